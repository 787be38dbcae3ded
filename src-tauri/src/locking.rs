//! Locking, whoever asks for it: the page, the idle clock, the computer that goes to sleep.
//!
//! One order for all: the page covers itself and hands in what is being typed, the officer's place is kept in the vault,
//! the vault closes and its keys are wiped, and the program goes on in a fresh process ([`crate::again`]).

use crate::again::{self, Face, Handover};
use crate::shell::{Answer, Shell};
use casework::view::{PlaceView, StartView};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager};

/// How long the page may take to save what is being typed before it is locked without it.
const PAGE_WAIT: Duration = Duration::from_millis(1500);
/// Between two looks whether the page has locked.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// A command that still runs then is cut off: what it had not written whole was never called saved.
const LONGEST: Duration = Duration::from_secs(5);

/// The page is covered and has handed in what was typed: locks.
///
/// Answers only under a test driver; else the process ends here.
///
/// # Errors
/// Errors of reading what vaults are there, after locking.
pub fn lock(app: &AppHandle, face: Face, place: Option<&PlaceView>) -> Answer<StartView> {
    let shell = app.state::<Shell>();
    if again::stays() {
        shell.close(place);
        return shell.start();
    }
    let handover = Handover { face, vault: shell.opened() };
    cut_off_later(app, &handover);
    shell.close(place);
    again::leave(app, &handover)
}

/// Asks the page to lock, and locks without it when it does not do so in time. Does nothing when no vault is open.
pub fn demand(app: &AppHandle, face: Face) {
    let shell = app.state::<Shell>();
    if !shell.is_open() {
        return;
    }
    // A page that does not hear it is locked all the same, a moment later.
    let _ = app.emit("lock-now", face.name());
    let begun = Instant::now();
    while begun.elapsed() < PAGE_WAIT {
        std::thread::sleep(LOOK_EVERY);
        if !shell.is_open() {
            return;
        }
    }
    let _ = lock(app, face, None);
    let _ = app.emit("locked", ());
}

/// Ends the process when closing the vault takes too long: a disk that hangs must not keep it open.
fn cut_off_later(app: &AppHandle, handover: &Handover) {
    let (app, handover) = (app.clone(), handover.clone());
    let cut_off = move || {
        std::thread::sleep(LONGEST);
        again::leave(&app, &handover)
    };
    // Without a thread the vault still closes as soon as it can.
    let _ = std::thread::Builder::new().name("lock".to_owned()).spawn(cut_off);
}
