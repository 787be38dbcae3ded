//! The two acts. Certificate, rows and emptied events are one transaction.

use super::{erased, stays};
use crate::chain::{self, Link};
use crate::event::{Body, Erased, Event, FileRecord, PurgeRecord, PurgedFile, ShedRecord};
use crate::{CaseId, Digest, OutboxEntry, Saved, Vault, VaultError, kept, search};
use rand_core::CryptoRng;
use rusqlite::{Connection, params};

impl Vault {
    /// Shrinks a case to its line: answers, notes, pauses, decision, reasons, places and the sealed bytes go; reference, state, to whom,
    /// when, receipts and every commitment stay.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`]; [`VaultError::NotConfirmed`] without any receipt; [`VaultError::Erased`] if there is nothing left to
    /// erase; [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`]: nothing was erased then.
    pub fn shed_case(
        &mut self,
        case: CaseId,
        reason: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let reference = self.case_summary(case)?.reference;
        let packets = self.outbox_of_case(case)?;
        if packets.iter().all(|packet| packet.receipts.is_empty()) {
            return Err(VaultError::NotConfirmed);
        }
        let links = chain::of_case(&self.db, case)?;
        let going: Vec<&Link> =
            links.iter().filter(|link| link.body.as_ref().is_some_and(|body| !stays(&body.event))).collect();
        if going.is_empty() {
            return Err(VaultError::Erased);
        }
        let time = |packet: &OutboxEntry| packet.handed_over.as_ref().map_or(0, |(_, at)| *at);
        let record = ShedRecord {
            reference,
            reason: reason.into(),
            erased: erased(&going),
            files: packets.iter().map(|packet| (packet.packet, time(packet))).collect(),
        };
        let contents = packets.iter().map(|packet| packet.file_sha256).collect();
        let ranges = record.erased.clone();
        self.erase(case, Event::CaseShed(record), &ranges, contents, now, rng)
    }

    /// Deletes a case. Nothing of it stays but the certificate, its commitments, and the numbers that its packets used.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`]: nothing was erased then.
    pub fn purge_case(
        &mut self,
        case: CaseId,
        reason: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let reference = self.case_summary(case)?.reference;
        let packets = self.outbox_of_case(case)?;
        let links = chain::of_case(&self.db, case)?;
        let certificate = |body: &Body| matches!(body.event, Event::CaseShed(_));
        let going: Vec<&Link> =
            links.iter().filter(|link| link.body.as_ref().is_some_and(|body| !certificate(body))).collect();
        let erased = erased(&going);
        let mut contents: Vec<Digest> = packets.iter().map(|packet| packet.file_sha256).collect();
        for packet in &packets {
            contents.extend(packet.receipts.iter().map(|receipt| crate::append::digest(&receipt.bytes)));
        }
        let files = packets.iter().map(|packet| PurgedFile { file: file(packet), created_at: packet.created_at });
        let record = PurgeRecord { reference, reason: reason.into(), erased: erased.clone(), files: files.collect() };
        self.erase(case, Event::CasePurged(record), &erased, contents, now, rng)
    }

    fn erase(
        &mut self,
        case: CaseId,
        certificate: Event,
        erased: &Erased,
        contents: Vec<Digest>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        const CONTENT: &str = "DELETE FROM content WHERE sha256 = ?1";
        // First: a copy from before an upgrade holds the case too, and a certificate must not say more than is so.
        if self.is_read_only() {
            return Err(VaultError::ReadOnly);
        }
        kept::forget(&self.dir)?;
        let body = Body::new(now, Some(case), certificate);
        self.append_and(&[body], &[], rng, &mut |db| {
            empty(db, case, erased)?;
            for sha256 in &contents {
                db.prepare_cached(CONTENT)?.execute([sha256])?;
            }
            search::forget_words(db, case)
        })
    }
}

/// Empties salt and body; SQLite overwrites what they held (`secure_delete`).
fn empty(db: &Connection, case: CaseId, erased: &Erased) -> Result<(), VaultError> {
    const EMPTY: &str = "UPDATE event SET salt = x'', body = x'' WHERE seq BETWEEN ?1 AND ?2 AND case_id = ?3";
    let mut emptied = 0;
    for (first, last) in &erased.ranges {
        emptied += db.prepare_cached(EMPTY)?.execute(params![first.cast_signed(), last.cast_signed(), case])?;
    }
    // Another number than certified would be found by a check; better nothing is erased at all.
    if emptied as u64 == erased.count { Ok(()) } else { Err(VaultError::Damaged(crate::Part::Chain)) }
}

fn file(packet: &OutboxEntry) -> FileRecord {
    FileRecord {
        packet: packet.packet,
        signer: packet.signer,
        number: packet.seq,
        file_name: packet.file_name.clone(),
        size_bytes: packet.size_bytes,
        file_sha256: packet.file_sha256,
        item_sha256: packet.item_sha256,
    }
}
