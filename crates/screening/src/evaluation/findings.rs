//! From indicator states to dimensions, the ILO eleven, the Palermo elements and the decision texts.

use super::indicators::{self, Reading};
use super::rule::Tally;
use super::visibility::View;
use super::{Conflict, DimensionFinding, DimensionState, Evaluation, Finding, Palermo, PalermoState, Routes, State};
use crate::expr::{Ground, Known, Value, holds, known};
use crate::set::QuestionSet;
use crate::{AgeGroup, Indicator, Protocol, Strength};

/// Everything that follows from the indicators. The lists of questions are left to the caller.
pub(super) fn conclude(protocol: &Protocol, mut view: View, routes: Routes, readings: &[Reading]) -> Evaluation {
    let group = if routes.child { AgeGroup::Child } else { AgeGroup::Adult };
    let listed: Vec<Listed> = readings
        .iter()
        .enumerate()
        .filter_map(|(place, reading)| Listed::new(protocol, group, place, reading.clone()))
        .collect();
    let indicators = listed.iter().map(|entry| entry.finding(protocol)).collect();
    let dimensions: Vec<DimensionFinding> =
        (0..protocol.dimensions.len()).map(|place| dimension(protocol, place, &listed)).collect();
    let ilo11 = (1..=11).map(|number| ilo(protocol, number, &listed)).collect();
    compute(protocol, &mut view.ground, routes, &listed, &dimensions);
    let palermo = palermo(protocol, &mut view, group);
    let mut texts = Vec::new();
    for (place, (id, rule)) in protocol.texts.iter().zip(&protocol.rules.texts).enumerate() {
        let applies = holds(rule, &view.ground);
        view.ground.set(protocol.rules.slots.texts + place, if applies { YES } else { NO });
        if applies {
            texts.push(id.clone());
        }
    }
    let (visible, unanswered, conflicts, offered) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Evaluation {
        visible,
        unanswered,
        age_group: group,
        routes,
        indicators,
        dimensions,
        ilo11,
        palermo,
        texts,
        conflicts,
        offered,
    }
}

/// The conflicts that hold, each with the answers that make it.
pub(super) fn conflicts(protocol: &Protocol, view: &View) -> Vec<Conflict> {
    (0..protocol.conflicts.len()).filter_map(|place| conflict(protocol, place, &view.known())).collect()
}

/// The conflict at this place, if it holds.
pub(crate) fn conflict(protocol: &Protocol, place: usize, on: &Known) -> Option<Conflict> {
    let (id, rule) = (protocol.conflicts.get(place)?, protocol.rules.conflicts.get(place)?);
    let because = || known(rule, on).because;
    holds(rule, on.ground).then(|| Conflict { id: id.clone(), questions: ids(protocol, &because()) })
}

fn ids(protocol: &Protocol, set: &QuestionSet) -> Vec<String> {
    set.iter().filter_map(|place| protocol.questions.get(place)).map(|question| question.id.clone()).collect()
}

/// An indicator of the age group.
pub(crate) struct Listed<'p> {
    indicator: &'p Indicator,
    dimension: usize,
    strength: Strength,
    reading: Reading,
}

impl<'p> Listed<'p> {
    /// The indicator at this place with its reading, if the age group lists it.
    fn new(protocol: &'p Protocol, group: AgeGroup, place: usize, reading: Reading) -> Option<Self> {
        let indicator = protocol.indicators.get(place)?;
        let strength = indicator.strength(group);
        let dimension = protocol.rules.dimension_of.get(place).copied()?;
        (strength != Strength::Absent).then_some(Listed { indicator, dimension, strength, reading })
    }

    /// The same, read now.
    pub(crate) fn read(protocol: &'p Protocol, group: AgeGroup, place: usize, on: &Known) -> Option<Self> {
        Self::new(protocol, group, place, indicators::read(protocol, place, on))
    }

    pub(crate) fn finding(&self, protocol: &Protocol) -> Finding {
        Finding {
            code: self.indicator.code.clone(),
            state: self.reading.state,
            because: ids(protocol, &self.reading.because),
        }
    }
}

