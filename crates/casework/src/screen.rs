//! Pure evaluation, without a vault: answers or indicator states in, everything that follows from them out.

use crate::findings::{age_group_code, dimension_code, palermo_code, state_code};
use crate::{CaseworkError, Result};
use screening::{
    AgeGroup, Answer, AnswerError, Answers, Context, DimensionState, Evaluation, Finding, Protocol, Question, State,
};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Names with values, in the protocol's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Everything that follows from answers or states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Screened {
    /// Visible questions in order; left out when states alone were scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visible: Option<Vec<String>>,
    /// Questions without an answer and which of the five non-answers each is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<Ordered<&'static str>>,
    /// `adult` or `child`.
    pub age_group: &'static str,
    /// Indicators of the age group.
    pub indicators: Ordered<IndicatorState>,
    /// Dimensions: `positive`, `not_positive`, `undetermined`.
    pub dimensions: Ordered<&'static str>,
    /// The ILO eleven: `present`, `absent`, `unknown`.
    pub ilo11: Ordered<&'static str>,
    /// Act, means, purpose.
    pub palermo: Palermo,
    /// Decision texts that apply.
    pub texts: Vec<String>,
    /// Conflicts by id: facts recorded twice, not the same way; left out when states alone were scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<Vec<String>>,
    /// For each undetermined dimension the questions that could settle it.
    pub settled_by: Ordered<Vec<String>>,
}

/// An indicator's state and the questions behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorState {
    /// `present`, `absent`, `unknown`.
    pub state: &'static str,
    /// Questions whose answers caused it; for unknown those that could settle it.
    pub because: Vec<String>,
}

/// The three elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Palermo {
    /// Act.
    pub act: &'static str,
    /// Means: for a child `not_required`.
    pub means: &'static str,
    /// Purpose.
    pub purpose: &'static str,
}

/// Evaluates answers in the JSON of docs/protocol-format.md. `today` is what `today()` means.
///
/// # Errors
/// `answers-unreadable`, and the errors of answers with their question.
pub fn screen(protocol: &Protocol, answers: &Value, today: chrono::NaiveDate) -> Result<Screened> {
    let context = Context::on(today);
    let answers = parse_all(protocol, answers, &context)?;
    Ok(Screened::of(&screening::evaluate(protocol, &answers, &context), true))
}

/// Scores indicator states alone; a missing one is unknown.
///
/// # Errors
/// `answers-unreadable`; `unknown-choice` naming the indicator for a code or a state that nobody knows.
pub fn score(protocol: &Protocol, child: bool, states: &Value) -> Result<Screened> {
    let mut parsed = BTreeMap::new();
    for (code, value) in object(states)? {
        let state = match value.as_str() {
            Some("present") => State::Present,
            Some("absent") => State::Absent,
            Some("unknown") => State::Unknown,
            _ => return Err(AnswerError::UnknownChoice { question: code.clone() }.into()),
        };
        parsed.insert(code.clone(), state);
    }
    let group = if child { AgeGroup::Child } else { AgeGroup::Adult };
    let unknown = |code| AnswerError::UnknownChoice { question: code };
    Ok(Screened::of(&screening::evaluate_states(protocol, group, &parsed).map_err(unknown)?, false))
}

impl Screened {
    fn of(evaluation: &Evaluation, asked: bool) -> Screened {
        let finding = |found: &Finding| {
            (found.code.clone(), IndicatorState { state: state_code(found.state), because: found.because.clone() })
        };
        let unanswered = || evaluation.unanswered.iter().map(|open| (open.question.clone(), open.why.code())).collect();
        let open = evaluation.dimensions.iter().filter(|found| found.state == DimensionState::Undetermined);
        Screened {
            visible: asked.then(|| evaluation.visible.clone()),
            unanswered: asked.then(|| Ordered(unanswered())),
            age_group: age_group_code(evaluation.age_group),
            indicators: Ordered(evaluation.indicators.iter().map(finding).collect()),
            dimensions: Ordered(
                evaluation.dimensions.iter().map(|found| (found.id.clone(), dimension_code(found.state))).collect(),
            ),
            ilo11: Ordered(
                evaluation.ilo11.iter().map(|found| (found.code.clone(), state_code(found.state))).collect(),
            ),
            palermo: Palermo {
                act: palermo_code(evaluation.palermo.act),
                means: palermo_code(evaluation.palermo.means),
                purpose: palermo_code(evaluation.palermo.purpose),
            },
            texts: evaluation.texts.clone(),
            conflicts: asked.then(|| evaluation.conflicts.iter().map(|conflict| conflict.id.clone()).collect()),
            settled_by: Ordered(open.map(|found| (found.id.clone(), found.settled_by.clone())).collect()),
        }
    }
}

/// Parses all answers of a case. A constraint may read other answers, in whatever order they stand.
pub(crate) fn parse_all(protocol: &Protocol, answers: &Value, context: &Context) -> Result<Answers> {
    let given = object(answers)?;
    if let Some(id) = given.keys().find(|id| protocol.question(id).is_none()) {
        return Err(AnswerError::UnknownQuestion(id.clone()).into());
    }
    let (constrained, free): (Vec<&Question>, Vec<&Question>) =
        protocol.questions().iter().filter(|question| given.contains_key(&question.id)).partition(|q| q.constrained);
    let parse = |question: &Question, answers: &Answers| -> std::result::Result<Answer, AnswerError> {
        let value = given.get(&question.id).unwrap_or(&Value::Null);
        protocol.parse_answer(&question.id, value, answers, context)
    };
    let mut parsed = Answers::new();
    for question in free {
        parsed.insert(question.id.clone(), parse(question, &parsed)?);
    }
    // Those that hold with what is there open the way for those that read them.
    let mut waiting = constrained.clone();
    while !waiting.is_empty() {
        let before = waiting.len();
        let mut refused = None;
        let mut still = Vec::new();
        for question in waiting {
            match parse(question, &parsed) {
                Ok(answer) => {
                    parsed.insert(question.id.clone(), answer);
                }
                Err(error @ AnswerError::Constraint { .. }) => {
                    refused.get_or_insert(error);
                    still.push(question);
                }
                Err(error) => return Err(error.into()),
            }
        }
        waiting = still;
        if let Some(error) = refused.filter(|_| waiting.len() == before) {
            return Err(error.into());
        }
    }
    for question in constrained {
        parse(question, &parsed)?;
    }
    Ok(parsed)
}

fn object(value: &Value) -> Result<&Map<String, Value>> {
    value.as_object().ok_or(CaseworkError::AnswersUnreadable)
}
