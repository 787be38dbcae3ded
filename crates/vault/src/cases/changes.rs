//! Changing cases. Corrections are new events; the history keeps the old ones.

use super::{AnswerMeta, Created, NewCase};
use crate::event::{CaseCreated, Event};
use crate::keys::random;
use crate::value::StoredValue;
use crate::{CaseId, Saved, Vault, VaultError, erase};
use chrono::{DateTime, Datelike};
use rand_core::CryptoRng;
use rusqlite::Connection;
use screening::Answer;

/// 32 signs, so that five random bits choose one without bias; none is easily taken for another when read aloud or by hand.
const REFERENCE_SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl Vault {
    /// Begins a case.
    ///
    /// # Errors
    /// [`VaultError::UnknownProtocol`] for a version that is not kept;
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`]; so for every change below.
    pub fn create_case(&mut self, new: &NewCase<'_>, now: i64, rng: &mut dyn CryptoRng) -> Result<Created, VaultError> {
        let case = CaseId(random(rng));
        let reference = free_reference(&self.db, now, rng)?;
        if let Some(bundle) = new.protocol_bundle {
            self.require_protocol(bundle)?;
        }
        let created = CaseCreated {
            reference: reference.clone(),
            protocol_id: new.protocol_id.into(),
            protocol_version: new.protocol_version.into(),
            protocol_hash: new.protocol_hash,
            interview_language: new.interview_language.into(),
            officer_language: new.officer_language.into(),
        };
        let event = match new.protocol_bundle {
            Some(bundle) => Event::CaseBegun { case: created, bundle },
            None => Event::CaseCreated(created),
        };
        let saved = self.append(Some(case), event, &[], now, rng)?;
        Ok(Created { case, reference, saved })
    }

    /// Keeps an answer, replacing the one before in the case but not in the history.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`] and [`VaultError::DerivedAnswer`].
    pub fn record_answer(
        &mut self,
        case: CaseId,
        question: &str,
        answer: &Answer,
        meta: &AnswerMeta,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let value = StoredValue::from_answer(answer).ok_or(VaultError::DerivedAnswer)?;
        self.change(case, Event::Answered { question: question.into(), value, meta: meta.clone() }, now, rng)
    }

    /// Takes an answer back; the history keeps it.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn withdraw_answer(
        &mut self,
        case: CaseId,
        question: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::Withdrawn { question: question.into() }, now, rng)
    }

    /// Keeps a note beside a question, or the case's own note (`None`). An empty text clears it.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn record_note(
        &mut self,
        case: CaseId,
        question: Option<&str>,
        text: &str,
        language: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let question = question.unwrap_or_default().into();
        self.change(case, Event::Noted { question, text: text.into(), language: language.into() }, now, rng)
    }

    /// Remembers the page where the interview stands.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn record_place(
        &mut self,
        case: CaseId,
        page: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::MovedTo { page: page.into() }, now, rng)
    }

    /// Records a pause.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn record_pause(
        &mut self,
        case: CaseId,
        reason: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::Paused { reason: reason.into() }, now, rng)
    }

    /// Records the officer's decision with their reason.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn record_decision(
        &mut self,
        case: CaseId,
        code: &str,
        reason: &str,
        language: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let event = Event::Decided { code: code.into(), reason: reason.into(), language: language.into() };
        self.change(case, event, now, rng)
    }

    /// Sets the state code of a case.
    ///
    /// # Errors
    /// Also [`VaultError::UnknownCase`].
    pub fn set_state(
        &mut self,
        case: CaseId,
        state: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::StateSet { state: state.into() }, now, rng)
    }

    /// Refuses a case that is not here: an event without its case would be lost from sight.
    pub(crate) fn require_case(&self, case: CaseId) -> Result<(), VaultError> {
        const KNOWN: &str = "SELECT 1 FROM case_file WHERE case_id = ?1";
        if self.exists(KNOWN, [case])? { Ok(()) } else { Err(VaultError::UnknownCase) }
    }

    /// An event of a case that is here. A case that shrank to its line takes no more of what was erased there.
    pub(crate) fn change(
        &mut self,
        case: CaseId,
        event: Event,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        const SHED: &str = "SELECT 1 FROM case_file WHERE case_id = ?1 AND shed_at <> 0";
        self.require_case(case)?;
        if !erase::stays(&event) && self.exists(SHED, [case])? {
            return Err(VaultError::Erased);
        }
        self.append(Some(case), event, &[], now, rng)
    }
}

/// A reference that no case has.
pub(crate) fn free_reference(db: &Connection, now: i64, rng: &mut dyn CryptoRng) -> Result<String, VaultError> {
    const TAKEN: &str = "SELECT 1 FROM case_file WHERE reference = ?1";
    loop {
        let reference = reference_of(now, rng);
        if !db.prepare_cached(TAKEN)?.exists([&reference])? {
            return Ok(reference);
        }
    }
}

/// `KG-2026-7F3K9Q`. Thirty random bits: it says nothing about how many there are.
fn reference_of(now: i64, rng: &mut dyn CryptoRng) -> String {
    let year = DateTime::from_timestamp(now, 0).map_or(0, |time| time.year());
    let signs =
        random::<6>(rng).map(|byte| REFERENCE_SIGNS.get(usize::from(byte & 31)).map_or('2', |sign| char::from(*sign)));
    format!("KG-{year:04}-{}", signs.iter().collect::<String>())
}
