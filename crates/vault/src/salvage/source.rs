//! Where pages are looked for: the database and, if a change was cut off, what its journal kept.

use super::cells::{Cell, u32_at};
use super::cipher::{PAGE, PageKey, USABLE};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use zeroize::Zeroizing;

/// Size of a sector in SQLite's journals.
const SECTOR: u64 = 512;
/// Page number before and checksum behind each page of a journal.
const JOURNAL_RECORD: u64 = 4 + PAGE as u64 + 4;

/// Every header of a journal begins with it.
const JOURNAL_MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// A file that holds pages.
pub(super) struct Source {
    file: File,
    /// Page number → place in the file; the first one counts.
    places: HashMap<u32, u64>,
    /// In the order of the file.
    order: Vec<u32>,
}

impl Source {
    /// A database: page n at (n - 1) times its size; what is left at the end is no page.
    pub(super) fn database(path: &Path) -> io::Result<Source> {
        let file = File::open(path)?;
        let pages = u32::try_from(file.metadata()?.len() / PAGE as u64).unwrap_or(u32::MAX);
        let place = |number: u32| (number, u64::from(number - 1) * PAGE as u64);
        Ok(Source { file, places: (1..=pages).map(place).collect(), order: (1..=pages).collect() })
    }

    /// A rollback journal: pages as they were before the change that was cut off, in runs behind a header each. No header is believed but
    /// for its beginning, which says where a run starts; only each page's HMAC counts.
    pub(super) fn journal(path: &Path) -> io::Result<Source> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        // The first run counts even when its header is destroyed.
        let mut starts = vec![0];
        for at in (SECTOR..length).step_by(usize::try_from(SECTOR).unwrap_or(512)) {
            if read_at::<8>(&mut file, at).is_ok_and(|first| first == JOURNAL_MAGIC) {
                starts.push(at);
            }
        }
        let ends: Vec<u64> = starts.iter().skip(1).copied().chain([length]).collect();
        let (mut places, mut order) = (HashMap::new(), Vec::new());
        for (start, end) in starts.into_iter().zip(ends) {
            let mut at = start + SECTOR;
            while at + JOURNAL_RECORD <= end {
                let number = u32::from_be_bytes(read_at(&mut file, at)?);
                if number > 0 && !places.contains_key(&number) {
                    places.insert(number, at + 4);
                    order.push(number);
                }
                at += JOURNAL_RECORD;
            }
        }
        Ok(Source { file, places, order })
    }

    /// Numbers of the pages in it.
    pub(super) fn numbers(&self) -> &[u32] {
        &self.order
    }

    /// The content of a page, if it verifies.
    pub(super) fn page(&mut self, key: &PageKey, number: u32) -> Option<Zeroizing<Vec<u8>>> {
        let place = *self.places.get(&number)?;
        let mut bytes = [0; PAGE];
        self.file.seek(SeekFrom::Start(place)).ok()?;
        // A place that the disk cannot read is a damaged one.
        self.file.read_exact(&mut bytes).ok()?;
        key.open(number, &bytes)
    }
}

fn read_at<const N: usize>(file: &mut File, at: u64) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The whole record of a cell; its further pages from the first of `sources` that has them.
pub(super) fn payload(
    sources: &mut [&mut Source],
    key: &PageKey,
    page: &[u8],
    cell: &Cell,
) -> Option<Zeroizing<Vec<u8>>> {
    let (at, here) = cell.local;
    let mut bytes = Zeroizing::new(Vec::with_capacity(cell.length));
    bytes.extend_from_slice(page.get(at..at + here)?);
    let mut next = cell.overflow;
    while bytes.len() < cell.length {
        let page = sources.iter_mut().find_map(|source| source.page(key, next))?;
        let rest = cell.length - bytes.len();
        bytes.extend_from_slice(page.get(4..USABLE)?.get(..rest.min(USABLE - 4))?);
        next = u32_at(&page, 0)?;
    }
    Some(bytes)
}
