//! JSON to answers and back, as docs/protocol-format.md lays down.

use super::{Answer, AnswerError, Answers, Decimal, MAX_TEXT_CHARACTERS, NonAnswer, NotAskedReason};
use crate::evaluation::constraint_holds;
use crate::{Choices, Context, Protocol, Question, QuestionKind};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// Largest whole number that every JSON reader, also a web view, keeps exactly.
const MAX_INTEGER: i64 = 9_007_199_254_740_991;

impl Protocol {
    /// Turns a JSON value as in docs/protocol-format.md into an answer of this question. The constraint is checked
    /// with `answers` as context. An empty text and an empty list are refused: they say nothing, and nothing is a non-answer.
    ///
    /// # Errors
    /// Says which rule the value breaks; see [`AnswerError`].
    pub fn parse_answer(
        &self,
        question: &str,
        value: &Value,
        answers: &Answers,
        context: &Context,
    ) -> Result<Answer, AnswerError> {
        self.parse_kept(question, value, &|answer| constraint_holds(self, question, answer, answers, context))
    }

    /// The same, with another way to ask whether the constraint holds.
    pub(crate) fn parse_kept(
        &self,
        question: &str,
        value: &Value,
        holds: &dyn Fn(&Answer) -> bool,
    ) -> Result<Answer, AnswerError> {
        let Some(asked) = self.question(question) else {
            return Err(AnswerError::UnknownQuestion(question.into()));
        };
        if let Value::Object(fields) = value {
            let unknown = || AnswerError::UnknownNonAnswer { question: question.into() };
            return parse_non_answer(fields).map(Answer::None).ok_or_else(unknown);
        }
        let answer = parse_kind(asked, value)?;
        if holds(&answer) { Ok(answer) } else { Err(AnswerError::Constraint { question: question.into() }) }
    }

    /// The JSON form of an answer: inverse of `parse_answer`.
    pub fn answer_json(answer: &Answer) -> Value {
        match answer {
            Answer::One(code) => json!(code),
            Answer::Many(codes) => json!(codes),
            Answer::Integer(number) => json!(number),
            Answer::Decimal(number) => json!(number.value()),
            Answer::Text(text) => json!(text),
            Answer::Date(date) => json!(date.to_string()),
            Answer::None(NonAnswer::NotAsked(reason)) => json!({ "non_answer": "not_asked", "reason": reason.code() }),
            Answer::None(other) => json!({ "non_answer": other.code() }),
        }
    }
}

/// `not_applicable` and `not_reached` are derived and never typed; fields beyond the known ones are refused.
fn parse_non_answer(fields: &Map<String, Value>) -> Option<NonAnswer> {
    let text = |key| fields.get(key).and_then(Value::as_str);
    match (text("non_answer")?, fields.len()) {
        ("doesnt_know", 1) => Some(NonAnswer::DoesntKnow),
        ("declined", 1) => Some(NonAnswer::Declined),
        ("not_asked", 2) => NotAskedReason::from_code(text("reason")?).map(NonAnswer::NotAsked),
        _ => None,
    }
}

fn parse_kind(asked: &Question, value: &Value) -> Result<Answer, AnswerError> {
    let wrong = |expected| AnswerError::WrongType { question: asked.id.clone(), expected };
    match asked.kind {
        QuestionKind::SelectOne => {
            let code = value.as_str().ok_or_else(|| wrong("the code of a choice"))?;
            match choices(asked).any(|known| known == code) {
                true => Ok(Answer::One(code.into())),
                false => Err(AnswerError::UnknownChoice { question: asked.id.clone() }),
            }
        }
        QuestionKind::SelectMultiple => parse_many(asked, value),
        QuestionKind::Integer => match value.as_i64() {
            Some(number) if (-MAX_INTEGER..=MAX_INTEGER).contains(&number) => Ok(Answer::Integer(number)),
            _ => Err(wrong("a whole number")),
        },
        QuestionKind::Decimal => {
            let number = match value.as_str() {
                Some(text) => Decimal::parse(text),
                None => value.as_f64().and_then(Decimal::new),
            };
            number.map(Answer::Decimal).ok_or_else(|| wrong("a number of at most 15 digits"))
        }
        QuestionKind::Note => Err(wrong("no answer: it is a note")),
        QuestionKind::Text => match value.as_str() {
            Some(text) if text.chars().count() > MAX_TEXT_CHARACTERS => {
                Err(AnswerError::TooLong { question: asked.id.clone() })
            }
            Some(text) if !text.trim().is_empty() => Ok(Answer::Text(text.into())),
            _ => Err(wrong("a text that is not empty")),
        },
        QuestionKind::Date => {
            let date = value.as_str().and_then(parse_date);
            date.map(Answer::Date).ok_or_else(|| wrong("a date like 2026-11-23"))
        }
    }
}

fn parse_many(asked: &Question, value: &Value) -> Result<Answer, AnswerError> {
    let wrong = || AnswerError::WrongType { question: asked.id.clone(), expected: "a list of codes that is not empty" };
    let given = value.as_array().filter(|given| !given.is_empty()).ok_or_else(wrong)?;
    let given = given.iter().map(Value::as_str).collect::<Option<Vec<_>>>().ok_or_else(wrong)?;
    if !given.iter().all(|code| choices(asked).any(|known| known == *code)) {
        return Err(AnswerError::UnknownChoice { question: asked.id.clone() });
    }
    let chosen: Vec<String> = choices(asked).filter(|known| given.contains(known)).map(String::from).collect();
    let exclusive = asked.choices.iter().flat_map(|choices| &choices.exclusive).find(|code| chosen.contains(code));
    match exclusive {
        Some(choice) if chosen.len() > 1 => {
            Err(AnswerError::Exclusive { question: asked.id.clone(), choice: choice.clone() })
        }
        _ => Ok(Answer::Many(chosen)),
    }
}

fn choices(asked: &Question) -> impl Iterator<Item = &str> {
    asked.choices.iter().flat_map(Choices::codes)
}

/// A calendar day written exactly as ISO 8601 has it: `2026-11-23`.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    // chrono also reads "2026-1-3" and "+2026-11-23"; what is not written back the same is refused.
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| date.to_string() == text)
}
