//! The hash chain of events: adding one, walking it, proving it whole.

use crate::erase::Coverage;
use crate::event::Body;
use crate::{CaseId, Part, VaultError};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

const INSERT: &str = "INSERT INTO event (seq, case_id, salt, body, commitment, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const LAST: &str = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1";
const HASH_AT: &str = "SELECT hash FROM event WHERE seq = ?1";
const FROM: &str = "SELECT seq, case_id, salt, body, commitment, hash FROM event WHERE seq >= ?1 ORDER BY seq";
const OF_CASE: &str = "SELECT seq, case_id, salt, body, commitment, hash FROM event \
                       WHERE case_id = ?1 AND case_id <> x'' ORDER BY seq";
const AT: &str = "SELECT seq, case_id, salt, body, commitment, hash FROM event WHERE seq = ?1";

/// The end of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tip {
    pub(crate) seq: u64,
    pub(crate) hash: [u8; 32],
}

/// One row of `event` whose body fits its commitment.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) seq: u64,
    pub(crate) hash: [u8; 32],
    pub(crate) commitment: [u8; 32],
    /// Case id, or empty.
    pub(crate) case: Vec<u8>,
    /// `None`: erased. Only a certificate later in the chain may say so ([`Coverage`]).
    pub(crate) body: Option<Body>,
}

/// A row of `event` without its place in the chain.
pub(crate) struct Unplaced<'a> {
    pub(crate) case: &'a [u8],
    pub(crate) salt: &'a [u8],
    pub(crate) body: &'a [u8],
    pub(crate) commitment: &'a [u8; 32],
}

/// Before the first event.
const GENESIS: Tip = Tip { seq: 0, hash: [0; 32] };

/// `SHA-256(salt || body)`.
pub(crate) fn commit(salt: &[u8], body: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(body).finalize().into()
}

/// `SHA-256("taanuu/event/1" || u64be n || h(n-1) || c(n))`.
pub(crate) fn link_hash(seq: u64, before: &[u8; 32], commitment: &[u8; 32]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(b"taanuu/event/1").chain_update(seq.to_be_bytes());
    hash.chain_update(before).chain_update(commitment).finalize().into()
}

/// The last event.
pub(crate) fn tip(db: &Connection) -> Result<Tip, VaultError> {
    let row = |row: &Row<'_>| Ok(Tip { seq: row.get::<_, i64>(0)?.cast_unsigned(), hash: row.get(1)? });
    Ok(db.prepare_cached(LAST)?.query_row([], row).optional()?.unwrap_or(GENESIS))
}

/// The chain hash of one event, if it is there.
pub(crate) fn hash_at(db: &Connection, seq: u64) -> Result<Option<[u8; 32]>, VaultError> {
    Ok(db.prepare_cached(HASH_AT)?.query_row([seq.cast_signed()], |row| row.get(0)).optional()?)
}

/// Adds an event at the end. The caller holds the transaction.
pub(crate) fn append(db: &Connection, salt: &[u8; 32], body: &Body) -> Result<Tip, VaultError> {
    let before = tip(db)?;
    let seq = before.seq + 1;
    let bytes = body.encode().ok_or(VaultError::Damaged(Part::Chain))?;
    let commitment = commit(salt, &bytes);
    let hash = link_hash(seq, &before.hash, &commitment);
    let case = body.case.as_ref().map_or([].as_slice(), |case| &case.0);
    db.prepare_cached(INSERT)?.execute(params![seq.cast_signed(), case, salt, bytes, commitment, hash])?;
    Ok(Tip { seq, hash })
}

/// Adds a row as it was, behind another chain than its own. The caller holds the transaction.
pub(crate) fn append_row(db: &Connection, row: &Unplaced<'_>) -> Result<Tip, VaultError> {
    let before = tip(db)?;
    let seq = before.seq + 1;
    let hash = link_hash(seq, &before.hash, row.commitment);
    let row = params![seq.cast_signed(), row.case, row.salt, row.body, row.commitment, hash];
    db.prepare_cached(INSERT)?.execute(row)?;
    Ok(Tip { seq, hash })
}

/// Walks the chain from event `first` (1 or more) to its end, recomputing every commitment and hash.
///
/// # Errors
/// [`VaultError::Damaged`] with [`Part::Chain`] at the first gap, foreign body, hash that does not follow, or emptied event that no
/// certificate answers for; what `visit` returns.
pub(crate) fn walk(
    db: &Connection,
    first: u64,
    visit: &mut dyn FnMut(&Link) -> Result<(), VaultError>,
) -> Result<Tip, VaultError> {
    let broken = VaultError::Damaged(Part::Chain);
    let mut last = match first.checked_sub(1) {
        None | Some(0) => GENESIS,
        Some(seq) => Tip { seq, hash: hash_at(db, seq)?.ok_or(broken.clone())? },
    };
    let mut statement = db.prepare_cached(FROM)?;
    let mut rows = statement.query([last.seq.cast_signed() + 1])?;
    let mut coverage = Coverage::default();
    while let Some(row) = rows.next()? {
        let link = link(row)?;
        if link.seq != last.seq + 1 || link.hash != link_hash(link.seq, &last.hash, &link.commitment) {
            return Err(broken);
        }
        coverage.require(db, &link)?;
        visit(&link)?;
        last = Tip { seq: link.seq, hash: link.hash };
    }
    Ok(last)
}

/// The events of one case, oldest first, erased ones too.
pub(crate) fn of_case(db: &Connection, case: CaseId) -> Result<Vec<Link>, VaultError> {
    let mut statement = db.prepare_cached(OF_CASE)?;
    let mut rows = statement.query([case])?;
    let (mut links, mut coverage) = (Vec::new(), Coverage::default());
    while let Some(row) = rows.next()? {
        let link = link(row)?;
        coverage.require(db, &link)?;
        links.push(link);
    }
    Ok(links)
}

/// One event, if it is there.
pub(crate) fn at(db: &Connection, seq: u64) -> Result<Option<Link>, VaultError> {
    let mut statement = db.prepare_cached(AT)?;
    let mut rows = statement.query([seq.cast_signed()])?;
    rows.next()?.map(link).transpose()
}

fn link(row: &Row<'_>) -> Result<Link, VaultError> {
    let (seq, hash) = (row.get::<_, i64>(0)?.cast_unsigned(), row.get(5)?);
    let case: Vec<u8> = row.get(1)?;
    let (salt, bytes): (Vec<u8>, Vec<u8>) = (row.get(2)?, row.get(3)?);
    let commitment: [u8; 32] = row.get(4)?;
    if salt.is_empty() && bytes.is_empty() {
        return Ok(Link { seq, hash, commitment, case, body: None });
    }
    let body = Body::decode(&bytes).ok_or(VaultError::Damaged(Part::Chain))?;
    let case_fits = case == body.case.as_ref().map_or([].as_slice(), |case| &case.0);
    if !case_fits || commit(&salt, &bytes) != commitment {
        return Err(VaultError::Damaged(Part::Chain));
    }
    Ok(Link { seq, hash, commitment, case, body: Some(body) })
}

#[cfg(test)]
mod tests;
