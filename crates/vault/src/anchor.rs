//! `head.bin`: the end of the chain, written after every commit, outside the database.
//!
//! 4,096 records of 128 bytes, made at once so that no save grows the file; record of event n at index n mod 4096. A database that was
//! put back to an older state no longer reaches the newest record. A torn record has no valid HMAC: the one before still counts.
//!
//! The first record of a file stands half a ring further as well: a power cut may destroy the whole sector that is being written, and in a
//! young file all other records lie in it.

use crate::StorageError;
use crate::files::{self, Private};
use crate::keys::Secret;
use crate::slots::keyed_mac;
use hmac::Mac;
use std::io::Write;
use std::path::Path;

/// Its name.
pub(crate) const ANCHOR_FILE: &str = "head.bin";
/// Number of records, and how many events at the end of the chain they reach.
pub(crate) const RECORDS: u64 = 4096;
const RECORD_BYTES: u64 = 128;
const MAGIC: &[u8; 8] = b"TAANHED1";

/// What a record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) seq: u64,
    /// Chain hash at `seq`.
    pub(crate) hash: [u8; 32],
    pub(crate) at: i64,
    pub(crate) slot_generation: u64,
}

/// The file, open for writing.
pub(crate) struct Anchor {
    file: Private,
    key: Secret,
    /// No record is in it yet.
    fresh: bool,
}

impl Anchor {
    /// Makes the file with all records empty.
    pub(crate) fn create(dir: &Path, key: Secret) -> Result<Anchor, StorageError> {
        Self::create_file(&dir.join(ANCHOR_FILE), key)
    }

    /// As [`Anchor::create`], wherever it lies.
    pub(crate) fn create_file(path: &Path, key: Secret) -> Result<Anchor, StorageError> {
        let mut file = files::create_private(path)?;
        let empty = vec![0; usize::try_from(RECORDS * RECORD_BYTES).unwrap_or_default()];
        file.write_all(&empty)?;
        file.sync_all()?;
        Ok(Anchor { file, key, fresh: true })
    }

    /// Opens the file for writing.
    pub(crate) fn open(dir: &Path, key: Secret) -> Result<Anchor, StorageError> {
        Ok(Anchor { file: Private::open(&dir.join(ANCHOR_FILE))?, key, fresh: false })
    }

    /// Writes a record and makes it durable. The file keeps its size: flushing the data is enough.
    pub(crate) fn write(&mut self, record: &Record) -> Result<(), StorageError> {
        let bytes = encode(record, &self.key);
        self.file.write_at(record.seq % RECORDS * RECORD_BYTES, &bytes)?;
        if self.fresh {
            self.file.write_at((record.seq + RECORDS / 2) % RECORDS * RECORD_BYTES, &bytes)?;
        }
        self.file.sync_data()?;
        self.fresh = false;
        Ok(())
    }
}

/// All valid records, ascending. `None` if the file is not there or has another size.
pub(crate) fn read(dir: &Path, key: &Secret) -> Result<Option<Vec<Record>>, StorageError> {
    read_file(&dir.join(ANCHOR_FILE), key)
}

/// As [`read`], wherever it lies.
pub(crate) fn read_file(path: &Path, key: &Secret) -> Result<Option<Vec<Record>>, StorageError> {
    let Some(bytes) = bytes_of(path)? else { return Ok(None) };
    let (chunks, _) = bytes.as_chunks::<128>();
    let mut records: Vec<Record> = (0..).zip(chunks).filter_map(|(index, chunk)| decode(index, chunk, key)).collect();
    records.sort_by_key(|record| record.seq);
    records.dedup_by_key(|record| record.seq);
    Ok(Some(records))
}

/// The highest slot generation that any record claims, genuine or not: without the key it proves nothing, but it tells an old key file
/// from a destroyed database when words have to be found. 0: none does.
pub(crate) fn claimed_generation(dir: &Path) -> u64 {
    let bytes = bytes_of(&dir.join(ANCHOR_FILE)).ok().flatten().unwrap_or_default();
    let (chunks, _) = bytes.as_chunks::<128>();
    let claims = chunks.iter().filter(|chunk| chunk.starts_with(MAGIC));
    let generation = |chunk: &[u8; 128]| Some(u64::from_be_bytes(*chunk.get(56..)?.first_chunk()?));
    claims.filter_map(generation).max().unwrap_or_default()
}

fn bytes_of(path: &Path) -> Result<Option<Vec<u8>>, StorageError> {
    match files::read_bounded(path, RECORDS * RECORD_BYTES) {
        Ok(bytes) => Ok(bytes.filter(|bytes| bytes.len() as u64 == RECORDS * RECORD_BYTES)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn encode(record: &Record, key: &Secret) -> [u8; 128] {
    let mut bytes = [0; 128];
    let fields = [
        MAGIC.as_slice(),
        &record.seq.to_be_bytes(),
        &record.hash,
        &record.at.to_be_bytes(),
        &record.slot_generation.to_be_bytes(),
        &[0; 32],
    ]
    .concat();
    let mac = keyed_mac(key, &fields).finalize().into_bytes();
    bytes.iter_mut().zip(fields.iter().chain(&mac)).for_each(|(to, from)| *to = *from);
    bytes
}

fn decode(index: u64, bytes: &[u8; 128], key: &Secret) -> Option<Record> {
    // Most records of a young vault are empty: no need to compute their HMAC.
    let (magic, rest) = bytes.split_first_chunk::<8>()?;
    if magic != MAGIC {
        return None;
    }
    let (seq, rest) = rest.split_first_chunk::<8>()?;
    let (hash, rest) = rest.split_first_chunk::<32>()?;
    let (at, rest) = rest.split_first_chunk::<8>()?;
    let (generation, _) = rest.split_first_chunk::<8>()?;
    let record = Record {
        seq: u64::from_be_bytes(*seq),
        hash: *hash,
        at: i64::from_be_bytes(*at),
        slot_generation: u64::from_be_bytes(*generation),
    };
    let (signed, mac) = bytes.split_last_chunk::<32>()?;
    let genuine = keyed_mac(key, signed).verify_slice(mac).is_ok();
    let at_its_place = [0, RECORDS / 2].iter().any(|further| (record.seq + further) % RECORDS == index);
    (genuine && at_its_place).then_some(record)
}

#[cfg(test)]
mod tests;
