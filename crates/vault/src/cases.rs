//! Cases and what an officer does in them. Corrections are new events; the history keeps the old ones.

use crate::{CaseId, Digest, OutboxEntry, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use screening::Answer;
use std::collections::BTreeMap;

/// What a new case needs.
#[derive(Debug, Clone, Copy)]
pub struct NewCase<'a> {
    /// Protocol id.
    pub protocol_id: &'a str,
    /// Its version: the case keeps the one it began with.
    pub protocol_version: &'a str,
    /// Its hash.
    pub protocol_hash: Digest,
    /// Language that the person is asked in, at the beginning.
    pub interview_language: &'a str,
    /// Officer's language.
    pub officer_language: &'a str,
}

/// A case that was just made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    /// Its id.
    pub case: CaseId,
    /// Human reference like `KG-2026-7F3K9Q`: year and six random characters, so that it counts nothing.
    pub reference: String,
    /// On disk.
    pub saved: Saved,
}

/// How an answer came about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AnswerMeta {
    /// Language that the question was asked in.
    pub language_asked: String,
    /// `read`, `audio`, `shown`, `interpreter`, `paper` (codes of the caller).
    pub how_asked: String,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    /// Id.
    pub id: CaseId,
    /// Human reference.
    pub reference: String,
    /// State code as set by the caller; `open` at the beginning.
    pub state: String,
    /// Protocol id.
    pub protocol_id: String,
    /// Protocol version.
    pub protocol_version: String,
    /// Protocol hash.
    pub protocol_hash: Digest,
    /// Language at the beginning.
    pub interview_language: String,
    /// Officer's language.
    pub officer_language: String,
    /// When it was made.
    pub created_at: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// Page where the interview stands; empty before the first.
    pub place: String,
    /// Whether a pause was the last thing that happened in the interview.
    pub paused: bool,
    /// Answers and non-answers stored.
    pub answered: u32,
}

/// A whole case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCase {
    /// Its line in the list.
    pub summary: CaseSummary,
    /// Latest answer per question.
    pub answers: BTreeMap<String, StoredAnswer>,
    /// Latest note per question; the case's own note under the empty id.
    pub notes: BTreeMap<String, StoredNote>,
    /// Pauses, oldest first.
    pub pauses: Vec<Pause>,
    /// Latest decision.
    pub decision: Option<StoredDecision>,
    /// Packets made of this case, newest first.
    pub referrals: Vec<OutboxEntry>,
}

/// An answer with how and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// The answer.
    pub answer: Answer,
    /// When it was given. For consent this is when consent was given.
    pub at: i64,
    /// Number of its event.
    pub seq: u64,
    /// How it came about.
    pub meta: AnswerMeta,
}

/// A note as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNote {
    /// Text; empty when it was cleared.
    pub text: String,
    /// Language tag.
    pub language: String,
    /// When.
    pub at: i64,
}

/// A pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Reason code of the caller.
    pub reason: String,
    /// When.
    pub at: i64,
}

/// The officer's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDecision {
    /// Code of the caller.
    pub code: String,
    /// Reason in the officer's words.
    pub reason: String,
    /// Language of the reason.
    pub language: String,
    /// When.
    pub at: i64,
}

impl Vault {
    /// All cases, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn cases(&self) -> Result<Vec<CaseSummary>, VaultError> {
        unimplemented!()
    }

    /// One case with everything in it.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn case(&self, case: CaseId) -> Result<StoredCase, VaultError> {
        let _ = case;
        unimplemented!()
    }

    /// The line of one case.
    ///
    /// # Errors
    /// As [`Vault::case`].
    pub fn case_summary(&self, case: CaseId) -> Result<CaseSummary, VaultError> {
        let _ = case;
        unimplemented!()
    }

    /// Begins a case.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`]; so for every change below.
    pub fn create_case(&mut self, new: &NewCase<'_>, now: i64, rng: &mut dyn CryptoRng) -> Result<Created, VaultError> {
        let _ = (new, now, rng);
        unimplemented!()
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
        let _ = (case, question, answer, meta, now, rng);
        unimplemented!()
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
        let _ = (case, question, now, rng);
        unimplemented!()
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
        let _ = (case, question, text, language, now, rng);
        unimplemented!()
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
        let _ = (case, page, now, rng);
        unimplemented!()
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
        let _ = (case, reason, now, rng);
        unimplemented!()
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
        let _ = (case, code, reason, language, now, rng);
        unimplemented!()
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
        let _ = (case, state, now, rng);
        unimplemented!()
    }
}
