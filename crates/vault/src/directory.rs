//! Directories of organisations that were verified and accepted. Versions only go up.

use crate::{Digest, Saved, Vault, VaultError};
use rand_core::CryptoRng;

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
        unimplemented!()
    }

    /// Version and digest of the newest accepted directory: what the next one must not fall behind.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn highest_directory(&self) -> Result<Option<(u64, Digest)>, VaultError> {
        unimplemented!()
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
        let _ = (version, sha256, bytes, now, rng);
        unimplemented!()
    }
}
