//! The one way in which anything changes: event and rows in one transaction, then the anchor, then "saved".

use crate::anchor::Record;
use crate::chain::Tip;
use crate::event::{Body, Event};
use crate::keys::random;
use crate::{CaseId, Digest, Saved, Vault, VaultError, chain, database, rows};
use rand_core::CryptoRng;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::Digest as _;

/// Bytes that an event names by their SHA-256.
#[derive(Clone, Copy)]
pub(crate) enum Attachment<'a> {
    /// A file, item or receipt.
    Content(&'a Digest, &'a [u8]),
    /// A secret key.
    Secret(&'a Digest, &'a [u8; 32]),
}

/// SHA-256.
pub(crate) fn digest(bytes: &[u8]) -> Digest {
    Digest(sha2::Sha256::digest(bytes).into())
}

impl Vault {
    /// Writes an event with the rows that follow from it, and the anchor.
    ///
    /// # Errors
    /// If the transaction fails, nothing changed. If only the anchor fails, the event is in the database but was never called saved; the
    /// next event or the next opening anchors it.
    pub(crate) fn append(
        &mut self,
        case: Option<CaseId>,
        event: Event,
        attachments: &[Attachment<'_>],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.append_and(&[Body::new(now, case, event)], attachments, rng, &mut |_| Ok(()))
    }

    /// Writes several events with their rows, and whatever else belongs to them, as one.
    ///
    /// # Errors
    /// As [`Vault::append`].
    pub(crate) fn append_and(
        &mut self,
        bodies: &[Body],
        attachments: &[Attachment<'_>],
        rng: &mut dyn CryptoRng,
        also: &mut dyn FnMut(&Connection) -> Result<(), VaultError>,
    ) -> Result<Saved, VaultError> {
        if self.anchor.is_none() {
            return Err(VaultError::ReadOnly);
        }
        let tip = self.commit(bodies, attachments, rng, also).map_err(|error| database::explain(&self.db, error))?;
        let at = bodies.last().map_or(0, |body| body.at);
        let record = Record { seq: tip.seq, hash: tip.hash, at, slot_generation: self.slot_generation };
        self.anchor.as_mut().ok_or(VaultError::ReadOnly)?.write(&record)?;
        Ok(Saved { seq: tip.seq, at })
    }

    fn commit(
        &mut self,
        bodies: &[Body],
        attachments: &[Attachment<'_>],
        rng: &mut dyn CryptoRng,
        also: &mut dyn FnMut(&Connection) -> Result<(), VaultError>,
    ) -> Result<Tip, VaultError> {
        const CONTENT: &str = "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";
        const SECRET: &str = "INSERT INTO secret (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING";
        let change = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for attachment in attachments {
            match attachment {
                Attachment::Content(sha256, bytes) => {
                    change.prepare_cached(CONTENT)?.execute(params![sha256, bytes])?
                }
                Attachment::Secret(sha256, bytes) => change.prepare_cached(SECRET)?.execute(params![sha256, bytes])?,
            };
        }
        // Before the rows: what an index holds of a case is found by the row of the case.
        also(&change)?;
        let mut end = None;
        for body in bodies {
            let tip = chain::append(&change, &random(rng), body)?;
            rows::apply(&change, tip.seq, body)?;
            end = Some(tip);
        }
        change.commit()?;
        end.ok_or(VaultError::Damaged(crate::Part::Chain))
    }

    /// Bytes that an event named.
    pub(crate) fn content(&self, sha256: Digest) -> Result<Vec<u8>, VaultError> {
        const CONTENT: &str = "SELECT bytes FROM content WHERE sha256 = ?1";
        let bytes: Option<Vec<u8>> =
            self.db.prepare_cached(CONTENT)?.query_row([sha256], |row| row.get(0)).optional()?;
        // Named but gone or changed: an old page was put back.
        bytes.filter(|bytes| digest(bytes) == sha256).ok_or(VaultError::Damaged(crate::Part::Rows))
    }

    /// Several queries as one: of one moment, and under one lock. Each query alone takes the lock and looks for a journal to play back,
    /// which costs more than the query.
    pub(crate) fn together<T>(&self, read: impl FnOnce() -> Result<T, VaultError>) -> Result<T, VaultError> {
        if !self.db.is_autocommit() {
            return read();
        }
        let moment = self.db.unchecked_transaction()?;
        let found = read()?;
        moment.commit()?;
        Ok(found)
    }

    /// Whether a query with these parameters finds anything.
    pub(crate) fn exists(&self, sql: &str, parameters: impl rusqlite::Params) -> Result<bool, VaultError> {
        Ok(self.db.prepare_cached(sql)?.exists(parameters)?)
    }
}
