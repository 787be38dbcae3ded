//! Who changed what: the events of a case, oldest first.

use crate::chain::{self, Link};
use crate::event::Event;
use crate::{AnswerMeta, CaseId, PacketId, Part, Vault, VaultError};
use rusqlite::OptionalExtension;
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
#[expect(missing_docs, reason = "the fields are those of the functions that record them")]
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
        const EVENTS: &str = "SELECT events FROM case_file WHERE case_id = ?1";
        let events = self.db.prepare_cached(EVENTS)?.query_row([case], |row| row.get::<_, i64>(0)).optional()?;
        let events = events.ok_or(VaultError::UnknownCase)?.cast_unsigned();
        let entries: Vec<HistoryEntry> =
            chain::of_case(&self.db, case)?.into_iter().map(entry).collect::<Result<_, _>>()?;
        // An old page of the index put back would hide events, not change them.
        if entries.len() as u64 == events { Ok(entries) } else { Err(VaultError::Damaged(Part::Chain)) }
    }
}

fn entry(link: Link) -> Result<HistoryEntry, VaultError> {
    // An event of the vault, not of a case, never carries a case id.
    let foreign = VaultError::Damaged(Part::Chain);
    let change = match link.body.event {
        Event::CaseCreated(_) | Event::CaseBegun { .. } => Change::Created,
        Event::Answered { question, value, meta } => {
            Change::Answered { question, answer: value.to_answer().ok_or(foreign)?, meta }
        }
        Event::Withdrawn { question } => Change::Withdrawn { question },
        Event::Noted { question, text, language } => Change::Noted { question, text, language },
        Event::MovedTo { page } => Change::MovedTo { page },
        Event::Paused { reason } => Change::Paused { reason },
        Event::Decided { code, reason, language } => Change::Decided { code, reason, language },
        Event::StateSet { state } => Change::StateSet { state },
        Event::Sealed { file, recipients, .. } => {
            Change::Sealed { packet: file.packet, orgs: recipients.iter().map(|recipient| recipient.org).collect() }
        }
        Event::HandedOver { packet, place } => Change::HandedOver { packet, place },
        Event::ReceiptCame(receipt) => Change::ReceiptCame { packet: receipt.packet, status: receipt.status },
        _ => return Err(foreign),
    };
    Ok(HistoryEntry { seq: link.seq, at: link.body.at, change })
}
