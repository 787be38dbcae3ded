//! Who changed what: the events of a case, oldest first.

use crate::{AnswerMeta, CaseId, PacketId, Vault, VaultError};
use screening::Answer;

/// One event of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Number in the chain; the order that counts, whatever the clock said.
    pub seq: u64,
    /// Time of the event.
    pub at: i64,
    /// What changed.
    pub change: Change,
}

/// What an event changed in its case. Codes and words as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The case began.
    Created,
    /// An answer was given or corrected.
    Answered { question: String, answer: Answer, meta: AnswerMeta },
    /// An answer was taken back.
    Withdrawn { question: String },
    /// A note was written; empty question: the case's own.
    Noted { question: String, text: String, language: String },
    /// The interview moved to a page.
    MovedTo { page: String },
    /// The interview paused.
    Paused { reason: String },
    /// The officer decided.
    Decided { code: String, reason: String, language: String },
    /// The state changed.
    StateSet { state: String },
    /// A packet was sealed for these organisations.
    Sealed { packet: PacketId, orgs: Vec<u32> },
    /// A sealed packet was copied to a place.
    HandedOver { packet: PacketId, place: String },
    /// A receipt came.
    ReceiptCame { packet: PacketId, status: String },
}

impl Vault {
    /// Everything that happened in a case, oldest first.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn history(&self, case: CaseId) -> Result<Vec<HistoryEntry>, VaultError> {
        let _ = case;
        unimplemented!()
    }
}
