//! What a change of keys left that was cut off: finished at the next opening if its keys are in force, else cleared up.

use super::stop::{Step, reached};
use super::{NEW_ANCHOR, NEW_DATABASE};
use crate::anchor::{self, ANCHOR_FILE, Record};
use crate::database::{self, DATABASE_FILE, journal_of};
use crate::keys::{Purpose, RootKey, Secret};
use crate::slots::{self, SlotFile};
use crate::{OpenError, Part, StorageError, files, migrate, open};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// The database that these keys belong to; opened for reading only, nothing is changed for it.
///
/// # Errors
/// What opening either database or comparing it with its anchor says. Neither fits: the usual one, whose opening says what is wrong.
pub(crate) fn settle(dir: &Path, slots: &SlotFile, root: &RootKey, flags: OpenFlags) -> Result<PathBuf, OpenError> {
    let (usual, new) = (dir.join(DATABASE_FILE), dir.join(NEW_DATABASE));
    if !is_left_over(dir)? {
        return Ok(usual);
    }
    let writes = flags.contains(OpenFlags::SQLITE_OPEN_READ_WRITE);
    let head_key = root.derive(&slots.vault_id, Purpose::Head);
    if opens(&usual, root, slots, flags)?.is_some() {
        // Cut off between the two names.
        let anchored =
            |path: &Path| Ok::<_, StorageError>(anchor::read_file(path, &head_key)?.is_some_and(|r| !r.is_empty()));
        if writes && !anchored(&dir.join(ANCHOR_FILE))? && anchored(&dir.join(NEW_ANCHOR))? {
            place_anchor(dir)?;
        }
        return Ok(usual);
    }
    // Neither opens with these keys: nothing is touched.
    let Some(db) = opens(&new, root, slots, flags)? else { return Ok(usual) };
    open::compare(&db, slots, &records(dir, &head_key)?)?;
    drop(db);
    if !writes {
        return Ok(new);
    }
    take_place(dir)?;
    Ok(usual)
}

/// The new files take the names of the old ones.
///
/// # Errors
/// What the disk says. As much as was done stays done; the next opening goes on.
pub(super) fn take_place(dir: &Path) -> Result<(), StorageError> {
    let usual = dir.join(DATABASE_FILE);
    let journal = journal_of(&usual);
    // A journal with pages of the old database would be played back into the new one. It goes first, and for certain.
    if files::size(&journal)?.is_some_and(|bytes| bytes > 0) {
        files::remove(&journal)?;
        files::sync_dir(dir)?;
    }
    files::rename_over(&dir.join(NEW_DATABASE), &usual)?;
    reached(Step::DatabasePlaced)?;
    place_anchor(dir)
}

fn place_anchor(dir: &Path) -> Result<(), StorageError> {
    let new = dir.join(NEW_ANCHOR);
    // Of two new names, a power cut may keep the later one alone.
    if files::size(&new)?.is_some() {
        files::rename_over(&new, &dir.join(ANCHOR_FILE))?;
    }
    reached(Step::AnchorPlaced)?;
    files::sync_dir(dir)?;
    reached(Step::Placed)
}

/// After everything fitted: what no key opens goes, and the other slot file is brought up. A failure here harms nothing that opened.
pub(crate) fn tidy(dir: &Path, slots: &SlotFile, root: &RootKey) {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let useless =
        || Ok::<_, OpenError>(is_left_over(dir)? && opens(&dir.join(NEW_DATABASE), root, slots, flags)?.is_none());
    if useless().unwrap_or(false) {
        discard(dir);
    }
    let _ = slots::heal(dir, slots);
}

/// Removes the files of a change that is not in force: they are ours, and their key was never written anywhere.
pub(super) fn discard(dir: &Path) {
    for name in [dir.join(NEW_DATABASE), journal_of(&dir.join(NEW_DATABASE)), dir.join(NEW_ANCHOR)] {
        // What cannot be removed now is removed at the next opening.
        let _ = files::remove(&name);
    }
}

/// The valid records of the anchor that belongs to this key: of the new one while it has not taken its place.
///
/// # Errors
/// What the disk says.
pub(crate) fn records(dir: &Path, head_key: &Secret) -> Result<Vec<Record>, StorageError> {
    let usual = anchor::read(dir, head_key)?.unwrap_or_default();
    if !usual.is_empty() {
        return Ok(usual);
    }
    Ok(anchor::read_file(&dir.join(NEW_ANCHOR), head_key)?.unwrap_or_default())
}

fn is_left_over(dir: &Path) -> Result<bool, StorageError> {
    let journal = journal_of(&dir.join(NEW_DATABASE));
    for path in [dir.join(NEW_DATABASE), journal, dir.join(NEW_ANCHOR)] {
        if files::size(&path)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The database, if these keys open it.
fn opens(path: &Path, root: &RootKey, slots: &SlotFile, flags: OpenFlags) -> Result<Option<Connection>, OpenError> {
    match database::open_file(path, root, slots, flags) {
        // An empty file opens with any key and is nobody's database.
        Ok(db) => Ok(Some(db).filter(|db| migrate::version(db).is_ok_and(|schema| schema > 0))),
        Err(OpenError::Damaged { what: Part::Database | Part::Journal }) => Ok(None),
        Err(error) => Err(error),
    }
}
