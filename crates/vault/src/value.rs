//! Answers as they are stored: a kind, JSON of the value, and codes for the non-answers. No protocol is needed to read them back.

use chrono::NaiveDate;
use screening::{Answer, Decimal, NonAnswer, NotAskedReason};
use serde::{Deserialize, Serialize};

/// An answer in columns. Empty text: none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredValue {
    /// `one`, `many`, `integer`, `text`, `date`, `none`.
    pub(crate) kind: String,
    /// JSON of the value; empty for `none`.
    pub(crate) value: String,
    /// Code of the non-answer.
    pub(crate) non_answer: String,
    /// Reason code of `not_asked`.
    pub(crate) reason: String,
}

const REASONS: [(&str, NotAskedReason); 6] = [
    ("no_time", NotAskedReason::NoTime),
    ("not_private", NotAskedReason::NotPrivate),
    ("person_upset", NotAskedReason::PersonUpset),
    ("no_interpreter", NotAskedReason::NoInterpreter),
    ("not_relevant", NotAskedReason::NotRelevant),
    ("other", NotAskedReason::Other),
];

impl StoredValue {
    /// `None` for the two derived non-answers.
    pub(crate) fn from_answer(answer: &Answer) -> Option<StoredValue> {
        let json = |kind: &str, value: serde_json::Value| StoredValue {
            kind: kind.into(),
            value: value.to_string(),
            non_answer: String::new(),
            reason: String::new(),
        };
        let none = |code: &str, reason: &str| StoredValue {
            kind: "none".into(),
            value: String::new(),
            non_answer: code.into(),
            reason: reason.into(),
        };
        Some(match answer {
            Answer::One(code) => json("one", code.as_str().into()),
            Answer::Many(codes) => json("many", codes.as_slice().into()),
            Answer::Integer(number) => json("integer", (*number).into()),
            // Its digits as they were typed: no JSON reader rounds a string.
            Answer::Decimal(number) => json("decimal", number.to_string().into()),
            Answer::Text(text) => json("text", text.as_str().into()),
            Answer::Date(date) => json("date", date.format("%Y-%m-%d").to_string().into()),
            Answer::None(NonAnswer::DoesntKnow) => none("doesnt_know", ""),
            Answer::None(NonAnswer::Declined) => none("declined", ""),
            Answer::None(NonAnswer::NotAsked(reason)) => {
                none("not_asked", REASONS.iter().find(|(_, r)| r == reason).map(|(code, _)| *code)?)
            }
            Answer::None(NonAnswer::NotApplicable | NonAnswer::NotReached) => return None,
        })
    }

    /// `None` for columns that [`StoredValue::from_answer`] would not give.
    pub(crate) fn to_answer(&self) -> Option<Answer> {
        let answer = match (self.kind.as_str(), self.non_answer.as_str()) {
            ("one", _) => Answer::One(serde_json::from_str(&self.value).ok()?),
            ("many", _) => Answer::Many(serde_json::from_str(&self.value).ok()?),
            ("integer", _) => Answer::Integer(serde_json::from_str(&self.value).ok()?),
            ("decimal", _) => Answer::Decimal(Decimal::parse(&serde_json::from_str::<String>(&self.value).ok()?)?),
            ("text", _) => Answer::Text(serde_json::from_str(&self.value).ok()?),
            ("date", _) => {
                let text: String = serde_json::from_str(&self.value).ok()?;
                Answer::Date(NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()?)
            }
            ("none", "doesnt_know") => Answer::None(NonAnswer::DoesntKnow),
            ("none", "declined") => Answer::None(NonAnswer::Declined),
            ("none", "not_asked") => {
                let reason = REASONS.iter().find(|(code, _)| *code == self.reason)?.1;
                Answer::None(NonAnswer::NotAsked(reason))
            }
            _ => return None,
        };
        (StoredValue::from_answer(&answer).as_ref() == Some(self)).then_some(answer)
    }
}

#[cfg(test)]
mod tests;
