//! Stable codes of the states: what files, packets and the command line say.

use super::{DimensionState, PalermoState, State};

impl State {
    /// `present`, `absent` or `unknown`.
    pub fn code(self) -> &'static str {
        match self {
            State::Present => "present",
            State::Absent => "absent",
            State::Unknown => "unknown",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<State> {
        [State::Present, State::Absent, State::Unknown].into_iter().find(|state| state.code() == code)
    }

    /// Known true is present, known false is absent.
    pub(crate) fn from_truth(truth: Option<bool>) -> State {
        match truth {
            Some(true) => State::Present,
            Some(false) => State::Absent,
            None => State::Unknown,
        }
    }
}

impl DimensionState {
    /// `positive`, `not_positive` or `undetermined`.
    pub fn code(self) -> &'static str {
        match self {
            DimensionState::Positive => "positive",
            DimensionState::NotPositive => "not_positive",
            DimensionState::Undetermined => "undetermined",
        }
    }
}

impl PalermoState {
    /// `present`, `absent`, `unknown` or `not_required`.
    pub fn code(self) -> &'static str {
        match self {
            PalermoState::Present => "present",
            PalermoState::Absent => "absent",
            PalermoState::Unknown => "unknown",
            PalermoState::NotRequired => "not_required",
        }
    }
}

impl From<State> for PalermoState {
    fn from(state: State) -> Self {
        match state {
            State::Present => PalermoState::Present,
            State::Absent => PalermoState::Absent,
            State::Unknown => PalermoState::Unknown,
        }
    }
}
