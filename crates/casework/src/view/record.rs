//! The record of a case: what happened, why it was corrected, how long it is kept, what was erased.

use super::{AnswerView, CaseLine, Names};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that happened in a case, in the order of the record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryView {
    /// The case.
    pub case: CaseLine,
    /// What happened, oldest first.
    pub lines: Vec<HistoryLine>,
    /// Other versions of this case: from another copy of the vault, or the one here that they belong to.
    pub versions: Vec<CaseLine>,
    /// How long it is kept, as the officer said.
    pub retention: Option<RetentionView>,
    /// When it is due: as the officer said, or as the table of states says; `None`: never by itself.
    pub due_at: Option<i64>,
    /// Whether everything that was sent has arrived, so that the case may shrink to its line.
    pub confirmed: bool,
    /// What was erased of it.
    pub certificates: Vec<CertificateView>,
}

/// One line of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryLine {
    /// Number in the vault's record; the order that counts, whatever the clock said.
    pub number: u64,
    /// When.
    pub at: i64,
    /// The clock stood earlier than at the line before.
    pub clock_back: bool,
    /// With what the vault was opened: `passphrase` (the officer), `recovery_code`, `supervisor` or `shares`. Text: `who-<code>`.
    pub who: String,
    /// What happened.
    pub what: HistoryChange,
    /// It replaced something that was there before: why may be said.
    pub correction: bool,
    /// Why it was corrected, as said afterwards; the last word.
    pub because: Option<Explanation>,
}

/// Why something was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Explanation {
    /// `misclick`, `person_corrected`, `new_information` or `other`. Text: `because-<reason>`.
    pub reason: String,
    /// In the officer's words; may be empty.
    pub text: String,
    /// Their language.
    pub language: String,
}

/// What a line says. Text: `history-<type>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", tag = "type")]
#[expect(missing_docs, reason = "the fields are those of the functions that record them")]
pub enum HistoryChange {
    /// The case began.
    Begun,
    /// The case came from another copy of this vault. Text of the relation: `adopted-<relation>`.
    Adopted { original: String, relation: String },
    /// An answer was given, corrected or (no answer after) taken back.
    Answer {
        question: HistoryQuestion,
        before: Option<AnswerView>,
        after: Option<AnswerView>,
        language: String,
        how_asked: String,
    },
    /// A note was written; no question: the case's own.
    Note { question: Option<HistoryQuestion>, before: Option<String>, after: String, language: String },
    /// The interview moved to a page.
    Page { page: String },
    /// The interview paused.
    Pause { reason: String },
    /// The officer decided.
    Decision { before: Option<String>, code: String, reason: String, language: String },
    /// Why line `of` corrected what was there before.
    Explained { of: u64, explanation: Explanation },
    /// The state changed; codes as the record has them.
    State { before: String, state: String },
    /// A packet was sealed.
    Sealed { packet: String, organisations: Vec<Names>, sections: Vec<String> },
    /// A packet was copied to a place.
    HandedOver { packet: String, place: String },
    /// A receipt came.
    Receipt { packet: String, status: String, reason: Option<String>, organisation: Names, signed_at: i64 },
    /// How long the case is kept was said.
    Retention { basis: String, until: i64 },
    /// The person was given their record.
    Access { languages: Vec<String>, sha256: String },
    /// The case shrank to its line, and so many lines before are gone.
    Shed { reason: String, lines: u64 },
}

/// The question of a line: enough to say it and its answers in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryQuestion {
    /// Question id.
    pub id: String,
    /// What its texts are called by.
    pub base: String,
    /// Shared list whose texts apply.
    pub list: Option<String>,
    /// Consent purpose, for consent questions.
    pub consent: Option<String>,
}

/// Why a change was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExplanationInput {
    /// Case.
    pub case: String,
    /// Number of the line that corrected something.
    pub number: u64,
    /// `misclick`, `person_corrected`, `new_information` or `other`.
    pub reason: String,
    /// In the officer's words; may be empty.
    pub text: String,
    /// Their language.
    pub language: String,
}

/// An answer given on an earlier visit to its page was changed just now: why may be said, nothing waits for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Correction {
    /// The question.
    pub question: String,
    /// Number of the change.
    pub number: u64,
}

/// How long a case is kept, as the officer said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RetentionView {
    /// Ground. Text: `retention-<basis>`.
    pub basis: String,
    /// When it is due.
    pub until: i64,
}

/// What is to be done about old cases. Nothing is ever erased by it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DueView {
    /// Cases whose time is over, the longest due first.
    pub due: Vec<CaseLine>,
    /// Cases were erased since the keys were made, a month ago or longer: new keys make the old bytes of the disk unreadable.
    pub rotation_due: bool,
    /// Days after the last receipt on which a case that arrived shrinks to its line; 0: only when asked.
    pub shed_after_days: u32,
}

/// A certificate: what was erased, and that the record remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CertificateView {
    /// Number of its line in the record.
    pub number: u64,
    /// Chain hash at that line, hex.
    pub hash: String,
    /// Case id.
    pub case: String,
    /// Its number for people.
    pub reference: String,
    /// Deleted; else the case shrank to its line.
    pub deleted: bool,
    /// Reason. Text: `erase-<reason>`.
    pub reason: String,
    /// When.
    pub at: i64,
    /// First and last number of each run of lines.
    pub ranges: Vec<(u64, u64)>,
    /// How many lines.
    pub lines: u64,
    /// SHA-256 over number and commitment of each, hex (docs/record.md).
    pub digest: String,
    /// Files whose bytes are gone.
    pub files: Vec<ErasedFileView>,
}

/// A sealed file whose bytes are gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ErasedFileView {
    /// Packet id.
    pub packet: String,
    /// Signing key, hex.
    pub signer: String,
    /// Its number among everything this key signed.
    pub number: u64,
    /// SHA-256 of the file, hex.
    pub file_sha256: String,
}

/// Deleting a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeletionInput {
    /// Case.
    pub case: String,
    /// `person_asked`, `retention_over`, `entered_by_mistake`, `practice` or `other`.
    pub reason: String,
    /// The same again.
    pub again: String,
    /// Passphrase, asked again.
    pub passphrase: String,
}

/// Everything recorded about a person, for themselves (docs/record.md has the machine-readable form field by field).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AccessView {
    /// `taanuu/record/1`.
    pub format: String,
    /// When this copy was made.
    pub made_at: i64,
    /// The case.
    pub case: CaseLine,
    /// Language that the person was asked in.
    pub interview_language: String,
    /// Language of the officer.
    pub officer_language: String,
    /// Answers and notes by section, as they stand.
    pub sections: Vec<super::CheckSection>,
    /// Everything that happened, with what was there before.
    pub history: Vec<HistoryLine>,
    /// How long it is kept.
    pub retention: Option<RetentionView>,
}

/// What came of one case of another copy of the vault. Text: `adoption-<outcome>`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AdoptionLine {
    /// Its number for people in the other copy.
    pub reference: String,
    /// `same`, `ours_ahead`, `known`, `deleted_here`, `shed_there`, `new`, `theirs_ahead` or `diverged`.
    pub outcome: String,
    /// The case that was brought in.
    pub case: Option<CaseLine>,
}
