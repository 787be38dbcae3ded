//! The computer's own word that nobody is there: it goes to sleep, its lid closes, the session or the screen is locked.
//!
//! Heard on the two message buses of a Linux desktop. A computer without them is locked by the idle clock, which also
//! notices a sleep once it is over.

mod meaning;
mod sleep;
#[cfg(test)]
mod tests;

use crate::again::Face;
use crate::locking;
use sleep::Delay;
use std::time::Duration;
use tauri::AppHandle;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::{MatchRule, Message};

/// Between two attempts to reach a bus that is not there or went away.
const RETRY: Duration = Duration::from_secs(5);
/// Between two looks at the lid, which some systems close without a word.
const LID: Duration = Duration::from_secs(2);
const LOGIN: &str = "org.freedesktop.login1";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";

/// Starts listening; ends with the program.
///
/// # Errors
/// When the system gives no thread: then the program must not start.
pub fn watch(app: &AppHandle) -> std::io::Result<()> {
    let system = app.clone();
    forever("sleep", move || {
        let bus = Connection::system()?;
        let delay = Delay::new(bus.clone());
        hear(&bus, &meaning::SYSTEM, &mut |message| {
            let own = meaning::own_session(&bus);
            match meaning::of(message, own.as_deref()) {
                Some(meaning::Meaning::Away) => locking::demand(&system, Face::Unlock),
                Some(meaning::Meaning::Sleeps) => {
                    locking::demand(&system, Face::Unlock);
                    delay.release();
                }
                Some(meaning::Meaning::Wakes) => delay.take(),
                None => {}
            }
        })
    })?;
    let session = app.clone();
    forever("screen", move || {
        let bus = Connection::session()?;
        hear(&bus, &meaning::SESSION, &mut |message| {
            if meaning::of(message, None) == Some(meaning::Meaning::Away) {
                locking::demand(&session, Face::Unlock);
            }
        })
    })?;
    let lid = app.clone();
    forever("lid", move || {
        let bus = Connection::system()?;
        let mut closed = meaning::lid_closed(&bus)?;
        loop {
            std::thread::sleep(LID);
            let now = meaning::lid_closed(&bus)?;
            if now && !closed {
                locking::demand(&lid, Face::Unlock);
            }
            closed = now;
        }
    })
}

/// Runs `listen` in a thread of its own, again and again: a bus may start later than the program, and start anew.
fn forever(name: &str, listen: impl Fn() -> zbus::Result<()> + Send + 'static) -> std::io::Result<()> {
    let run = move || {
        loop {
            // Without a bus there is nobody to tell; the idle clock locks.
            let _ = listen();
            std::thread::sleep(RETRY);
        }
    };
    std::thread::Builder::new().name(name.to_owned()).spawn(run).map(drop)
}

/// Hears signals until the bus goes away.
fn hear(bus: &Connection, members: &[&'static str], act: &mut dyn FnMut(&Message)) -> zbus::Result<()> {
    let proxy = zbus::blocking::fdo::DBusProxy::new(bus)?;
    for member in members {
        proxy.add_match_rule(MatchRule::builder().msg_type(Type::Signal).member(*member)?.build())?;
    }
    for message in MessageIterator::from(bus) {
        act(&message?);
    }
    Ok(())
}
