//! Versions of the screening protocol: taken in as bytes, approved by a steward, taken into use. None is ever deleted or overwritten.

use crate::append::{Attachment, digest};
use crate::event::{Event, ProtocolRecord};
use crate::{Digest, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{OptionalExtension, Row};

const ALL: &str = "SELECT bundle, protocol_id, version, protocol_hash, source, imported_by, imported_at, approved_by, \
                   approved_role, approved_at, seq FROM protocol ORDER BY seq DESC";
const STORED: &str = "SELECT seq, imported_at FROM protocol WHERE bundle = ?1";
const APPROVED: &str = "SELECT 1 FROM protocol WHERE bundle = ?1 AND approved_at <> 0";
const IN_USE: &str = "SELECT bundle FROM protocol_use ORDER BY seq DESC LIMIT 1";

/// A version to take in. The vault does not look into the bytes: whoever calls has checked them.
#[derive(Debug, Clone, Copy)]
pub struct NewProtocol<'a> {
    /// Protocol id.
    pub protocol_id: &'a str,
    /// Version as its author wrote it.
    pub version: &'a str,
    /// SHA-256 of its rule files, as cases and packets name it.
    pub protocol_hash: Digest,
    /// Where it came from (code of the caller).
    pub source: &'a str,
    /// Who takes it in.
    pub imported_by: &'a str,
    /// All files as one bundle.
    pub bytes: &'a [u8],
}

/// A version that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProtocol {
    /// SHA-256 of the bundle.
    pub bundle: Digest,
    /// Protocol id.
    pub protocol_id: String,
    /// Version as its author wrote it.
    pub version: String,
    /// SHA-256 of its rule files.
    pub protocol_hash: Digest,
    /// Where it came from.
    pub source: String,
    /// Who took it in.
    pub imported_by: String,
    /// When.
    pub imported_at: i64,
    /// The latest approval.
    pub approval: Option<Approval>,
    /// Number of the event that took it in.
    pub seq: u64,
}

/// A steward's approval, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// When.
    pub at: i64,
}

impl Vault {
    /// Every version kept, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn protocols(&self) -> Result<Vec<StoredProtocol>, VaultError> {
        let mut statement = self.db.prepare_cached(ALL)?;
        let rows = statement.query_map([], stored)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The bundle of a version kept.
    ///
    /// # Errors
    /// [`VaultError::UnknownProtocol`], [`VaultError::Storage`], [`VaultError::Damaged`] if the bytes are not the ones kept.
    pub fn protocol_bytes(&self, bundle: Digest) -> Result<Vec<u8>, VaultError> {
        self.require_protocol(bundle)?;
        self.content(bundle)
    }

    /// The version in use; `None`: the one that came with the program.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn protocol_in_use(&self) -> Result<Option<Digest>, VaultError> {
        let bundle = self.db.prepare_cached(IN_USE)?.query_row([], |row| row.get::<_, Vec<u8>>(0)).optional()?;
        match bundle.as_deref() {
            None | Some([]) => Ok(None),
            Some(bytes) => match bytes.try_into() {
                Ok(bytes) => Ok(Some(Digest(bytes))),
                Err(_) => Err(VaultError::Damaged(crate::Part::Rows)),
            },
        }
    }

    /// Keeps a version. The same bundle again changes nothing and gives its first [`Saved`].
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn store_protocol(
        &mut self,
        new: &NewProtocol<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<(Digest, Saved), VaultError> {
        let bundle = digest(new.bytes);
        if let Some(saved) = self.stored_protocol(bundle)? {
            return Ok((bundle, saved));
        }
        let event = Event::ProtocolImported(ProtocolRecord {
            bundle,
            protocol_id: new.protocol_id.into(),
            version: new.version.into(),
            protocol_hash: new.protocol_hash,
            source: new.source.into(),
            imported_by: new.imported_by.into(),
        });
        let saved = self.append(None, event, &[Attachment::Content(&bundle, new.bytes)], now, rng)?;
        Ok((bundle, saved))
    }

    /// Records that a steward approved a version. The caller has asked for the passphrase again.
    ///
    /// # Errors
    /// [`VaultError::UnknownProtocol`], [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn approve_protocol(
        &mut self,
        bundle: Digest,
        name: &str,
        role: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.require_protocol(bundle)?;
        let event = Event::ProtocolApproved { bundle, name: name.into(), role: role.into() };
        self.append(None, event, &[], now, rng)
    }

    /// Takes an approved version into use, or puts back the one that came with the program (`None`).
    ///
    /// # Errors
    /// [`VaultError::UnknownProtocol`], [`VaultError::NotApproved`], [`VaultError::ReadOnly`], [`VaultError::Storage`] or
    /// [`VaultError::Damaged`]. The version used before stays in use then.
    pub fn use_protocol(
        &mut self,
        bundle: Option<Digest>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        if let Some(bundle) = bundle {
            self.require_protocol(bundle)?;
            if !self.exists(APPROVED, [bundle])? {
                return Err(VaultError::NotApproved);
            }
        }
        self.append(None, Event::ProtocolUsed { bundle }, &[], now, rng)
    }

    /// Refuses a version that is not kept.
    pub(crate) fn require_protocol(&self, bundle: Digest) -> Result<(), VaultError> {
        self.stored_protocol(bundle)?.map(drop).ok_or(VaultError::UnknownProtocol)
    }

    /// When a version was taken in, if it was.
    fn stored_protocol(&self, bundle: Digest) -> Result<Option<Saved>, VaultError> {
        let saved = |row: &Row<'_>| Ok(Saved { seq: row.get::<_, i64>(0)?.cast_unsigned(), at: row.get(1)? });
        Ok(self.db.prepare_cached(STORED)?.query_row([bundle], saved).optional()?)
    }
}

fn stored(row: &Row<'_>) -> rusqlite::Result<StoredProtocol> {
    let at: i64 = row.get(9)?;
    let approval = Approval { name: row.get(7)?, role: row.get(8)?, at };
    Ok(StoredProtocol {
        bundle: row.get(0)?,
        protocol_id: row.get(1)?,
        version: row.get(2)?,
        protocol_hash: row.get(3)?,
        source: row.get(4)?,
        imported_by: row.get(5)?,
        imported_at: row.get(6)?,
        approval: (at != 0).then_some(approval),
        seq: row.get::<_, i64>(10)?.cast_unsigned(),
    })
}
