//! Writing and reading the inbox, and the memory of what ever came in.

use super::{InboxEntry, InboxItem, InboxPacket, InboxPage, NewInboxPacket, NewResponse, Response};
use crate::append::{Attachment, digest};
use crate::event::{Event, SeenRecord};
use crate::outbox::handed_over;
use crate::{Digest, KeyId, PacketId, Recorded, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{OptionalExtension, Row, params};

const LINES: &str = "SELECT packet, signer, number, from_org, created_at, received_at, file_sha256, item_sha256 \
                     FROM inbox JOIN seen USING (packet) ORDER BY inbox.seq DESC";
const LINE: &str = "SELECT packet, signer, number, from_org, created_at, received_at, file_sha256, item_sha256 \
                    FROM inbox JOIN seen USING (packet) WHERE packet = ?1";
const RESPONSE: &str = "SELECT status, reason, at, file_packet, file_name, receipt_sha256, handed_to, handed_at \
                        FROM response JOIN sealed ON sealed.packet = response.file_packet WHERE response.packet = ?1";

impl Vault {
    /// Digest of the signed item seen under this packet id, even when the packet itself is gone.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn seen_packet(&self, packet: PacketId) -> Result<Option<Digest>, VaultError> {
        const SEEN: &str = "SELECT item_sha256 FROM seen WHERE packet = ?1";
        Ok(self.db.prepare_cached(SEEN)?.query_row([packet], |row| row.get(0)).optional()?)
    }

    /// Packet id and digest seen under this number of this key.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn seen_number(&self, signer: KeyId, seq: u64) -> Result<Option<(PacketId, Digest)>, VaultError> {
        const SEEN: &str = "SELECT packet, item_sha256 FROM seen WHERE signer = ?1 AND number = ?2";
        let row = params![signer, seq.cast_signed()];
        Ok(self.db.prepare_cached(SEEN)?.query_row(row, |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// Highest number seen from this key; 0: none.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn highest_seen(&self, signer: KeyId) -> Result<u64, VaultError> {
        const HIGHEST: &str = "SELECT coalesce(max(number), 0) FROM seen WHERE signer = ?1";
        let highest: i64 = self.db.prepare_cached(HIGHEST)?.query_row([signer], |row| row.get(0))?;
        Ok(highest.cast_unsigned())
    }

    /// Remembers that a packet which is not kept in the inbox came (a receipt packet): so that a replay is noticed.
    ///
    /// # Errors
    /// [`VaultError::Conflict`] for a known id or number with another digest, [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn remember_seen(
        &mut self,
        packet: PacketId,
        signer: KeyId,
        seq: u64,
        item_sha256: Digest,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Recorded, VaultError> {
        let record = SeenRecord { packet, signer, number: seq, item_sha256 };
        if self.is_known(&record)? {
            return Ok(Recorded::Known);
        }
        self.append(None, Event::Seen(record), &[], now, rng).map(Recorded::New)
    }

    /// Keeps a verified packet: packet, memory of it and event in one transaction.
    ///
    /// # Errors
    /// As [`Vault::remember_seen`].
    pub fn add_to_inbox(
        &mut self,
        packet: &NewInboxPacket<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Recorded, VaultError> {
        if digest(packet.item) != packet.item_sha256 {
            return Err(VaultError::Conflict);
        }
        let (signer, number, item_sha256) = (packet.signer, packet.seq, packet.item_sha256);
        let seen = SeenRecord { packet: packet.packet, signer, number, item_sha256 };
        if self.is_known(&seen)? {
            return Ok(Recorded::Known);
        }
        let (from_org, created_at, file_sha256) = (packet.from_org, packet.created_at, packet.file_sha256);
        let event = Event::Received { seen, from_org, created_at, file_sha256 };
        let item = [Attachment::Content(&packet.item_sha256, packet.item)];
        self.append(None, event, &item, now, rng).map(Recorded::New)
    }

    /// All packets, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn inbox(&self) -> Result<Vec<InboxEntry>, VaultError> {
        let mut statement = self.db.prepare_cached(LINES)?;
        let lines: Vec<InboxEntry> = statement.query_map([], line)?.collect::<Result<_, _>>()?;
        lines.into_iter().map(|line| self.with_response(line)).collect()
    }

    /// A page of packets, newest first: at most `most`, after the key that the page before gave.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn inbox_page(&self, after: Option<u64>, most: usize) -> Result<InboxPage, VaultError> {
        const PAGE: &str = "SELECT inbox.packet, from_org, created_at, received_at, status, seq FROM inbox \
                            LEFT JOIN response ON response.packet = inbox.packet WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2";
        let before = after.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let mut statement = self.db.prepare_cached(PAGE)?;
        let rows = statement.query_map([before, limit], |row| {
            let (packet, from_org, created_at, received_at) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let item = InboxItem { packet, from_org, created_at, received_at, status: row.get(4)? };
            Ok((item, row.get::<_, i64>(5)?.cast_unsigned()))
        })?;
        let mut rows: Vec<(InboxItem, u64)> = rows.collect::<Result<_, _>>()?;
        let more = rows.len() > most;
        rows.truncate(most);
        let next = rows.last().filter(|_| more).map(|(_, seq)| *seq);
        Ok(InboxPage { items: rows.into_iter().map(|(item, _)| item).collect(), next })
    }

    /// One packet with its content.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn inbox_packet(&self, packet: PacketId) -> Result<InboxPacket, VaultError> {
        let entry = self.db.prepare_cached(LINE)?.query_row([packet], line).optional()?;
        let entry = self.with_response(entry.ok_or(VaultError::UnknownPacket)?)?;
        Ok(InboxPacket { item: self.content(entry.item_sha256)?, entry })
    }

    /// Records the desk's answer with its receipt. A later answer replaces the one before.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Conflict`] (number or id taken), [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn record_response(
        &mut self,
        response: &NewResponse<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        const HERE: &str = "SELECT 1 FROM inbox WHERE packet = ?1";
        if !self.exists(HERE, [response.packet])? {
            return Err(VaultError::UnknownPacket);
        }
        let receipt_sha256 = digest(response.receipt);
        let event = Event::Responded {
            packet: response.packet,
            status: response.status.into(),
            reason: response.reason.into(),
            file: self.accept_file(&response.file)?,
            receipt_sha256,
        };
        let bytes = [
            Attachment::Content(&response.file.file_sha256, response.file.bytes),
            Attachment::Content(&receipt_sha256, response.receipt),
        ];
        self.append(None, event, &bytes, now, rng)
    }

    /// Whether exactly this came before.
    fn is_known(&self, record: &SeenRecord) -> Result<bool, VaultError> {
        // A stranger chose this number: beyond SQLite's integers it would come back negative.
        if i64::try_from(record.number).is_err() {
            return Err(VaultError::Conflict);
        }
        let by_number = self.seen_number(record.signer, record.number)?;
        match self.seen_packet(record.packet)? {
            None if by_number.is_none() => Ok(false),
            Some(digest) if by_number == Some((record.packet, digest)) && digest == record.item_sha256 => Ok(true),
            _ => Err(VaultError::Conflict),
        }
    }

    fn with_response(&self, mut line: InboxEntry) -> Result<InboxEntry, VaultError> {
        let mut statement = self.db.prepare_cached(RESPONSE)?;
        let mut rows = statement.query([line.packet])?;
        if let Some(row) = rows.next()? {
            line.response = Some(Response {
                status: row.get(0)?,
                reason: row.get(1)?,
                at: row.get(2)?,
                file_packet: row.get(3)?,
                file_name: row.get(4)?,
                receipt: self.content(row.get(5)?)?,
                handed_over: handed_over(row.get(6)?, row.get(7)?),
            });
        }
        Ok(line)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<InboxEntry> {
    Ok(InboxEntry {
        packet: row.get(0)?,
        signer: row.get(1)?,
        seq: row.get::<_, i64>(2)?.cast_unsigned(),
        from_org: row.get(3)?,
        created_at: row.get(4)?,
        received_at: row.get(5)?,
        file_sha256: row.get(6)?,
        item_sha256: row.get(7)?,
        response: None,
    })
}
