//! What age holds: two items, padding, the shape of the signed one, and who signed it (steps 4 to 6).

use crate::Vector;
use crate::by_hand::{self, PACKET, RECEIPT, byte_string, encode, head, item, map, protected, signature, signed};
use crate::payloads::{payload, signer};
use ciborium::Value;
use ed25519_dalek::SigningKey;

/// A vector of the plaintext: `body`, then as many zeros.
pub fn vector(
    name: &'static str,
    expect: &'static str,
    step: u8,
    why: &'static str,
    body: Vec<u8>,
    zeros: usize,
) -> Vector {
    Vector { name, expect, step, why, layer: "plaintext", more: format!("zeros: {zeros}\n"), body }
}

/// The same with the padding that belongs to it.
pub fn padded(name: &'static str, expect: &'static str, step: u8, why: &'static str, item: Vec<u8>) -> Vector {
    let zeros = 65_536 - item.len() - 5;
    vector(name, expect, step, why, with_head(item, zeros), zeros)
}

fn with_head(item: Vec<u8>, zeros: usize) -> Vec<u8> {
    [item, vec![0x5A], (zeros as u32).to_be_bytes().to_vec()].concat()
}

pub fn all() -> Vec<Vector> {
    [padding(), shapes(), headers(), signatures()].into_iter().flatten().collect()
}

fn padding() -> Vec<Vector> {
    let good = signed(PACKET, &signer(), &encode(&payload()));
    let zeros = 65_536 - good.len() - 5;
    let larger = 262_144 - good.len() - 5;
    let refused = |name, why, body, zeros| vector(name, "not-readable", 4, why, body, zeros);
    let wrong_head = [good.clone(), vec![0x59], (zeros as u16 + 2).to_be_bytes().to_vec()].concat();
    let wrong_length = with_head(good.clone(), zeros);
    let wrong_length =
        [wrong_length[..wrong_length.len() - 1].to_vec(), vec![wrong_length[wrong_length.len() - 1] ^ 1]].concat();
    vec![
        padded("plaintext-good", "accepted", 0, "the shape that all others here depart from", good.clone()),
        refused("padding-none", "no second item", good.clone(), 0),
        refused(
            "padding-larger-than-needed",
            "a larger length than the smallest that fits",
            with_head(good.clone(), larger),
            larger,
        ),
        refused("padding-odd-length", "none of the five lengths", with_head(good.clone(), 100), 100),
        refused(
            "padding-not-zero",
            "a byte of the padding is not zero",
            [with_head(good.clone(), zeros), vec![1]].concat(),
            zeros - 1,
        ),
        refused("padding-short-head", "a padding head of three bytes", wrong_head, zeros + 2),
        refused("padding-wrong-length", "the padding's head names another length", wrong_length, zeros),
        refused("padding-third-item", "a third item", [with_head(good.clone(), zeros - 1)].concat(), zeros),
        refused("padding-first", "padding before the item", [vec![0x5A, 0, 0, 0, 0], good].concat(), 0),
    ]
}

/// The four parts around a good header.
fn shapes() -> Vec<Vector> {
    let (key, payload) = (signer(), encode(&payload()));
    let good = protected(PACKET.0, &by_hand::kid(&key));
    let signature = signature(&key, &good, PACKET.1, &payload);
    let whole = item(&good, &[0xA0], &payload, &signature);
    let start = [vec![0xD2, 0x84], byte_string(&good), vec![0xA0]].concat();
    let detached = [start.clone(), vec![0xF6], byte_string(&signature)].concat();
    let long_head = [vec![0x5A], (payload.len() as u32).to_be_bytes().to_vec()].concat();
    let long_payload = [start, long_head, payload.clone(), byte_string(&signature)].concat();
    let unprotected = item(&good, &[0xA1, 0x04, 0x41, 0x01], &payload, &signature);
    [
        ("cose-untagged", 4, "no tag 18", whole[1..].to_vec()),
        ("cose-tag-98", 4, "the tag of several signatures", [vec![0xD8, 0x62], whole[1..].to_vec()].concat()),
        ("cose-five-parts", 5, "five parts", [vec![0xD2, 0x85], whole[2..].to_vec(), vec![0xF6]].concat()),
        ("cose-unprotected", 5, "a label outside the signature", unprotected),
        ("cose-detached", 5, "no payload within", detached),
        ("cose-long-payload-head", 4, "a payload head longer than needed", long_payload),
        ("cose-short-signature", 5, "a signature of 63 bytes", item(&good, &[0xA0], &payload, &signature[..63])),
    ]
    .map(|(name, step, why, item)| padded(name, "not-readable", step, why, item))
    .into()
}

