//! Wrapping the root key for each way in, and unwrapping it.

use super::{Sealed, Slot, SlotFile, Wrapped, codec};
use crate::keys::{RootKey, Secret, random, recovery_key};
use crate::{KdfParameters, OpenError};
use age::x25519;
use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// What somebody offers to get in.
#[derive(Clone, Copy)]
pub(crate) enum Way<'a> {
    Passphrase(&'a str),
    RecoveryCode(&'a [u8; 16]),
    Identity(&'a str),
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
            (Wrapped::Recovery { sealed }, Way::RecoveryCode(code)) => {
                open(&recovery_key(code, &sealed.salt), slot, file, None, sealed)
            }
            (Wrapped::Supervisor { age }, Way::Identity(identity)) => {
                root_of(age::decrypt(&identity.trim().parse::<x25519::Identity>().ok()?, age).ok()?)
            }
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

/// Slot type 3.
pub(crate) fn recovery_slot(
    (id, label, vault_id): (u64, &str, &[u8; 16]),
    code: &[u8; 16],
    root: &RootKey,
    rng: &mut dyn CryptoRng,
) -> Option<Slot> {
    let (salt, nonce) = (random(rng), random(rng));
    let aad = codec::associated_data(id, 3, vault_id, None, &salt);
    let ciphertext = seal(&recovery_key(code, &salt), &nonce, root, &aad)?;
    Some(Slot {
        id,
        label: label.to_owned(),
        wrapped: Wrapped::Recovery { sealed: Sealed { salt, nonce, ciphertext } },
    })
}

/// Slot type 2; its label is the recipient, so that the supervisor can be named from the file alone.
/// The age crate draws the file key itself: the one place where chance is not passed in.
///
/// # Errors
/// [`OpenError::Unacceptable`] if this is no `age1…` X25519 recipient.
pub(crate) fn supervisor_slot(id: u64, recipient: &str, root: &RootKey) -> Result<Slot, OpenError> {
    let parsed: x25519::Recipient = recipient.parse().map_err(|_| OpenError::Unacceptable("supervisor's recipient"))?;
    let age =
        age::encrypt(&parsed, root.0.as_slice()).map_err(|_| OpenError::Unacceptable("supervisor's recipient"))?;
    Ok(Slot { id, label: recipient.to_owned(), wrapped: Wrapped::Supervisor { age } })
}

pub(super) fn seal(key: &Secret, nonce: &[u8; 12], root: &RootKey, aad: &[u8]) -> Option<[u8; 48]> {
    let cipher = ChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
    cipher.encrypt(nonce.into(), Payload { msg: root.0.as_slice(), aad }).ok()?.try_into().ok()
}

fn open(key: &Secret, slot: &Slot, file: &SlotFile, kdf: Option<KdfParameters>, sealed: &Sealed) -> Option<RootKey> {
    let aad = codec::associated_data(slot.id, slot.wrapped.type_number(), &file.vault_id, kdf, &sealed.salt);
    let cipher = ChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
    let nonce = (&sealed.nonce).into();
    root_of(cipher.decrypt(nonce, Payload { msg: &sealed.ciphertext, aad: &aad }).ok()?)
}

fn root_of(plain: Vec<u8>) -> Option<RootKey> {
    let plain = Zeroizing::new(plain);
    let mut key = Secret::default();
    if plain.len() != key.len() {
        return None;
    }
    key.copy_from_slice(&plain);
    Some(RootKey(key))
}
