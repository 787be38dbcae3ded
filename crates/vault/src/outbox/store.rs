//! Writing and reading the outbox.

use super::{NewPacket, NewReceipt, OutboxEntry, Receipt, Recipient, Recorded, SealedFile};
use crate::append::{Attachment, digest};
use crate::event::{Event, FileRecord, ReceiptRecord};
use crate::{CaseId, Digest, KeyId, PacketId, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{OptionalExtension, Row, params};

const LINES: &str = "SELECT packet, case_id, signer, number, file_name, size_bytes, file_sha256, item_sha256, created_at, \
                     handed_to, handed_at FROM outbox JOIN sealed USING (packet) ORDER BY outbox.seq DESC";
const LINES_OF_CASE: &str = "SELECT packet, case_id, signer, number, file_name, size_bytes, file_sha256, item_sha256, \
                             created_at, handed_to, handed_at FROM outbox JOIN sealed USING (packet) \
                             WHERE case_id = ?1 ORDER BY outbox.seq DESC";
const LINE: &str = "SELECT packet, case_id, signer, number, file_name, size_bytes, file_sha256, item_sha256, created_at, \
                    handed_to, handed_at FROM outbox JOIN sealed USING (packet) WHERE packet = ?1";
const RECIPIENTS: &str = "SELECT org, case_ref FROM outbox_recipient WHERE packet = ?1 ORDER BY position";
const SECTIONS: &str = "SELECT section FROM outbox_section WHERE packet = ?1 ORDER BY position";
const RECEIPTS: &str = "SELECT receipt, status, reason, org, signed_at, received_at, sha256 FROM receipt \
                        WHERE packet = ?1 ORDER BY seq";

impl Vault {
    /// The number that the next thing signed by this key must carry, from 1.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn next_seq(&self, signer: KeyId) -> Result<u64, VaultError> {
        const LAST: &str = "SELECT coalesce(max(number), 0) FROM sealed WHERE signer = ?1";
        let last: i64 = self.db.prepare_cached(LAST)?.query_row([signer], |row| row.get(0))?;
        Ok(last.cast_unsigned() + 1)
    }

    /// Keeps a sealed packet together with its number.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Conflict`] (number or id taken, digest of other bytes), [`VaultError::ReadOnly`],
    /// [`VaultError::Storage`].
    pub fn add_to_outbox(
        &mut self,
        packet: &NewPacket<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.require_case(packet.case)?;
        let event = Event::Sealed {
            file: self.accept_file(&packet.file)?,
            recipients: packet.recipients.to_vec(),
            sections: packet.sections.to_vec(),
        };
        let bytes = [Attachment::Content(&packet.file.file_sha256, packet.file.bytes)];
        self.append(Some(packet.case), event, &bytes, now, rng)
    }

    /// All sealed packets, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn outbox(&self) -> Result<Vec<OutboxEntry>, VaultError> {
        self.lines(LINES, [])
    }

    /// One sealed packet.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn outbox_packet(&self, packet: PacketId) -> Result<OutboxEntry, VaultError> {
        self.lines(LINE, [packet])?.pop().ok_or(VaultError::UnknownPacket)
    }

    /// File name and bytes of a sealed packet or of a receipt file of the inbox, as they were sealed.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Erased`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn sealed_bytes(&self, packet: PacketId) -> Result<(String, Vec<u8>), VaultError> {
        const FILE: &str = "SELECT file_name, file_sha256 FROM sealed WHERE packet = ?1";
        const GONE: &str = "SELECT 1 FROM erased_file WHERE packet = ?1";
        let file = self.db.prepare_cached(FILE)?.query_row([packet], |row| Ok((row.get(0)?, row.get(1)?)));
        let (name, sha256): (String, Digest) = file.optional()?.ok_or(VaultError::UnknownPacket)?;
        if self.exists(GONE, [packet])? {
            return Err(VaultError::Erased);
        }
        Ok((name, self.content(sha256)?))
    }

    /// Records that a sealed packet or receipt file was copied to a place (the caller's words, e.g. the folder).
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn record_handed_over(
        &mut self,
        packet: PacketId,
        place: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        const SEALED: &str = "SELECT 1 FROM sealed WHERE packet = ?1";
        if !self.exists(SEALED, [packet])? {
            return Err(VaultError::UnknownPacket);
        }
        // A receipt file belongs to no case of ours.
        let case = self.case_of_packet(packet)?;
        self.append(case, Event::HandedOver { packet, place: place.into() }, &[], now, rng)
    }

    /// Keeps a verified receipt for a packet of the outbox.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Conflict`] for a known id with other bytes, [`VaultError::ReadOnly`],
    /// [`VaultError::Storage`].
    pub fn record_receipt(
        &mut self,
        receipt: &NewReceipt<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Recorded, VaultError> {
        const KNOWN: &str = "SELECT packet, sha256 FROM receipt WHERE receipt = ?1";
        let case = self.case_of_packet(receipt.packet)?.ok_or(VaultError::UnknownPacket)?;
        let sha256 = digest(receipt.bytes);
        let known = self.db.prepare_cached(KNOWN)?.query_row([receipt.receipt], |row| Ok((row.get(0)?, row.get(1)?)));
        if let Some(known) = known.optional()? {
            return if known == (receipt.packet, sha256) { Ok(Recorded::Known) } else { Err(VaultError::Conflict) };
        }
        let event = Event::ReceiptCame(ReceiptRecord {
            receipt: receipt.receipt,
            packet: receipt.packet,
            status: receipt.status.into(),
            reason: receipt.reason.into(),
            org: receipt.org,
            signed_at: receipt.signed_at,
            sha256,
        });
        let bytes = [Attachment::Content(&sha256, receipt.bytes)];
        self.append(Some(case), event, &bytes, now, rng).map(Recorded::New)
    }

    pub(crate) fn outbox_of_case(&self, case: CaseId) -> Result<Vec<OutboxEntry>, VaultError> {
        self.lines(LINES_OF_CASE, [case])
    }

    /// A file of ours whose id and number are free, whose number is the next one, and whose digest is its own.
    pub(crate) fn accept_file(&self, file: &SealedFile<'_>) -> Result<FileRecord, VaultError> {
        const TAKEN: &str = "SELECT 1 FROM sealed WHERE packet = ?1";
        let taken = self.exists(TAKEN, [file.packet])? || self.next_seq(file.signer)? != file.seq;
        if taken || digest(file.bytes) != file.file_sha256 {
            return Err(VaultError::Conflict);
        }
        Ok(FileRecord {
            packet: file.packet,
            signer: file.signer,
            number: file.seq,
            file_name: file.file_name.into(),
            size_bytes: file.bytes.len() as u64,
            file_sha256: file.file_sha256,
            item_sha256: file.item_sha256,
        })
    }

    fn case_of_packet(&self, packet: PacketId) -> Result<Option<CaseId>, VaultError> {
        const CASE: &str = "SELECT case_id FROM outbox WHERE packet = ?1";
        Ok(self.db.prepare_cached(CASE)?.query_row([packet], |row| row.get(0)).optional()?)
    }

    fn lines(&self, sql: &str, parameters: impl rusqlite::Params) -> Result<Vec<OutboxEntry>, VaultError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let lines: Vec<OutboxEntry> = statement.query_map(parameters, line)?.collect::<Result<_, _>>()?;
        lines.into_iter().map(|line| self.complete(line)).collect()
    }

    fn complete(&self, mut line: OutboxEntry) -> Result<OutboxEntry, VaultError> {
        let recipient = |row: &Row<'_>| Ok(Recipient { org: row.get(0)?, case_ref: row.get(1)? });
        line.recipients =
            self.db.prepare_cached(RECIPIENTS)?.query_map([line.packet], recipient)?.collect::<Result<_, _>>()?;
        line.sections =
            self.db.prepare_cached(SECTIONS)?.query_map([line.packet], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut statement = self.db.prepare_cached(RECEIPTS)?;
        let mut rows = statement.query(params![line.packet])?;
        while let Some(row) = rows.next()? {
            line.receipts.push(Receipt {
                receipt: row.get(0)?,
                status: row.get(1)?,
                reason: row.get(2)?,
                org: row.get(3)?,
                signed_at: row.get(4)?,
                received_at: row.get(5)?,
                bytes: self.content(row.get(6)?)?,
            });
        }
        Ok(line)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<OutboxEntry> {
    Ok(OutboxEntry {
        packet: row.get(0)?,
        case: row.get(1)?,
        recipients: Vec::new(),
        sections: Vec::new(),
        signer: row.get(2)?,
        seq: row.get::<_, i64>(3)?.cast_unsigned(),
        file_name: row.get(4)?,
        size_bytes: row.get::<_, i64>(5)?.cast_unsigned(),
        file_sha256: row.get(6)?,
        item_sha256: row.get(7)?,
        created_at: row.get(8)?,
        handed_over: handed_over(row.get(9)?, row.get(10)?),
        receipts: Vec::new(),
    })
}

/// Place and time; an empty place: not yet.
pub(crate) fn handed_over(place: String, at: i64) -> Option<(String, i64)> {
    (at != 0 || !place.is_empty()).then_some((place, at))
}
