//! What an administrator asks: the vault from outside, the keys in it, the directory, how far a file comes.

use crate::directory::{key_words, organisation_view, words};
use crate::view::{Hotline, Names, OrganisationView};
use crate::{CaseworkError, Office, Result};
use packet::{Freshness, Inspection, KeyId, VerifiedDirectory};
use serde::Serialize;
use std::path::Path;

/// A vault as seen without unlocking it.
#[derive(Debug, Clone, Serialize)]
pub struct VaultLine {
    /// Random id, hex.
    pub vault: String,
    /// Pseudonymous label.
    pub label: String,
    /// Training vault.
    pub training: bool,
    /// Generation of the slot files.
    pub generation: u64,
    /// Ways in.
    pub slots: Vec<SlotLine>,
    /// Size of the database, bytes.
    pub database_bytes: u64,
}

/// A way in.
#[derive(Debug, Clone, Serialize)]
pub struct SlotLine {
    /// Number.
    pub slot: u64,
    /// `passphrase`, `supervisor`, `recovery_code`, `old_recovery_code` (the next change of keys drops it unless the code is typed), `shares`.
    pub kind: &'static str,
    /// Label; for a supervisor, a code or shares the public key.
    pub label: String,
    /// Argon2id memory in KiB, passes, lanes.
    pub argon2id: Option<[u32; 3]>,
}

/// The keys of an open vault, public parts alone.
#[derive(Debug, Clone, Serialize)]
pub struct IdentityLine {
    /// Organisation number; 0 until a directory lists the key.
    pub org: u32,
    /// Organisation, when the directory knows it.
    pub organisation: Option<OrganisationView>,
    /// Officer number (pseudonym).
    pub officer: u32,
    /// Device number.
    pub device: u32,
    /// Key id of the signing key in groups of four hex digits.
    pub key_words: String,
    /// Ed25519 public key, hex.
    pub signing_key: String,
    /// X25519 public keys of the organisation, hex.
    pub organisation_keys: Vec<String>,
    /// The directory lists the signing key as valid now.
    pub listed: bool,
}

/// A verified directory.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryLine {
    /// Version.
    pub version: u64,
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// Training directory.
    pub training: bool,
    /// Issued, unix seconds.
    pub issued: i64,
    /// Expires, unix seconds.
    pub expires: i64,
    /// `fresh`, `expired`, `sending_stopped`.
    pub freshness: &'static str,
    /// Organisations.
    pub organisations: Vec<DirectoryOrganisation>,
    /// Number of signing keys.
    pub signers: usize,
    /// Number of revocations.
    pub revocations: usize,
    /// Telephone lines.
    pub hotlines: Vec<Hotline>,
}

/// An organisation of a directory.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryOrganisation {
    /// The organisation.
    pub organisation: OrganisationView,
    /// Service codes.
    pub services: Vec<String>,
    /// What to ask for by phone first.
    pub ask_first: Names,
    /// Fingerprint of the key in use; empty: none is valid now.
    pub key_words: String,
}

/// How far the bytes of a packet file come.
#[derive(Debug, Clone, Serialize)]
pub struct InspectionLine {
    /// All steps passed.
    pub ok: bool,
    /// Step of SPEC §3.5 that failed, 1 to 11.
    pub failed_step: Option<u8>,
    /// Code of the error (docs/border.md).
    pub error: Option<&'static str>,
    /// Key id that the file claims; proven only when step 6 passed.
    pub claimed_signer: Option<String>,
    /// SHA-256 of the file, hex.
    pub file_sha256: String,
    /// SHA-256 of the signed item, hex.
    pub item_sha256: Option<String>,
}

/// A vault from outside.
///
/// # Errors
/// `vault-missing`, `vault-damaged`, disk errors.
pub fn vault_info(dir: &Path) -> Result<VaultLine> {
    let info = vault::peek(dir)?;
    let slot = |slot: vault::SlotInfo| SlotLine {
        slot: slot.id,
        kind: slot.kind.code(),
        label: slot.label,
        argon2id: slot.kdf.map(|kdf| [kdf.memory_kib(), kdf.passes(), kdf.lanes()]),
    };
    Ok(VaultLine {
        vault: hex(&info.vault_id),
        label: info.label,
        training: info.mode == vault::Mode::Training,
        generation: info.generation,
        slots: info.slots.into_iter().map(slot).collect(),
        database_bytes: info.database_bytes,
    })
}

impl Office {
    /// The keys of this vault.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn identity(&self, now: i64) -> Result<IdentityLine> {
        let me = self.me()?;
        let kid = KeyId::of(&me.public);
        let state = self.directory.as_ref().and_then(|directory| directory.signer_state(&kid, now));
        Ok(IdentityLine {
            org: me.org,
            organisation: self.organisation(me.org),
            officer: me.officer,
            device: me.device,
            key_words: words(&kid.0),
            signing_key: hex(&me.public),
            organisation_keys: self.organisation_keys()?.iter().map(|key| hex(&key.public())).collect(),
            listed: state == Some(packet::SignerState::Valid),
        })
    }

    /// The directory in use.
    ///
    /// # Errors
    /// `directory-invalid` when this vault has none.
    pub fn directory_line(&self, now: i64) -> Result<DirectoryLine> {
        let verified = self.directory.as_ref().ok_or(CaseworkError::DirectoryInvalid)?;
        Ok(DirectoryLine::of(verified, now))
    }

    /// Says how far the bytes of a packet file come, without keeping or showing anything of it.
    ///
    /// # Errors
    /// Errors of the vault, `directory-invalid` without a directory.
    pub fn inspect(&self, bytes: &[u8], now: i64) -> Result<InspectionLine> {
        Ok(InspectionLine::of(self.inspection(bytes, now)?))
    }
}

impl InspectionLine {
    fn of(inspection: Inspection) -> InspectionLine {
        let error = |(_, refusal)| CaseworkError::Packet(refusal).code();
        InspectionLine {
            ok: inspection.failed.is_none(),
            failed_step: inspection.failed.map(|(step, _)| step as u8),
            error: inspection.failed.map(error),
            claimed_signer: inspection.claimed_signer.map(|kid| kid.to_string()),
            file_sha256: hex(&inspection.file_sha256),
            item_sha256: inspection.item_sha256.map(|digest| hex(&digest)),
        }
    }
}

impl DirectoryLine {
    pub(crate) fn of(verified: &VerifiedDirectory, now: i64) -> DirectoryLine {
        let directory = verified.directory();
        let line = |organisation: &packet::Organisation| DirectoryOrganisation {
            organisation: organisation_view(organisation),
            services: directory.services.get(&organisation.id).cloned().unwrap_or_default(),
            ask_first: directory.ask_first.get(&organisation.id).map(crate::directory::names_view).unwrap_or_default(),
            key_words: verified.encryption_key(organisation.id, now).map(|key| key_words(&key)).unwrap_or_default(),
        };
        DirectoryLine {
            version: directory.version,
            sha256: hex(&verified.reference().sha256),
            training: directory.training,
            issued: directory.issued,
            expires: directory.expires,
            freshness: match verified.freshness(now) {
                Freshness::Fresh => "fresh",
                Freshness::Expired => "expired",
                Freshness::SendingStopped => "sending_stopped",
            },
            organisations: directory.organisations.iter().map(line).collect(),
            signers: directory.signers.len(),
            revocations: directory.revocations.len(),
            hotlines: crate::directory::hotlines_view(directory),
        }
    }
}

/// Lower-case hex digits.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
