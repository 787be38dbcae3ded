//! Bytes of a slot file, there and back. Reading accepts only what writing would give.

use super::{Sealed, Slot, SlotFile, Wrapped};
use crate::{KdfParameters, Mode};
use ciborium::Value;
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"TAANSLT1";
/// More than any vault needs: sixteen slots, a few of them age files of 300 bytes.
pub(super) const MAX_FILE_BYTES: u64 = 64 * 1024;
const MAX_SLOTS: usize = 16;

/// Magic, length, map, SHA-256 of all before.
pub(super) fn encode(file: &SlotFile) -> Vec<u8> {
    let map = cbor(&map_of(file, true));
    let length = u32::try_from(map.len()).unwrap_or(u32::MAX);
    let mut bytes = [MAGIC.as_slice(), &length.to_be_bytes(), &map].concat();
    let digest = Sha256::digest(&bytes);
    bytes.extend_from_slice(&digest);
    bytes
}

/// The part of the map that the HMAC covers.
pub(super) fn encode_authenticated(file: &SlotFile) -> Vec<u8> {
    cbor(&map_of(file, false))
}

/// `None` for anything that [`encode`] would not have written, or with key-derivation costs outside the bounds.
pub(super) fn decode(bytes: &[u8]) -> Option<SlotFile> {
    let (head, digest) = bytes.split_last_chunk::<32>()?;
    let (magic, rest) = head.split_first_chunk::<8>()?;
    let (length, map) = rest.split_first_chunk::<4>()?;
    if magic != MAGIC || u32::from_be_bytes(*length) as usize != map.len() || Sha256::digest(head).as_slice() != digest
    {
        return None;
    }
    // Eight levels are more than the format has; deep nesting must not reach the stack.
    let value = ciborium::de::from_reader_with_recursion_limit(map, 8).ok()?;
    let file = file_of(&value)?;
    (encode(&file) == bytes).then_some(file)
}

/// Associated data of a wrapped key: COSE's Enc_structure, so that a slot's parameters cannot be moved to another slot or vault.
pub(super) fn associated_data(
    id: u64,
    kind: u64,
    vault_id: &[u8; 16],
    kdf: Option<KdfParameters>,
    salt: &[u8; 16],
) -> Vec<u8> {
    let protected = cbor(&Value::Map(vec![(Value::from(1), Value::from(24))]));
    let context = cbor(&Value::Map(vec![
        (Value::from(1), Value::from(id)),
        (Value::from(2), Value::from(kind)),
        (Value::from(3), bytes_value(vault_id)),
        (Value::from(4), kdf_value(kdf)),
        (Value::from(5), bytes_value(salt)),
    ]));
    cbor(&Value::Array(vec![Value::from("Encrypt0"), Value::Bytes(protected), Value::Bytes(context)]))
}

fn map_of(file: &SlotFile, with_mac: bool) -> Value {
    let slots = file.slots.iter().map(slot_value).collect();
    let mut map = vec![
        (Value::from(1), Value::from(1)),
        (Value::from(2), bytes_value(&file.vault_id)),
        (Value::from(3), Value::from(file.generation)),
        (Value::from(4), bytes_value(&file.database_salt)),
        (Value::from(5), Value::Array(slots)),
    ];
    if with_mac {
        map.push((Value::from(6), bytes_value(&file.mac)));
    }
    // Only a training vault carries the key: a live one has exactly the keys 1 to 6.
    if file.mode == Mode::Training {
        map.push((Value::from(7), Value::from(1)));
    }
    // Only while no passphrase slot carries the label.
    if !file.kept_label.is_empty() {
        map.push((Value::from(8), Value::from(file.kept_label.as_str())));
    }
    Value::Map(map)
}

