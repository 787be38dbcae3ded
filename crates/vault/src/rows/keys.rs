//! Rows of changed keys.

use super::Context;
use crate::event::Event;
use rusqlite::params;

const CHANGE: &str = "INSERT INTO key_change (seq, generation, reason, at) VALUES (?1, ?2, ?3, ?4)";
const SLOT: &str = "INSERT INTO key_change_slot (generation, slot, kind, label) VALUES (?1, ?2, ?3, ?4)";
const STATE: &str = "UPDATE vault_state SET slot_generation = ?1 WHERE id = 1";

pub(super) fn apply(Context { db, seq, at, .. }: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    let Event::SlotsChanged { generation, reason, slots } = event else { return Ok(()) };
    let generation = generation.cast_signed();
    db.prepare_cached(CHANGE)?.execute(params![seq, generation, reason, at])?;
    for slot in slots {
        db.prepare_cached(SLOT)?.execute(params![generation, slot.slot.cast_signed(), slot.kind, slot.label])?;
    }
    db.prepare_cached(STATE)?.execute([generation]).map(drop)
}
