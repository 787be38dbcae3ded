//! Ending this process and going on in a fresh one.
//!
//! Wiping keys is not enough: what an officer typed was copied by the web view, by its script engine and by every message
//! in between, and nobody can name all the places. A process that has ended keeps nothing (security.md T2). So locking
//! starts the program anew, on the unlock page or on the cover, and ends this process with its web processes.
//!
//! What is handed over goes through a pipe: which page comes first, and which vault it was. No word of any case, nothing
//! that other users of the computer could read as an argument. The pipe's end is also the word that the old process is gone.

mod processes;
#[cfg(test)]
mod tests;

use crate::window::PLACE_FLAGS;
use std::io::{Read, Write};
use std::process::{ChildStdin, Command, Stdio};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;
use tauri::{AppHandle, Manager};
use tauri_plugin_window_state::AppHandleExt;

/// Argument of a program that was started by the one before it.
const AGAIN: &str = "--again";
/// Longest handover, bytes.
const LONGEST: u64 = 64;
/// The window's place is worth this much waiting and no more: a window that hangs must not keep the vault's words.
const PLACE_WAIT: Duration = Duration::from_millis(500);

/// What a fresh program shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The neutral cover; Enter or a click leads to the unlock page.
    Cover,
    /// The unlock page.
    Unlock,
}

impl Face {
    /// The face of this name, if there is one.
    pub fn named(name: &str) -> Option<Face> {
        [Face::Cover, Face::Unlock].into_iter().find(|face| face.name() == name)
    }

    /// Its name at the border and in the handover.
    pub fn name(self) -> &'static str {
        match self {
            Face::Cover => "cover",
            Face::Unlock => "unlock",
        }
    }
}

/// What the old program tells the fresh one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// What comes first.
    pub face: Face,
    /// The vault that was open, by the name of its folder: chosen again on the unlock page.
    pub vault: Option<String>,
}

impl Handover {
    fn line(&self) -> String {
        format!("{} {}\n", self.face.name(), self.vault.as_deref().unwrap_or_default())
    }

    fn read(line: &str) -> Option<Handover> {
        let (face, vault) = line.strip_suffix('\n')?.split_once(' ')?;
        let named = !vault.is_empty() && vault.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !named && !vault.is_empty() {
            return None;
        }
        Some(Handover { face: Face::named(face)?, vault: named.then(|| vault.to_owned()) })
    }

    /// What the program before this one handed over, once it is gone; `None` for a program that a person started.
    pub fn receive() -> Option<Handover> {
        if std::env::args_os().nth(1)? != AGAIN {
            return None;
        }
        let mut line = String::new();
        std::io::stdin().take(LONGEST).read_to_string(&mut line).ok()?;
        Handover::read(&line)
    }
}

/// Whether this program is driven by a test: a fresh process would end the driver's session, so there, and only there,
/// locking stays in the process. A release build has no such way.
pub fn stays() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Starts the program anew and ends this process. The vault must be closed.
pub fn leave(app: &AppHandle, handover: &Handover) -> ! {
    /// Two ways to lock may come together: the first one leaves, the second waits for the end that comes at once.
    static LEAVING: Mutex<()> = Mutex::new(());
    let _leaving = LEAVING.lock().unwrap_or_else(PoisonError::into_inner);
    keep_window_place(app);
    // A second start, and the fresh program, must not be sent to a window that is going.
    tauri_plugin_single_instance::destroy(app);
    // A program that cannot be started again (its file was replaced meanwhile) ends all the same: that is the lock.
    let fresh = start_fresh(app, handover).ok();
    processes::end_children(fresh.as_ref().map(|(process, _)| *process));
    end()
}

/// Starts the fresh program, which waits until the pipe closes with this process.
fn start_fresh(app: &AppHandle, handover: &Handover) -> std::io::Result<(u32, ChildStdin)> {
    let program = tauri::process::current_binary(&app.env())?;
    let mut child = Command::new(program).arg(AGAIN).stdin(Stdio::piped()).spawn()?;
    let mut pipe = child.stdin.take().ok_or(std::io::ErrorKind::BrokenPipe)?;
    pipe.write_all(handover.line().as_bytes())?;
    Ok((child.id(), pipe))
}

/// The plugin asks the window's own thread, which may be busy with a dialog.
fn keep_window_place(app: &AppHandle) {
    let (done, kept) = mpsc::channel();
    let asking = app.clone();
    let ask = move || {
        let _ = asking.save_window_state(PLACE_FLAGS);
        let _ = done.send(());
    };
    if std::thread::Builder::new().name("place".to_owned()).spawn(ask).is_ok() {
        let _ = kept.recv_timeout(PLACE_WAIT);
    }
}

/// Ends the process here and now: nothing that runs at an ordinary end is needed, and none of it may hold up the lock.
fn end() -> ! {
    #[cfg(unix)]
    {
        // SAFETY: takes no pointer and does not return.
        #[allow(unsafe_code)] // the standard library runs handlers of GTK and WebKit first, beside their own threads
        unsafe {
            libc::_exit(0)
        }
    }
    #[cfg(not(unix))]
    std::process::exit(0)
}
