//! Directories of organisations that were verified and accepted. Versions only go up.

use crate::append::{Attachment, digest};
use crate::event::Event;
use crate::{Digest, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::OptionalExtension;

const NEWEST: &str = "SELECT version, sha256, at, seq FROM directory ORDER BY version DESC LIMIT 1";

/// An accepted directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDirectory {
    /// Its version.
    pub version: u64,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// The signed bytes.
    pub bytes: Vec<u8>,
    /// When it was accepted.
    pub at: i64,
}

impl Vault {
    /// The directory with the highest version, if any was accepted.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn current_directory(&self) -> Result<Option<StoredDirectory>, VaultError> {
        let Some((version, sha256, saved)) = self.newest_directory()? else { return Ok(None) };
        Ok(Some(StoredDirectory { version, sha256, bytes: self.content(sha256)?, at: saved.at }))
    }

    /// Version and digest of the newest accepted directory: what the next one must not fall behind.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn highest_directory(&self) -> Result<Option<(u64, Digest)>, VaultError> {
        Ok(self.newest_directory()?.map(|(version, sha256, _)| (version, sha256)))
    }

    /// Keeps a verified directory. Storing the newest one again changes nothing and gives its first [`Saved`].
    ///
    /// # Errors
    /// [`VaultError::OldDirectory`] below the highest version, [`VaultError::Conflict`] for the same version with other bytes or bytes
    /// that do not have this digest, [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn store_directory(
        &mut self,
        version: u64,
        sha256: Digest,
        bytes: &[u8],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        // Beyond SQLite's integers a version would come back negative.
        if digest(bytes) != sha256 || i64::try_from(version).is_err() {
            return Err(VaultError::Conflict);
        }
        match self.newest_directory()? {
            Some((highest, _, _)) if version < highest => return Err(VaultError::OldDirectory { highest }),
            Some((highest, known, saved)) if version == highest => {
                return if known == sha256 { Ok(saved) } else { Err(VaultError::Conflict) };
            }
            _ => {}
        }
        let event = Event::DirectoryStored { version, sha256 };
        self.append(None, event, &[Attachment::Content(&sha256, bytes)], now, rng)
    }

    fn newest_directory(&self) -> Result<Option<(u64, Digest, Saved)>, VaultError> {
        let newest = self.db.prepare_cached(NEWEST)?.query_row([], |row| {
            let saved = Saved { seq: row.get::<_, i64>(3)?.cast_unsigned(), at: row.get(2)? };
            Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get(1)?, saved))
        });
        Ok(newest.optional()?)
    }
}
