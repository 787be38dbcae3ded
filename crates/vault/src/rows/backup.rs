//! Rows of backups.

use super::Context;
use crate::event::{Event, SalvageRecord};
use rusqlite::params;

const BACKUP: &str = "INSERT INTO backup (sha256, file_name, size_bytes, last_event, place, at, removed_at, seq) \
                      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)";
const REMOVED: &str = "UPDATE backup SET removed_at = ?2 WHERE sha256 = ?1";
const RESTORE: &str = "INSERT INTO restore (seq, sha256, made_at, last_event, at) VALUES (?1, ?2, ?3, ?4, ?5)";

const SALVAGE: &str = "INSERT INTO salvage (seq, last_found, last_anchored, set_aside, at) VALUES (?1, ?2, ?3, ?4, ?5)";
const LOST: &str = "INSERT INTO salvage_lost (seq, first, last) VALUES (?1, ?2, ?3)";
const MISSING: &str = "INSERT INTO salvage_missing (sha256, seq) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";
const GENERATION: &str = "UPDATE vault_state SET slot_generation = ?1 WHERE id = 1";

pub(super) fn apply(context: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    let Context { db, seq, at, .. } = context;
    match event {
        Event::Salvaged(record) => salvaged(context, record),
        Event::BackedUp(new) => {
            let (size, last) = (new.size_bytes.cast_signed(), new.last_event.cast_signed());
            db.prepare_cached(BACKUP)?.execute(params![new.sha256, new.file_name, size, last, new.place, at, seq])
        }
        Event::BackupRemoved { sha256 } => db.prepare_cached(REMOVED)?.execute(params![sha256, at]),
        Event::Restored { sha256, made_at, last_event } => {
            db.prepare_cached(RESTORE)?.execute(params![seq, sha256, made_at, last_event.cast_signed(), at])
        }
        _ => Ok(0),
    }
    .map(drop)
}

fn salvaged(Context { db, seq, at, .. }: Context<'_>, record: &SalvageRecord) -> rusqlite::Result<usize> {
    let [found, anchored, aside] = [record.last_found, record.last_anchored, record.set_aside].map(u64::cast_signed);
    db.prepare_cached(SALVAGE)?.execute(params![seq, found, anchored, aside, at])?;
    for (first, last) in &record.lost {
        db.prepare_cached(LOST)?.execute(params![seq, first.cast_signed(), last.cast_signed()])?;
    }
    for sha256 in &record.missing {
        db.prepare_cached(MISSING)?.execute(params![sha256, seq])?;
    }
    db.prepare_cached(GENERATION)?.execute([record.slot_generation.cast_signed()])
}