/// Headers other than the one; each is signed well.
fn headers() -> Vec<Vector> {
    let (key, payload) = (signer(), encode(&payload()));
    let kid = by_hand::kid(&key);
    let header = |pairs: &[(i64, Value)]| encode(&map(pairs));
    let algorithm = || (1, Value::from(-8));
    let kind = || (3, Value::from(PACKET.0));
    let id = || (4, Value::Bytes(kid.clone()));
    let long_label = [&[0xA3, 0x18, 0x01], &protected(PACKET.0, &kid)[2..]].concat();
    let critical = (2, Value::Array(vec![4.into()]));
    [
        ("cose-es256", "another algorithm", header(&[(1, Value::from(-7)), kind(), id()])),
        ("cose-no-algorithm", "no algorithm", header(&[kind(), id()])),
        ("cose-extra-label", "a fourth label", header(&[algorithm(), kind(), id(), (5, Value::Bytes(vec![0]))])),
        ("cose-crit", "a critical label", header(&[algorithm(), critical, kind(), id()])),
        ("cose-labels-descend", "labels in another order", header(&[kind(), algorithm(), id()])),
        ("cose-short-kid", "a key id of 8 bytes", header(&[algorithm(), kind(), (4, Value::Bytes(kid[..8].to_vec()))])),
        ("cose-content-type", "the content type of a receipt", protected(RECEIPT.0, &kid)),
        ("cose-long-label", "a label in two bytes where one would do", long_label),
    ]
    .map(|(name, why, header)| {
        let item = item(&header, &[0xA0], &payload, &signature(&key, &header, PACKET.1, &payload));
        padded(name, "not-readable", 5, why, item)
    })
    .into()
}

fn signatures() -> Vec<Vector> {
    let key = signer();
    let (payload, kid) = (encode(&payload()), by_hand::kid(&key));
    let header = protected(PACKET.0, &kid);
    let good = signature(&key, &header, PACKET.1, &payload);
    let with = |signature: &[u8]| item(&header, &[0xA0], &payload, signature);
    let mut changed = payload.clone();
    *changed.last_mut().expect("a payload") ^= 1;
    let stranger = SigningKey::from_bytes(&[9; 32]);
    let mut beyond = good.clone();
    beyond[32..].copy_from_slice(&scalar_plus_order(&good[32..]));
    let detour = [head(2, 5), b"12345".to_vec()].concat();
    vec![
        padded(
            "signer-unknown",
            "unknown-signer",
            6,
            "a key that the directory does not know",
            signed(PACKET, &stranger, &payload),
        ),
        padded(
            "signature-of-another",
            "bad-signature",
            6,
            "an officer's key id over a stranger's signature",
            with(&signature(&stranger, &header, PACKET.1, &payload)),
        ),
        padded(
            "signature-content-changed",
            "bad-signature",
            6,
            "a payload changed after signing",
            item(&header, &[0xA0], &changed, &good),
        ),
        padded(
            "signature-other-purpose",
            "bad-signature",
            6,
            "a signature made for a receipt",
            with(&signature(&key, &header, RECEIPT.1, &payload)),
        ),
        padded(
            "signature-without-structure",
            "bad-signature",
            6,
            "a signature over the payload alone",
            with(&sign_plain(&key, &payload)),
        ),
        padded("signature-zero", "bad-signature", 6, "a signature of zeros", with(&[0; 64])),
        padded(
            "signature-scalar-beyond-order",
            "bad-signature",
            6,
            "the same signature in a second spelling: its scalar plus the order of the group",
            with(&beyond),
        ),
        padded(
            "cose-trailing-item",
            "not-readable",
            4,
            "an item between the signed one and the padding",
            [with(&good), detour].concat(),
        ),
    ]
}

fn sign_plain(key: &SigningKey, message: &[u8]) -> Vec<u8> {
    use ed25519_dalek::Signer as _;
    key.sign(message).to_bytes().to_vec()
}

/// s + L, little-endian: an equation that holds, and a spelling that strict verification refuses (RFC 8032 §5.1.7).
fn scalar_plus_order(scalar: &[u8]) -> [u8; 32] {
    let order: [u8; 32] =
        crate::desk::training_directory::hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut carry = 0u16;
    std::array::from_fn(|place| {
        carry += u16::from(scalar[place]) + u16::from(order[place]);
        let byte = carry as u8;
        carry >>= 8;
        byte
    })
}
