//! The rule of the operational indicators: when a dimension is positive (ILO/EC 2009, domain.md §2.3).

#[cfg(test)]
mod tests;

use super::{DimensionState, State};
use crate::Strength;
use crate::expr::Value;

/// Indicators counted by strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    pub(super) strong: u16,
    pub(super) medium: u16,
    pub(super) weak: u16,
}

impl Counts {
    pub(super) fn add(&mut self, strength: Strength) {
        match strength {
            Strength::Strong => self.strong += 1,
            Strength::Medium => self.medium += 1,
            Strength::Weak => self.weak += 1,
            Strength::Absent => {}
        }
    }

    fn take(&mut self, strength: Strength) {
        match strength {
            Strength::Strong => self.strong -= 1,
            Strength::Medium => self.medium -= 1,
            Strength::Weak => self.weak -= 1,
            Strength::Absent => {}
        }
    }

    pub(super) fn plus(self, other: Counts) -> Counts {
        Counts { strong: self.strong + other.strong, medium: self.medium + other.medium, weak: self.weak + other.weak }
    }

    pub(super) fn total(self) -> u16 {
        self.strong + self.medium + self.weak
    }

    /// Two strong; or one strong with a medium or weak; or three medium; or two medium with a weak.
    pub(super) fn is_positive(self) -> bool {
        let Counts { strong, medium, weak } = self;
        strong >= 2 || (strong == 1 && medium + weak >= 1) || medium >= 3 || (medium == 2 && weak >= 1)
    }
}

/// Present and unknown indicators of one dimension, or of all.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) present: Counts,
    pub(crate) unknown: Counts,
}

impl Tally {
    pub(crate) fn add(&mut self, state: State, strength: Strength) {
        match state {
            State::Present => self.present.add(strength),
            State::Unknown => self.unknown.add(strength),
            State::Absent => {}
        }
    }

    /// Takes one out that was added.
    pub(crate) fn take(&mut self, state: State, strength: Strength) {
        match state {
            State::Present => self.present.take(strength),
            State::Unknown => self.unknown.take(strength),
            State::Absent => {}
        }
    }

    /// How many are present, and how many could be.
    pub(crate) fn range(self) -> Value<'static> {
        Value::Between(self.present.total(), self.present.total() + self.unknown.total())
    }

    /// The same of the strong ones.
    pub(crate) fn strong_range(self) -> Value<'static> {
        Value::Between(self.present.strong, self.present.strong + self.unknown.strong)
    }

    /// Undetermined: the unknown ones, were they all present, would make it positive.
    pub(crate) fn state(self) -> DimensionState {
        if self.present.is_positive() {
            DimensionState::Positive
        } else if self.present.plus(self.unknown).is_positive() {
            DimensionState::Undetermined
        } else {
            DimensionState::NotPositive
        }
    }
}
