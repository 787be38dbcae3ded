//! Which emptied events a certificate answers for.

use crate::chain::{self, Link};
use crate::event::{Erased, Event};
use crate::{Part, VaultError};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// Certificates by their numbers, each read once.
#[derive(Default)]
pub(crate) struct Coverage(BTreeMap<u64, Option<(Vec<u8>, Erased)>>);

impl Coverage {
    /// Refuses an erased event unless a certificate later in the chain names it for the same case.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] with [`Part::Chain`].
    pub(crate) fn require(&mut self, db: &Connection, link: &Link) -> Result<(), VaultError> {
        if link.body.is_some() || self.covers(db, link)? { Ok(()) } else { Err(VaultError::Damaged(Part::Chain)) }
    }

    fn covers(&mut self, db: &Connection, link: &Link) -> Result<bool, VaultError> {
        // Before schema 4 nothing was ever erased.
        const TABLE: &str = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erased'";
        const BY: &str = "SELECT seq FROM erased WHERE first <= ?1 ORDER BY first DESC LIMIT 1";
        if !db.prepare_cached(TABLE)?.exists([])? {
            return Ok(false);
        }
        let by = db.prepare_cached(BY)?.query_row([link.seq.cast_signed()], |row| row.get::<_, i64>(0)).optional()?;
        let Some(by) = by.map(i64::cast_unsigned).filter(|by| *by > link.seq) else { return Ok(false) };
        let certificate = match self.0.get(&by) {
            Some(known) => known,
            None => {
                let found = chain::at(db, by)?.and_then(|link| certified(&link).map(|erased| (link.case, erased)));
                self.0.entry(by).or_insert(found)
            }
        };
        // The row only leads to the certificate; what counts is what the certificate itself says.
        Ok(certificate.as_ref().is_some_and(|(case, erased)| {
            *case == link.case && erased.ranges.iter().any(|(first, last)| (*first..=*last).contains(&link.seq))
        }))
    }
}

/// What an event certifies as erased.
fn certified(link: &Link) -> Option<Erased> {
    match &link.body.as_ref()?.event {
        Event::CaseShed(record) => Some(record.erased.clone()),
        Event::CasePurged(record) => Some(record.erased.clone()),
        _ => None,
    }
}
