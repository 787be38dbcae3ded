//! COSE and CBOR put together byte by byte, without the crate under test.

use ciborium::Value;
use ed25519_dalek::{Signer as _, SigningKey};

pub const PACKET: (&str, &[u8]) = ("application/vnd.taanuu.packet+cbor", b"taanuu/packet/1");
pub const RECEIPT: (&str, &[u8]) = ("application/vnd.taanuu.receipt+cbor", b"taanuu/receipt/1");

pub fn encode(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("memory");
    bytes
}

pub fn map(pairs: &[(i64, Value)]) -> Value {
    Value::Map(pairs.iter().map(|(key, value)| (Value::from(*key), value.clone())).collect())
}

/// Major type and length in the shortest form.
pub fn head(major: u8, length: usize) -> Vec<u8> {
    let first = major << 5;
    match length {
        0..=23 => vec![first | length as u8],
        24..=0xFF => vec![first | 24, length as u8],
        0x100..=0xFFFF => [vec![first | 25], (length as u16).to_be_bytes().to_vec()].concat(),
        _ => [vec![first | 26], (length as u32).to_be_bytes().to_vec()].concat(),
    }
}

pub fn byte_string(bytes: &[u8]) -> Vec<u8> {
    [head(2, bytes.len()), bytes.to_vec()].concat()
}

/// A header as the profile wants it.
pub fn protected(content_type: &str, kid: &[u8]) -> Vec<u8> {
    encode(&map(&[(1, (-8).into()), (3, content_type.into()), (4, Value::Bytes(kid.to_vec()))]))
}

pub fn kid(key: &SigningKey) -> Vec<u8> {
    let key = map(&[(1, 1.into()), (-1, 6.into()), (-2, Value::Bytes(key.verifying_key().to_bytes().to_vec()))]);
    packet::sha256(&encode(&key))[..16].to_vec()
}

pub fn signature(key: &SigningKey, protected: &[u8], external: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut message = vec![0x84, 0x6A];
    message.extend(b"Signature1");
    for part in [protected, external, payload] {
        message.extend(byte_string(part));
    }
    key.sign(&message).to_bytes().to_vec()
}

/// Tag 18 from its four parts.
pub fn item(protected: &[u8], unprotected: &[u8], payload: &[u8], signature: &[u8]) -> Vec<u8> {
    let parts = [byte_string(protected), unprotected.to_vec(), byte_string(payload), byte_string(signature)];
    [vec![0xD2, 0x84], parts.concat()].concat()
}

/// A signed item of the profile.
pub fn signed(profile: (&str, &[u8]), key: &SigningKey, payload: &[u8]) -> Vec<u8> {
    let protected = protected(profile.0, &kid(key));
    item(&protected, &[0xA0], payload, &signature(key, &protected, profile.1, payload))
}
