//! Reading certificates, and holding them against the chain.

use super::{Certificate, ErasedFile, digest_of};
use crate::chain;
use crate::event::{Erased, Event, PurgedFile};
use crate::{CaseId, Digest, PacketId, Part, Vault, VaultError};
use rusqlite::{OptionalExtension, params};

impl Vault {
    /// Every certificate, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn certificates(&self) -> Result<Vec<Certificate>, VaultError> {
        const ALL: &str = "SELECT seq FROM erasure ORDER BY seq DESC";
        let mut statement = self.db.prepare_cached(ALL)?;
        let numbers: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        numbers.into_iter().map(|seq| self.certificate(seq.cast_unsigned())).collect()
    }

    /// The certificates of one case, newest first; of a deleted one too.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn certificates_of(&self, case: CaseId) -> Result<Vec<Certificate>, VaultError> {
        const OF_CASE: &str = "SELECT seq FROM erasure WHERE case_id = ?1 ORDER BY seq DESC";
        let mut statement = self.db.prepare_cached(OF_CASE)?;
        let numbers: Vec<i64> = statement.query_map([case], |row| row.get(0))?.collect::<Result<_, _>>()?;
        numbers.into_iter().map(|seq| self.certificate(seq.cast_unsigned())).collect()
    }

    fn certificate(&self, seq: u64) -> Result<Certificate, VaultError> {
        let damaged = VaultError::Damaged(Part::Chain);
        let link = chain::at(&self.db, seq)?.ok_or(damaged.clone())?;
        let (hash, body) = (Digest(link.hash), link.body.ok_or(damaged.clone())?);
        let case = body.case.ok_or(damaged.clone())?;
        let made = |purged, reference, reason, erased: Erased, files| Certificate {
            seq,
            hash,
            case,
            reference,
            purged,
            reason,
            at: body.at,
            ranges: erased.ranges,
            events: erased.count,
            digest: erased.digest,
            files,
        };
        match body.event {
            Event::CaseShed(record) => {
                let packets = record.files.iter().map(|(packet, _)| self.erased_file(*packet));
                let files = packets.collect::<Result<_, _>>()?;
                Ok(made(false, record.reference, record.reason, record.erased, files))
            }
            Event::CasePurged(record) => {
                let files = record.files.into_iter().map(|PurgedFile { file, .. }| ErasedFile {
                    packet: file.packet,
                    signer: file.signer,
                    number: file.number,
                    file_sha256: file.file_sha256,
                });
                Ok(made(true, record.reference, record.reason, record.erased, files.collect()))
            }
            _ => Err(damaged),
        }
    }

    fn erased_file(&self, packet: PacketId) -> Result<ErasedFile, VaultError> {
        const FILE: &str = "SELECT signer, number, file_sha256 FROM sealed WHERE packet = ?1";
        Ok(self.db.prepare_cached(FILE)?.query_row([packet], |row| {
            let number = row.get::<_, i64>(1)?.cast_unsigned();
            Ok(ErasedFile { packet, signer: row.get(0)?, number, file_sha256: row.get(2)? })
        })?)
    }

    /// Every certificate against the events that it names: `(number of the certificate, what does not fit)`.
    pub(crate) fn doubtful_erasures(&self) -> Result<Vec<(u64, &'static str)>, VaultError> {
        const EVENTS: &str = "SELECT seq, commitment, length(salt) + length(body), case_id FROM event \
                              WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
        const KEPT: &str = "SELECT seq FROM erased_file JOIN sealed USING (packet) JOIN content ON sha256 = file_sha256 \
                            ORDER BY packet LIMIT 1";
        let mut doubts = Vec::new();
        for certificate in self.certificates()? {
            let mut events = Vec::new();
            let mut kept = false;
            for (first, last) in &certificate.ranges {
                let mut statement = self.db.prepare_cached(EVENTS)?;
                let mut rows = statement.query(params![first.cast_signed(), last.cast_signed()])?;
                while let Some(row) = rows.next()? {
                    events.push((row.get::<_, i64>(0)?.cast_unsigned(), row.get::<_, [u8; 32]>(1)?));
                    kept |= row.get::<_, i64>(2)? > 0 || row.get::<_, CaseId>(3)? != certificate.case;
                }
            }
            if kept {
                doubts.push((certificate.seq, "not-erased"));
            }
            let digest = digest_of(events.iter().map(|(seq, commitment)| (*seq, commitment)));
            if digest != certificate.digest || events.len() as u64 != certificate.events {
                doubts.push((certificate.seq, "certificate-differs"));
            }
        }
        let kept = self.db.prepare_cached(KEPT)?.query_row([], |row| row.get::<_, i64>(0)).optional()?;
        doubts.extend(kept.map(|seq| (seq.cast_unsigned(), "content-not-erased")));
        Ok(doubts)
    }
}
