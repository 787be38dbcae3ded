//! An organisation's encryption key: X25519 as age knows it (SPEC §2).

use std::fmt;
use std::str::FromStr;
use zeroize::{Zeroize, Zeroizing};

/// Human-readable part of age's secret keys.
const SECRET_PREFIX: bech32::Hrp = bech32::Hrp::parse_unchecked("age-secret-key-");
/// Human-readable part of age's recipients.
const PUBLIC_PREFIX: bech32::Hrp = bech32::Hrp::parse_unchecked("age");

/// An organisation's X25519 secret, shared by its receiving officers. Wiped when dropped; its `Debug` shows nothing of it.
#[derive(Clone)]
pub struct OrgIdentity {
    secret: Zeroizing<[u8; 32]>,
    public: [u8; 32],
}

/// A text that is not an age X25519 secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an age X25519 secret key")]
pub struct OrgKeyError;

impl OrgIdentity {
    /// The identity of 32 secret bytes. The caller wipes its own copy.
    #[must_use]
    pub fn from_bytes(secret: [u8; 32]) -> Self {
        let secret = Zeroizing::new(secret);
        let public = x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from(*secret)).to_bytes();
        Self { secret, public }
    }

    /// A new identity.
    pub fn generate(rng: &mut dyn rand_core::CryptoRng) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        rng.fill_bytes(secret.as_mut());
        Self::from_bytes(*secret)
    }

    /// Reads `AGE-SECRET-KEY-1…`.
    ///
    /// # Errors
    /// [`OrgKeyError`] when the text is anything else.
    pub fn from_age_secret_key(text: &str) -> Result<Self, OrgKeyError> {
        let (prefix, mut bytes) = bech32::decode(text).map_err(|_| OrgKeyError)?;
        let secret = <[u8; 32]>::try_from(bytes.as_slice()).map(Zeroizing::new);
        bytes.zeroize();
        match secret {
            Ok(secret) if prefix == SECRET_PREFIX => Ok(Self::from_bytes(*secret)),
            _ => Err(OrgKeyError),
        }
    }

    /// `AGE-SECRET-KEY-1…`, as the age tools take it.
    #[must_use]
    pub fn to_age_secret_key(&self) -> Zeroizing<String> {
        // 32 bytes never exceed bech32's length limit; an empty text would be refused by every reader.
        Zeroizing::new(bech32::encode_upper::<bech32::Bech32>(SECRET_PREFIX, self.secret.as_ref()).unwrap_or_default())
    }

    /// The 32 secret bytes, for the vault that keeps them.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.secret.clone()
    }

    /// X25519 public key, as the directory lists it.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.public
    }

    /// The same identity as the age library takes it.
    pub(crate) fn to_age(&self) -> Option<age::x25519::Identity> {
        age::x25519::Identity::from_str(&self.to_age_secret_key()).ok()
    }
}

impl fmt::Debug for OrgIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OrgIdentity(secret)")
    }
}

/// A recipient as the age library takes it. `None` for a point of small order: age would panic on it.
pub(crate) fn recipient(public: &[u8; 32]) -> Option<age::x25519::Recipient> {
    // Every clamped scalar sends a point of small order, and only such a point, to zero.
    if x25519_dalek::x25519([1; 32], *public) == [0; 32] {
        return None;
    }
    let text = bech32::encode::<bech32::Bech32>(PUBLIC_PREFIX, public).ok()?;
    age::x25519::Recipient::from_str(&text).ok()
}

#[cfg(test)]
mod tests;
