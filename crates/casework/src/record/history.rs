//! Everything that happened in a case, for the screens.

use crate::opened::case_id;
use crate::protocols::Edition;
use crate::view::{CaseLine, Explanation, HistoryChange, HistoryLine, HistoryQuestion, HistoryView};
use crate::{Office, Result, answers};
use screening::Answer;
use std::sync::Arc;
use vault::{CaseId, Change, HistoryEntry};

impl Office {
    /// Everything that happened in a case, in the order of the record, and what becomes of it. Works for a case that shrank to its line.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn case_history(&self, case: &str) -> Result<HistoryView> {
        let id = case_id(case)?;
        let stored = self.vault.case(id)?;
        let edition = self.content.of_case(&stored.summary).ok();
        let entries = self.vault.history(id)?;
        let retention = self.retention(id)?;
        Ok(HistoryView {
            due_at: self.due_at(&stored.summary, retention.as_ref()),
            confirmed: crate::record::erase::confirmed(&stored),
            case: self.case_line(&stored)?,
            lines: self.lines(&entries, edition.as_ref()),
            versions: self.versions(id)?,
            retention,
            certificates: self.certificates_of(id)?,
        })
    }

    fn versions(&self, case: CaseId) -> Result<Vec<CaseLine>> {
        let versions = self.vault.versions(case)?;
        versions.into_iter().map(|version| self.case_line(&self.vault.case(version)?)).collect()
    }

    pub(super) fn lines(&self, entries: &[HistoryEntry], edition: Option<&Arc<Edition>>) -> Vec<HistoryLine> {
        let mut latest = i64::MIN;
        let because = |seq: u64| {
            entries.iter().rev().find_map(|entry| match &entry.change {
                Change::Explained { of, reason, text, language, .. } if *of == seq => {
                    Some(explanation(reason, text, language))
                }
                _ => None,
            })
        };
        let line = |entry: &HistoryEntry| {
            let clock_back = entry.at < latest;
            latest = entry.at;
            HistoryLine {
                number: entry.seq,
                at: entry.at,
                clock_back,
                who: entry.opened_with.clone(),
                what: self.what(&entry.change, edition),
                correction: is_correction(&entry.change),
                because: because(entry.seq),
            }
        };
        entries.iter().map(line).collect()
    }

    fn what(&self, change: &Change, edition: Option<&Arc<Edition>>) -> HistoryChange {
        match change {
            Change::Answered { question, before, answer, meta } => HistoryChange::Answer {
                question: question_of(question, edition),
                before: view(before.as_ref()),
                after: view(Some(answer)),
                language: meta.language_asked.clone(),
                how_asked: meta.how_asked.clone(),
            },
            Change::Withdrawn { question, before } => HistoryChange::Answer {
                question: question_of(question, edition),
                before: view(before.as_ref()),
                after: None,
                language: String::new(),
                how_asked: String::new(),
            },
            Change::Noted { question, before, text, language } => HistoryChange::Note {
                question: (!question.is_empty()).then(|| question_of(question, edition)),
                before: before.clone(),
                after: text.clone(),
                language: language.clone(),
            },
            Change::Sealed { packet, orgs, sections } => HistoryChange::Sealed {
                packet: packet.to_string(),
                organisations: orgs.iter().map(|org| self.organisation_names(*org)).collect(),
                sections: sections.clone(),
            },
            Change::ReceiptCame { packet, status, reason, org, signed_at } => HistoryChange::Receipt {
                packet: packet.to_string(),
                status: status.clone(),
                reason: Some(reason.clone()).filter(|reason| !reason.is_empty()),
                organisation: self.organisation_names(*org),
                signed_at: *signed_at,
            },
            other => plain(other),
        }
    }
}

/// Changes that need neither protocol nor directory to be said.
fn plain(change: &Change) -> HistoryChange {
    match change {
        Change::Adopted { original, relation } => {
            HistoryChange::Adopted { original: original.to_string(), relation: relation.clone() }
        }
        Change::MovedTo { page } => HistoryChange::Page { page: page.clone() },
        Change::Paused { reason } => HistoryChange::Pause { reason: reason.clone() },
        Change::Decided { before, code, reason, language } => HistoryChange::Decision {
            before: before.as_ref().map(|(code, _)| code.clone()),
            code: code.clone(),
            reason: reason.clone(),
            language: language.clone(),
        },
        Change::Explained { of, reason, text, language, .. } => {
            HistoryChange::Explained { of: *of, explanation: explanation(reason, text, language) }
        }
        Change::StateSet { before, state } => HistoryChange::State { before: before.clone(), state: state.clone() },
        Change::HandedOver { packet, place } => {
            HistoryChange::HandedOver { packet: packet.to_string(), place: place.clone() }
        }
        Change::RetentionSet { basis, until } => HistoryChange::Retention { basis: basis.clone(), until: *until },
        Change::AccessGiven { languages, sha256 } => {
            HistoryChange::Access { languages: languages.clone(), sha256: sha256.to_string() }
        }
        Change::Shed { reason, erased } => HistoryChange::Shed { reason: reason.clone(), lines: *erased },
        _ => HistoryChange::Begun,
    }
}

fn is_correction(change: &Change) -> bool {
    match change {
        Change::Answered { before: Some(before), answer, .. } => before != answer,
        Change::Withdrawn { before, .. } => before.is_some(),
        Change::Noted { before: Some(before), text, .. } => before != text,
        Change::Decided { before, .. } => before.is_some(),
        _ => false,
    }
}

fn explanation(reason: &str, text: &str, language: &str) -> Explanation {
    Explanation { reason: reason.to_owned(), text: text.to_owned(), language: language.to_owned() }
}

fn view(answer: Option<&Answer>) -> Option<crate::view::AnswerView> {
    answer.and_then(answers::to_view)
}

/// A question by its id; of a version that is not here any more, by its id alone.
fn question_of(id: &str, edition: Option<&Arc<Edition>>) -> HistoryQuestion {
    let known = edition.and_then(|edition| edition.protocol.question(id));
    HistoryQuestion {
        id: id.to_owned(),
        base: known.map_or(id, |question| question.base()).to_owned(),
        list: known.and_then(|question| question.choices.as_ref()?.list.clone()),
        consent: known.and_then(|question| question.consent.clone()),
    }
}
