//! Five lengths for everything that is sent: a packet's size says nothing about the case (SPEC §3.2).

use crate::cbor::Cursor;
use zeroize::Zeroizing;

/// Lengths of a plaintext, bytes.
const BUCKETS: [usize; 5] = [64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];
/// `5A nnnnnnnn`: always this head, also where a shorter one would do.
const HEAD_BYTES: usize = 5;

/// The signed item and its padding. `None` when it is too large for the largest length.
pub(crate) fn pad(item: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let bucket = bucket_for(item.len())?;
    let zeros = bucket - item.len() - HEAD_BYTES;
    let mut plaintext = Zeroizing::new(Vec::with_capacity(bucket));
    plaintext.extend_from_slice(item);
    plaintext.push(0x5A);
    plaintext.extend_from_slice(&u32::try_from(zeros).ok()?.to_be_bytes());
    plaintext.resize(bucket, 0);
    Some(plaintext)
}

/// The signed item at the front of a plaintext, once everything around it is as it must be.
///
/// # Errors
/// Which rule failed.
pub(crate) fn unpad(plaintext: &[u8]) -> Result<&[u8], &'static str> {
    let mut cursor = Cursor::new(plaintext);
    // The tag is step 5's question; here it only must not hide where the item ends.
    cursor.expect(&[0xD2]).ok_or("first item")?;
    cursor.item().ok_or("first item")?;
    let item_bytes = plaintext.len() - cursor.rest().len();
    if bucket_for(item_bytes) != Some(plaintext.len()) {
        return Err("length");
    }
    let (head, zeros) = cursor.rest().split_first_chunk::<HEAD_BYTES>().ok_or("second item")?;
    let [0x5A, length @ ..] = head else { return Err("second item") };
    if usize::try_from(u32::from_be_bytes(*length)) != Ok(zeros.len()) {
        return Err("second item");
    }
    if zeros.iter().any(|byte| *byte != 0) {
        return Err("not zero");
    }
    plaintext.get(..item_bytes).ok_or("first item")
}

fn bucket_for(item_bytes: usize) -> Option<usize> {
    BUCKETS.into_iter().find(|bucket| item_bytes + HEAD_BYTES <= *bucket)
}

#[cfg(test)]
mod tests;
