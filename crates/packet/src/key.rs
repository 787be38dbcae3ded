//! Signing keys: one Ed25519 key per officer and device (SPEC §2).

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use std::fmt;
use zeroize::Zeroizing;

/// First 16 bytes of SHA-256 over the deterministic `COSE_Key` `{1: 1, -1: 6, -2: x}`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub [u8; 16]);

impl KeyId {
    /// Key id of an Ed25519 public key.
    #[must_use]
    pub fn of(public: &[u8; 32]) -> Self {
        let mut id = [0; 16];
        for (to, from) in id.iter_mut().zip(crate::sha256(&cose_key(public))) {
            *to = from;
        }
        Self(id)
    }
}

impl fmt::Display for KeyId {
    /// 32 lower-case hex digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// `{1: 1, -1: 6, -2: x}`: the bytes are fixed but for the key itself.
pub(crate) fn cose_key(public: &[u8; 32]) -> Vec<u8> {
    let mut bytes = vec![0xA3, 0x01, 0x01, 0x20, 0x06, 0x21, 0x58, 0x20];
    bytes.extend_from_slice(public);
    bytes
}

/// An officer's signing key on this device. Wiped when dropped; its `Debug` shows the key id alone.
pub struct SigningIdentity {
    key: SigningKey,
}

impl SigningIdentity {
    /// The key of a 32-byte seed (RFC 8032). The caller wipes its own copy.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let seed = Zeroizing::new(seed);
        Self { key: SigningKey::from_bytes(&seed) }
    }

    /// A new key.
    pub fn generate(rng: &mut dyn rand_core::CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(seed.as_mut());
        Self { key: SigningKey::from_bytes(&seed) }
    }

    /// The seed, for the vault that keeps it.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.key.to_bytes())
    }

    /// Key id, as the directory lists it.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        KeyId::of(&self.public())
    }

    /// Ed25519 public key.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningIdentity({})", self.kid())
    }
}

/// Strict verification: no weak key, no non-canonical point or scalar passes.
pub(crate) fn verify_strict(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[cfg(test)]
mod tests;
