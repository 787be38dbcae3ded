//! The anonymous record for an office that must report, of an adult who did not agree to an interview: that record alone.

use crate::opened::question_view;
use crate::view::{ProtocolLine, QuestionView};
use crate::{CaseworkError, Office, Result, answers};
use screening::Answer;
use serde::Serialize;

/// The section that holds the record (docs/protocol-format.md).
const SECTION: &str = "notify";
/// Its question whether the office must report at all.
const DUTY: &str = "notify_duty";

/// The record: what is reported, in codes. Nothing in it leads back to a case or a person.
#[derive(Debug, Clone, Serialize)]
pub struct Notification {
    /// The version whose words say it.
    pub protocol: ProtocolLine,
    /// Section id. Text: `section-<id>` of the version.
    pub section: String,
    /// What was chosen, in the order of the protocol.
    pub questions: Vec<QuestionView>,
    /// Name for its file, without language and ending: made of what the record says, so that the same record has the same name.
    pub file_name: String,
}

impl Office {
    /// What the record of a case holds: choices of its section that count, and nothing else. No name of the case, no time, no note, no
    /// words as typed: none of them can say who was met.
    ///
    /// # Errors
    /// `notify-no-duty`: the officer did not answer that the office must report, or the case has no such section now. `notify-empty`:
    /// nothing is chosen of what to report. `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn notification(&self, case: &str, now: i64) -> Result<Notification> {
        let opened = self.opened(case, now)?;
        let duty = opened.protocol.question(DUTY).filter(|question| question.section == SECTION);
        if duty.is_none() || opened.choice(DUTY) != Some("yes") {
            return Err(CaseworkError::NotifyNoDuty);
        }
        let held = opened.protocol.questions().iter().filter(|one| one.section == SECTION);
        let mut questions = Vec::new();
        for question in held.filter(|question| question.id != DUTY) {
            // A non-answer reports nothing; words, a number or a day could lead to somebody.
            let said = opened.visible_answer(&question.id);
            let said = said.filter(|answer| matches!(answer, Answer::One(_) | Answer::Many(_)));
            if let Some(answer) = said.and_then(answers::to_view) {
                questions.push(QuestionView { answer: Some(answer), ..question_view(question) });
            }
        }
        if questions.is_empty() {
            return Err(CaseworkError::NotifyEmpty);
        }
        let protocol = opened.protocol_line();
        let says: Vec<_> = questions.iter().map(|question| (&question.id, &question.answer)).collect();
        let says =
            serde_json::to_vec(&(&protocol.texts, says)).map_err(|_| CaseworkError::Internal("codes to JSON"))?;
        let digest = vault::Digest(packet::sha256(&says)).to_string();
        let file_name = format!("notify-{}", digest.get(..12).unwrap_or_default());
        Ok(Notification { protocol, section: SECTION.to_owned(), questions, file_name })
    }
}
