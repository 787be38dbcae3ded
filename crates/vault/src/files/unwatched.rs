//! Outside tests nobody watches: each step is just done.

use super::Act;
use std::io;
use std::path::Path;

/// Does a step.
pub(crate) fn step<T>(_: Act<'_>, run: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    run()
}

/// Writes.
pub(crate) fn write(_: &Path, _: u64, bytes: &[u8], run: impl FnOnce(&[u8]) -> io::Result<()>) -> io::Result<()> {
    run(bytes)
}

/// Name of the layer between SQLite and the disk; `None`: SQLite's own.
pub(crate) fn layer() -> Option<&'static str> {
    None
}

/// A setting of the database, as it is in the table.
pub(crate) fn setting(entry: Setting) -> Setting {
    entry
}

/// Name, value, and what reading it back must give.
pub(crate) type Setting = (&'static str, &'static str, &'static str);
