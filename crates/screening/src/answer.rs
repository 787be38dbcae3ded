//! Answers and the five ways of not having one.

mod code;
mod decimal;
mod parse;
#[cfg(test)]
mod tests;

pub use decimal::Decimal;
pub(crate) use parse::parse_date;

use std::collections::BTreeMap;

/// Longest text answer, in characters.
pub const MAX_TEXT_CHARACTERS: usize = 10_000;

/// One answer, already checked against its question: after [`crate::Protocol::parse_answer`] no invalid answer exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Code of the chosen choice.
    One(String),
    /// Codes of the chosen choices, in protocol order, without doubles.
    Many(Vec<String>),
    /// Whole number, in the unit that the question's text names.
    Integer(i64),
    /// Number, in the unit that the question's text names.
    Decimal(Decimal),
    /// Free text as written.
    Text(String),
    /// Calendar day.
    Date(chrono::NaiveDate),
    /// No answer, and why. Never "no".
    None(NonAnswer),
}

/// Why there is no answer. Codes: `doesnt_know`, `declined`, `not_asked`, `not_applicable`, `not_reached`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NonAnswer {
    /// The person does not know.
    DoesntKnow,
    /// The person does not want to say.
    Declined,
    /// The officer did not ask.
    NotAsked(NotAskedReason),
    /// A rule of the protocol hides the question. Derived, never stored.
    NotApplicable,
    /// Nobody came to the question yet. Derived, never stored.
    NotReached,
}

/// Why the officer did not ask. Codes: `no_time`, `not_private`, `person_upset`, `no_interpreter`, `not_relevant`, `other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NotAskedReason {
    /// No time.
    NoTime,
    /// Somebody could listen.
    NotPrivate,
    /// The person was too upset.
    PersonUpset,
    /// No interpreter for the person's language.
    NoInterpreter,
    /// Plainly not relevant for this person.
    NotRelevant,
    /// Another reason.
    Other,
}

/// Answers of one case by question id.
pub type Answers = BTreeMap<String, Answer>;

/// Why a value is not an answer to its question. Carries ids and codes of the protocol, never what the person said.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// No question has this id.
    #[error("unknown question {0}")]
    UnknownQuestion(String),
    /// The value has the wrong JSON type for the question's kind.
    #[error("{question}: expected {expected}")]
    WrongType {
        /// Id of the question.
        question: String,
        /// What its kind takes, in plain English.
        expected: &'static str,
    },
    /// The code is none of the question's choices.
    #[error("{question}: unknown choice")]
    UnknownChoice {
        /// Id of the question.
        question: String,
    },
    /// An exclusive choice together with others.
    #[error("{question}: {choice} excludes the others")]
    Exclusive {
        /// Id of the question.
        question: String,
        /// Code of the exclusive choice.
        choice: String,
    },
    /// The question's constraint does not hold.
    #[error("{question}: constraint not met")]
    Constraint {
        /// Id of the question.
        question: String,
    },
    /// Text longer than [`MAX_TEXT_CHARACTERS`].
    #[error("{question}: text too long")]
    TooLong {
        /// Id of the question.
        question: String,
    },
    /// The non-answer or its reason is not one of the known codes, or is a derived one.
    #[error("{question}: unknown non-answer")]
    UnknownNonAnswer {
        /// Id of the question.
        question: String,
    },
}
