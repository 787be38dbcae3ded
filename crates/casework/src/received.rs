//! What the desk sees of a packet: ids of the sender, rendered in the reader's language, evaluated again with the same engine.

use crate::answers::{packet_json, packet_view};
use crate::directory::words;
use crate::findings::findings_view;
use crate::moment::moment_in_bishkek;
use crate::opened::question_view;
use crate::packing::dimension;
use crate::view::{AnswerView, Decision, FindingsView, ProtocolLine, QuestionView, ReceivedSection, ReceivedView};
use crate::{CaseworkError, Office, Result};
use packet::{AnswerValue, Body, Referral, Verified};
use screening::{Answer, Answers, Context, Evaluation, Protocol, Question, QuestionKind};
use std::sync::Arc;
use vault::InboxEntry;

impl Office {
    /// The view of a verified packet.
    pub(crate) fn received_view(&self, verified: &Verified, entry: &InboxEntry, known: bool) -> Result<ReceivedView> {
        let (Body::Referral(referral) | Body::Update(referral)) = verified.body() else {
            return Err(CaseworkError::PacketWrongKind);
        };
        let carried = &referral.protocol;
        let edition = self.content.exactly(&carried.id, carried.hash).ok();
        let protocol = edition.as_ref().map(|edition| &edition.protocol);
        let recomputed = protocol.as_ref().map(|protocol| recompute(protocol, referral, verified.created_at()));
        let line = edition.as_ref().map(|edition| self.content.line(edition));
        Ok(ReceivedView {
            line: self.entry_line(entry),
            officer: verified.from().officer,
            signer_key_words: words(&verified.signer().0),
            known,
            interview_language: referral.interview.interview_language.clone(),
            officer_language: referral.interview.officer_language.clone(),
            protocol_unknown: protocol.is_none(),
            protocol: line.unwrap_or_else(|| ProtocolLine {
                id: carried.id.clone(),
                version: carried.version.clone(),
                draft: true,
                texts: String::new(),
            }),
            sections: sections(protocol.map(Arc::as_ref), referral),
            sender_texts: referral.findings.texts.clone(),
            decision: referral.decision.as_ref().map(|decision| Decision {
                code: decision.code.clone(),
                reason: decision.reason.text.clone(),
                language: decision.reason.language.clone(),
                at: decision.at,
            }),
            differs: recomputed.as_ref().map(|(evaluation, _)| differs(referral, evaluation)).unwrap_or_default(),
            findings: recomputed.map(|(_, view)| view),
            response: self.response_view(entry),
        })
    }
}

/// The same engine over the carried answers. An answer that this protocol does not take counts as none, and is still shown.
fn recompute(protocol: &Protocol, referral: &Referral, created_at: i64) -> (Evaluation, FindingsView) {
    let at = referral.interview.finished_at.unwrap_or(created_at);
    let context = Context::at(moment_in_bishkek(at));
    let mut answers = consents(protocol, referral);
    // In the protocol's order, so that a constraint finds the answers that it reads.
    for question in protocol.questions() {
        let Some(value) = referral.answers.get(&question.id) else { continue };
        if let Ok(answer) = protocol.parse_answer(&question.id, &packet_json(value), &answers, &context) {
            answers.insert(question.id.clone(), answer);
        }
    }
    let evaluation = screening::evaluate(protocol, &answers, &context);
    let view = findings_view(protocol, &evaluation, &answers);
    (evaluation, view)
}

/// Consent travels apart from the answers, yet it opens questions: without it the engine here would hide what was asked there.
fn consents(protocol: &Protocol, referral: &Referral) -> Answers {
    let given = |question: &Question| {
        let purpose = question.consent.as_deref()?;
        let consent = referral.consent.iter().find(|consent| consent.purpose == purpose)?;
        let code = if consent.given { "yes" } else { "no" };
        Some((question.id.clone(), Answer::One(code.to_owned())))
    };
    protocol.questions().iter().filter_map(given).collect()
}

/// Dimensions that the sender saw otherwise.
fn differs(referral: &Referral, evaluation: &Evaluation) -> Vec<String> {
    let other = |id: &String, state| referral.findings.dimensions.get(id).is_some_and(|theirs| *theirs != state);
    let here = evaluation.dimensions.iter().filter(|found| other(&found.id, dimension(found.state)));
    here.map(|found| found.id.clone()).collect()
}

/// Carried answers by section; without the protocol they stand under one section without a name.
fn sections(protocol: Option<&Protocol>, referral: &Referral) -> Vec<ReceivedSection> {
    let Some(protocol) = protocol else {
        let questions =
            referral.answers.iter().map(|(id, value)| carried(foreign_question(id, value), value, referral));
        return vec![ReceivedSection { id: String::new(), questions: questions.collect() }];
    };
    let section = |id: &String| {
        let questions = protocol.questions().iter().filter(|question| question.section == *id);
        let questions = questions.filter_map(|question| {
            let value = referral.answers.get(&question.id)?;
            let mut view = carried(question_view(question), value, referral);
            // A number with a point travels as its digits (crates/packet/SPEC.md has no kind for it).
            if let (QuestionKind::Decimal, Some(AnswerView::Text(digits))) = (question.kind, &view.answer) {
                view.answer = Some(AnswerView::Decimal(digits.clone()));
            }
            Some(view)
        });
        ReceivedSection { id: id.clone(), questions: questions.collect() }
    };
    referral.sections.iter().map(section).collect()
}

/// A question with its carried answer and note.
fn carried(mut view: QuestionView, value: &AnswerValue, referral: &Referral) -> QuestionView {
    view.answer = Some(packet_view(value));
    let note = referral.notes.iter().find(|note| note.question.as_deref() == Some(view.id.as_str()));
    view.note = note.map(|note| note.words.text.clone()).unwrap_or_default();
    view
}

/// A question of a protocol that is not known here: nothing but its id and the kind of its answer.
fn foreign_question(id: &str, value: &AnswerValue) -> QuestionView {
    let kind = match value {
        AnswerValue::Code(_) | AnswerValue::None(_) => "select_one",
        AnswerValue::Codes(_) => "select_multiple",
        AnswerValue::Integer(_) => "integer",
        AnswerValue::Text(_) => "text",
        AnswerValue::Date(_) => "date",
    };
    QuestionView {
        id: id.to_owned(),
        base: id.split("__").next().unwrap_or(id).to_owned(),
        repeat: None,
        kind: kind.to_owned(),
        list: None,
        choices: Vec::new(),
        exclusive: Vec::new(),
        required: false,
        observation: false,
        sensitive: false,
        non_punishment: false,
        consent: None,
        indicators: Vec::new(),
        answer: None,
        ask_again: false,
        note: String::new(),
    }
}
