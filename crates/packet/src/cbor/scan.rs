//! The scan: heads, nesting, order of keys.

/// Containers within containers.
const MAX_DEPTH: usize = 8;
/// Items of one structure: at 32 bytes a value, 3 MB at most beside the texts.
const MAX_ITEMS: usize = 100_000;

const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const SIMPLE: u8 = 7;

/// Reads CBOR heads from the front of a slice. Every method answers `None` for what the profile does not have.
pub(crate) struct Cursor<'a> {
    rest: &'a [u8],
    items: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, items: 0 }
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Exactly these bytes.
    pub(crate) fn expect(&mut self, bytes: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(bytes)?;
        Some(())
    }

    /// A byte string.
    pub(crate) fn byte_string(&mut self) -> Option<&'a [u8]> {
        match self.head()? {
            (BYTES, length) => self.take(length),
            _ => None,
        }
    }

    /// The head of an array.
    pub(crate) fn array(&mut self) -> Option<u64> {
        match self.head()? {
            (ARRAY, length) => Some(length),
            _ => None,
        }
    }

    /// Steps over one item of the profile.
    pub(crate) fn item(&mut self) -> Option<()> {
        self.nested(MAX_DEPTH)
    }

    fn nested(&mut self, depth: usize) -> Option<()> {
        self.items += 1;
        if self.items > MAX_ITEMS {
            return None;
        }
        match self.head()? {
            (0 | 1, _) => Some(()),
            (BYTES, length) => self.take(length).map(drop),
            (TEXT, length) => std::str::from_utf8(self.take(length)?).ok().map(drop),
            (ARRAY, length) => {
                let depth = depth.checked_sub(1)?;
                (0..length).try_for_each(|_| self.nested(depth))
            }
            (MAP, length) => self.map(length, depth.checked_sub(1)?),
            // false, true, null.
            (SIMPLE, 20..=22) => Some(()),
            _ => None,
        }
    }

    fn map(&mut self, length: u64, depth: usize) -> Option<()> {
        let mut previous: &[u8] = &[];
        for _ in 0..length {
            let start = self.rest;
            self.nested(depth)?;
            let key = start.get(..start.len() - self.rest.len())?;
            // Strictly ascending: excludes doubles as well.
            if key <= previous {
                return None;
            }
            previous = key;
            self.nested(depth)?;
        }
        Some(())
    }

    /// Major type and argument, in the shortest form alone; the argument of simple values stays within the first byte.
    fn head(&mut self) -> Option<(u8, u64)> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        let (major, short) = (first >> 5, first & 0x1F);
        let (length, lowest) = match short {
            0..=23 => return Some((major, u64::from(short))),
            _ if major == SIMPLE => return None,
            24 => (1, 24),
            25 => (2, 1 << 8),
            26 => (4, 1 << 16),
            27 => (8, 1 << 32),
            _ => return None,
        };
        let argument = self.take(length)?.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        (argument >= lowest).then_some((major, argument))
    }

    fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(usize::try_from(length).ok()?)?;
        self.rest = rest;
        Some(taken)
    }
}
