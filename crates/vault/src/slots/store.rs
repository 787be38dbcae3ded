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
    newest.ok_or(OpenError::Damaged { what: Part::Slots })
}

/// Writes one copy, makes it durable, then the other: at every moment one of them is whole.
/// The first is the one with the older content (or none).
///
/// # Errors
/// What the disk says.
pub(crate) fn write_both(dir: &Path, file: &SlotFile) -> Result<(), StorageError> {
    let generation = |name| read_one(dir, name).ok().and_then(Copy::valid).map(|f| f.generation);
    let [first, second] = SLOT_FILES;
    let order = if generation(first) <= generation(second) { [first, second] } else { [second, first] };
    let bytes = codec::encode(file);
    for name in order {
        files::rewrite_private(&dir.join(name), &bytes)?;
        files::sync_dir(dir)?;
    }
    Ok(())
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
