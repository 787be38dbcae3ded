//! Reading cases.

use super::{AnswerMeta, CaseSummary, Pause, StoredAnswer, StoredCase, StoredDecision, StoredNote};
use crate::value::StoredValue;
use crate::{CaseId, Part, Vault, VaultError};
use rusqlite::{OptionalExtension, Row};
use std::collections::BTreeMap;

const CASES: &str = "SELECT case_id, reference, state, protocol_id, protocol_version, protocol_hash, interview_language, \
                     officer_language, created_at, changed_at, place, paused, answered, bundle, shed_at FROM case_file \
                     LEFT JOIN case_protocol USING (case_id) ORDER BY created_seq DESC";
const CASE: &str = "SELECT case_id, reference, state, protocol_id, protocol_version, protocol_hash, interview_language, \
                    officer_language, created_at, changed_at, place, paused, answered, bundle, shed_at FROM case_file \
                    LEFT JOIN case_protocol USING (case_id) WHERE case_id = ?1";
/// The case that was made by an event.
pub(crate) const CASE_AT: &str = "SELECT case_id, reference, state, protocol_id, protocol_version, protocol_hash, interview_language, \
                                  officer_language, created_at, changed_at, place, paused, answered, bundle, shed_at FROM case_file \
                                  LEFT JOIN case_protocol USING (case_id) WHERE created_seq = ?1";
const ANSWERS: &str = "SELECT question, kind, value, non_answer, not_asked_reason, language_asked, how_asked, at, seq \
                       FROM answer WHERE case_id = ?1 ORDER BY question";
const NOTES: &str = "SELECT question, text, language, at FROM note WHERE case_id = ?1 ORDER BY question";
const PAUSES: &str = "SELECT reason, at FROM pause WHERE case_id = ?1 ORDER BY seq";
const DECISION: &str = "SELECT code, reason, language, at FROM decision WHERE case_id = ?1";

impl Vault {
    /// All cases, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn cases(&self) -> Result<Vec<CaseSummary>, VaultError> {
        let mut statement = self.db.prepare_cached(CASES)?;
        let rows = statement.query_map([], summary)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One case with everything in it.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn case(&self, case: CaseId) -> Result<StoredCase, VaultError> {
        self.together(|| self.read_case(case))
    }

    fn read_case(&self, case: CaseId) -> Result<StoredCase, VaultError> {
        let mut decision = self.db.prepare_cached(DECISION)?;
        let decision = decision.query_row([case], |row| {
            Ok(StoredDecision { code: row.get(0)?, reason: row.get(1)?, language: row.get(2)?, at: row.get(3)? })
        });
        Ok(StoredCase {
            summary: self.case_summary(case)?,
            answers: self.answers(case)?,
            notes: self.collect(NOTES, case, |row| {
                Ok((row.get(0)?, StoredNote { text: row.get(1)?, language: row.get(2)?, at: row.get(3)? }))
            })?,
            pauses: self.collect(PAUSES, case, |row| Ok(Pause { reason: row.get(0)?, at: row.get(1)? }))?,
            decision: decision.optional()?,
            referrals: self.outbox_of_case(case)?,
        })
    }

    /// The line of one case.
    ///
    /// # Errors
    /// As [`Vault::case`].
    pub fn case_summary(&self, case: CaseId) -> Result<CaseSummary, VaultError> {
        let line = self.db.prepare_cached(CASE)?.query_row([case], summary).optional()?;
        line.ok_or(VaultError::UnknownCase)
    }

    fn answers(&self, case: CaseId) -> Result<BTreeMap<String, StoredAnswer>, VaultError> {
        let mut statement = self.db.prepare_cached(ANSWERS)?;
        let mut rows = statement.query([case])?;
        let mut answers = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (question, answer) = answer(row)?;
            answers.insert(question, answer);
        }
        Ok(answers)
    }

    fn collect<T, C: FromIterator<T>>(
        &self,
        sql: &str,
        case: CaseId,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<C, VaultError> {
        Ok(self.db.prepare_cached(sql)?.query_map([case], read)?.collect::<Result<_, _>>()?)
    }
}

/// A row of one of the three queries of cases.
pub(crate) fn summary(row: &Row<'_>) -> rusqlite::Result<CaseSummary> {
    Ok(CaseSummary {
        id: row.get(0)?,
        reference: row.get(1)?,
        state: row.get(2)?,
        protocol_id: row.get(3)?,
        protocol_version: row.get(4)?,
        protocol_hash: row.get(5)?,
        interview_language: row.get(6)?,
        officer_language: row.get(7)?,
        created_at: row.get(8)?,
        changed_at: row.get(9)?,
        place: row.get(10)?,
        paused: row.get(11)?,
        answered: row.get(12)?,
        protocol_bundle: row.get(13)?,
        shed_at: Some(row.get(14)?).filter(|at| *at != 0),
    })
}

fn answer(row: &Row<'_>) -> Result<(String, StoredAnswer), VaultError> {
    let value = StoredValue { kind: row.get(1)?, value: row.get(2)?, non_answer: row.get(3)?, reason: row.get(4)? };
    let answer = value.to_answer().ok_or(VaultError::Damaged(Part::Rows))?;
    let meta = AnswerMeta { language_asked: row.get(5)?, how_asked: row.get(6)? };
    Ok((row.get(0)?, StoredAnswer { answer, at: row.get(7)?, seq: row.get::<_, i64>(8)?.cast_unsigned(), meta }))
}
