//! The two slot files on disk. Both say the same between changes, so that losing one loses nothing.

use super::{SlotFile, codec};
use crate::{OpenError, Part, StorageError, files};
use std::path::Path;

/// Their names.
pub(super) const SLOT_FILES: [&str; 2] = ["slots.0", "slots.1"];

/// The valid file with the higher generation.
///
/// # Errors
/// [`OpenError::NotFound`] if neither file is there and no database either, [`OpenError::Damaged`] if none is valid.
pub(crate) fn read(dir: &Path) -> Result<SlotFile, OpenError> {
    let [first, second] = SLOT_FILES.map(|name| read_one(dir, name));
    let (first, second) = (first?, second?);
    if matches!((&first, &second), (Copy::Missing, Copy::Missing)) {
        let database = dir.join(crate::database::DATABASE_FILE);
        return Err(if database.exists() { OpenError::Damaged { what: Part::Slots } } else { OpenError::NotFound });
    }
    let newest = match (first.valid(), second.valid()) {
        (Some(a), Some(b)) if b.generation > a.generation => Some(b),
        (Some(a), _) => Some(a),
        (None, b) => b,
    };
    match newest {
        Some(file) => Ok(file),
        None => mend(dir)?.ok_or(OpenError::Damaged { what: Part::Slots }),
    }
}

/// Both copies are damaged, each elsewhere: what they were, if the digest says so. Nothing is written.
fn mend(dir: &Path) -> Result<Option<SlotFile>, OpenError> {
    let bytes = |name| match files::read_bounded(&dir.join(name), codec::MAX_FILE_BYTES) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(files::storage(&error)),
        Ok(bytes) => Ok(bytes.unwrap_or_default()),
    };
    let [first, second] = SLOT_FILES.map(bytes);
    let (first, second) = (first?, second?);
    // A lost sector first, then single bytes: what is tried doubles with every piece in which the copies differ.
    Ok([512, 16].into_iter().find_map(|piece| weave(&first, &second, piece)))
}

/// Tries every choice of differing pieces of `piece` bytes from the two copies.
fn weave(first: &[u8], second: &[u8], piece: usize) -> Option<SlotFile> {
    const MOST_PIECES: usize = 12;
    let length = first.len().max(second.len());
    let part = |bytes: &[u8], at: usize| bytes.get(at..bytes.len().min(at + piece)).unwrap_or_default().to_vec();
    let parts: Vec<[Vec<u8>; 2]> = (0..length).step_by(piece).map(|at| [part(first, at), part(second, at)]).collect();
    let differing = parts.iter().filter(|[a, b]| a != b).count();
    if differing > MOST_PIECES {
        return None;
    }
    (0_u32..1 << differing).find_map(|choice| {
        let mut choice = choice;
        let mut bytes = Vec::with_capacity(length);
        for [a, b] in &parts {
            let takes_second = a != b && choice & 1 == 1;
            if a != b {
                choice >>= 1;
            }
            bytes.extend_from_slice(if takes_second { b } else { a });
        }
        codec::decode(&bytes)
    })
}

/// Writes both copies, one after the other: at every moment one of them is whole.
///
/// # Errors
/// What the disk says.
pub(crate) fn write_both(dir: &Path, file: &SlotFile) -> Result<(), StorageError> {
    older_first(dir).into_iter().try_for_each(|name| write(dir, name, file))
}

/// Writes over the copy with the older content (or none) and makes it durable. From then on this content counts.
///
/// # Errors
/// What the disk says.
pub(crate) fn write_older(dir: &Path, file: &SlotFile) -> Result<(), StorageError> {
    older_first(dir).into_iter().take(1).try_for_each(|name| write(dir, name, file))
}

fn older_first(dir: &Path) -> [&'static str; 2] {
    let generation = |name| read_one(dir, name).ok().and_then(Copy::valid).map(|f| f.generation);
    let [first, second] = SLOT_FILES;
    if generation(first) <= generation(second) { [first, second] } else { [second, first] }
}

fn write(dir: &Path, name: &str, file: &SlotFile) -> Result<(), StorageError> {
    files::rewrite_private(&dir.join(name), &codec::encode(file))?;
    files::sync_dir(dir)?;
    Ok(())
}

/// Brings the other copy up to `file`, which opened the vault: a change was cut off before it, or the copy was damaged.
///
/// # Errors
/// What the disk says.
pub(crate) fn heal(dir: &Path, file: &SlotFile) -> Result<(), StorageError> {
    let same = |name| read_one(dir, name).ok().and_then(Copy::valid).is_some_and(|copy| copy == *file);
    if SLOT_FILES.into_iter().all(same) { Ok(()) } else { write_older(dir, file) }
}

enum Copy {
    Missing,
    Invalid,
    Valid(SlotFile),
}

impl Copy {
    fn valid(self) -> Option<SlotFile> {
        match self {
            Copy::Valid(file) => Some(file),
            Copy::Missing | Copy::Invalid => None,
        }
    }
}

fn read_one(dir: &Path, name: &str) -> Result<Copy, StorageError> {
    match files::read_bounded(&dir.join(name), codec::MAX_FILE_BYTES) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Copy::Missing),
        Err(error) => Err(files::storage(&error)),
        Ok(bytes) => Ok(bytes.and_then(|b| codec::decode(&b)).map_or(Copy::Invalid, Copy::Valid)),
    }
}
