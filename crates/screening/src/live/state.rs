//! What is the case now. Numbers are places in the protocol's lists; beyond them nothing is visible, known or wrong.

use super::Live;
use crate::{AgeGroup, DimensionState, Palermo, Routes, State};

impl Live<'_> {
    /// Whether the question is visible.
    pub fn is_visible(&self, question: usize) -> bool {
        self.visible.get(question) == Some(&true)
    }

    /// Whether the answer that the rules see keeps the question's `constraint`; without such an answer it does.
    pub fn fits(&self, question: usize) -> bool {
        self.fits.get(question) != Some(&false)
    }

    /// Whether the question offers the choice at this place of its list.
    pub fn offers(&self, question: usize, choice: usize) -> bool {
        self.offered.get(question).and_then(|offered| offered.get(choice)) != Some(&false)
    }

    /// The calculation's value as XPath `string()` writes it; empty when it is hidden or blank.
    pub fn calculated(&self, calculation: usize) -> String {
        let slot = self.protocol.rules.slots.calculations + calculation;
        let known = self.protocol.rules.calculations.get(calculation).and(self.ground.values.get(slot));
        known.map(|value| value.text().into_owned()).unwrap_or_default()
    }

    /// Two-valued routes.
    pub fn routes(&self) -> Routes {
        let [danger, unsafe_place, child, no_consent] = self.routes;
        Routes { danger, unsafe_place, child, no_consent }
    }

    /// Whose strengths apply.
    pub fn age_group(&self) -> AgeGroup {
        self.tallies.group
    }

    /// State of the indicator, whether the age group lists it or not.
    pub fn indicator(&self, indicator: usize) -> State {
        self.indicators.get(indicator).copied().unwrap_or(State::Unknown)
    }

    /// State of the dimension.
    pub fn dimension(&self, dimension: usize) -> DimensionState {
        self.dimensions.get(dimension).copied().unwrap_or(DimensionState::Undetermined)
    }

    /// State of one of the ILO eleven, by its number from 1.
    pub fn ilo(&self, number: u8) -> State {
        let place = usize::from(number).checked_sub(1);
        place.and_then(|place| self.ilo.get(place)).copied().unwrap_or(State::Unknown)
    }

    /// Palermo elements.
    pub fn palermo(&self) -> Palermo {
        let [act, means, purpose] = self.palermo;
        Palermo { act, means, purpose }
    }

    /// Whether the decision text applies.
    pub fn applies(&self, text: usize) -> bool {
        self.texts.get(text) == Some(&true)
    }

    /// Whether the two answers of the conflict contradict each other.
    pub fn conflicts(&self, conflict: usize) -> bool {
        self.conflicts.get(conflict) == Some(&true)
    }
}
