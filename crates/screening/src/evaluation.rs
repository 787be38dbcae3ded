//! Evaluation of answers: what is visible, what is indicated and why.
//!
//! One direction, each part reading only what came before: `visibility` → `indicators` → `findings`
//! (dimensions by `rule`, the ILO eleven, Palermo) → decision texts.

mod code;
mod findings;
mod gates;
mod indicators;
mod rule;
mod visibility;

pub(crate) use findings::{Listed, NO, YES, conflict, dimension, ilo};
pub(crate) use gates::Gates;
pub(crate) use rule::Tally;
pub(crate) use visibility::{Seen, View, calculate, constraint_holds, constraint_holds_on, value_of};

use crate::expr::holds;
use crate::{AgeGroup, Answer, Answers, NonAnswer, Protocol};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::BTreeMap;

/// What an evaluation needs besides the answers.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// Today, for `today()`.
    pub today: NaiveDate,
    /// The time of day, for `now()`; both on the clock of the place.
    pub time: NaiveTime,
}

impl Context {
    /// The beginning of this day.
    pub const fn on(today: NaiveDate) -> Context {
        Context { today, time: NaiveTime::MIN }
    }

    /// This moment.
    pub const fn at(moment: NaiveDateTime) -> Context {
        Context { today: moment.date(), time: moment.time() }
    }

    /// Days since 1970-01-01 with their fraction, to the second.
    pub(crate) fn now_days(&self) -> f64 {
        const SECONDS_A_DAY: f64 = 86_400.0;
        f64::from(crate::expr::days(self.today)) + f64::from(self.time.num_seconds_from_midnight()) / SECONDS_A_DAY
    }
}

/// Three-valued state of an indicator or of one of the ILO eleven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The answers indicate it.
    Present,
    /// The answers speak against it.
    Absent,
    /// Not answered, refused, not asked: never "no".
    Unknown,
}

/// State of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DimensionState {
    /// The present indicators fulfil the rule.
    Positive,
    /// The rule stays unfulfilled even if every unknown indicator were present.
    NotPositive,
    /// The rule would be fulfilled if the unknown indicators were present.
    Undetermined,
}

/// State of a Palermo element; for a child the means are not required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PalermoState {
    /// The answers indicate it.
    Present,
    /// The answers speak against it.
    Absent,
    /// Not settled by the answers.
    Unknown,
    /// The means of a child.
    NotRequired,
}

/// An indicator's state and the questions whose answers caused it; for `Unknown` the questions that could still settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Code of the indicator, or the number of the ILO eleven.
    pub code: String,
    /// Its state.
    pub state: State,
    /// Ids of questions in protocol order. For `Unknown`: visible questions without an answer that could settle it; where a
    /// rule hides the question that is read, the questions that could open it; none when nothing can.
    pub because: Vec<String>,
}

/// A dimension's state; for `Undetermined` the indicators and visible questions that could still settle it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionFinding {
    /// Id of the dimension.
    pub id: String,
    /// Its state.
    pub state: DimensionState,
    /// Codes of its present indicators.
    pub present: Vec<String>,
    /// Codes of its unknown indicators.
    pub unknown: Vec<String>,
    /// For `Undetermined`: ids of questions, first those of which one alone could fulfil the rule. Empty otherwise.
    pub settled_by: Vec<String>,
}

/// Palermo elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palermo {
    /// Recruiting, transporting, transferring, harbouring, receiving.
    pub act: PalermoState,
    /// Force, deception, abuse of vulnerability and the others.
    pub means: PalermoState,
    /// Exploitation.
    pub purpose: PalermoState,
}

/// Two-valued routes of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routes {
    /// Immediate danger.
    pub danger: bool,
    /// The place is not safe to talk in.
    pub unsafe_place: bool,
    /// A child, or not sure.
    pub child: bool,
    /// The person does not want the interview.
    pub no_consent: bool,
}

/// A question without an answer and which of the five it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// Id of the question.
    pub question: String,
    /// Which of the five.
    pub why: NonAnswer,
}

