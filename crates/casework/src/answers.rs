//! Answers as the screens write them, as the protocol reads them, as packets carry them.

use crate::view::AnswerView;
use packet::{AnswerValue, Words};
use screening::{Answer, AnswerError, Live, NonAnswer, NotAskedReason, Protocol, QuestionKind};
use serde_json::{Value, json};

/// Parses an answer of the screens against the protocol and the other answers of its case. After this no invalid answer exists.
///
/// # Errors
/// The errors of answers, naming the question.
pub(crate) fn parse(
    live: &Live,
    protocol: &Protocol,
    question: &str,
    view: &AnswerView,
) -> Result<Answer, AnswerError> {
    let known = protocol.question(question).ok_or_else(|| AnswerError::UnknownQuestion(question.to_owned()))?;
    // A code and a text look alike in JSON: the tag that the screen gave must fit as well.
    let expected = match known.kind {
        QuestionKind::SelectOne => "a choice",
        QuestionKind::SelectMultiple => "a list of choices",
        QuestionKind::Integer => "a whole number",
        QuestionKind::Decimal => "a number",
        QuestionKind::Text => "a text",
        QuestionKind::Date => "a date",
        QuestionKind::Note => "no answer",
    };
    let fits = matches!(
        (known.kind, view),
        (_, AnswerView::NonAnswer { .. })
            | (QuestionKind::SelectOne, AnswerView::One(_))
            | (QuestionKind::SelectMultiple, AnswerView::Many(_))
            | (QuestionKind::Integer, AnswerView::Integer(_))
            | (QuestionKind::Decimal, AnswerView::Decimal(_))
            | (QuestionKind::Text, AnswerView::Text(_))
            | (QuestionKind::Date, AnswerView::Date(_))
    );
    if !fits {
        return Err(AnswerError::WrongType { question: question.to_owned(), expected });
    }
    parse_json(live, question, &to_json(view))
}

/// Parses the JSON form of an answer (docs/protocol-format.md) for a vault: whole numbers stay within what the screens can show.
///
/// # Errors
/// The errors of answers, naming the question.
pub(crate) fn parse_json(live: &Live, question: &str, value: &Value) -> Result<Answer, AnswerError> {
    match live.parse_answer(question, value)? {
        Answer::Integer(number) if i32::try_from(number).is_err() => {
            Err(AnswerError::WrongType { question: question.to_owned(), expected: "a whole number of 32 bits" })
        }
        answer => Ok(answer),
    }
}

/// The JSON form of an answer of the screens.
fn to_json(view: &AnswerView) -> Value {
    match view {
        AnswerView::One(text) | AnswerView::Text(text) | AnswerView::Date(text) | AnswerView::Decimal(text) => {
            json!(text)
        }
        AnswerView::Many(codes) => json!(codes),
        AnswerView::Integer(number) => json!(number),
        AnswerView::NonAnswer { code, reason: Some(reason) } => json!({"non_answer": code, "reason": reason}),
        AnswerView::NonAnswer { code, reason: None } => json!({"non_answer": code}),
    }
}

/// An answer for the screens. The two derived non-answers are no answer there.
pub(crate) fn to_view(answer: &Answer) -> Option<AnswerView> {
    Some(match answer {
        Answer::One(code) => AnswerView::One(code.clone()),
        Answer::Many(codes) => AnswerView::Many(codes.clone()),
        Answer::Integer(number) => integer_view(*number),
        Answer::Decimal(number) => AnswerView::Decimal(number.to_string()),
        Answer::Text(text) => AnswerView::Text(text.clone()),
        Answer::Date(day) => AnswerView::Date(day.to_string()),
        Answer::None(NonAnswer::NotApplicable | NonAnswer::NotReached) => return None,
        Answer::None(non_answer) => {
            let (code, reason) = non_answer_codes(*non_answer);
            AnswerView::NonAnswer { code: code.to_owned(), reason: reason.map(str::to_owned) }
        }
    })
}

/// A number that does not fit the screens' type is shown as it is written.
fn integer_view(number: i64) -> AnswerView {
    i32::try_from(number).map_or_else(|_| AnswerView::Text(number.to_string()), AnswerView::Integer)
}

/// Codes of a non-answer and of its reason.
fn non_answer_codes(non_answer: NonAnswer) -> (&'static str, Option<&'static str>) {
    (non_answer.code(), non_answer.reason().map(NotAskedReason::code))
}

/// An answer for a packet; `language` is the one that the person was asked in.
pub(crate) fn to_packet(answer: &Answer, language: &str) -> AnswerValue {
    match answer {
        Answer::One(code) => AnswerValue::Code(code.clone()),
        Answer::Many(codes) => AnswerValue::Codes(codes.clone()),
        Answer::Integer(number) => AnswerValue::Integer(*number),
        // Its digits, in no language; the receiver's protocol says that it is a number.
        Answer::Decimal(number) => AnswerValue::Text(Words { text: number.to_string(), language: "zxx".to_owned() }),
        Answer::Text(text) => AnswerValue::Text(Words { text: text.clone(), language: language.to_owned() }),
        Answer::Date(day) => AnswerValue::Date(*day),
        Answer::None(non_answer) => {
            let (code, reason) = non_answer_codes(*non_answer);
            AnswerValue::None(packet::NonAnswer { code: code.to_owned(), reason: reason.map(str::to_owned) })
        }
    }
}

/// The JSON form of a carried answer, for parsing it against the protocol here.
pub(crate) fn packet_json(value: &AnswerValue) -> Value {
    match value {
        AnswerValue::Code(code) => json!(code),
        AnswerValue::Codes(codes) => json!(codes),
        AnswerValue::Integer(number) => json!(number),
        AnswerValue::Text(words) => json!(words.text),
        AnswerValue::Date(day) => json!(day.to_string()),
        AnswerValue::None(packet::NonAnswer { code, reason: Some(reason) }) => {
            json!({"non_answer": code, "reason": reason})
        }
        AnswerValue::None(packet::NonAnswer { code, reason: None }) => json!({"non_answer": code}),
    }
}

/// A carried answer for the screens.
pub(crate) fn packet_view(value: &AnswerValue) -> AnswerView {
    match value {
        AnswerValue::Code(code) => AnswerView::One(code.clone()),
        AnswerValue::Codes(codes) => AnswerView::Many(codes.clone()),
        AnswerValue::Integer(number) => integer_view(*number),
        AnswerValue::Text(words) => AnswerView::Text(words.text.clone()),
        AnswerValue::Date(day) => AnswerView::Date(day.to_string()),
        AnswerValue::None(packet::NonAnswer { code, reason }) => {
            AnswerView::NonAnswer { code: code.clone(), reason: reason.clone() }
        }
    }
}
