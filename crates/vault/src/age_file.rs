//! Reading small age files into memory that is wiped.

use age::{DecryptError, Decryptor, Identity};
use std::io::Read;
use zeroize::Zeroizing;

/// What an age file holds, if it is at most `most` bytes; `Ok(None)`: it holds more.
///
/// # Errors
/// What age says: no stanza for this identity, too much work, damage.
pub(crate) fn open(
    file: &[u8],
    identity: &dyn Identity,
    most: usize,
) -> Result<Option<Zeroizing<Vec<u8>>>, DecryptError> {
    let reader = Decryptor::new_buffered(file)?.decrypt(std::iter::once(identity))?;
    // Room for everything at once: growing would leave copies behind. One byte more tells what is longer.
    let mut plain = Zeroizing::new(Vec::with_capacity(most + 1));
    reader.take(most as u64 + 1).read_to_end(&mut plain)?;
    Ok(Some(plain).filter(|plain| plain.len() <= most))
}
