//! The new database and its anchor, complete and read back before any key is in force.

use super::stop::{Step, reached};
use super::{KeyReason, NEW_ANCHOR, NEW_DATABASE, recorded, refused, settle};
use crate::anchor::{Anchor, Record};
use crate::chain::{self, Tip};
use crate::event::{Body, Event};
use crate::keys::{Purpose, RootKey, random};
use crate::slots::SlotFile;
use crate::{Part, StorageError, Vault, VaultError, database, files, open, rows};
use rand_core::CryptoRng;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::Path;

/// Tables with rows of their own; a virtual one keeps its rows in others.
const TABLES: &str =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";

/// Makes both files beside the present ones and gives the number of the event that records the change.
///
/// # Errors
/// [`VaultError::Storage`]; [`VaultError::Damaged`] if the present database is damaged or the new one does not read back as written.
pub(super) fn make(
    vault: &Vault,
    slots: &SlotFile,
    root: &RootKey,
    reason: KeyReason,
    now: i64,
    rng: &mut dyn CryptoRng,
) -> Result<u64, VaultError> {
    // Left by a change that failed, and of no use: the present database opened with the present keys.
    settle::discard(&vault.dir);
    let path = vault.dir.join(NEW_DATABASE);
    let before = chain::tip(&vault.db)?;
    // SQLite takes an empty file as a new database: made here for its permissions, which its journal inherits.
    files::create_private(&path).map_err(StorageError::from)?;
    let mut db = open(&path, slots, root)?;
    copy(&vault.db, &mut db).map_err(|error| database::explain(&db, error))?;
    reached(Step::Copied)?;
    let event =
        Event::SlotsChanged { generation: slots.generation, reason: reason.code().into(), slots: recorded(slots) };
    let tip = record(&mut db, &Body::new(now, None, event), rng).map_err(|error| database::explain(&db, error))?;
    drop(db);
    reached(Step::Recorded)?;
    read_back(&vault.db, &open(&path, slots, root)?, slots, (before, tip))?;
    files::remove(&database::journal_of(&path)).map_err(StorageError::from)?;
    reached(Step::ReadBack)?;
    let head_key = root.derive(&slots.vault_id, Purpose::Head);
    let first = Record { seq: tip.seq, hash: tip.hash, at: now, slot_generation: slots.generation };
    Anchor::create_file(&vault.dir.join(NEW_ANCHOR), head_key)?.write(&first)?;
    reached(Step::Anchored)?;
    files::sync_dir(&vault.dir).map_err(StorageError::from)?;
    reached(Step::Flushed)?;
    Ok(tip.seq)
}

fn open(path: &Path, slots: &SlotFile, root: &RootKey) -> Result<Connection, VaultError> {
    database::open_file(path, root, slots, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(refused)
}

/// Every page: SQLite hands them over decrypted from one connection to the other, and neither key stands in a statement.
fn copy(from: &Connection, to: &mut Connection) -> Result<(), VaultError> {
    match Backup::new(from, to)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StorageError::Failed.into()),
    }
}

fn record(db: &mut Connection, body: &Body, rng: &mut dyn CryptoRng) -> Result<Tip, VaultError> {
    let change = db.transaction()?;
    let tip = chain::append(&change, &random(rng), body)?;
    rows::apply(&change, tip.seq, body)?;
    change.commit()?;
    Ok(tip)
}

/// The new database as it lies on the disk: every page, every link of the chain, every count, and the change.
fn read_back(
    old: &Connection,
    new: &Connection,
    slots: &SlotFile,
    (before, tip): (Tip, Tip),
) -> Result<(), VaultError> {
    let differs = VaultError::Damaged(Part::Database);
    let mut pages = new.prepare("PRAGMA cipher_integrity_check")?;
    if pages.exists([])? {
        return Err(differs);
    }
    let end = chain::walk(new, 1, &mut |_| Ok(()))?;
    if end != tip || chain::hash_at(new, before.seq)? != Some(before.hash) {
        return Err(differs);
    }
    if open::state(new)? != (slots.vault_id, slots.generation) {
        return Err(differs);
    }
    let mut expected = counts(old)?;
    for (table, more) in [("event", 1), ("key_change", 1), ("key_change_slot", slots.slots.len() as u64)] {
        *expected.entry(table.to_owned()).or_default() += more;
    }
    if counts(new)? == expected { Ok(()) } else { Err(differs) }
}

fn counts(db: &Connection) -> Result<BTreeMap<String, u64>, VaultError> {
    let names: Vec<String> = db.prepare(TABLES)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let count = |name: &String| {
        // A name of our own schema, not of anybody's choosing.
        let rows: i64 = db.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
        Ok((name.clone(), rows.cast_unsigned()))
    };
    names.iter().map(count).collect()
}

#[cfg(test)]
mod tests;
