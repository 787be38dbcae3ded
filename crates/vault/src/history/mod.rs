//! Who changed what: the events of a case, oldest first, each with what was there before; and why something was corrected.

mod corrections;
mod read;

use crate::{AnswerMeta, CaseId, Digest, PacketId};
use screening::Answer;

/// One event of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Number in the chain; the order that counts, whatever the clock said.
    pub seq: u64,
    /// Time of the event.
    pub at: i64,
    /// With what the vault was opened: `passphrase`, or the code of another way in (table `unlock`).
    pub opened_with: String,
    /// What changed.
    pub change: Change,
}

/// What an event changed in its case. Codes and words as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the functions that record them")]
pub enum Change {
    /// The case began.
    Created,
    /// The case came from another copy of this vault: as a `new`, `ahead` or `diverged` version of `original`.
    Adopted { original: CaseId, relation: String },
    /// An answer was given or corrected.
    Answered { question: String, before: Option<Answer>, answer: Answer, meta: AnswerMeta },
    /// An answer was taken back.
    Withdrawn { question: String, before: Option<Answer> },
    /// A note was written; empty question: the case's own.
    Noted { question: String, before: Option<String>, text: String, language: String },
    /// The interview moved to a page.
    MovedTo { page: String },
    /// The interview paused.
    Paused { reason: String },
    /// The officer decided; before: code and reason of the decision that this one replaces.
    Decided { before: Option<(String, String)>, code: String, reason: String, language: String },
    /// Why event `of` changed what was there before.
    Explained { question: String, of: u64, reason: String, text: String, language: String },
    /// The state changed.
    StateSet { before: String, state: String },
    /// A packet was sealed for these organisations.
    Sealed { packet: PacketId, orgs: Vec<u32>, sections: Vec<String> },
    /// A sealed packet was copied to a place.
    HandedOver { packet: PacketId, place: String },
    /// A receipt came.
    ReceiptCame { packet: PacketId, status: String, reason: String, org: u32, signed_at: i64 },
    /// How long the case is kept was set.
    RetentionSet { basis: String, until: i64 },
    /// The person was given their record.
    AccessGiven { languages: Vec<String>, sha256: Digest },
    /// The case shrank to its line; so many events before were erased.
    Shed { reason: String, erased: u64 },
}
