//! Bringing the index after the events, and taking words out of it.

use super::fold::{FOLD_VERSION, as_naming, fold, folded_for_index};
use super::{CaseWords, Refreshed, marks};
use crate::keys::random;
use crate::{CaseId, StoredCase, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use std::collections::BTreeSet;

const STATE: &str = "SELECT indexed_seq, version, mark_key FROM search_state WHERE id = 1";
const REACHED: &str = "UPDATE search_state SET indexed_seq = ?1 WHERE id = 1";
const LATER: &str = "SELECT seq, case_id FROM event WHERE seq > ?1 ORDER BY seq";
const NUMBER: &str = "SELECT created_seq FROM case_file WHERE case_id = ?1";
const UNLIST: &str = "INSERT INTO search_index (search_index, rowid, reference, name, place, employer, words) \
                      SELECT 'delete', seq, reference, name, place, employer, words FROM search_text WHERE seq = ?1";
const DROP_TEXT: &str = "DELETE FROM search_text WHERE seq = ?1";
const DROP_MARKS: &str = "DELETE FROM search_mark WHERE seq = ?1";
const TEXT: &str =
    "INSERT INTO search_text (seq, reference, name, place, employer, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const LIST: &str =
    "INSERT INTO search_index (rowid, reference, name, place, employer, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const MARK: &str = "INSERT INTO search_mark (mark, seq) VALUES (?1, ?2) ON CONFLICT (mark, seq) DO NOTHING";
/// Events looked at in one call, so that a long interview alone cannot hold it up.
const MOST_EVENTS: usize = 100_000;

/// How far the index is.
pub(super) struct State {
    pub(super) indexed_seq: i64,
    version: i64,
    pub(super) mark_key: Vec<u8>,
}

impl Vault {
    /// Indexes cases with events that the index does not know: at most `most` of them, those with the oldest events first. `words` says
    /// what a case is found by. A vault that is open for reading only stays as it is.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`]; the index is then where it was.
    pub fn refresh_index(
        &mut self,
        most: usize,
        words: &mut dyn FnMut(&StoredCase) -> CaseWords,
        rng: &mut dyn CryptoRng,
    ) -> Result<Refreshed, VaultError> {
        let mut state = state(&self.db)?;
        let stale = state.version != FOLD_VERSION || state.mark_key.is_empty();
        if self.is_read_only() {
            let complete = !stale && self.last_seq()? == state.indexed_seq.cast_unsigned();
            return Ok(Refreshed { cases: 0, complete });
        }
        if stale {
            self.reset_index(rng)?;
            state = self::state(&self.db)?;
        }
        let (cases, reached, complete) = self.later_cases(state.indexed_seq, most)?;
        if reached == state.indexed_seq {
            return Ok(Refreshed { cases: 0, complete });
        }
        let mut indexed = Vec::with_capacity(cases.len());
        self.together(|| {
            for case in cases {
                match self.case(case) {
                    Ok(stored) => indexed.push((case, Some((words(&stored), stored.summary.reference)))),
                    Err(VaultError::UnknownCase) => indexed.push((case, None)),
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })?;
        let change = self.db.transaction()?;
        for (case, words) in &indexed {
            forget_words(&change, *case)?;
            if let Some((words, reference)) = words {
                list_words(&change, *case, reference, words, &state.mark_key)?;
            }
        }
        change.prepare_cached(REACHED)?.execute([reached])?;
        change.commit()?;
        Ok(Refreshed { cases: indexed.len(), complete })
    }

    /// Empties the index; the next [`Vault::refresh_index`] begins from the first event. For an index that is damaged.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn reset_index(&mut self, rng: &mut dyn CryptoRng) -> Result<(), VaultError> {
        const RESET: &str = "UPDATE search_state SET indexed_seq = 0, version = ?1, mark_key = ?2 WHERE id = 1";
        if self.is_read_only() {
            return Err(VaultError::ReadOnly);
        }
        let key: [u8; 32] = random(rng);
        let change = self.db.transaction()?;
        change.execute_batch(
            "INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_text; DELETE FROM search_mark;",
        )?;
        change.execute(RESET, params![FOLD_VERSION, key])?;
        change.commit()?;
        Ok(())
    }

    /// Cases of the events after `from`, up to the number of the event reached, and whether that is the last one.
    fn later_cases(&self, from: i64, most: usize) -> Result<(BTreeSet<CaseId>, i64, bool), VaultError> {
        let (mut cases, mut reached) = (BTreeSet::new(), from);
        let mut statement = self.db.prepare_cached(LATER)?;
        let mut rows = statement.query([from])?;
        for _ in 0..MOST_EVENTS {
            let Some(row) = rows.next()? else { return Ok((cases, reached, true)) };
            let id = row.get_ref(1)?.as_blob().ok().and_then(|bytes| <[u8; 16]>::try_from(bytes).ok()).map(CaseId);
            if let Some(id) = id.filter(|id| !cases.contains(id)) {
                if cases.len() == most {
                    return Ok((cases, reached, false));
                }
                cases.insert(id);
            }
            reached = row.get(0)?;
        }
        Ok((cases, reached, rows.next()?.is_none()))
    }
}

/// What `search_state` says.
pub(super) fn state(db: &Connection) -> Result<State, VaultError> {
    Ok(db
        .prepare_cached(STATE)?
        .query_row([], |row| Ok(State { indexed_seq: row.get(0)?, version: row.get(1)?, mark_key: row.get(2)? }))?)
}

/// The folded columns of a case.
pub(super) fn columns(reference: &str, words: &CaseWords) -> [String; 5] {
    let [reference, name, place, employer, text] =
        [reference, &words.name, &words.place, &words.employer, &words.text].map(folded_for_index);
    // Twice: once as words like all others, once as words that name the case.
    let twice = |folded: String| format!("{folded} {}", as_naming(&folded));
    [twice(reference), twice(name), place, employer, text]
}

/// Takes the words and marks of a case out of the index, in the caller's transaction: with FTS5's `secure-delete` and the database's
/// `secure_delete` nothing of them stays on any page. To be called while the row of the case is still there.
pub(crate) fn forget_words(db: &Connection, case: CaseId) -> Result<(), VaultError> {
    let number: Option<i64> = db.prepare_cached(NUMBER)?.query_row([case], |row| row.get(0)).optional()?;
    let Some(number) = number else { return Ok(()) };
    for sql in [UNLIST, DROP_TEXT, DROP_MARKS] {
        db.prepare_cached(sql)?.execute([number])?;
    }
    Ok(())
}

fn list_words(
    change: &Transaction<'_>,
    case: CaseId,
    reference: &str,
    words: &CaseWords,
    mark_key: &[u8],
) -> Result<(), VaultError> {
    let number: i64 = change.prepare_cached(NUMBER)?.query_row([case], |row| row.get(0))?;
    let [reference, name, place, employer, text] = columns(reference, words);
    for sql in [TEXT, LIST] {
        change.prepare_cached(sql)?.execute(params![number, reference, name, place, employer, text])?;
    }
    for mark in &words.marks {
        change.prepare_cached(MARK)?.execute(params![marks::keyed(mark_key, &fold(mark)), number])?;
    }
    Ok(())
}
