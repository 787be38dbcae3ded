//! Rows of protocol versions.

use super::Context;
use crate::event::Event;
use rusqlite::params;

const IMPORT: &str = "INSERT INTO protocol (bundle, protocol_id, version, protocol_hash, source, imported_by, imported_at, \
                      approved_by, approved_role, approved_at, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', '', 0, ?8)";
const APPROVE: &str = "UPDATE protocol SET approved_by = ?2, approved_role = ?3, approved_at = ?4 WHERE bundle = ?1";
const USE: &str = "INSERT INTO protocol_use (seq, bundle, at) VALUES (?1, ?2, ?3)";

pub(super) fn apply(Context { db, seq, at, .. }: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    match event {
        Event::ProtocolImported(new) => db.prepare_cached(IMPORT)?.execute(params![
            new.bundle,
            new.protocol_id,
            new.version,
            new.protocol_hash,
            new.source,
            new.imported_by,
            at,
            seq
        ]),
        Event::ProtocolApproved { bundle, name, role } => {
            db.prepare_cached(APPROVE)?.execute(params![bundle, name, role, at])
        }
        Event::ProtocolUsed { bundle } => {
            let bundle = bundle.as_ref().map_or([].as_slice(), |bundle| &bundle.0);
            db.prepare_cached(USE)?.execute(params![seq, bundle, at])
        }
        _ => Ok(0),
    }
    .map(drop)
}