/// The dimension at this place; `listed` holds its indicators, if not those alone.
pub(crate) fn dimension(protocol: &Protocol, place: usize, listed: &[Listed]) -> DimensionFinding {
    let mut tally = Tally::default();
    let own = || listed.iter().filter(|entry| entry.dimension == place);
    own().for_each(|entry| tally.add(entry.reading.state, entry.strength));
    let state = tally.state();
    let codes =
        |state| own().filter(move |entry| entry.reading.state == state).map(|entry| entry.indicator.code.clone());
    let mut settled_by = Vec::new();
    if state == DimensionState::Undetermined {
        let unknown = || own().filter(|entry| entry.reading.state == State::Unknown);
        let could = unknown().fold(QuestionSet::EMPTY, |set, entry| set.union(entry.reading.because.clone()));
        let mut first = QuestionSet::EMPTY;
        for question in could.iter() {
            let mut with = tally.present;
            unknown().filter(|entry| entry.reading.alone.contains(question)).for_each(|entry| with.add(entry.strength));
            if with.is_positive() {
                first.insert(question);
            }
        }
        settled_by = ids(protocol, &first);
        settled_by.extend(ids(protocol, &could.without(first)));
    }
    let id = protocol.dimensions.get(place).map(|dimension| dimension.id.clone()).unwrap_or_default();
    DimensionFinding {
        id,
        state,
        present: codes(State::Present).collect(),
        unknown: codes(State::Unknown).collect(),
        settled_by,
    }
}

/// Present if one mapped indicator is, absent if all are (and there is one), else unknown; `listed` holds them, if not them alone.
pub(crate) fn ilo(protocol: &Protocol, number: u8, listed: &[Listed]) -> Finding {
    let mapped = || listed.iter().filter(|entry| entry.indicator.ilo11.contains(&number));
    let any = |state| mapped().any(|entry| entry.reading.state == state);
    let state = if any(State::Present) {
        State::Present
    } else if any(State::Absent) && !any(State::Unknown) {
        State::Absent
    } else {
        State::Unknown
    };
    let causing = mapped().filter(|entry| entry.reading.state == state);
    let because = causing.fold(QuestionSet::EMPTY, |set, entry| set.union(entry.reading.because.clone()));
    Finding { code: number.to_string(), state, because: ids(protocol, &because) }
}

pub(crate) const YES: Value<'static> = Value::Code(0, "yes");
pub(crate) const NO: Value<'static> = Value::Code(1, "no");

/// Fills in the computed names that `[palermo]` and `[[text]]` read.
fn compute(
    protocol: &Protocol,
    ground: &mut Ground,
    routes: Routes,
    listed: &[Listed],
    dimensions: &[DimensionFinding],
) {
    let slots = protocol.rules.slots;
    for (place, dimension) in dimensions.iter().enumerate() {
        let value = match dimension.state {
            DimensionState::Positive => YES,
            DimensionState::NotPositive => NO,
            DimensionState::Undetermined => Value::Blank,
        };
        ground.set(slots.dimensions + place, value);
    }
    ground.set(slots.child, if routes.child { YES } else { NO });
    ground.set(slots.danger, if routes.danger { YES } else { NO });
    let mut tally = Tally::default();
    listed.iter().for_each(|entry| tally.add(entry.reading.state, entry.strength));
    ground.set(slots.indicators_present, tally.range());
    ground.set(slots.strong_present, tally.strong_range());
    let count = |belongs: &dyn Fn(&Listed) -> bool| {
        let mut tally = Tally::default();
        listed.iter().filter(|entry| belongs(entry)).for_each(|entry| tally.add(entry.reading.state, entry.strength));
        tally.range()
    };
    ground.set(slots.labour_present, count(&|entry| entry.indicator.labour));
    for place in 0..dimensions.len() {
        ground.set(slots.dimension_present + place, count(&|entry| entry.dimension == place));
    }
}

impl PalermoState {
    /// What `${act}` and its like are; the means of a child are blank there.
    pub(crate) fn value(self) -> Value<'static> {
        match self {
            PalermoState::Present => YES,
            PalermoState::Absent => NO,
            PalermoState::Unknown | PalermoState::NotRequired => Value::Blank,
        }
    }
}

/// Reads the three rules and fills in `${act}`, `${means}`, `${purpose}`; the means of a child are blank there.
fn palermo(protocol: &Protocol, view: &mut View, group: AgeGroup) -> Palermo {
    let [act, mut means, purpose] = protocol.rules.palermo.each_ref().map(|rule| {
        let truth = known(rule, &view.known()).truth();
        PalermoState::from(State::from_truth(truth))
    });
    if group == AgeGroup::Child {
        means = PalermoState::NotRequired;
    }
    for (place, element) in [act, means, purpose].into_iter().enumerate() {
        view.ground.set(protocol.rules.slots.palermo + place, element.value());
    }
    Palermo { act, means, purpose }
}