fn slot_value(slot: &Slot) -> Value {
    let (kdf, sealed, age) = match &slot.wrapped {
        Wrapped::Passphrase { kdf, sealed } => (Some(*kdf), Some(sealed), None),
        Wrapped::Supervisor { age } | Wrapped::Recovery { age } | Wrapped::Shares { age } => (None, None, Some(age)),
        Wrapped::OldRecovery { sealed } => (None, Some(sealed), None),
    };
    let or_null = |bytes: Option<&[u8]>| bytes.map_or(Value::Null, bytes_value);
    Value::Map(vec![
        (Value::from(1), Value::from(slot.id)),
        (Value::from(2), Value::from(slot.wrapped.type_number())),
        (Value::from(3), Value::from(slot.label.as_str())),
        (Value::from(4), kdf_value(kdf)),
        (Value::from(5), or_null(sealed.map(|s| s.salt.as_slice()))),
        (Value::from(6), or_null(sealed.map(|s| s.nonce.as_slice()))),
        (Value::from(7), or_null(sealed.map(|s| s.ciphertext.as_slice()))),
        (Value::from(8), or_null(age.map(Vec::as_slice))),
    ])
}

fn kdf_value(kdf: Option<KdfParameters>) -> Value {
    kdf.map_or(Value::Null, |k| {
        Value::Array(vec![Value::from(k.memory_kib()), Value::from(k.passes()), Value::from(k.lanes())])
    })
}

fn bytes_value(bytes: &[u8]) -> Value {
    Value::Bytes(bytes.to_vec())
}

fn cbor(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail; an empty result would not pass any reader.
    if ciborium::into_writer(value, &mut bytes).is_err() {
        bytes.clear();
    }
    bytes
}

fn file_of(value: &Value) -> Option<SlotFile> {
    let mode = if get(value, 7).is_some() { Mode::Training } else { Mode::Live };
    let kept_label = get(value, 8).map_or(Some(""), Value::as_text)?.to_owned();
    let slots = get(value, 5)?.as_array()?;
    if slots.len() > MAX_SLOTS {
        return None;
    }
    Some(SlotFile {
        vault_id: fixed(get(value, 2)?)?,
        generation: number(get(value, 3)?)?,
        database_salt: fixed(get(value, 4)?)?,
        mode,
        slots: slots.iter().map(slot_of).collect::<Option<_>>()?,
        kept_label,
        mac: fixed(get(value, 6)?)?,
    })
}

fn slot_of(value: &Value) -> Option<Slot> {
    let age = || get(value, 8)?.as_bytes().cloned();
    let wrapped = match number(get(value, 2)?)? {
        1 => Wrapped::Passphrase { kdf: kdf_of(get(value, 4)?)?, sealed: sealed_of(value)? },
        2 => Wrapped::Supervisor { age: age()? },
        3 => Wrapped::OldRecovery { sealed: sealed_of(value)? },
        4 => Wrapped::Recovery { age: age()? },
        5 => Wrapped::Shares { age: age()? },
        _ => return None,
    };
    Some(Slot { id: number(get(value, 1)?)?, label: get(value, 3)?.as_text()?.to_owned(), wrapped })
}

fn sealed_of(value: &Value) -> Option<Sealed> {
    Some(Sealed { salt: fixed(get(value, 5)?)?, nonce: fixed(get(value, 6)?)?, ciphertext: fixed(get(value, 7)?)? })
}

fn kdf_of(value: &Value) -> Option<KdfParameters> {
    let [memory, passes, lanes] = value.as_array()?.as_slice() else { return None };
    let cost = |v| u32::try_from(number(v)?).ok();
    KdfParameters::new(cost(memory)?, cost(passes)?, cost(lanes)?)
}

fn get(map: &Value, key: u64) -> Option<&Value> {
    map.as_map()?.iter().find(|(k, _)| number(k) == Some(key)).map(|(_, v)| v)
}

fn number(value: &Value) -> Option<u64> {
    value.as_integer()?.try_into().ok()
}

fn fixed<const N: usize>(value: &Value) -> Option<[u8; N]> {
    value.as_bytes()?.as_slice().try_into().ok()
}
