//! What can go wrong with a backup. The vault and every older backup are as they were.

use crate::{OpenError, Part, StorageError, VaultError};

/// Why a backup was not made or not restored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// The vault has no supervisor: nobody could open its backup.
    #[error("no supervisor")]
    NoSupervisor,
    /// Not a file that a backup can be.
    #[error("no backup")]
    NotABackup,
    /// The key opens nothing of it.
    #[error("wrong key")]
    WrongKey,
    /// Cut short, or a bit of it is another one.
    #[error("changed")]
    Changed,
    /// Whole, but made by somebody else, or of another vault than the one that is there.
    #[error("of another vault")]
    Foreign,
    /// The vault that is there went on after this backup.
    #[error("older: backup at event {backup}, vault at {present}")]
    Older {
        /// Last event of the backup.
        backup: u64,
        /// Last event of the vault that is there.
        present: u64,
    },
    /// What was copied does not hold: the vault itself is damaged, and this must not become a backup.
    #[error("damaged: {0}")]
    Damaged(Part),
    /// The folder of the vault refused.
    #[error(transparent)]
    Open(OpenError),
    /// The disk refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<OpenError> for BackupError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Storage(error) => Self::Storage(error),
            OpenError::Damaged { what } => Self::Damaged(what),
            other => Self::Open(other),
        }
    }
}

impl From<VaultError> for BackupError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Storage(error) => Self::Storage(error),
            VaultError::Damaged(what) => Self::Damaged(what),
            VaultError::ReadOnly => Self::Storage(StorageError::ReadOnly),
            _ => Self::Damaged(Part::Rows),
        }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        Self::Storage(error.into())
    }
}
