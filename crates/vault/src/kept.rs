//! The vault as it was before an upgrade of its schema: a whole copy in `before-schema-N/`, for an older program to open.
//!
//! Made and flushed before the first statement of the upgrade runs. It goes after ten openings with the new schema, which have shown by
//! then that everything is there; and at once when the keys change, since an old slot file must open nothing that is kept, or when a case is
//! erased, since it lies in the copy as well.

use crate::{StorageError, anchor, database, files, migrate, slots};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Openings with the new schema after which the copy goes.
const OPENINGS: u64 = 10;
/// One byte for each opening.
const COUNT_FILE: &str = "openings";
const UNFINISHED: &str = "before-schema.part";

/// Copies the files of a vault of schema `schema`, which nobody is writing to. An older copy of the same schema is replaced: the vault went
/// on with the older program after it.
///
/// # Errors
/// [`StorageError`]: the upgrade must not begin.
pub(crate) fn keep(dir: &Path, schema: u32) -> Result<(), StorageError> {
    database::nothing_to_roll_back(dir)?;
    let unfinished = dir.join(UNFINISHED);
    clear(&unfinished)?;
    files::create_private_dir(&unfinished)?;
    for name in names() {
        let from = dir.join(name);
        // One of the two slot files may be lost.
        if files::size(&from)?.is_some() {
            files::copy_private(&from, &unfinished.join(name))?;
        }
    }
    files::sync_dir(&unfinished)?;
    let kept = folder(dir, schema);
    clear(&kept)?;
    files::rename_over(&unfinished, &kept)?;
    files::sync_dir(dir)?;
    Ok(())
}

/// Counts an opening for writing, and lets copies go whose time is over. What fails here is tried again the next time.
pub(crate) fn count(dir: &Path, slot_generation: u64) {
    for schema in 1..migrate::known() {
        let kept = folder(dir, schema);
        if kept.is_dir() {
            let other_keys = slots::read(&kept).is_ok_and(|slots| slots.generation != slot_generation);
            if other_keys || one_more(&kept).is_ok_and(|openings| openings >= OPENINGS) {
                let _ = clear(&kept);
            }
        }
    }
}

/// Lets every copy go: something was erased that lies in it.
///
/// # Errors
/// [`StorageError`]: a copy may still be there.
pub(crate) fn forget(dir: &Path) -> Result<(), StorageError> {
    for kept in (1..migrate::known()).map(|schema| folder(dir, schema)).filter(|kept| kept.is_dir()) {
        clear(&kept)?;
        files::sync_dir(dir)?;
    }
    Ok(())
}

fn one_more(kept: &Path) -> std::io::Result<u64> {
    let path = kept.join(COUNT_FILE);
    let mut file = std::fs::OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(b".")?;
    file.sync_all()?;
    Ok(file.metadata()?.len())
}

fn folder(dir: &Path, schema: u32) -> PathBuf {
    dir.join(format!("before-schema-{schema}"))
}

fn names() -> [&'static str; 4] {
    ["slots.0", "slots.1", anchor::ANCHOR_FILE, database::DATABASE_FILE]
}

/// Removes what [`keep`] and [`count`] put there, and nothing else: with anything foreign in it the folder stays.
fn clear(kept: &Path) -> Result<(), StorageError> {
    for name in names().into_iter().chain([COUNT_FILE]) {
        files::remove(&kept.join(name))?;
    }
    match files::remove_dir(kept) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
