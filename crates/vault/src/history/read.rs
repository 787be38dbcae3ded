//! Reading the history of a case.

use super::{Change, HistoryEntry};
use crate::chain::{self, Link};
use crate::event::{Body, Event};
use crate::{CaseId, Part, Vault, VaultError};
use rusqlite::OptionalExtension;
use screening::Answer;
use std::collections::BTreeMap;

/// The way in that leaves no row.
const USUAL: &str = "passphrase";

impl Vault {
    /// Everything that happened in a case, oldest first. What was erased is only counted ([`Change::Shed`]).
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn history(&self, case: CaseId) -> Result<Vec<HistoryEntry>, VaultError> {
        const EVENTS: &str = "SELECT events FROM case_file WHERE case_id = ?1";
        let events = self.db.prepare_cached(EVENTS)?.query_row([case], |row| row.get::<_, i64>(0)).optional()?;
        let events = events.ok_or(VaultError::UnknownCase)?.cast_unsigned();
        let links = chain::of_case(&self.db, case)?;
        // An old page of the index put back would hide events, not change them.
        if links.len() as u64 != events {
            return Err(VaultError::Damaged(Part::Chain));
        }
        let (unlocks, mut state) = (self.unlock_kinds()?, Before::default());
        let mut entries = Vec::with_capacity(links.len());
        for Link { seq, body, .. } in links {
            let Some(Body { at, event, .. }) = body else { continue };
            let opened_with = unlocks.range(..=seq).next_back().map_or(USUAL, |(_, kind)| kind).to_owned();
            entries.push(HistoryEntry { seq, at, opened_with, change: state.change(event)? });
        }
        Ok(entries)
    }

    /// Ways in by the number of their event.
    fn unlock_kinds(&self) -> Result<BTreeMap<u64, String>, VaultError> {
        const KINDS: &str = "SELECT seq, kind FROM unlock ORDER BY seq";
        let mut statement = self.db.prepare_cached(KINDS)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// What was there before the next event.
#[derive(Default)]
struct Before {
    answers: BTreeMap<String, Answer>,
    notes: BTreeMap<String, String>,
    decision: Option<(String, String)>,
    state: String,
}

impl Before {
    fn change(&mut self, event: Event) -> Result<Change, VaultError> {
        // An event of the vault, not of a case, never carries a case id.
        let foreign = VaultError::Damaged(Part::Chain);
        Ok(match event {
            Event::CaseCreated(_) | Event::CaseBegun { .. } | Event::CaseSalvaged(_) => {
                self.state = "open".into();
                Change::Created
            }
            Event::CaseAdopted(record) => {
                self.state = "open".into();
                Change::Adopted { original: record.original, relation: record.relation }
            }
            Event::Answered { question, value, meta } | Event::AnswerSalvaged { question, value, meta } => {
                let answer = value.to_answer().ok_or(foreign)?;
                let before = self.answers.insert(question.clone(), answer.clone());
                Change::Answered { question, before, answer, meta }
            }
            Event::Withdrawn { question } => {
                let before = self.answers.remove(&question);
                Change::Withdrawn { question, before }
            }
            Event::Noted { question, text, language } => {
                let before = self.notes.insert(question.clone(), text.clone()).filter(|text| !text.is_empty());
                Change::Noted { question, before, text, language }
            }
            Event::Decided { code, reason, language } => {
                let before = self.decision.replace((code.clone(), reason.clone()));
                Change::Decided { before, code, reason, language }
            }
            Event::StateSet { state } => {
                Change::StateSet { before: std::mem::replace(&mut self.state, state.clone()), state }
            }
            other => plain(other).ok_or(foreign)?,
        })
    }
}

/// Events that replace nothing.
fn plain(event: Event) -> Option<Change> {
    Some(match event {
        Event::MovedTo { page } => Change::MovedTo { page },
        Event::Paused { reason } => Change::Paused { reason },
        Event::CorrectionExplained { question, of, reason, text, language } => {
            Change::Explained { question, of, reason, text, language }
        }
        Event::Sealed { file, recipients, sections } => {
            let orgs = recipients.iter().map(|recipient| recipient.org).collect();
            Change::Sealed { packet: file.packet, orgs, sections }
        }
        Event::HandedOver { packet, place } => Change::HandedOver { packet, place },
        Event::ReceiptCame(receipt) => Change::ReceiptCame {
            packet: receipt.packet,
            status: receipt.status,
            reason: receipt.reason,
            org: receipt.org,
            signed_at: receipt.signed_at,
        },
        Event::RetentionSet { basis, until } => Change::RetentionSet { basis, until },
        Event::AccessGiven { languages, sha256 } => Change::AccessGiven { languages, sha256 },
        Event::CaseShed(record) => Change::Shed { reason: record.reason, erased: record.erased.count },
        _ => return None,
    })
}
