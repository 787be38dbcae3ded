//! The state of every indicator, and why.

use super::State;
use crate::Protocol;
use crate::expr::{Known, alone, known};
use crate::set::QuestionSet;
use std::collections::BTreeMap;

/// State of one indicator with its reasons as sets.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(super) state: State,
    pub(super) because: QuestionSet,
    /// For `Unknown`: the questions each of which alone could make it present.
    pub(super) alone: QuestionSet,
}

const UNKNOWN: Reading = Reading { state: State::Unknown, because: QuestionSet::EMPTY, alone: QuestionSet::EMPTY };

/// Reads the rule of the indicator at this place; one without a rule is unknown, for nothing asks for it.
pub(super) fn read(protocol: &Protocol, place: usize, on: &Known) -> Reading {
    let Some(rule) = protocol.rules.indicator.get(place).and_then(Option::as_ref) else { return UNKNOWN };
    let reading = known(rule, on);
    let state = State::from_truth(reading.truth());
    let alone = if state == State::Unknown { alone(rule, true, on) } else { QuestionSet::EMPTY };
    Reading { state, because: reading.because, alone }
}

/// States handed in; missing means unknown.
pub(super) fn given(protocol: &Protocol, states: &BTreeMap<String, State>) -> Vec<Reading> {
    let state = |code| states.get(code).copied().unwrap_or(State::Unknown);
    protocol.indicators.iter().map(|indicator| Reading { state: state(&indicator.code), ..UNKNOWN }).collect()
}
