//! Rows of what becomes of a case: how long it is kept, where it came from, what was erased.

use super::Context;
use crate::event::{AdoptedRecord, Erased, Event, PurgeRecord, ShedRecord};
use rusqlite::params;

const RETENTION: &str = "INSERT INTO retention (case_id, basis, until, at) VALUES (?1, ?2, ?3, ?4) \
                         ON CONFLICT (case_id) DO UPDATE SET basis = excluded.basis, until = excluded.until, at = excluded.at";
const ADOPTED: &str = "INSERT INTO adopted (case_id, original, relation, digest, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
const ERASURE: &str = "INSERT INTO erasure (seq, case_id, kind, reference, reason, events, digest, at) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const RANGE: &str = "INSERT INTO erased (first, last, seq) VALUES (?1, ?2, ?3)";
const FILE: &str =
    "INSERT INTO erased_file (packet, seq) VALUES (?1, ?2) ON CONFLICT (packet) DO UPDATE SET seq = excluded.seq";
const LINE: &str = "UPDATE case_file SET place = '', paused = 0, answered = 0, shed_at = ?2 WHERE case_id = ?1";
const HANDED: &str = "UPDATE sealed SET handed_to = '', handed_at = ?2 WHERE packet = ?1";
const COUNT: &str = "UPDATE case_file SET events = events + 1 WHERE case_id = ?1";
/// What a case says about the person.
const CONTENT: [&str; 4] = [
    "DELETE FROM answer WHERE case_id = ?1",
    "DELETE FROM note WHERE case_id = ?1",
    "DELETE FROM pause WHERE case_id = ?1",
    "DELETE FROM decision WHERE case_id = ?1",
];
/// Everything else of it, what refers to something before what it refers to.
const REST: [&str; 8] = [
    "DELETE FROM receipt WHERE packet IN (SELECT packet FROM outbox WHERE case_id = ?1)",
    "DELETE FROM outbox_section WHERE packet IN (SELECT packet FROM outbox WHERE case_id = ?1)",
    "DELETE FROM outbox_recipient WHERE packet IN (SELECT packet FROM outbox WHERE case_id = ?1)",
    "DELETE FROM outbox WHERE case_id = ?1",
    "DELETE FROM case_protocol WHERE case_id = ?1",
    "DELETE FROM retention WHERE case_id = ?1",
    "DELETE FROM adopted WHERE case_id = ?1",
    "DELETE FROM case_file WHERE case_id = ?1",
];

pub(super) fn apply(context: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    let Context { db, at, case, .. } = context;
    match event {
        Event::RetentionSet { basis, until } => {
            db.prepare_cached(RETENTION)?.execute(params![case, basis, until, at]).map(drop)
        }
        Event::CaseAdopted(record) => adopted(context, record),
        Event::CaseShed(record) => shed(context, record),
        Event::CasePurged(record) => purged(context, record),
        // What was explained and what was given is read from the history.
        _ => Ok(()),
    }
}

/// An event whose content is gone: it counts, and nothing follows from it.
pub(super) fn erased(db: &rusqlite::Connection, case: &[u8]) -> rusqlite::Result<()> {
    db.prepare_cached(COUNT)?.execute([case]).map(drop)
}

fn adopted(context: Context<'_>, record: &AdoptedRecord) -> rusqlite::Result<()> {
    let Context { db, seq, case, .. } = context;
    super::cases::create(context, &record.case)?;
    if let Some(bundle) = &record.bundle {
        super::cases::protocol(context, bundle)?;
    }
    let row = params![case, record.original, record.relation, record.digest, seq];
    db.prepare_cached(ADOPTED)?.execute(row).map(drop)
}

fn shed(context: Context<'_>, record: &ShedRecord) -> rusqlite::Result<()> {
    let Context { db, at, case, .. } = context;
    certificate(context, "shed", (&record.reference, &record.reason), &record.erased)?;
    for sql in CONTENT {
        db.prepare_cached(sql)?.execute([case])?;
    }
    db.prepare_cached(LINE)?.execute(params![case, at])?;
    for (packet, handed_at) in &record.files {
        db.prepare_cached(HANDED)?.execute(params![packet, handed_at])?;
        db.prepare_cached(FILE)?.execute(params![packet, context.seq])?;
    }
    Ok(())
}

fn purged(context: Context<'_>, record: &PurgeRecord) -> rusqlite::Result<()> {
    const SEALED: &str = "DELETE FROM sealed WHERE packet = ?1";
    let Context { db, case, .. } = context;
    certificate(context, "purge", (&record.reference, &record.reason), &record.erased)?;
    for sql in CONTENT.iter().chain(&REST) {
        db.prepare_cached(sql)?.execute([case])?;
    }
    for purged in &record.files {
        // The event that sealed it is erased: its number stays taken because the certificate says so.
        db.prepare_cached(SEALED)?.execute([purged.file.packet])?;
        super::packets::sealed(Context { at: purged.created_at, ..context }, &purged.file)?;
        db.prepare_cached(FILE)?.execute(params![purged.file.packet, context.seq])?;
    }
    Ok(())
}

fn certificate(
    Context { db, seq, at, case }: Context<'_>,
    kind: &str,
    (reference, reason): (&str, &str),
    erased: &Erased,
) -> rusqlite::Result<()> {
    let row = params![seq, case, kind, reference, reason, erased.count.cast_signed(), erased.digest, at];
    db.prepare_cached(ERASURE)?.execute(row)?;
    for (first, last) in &erased.ranges {
        db.prepare_cached(RANGE)?.execute(params![first.cast_signed(), last.cast_signed(), seq])?;
    }
    Ok(())
}
