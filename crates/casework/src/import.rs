//! Cases from files: answers taken on paper, or made for tests and training.

use crate::moment::moment_in_bishkek;
use crate::opened::Opened;
use crate::screen::parse_all;
use crate::view::InterviewView;
use crate::{CaseworkError, Moment, Office, Result, answers};
use screening::{Answer, Context};
use serde_json::Value;
use std::sync::Arc;

/// How an answer from a file was asked.
const PAPER: &str = "paper";

impl Office {
    /// Begins a case with these answers (JSON of docs/protocol-format.md). Nothing is kept unless all of them are valid.
    ///
    /// # Errors
    /// `answers-unreadable`, the errors of answers with their question, errors of the vault.
    pub fn import_case(&mut self, answers: &Value, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let protocol = Arc::clone(&self.content.in_use()?.protocol);
        let context = Context::at(moment_in_bishkek(moment.now));
        let parsed = parse_all(&protocol, answers, &context)?;
        if let Some((question, _)) = parsed.iter().find(|(_, answer)| out_of_range(answer)) {
            return Err(screening::AnswerError::WrongType { question: question.clone(), expected: "32 bits" }.into());
        }
        let begun = self.begin_case(moment)?;
        let mut opened = self.opened(&begun.case.case, moment.now)?;
        for question in protocol.questions() {
            if let Some(answer) = parsed.get(&question.id) {
                opened = self.keep_answer(opened, &question.id, Some(answer), PAPER, moment)?;
            }
        }
        self.at_first_open_page(opened, moment)
    }

    /// Keeps one answer in its JSON form; `null` takes it back.
    ///
    /// # Errors
    /// `unknown-case`, `case-sealed`, the errors of answers with their question, errors of the vault.
    pub fn answer_json(
        &mut self,
        case: &str,
        question: &str,
        value: &Value,
        moment: &mut Moment<'_>,
    ) -> Result<InterviewView> {
        let opened = self.opened(case, moment.now)?;
        let answer = match value {
            Value::Null => None,
            value => Some(answers::parse_json(opened.live(), question, value)?),
        };
        let opened = self.keep_answer(opened, question, answer.as_ref(), PAPER, moment)?;
        self.interview_view(&opened, &opened.place()?.id)
    }

    /// The interview goes on where the first answer is missing.
    pub(crate) fn at_first_open_page(&mut self, opened: Opened, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let open = opened.way().find(|page| page.questions.iter().any(|id| !opened.is_done(id)));
        let page = open.or(opened.way().last()).ok_or(CaseworkError::Internal("a protocol that shows nothing"))?;
        let (case, page) = (opened.id.to_string(), page.id.clone());
        let _saved = self.vault.record_place(opened.id, &page, moment.now, moment.rng)?;
        self.visit(opened.id)?;
        self.interview_view(&self.opened(&case, moment.now)?, &page)
    }
}

/// Numbers that the screens could not show.
fn out_of_range(answer: &Answer) -> bool {
    matches!(answer, Answer::Integer(number) if i32::try_from(*number).is_err())
}
