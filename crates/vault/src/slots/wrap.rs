//! Wrapping the root key for each way in, and unwrapping it.

use super::{Sealed, Slot, SlotFile, Wrapped, codec};
use crate::keys::{Printed, RootKey, Secret, printed_identity, random, recovery_key};
use crate::{KdfParameters, OpenError, age_file};
use age::x25519;
use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// What somebody offers to get in.
#[derive(Clone, Copy)]
pub enum Way<'a> {
    /// The officer's passphrase as typed (brought to NFKC here).
    Passphrase(&'a str),
    /// The printed recovery code.
    RecoveryCode(&'a [u8; 16]),
    /// A supervisor's age identity (`AGE-SECRET-KEY-1…`).
    Identity(&'a str),
    /// The secret that two of three shares give.
    Shares(&'a [u8; 16]),
}

/// The root key and the slot that gave it.
pub(crate) struct Opened {
    pub(crate) root: RootKey,
    pub(crate) slot: u64,
}

/// Tries the slots of the offered kind. `None`: it opens none of them.
pub(crate) fn unwrap(file: &SlotFile, way: Way<'_>) -> Option<Opened> {
    file.slots.iter().find_map(|slot| {
        let root = match (&slot.wrapped, way) {
            (Wrapped::Passphrase { kdf, sealed }, Way::Passphrase(passphrase)) => {
                open(&kdf.derive(passphrase, &sealed.salt)?, slot, file, Some(*kdf), sealed)
            }
            (Wrapped::OldRecovery { sealed }, Way::RecoveryCode(code)) => {
                open(&recovery_key(code, &sealed.salt), slot, file, None, sealed)
            }
            (Wrapped::Recovery { age }, Way::RecoveryCode(code)) => {
                open_age(age, &printed_identity(&file.vault_id, code, Printed::Code))
            }
            (Wrapped::Shares { age }, Way::Shares(secret)) => {
                open_age(age, &printed_identity(&file.vault_id, secret, Printed::Shares))
            }
            (Wrapped::Supervisor { age }, Way::Identity(identity)) => open_age(age, identity.trim()),
            _ => None,
        }?;
        Some(Opened { root, slot: slot.id })
    })
}

/// Slot type 1. `None` only if the memory for the derivation cannot be had.
pub(crate) fn passphrase_slot(
    (id, label, vault_id): (u64, &str, &[u8; 16]),
    passphrase: &str,
    kdf: KdfParameters,
    root: &RootKey,
    rng: &mut dyn CryptoRng,
) -> Option<Slot> {
    let (salt, nonce) = (random(rng), random(rng));
    let aad = codec::associated_data(id, 1, vault_id, Some(kdf), &salt);
    let ciphertext = seal(&kdf.derive(passphrase, &salt)?, &nonce, root, &aad)?;
    let sealed = Sealed { salt, nonce, ciphertext };
    Some(Slot { id, label: label.to_owned(), wrapped: Wrapped::Passphrase { kdf, sealed } })
}

/// Slot type 3, as older versions wrote it.
#[cfg(test)]
pub(crate) fn old_recovery_slot(
    (id, label, vault_id): (u64, &str, &[u8; 16]),
    code: &[u8; 16],
    root: &RootKey,
    rng: &mut dyn CryptoRng,
) -> Option<Slot> {
    let (salt, nonce) = (random(rng), random(rng));
    let aad = codec::associated_data(id, 3, vault_id, None, &salt);
    let ciphertext = seal(&recovery_key(code, &salt), &nonce, root, &aad)?;
    let wrapped = Wrapped::OldRecovery { sealed: Sealed { salt, nonce, ciphertext } };
    Some(Slot { id, label: label.to_owned(), wrapped })
}

/// Slot type 4 or 5: to the identity that a code or shares give.
///
/// # Errors
/// [`OpenError::Unacceptable`] only if age cannot wrap at all.
pub(crate) fn printed_slot(
    (id, vault_id): (u64, &[u8; 16]),
    (kind, bits): (Printed, &[u8; 16]),
    root: &RootKey,
) -> Result<Slot, OpenError> {
    let identity = printed_identity(vault_id, bits, kind).parse::<x25519::Identity>();
    let recipient = identity.map_err(|_| OpenError::Unacceptable("printed key"))?.to_public().to_string();
    let wrap = match kind {
        Printed::Code => |age| Wrapped::Recovery { age },
        Printed::Shares => |age| Wrapped::Shares { age },
    };
    age_slot(id, &recipient, wrap, root)
}

/// A slot of type 2, 4 or 5; its label is the recipient, so that the root key can be wrapped anew, and a supervisor be named, from the
/// file alone. The age crate draws the file key itself: the one place where chance is not passed in.
///
/// # Errors
/// [`OpenError::Unacceptable`] if this is no `age1…` X25519 recipient.
pub(crate) fn age_slot(
    id: u64,
    recipient: &str,
    wrap: fn(Vec<u8>) -> Wrapped,
    root: &RootKey,
) -> Result<Slot, OpenError> {
    let refused = OpenError::Unacceptable("recipient");
    let parsed: x25519::Recipient = recipient.parse().map_err(|_| refused.clone())?;
    let age = age::encrypt(&parsed, root.0.as_slice()).map_err(|_| refused)?;
    Ok(Slot { id, label: recipient.to_owned(), wrapped: wrap(age) })
}

/// The root key in an age file.
fn open_age(age: &[u8], identity: &str) -> Option<RootKey> {
    let identity = identity.parse::<x25519::Identity>().ok()?;
    root_of(age_file::open(age, &identity, Secret::default().len()).ok()??)
}

/// The public key (`age1…`) of a secret behind shares in the vault with this id: the label of its slot.
#[must_use]
pub fn shares_recipient(vault_id: &[u8; 16], secret: &[u8; 16]) -> String {
    let identity = printed_identity(vault_id, secret, Printed::Shares).parse::<x25519::Identity>();
    identity.map(|identity| identity.to_public().to_string()).unwrap_or_default()
}

pub(super) fn seal(key: &Secret, nonce: &[u8; 12], root: &RootKey, aad: &[u8]) -> Option<[u8; 48]> {
    let cipher = ChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
    cipher.encrypt(nonce.into(), Payload { msg: root.0.as_slice(), aad }).ok()?.try_into().ok()
}

fn open(key: &Secret, slot: &Slot, file: &SlotFile, kdf: Option<KdfParameters>, sealed: &Sealed) -> Option<RootKey> {
    let aad = codec::associated_data(slot.id, slot.wrapped.type_number(), &file.vault_id, kdf, &sealed.salt);
    let cipher = ChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
    let nonce = (&sealed.nonce).into();
    root_of(Zeroizing::new(cipher.decrypt(nonce, Payload { msg: &sealed.ciphertext, aad: &aad }).ok()?))
}

fn root_of(plain: Zeroizing<Vec<u8>>) -> Option<RootKey> {
    let mut key = Secret::default();
    if plain.len() != key.len() {
        return None;
    }
    key.copy_from_slice(&plain);
    Some(RootKey(key))
}
