//! Evaluation of answers: what is visible, what is indicated and why.

use crate::{AgeGroup, Answers, NonAnswer, Protocol};
use chrono::NaiveDate;

/// What an evaluation needs besides the answers.
#[derive(Debug, Clone, Copy)]
pub struct Context { /// today, for `today()`
    pub today: NaiveDate }

/// Three-valued state of an indicator or of one of the ILO eleven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State { Present, Absent, Unknown }

/// State of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DimensionState { Positive, NotPositive, Undetermined }

/// State of a Palermo element; for a child the means are not required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PalermoState { Present, Absent, Unknown, NotRequired }

/// An indicator's state and the questions whose answers caused it; for `Unknown` the questions that could still settle it.
#[derive(Debug, Clone)]
pub struct Finding { pub code: String, pub state: State, pub because: Vec<String> }

/// A dimension's state; for `Undetermined` the indicators and visible questions that could still settle it.
#[derive(Debug, Clone)]
pub struct DimensionFinding { pub id: String, pub state: DimensionState, pub present: Vec<String>, pub unknown: Vec<String>, pub settled_by: Vec<String> }

/// Palermo elements.
#[derive(Debug, Clone, Copy)]
pub struct Palermo { pub act: PalermoState, pub means: PalermoState, pub purpose: PalermoState }

/// Two-valued routes of the protocol.
#[derive(Debug, Clone, Copy)]
pub struct Routes { pub danger: bool, pub unsafe_place: bool, pub child: bool, pub no_consent: bool }

/// A question without an answer and which of the five it is.
#[derive(Debug, Clone)]
pub struct Unanswered { pub question: String, pub why: NonAnswer }

/// Everything that follows from the answers.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// Visible questions in order.
    pub visible: Vec<String>,
    /// All questions without an answer in order, hidden ones as not applicable.
    pub unanswered: Vec<Unanswered>,
    pub age_group: AgeGroup,
    pub routes: Routes,
    /// All indicators of the age group in order of their codes.
    pub indicators: Vec<Finding>,
    pub dimensions: Vec<DimensionFinding>,
    /// Numbers 1 to 11 in order; `code` is the number.
    pub ilo11: Vec<Finding>,
    pub palermo: Palermo,
    /// Ids of the decision texts that apply, in order.
    pub texts: Vec<String>,
}

/// Evaluates all answers of a case from scratch.
pub fn evaluate(protocol: &Protocol, answers: &Answers, context: &Context) -> Evaluation { unimplemented!() }

/// Scores indicator states alone (missing means unknown); no question is involved. Unknown codes are an error naming the first.
pub fn evaluate_states(protocol: &Protocol, group: AgeGroup, states: &std::collections::BTreeMap<String, State>) -> Result<Evaluation, String> { unimplemented!() }
