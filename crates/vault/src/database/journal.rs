//! The rollback journal that a crash left: looked at before SQLite plays it back.
//!
//! SQLite believes the page count in its header, and one flipped bit there makes a file of terabytes on which no check ever returns. And it
//! takes a record with a wrong checksum, a wrong page number or a wrong count for the end of the journal: half a save would be taken back,
//! each page of it genuine. Every record that was made durable is looked at here, so that such a journal is refused instead.

use crate::{OpenError, Part};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

pub(super) const MAGIC: &[u8; 8] = &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
const HEADER_BYTES: u64 = 28;
/// Page number, page, checksum.
const RECORD_BYTES: u64 = 4 + super::PAGE_BYTES + 4;
const MAX_GROWTH_BYTES: u64 = 64 * 1024 * 1024;

/// What SQLite reads from a header: SQLite's file format, "The Rollback Journal".
struct Header {
    /// Records that were durable before the database was written; 0: none, nothing is played back.
    records: u32,
    nonce: u32,
    /// Size of the database before, in pages.
    pages: u32,
    sector_bytes: u32,
    page_bytes: u32,
}

/// Refuses a hot journal that would not be played back whole.
///
/// # Errors
/// [`OpenError::Damaged`] with [`Part::Journal`], or [`OpenError::Storage`].
pub(super) fn check(path: &Path, database_bytes: u64) -> Result<(), OpenError> {
    let file = match File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        opened => opened.map_err(|error| crate::files::storage(&error))?,
    };
    let whole = file.metadata().and_then(|metadata| is_whole(file, metadata.len(), database_bytes));
    match whole.map_err(|error| crate::files::storage(&error))? {
        true => Ok(()),
        false => Err(OpenError::Damaged { what: Part::Journal }),
    }
}

fn is_whole(file: File, length: u64, database_bytes: u64) -> std::io::Result<bool> {
    let mut journal = BufReader::new(file);
    let (mut seen, mut at, mut sector) = (BTreeSet::new(), 0, 0);
    // Without its magic SQLite rolls nothing back: what a power cut left of a header being written must not shut the vault.
    while let Some(header) = header(&mut journal, at, length)? {
        if u64::from(header.pages) * super::PAGE_BYTES > database_bytes + MAX_GROWTH_BYTES {
            return Ok(false);
        }
        if header.records == 0 {
            break;
        }
        if at == 0 {
            sector = u64::from(header.sector_bytes);
        }
        let sizes_fit = u64::from(header.page_bytes) == super::PAGE_BYTES && (32..=65_536).contains(&sector);
        let end = at + sector + u64::from(header.records) * RECORD_BYTES;
        if !sizes_fit || end > length {
            return Ok(false);
        }
        journal.seek(SeekFrom::Start(at + sector))?;
        for _ in 0..header.records {
            if !record_fits(&mut journal, &header, &mut seen)? {
                return Ok(false);
            }
        }
        at = end.next_multiple_of(sector);
        // More whole records behind the last one that counts: the count is wrong.
        if length > end
            && (length - end).is_multiple_of(RECORD_BYTES)
            && self::header(&mut journal, at, length)?.is_none()
        {
            return Ok(false);
        }
    }
    Ok(true)
}

fn header(journal: &mut BufReader<File>, at: u64, length: u64) -> std::io::Result<Option<Header>> {
    if at + HEADER_BYTES > length {
        return Ok(None);
    }
    journal.seek(SeekFrom::Start(at))?;
    let mut magic = [0; 8];
    journal.read_exact(&mut magic)?;
    if magic != *MAGIC {
        return Ok(None);
    }
    let mut next = || number(journal);
    let (records, nonce, pages, sector_bytes, page_bytes) = (next()?, next()?, next()?, next()?, next()?);
    Ok(Some(Header { records, nonce, pages, sector_bytes, page_bytes }))
}

fn number(journal: &mut BufReader<File>) -> std::io::Result<u32> {
    let mut bytes = [0; 4];
    journal.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes))
}

/// A page that was there before, for the first time, with its checksum: the nonce and every 200th byte from the end.
fn record_fits(journal: &mut BufReader<File>, header: &Header, seen: &mut BTreeSet<u32>) -> std::io::Result<bool> {
    let page = number(journal)?;
    let mut bytes = [0; 4096];
    journal.read_exact(&mut bytes)?;
    let sampled = bytes.iter().skip(96).step_by(200);
    let sum = sampled.fold(header.nonce, |sum, byte| sum.wrapping_add(u32::from(*byte)));
    Ok(number(journal)? == sum && (1..=header.pages).contains(&page) && seen.insert(page))
}
