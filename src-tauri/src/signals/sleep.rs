//! The few seconds before the computer sleeps: asked for in advance, and given back as soon as the vault is locked.

use super::{LOGIN, MANAGER, MANAGER_PATH};
use std::sync::{Mutex, PoisonError};
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedFd;

/// Our place in the queue before sleep. Its end, also with the process, lets the computer sleep.
pub struct Delay {
    bus: Connection,
    held: Mutex<Option<OwnedFd>>,
}

impl Delay {
    /// Takes a place.
    pub fn new(bus: Connection) -> Delay {
        let delay = Delay { bus, held: Mutex::new(None) };
        delay.take();
        delay
    }

    /// Takes a place anew, after a sleep.
    pub fn take(&self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = self.asked();
    }

    /// The computer may sleep.
    pub fn release(&self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// A system that gives no place sleeps at once; the clock notices when it wakes.
    fn asked(&self) -> Option<OwnedFd> {
        let manager = Proxy::new(&self.bus, LOGIN, MANAGER_PATH, MANAGER).ok()?;
        // Everybody on the computer can read who asks and why: nothing there tells what the program is.
        manager.call("Inhibit", &("sleep", "screen", "lock", "delay")).ok()
    }
}
