//! Pages of cases: by key, never by offset, so that page 2,000 costs what page 1 does.

use super::{CaseFilter, CaseItem, CasePage, PageKey};
use crate::cases::{CASE_AT, summary};
use crate::{CaseId, CaseSummary, Vault, VaultError};
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

const EVERY: &str =
    "SELECT created_seq FROM case_file WHERE created_seq BETWEEN ?1 AND ?2 ORDER BY created_seq DESC LIMIT ?3";
const OF_STATE: &str = "SELECT created_seq FROM case_file WHERE created_seq BETWEEN ?1 AND ?2 AND state = ?4 \
                        ORDER BY created_seq DESC LIMIT ?3";
/// Cases are in the order in which they were begun, and nearly always the clock agrees: the numbers between which a time lies.
const BETWEEN: &str = "SELECT coalesce(min(created_seq), 1), coalesce(max(created_seq), 0) FROM case_file \
                       WHERE created_at >= ?1 AND created_at < ?2";
const PAUSED_FOR: &str = "SELECT reason FROM pause WHERE case_id = ?1 ORDER BY seq DESC LIMIT 1";
const REFERRED_TO: &str = "SELECT org FROM outbox_recipient WHERE position = 0 AND packet = \
                           (SELECT packet FROM outbox WHERE case_id = ?1 ORDER BY seq DESC LIMIT 1)";

impl Vault {
    /// Cases in the order in which they were begun, newest first: at most `most`, after `after`.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn case_page(
        &self,
        filter: &CaseFilter<'_>,
        after: Option<PageKey>,
        most: usize,
    ) -> Result<CasePage, VaultError> {
        self.together(|| self.read_page(filter, after, most))
    }

    fn read_page(&self, filter: &CaseFilter<'_>, after: Option<PageKey>, most: usize) -> Result<CasePage, VaultError> {
        let (first, mut last) = self.numbers(filter)?;
        if let Some(key) = after {
            last = last.min(key.seq.cast_signed().saturating_sub(1));
        }
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let mut numbers: Vec<i64> = Vec::new();
        if filter.states.is_empty() {
            let mut statement = self.db.prepare_cached(EVERY)?;
            let found = statement.query_map(params![first, last, limit], |row| row.get(0))?;
            numbers.extend(found.collect::<Result<Vec<i64>, _>>()?);
        }
        for state in filter.states {
            let mut statement = self.db.prepare_cached(OF_STATE)?;
            let found = statement.query_map(params![first, last, limit, state], |row| row.get(0))?;
            numbers.extend(found.collect::<Result<Vec<i64>, _>>()?);
        }
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        numbers.dedup();
        let more = numbers.len() > most;
        numbers.truncate(most);
        let next = numbers.last().filter(|_| more).map(|seq| PageKey { tier: 0, seq: seq.cast_unsigned() });
        let mut items = Vec::with_capacity(numbers.len());
        for number in numbers {
            items.extend(self.case_item(number)?.filter(|item| filter.fits(item)));
        }
        Ok(CasePage { items, next })
    }

    /// How many cases are in each state that has any.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn case_counts(&self) -> Result<BTreeMap<String, u64>, VaultError> {
        const COUNTS: &str = "SELECT state, cases FROM case_count ORDER BY state";
        let mut statement = self.db.prepare_cached(COUNTS)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A case with what its line in a list shows.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn case_line(&self, case: CaseId) -> Result<CaseItem, VaultError> {
        const NUMBER: &str = "SELECT created_seq FROM case_file WHERE case_id = ?1";
        let number = self.db.prepare_cached(NUMBER)?.query_row([case], |row| row.get(0)).optional()?;
        let item = number.map(|number| self.case_item(number)).transpose()?.flatten();
        item.ok_or(VaultError::UnknownCase)
    }

    /// Whether a question of a case has an answer or a non-answer.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn is_answered(&self, case: CaseId, question: &str) -> Result<bool, VaultError> {
        const ANSWERED: &str = "SELECT 1 FROM answer WHERE case_id = ?1 AND question = ?2";
        self.exists(ANSWERED, params![case, question])
    }

    /// The case with the latest event that `wanted` wants, among those of the last `events` events.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn last_changed(
        &self,
        events: usize,
        wanted: &mut dyn FnMut(&CaseSummary) -> bool,
    ) -> Result<Option<CaseSummary>, VaultError> {
        const LATEST: &str = "SELECT case_id FROM event ORDER BY seq DESC LIMIT ?1";
        let limit = i64::try_from(events).unwrap_or(i64::MAX);
        self.together(|| {
            let mut statement = self.db.prepare_cached(LATEST)?;
            let mut rows = statement.query([limit])?;
            let mut seen = BTreeSet::new();
            while let Some(row) = rows.next()? {
                // Events of the vault itself belong to no case; one that was erased since has no line.
                let Ok(id) = row.get::<_, CaseId>(0) else { continue };
                if !seen.insert(id) {
                    continue;
                }
                match self.case_summary(id) {
                    Ok(case) if wanted(&case) => return Ok(Some(case)),
                    Ok(_) | Err(VaultError::UnknownCase) => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(None)
        })
    }

    /// The case that was made by this event.
    pub(super) fn case_item(&self, number: i64) -> Result<Option<CaseItem>, VaultError> {
        let summary = self.db.prepare_cached(CASE_AT)?.query_row([number], summary).optional()?;
        let Some(summary) = summary else { return Ok(None) };
        let paused_for = match summary.paused {
            true => self.db.prepare_cached(PAUSED_FOR)?.query_row([summary.id], |row| row.get(0)).optional()?,
            false => None,
        };
        let referred_to = self.db.prepare_cached(REFERRED_TO)?.query_row([summary.id], |row| row.get(0)).optional()?;
        Ok(Some(CaseItem { seq: number.cast_unsigned(), summary, paused_for, referred_to }))
    }

    /// Between which numbers the cases of the filter lie.
    pub(super) fn numbers(&self, filter: &CaseFilter<'_>) -> Result<(i64, i64), VaultError> {
        let Some((from, to)) = filter.begun else { return Ok((1, i64::MAX)) };
        Ok(self.db.prepare_cached(BETWEEN)?.query_row([from, to], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl CaseFilter<'_> {
    /// Whether a case is asked for.
    pub(super) fn fits(&self, item: &CaseItem) -> bool {
        let summary = &item.summary;
        let state = self.states.is_empty() || self.states.contains(&summary.state.as_str());
        state && self.begun.is_none_or(|(from, to)| (from..to).contains(&summary.created_at))
    }
}
