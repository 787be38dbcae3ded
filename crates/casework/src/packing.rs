//! What a referral says: the consented sections as ids and codes, never a sentence of ours.

use crate::answers;
use crate::opened::Opened;
use crate::recipients::purpose;
use packet::{Consent, Decision, Findings, Interview, Note, OrganisationKind, ProtocolRef, Referral, Words};
use screening::{Answer, Finding};
use std::collections::{BTreeMap, HashSet};
use vault::StoredDecision;

impl Opened {
    /// The referral for one kind of recipient.
    pub(crate) fn referral(&self, kind: OrganisationKind, decision: &StoredDecision) -> Referral {
        let sections = self.sections_for(kind);
        let carried: HashSet<&str> = self
            .pages
            .iter()
            .filter(|page| sections.contains(&page.section))
            .flat_map(|page| page.questions.iter().map(String::as_str))
            .collect();
        let answers = self.stored.answers.iter().filter(|(id, _)| carried.contains(id.as_str()));
        Referral {
            protocol: ProtocolRef {
                id: self.protocol.id().to_owned(),
                version: self.protocol.version().to_owned(),
                hash: self.protocol.hash(),
            },
            answers: answers
                .map(|(id, stored)| (id.clone(), answers::to_packet(&stored.answer, &stored.meta.language_asked)))
                .collect(),
            findings: self.packed_findings(&carried),
            decision: Some(Decision {
                code: decision.code.clone(),
                reason: Words { text: decision.reason.clone(), language: decision.language.clone() },
                at: decision.at,
            }),
            consent: self.packed_consent(kind),
            interview: Interview {
                interview_language: self.choice("person_language").map_or_else(|| self.interview_language(), tag),
                officer_language: self.officer_language(),
                interpreter: self.choice("interpreter") == Some("yes"),
                started_at: self.stored.summary.created_at,
                finished_at: Some(decision.at),
            },
            notes: self
                .stored
                .notes
                .iter()
                .filter(|(question, note)| carried.contains(question.as_str()) && !note.text.is_empty())
                .map(|(question, note)| Note {
                    question: Some(question.clone()),
                    words: Words { text: note.text.clone(), language: note.language.clone() },
                })
                .collect(),
            sections,
        }
    }

    /// What was found. An indicator that rests on a section left out would tell what the section says: it stays here.
    fn packed_findings(&self, carried: &HashSet<&str>) -> Findings {
        let evaluation = self.live().evaluation();
        let tells_nothing_else =
            |found: &&Finding| found.because.iter().all(|question| carried.contains(question.as_str()));
        Findings {
            age_group: match evaluation.age_group {
                screening::AgeGroup::Adult => packet::AgeGroup::Adult,
                screening::AgeGroup::Child => packet::AgeGroup::Child,
            },
            indicators: evaluation
                .indicators
                .iter()
                .filter(tells_nothing_else)
                .map(|found| (found.code.clone(), state(found.state)))
                .collect(),
            dimensions: evaluation.dimensions.iter().map(|found| (found.id.clone(), dimension(found.state))).collect(),
            ilo11: evaluation
                .ilo11
                .iter()
                .filter(tells_nothing_else)
                .filter_map(|found| Some((found.code.parse().ok()?, state(found.state))))
                .collect::<BTreeMap<u8, _>>(),
            palermo: packet::Palermo {
                act: palermo(evaluation.palermo.act),
                means: palermo(evaluation.palermo.means),
                purpose: palermo(evaluation.palermo.purpose),
            },
            texts: evaluation.texts,
        }
    }

    /// What the person agreed to, as far as this recipient needs it; what was said about others stays here.
    fn packed_consent(&self, kind: OrganisationKind) -> Vec<Consent> {
        let needed = ["interview", "store", purpose(kind)];
        let asked = self.protocol.questions().iter().filter_map(|question| {
            let purpose = question.consent.as_deref().filter(|purpose| needed.contains(purpose))?;
            let stored = self.stored.answers.get(&question.id).filter(|_| self.is_visible(&question.id))?;
            match &stored.answer {
                Answer::One(code) => Some(Consent { purpose: purpose.to_owned(), given: code == "yes", at: stored.at }),
                _ => None,
            }
        });
        asked.collect()
    }
}

/// A language code of the protocol as a tag: `other` is none.
fn tag(code: &str) -> String {
    if code == "other" { "und".to_owned() } else { code.to_owned() }
}

fn state(state: screening::State) -> packet::State {
    match state {
        screening::State::Present => packet::State::Present,
        screening::State::Absent => packet::State::Absent,
        screening::State::Unknown => packet::State::Unknown,
    }
}

/// A dimension's state as it travels.
pub(crate) fn dimension(state: screening::DimensionState) -> packet::DimensionState {
    match state {
        screening::DimensionState::Positive => packet::DimensionState::Positive,
        screening::DimensionState::NotPositive => packet::DimensionState::NotPositive,
        screening::DimensionState::Undetermined => packet::DimensionState::Undetermined,
    }
}

fn palermo(state: screening::PalermoState) -> packet::PalermoState {
    match state {
        screening::PalermoState::Present => packet::PalermoState::Present,
        screening::PalermoState::Absent => packet::PalermoState::Absent,
        screening::PalermoState::Unknown => packet::PalermoState::Unknown,
        screening::PalermoState::NotRequired => packet::PalermoState::NotRequired,
    }
}
