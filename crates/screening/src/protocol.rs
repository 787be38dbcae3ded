//! A protocol as data: parsed, checked, compiled once. Format: docs/protocol-format.md.

use crate::{Answer, AnswerError};

/// A checked protocol. Immutable; cheap to share behind an `Arc`.
pub struct Protocol {}

/// A section: one module of the ministry's outline.
#[derive(Debug, Clone)]
pub struct Section { pub id: String, pub module: String, pub layout: Layout, pub share: Vec<String> }

/// Whether a section shows a page per question or all its visible questions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout { One, Together }

/// One question.
#[derive(Debug, Clone)]
pub struct Question {
    pub id: String, pub section: String, pub kind: QuestionKind, pub choices: Option<Choices>,
    pub required: bool, pub observation: bool, pub sensitive: bool, pub non_punishment: bool,
    pub consent: Option<String>, pub indicators: Vec<String>, pub sources: Vec<String>,
}

/// Choices of a question: of a shared list (texts under `list-<name>`) or its own (`list` is `None`).
#[derive(Debug, Clone)]
pub struct Choices { pub list: Option<String>, pub codes: Vec<String>, pub exclusive: Vec<String> }

/// Kinds of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind { SelectOne, SelectMultiple, Integer, Text, Date }

/// Whose list of strengths applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeGroup { Adult, Child }

/// Strength of an indicator for one age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength { Strong, Medium, Weak, Absent }

/// One of the 67 operational indicators.
#[derive(Debug, Clone)]
pub struct Indicator { pub code: String, pub dimension: String, pub adult: Strength, pub child: Strength, pub ilo11: Vec<u8>, pub asked: bool }

/// An error in a protocol's files, with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {code}: {detail}")]
pub struct ProtocolError { pub file: String, pub line: usize, pub column: usize, /// stable code, e.g. `unknown-question`, `cycle`
    pub code: &'static str, pub detail: String }

impl Protocol {
    /// Parses and checks `protocol.toml` and `indicators.toml`. All errors found are returned, not only the first.
    pub fn parse(protocol_toml: &str, indicators_toml: &str) -> Result<Protocol, Vec<ProtocolError>> { unimplemented!() }
    pub fn id(&self) -> &str { unimplemented!() }
    pub fn version(&self) -> &str { unimplemented!() }
    /// `draft` or `approved`.
    pub fn status(&self) -> &str { unimplemented!() }
    /// SHA-256 over both files as read: what a case and a packet record.
    pub fn hash(&self) -> [u8; 32] { unimplemented!() }
    /// Sections in order.
    pub fn sections(&self) -> &[Section] { unimplemented!() }
    /// Questions in order of their sections.
    pub fn questions(&self) -> &[Question] { unimplemented!() }
    pub fn question(&self, id: &str) -> Option<&Question> { unimplemented!() }
    /// Indicators in the order of their codes.
    pub fn indicators(&self) -> &[Indicator] { unimplemented!() }
    /// Turns a JSON value as in docs/protocol-format.md into an answer of this question. The constraint is checked with `answers` as context.
    pub fn parse_answer(&self, question: &str, value: &serde_json::Value, answers: &crate::Answers, context: &crate::Context) -> Result<Answer, AnswerError> { unimplemented!() }
    /// The JSON form of an answer: inverse of `parse_answer`.
    pub fn answer_json(answer: &Answer) -> serde_json::Value { unimplemented!() }
}
