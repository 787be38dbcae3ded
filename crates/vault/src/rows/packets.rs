//! Rows of outbox and inbox.

use super::Context;
use crate::event::{Event, FileRecord, SeenRecord};
use rusqlite::params;

const SEALED: &str = "INSERT INTO sealed (packet, signer, number, file_name, size_bytes, file_sha256, item_sha256, \
                      created_at, handed_to, handed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', 0)";
const OUTBOX: &str = "INSERT INTO outbox (packet, case_id, seq) VALUES (?1, ?2, ?3)";
const RECIPIENT: &str = "INSERT INTO outbox_recipient (packet, position, org, case_ref) VALUES (?1, ?2, ?3, ?4)";
const SECTION: &str = "INSERT INTO outbox_section (packet, position, section) VALUES (?1, ?2, ?3)";
const HANDED: &str = "UPDATE sealed SET handed_to = ?2, handed_at = ?3 WHERE packet = ?1";
const RECEIPT: &str = "INSERT INTO receipt (receipt, packet, status, reason, org, signed_at, received_at, sha256, seq) \
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
const SEEN: &str = "INSERT INTO seen (packet, signer, number, item_sha256) VALUES (?1, ?2, ?3, ?4)";
const INBOX: &str = "INSERT INTO inbox (packet, from_org, created_at, received_at, file_sha256, seq) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const RESPONSE: &str = "INSERT INTO response (packet, status, reason, at, file_packet, receipt_sha256) \
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (packet) DO UPDATE SET status = excluded.status, \
                        reason = excluded.reason, at = excluded.at, file_packet = excluded.file_packet, \
                        receipt_sha256 = excluded.receipt_sha256";

pub(super) fn apply(context: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    let Context { db, seq, at, case } = context;
    match event {
        Event::Sealed { file, recipients, sections } => {
            sealed(context, file)?;
            db.prepare_cached(OUTBOX)?.execute(params![file.packet, case, seq])?;
            for (position, recipient) in (0_i64..).zip(recipients) {
                let row = params![file.packet, position, recipient.org, recipient.case_ref];
                db.prepare_cached(RECIPIENT)?.execute(row)?;
            }
            for (position, section) in (0_i64..).zip(sections) {
                db.prepare_cached(SECTION)?.execute(params![file.packet, position, section])?;
            }
            Ok(0)
        }
        Event::HandedOver { packet, place } => db.prepare_cached(HANDED)?.execute(params![packet, place, at]),
        Event::ReceiptCame(new) => {
            let (status, reason) = (&new.status, &new.reason);
            let row = params![new.receipt, new.packet, status, reason, new.org, new.signed_at, at, new.sha256, seq];
            db.prepare_cached(RECEIPT)?.execute(row)
        }
        Event::Seen(record) => seen(context, record),
        Event::Received { seen: record, from_org, created_at, file_sha256 } => {
            seen(context, record)?;
            let row = params![record.packet, from_org, created_at, at, file_sha256, seq];
            db.prepare_cached(INBOX)?.execute(row)
        }
        Event::Responded { packet, status, reason, file, receipt_sha256 } => {
            sealed(context, file)?;
            let row = params![packet, status, reason, at, file.packet, receipt_sha256];
            db.prepare_cached(RESPONSE)?.execute(row)
        }
        _ => Ok(0),
    }
    .map(drop)
}

/// A sealed file that was not handed over.
pub(super) fn sealed(Context { db, at, .. }: Context<'_>, file: &FileRecord) -> rusqlite::Result<usize> {
    let (number, size) = (file.number.cast_signed(), file.size_bytes.cast_signed());
    let (sha256, item) = (file.file_sha256, file.item_sha256);
    db.prepare_cached(SEALED)?.execute(params![
        file.packet,
        file.signer,
        number,
        file.file_name,
        size,
        sha256,
        item,
        at
    ])
}

fn seen(Context { db, .. }: Context<'_>, record: &SeenRecord) -> rusqlite::Result<usize> {
    let number = record.number.cast_signed();
    db.prepare_cached(SEEN)?.execute(params![record.packet, record.signer, number, record.item_sha256])
}
