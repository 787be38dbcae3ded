//! Files that the person named: read once, written so that nothing is lost.
//!
//! Reading takes a regular file of at most 20 MiB and never follows a link. Writing goes to a new file beside the
//! target, down to the disk, is read back, and only then gets its name; no file that was there is ever replaced.

mod read;
mod save;
#[cfg(test)]
mod tests;

pub use read::read;
pub use save::deliver;

use casework::view::ErrorView;
use std::io;

/// What can go wrong with the person's files. Holds no path: paths can carry names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not there, or not allowed to be read.
    #[error("the file cannot be read")]
    Unreadable,
    /// More than [`read::MAX_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// A folder, a link, a pipe or a device.
    #[error("not a regular file")]
    NotRegular,
    /// No room left on the drive, or the person's share is used up.
    #[error("the drive is full")]
    Full,
    /// The folder or the drive takes no new files.
    #[error("the folder is read-only")]
    ReadOnly,
    /// The drive is gone, or gave back something else than was written.
    #[error("the drive failed")]
    Drive,
}

impl FileError {
    /// Code that the screens act on (docs/border.md).
    pub fn code(self) -> &'static str {
        match self {
            FileError::Unreadable => "file-unreadable",
            FileError::TooLarge => "file-too-large",
            FileError::NotRegular => "file-not-regular",
            FileError::Full => "disk-full",
            FileError::ReadOnly => "read-only",
            FileError::Drive => "disk-error",
        }
    }

    /// What a failed write means to the person.
    pub fn writing(error: &io::Error) -> FileError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => FileError::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => FileError::ReadOnly,
            _ => FileError::Drive,
        }
    }
}

impl From<FileError> for ErrorView {
    fn from(error: FileError) -> ErrorView {
        ErrorView { code: error.code().to_owned(), field: None }
    }
}
