//! The thread that looks at the idle clock every second. It lives here and not in the pages: a hidden web view is throttled.

use super::Look;
use crate::again::Face;
use crate::locking;
use crate::shell::Shell;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

/// Starts looking; ends with the program.
///
/// # Errors
/// When the system gives no thread: then the program must not start, or a vault would stay open for ever.
pub fn watch(app: AppHandle) -> std::io::Result<()> {
    let look = move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            tell(&app, app.state::<Shell>().look());
        }
    };
    std::thread::Builder::new().name("idle".to_owned()).spawn(look).map(|_| ())
}

fn tell(app: &AppHandle, look: Look) {
    match look {
        Look::Awake => {}
        // A window that is gone needs no word.
        Look::Warn { seconds_left } => drop(app.emit("lock-warning", seconds_left)),
        Look::Over => locking::demand(app, Face::Unlock),
    }
}
