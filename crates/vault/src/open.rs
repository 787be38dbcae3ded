//! Opening: the slot files first, so that a wrong passphrase and a destroyed database are told apart; then bounds, database, schema,
//! anchor, chain. Until everything fits, no byte of the vault is changed.

use crate::anchor::{self, Anchor, Record};
use crate::keys::{Purpose, RootKey};
use crate::lock::{self, Lock};
use crate::slots::{self, Opened, SlotFile, Way};
use crate::{OpenError, Part, StorageError, Vault, VaultError, chain, database, kept, migrate, rekey};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// What the caller wants.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everything must fit.
    Write,
    /// Whatever verifies is shown.
    Read,
}

/// The unlocked slot file of a folder that is ours alone now.
pub(crate) struct Unlocked {
    pub(crate) slots: SlotFile,
    pub(crate) root: RootKey,
    /// Slot that opened.
    pub(crate) slot: u64,
    pub(crate) lock: Lock,
}

/// Takes the folder and unwraps the root key.
///
/// # Errors
/// [`OpenError::NotFound`], [`OpenError::InUse`], [`OpenError::WrongPassphrase`], [`OpenError::Damaged`] with [`Part::Slots`].
pub(crate) fn unlock(dir: &Path, way: Way<'_>) -> Result<Unlocked, OpenError> {
    // Looked at before the lock, so that asking for a vault that is not there makes no file.
    slots::read(dir)?;
    let lock = lock::take(dir)?;
    let slots = slots::read(dir)?;
    let Opened { root, slot } = slots::unwrap(&slots, way).ok_or(OpenError::WrongPassphrase)?;
    if !slots.is_authentic(&root) {
        return Err(OpenError::Damaged { what: Part::Slots });
    }
    Ok(Unlocked { slots, root, slot, lock })
}

/// Opens what was unlocked.
///
/// # Errors
/// See [`Vault::open`] and [`Vault::open_read_only`].
pub(crate) fn open(dir: &Path, unlocked: Unlocked, access: Access, now: i64) -> Result<Vault, OpenError> {
    let Unlocked { slots, root, lock, .. } = unlocked;
    let (db, anchor) = connect(dir, &slots, &root, access, now)?;
    Ok(Vault::assemble((db, anchor), dir, &slots, root, lock))
}

/// Database and anchor of a vault whose folder is ours. A change of keys that was cut off is finished, or cleared up, here.
///
/// # Errors
/// As [`open`].
pub(crate) fn connect(
    dir: &Path,
    slots: &SlotFile,
    root: &RootKey,
    access: Access,
    now: i64,
) -> Result<(Connection, Option<Anchor>), OpenError> {
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let place = rekey::settle(dir, slots, root, flags)?;
    let mut db = database::open_file(&place, root, slots, flags).map_err(|error| old_keys(dir, slots, error))?;
    known_schema(&db)?;
    if access == Access::Read {
        return Ok((db, None));
    }
    let head_key = root.derive(&slots.vault_id, Purpose::Head);
    let records = anchor::read(dir, &head_key)?.unwrap_or_default();
    let behind = compare(&db, slots, &records)?;
    // SQLite falls back to reading when it may not write; better said now than at the first answer.
    if db.is_readonly("main").map_err(VaultError::from)? {
        return Err(StorageError::ReadOnly.into());
    }
    let mut anchor = Anchor::open(dir, head_key)?;
    let schema = migrate::version(&db)?;
    if schema < migrate::known() {
        kept::keep(dir, schema)?;
        migrate::run(&mut db, migrate::MIGRATIONS)?;
    } else {
        kept::count(dir, slots.generation);
    }
    // The last process ended between commit and anchor: that answer was never called saved, but it is there.
    if let Some((seq, hash)) = behind {
        anchor.write(&Record { seq, hash, at: now, slot_generation: slots.generation })?;
    }
    rekey::tidy(dir, slots, root);
    Ok((db, Some(anchor)))
}

/// Refuses a schema that is none or newer than ours.
fn known_schema(db: &Connection) -> Result<(), OpenError> {
    match migrate::version(db)? {
        0 => Err(OpenError::Damaged { what: Part::Database }),
        found if found > migrate::known() => Err(OpenError::NewerSchema { found, known: migrate::known() }),
        _ => Ok(()),
    }
}

/// A database that does not open with keys older than its anchor is not damaged: the key file is an old one.
fn old_keys(dir: &Path, slots: &SlotFile, error: OpenError) -> OpenError {
    let expected = anchor::claimed_generation(dir);
    match error {
        OpenError::Damaged { what: Part::Database } if expected > slots.generation => {
            OpenError::OldKeyFile { found: slots.generation, expected }
        }
        error => error,
    }
}

/// Compares database, anchor and slot files; gives the end of the chain if the anchor does not reach it yet.
pub(crate) fn compare(
    db: &Connection,
    slots: &SlotFile,
    records: &[Record],
) -> Result<Option<(u64, [u8; 32])>, OpenError> {
    let head = records.last().ok_or(OpenError::Damaged { what: Part::Anchor })?;
    // One lock for all that is read: each query alone would look for a journal to play back.
    let _moment = db.unchecked_transaction().map_err(VaultError::from)?;
    let tip = chain::tip(db)?;
    let rolled_back = OpenError::RolledBack { database: tip.seq, anchor: head.seq };
    for record in records.iter().rev() {
        // Every event that was ever acknowledged and is still in reach must be here, and be the same.
        if chain::hash_at(db, record.seq)? != Some(record.hash) {
            return Err(rolled_back);
        }
    }
    let (vault_id, known) = state(db)?;
    if vault_id != slots.vault_id {
        return Err(OpenError::Damaged { what: Part::Slots });
    }
    let expected = known.max(head.slot_generation);
    if slots.generation < expected {
        return Err(OpenError::OldKeyFile { found: slots.generation, expected });
    }
    // Slots are changed only together with the database: newer ones mean that database and anchor were both put back.
    if slots.generation > known {
        return Err(rolled_back);
    }
    // The rest of the chain is for `check`: opening must not take longer with every year.
    let first = tip.seq.saturating_sub(anchor::RECORDS - 1).max(1);
    let end = chain::walk(db, first, &mut |_| Ok(()))?;
    Ok((end.seq > head.seq).then_some((end.seq, end.hash)))
}

/// Vault id and slot generation as the database knows them.
pub(crate) fn state(db: &Connection) -> Result<([u8; 16], u64), VaultError> {
    const STATE: &str = "SELECT vault_id, slot_generation FROM vault_state WHERE id = 1";
    Ok(db.query_row(STATE, [], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?)
}
