//! One process at a time: an advisory lock of the operating system on the file `lock`, gone with the process.

use crate::{OpenError, files};
use std::fs::{File, TryLockError};
use std::path::Path;

/// Name of the lock file. Empty; its being there means nothing.
pub(crate) const LOCK_FILE: &str = "lock";

/// Holds the folder until dropped.
pub(crate) struct Lock {
    file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Not left to closing the file: a process that is being started at this moment holds a copy of it until it runs its own program.
        let _ = self.file.unlock();
    }
}

/// Takes the folder.
///
/// # Errors
/// [`OpenError::InUse`] when another process (or another `Vault` of this one) has it.
pub(crate) fn take(dir: &Path) -> Result<Lock, OpenError> {
    let path = dir.join(LOCK_FILE);
    let file = match File::open(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => match files::create_private(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
            // Ours, or somebody was faster: their file is as good.
            _ => File::open(&path),
        },
        opened => opened,
    }
    .map_err(|error| files::storage(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { file }),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
        Err(TryLockError::Error(error)) => Err(files::storage(&error).into()),
    }
}
