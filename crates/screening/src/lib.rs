//! The screening protocol: questions, skip logic, three-valued indicators and findings.
//!
//! Pure: no disk, no clock, no chance. It never decides that somebody is not a victim, and knows no language.
//! Start from [`Protocol`]: parse it once, then [`evaluate`] answers as often as wanted.

mod answer;
mod evaluation;
mod expr;
mod live;
mod load;
pub mod proof;
mod protocol;
mod set;
mod settle;
pub mod statistics;

pub use answer::{Answer, AnswerError, Answers, Decimal, MAX_TEXT_CHARACTERS, NonAnswer, NotAskedReason};
pub use evaluation::{
    Conflict, Context, DimensionFinding, DimensionState, Evaluation, Finding, Offered, Palermo, PalermoState, Routes,
    State, Unanswered, calculated, evaluate, evaluate_states,
};
pub use live::{Change, Live};
pub use protocol::{
    AgeGroup, Choices, Dimension, Element, Find, Indicator, Instance, Layout, Path, Protocol, ProtocolError, Question,
    QuestionKind, Section, Strength,
};
pub use settle::{MAX_SETTLING_QUESTIONS, Settling, SettlingSet, Target, settling_sets};
