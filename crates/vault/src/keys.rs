//! The root key of a vault and the keys derived from it.

use crate::OpenError;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// 32 secret bytes, wiped when dropped.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// The root key: random, made once, found only inside slots.
#[derive(Clone)]
pub(crate) struct RootKey(pub(crate) Secret);

/// What a derived key is for. The name goes into HKDF's info.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    /// SQLCipher's raw key.
    Database,
    /// HMAC of the anchor's records.
    Head,
    /// HMAC of the slot files.
    Slots,
    /// HMAC over what a backup says of itself.
    Backup,
}

impl RootKey {
    /// HKDF-SHA256, salt = vault id, info = `taanuu/vault/1/<purpose>`.
    pub(crate) fn derive(&self, vault_id: &[u8; 16], purpose: Purpose) -> Secret {
        let info: &[u8] = match purpose {
            Purpose::Database => b"taanuu/vault/1/db",
            Purpose::Head => b"taanuu/vault/1/head",
            Purpose::Slots => b"taanuu/vault/1/slots",
            Purpose::Backup => b"taanuu/vault/1/backup",
        };
        expand(vault_id, self.0.as_slice(), info)
    }
}

/// Key-encryption key of a printed recovery code in a slot of type 3, which only older vaults have.
pub(crate) fn recovery_key(code: &[u8; 16], salt: &[u8; 16]) -> Secret {
    expand(salt, code, b"taanuu/vault/1/recovery")
}

/// 128 random bits that open with age: a printed code, or what two shares give together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Printed {
    /// The recovery code.
    Code,
    /// The shared secret.
    Shares,
}

/// The age identity (`AGE-SECRET-KEY-1…`) of 128 random bits, which need no slow derivation: X25519 secret = HKDF-SHA256, salt = vault id,
/// info = `taanuu/vault/1/recovery-x25519` or `taanuu/vault/1/shares-x25519`. Wrapping anew needs its public half only.
pub(crate) fn printed_identity(vault_id: &[u8; 16], bits: &[u8; 16], kind: Printed) -> Zeroizing<String> {
    let info: &[u8] = match kind {
        Printed::Code => b"taanuu/vault/1/recovery-x25519",
        Printed::Shares => b"taanuu/vault/1/shares-x25519",
    };
    let secret = expand(vault_id, bits, info);
    let prefix = bech32::Hrp::parse_unchecked("age-secret-key-");
    // 16 letters, 1 separator, 52 digits, 6 of checksum; room at once, so that no growth leaves a copy.
    let mut text = Zeroizing::new(String::with_capacity(80));
    let written = bech32::encode_upper_to_fmt::<bech32::Bech32, _>(&mut *text, prefix, secret.as_slice());
    debug_assert!(written.is_ok(), "32 bytes are far below the longest bech32 text");
    text
}

fn expand(salt: &[u8; 16], input: &[u8], info: &[u8]) -> Secret {
    let mut key = Secret::default();
    let written = Hkdf::<Sha256>::new(Some(salt), input).expand(info, key.as_mut_slice());
    debug_assert!(written.is_ok(), "HKDF-SHA256 gives up to 8,160 bytes");
    key
}

/// `x'…96 hex…'` for SQLCipher: key and salt, so that no salt needs to be read from the file's first bytes.
pub(crate) fn sqlcipher_key(database_key: &Secret, salt: &[u8; 16]) -> Zeroizing<String> {
    use std::fmt::Write;
    // Room for everything at once: a growing string would leave copies behind.
    let mut text = Zeroizing::new(String::with_capacity(99));
    text.push_str("x'");
    for byte in database_key.iter().chain(salt) {
        let _ = write!(text, "{byte:02x}");
    }
    text.push('\'');
    text
}

/// Fresh random bytes.
pub(crate) fn random<const N: usize>(rng: &mut dyn rand_core::CryptoRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}

/// A fresh root key, drawn straight into wiped memory.
pub(crate) fn random_root(rng: &mut dyn rand_core::CryptoRng) -> Result<RootKey, OpenError> {
    let mut key = Secret::default();
    rng.fill_bytes(key.as_mut_slice());
    if *key == [0; 32] {
        return Err(OpenError::Unacceptable("random source gives zeros"));
    }
    Ok(RootKey(key))
}
