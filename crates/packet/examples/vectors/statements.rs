//! Receipts and directories.

use crate::Vector;
use crate::by_hand::{self, PACKET, RECEIPT, byte_string, encode, head, map, protected, signature, signed};
use crate::desk::{self, NOW, SHELTER};
use crate::payloads::key_of;
use ciborium::Value;
use ed25519_dalek::{Signer as _, SigningKey};

pub fn all() -> Vec<Vector> {
    [receipts(), directories()].into_iter().flatten().collect()
}

fn vector(layer: &'static str, name: &'static str, expect: &'static str, why: &'static str, body: Vec<u8>) -> Vector {
    Vector { name, expect, step: 0, why, layer, more: String::new(), body }
}

fn receipt(changed: &[(i64, Value)]) -> Vec<u8> {
    let kid = by_hand::kid(&key_of("shelter-desk"));
    let bytes = |length: usize| Value::Bytes(vec![6; length]);
    let mut fields = vec![
        (1, 1.into()),
        (2, bytes(16)),
        (3, bytes(16)),
        (4, bytes(32)),
        (5, bytes(32)),
        (6, 3.into()),
        (7, NOW.into()),
        (8, Value::Array(vec![SHELTER.into(), Value::Bytes(kid)])),
        (9, bytes(16)),
        (10, 1.into()),
        (11, Value::Null),
        (12, Value::Array(vec![1.into(), bytes(32)])),
    ];
    for (number, value) in changed {
        fields.retain(|(other, _)| other != number);
        fields.push((*number, value.clone()));
    }
    fields.sort_by_key(|(number, _)| *number);
    encode(&map(&fields))
}

fn receipts() -> Vec<Vector> {
    let desk = key_of("shelter-desk");
    let sign = |payload: &[u8]| signed(RECEIPT, &desk, payload);
    let good = receipt(&[]);
    let header = protected(PACKET.0, &by_hand::kid(&desk));
    let as_packet = by_hand::item(&header, &[0xA0], &good, &signature(&desk, &header, RECEIPT.1, &good));
    // Both are of organisation 3.
    let colleague = Value::Array(vec![3.into(), Value::Bytes(by_hand::kid(&key_of("labour-desk")))]);
    let refused = Value::Array(vec![4.into(), "no_capacity".into()]);
    [
        ("receipt-good", "accepted", "an accepted case", sign(&good)),
        ("receipt-returned", "accepted", "a returned case with its reason", sign(&receipt(&[(6, refused)]))),
        ("receipt-unknown-status", "malformed", "a status that does not exist", sign(&receipt(&[(6, 5.into())]))),
        ("receipt-returned-without-reason", "malformed", "a return without a reason", sign(&receipt(&[(6, 4.into())]))),
        (
            "receipt-unnamed-packet",
            "malformed",
            "an accepted packet without its id",
            sign(&receipt(&[(3, Value::Null)])),
        ),
        ("receipt-field-13", "newer-version", "an unknown field below 100", sign(&receipt(&[(13, 1.into())]))),
        (
            "receipt-of-another",
            "sender-mismatch",
            "signed by a desk of another organisation",
            signed(RECEIPT, &key_of("child-protection-desk"), &good),
        ),
        (
            "receipt-names-a-colleague",
            "sender-mismatch",
            "signed by a colleague of the desk that it names",
            signed(RECEIPT, &key_of("labour-inspector"), &receipt(&[(8, colleague)])),
        ),
        (
            "receipt-unknown-signer",
            "unknown-signer",
            "signed by a stranger",
            signed(RECEIPT, &SigningKey::from_bytes(&[9; 32]), &good),
        ),
        ("receipt-as-packet", "not-readable", "a receipt under a packet's content type", as_packet),
        (
            "receipt-signed-as-packet",
            "bad-signature",
            "a signature with a packet's external data",
            signed((RECEIPT.0, PACKET.1), &desk, &good),
        ),
        ("receipt-trailing-byte", "not-readable", "a byte after the receipt", [sign(&good), vec![0]].concat()),
        ("receipt-key-twice", "not-canonical", "a key twice", sign(&[&[0xAD, 1, 1], &good[1..]].concat())),
    ]
    .map(|(name, expect, why, body)| vector("receipt", name, expect, why, body))
    .into()
}

