//! Secret keys inside the vault: the officer's signing seed, the organisation's encryption key.

use crate::{Saved, Vault, VaultError};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// What a secret key is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityKind {
    /// Ed25519 seed of an officer on this device: signs.
    OfficerSigning,
    /// X25519 secret of an organisation (age): opens packets. Old ones are kept for reading.
    OrganisationEncryption,
}

/// A secret key. Wiped from memory when dropped; `Debug` never shows the secret.
#[derive(Clone)]
pub struct Identity {
    /// What it is for.
    pub kind: IdentityKind,
    /// Public key, 32 bytes. One identity per kind and public key.
    pub public: [u8; 32],
    /// Organisation number in the directory.
    pub org: u32,
    /// Officer number at the organisation; 0 for an organisation's key.
    pub officer: u32,
    /// Device number of the officer; 0 for an organisation's key.
    pub device: u32,
    /// Seed or secret.
    pub secret: Zeroizing<[u8; 32]>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").field("kind", &self.kind).field("org", &self.org).finish_non_exhaustive()
    }
}

impl Vault {
    /// All secret keys, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn identities(&self) -> Result<Vec<Identity>, VaultError> {
        unimplemented!()
    }

    /// Keeps a secret key.
    ///
    /// # Errors
    /// [`VaultError::Conflict`] if the same public key of this kind is there; [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn store_identity(
        &mut self,
        identity: &Identity,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let _ = (identity, now, rng);
        unimplemented!()
    }
}
