//! The cells of a b-tree page, and the values of a record (SQLite file format, §1.6 and §2.1). Whatever does not fit is no cell.

use super::cipher::USABLE;

/// Longest record that is looked at, bytes: the largest attachment and some room.
const MAX_PAYLOAD: u64 = 64 * 1024 * 1024;

/// A cell: where its record begins on the page, and where it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// Row number; 0 in an index.
    pub(super) rowid: i64,
    /// Length of the whole record.
    pub(super) length: usize,
    /// Where on this page it begins, and how much of it is here.
    pub(super) local: (usize, usize),
    /// First page of the rest; 0: all of it is here.
    pub(super) overflow: u32,
}

/// A value of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

/// Kinds of pages that hold records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    TableLeaf,
    IndexLeaf,
    IndexInner,
}

/// The cells of a page of content that holds records; of any other page none.
pub(super) fn cells(page: &[u8], first: bool) -> Vec<Cell> {
    let header = if first { 100 } else { 0 };
    let kind = match page.get(header) {
        Some(0x0d) => Kind::TableLeaf,
        Some(0x0a) => Kind::IndexLeaf,
        Some(0x02) => Kind::IndexInner,
        _ => return Vec::new(),
    };
    let count = usize::from(u16_at(page, header + 3).unwrap_or_default());
    let pointers = header + if kind == Kind::IndexInner { 12 } else { 8 };
    let cell = |number| cell(page, kind, usize::from(u16_at(page, pointers + 2 * number)?));
    (0..count.min(USABLE / 4)).filter_map(cell).collect()
}

fn cell(page: &[u8], kind: Kind, mut at: usize) -> Option<Cell> {
    if kind == Kind::IndexInner {
        at += 4;
    }
    let length = varint(page, &mut at)?;
    let rowid = if kind == Kind::TableLeaf { varint(page, &mut at)?.cast_signed() } else { 0 };
    if length > MAX_PAYLOAD {
        return None;
    }
    let length = usize::try_from(length).ok()?;
    let most = if kind == Kind::TableLeaf { USABLE - 35 } else { (USABLE - 12) * 64 / 255 - 23 };
    let least = (USABLE - 12) * 32 / 255 - 23;
    let here = match least + length.saturating_sub(least) % (USABLE - 4) {
        _ if length <= most => length,
        fitting if fitting <= most => fitting,
        _ => least,
    };
    let overflow = if here == length { 0 } else { u32_at(page, at + here)? };
    page.get(at..at + here)?;
    Some(Cell { rowid, length, local: (at, here), overflow })
}

/// The values of a record; `None` unless all of it is understood.
pub(super) fn record(bytes: &[u8]) -> Option<Vec<Field<'_>>> {
    let mut at = 0;
    let header = usize::try_from(varint(bytes, &mut at)?).ok()?;
    let mut body = header;
    let mut fields = Vec::new();
    while at < header {
        let kind = varint(bytes, &mut at)?;
        let size = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 => 8,
            // Nothing of ours is a fraction.
            7 | 10 | 11 => return None,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let value = bytes.get(body..body.checked_add(size)?)?;
        body += size;
        fields.push(match kind {
            0 => Field::Null,
            8 | 9 => Field::Integer(i64::from(kind == 9)),
            1..=6 => Field::Integer(integer(value)),
            _ if kind % 2 == 0 => Field::Blob(value),
            _ => Field::Text(std::str::from_utf8(value).ok()?),
        });
    }
    (at == header && body == bytes.len()).then_some(fields)
}

/// Big-endian with its sign.
fn integer(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|byte| *byte >= 0x80) { -1 } else { 0 };
    bytes.iter().fold(sign, |value: i64, byte| (value << 8) | i64::from(*byte))
}

/// Seven bits a byte, at most nine bytes; the ninth has eight.
fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0_u64;
    for place in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if place == 8 {
            return Some((value << 8) | u64::from(byte));
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn records_are_read_as_the_file_format_says() {
        for (bytes, fields) in [
            (vec![2, 0], vec![Field::Null]),
            (vec![3, 8, 9], vec![Field::Integer(0), Field::Integer(1)]),
            (vec![2, 1, 0xff], vec![Field::Integer(-1)]),
            (vec![2, 2, 1, 0], vec![Field::Integer(256)]),
            (vec![2, 5, 0x80, 0, 0, 0, 0, 0], vec![Field::Integer(-(1 << 47))]),
            (vec![3, 15, 14, b'x', 7], vec![Field::Text("x"), Field::Blob(&[7])]),
            (vec![2, 12], vec![Field::Blob(&[])]),
        ] {
            assert_eq!(record(&bytes), Some(fields), "{bytes:?}");
        }
        // Too short, too long, a fraction, a reserved kind, no text, a header that ends inside a number.
        for bytes in
            [&[2_u8, 1][..], &[2, 0, 0], &[2, 7, 0, 0, 0, 0, 0, 0, 0, 0], &[2, 10], &[2, 15, 0xff], &[2, 0x80, 1], &[]]
        {
            assert_eq!(record(bytes), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..4200), kind in 0_usize..4) {
            let mut page = bytes;
            if let Some(first) = page.first_mut() {
                *first = [0x0d, 0x0a, 0x02, *first][kind];
            }
            for cell in cells(&page, false).into_iter().chain(cells(&page, true)) {
                prop_assert!(cell.local.0 + cell.local.1 <= page.len() && cell.local.1 <= cell.length);
            }
            let _ = record(&page);
        }
    }
}