/// Tag 98 over `payload` by these keys.
fn directory(payload: &[u8], keys: &[SigningKey]) -> Vec<u8> {
    let body = encode(&map(&[(3, "application/vnd.taanuu.directory+cbor".into())]));
    let mut bytes =
        [vec![0xD8, 0x62, 0x84], byte_string(&body), vec![0xA0], byte_string(payload), head(4, keys.len())].concat();
    for key in keys {
        let header = encode(&map(&[(1, (-8).into()), (4, Value::Bytes(by_hand::kid(key)))]));
        let mut message = vec![0x85, 0x69];
        message.extend(b"Signature");
        for part in [&body, &header, &b"taanuu/directory/1".to_vec(), &payload.to_vec()] {
            message.extend(byte_string(part));
        }
        bytes.extend(
            [vec![0x83], byte_string(&header), vec![0xA0], byte_string(&key.sign(&message).to_bytes())].concat(),
        );
    }
    bytes
}

fn directories() -> Vec<Vector> {
    let root = || SigningKey::from_bytes(&desk::root().seed());
    let stranger = || SigningKey::from_bytes(&[9; 32]);
    let made = desk::training_directory::build();
    // The payload stands between its own head and the single signature, whose array head begins 4 + 2 + 25 + 66 bytes before the end.
    let payload = made.windows(3).position(|window| window == [0xB0, 0x01, 0x01]).expect("a payload of 16 fields");
    let payload = made[payload..made.len() - (1 + 1 + 2 + 21 + 1 + 66) + 1].to_vec();
    let value: Value = ciborium::from_reader(payload.as_slice()).expect("CBOR");
    let payload = encode(&value);
    let change = |number: i64, new: Value| {
        let mut pairs = value.clone().into_map().expect("a map");
        pairs.iter_mut().filter(|(key, _)| *key == Value::from(number)).for_each(|pair| pair.1 = new.clone());
        encode(&Value::Map(pairs))
    };
    let sign = |payload: &[u8]| directory(payload, &[root()]);
    let effect = map(&[(1, Value::Bytes(vec![1; 16])), (2, 1.into()), (3, "lost".into()), (4, 3.into())]);
    [
        ("directory-good", "accepted", "the training directory, put together by hand", sign(&payload)),
        (
            "directory-two-signatures",
            "accepted",
            "a stranger's signature beside the root's counts for nothing",
            directory(&payload, &[stranger(), root()]),
        ),
        (
            "directory-root-twice",
            "directory-not-readable",
            "the same root twice",
            directory(&payload, &[root(), root()]),
        ),
        ("directory-stranger", "directory-threshold", "signed by a stranger alone", directory(&payload, &[stranger()])),
        ("directory-unsigned", "directory-not-readable", "no signature", directory(&payload, &[])),
        ("directory-changed", "directory-bad-signature", "changed after signing", changed(&sign(&payload))),
        (
            "directory-not-marked",
            "directory-live",
            "the training root without the training mark",
            sign(&change(100, false.into())),
        ),
        ("directory-format-2", "directory-newer-version", "another format", sign(&change(1, 2.into()))),
        (
            "directory-unknown-effect",
            "directory-newer-version",
            "a revocation with an unknown effect must not be taken for none",
            sign(&change(10, Value::Array(vec![effect]))),
        ),
        (
            "directory-no-organisations",
            "directory-malformed",
            "officers of organisations that are not there",
            sign(&change(8, Value::Array(vec![]))),
        ),
        (
            "directory-trailing-byte",
            "directory-not-readable",
            "a byte after the directory",
            [sign(&payload), vec![0]].concat(),
        ),
    ]
    .map(|(name, expect, why, body)| vector("directory", name, expect, why, body))
    .into()
}

/// One bit of the version's neighbourhood turned.
fn changed(directory: &[u8]) -> Vec<u8> {
    let mut changed = directory.to_vec();
    let place = changed.len() / 2;
    changed[place] ^= 1;
    changed
}
