//! The vault itself: made once, opened many times.

use crate::{KdfParameters, OpenError, VaultError};
use rand_core::CryptoRng;
use std::path::Path;

/// Training vaults hold invented data only; a live one refuses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Invented data, published keys.
    Training,
    /// Real work.
    Live,
}

/// What a new vault needs.
pub struct NewVault<'a> {
    /// Pseudonymous label, readable without unlocking.
    pub label: &'a str,
    /// The officer's passphrase as typed (brought to NFKC here).
    pub passphrase: &'a str,
    /// Costs of the passphrase slot.
    pub kdf: KdfParameters,
    /// Supervisors' public keys (`age1…`), 0 to 3. Casework requires at least one for live work.
    pub supervisors: &'a [String],
    /// Printed recovery code.
    pub recovery_code: Option<&'a [u8; 16]>,
    /// Training or live.
    pub mode: Mode,
    /// First settings, name and value.
    pub settings: &'a [(&'a str, &'a str)],
}

/// Proof that a change is on disk: the transaction and its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Saved {
    /// Number of the event, from 1.
    pub seq: u64,
    /// Time of the event, unix seconds.
    pub at: i64,
}

/// An open vault. Dropping it closes the database and lets the folder go.
#[derive(Debug)]
pub struct Vault {
    _later: (),
}

impl Vault {
    /// Makes a vault in `dir` and opens it. `dir` may exist only if it is empty; it appears complete or not at all.
    ///
    /// # Errors
    /// [`OpenError::AlreadyExists`], [`OpenError::Unacceptable`] (recipients, too many supervisors), [`OpenError::Storage`].
    pub fn create(dir: &Path, new: &NewVault<'_>, now: i64, rng: &mut dyn CryptoRng) -> Result<Vault, OpenError> {
        let _ = (dir, new, now, rng);
        unimplemented!()
    }

    /// Opens with the officer's passphrase. Takes about a second: the key derivation.
    ///
    /// # Errors
    /// Every [`OpenError`] but `AlreadyExists` and `Unacceptable`; none changes a file.
    pub fn open(dir: &Path, passphrase: &str, now: i64) -> Result<Vault, OpenError> {
        let _ = (dir, passphrase, now);
        unimplemented!()
    }

    /// Opens with the printed recovery code and records that it was used.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with_recovery_code(
        dir: &Path,
        code: &[u8; 16],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        let _ = (dir, code, now, rng);
        unimplemented!()
    }

    /// Opens with a supervisor's identity (`AGE-SECRET-KEY-1…`) and records that it was used.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with_identity(
        dir: &Path,
        identity: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        let _ = (dir, identity, now, rng);
        unimplemented!()
    }

    /// Opens for reading only, even after [`OpenError::RolledBack`], [`OpenError::OldKeyFile`] or a lost anchor.
    ///
    /// # Errors
    /// As [`Vault::open`], without those three.
    pub fn open_read_only(dir: &Path, passphrase: &str) -> Result<Vault, OpenError> {
        let _ = (dir, passphrase);
        unimplemented!()
    }

    /// Whether this is the officer's passphrase: asked again before signing. Takes as long as [`Vault::open`].
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`] if the slot files cannot be read.
    pub fn check_passphrase(&self, passphrase: &str) -> Result<bool, VaultError> {
        let _ = passphrase;
        unimplemented!()
    }

    /// Training or live.
    pub fn mode(&self) -> Mode {
        unimplemented!()
    }

    /// Pseudonymous label.
    pub fn label(&self) -> &str {
        unimplemented!()
    }

    /// Random id.
    pub fn vault_id(&self) -> [u8; 16] {
        unimplemented!()
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        unimplemented!()
    }

    /// Number of the last event.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn last_seq(&self) -> Result<u64, VaultError> {
        unimplemented!()
    }
}
