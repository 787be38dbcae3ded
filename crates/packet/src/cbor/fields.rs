//! Reading maps with numbered fields: unknown numbers mean a newer version, everything else wrong is malformed.

use super::Value;
use crate::{DirectoryError, Refusal};

/// Why a structure is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// An unknown key of 0–99, or a version above ours.
    Newer,
    /// The named structure breaks its schema.
    Malformed(&'static str),
}

impl From<Shape> for Refusal {
    fn from(shape: Shape) -> Self {
        match shape {
            Shape::Newer => Self::NewerVersion,
            Shape::Malformed(what) => Self::Malformed(what),
        }
    }
}

impl From<Shape> for DirectoryError {
    fn from(shape: Shape) -> Self {
        match shape {
            Shape::Newer => Self::NewerVersion,
            Shape::Malformed(what) => Self::Malformed(what),
        }
    }
}

/// A map whose keys are small numbers.
pub(crate) struct Fields {
    what: &'static str,
    entries: Vec<(u64, Value)>,
}

impl Fields {
    /// Takes a map whose own keys are 1 to `last`; `what` names it in errors.
    pub(crate) fn of(value: Value, what: &'static str, last: u64) -> Result<Self, Shape> {
        let Value::Map(pairs) = value else { return Err(Shape::Malformed(what)) };
        let mut entries = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let key = u64(key).ok_or(Shape::Malformed(what))?;
            if key < 100 && !(1..=last).contains(&key) {
                return Err(Shape::Newer);
            }
            entries.push((key, value));
        }
        Ok(Self { what, entries })
    }

    /// A field that must be there, read by one of the functions below.
    pub(crate) fn get<T>(&mut self, key: u64, read: impl FnOnce(Value) -> Option<T>) -> Result<T, Shape> {
        self.take(key).and_then(read).ok_or(Shape::Malformed(self.what))
    }

    /// A field that must be there and is a structure of its own.
    pub(crate) fn nested<T>(&mut self, key: u64, read: impl FnOnce(Value) -> Result<T, Shape>) -> Result<T, Shape> {
        let value = self.take(key).ok_or(Shape::Malformed(self.what))?;
        read(value)
    }

    /// A list that must be there, of structures of their own.
    pub(crate) fn each<T>(&mut self, key: u64, read: impl Fn(Value) -> Result<T, Shape>) -> Result<Vec<T>, Shape> {
        self.get(key, array)?.into_iter().map(read).collect()
    }

    /// A field that may be missing.
    pub(crate) fn optional(&mut self, key: u64) -> Option<Value> {
        self.take(key)
    }

    fn take(&mut self, key: u64) -> Option<Value> {
        let at = self.entries.iter().position(|(other, _)| *other == key)?;
        Some(self.entries.swap_remove(at).1)
    }
}

/// Unsigned number.
pub(crate) fn u64(value: Value) -> Option<u64> {
    value.into_integer().ok()?.try_into().ok()
}

/// Unsigned number of 32 bits.
pub(crate) fn u32(value: Value) -> Option<u32> {
    value.into_integer().ok()?.try_into().ok()
}

/// Signed number.
pub(crate) fn i64(value: Value) -> Option<i64> {
    value.into_integer().ok()?.try_into().ok()
}

/// Truth value.
pub(crate) fn flag(value: Value) -> Option<bool> {
    value.into_bool().ok()
}

/// Byte string of this length.
pub(crate) fn bytes<const N: usize>(value: Value) -> Option<[u8; N]> {
    value.into_bytes().ok()?.try_into().ok()
}

/// Text of at most `max` characters.
pub(crate) fn text(max: usize) -> impl Fn(Value) -> Option<String> {
    move |value| value.into_text().ok().filter(|text| text.chars().nth(max).is_none())
}

/// Id or code.
pub(crate) fn code(value: Value) -> Option<String> {
    let valid = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
    value.into_text().ok().filter(|text| (1..=64).contains(&text.len()) && text.bytes().all(valid))
}

/// Language tag.
pub(crate) fn language(value: Value) -> Option<String> {
    let valid = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    value.into_text().ok().filter(|text| (1..=35).contains(&text.len()) && text.bytes().all(valid))
}

/// Array.
pub(crate) fn array(value: Value) -> Option<Vec<Value>> {
    value.into_array().ok()
}

/// Array of things of one kind.
pub(crate) fn list<T>(read: impl Fn(Value) -> Option<T>) -> impl Fn(Value) -> Option<Vec<T>> {
    move |value| array(value)?.into_iter().map(&read).collect()
}

/// Null, or what `read` reads.
pub(crate) fn nullable<T>(read: impl Fn(Value) -> Option<T>) -> impl Fn(Value) -> Option<Option<T>> {
    move |value| if value.is_null() { Some(None) } else { read(value).map(Some) }
}
