//! The slot files: the root key wrapped once per way in, plus what must be known before unlocking.
//!
//! Byte form: magic, length, deterministic CBOR map, SHA-256. The digest finds accidents; after unlocking, the HMAC finds intent.

mod codec;
mod store;
mod wrap;

pub(crate) use store::{heal, read, write_both, write_older};
#[cfg(test)]
pub(crate) use wrap::old_recovery_slot;
pub(crate) use wrap::{Opened, age_slot, passphrase_slot, printed_slot, unwrap};
pub use wrap::{Way, shares_recipient};

use crate::keys::{Purpose, RootKey, Secret};
use crate::{KdfParameters, Mode};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// Content of a slot file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SlotFile {
    pub(crate) vault_id: [u8; 16],
    pub(crate) generation: u64,
    pub(crate) database_salt: [u8; 16],
    pub(crate) mode: Mode,
    pub(crate) slots: Vec<Slot>,
    /// The vault's label while no passphrase slot carries it; else empty.
    pub(crate) kept_label: String,
    /// HMAC over the CBOR of everything above, with a key that only the root key gives.
    pub(crate) mac: [u8; 32],
}

/// One way to the root key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) id: u64,
    pub(crate) label: String,
    pub(crate) wrapped: Wrapped,
}

/// The root key, wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrapped {
    /// Type 1: Argon2id of a passphrase.
    Passphrase { kdf: KdfParameters, sealed: Sealed },
    /// Type 2: an age file.
    Supervisor { age: Vec<u8> },
    /// Type 3: HKDF of a printed code; read, no longer written: a new root key could not be wrapped without the code.
    OldRecovery { sealed: Sealed },
    /// Type 4: an age file to the identity that a printed code gives.
    Recovery { age: Vec<u8> },
    /// Type 5: an age file to the identity that two of three shares give.
    Shares { age: Vec<u8> },
}

/// ChaCha20-Poly1305 of the root key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed {
    pub(crate) salt: [u8; 16],
    pub(crate) nonce: [u8; 12],
    /// 32 bytes and their tag.
    pub(crate) ciphertext: [u8; 48],
}

impl Wrapped {
    pub(crate) fn type_number(&self) -> u64 {
        match self {
            Wrapped::Passphrase { .. } => 1,
            Wrapped::Supervisor { .. } => 2,
            Wrapped::OldRecovery { .. } => 3,
            Wrapped::Recovery { .. } => 4,
            Wrapped::Shares { .. } => 5,
        }
    }

    /// Whether it is a passphrase's.
    pub(crate) fn is_passphrase(&self) -> bool {
        matches!(self, Wrapped::Passphrase { .. })
    }
}

impl SlotFile {
    /// The vault's pseudonymous label.
    pub(crate) fn label(&self) -> &str {
        let officer = self.slots.iter().find(|slot| slot.wrapped.is_passphrase());
        officer.map_or(&self.kept_label, |slot| &slot.label)
    }

    /// Sets the HMAC.
    pub(crate) fn authenticate(&mut self, root: &RootKey) {
        self.mac = self.compute_mac(root).finalize().into_bytes().into();
    }

    /// Whether the holder of the root key wrote exactly this.
    pub(crate) fn is_authentic(&self, root: &RootKey) -> bool {
        self.compute_mac(root).verify_slice(&self.mac).is_ok()
    }

    fn compute_mac(&self, root: &RootKey) -> Hmac<Sha256> {
        keyed_mac(&root.derive(&self.vault_id, Purpose::Slots), &codec::encode_authenticated(self))
    }
}

/// HMAC-SHA256 over `bytes`, not yet finished.
pub(crate) fn keyed_mac(key: &Secret, bytes: &[u8]) -> Hmac<Sha256> {
    // RFC 2104 fills a short key with zeros to the block's 64 bytes; done here, no length can be wrong.
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(key.iter()).for_each(|(to, from)| *to = *from);
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    mac.update(bytes);
    mac
}

#[cfg(test)]
mod tests;
