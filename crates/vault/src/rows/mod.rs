//! Rows that follow from events. One function, used when an event is written and again when a check derives everything anew.

mod backup;
mod cases;
mod keys;
mod packets;
mod protocols;
mod record;

use crate::VaultError;
use crate::chain::Link;
use crate::event::{Body, Event};
use rusqlite::{Connection, params};

/// What an apply function needs to know besides the event's content.
#[derive(Clone, Copy)]
struct Context<'a> {
    db: &'a Connection,
    seq: i64,
    at: i64,
    /// Case id, or empty.
    case: &'a [u8],
}

/// Writes the rows that follow from an event of the chain, erased or not.
pub(crate) fn follow(db: &Connection, link: &Link) -> Result<(), VaultError> {
    match &link.body {
        Some(body) => apply(db, link.seq, body),
        None => Ok(record::erased(db, &link.case)?),
    }
}

/// Writes the rows that follow from event number `seq`.
pub(crate) fn apply(db: &Connection, seq: u64, body: &Body) -> Result<(), VaultError> {
    let case = body.case.as_ref().map_or([].as_slice(), |case| &case.0);
    let context = Context { db, seq: seq.cast_signed(), at: body.at, case };
    match &body.event {
        Event::VaultCreated { .. }
        | Event::Unlocked { .. }
        | Event::SettingSet { .. }
        | Event::IdentityStored { .. }
        | Event::DirectoryStored { .. } => vault(context, &body.event),
        Event::SlotsChanged { .. } => keys::apply(context, &body.event),
        Event::Sealed { .. }
        | Event::HandedOver { .. }
        | Event::ReceiptCame(_)
        | Event::Seen(_)
        | Event::Received { .. }
        | Event::Responded { .. } => packets::apply(context, &body.event),
        Event::ProtocolImported(_) | Event::ProtocolApproved { .. } | Event::ProtocolUsed { .. } => {
            protocols::apply(context, &body.event)
        }
        Event::CorrectionExplained { .. }
        | Event::RetentionSet { .. }
        | Event::AccessGiven { .. }
        | Event::CaseShed(_)
        | Event::CasePurged(_)
        | Event::CaseAdopted(_) => record::apply(context, &body.event),
        Event::BackedUp(_) | Event::BackupRemoved { .. } | Event::Restored { .. } | Event::Salvaged(_) => {
            backup::apply(context, &body.event)
        }
        _ => cases::apply(context, &body.event),
    }?;
    if body.case.is_some() {
        const TOUCH: &str = "UPDATE case_file SET changed_at = ?2, events = events + 1 WHERE case_id = ?1";
        db.prepare_cached(TOUCH)?.execute(params![case, body.at])?;
    }
    Ok(())
}

fn vault(Context { db, seq, at, .. }: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    const CREATED: &str =
        "INSERT INTO vault_state (id, vault_id, mode, created_at, slot_generation) VALUES (1, ?1, ?2, ?3, ?4)";
    const UNLOCKED: &str = "INSERT INTO unlock (seq, kind, slot, at) VALUES (?1, ?2, ?3, ?4)";
    const SETTING: &str = "INSERT INTO setting (name, value) VALUES (?1, ?2) \
                           ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    const IDENTITY: &str = "INSERT INTO identity (seq, kind, public, org, officer, device, secret_sha256) \
                            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    const DIRECTORY: &str = "INSERT INTO directory (version, sha256, at, seq) VALUES (?1, ?2, ?3, ?4)";
    match event {
        Event::VaultCreated { vault_id, mode, slot_generation } => {
            db.prepare_cached(CREATED)?.execute(params![vault_id, mode.code(), at, slot_generation.cast_signed()])
        }
        Event::Unlocked { kind, slot } => {
            db.prepare_cached(UNLOCKED)?.execute(params![seq, kind, slot.cast_signed(), at])
        }
        Event::SettingSet { name, value } => db.prepare_cached(SETTING)?.execute(params![name, value]),
        Event::IdentityStored { kind, public, org, officer, device, secret_sha256 } => {
            db.prepare_cached(IDENTITY)?.execute(params![seq, kind.code(), public, org, officer, device, secret_sha256])
        }
        Event::DirectoryStored { version, sha256 } => {
            db.prepare_cached(DIRECTORY)?.execute(params![version.cast_signed(), sha256, at, seq])
        }
        _ => Ok(0),
    }
    .map(drop)
}
