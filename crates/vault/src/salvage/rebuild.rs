//! A new vault from what was found: the same ways in, the same numbers, and a history that says what is missing.

use super::carve::{Carved, fetch};
use super::cells::{Field, record};
use super::choose::{Plan, Step};
use super::cipher::PageKey;
use super::source::Source;
use crate::anchor::{Anchor, Record};
use crate::chain::Unplaced;
use crate::event::{Body, Event, SalvageRecord};
use crate::keys::{Purpose, RootKey, random};
use crate::lock::LOCK_FILE;
use crate::slots::{self, SlotFile};
use crate::{Digest, OpenError, VaultError, chain, check, database, files, migrate, rows};
use rand_core::CryptoRng;
use rusqlite::{Connection, OpenFlags, Transaction, params};
use std::collections::BTreeSet;
use std::path::Path;

/// The damaged vault, read.
pub(super) struct Old<'a> {
    pub(super) slots: &'a SlotFile,
    pub(super) root: &'a RootKey,
    pub(super) sources: &'a mut [Source],
    pub(super) key: &'a PageKey,
    pub(super) carved: &'a Carved,
}

/// Makes the files of the new vault in `dir`, which is not there yet.
pub(super) fn rebuild(
    dir: &Path,
    old: &mut Old<'_>,
    plan: &Plan,
    now: i64,
    rng: &mut dyn CryptoRng,
) -> Result<SalvageRecord, OpenError> {
    let io = |error: std::io::Error| OpenError::from(files::storage(&error));
    files::create_private_dir(dir).map_err(io)?;
    files::create_private(&dir.join(LOCK_FILE)).map_err(io)?;
    files::create_private(&dir.join(database::DATABASE_FILE)).map_err(io)?;
    let mut db = database::open(dir, old.root, old.slots, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate::run(&mut db, migrate::MIGRATIONS)?;
    let all = db.transaction().map_err(VaultError::from)?;
    let record = fill(&all, old, plan, now, rng)?;
    all.commit().map_err(VaultError::from)?;
    let tip = chain::tip(&db)?;
    let last = Record { seq: tip.seq, hash: tip.hash, at: now, slot_generation: old.slots.generation };
    Anchor::create(dir, old.root.derive(&old.slots.vault_id, Purpose::Head))?.write(&last)?;
    slots::write_both(dir, old.slots)?;
    Ok(record)
}

fn fill(
    db: &Transaction<'_>,
    old: &mut Old<'_>,
    plan: &Plan,
    now: i64,
    rng: &mut dyn CryptoRng,
) -> Result<SalvageRecord, VaultError> {
    let (mut lost, mut set_aside) = (Vec::new(), 0);
    for (seq, step) in (1_u64..).zip(&plan.steps) {
        match step {
            Step::Found(found) if found.body.is_empty() => {
                chain::append_row(db, &row(found))?;
            }
            Step::Found(found) => {
                let body = found.read().ok_or(VaultError::Damaged(crate::Part::Chain))?;
                if applies(db, seq, &body)? {
                    chain::append_row(db, &row(found))?;
                } else {
                    set_aside += u64::from(!placed_otherwise(db, seq, body, &found.body, rng)?);
                }
            }
            Step::Made(body) => {
                let known = !matches!(body.event, Event::Lost) && applies(db, seq, body)?;
                let nothing = Body::new(now, None, Event::Lost);
                chain::append(db, &random(rng), if known { body } else { &nothing })?;
                if !known {
                    extend(&mut lost, seq);
                }
            }
        }
    }
    contents(db, old, plan)?;
    let missing = db.prepare(check::MISSING)?.query_map([], |row| row.get(0))?.collect::<Result<Vec<Digest>, _>>()?;
    let (last_found, last_anchored) = (plan.last_found, plan.last_anchored);
    let slot_generation = old.slots.generation;
    let record = SalvageRecord { last_found, last_anchored, lost, set_aside, missing, slot_generation };
    let body = Body::new(now, None, Event::Salvaged(record.clone()));
    let tip = chain::append(db, &random(rng), &body)?;
    rows::apply(db, tip.seq, &body)?;
    Ok(record)
}

/// Whether the rows of an event can be made here; they are, then.
fn applies(db: &Transaction<'_>, seq: u64, body: &Body) -> Result<bool, VaultError> {
    db.execute_batch("SAVEPOINT step")?;
    match rows::apply(db, seq, body) {
        Ok(()) => {
            db.execute_batch("RELEASE step")?;
            Ok(true)
        }
        // Full disks and the like are no property of the event.
        Err(VaultError::Storage(error)) => Err(error.into()),
        Err(_) => {
            db.execute_batch("ROLLBACK TO step; RELEASE step")?;
            Ok(false)
        }
    }
}

/// An event whose packet, version or case is lost: a case begins all the same, anything else is kept as it was, beside the tables.
fn placed_otherwise(
    db: &Transaction<'_>,
    seq: u64,
    body: Body,
    bytes: &[u8],
    rng: &mut dyn CryptoRng,
) -> Result<bool, VaultError> {
    if let Event::CaseBegun { case, .. } = body.event {
        let begins = Body::new(body.at, body.case, Event::CaseSalvaged(case));
        if applies(db, seq, &begins)? {
            chain::append(db, &random(rng), &begins)?;
            return Ok(true);
        }
    }
    chain::append(db, &random(rng), &Body::new(body.at, None, Event::SetAside { body: bytes.to_vec() }))?;
    Ok(false)
}

/// The bytes that events name, each into the table that its event means.
fn contents(db: &Connection, old: &mut Old<'_>, plan: &Plan) -> Result<(), VaultError> {
    const CONTENT: &str = "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";
    const SECRET: &str = "INSERT INTO secret (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";
    let secrets: BTreeSet<Digest> = plan.steps.iter().filter_map(secret_of).collect();
    for (sha256, place) in &old.carved.contents {
        let Some(bytes) = fetch(old.sources, old.key, *place) else { continue };
        if let Some([_, Field::Blob(bytes)]) = record(&bytes).as_deref() {
            let sql = if secrets.contains(sha256) { SECRET } else { CONTENT };
            db.prepare_cached(sql)?.execute(params![sha256, bytes])?;
        }
    }
    Ok(())
}

fn secret_of(step: &Step) -> Option<Digest> {
    match step {
        Step::Found(found) => match found.read()?.event {
            Event::IdentityStored { secret_sha256, .. } => Some(secret_sha256),
            _ => None,
        },
        Step::Made(_) => None,
    }
}

fn row(found: &super::rows::Found) -> Unplaced<'_> {
    Unplaced { case: &found.case, salt: &found.salt, body: &found.body, commitment: &found.commitment }
}

/// One number more at the end of a list of runs.
fn extend(runs: &mut Vec<(u64, u64)>, seq: u64) {
    match runs.last_mut() {
        Some((_, last)) if *last + 1 == seq => *last = seq,
        _ => runs.push((seq, seq)),
    }
}
