//! Secret keys inside the vault: the officer's signing seed, the organisation's encryption key.

use crate::append::{Attachment, digest};
use crate::event::Event;
use crate::{Part, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{Row, params};
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

impl IdentityKind {
    /// Code in the database.
    pub(crate) fn code(self) -> &'static str {
        match self {
            IdentityKind::OfficerSigning => "officer_signing",
            IdentityKind::OrganisationEncryption => "organisation_encryption",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::OfficerSigning, Self::OrganisationEncryption].into_iter().find(|kind| kind.code() == code)
    }
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
        const IDENTITIES: &str = "SELECT identity.kind, public, org, officer, device, secret.bytes FROM identity \
                                  JOIN secret ON secret.sha256 = identity.secret_sha256 ORDER BY identity.seq DESC";
        let mut statement = self.db.prepare_cached(IDENTITIES)?;
        let mut rows = statement.query([])?;
        let mut identities = Vec::new();
        while let Some(row) = rows.next()? {
            identities.push(identity(row)?);
        }
        Ok(identities)
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
        const SAME: &str = "SELECT 1 FROM identity WHERE kind = ?1 AND public = ?2";
        if self.exists(SAME, params![identity.kind.code(), identity.public])? {
            return Err(VaultError::Conflict);
        }
        // 256 random bits: naming them by their digest gives nothing away, and the event never holds them.
        let secret_sha256 = digest(identity.secret.as_slice());
        let event = Event::IdentityStored {
            kind: identity.kind,
            public: identity.public,
            org: identity.org,
            officer: identity.officer,
            device: identity.device,
            secret_sha256,
        };
        self.append(None, event, &[Attachment::Secret(&secret_sha256, &identity.secret)], now, rng)
    }
}

fn identity(row: &Row<'_>) -> Result<Identity, VaultError> {
    let damaged = VaultError::Damaged(Part::Rows);
    let kind =
        IdentityKind::from_code(row.get_ref(0)?.as_str().map_err(|_| damaged.clone())?).ok_or(damaged.clone())?;
    // Copied from SQLite's own (wiped) memory straight into ours, with no copy in between.
    let bytes = row.get_ref(5)?.as_blob().map_err(|_| damaged.clone())?;
    let mut secret = Zeroizing::new([0; 32]);
    if bytes.len() != secret.len() {
        return Err(damaged);
    }
    secret.copy_from_slice(bytes);
    let (org, officer, device) = (row.get(2)?, row.get(3)?, row.get(4)?);
    Ok(Identity { kind, public: row.get(1)?, org, officer, device, secret })
}
