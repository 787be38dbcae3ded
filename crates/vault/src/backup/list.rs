//! The vault's own list of its backups, and what it was restored from.

use super::Written;
use crate::event::{BackupRecord, Event};
use crate::{Digest, Saved, Vault, VaultError};
use rand_core::CryptoRng;

/// A backup to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBackup<'a> {
    /// The file.
    pub written: &'a Written,
    /// Last event that it holds.
    pub last_event: u64,
    /// The caller's code of the place: never a path, which may hold a name.
    pub place: &'a str,
}

/// A recorded backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// SHA-256 of its file.
    pub sha256: Digest,
    /// Name of its file.
    pub file_name: String,
    /// Length of its file.
    pub size_bytes: u64,
    /// Last event that it holds.
    pub last_event: u64,
    /// The caller's code of the place.
    pub place: String,
    /// When it was written and read back, unix seconds.
    pub at: i64,
    /// When the rule deleted it.
    pub removed_at: Option<i64>,
}

/// A backup that this vault goes on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Number of the event.
    pub seq: u64,
    /// SHA-256 of the backup's file.
    pub sha256: Digest,
    /// When the backup was made.
    pub made_at: i64,
    /// Last event that it held.
    pub last_event: u64,
    /// When it was restored.
    pub at: i64,
}

impl Vault {
    /// Records a backup that was written and read back.
    ///
    /// # Errors
    /// [`VaultError::Conflict`] if it is recorded already, [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn record_backup(
        &mut self,
        new: &NewBackup<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let record = BackupRecord {
            sha256: new.written.sha256,
            file_name: new.written.file_name.clone(),
            size_bytes: new.written.size_bytes,
            last_event: new.last_event,
            place: new.place.into(),
        };
        self.append(None, Event::BackedUp(record), &[], now, rng)
    }

    /// Records that a backup was deleted by the rule.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn record_backup_removed(
        &mut self,
        sha256: Digest,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.append(None, Event::BackupRemoved { sha256 }, &[], now, rng)
    }

    /// All backups, newest first, deleted ones included.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn backups(&self) -> Result<Vec<Backup>, VaultError> {
        const BACKUPS: &str = "SELECT sha256, file_name, size_bytes, last_event, place, at, removed_at FROM backup \
                               ORDER BY seq DESC";
        let mut statement = self.db.prepare_cached(BACKUPS)?;
        let rows = statement.query_map([], |row| {
            Ok(Backup {
                sha256: row.get(0)?,
                file_name: row.get(1)?,
                size_bytes: row.get::<_, i64>(2)?.cast_unsigned(),
                last_event: row.get::<_, i64>(3)?.cast_unsigned(),
                place: row.get(4)?,
                at: row.get(5)?,
                removed_at: Some(row.get(6)?).filter(|at| *at != 0),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every backup that this vault was restored from, oldest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn restores(&self) -> Result<Vec<Restored>, VaultError> {
        const RESTORES: &str = "SELECT seq, sha256, made_at, last_event, at FROM restore ORDER BY seq";
        let mut statement = self.db.prepare_cached(RESTORES)?;
        let rows = statement.query_map([], |row| {
            Ok(Restored {
                seq: row.get::<_, i64>(0)?.cast_unsigned(),
                sha256: row.get(1)?,
                made_at: row.get(2)?,
                last_event: row.get::<_, i64>(3)?.cast_unsigned(),
                at: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
