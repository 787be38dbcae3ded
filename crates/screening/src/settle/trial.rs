//! A light evaluation of trial answers: only what one open finding needs.

use super::Target;
use super::reach::Places;
use crate::evaluation::{Tally, View};
use crate::expr::{Value, holds, known};
use crate::set::QuestionSet;
use crate::{AgeGroup, Answers, Context, DimensionState, Element, PalermoState, Protocol, State, evaluate};

/// What a finding is under the trial answers.
pub(super) struct Outcome {
    pub(super) settled: bool,
    /// Visible questions without an answer, one of which at least has to be answered before anything changes.
    pub(super) settlers: QuestionSet,
}

pub(super) struct Trial<'a> {
    protocol: &'a Protocol,
    answers: &'a Answers,
    context: &'a Context,
    view: View<'a>,
    pub(super) age: AgeGroup,
}

const YES: Value<'static> = Value::Code(0, "yes");
const NO: Value<'static> = Value::Code(1, "no");

impl<'a> Trial<'a> {
    pub(super) fn new(protocol: &'a Protocol, answers: &'a Answers, context: &'a Context) -> Self {
        let view = View::new(protocol, answers, context);
        let [_, _, child, _] = &protocol.rules.routes;
        let age = if holds(child, &view.ground) { AgeGroup::Child } else { AgeGroup::Adult };
        Trial { protocol, answers, context, view, age }
    }

    /// The state of the indicator at this place.
    pub(super) fn indicator(&self, place: usize) -> State {
        let rule = self.protocol.rules.indicator.get(place).and_then(Option::as_ref);
        match rule.and_then(|rule| known(rule, &self.view.known()).truth()) {
            Some(true) => State::Present,
            Some(false) => State::Absent,
            None => State::Unknown,
        }
    }

    /// Visible questions without an answer, of these.
    pub(super) fn open(&self, places: &Places) -> QuestionSet {
        places.iter().copied().filter(|place| self.is_open(*place)).fold(QuestionSet::EMPTY, |mut set, place| {
            set.insert(place);
            set
        })
    }

    fn is_open(&self, place: usize) -> bool {
        self.view.visible.contains(place) && self.view.ground.values.get(place) == Some(&Value::Blank)
    }

    pub(super) fn outcome(&mut self, target: &Target) -> Outcome {
        match target {
            Target::Dimension(id) => {
                let place = self.protocol.dimensions.iter().position(|dimension| dimension.id == *id);
                let (state, settlers) = self.dimension(place.unwrap_or(usize::MAX));
                Outcome { settled: state != DimensionState::Undetermined, settlers }
            }
            Target::Element(element) => self.element(*element),
        }
    }

    fn dimension(&self, dimension: usize) -> (DimensionState, QuestionSet) {
        let (mut tally, mut settlers) = (Tally::default(), QuestionSet::EMPTY);
        let own =
            self.protocol.rules.dimension_of.iter().zip(&self.protocol.indicators).zip(&self.protocol.rules.indicator);
        for ((_, indicator), rule) in own.filter(|((of, _), _)| **of == dimension) {
            let reading = rule.as_ref().map(|rule| known(rule, &self.view.known()));
            let state = match reading.as_ref().and_then(|reading| reading.truth()) {
                Some(true) => State::Present,
                Some(false) => State::Absent,
                None => State::Unknown,
            };
            tally.add(state, indicator.strength(self.age));
            if let (State::Unknown, Some(reading)) = (state, reading) {
                settlers = settlers.union(reading.because);
            }
        }
        (tally.state(), settlers)
    }

    /// The element from the dimensions and answers that its rule reads; whatever counts indicators reads them all.
    fn element(&mut self, element: Element) -> Outcome {
        if element == Element::Means && self.age == AgeGroup::Child {
            return Outcome { settled: true, settlers: QuestionSet::EMPTY };
        }
        let [act, means, purpose] = &self.protocol.rules.palermo;
        let rule = match element {
            Element::Act => act,
            Element::Means => means,
            Element::Purpose => purpose,
        };
        let slots = self.protocol.rules.slots;
        let (mut dimensions, mut counts) = (Vec::new(), false);
        rule.slots(&mut |slot| {
            let slot = usize::from(slot);
            if (slots.dimensions..slots.palermo).contains(&slot) {
                dimensions.push(slot - slots.dimensions);
            }
            counts |= slot >= slots.palermo;
        });
        let mut settlers = QuestionSet::EMPTY;
        if counts {
            // Seldom: such a rule is judged by the whole evaluation, and any open question may matter.
            let found = evaluate(self.protocol, self.answers, self.context);
            let settled = super::element_state(&found, element) != PalermoState::Unknown;
            return Outcome { settled, settlers: self.open(&(0..self.protocol.questions.len()).collect()) };
        }
        for dimension in dimensions {
            let (state, own) = self.dimension(dimension);
            let value = match state {
                DimensionState::Positive => YES,
                DimensionState::NotPositive => NO,
                DimensionState::Undetermined => {
                    settlers = settlers.union(own);
                    Value::Blank
                }
            };
            self.view.ground.set(slots.dimensions + dimension, value);
        }
        let reading = known(rule, &self.view.known());
        Outcome { settled: reading.truth().is_some(), settlers: settlers.union(reading.because) }
    }
}
