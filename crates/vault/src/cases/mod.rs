//! Cases: their types, and the queries and changes of an open vault.

use crate::{CaseId, Digest, OutboxEntry, Saved};
use screening::Answer;
use std::collections::BTreeMap;

mod changes;
mod queries;

pub(crate) use changes::free_reference;
pub(crate) use queries::{CASE_AT, summary};

/// What a new case needs.
#[derive(Debug, Clone, Copy)]
pub struct NewCase<'a> {
    /// Protocol id.
    pub protocol_id: &'a str,
    /// Its version: the case keeps the one it began with.
    pub protocol_version: &'a str,
    /// Its hash.
    pub protocol_hash: Digest,
    /// The kept version with the words as well; `None` names the rules alone, as schema 1 did.
    pub protocol_bundle: Option<Digest>,
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
    /// The kept version that it began with; `None`: a case of schema 1.
    pub protocol_bundle: Option<Digest>,
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
    /// When it shrank to this line.
    pub shed_at: Option<i64>,
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
