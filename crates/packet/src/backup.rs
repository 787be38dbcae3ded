//! The manifest of a vault's backup: what the file holds, signed by the officer whose vault it is (SPEC §6).
//!
//! No directory is needed to read one, on a clean computer there is none: the manifest carries its signer's public key. That the signature
//! holds says that nothing was changed since; *whose* key it is the caller finds out in the restored vault.

use crate::cbor::{self, Cursor, Fields, Shape, Value};
use crate::cose::{self, Profile};
use crate::{KeyId, NotReadable, Refusal, SealError, SigningIdentity};

/// Largest manifest, bytes. Real ones have about 500.
const MAX_BYTES: usize = 64 * 1024;
/// Most parts of a backup.
const MAX_PARTS: usize = 16;
/// Longest program version, characters.
const MAX_VERSION: usize = 64;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupManifest {
    /// Random id of the vault.
    pub vault_id: [u8; 16],
    /// Generation of its slot files.
    pub slot_generation: u64,
    /// Schema of its database.
    pub schema: u32,
    /// Number of its last event.
    pub last_event: u64,
    /// Chain hash at the last event.
    pub chain_hash: [u8; 32],
    /// When the backup was made, unix seconds.
    pub made_at: i64,
    /// The files in their order.
    pub parts: Vec<BackupPart>,
    /// HMAC over the fields above with the vault's backup key: only the holder of the vault can have made it.
    pub mac: [u8; 32],
    /// Version of the program that made it.
    pub app_version: String,
}

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPart {
    /// Its name: a code.
    pub name: String,
    /// Its length, bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
}

impl BackupManifest {
    /// Signs: the bytes of `manifest.cose`.
    ///
    /// # Errors
    /// [`SealError::Content`] for a manifest that nobody would read again.
    pub fn sign(&self, signer: &SigningIdentity) -> Result<Vec<u8>, SealError> {
        let payload = cbor::encode(&encode(self, &signer.public()));
        match decode(&payload) {
            Ok((read, public)) if read == *self && public == signer.public() => {}
            Ok(_) => return Err(SealError::Content(Refusal::Malformed("backup"))),
            Err(refusal) => return Err(SealError::Content(refusal)),
        }
        cose::sign1(Profile::Backup, &payload, signer).ok_or(SealError::Encryption)
    }
}

/// A manifest whose signature holds under the key that it names. Made by [`verify_backup`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedBackup {
    manifest: BackupManifest,
    signer: [u8; 32],
}

impl VerifiedBackup {
    /// What it says.
    #[must_use]
    pub fn manifest(&self) -> &BackupManifest {
        &self.manifest
    }

    /// Public key of who signed it. Not trusted by anything yet.
    #[must_use]
    pub fn signer(&self) -> [u8; 32] {
        self.signer
    }
}

/// Verifies the bytes of a `manifest.cose`.
///
/// # Errors
/// [`Refusal`]: `too-large`, `not-readable`, `not-canonical`, `newer-version`, `malformed`, `sender-mismatch`, `bad-signature`.
pub fn verify_backup(bytes: &[u8]) -> Result<VerifiedBackup, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let mut cursor = Cursor::new(bytes);
    let signed = cose::parse1(Profile::Backup, &mut cursor).filter(|_| cursor.is_at_end());
    let signed = signed.ok_or(NotReadable::CoseShape)?;
    let (manifest, signer) = decode(signed.payload)?;
    if KeyId::of(&signer) != signed.kid {
        return Err(Refusal::SenderMismatch);
    }
    if !signed.holds(&signer) {
        return Err(Refusal::BadSignature);
    }
    Ok(VerifiedBackup { manifest, signer })
}

/// The payload, field by field as in SPEC §6.
fn encode(manifest: &BackupManifest, signer: &[u8; 32]) -> Value {
    let part = |part: &BackupPart| {
        Value::Array(vec![Value::from(part.name.as_str()), Value::from(part.bytes), cbor::blob(&part.sha256)])
    };
    cbor::map([
        (1, Value::from(1)),
        (2, cbor::blob(&manifest.vault_id)),
        (3, Value::from(manifest.slot_generation)),
        (4, Value::from(manifest.schema)),
        (5, Value::from(manifest.last_event)),
        (6, cbor::blob(&manifest.chain_hash)),
        (7, Value::from(manifest.made_at)),
        (8, Value::Array(manifest.parts.iter().map(part).collect())),
        (9, cbor::blob(&manifest.mac)),
        (10, Value::from(manifest.app_version.as_str())),
        (11, cbor::blob(signer)),
    ])
}

/// The manifest and the public key that it names as its signer's.
fn decode(bytes: &[u8]) -> Result<(BackupManifest, [u8; 32]), Refusal> {
    let mut fields = Fields::of(cbor::decode(bytes).ok_or(Refusal::NotCanonical)?, "backup", 11)?;
    if fields.get(1, cbor::u64)? != 1 {
        return Err(Shape::Newer.into());
    }
    let manifest = BackupManifest {
        vault_id: fields.get(2, cbor::bytes)?,
        slot_generation: fields.get(3, cbor::u64)?,
        schema: fields.get(4, cbor::u32)?,
        last_event: fields.get(5, cbor::u64)?,
        chain_hash: fields.get(6, cbor::bytes)?,
        made_at: fields.get(7, cbor::i64)?,
        parts: fields.get(8, cbor::list(part))?,
        mac: fields.get(9, cbor::bytes)?,
        app_version: fields.get(10, cbor::text(MAX_VERSION))?,
    };
    let signer = fields.get(11, cbor::bytes)?;
    let twice = manifest
        .parts
        .iter()
        .enumerate()
        .any(|(place, part)| manifest.parts.iter().skip(place + 1).any(|other| other.name == part.name));
    if twice || !(1..=MAX_PARTS).contains(&manifest.parts.len()) {
        return Err(Refusal::Malformed("backup"));
    }
    Ok((manifest, signer))
}

fn part(value: Value) -> Option<BackupPart> {
    let [name, bytes, sha256] = <[Value; 3]>::try_from(cbor::array(value)?).ok()?;
    Some(BackupPart { name: cbor::code(name)?, bytes: cbor::u64(bytes)?, sha256: cbor::bytes(sha256)? })
}

#[cfg(test)]
mod tests;