/// The choices that a question with a `choice_filter` offers now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Id of the question.
    pub question: String,
    /// Codes in order.
    pub codes: Vec<String>,
}

/// A fact recorded twice, not the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Id of the conflict.
    pub id: String,
    /// Ids of the questions whose answers do not agree, in protocol order.
    pub questions: Vec<String>,
}

/// Everything that follows from the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Visible questions in order.
    pub visible: Vec<String>,
    /// All questions without an answer in order, hidden ones as not applicable (whatever was answered before they were hidden).
    pub unanswered: Vec<Unanswered>,
    /// Whose list of strengths applied.
    pub age_group: AgeGroup,
    /// Two-valued routes.
    pub routes: Routes,
    /// All indicators of the age group in order of their codes.
    pub indicators: Vec<Finding>,
    /// All dimensions in the order of the file.
    pub dimensions: Vec<DimensionFinding>,
    /// Numbers 1 to 11 in order; `code` is the number.
    pub ilo11: Vec<Finding>,
    /// Palermo elements.
    pub palermo: Palermo,
    /// Ids of the decision texts that apply, in order.
    pub texts: Vec<String>,
    /// Conflicts that hold, in the order of the file.
    pub conflicts: Vec<Conflict>,
    /// Of every visible question with a `choice_filter`: what it offers.
    pub offered: Vec<Offered>,
}

/// Evaluates all answers of a case from scratch. Answers that do not fit the protocol (an older version's) count as none.
pub fn evaluate(protocol: &Protocol, answers: &Answers, context: &Context) -> Evaluation {
    let view = View::new(protocol, answers, context);
    let [danger, unsafe_place, child, no_consent] =
        protocol.rules.routes.each_ref().map(|route| holds(route, &view.ground));
    let routes = Routes { danger, unsafe_place, child, no_consent };
    let readings: Vec<_> =
        (0..protocol.indicators.len()).map(|place| indicators::read(protocol, place, &view.known())).collect();
    let conflicts = findings::conflicts(protocol, &view);
    let why = |place: usize| match answers.get(&protocol.questions.get(place)?.id) {
        Some(Answer::None(why)) => Some(*why),
        _ => None,
    };
    let mut visible = vec![false; protocol.questions.len()];
    for place in view.visible.iter() {
        visible.get_mut(place).into_iter().for_each(|seen| *seen = true);
    }
    let seen = Seen { ground: &view.ground, visible: &visible, why: &why };
    let (visible, unanswered, offered) = (seen.visible(protocol), seen.unanswered(protocol), seen.offered(protocol));
    Evaluation { visible, unanswered, conflicts, offered, ..findings::conclude(protocol, view, routes, &readings) }
}

/// The values of all calculations by id, as XPath `string()` writes them; hidden and blank ones are empty.
pub fn calculated(protocol: &Protocol, answers: &Answers, context: &Context) -> Vec<(String, String)> {
    let view = View::new(protocol, answers, context);
    let first = protocol.rules.slots.calculations;
    let values = view.ground.values.get(first..).unwrap_or_default();
    let all = protocol.rules.calculations.iter().zip(values);
    all.map(|(calculation, value)| (calculation.id.clone(), value.text().into_owned())).collect()
}

/// Scores indicator states alone (missing means unknown); no question is involved. Unknown codes are an error naming the first.
///
/// The lists of questions (`visible`, `unanswered`, `because`, `settled_by`) are empty; of the routes only `child` can be true.
///
/// # Errors
/// The first code, in order, that no indicator has.
pub fn evaluate_states(
    protocol: &Protocol,
    group: AgeGroup,
    states: &BTreeMap<String, State>,
) -> Result<Evaluation, String> {
    let known = |code: &String| protocol.indicators.iter().any(|indicator| indicator.code == *code);
    if let Some(unknown) = states.keys().find(|code| !known(code)) {
        return Err(unknown.clone());
    }
    let view = View::without_questions(protocol);
    let routes = Routes { danger: false, unsafe_place: false, child: group == AgeGroup::Child, no_consent: false };
    Ok(findings::conclude(protocol, view, routes, &indicators::given(protocol, states)))
}
