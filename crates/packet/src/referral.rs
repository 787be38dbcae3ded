//! What a referral says, in ids, codes, numbers and the words of people (SPEC §3.4).

use std::collections::BTreeMap;
use std::fmt;

/// A referral, body version 1. No sentence of ours and no translation. Its `Debug` shows counts alone.
#[derive(Clone, PartialEq)]
pub struct Referral {
    /// Which protocol the questions and codes belong to.
    pub protocol: ProtocolRef,
    /// Ids of the sections that are carried.
    pub sections: Vec<String>,
    /// Answers by question id.
    pub answers: BTreeMap<String, AnswerValue>,
    /// What the sender's engine found.
    pub findings: Findings,
    /// The officer's decision.
    pub decision: Option<Decision>,
    /// What the person agreed to, in the order asked.
    pub consent: Vec<Consent>,
    /// How the interview was held.
    pub interview: Interview,
    /// Free notes.
    pub notes: Vec<Note>,
}

/// A protocol's identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolRef {
    /// Protocol id.
    pub id: String,
    /// Version as the protocol writes it.
    pub version: String,
    /// SHA-256 of its files.
    pub hash: [u8; 32],
}

/// Words as a person wrote them, at most 10,000 characters. Its `Debug` shows the language alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    /// As written.
    pub text: String,
    /// BCP 47 language tag.
    pub language: String,
}

/// An answer as it travels.
#[derive(Clone, PartialEq, Eq)]
pub enum AnswerValue {
    /// Code of the chosen choice.
    Code(String),
    /// Codes of the chosen choices.
    Codes(Vec<String>),
    /// Whole number, in the unit of the question.
    Integer(i64),
    /// Free text.
    Text(Words),
    /// Calendar day.
    Date(chrono::NaiveDate),
    /// No answer, and why. Never "no".
    None(NonAnswer),
}

/// Which of the five non-answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonAnswer {
    /// `doesnt_know`, `declined`, `not_asked`, `not_applicable`, `not_reached`.
    pub code: String,
    /// Why it was not asked.
    pub reason: Option<String>,
}

/// For whom the indicators were scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeGroup {
    /// 18 or older.
    Adult = 1,
    /// Younger, or treated as younger in doubt.
    Child = 2,
}

/// State of an indicator or of one of the ILO eleven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not settled: never read it as absent.
    Unknown = 0,
    /// There.
    Present = 1,
    /// Not there.
    Absent = 2,
}

/// State of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DimensionState {
    /// Not settled.
    Undetermined = 0,
    /// Positive.
    Positive = 1,
    /// Not positive on what was answered.
    NotPositive = 2,
}

/// State of a Palermo element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PalermoState {
    /// Not settled.
    Unknown = 0,
    /// There.
    Present = 1,
    /// Not there.
    Absent = 2,
    /// Not needed: the means, for a child.
    NotRequired = 3,
}

/// Palermo elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palermo {
    /// Act.
    pub act: PalermoState,
    /// Means.
    pub means: PalermoState,
    /// Purpose.
    pub purpose: PalermoState,
}

/// What the sender's engine found. The receiver computes it again and shows differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// For whom it was scored.
    pub age_group: AgeGroup,
    /// Indicators by code, e.g. `D5.01`.
    pub indicators: BTreeMap<String, State>,
    /// Dimensions by id, e.g. `D5`.
    pub dimensions: BTreeMap<String, DimensionState>,
    /// ILO eleven by number 1 to 11.
    pub ilo11: BTreeMap<u8, State>,
    /// Palermo elements.
    pub palermo: Palermo,
    /// Ids of the decision texts that apply.
    pub texts: Vec<String>,
}

/// The officer's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Decision code.
    pub code: String,
    /// Why, in the officer's words.
    pub reason: Words,
    /// When, unix seconds.
    pub at: i64,
}

/// One consent as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Purpose code, e.g. `share_support`.
    pub purpose: String,
    /// The answer.
    pub given: bool,
    /// When, unix seconds.
    pub at: i64,
}

/// How the interview was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// Language tag of the person's side.
    pub interview_language: String,
    /// Language tag of the officer's side.
    pub officer_language: String,
    /// An interpreter was there.
    pub interpreter: bool,
    /// Begin, unix seconds.
    pub started_at: i64,
    /// End, unix seconds.
    pub finished_at: Option<i64>,
}

/// A free note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Question it belongs to; none for the whole interview.
    pub question: Option<String>,
    /// The note.
    pub words: Words,
}

impl fmt::Debug for Referral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Referral({} answers, {} notes)", self.answers.len(), self.notes.len())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

impl fmt::Debug for AnswerValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code(_) => "Code",
            Self::Codes(_) => "Codes",
            Self::Integer(_) => "Integer",
            Self::Text(_) => "Text",
            Self::Date(_) => "Date",
            Self::None(_) => "None",
        })
    }
}

mod decode;
mod encode;

pub(crate) use decode::decode;
pub(crate) use encode::encode;
