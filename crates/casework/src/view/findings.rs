//! Findings with reasons, and the officer's decision.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reasons, never a score.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FindingsView {
    /// The case, when the findings belong to one.
    pub case: Option<super::CaseLine>,
    /// `adult` or `child`.
    pub age_group: String,
    /// Decision texts that apply, ids `A` to `E`. Text: `text-<id>` with `.do`.
    pub texts: Vec<String>,
    /// Dimensions D1 to D6. Text: `dimension-<id>`.
    pub dimensions: Vec<DimensionView>,
    /// All indicators of the age group.
    pub indicators: Vec<IndicatorView>,
    /// ILO eleven in order. Text: `ilo11-<number>`.
    pub ilo11: Vec<IndicatorView>,
    /// `present`, `absent`, `unknown`.
    pub act: String,
    /// `present`, `absent`, `unknown`, `not_required`.
    pub means: String,
    /// `present`, `absent`, `unknown`.
    pub purpose: String,
    /// For each undetermined dimension and unknown element of a case here: how few questions could settle it.
    pub settling: Vec<SettlingView>,
    /// Facts recorded twice, not the same way.
    pub conflicts: Vec<super::ConflictView>,
    /// The way through the interview: `full`, `short` or `observation`; `full` at the desk.
    pub path: String,
    /// Questions that could settle what is undetermined, most telling first, with their page.
    pub open_questions: Vec<OpenQuestion>,
    /// The answers behind the reasons.
    pub answers: Vec<super::QuestionView>,
    /// The decision so far.
    pub decision: Option<Decision>,
}

/// How few questions could settle an open finding, as one thing or as the other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SettlingView {
    /// `D1` to `D6`, `act`, `means` or `purpose`.
    pub target: String,
    /// Questions in each set; 0 when no set small enough was found.
    pub size: u32,
    /// The smallest sets, most informative first: each is enough.
    pub sets: Vec<Vec<SettlingQuestion>>,
    /// Whether it is sure that no smaller set exists.
    pub complete: bool,
}

/// A question of a set.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SettlingQuestion {
    /// Question id.
    pub question: String,
    /// Page to go to; empty while another question of the set still has to open it.
    pub page: String,
}

/// A dimension's state and what it rests on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DimensionView {
    /// `D1` to `D6`.
    pub id: String,
    /// `positive`, `not_positive`, `undetermined`.
    pub state: String,
    /// Codes of the present indicators.
    pub present: Vec<String>,
    /// Codes of the unknown ones.
    pub unknown: Vec<String>,
    /// Questions that could settle it.
    pub settled_by: Vec<String>,
}

/// An indicator's state with its reasons.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct IndicatorView {
    /// Code (`D5.01`) or number (`7`).
    pub code: String,
    /// `strong`, `medium`, `weak`; empty for the ILO eleven.
    pub strength: String,
    /// `present`, `absent`, `unknown`.
    pub state: String,
    /// Questions whose answers caused it; for unknown those that could settle it.
    pub because: Vec<String>,
}

/// A question that could still change something.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenQuestion {
    /// Question id.
    pub question: String,
    /// Page to go to.
    pub page: String,
    /// Dimensions it could settle.
    pub dimensions: Vec<String>,
}

/// The officer's decision: theirs, with a reason. Text: `decision-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Decision {
    /// `refer`, `child_protection`, `labour_rights`, `no_referral`, `continue_later`.
    pub code: String,
    /// The officer's own words, at least 10 characters.
    pub reason: String,
    /// Language of the reason.
    pub language: String,
    /// When.
    pub at: i64,
}

/// A decision as given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DecisionInput {
    /// Case id.
    pub case: String,
    /// Code.
    pub code: String,
    /// Reason in the officer's words.
    pub reason: String,
    /// Language of the reason.
    pub language: String,
}
