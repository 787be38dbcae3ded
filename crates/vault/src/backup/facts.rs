//! What a backup says of itself, and the proof that the holder of the vault said it.

use crate::keys::{Purpose, RootKey};
use crate::slots::keyed_mac;
use crate::{Digest, files};
use ciborium::Value;
use hmac::Mac;
use sha2::Digest as _;
use std::io::Read;
use std::path::Path;

/// Files of a vault in the order in which a backup holds them: `tar x` gives a folder that opens.
pub(super) const NAMES: [&str; 4] = ["slots.0", "slots.1", "head.bin", "vault.db"];

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Random id of the vault.
    pub vault_id: [u8; 16],
    /// Generation of its slot files.
    pub slot_generation: u64,
    /// Schema of its database.
    pub schema: u32,
    /// Number of its last event.
    pub last_event: u64,
    /// Chain hash at the last event.
    pub chain_hash: Digest,
    /// When it was made, unix seconds.
    pub made_at: i64,
    /// The files in their order.
    pub parts: Vec<Part>,
    /// HMAC over everything above with the vault's backup key.
    pub mac: [u8; 32],
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

impl Facts {
    pub(super) fn authenticate(&mut self, root: &RootKey) {
        self.mac = self.compute(root).finalize().into_bytes().into();
    }

    pub(super) fn is_authentic(&self, root: &RootKey) -> bool {
        self.compute(root).verify_slice(&self.mac).is_ok()
    }

    fn compute(&self, root: &RootKey) -> hmac::Hmac<sha2::Sha256> {
        let part = |part: &Part| {
            let sha256 = Value::Bytes(part.sha256.0.to_vec());
            Value::Array(vec![Value::from(part.name.as_str()), Value::from(part.bytes), sha256])
        };
        let value = Value::Array(vec![
            Value::Bytes(self.vault_id.to_vec()),
            Value::from(self.slot_generation),
            Value::from(self.schema),
            Value::from(self.last_event),
            Value::Bytes(self.chain_hash.0.to_vec()),
            Value::from(self.made_at),
            Value::Array(self.parts.iter().map(part).collect()),
        ]);
        let mut bytes = Vec::new();
        // Writing to memory cannot fail; an HMAC over nothing would be no other backup's either.
        let _ = ciborium::into_writer(&value, &mut bytes);
        keyed_mac(&root.derive(&self.vault_id, Purpose::Backup), &bytes)
    }
}

impl Part {
    /// What lies there under this name.
    pub(super) fn of(dir: &Path, name: &str) -> std::io::Result<Part> {
        let (bytes, sha256) = digest_of(&dir.join(name))?;
        Ok(Part { name: name.to_owned(), bytes, sha256 })
    }
}

/// Length and SHA-256 of a file, read from the disk itself where the system can be asked to.
pub(super) fn digest_of(path: &Path) -> std::io::Result<(u64, Digest)> {
    let mut file = files::open_uncached(path)?;
    let (mut hash, mut length) = (sha2::Sha256::new(), 0);
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..read).filter(|chunk| !chunk.is_empty()) else { break };
        hash.update(chunk);
        length += read as u64;
    }
    Ok((length, Digest(hash.finalize().into())))
}
