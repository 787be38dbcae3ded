//! Backups of a vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The backups of this vault, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupsView {
    /// Somebody could open a backup: the vault has a supervisor.
    pub supervisor: bool,
    /// Folder chosen for the automatic ones; none: nobody chose yet.
    pub folder: Option<String>,
    /// That folder is there now.
    pub folder_there: bool,
    /// Whole days since the newest one; none: there is none.
    pub days_since: Option<u32>,
    /// It is time for another one.
    pub due: bool,
    /// All, deleted ones included.
    pub backups: Vec<BackupLine>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupLine {
    /// Name of its file.
    pub file_name: String,
    /// SHA-256 of its file, hex.
    pub sha256: String,
    /// Length of its file, bytes.
    pub size_bytes: u64,
    /// Last event that it holds.
    pub last_event: u64,
    /// When it was written and read back.
    pub at: i64,
    /// `chosen`: the folder of the automatic ones; `other`.
    pub place: String,
    /// When the rule deleted it.
    pub removed_at: Option<i64>,
}

/// What a verified backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BackupContentView {
    /// Pseudonymous label of the vault.
    pub label: String,
    /// Training vault.
    pub training: bool,
    /// When it was made.
    pub made_at: i64,
    /// Last event that it holds.
    pub last_event: u64,
    /// Interviews in it.
    pub cases: u32,
    /// Key id of the officer who signed it, in groups of four hex digits.
    pub key_words: String,
    /// SHA-256 of its file, hex.
    pub sha256: String,
    /// Where the vault lies now that was there before a restore; none: nothing was there, or nothing was restored.
    pub put_aside: Option<String>,
}
