//! The age file around a packet: who can open it, and how it hides how many can (SPEC §3.1).

use crate::{NotReadable, OrgIdentity, SealError, identity};
use age::{DecryptError, Decryptor, Encryptor};
use rand_core::CryptoRng;
use std::io::{Read, Write};
use zeroize::Zeroizing;

/// Numbers of X25519 stanzas that a file may have.
const STANZAS: [usize; 3] = [4, 8, 16];
/// Header with 16 stanzas and grease, nonce and tags: room so that the output grows once.
const HEADER_BYTES: usize = 4096;

/// Most recipients of one packet.
pub(crate) const MAX_RECIPIENTS: usize = 16;

/// Encrypts to 1–16 recipients among 4, 8 or 16 stanzas in random order.
pub(crate) fn encrypt(
    plaintext: &[u8],
    recipients: &[[u8; 32]],
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, SealError> {
    let count = STANZAS.into_iter().find(|count| (1..=*count).contains(&recipients.len()));
    let count = count.ok_or(SealError::Recipients)?;
    let mut keys = recipients.to_vec();
    // A key nobody has: its secret is dropped where it is made.
    keys.resize_with(count, || OrgIdentity::generate(rng).public());
    shuffle(&mut keys, rng);
    let keys: Option<Vec<_>> = keys.iter().map(identity::recipient).collect();
    let keys = keys.ok_or(SealError::RecipientKey)?;
    let recipients = keys.iter().map(|key| key as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| SealError::Encryption)?;
    let mut file = Vec::with_capacity(plaintext.len() + plaintext.len() / 4096 + HEADER_BYTES);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| SealError::Encryption)?;
    writer.write_all(plaintext).map_err(|_| SealError::Encryption)?;
    writer.finish().map_err(|_| SealError::Encryption)?;
    Ok(file)
}

/// Decrypts with the first identity that fits. The header was scanned before.
pub(crate) fn decrypt(file: &[u8], identities: &[OrgIdentity]) -> Result<Zeroizing<Vec<u8>>, NotReadable> {
    let keys: Vec<age::x25519::Identity> = identities.iter().filter_map(OrgIdentity::to_age).collect();
    let keys = keys.iter().map(|key| key as &dyn age::Identity);
    let decryptor = Decryptor::new_buffered(file).map_err(|_| NotReadable::Decryption)?;
    let mut reader = decryptor.decrypt(keys).map_err(|error| match error {
        DecryptError::NoMatchingKeys => NotReadable::NoMatchingKey,
        _ => NotReadable::Decryption,
    })?;
    // As large as the file, so that no outgrown copy of the content stays behind in memory.
    let mut plaintext = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plaintext).map_err(|_| NotReadable::Decryption)?;
    Ok(plaintext)
}

/// Fisher–Yates; the bias of a 64-bit remainder by at most 16 is below 2⁻⁵⁹.
fn shuffle(keys: &mut [[u8; 32]], rng: &mut dyn CryptoRng) {
    for last in (1..keys.len()).rev() {
        let bound = last as u64 + 1;
        keys.swap(last, (rng.next_u64() % bound) as usize);
    }
}

#[cfg(test)]
mod tests;
