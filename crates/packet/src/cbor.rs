//! Deterministic CBOR (SPEC §1): a strict scan of our own, and `ciborium` for the values.
//!
//! `ciborium` alone accepts duplicate keys, longer heads than needed and any nesting; the scan refuses them before a value is built, allocates
//! nothing, and bounds what a value may cost.

mod fields;
mod scan;

pub(crate) use ciborium::Value;
pub(crate) use fields::{Fields, Shape, array, bytes, code, flag, i64, language, list, nullable, text, u32, u64};
pub(crate) use scan::Cursor;

/// Decodes exactly one item of the profile. `None` for everything else.
pub(crate) fn decode(bytes: &[u8]) -> Option<Value> {
    let mut cursor = Cursor::new(bytes);
    cursor.item()?;
    if !cursor.is_at_end() {
        return None;
    }
    let value = ciborium::from_reader(bytes).ok()?;
    // The law of the format, word for word; the scan above says the same in another way.
    (encode(&value) == bytes).then_some(value)
}

/// Encodes with shortest heads and definite lengths, keys in the order given: the makers below give them ascending.
pub(crate) fn encode(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail; were it to, the reader's check that every maker runs would refuse the result.
    let _ = ciborium::into_writer(value, &mut bytes);
    bytes
}

/// A map with unsigned integer keys, given ascending.
pub(crate) fn map<const N: usize>(entries: [(u8, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (Value::from(key), value)).collect())
}

/// A map with text keys in the bytewise order of their encodings: shorter first.
pub(crate) fn text_map<'a>(entries: impl Iterator<Item = (&'a String, Value)>) -> Value {
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(key, _)| (key.len(), *key));
    Value::Map(entries.into_iter().map(|(key, value)| (Value::from(key.as_str()), value)).collect())
}

/// A byte string.
pub(crate) fn blob(bytes: &[u8]) -> Value {
    Value::Bytes(bytes.to_vec())
}

/// The value, or null.
pub(crate) fn or_null<T>(value: Option<T>, make: impl FnOnce(T) -> Value) -> Value {
    value.map_or(Value::Null, make)
}

#[cfg(test)]
mod tests;
