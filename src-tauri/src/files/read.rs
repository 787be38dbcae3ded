//! Reading a packet or a receipt that the person chose.

use super::FileError;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// Largest file that is taken: 20 MiB (security.md T8). Checked before reading and again while reading.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Reads the whole file, once: what is checked later are these bytes, whatever happens to the file meanwhile.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let file = open(path).map_err(|error| refusal(&error))?;
    let facts = file.metadata().map_err(|_| FileError::Unreadable)?;
    if !facts.is_file() {
        return Err(FileError::NotRegular);
    }
    if facts.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|_| FileError::Unreadable)?;
    if bytes.len() as u64 > MAX_BYTES { Err(FileError::TooLarge) } else { Ok(bytes) }
}

/// Opens without following a link, and without waiting for somebody at the other end of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// Windows has no such flag: the link is looked for first.
#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    if std::fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::ErrorKind::FilesystemLoop.into());
    }
    OpenOptions::new().read(true).open(path)
}

fn refusal(error: &io::Error) -> FileError {
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return FileError::NotRegular;
    }
    #[cfg(not(unix))]
    if error.kind() == io::ErrorKind::FilesystemLoop {
        return FileError::NotRegular;
    }
    // A socket cannot be opened at all.
    if error.raw_os_error() == NO_SUCH_DEVICE { FileError::NotRegular } else { FileError::Unreadable }
}

/// What opening a socket as a file answers.
#[cfg(unix)]
const NO_SUCH_DEVICE: Option<i32> = Some(rustix::io::Errno::NXIO.raw_os_error());
#[cfg(not(unix))]
const NO_SUCH_DEVICE: Option<i32> = Some(i32::MIN);
