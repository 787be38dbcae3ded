//! Indicators counted: kept up to date one by one, so that no answer counts them all again.

use super::ILO_ELEVEN;
use crate::evaluation::Tally;
use crate::{AgeGroup, Protocol, State};

/// Present and unknown indicators of the age group.
#[derive(Debug)]
pub(super) struct Tallies {
    pub(super) group: AgeGroup,
    pub(super) all: Tally,
    pub(super) labour: Tally,
    pub(super) dimensions: Vec<Tally>,
    ilo: [Counts; ILO_ELEVEN],
}

/// Indicators of one of the ILO eleven by state.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    present: u16,
    absent: u16,
    unknown: u16,
}

impl Tallies {
    /// All indicators of the group with their states.
    pub(super) fn new(protocol: &Protocol, group: AgeGroup, states: &[State]) -> Self {
        let mut tallies = Tallies {
            group,
            all: Tally::default(),
            labour: Tally::default(),
            dimensions: vec![Tally::default(); protocol.dimensions.len()],
            ilo: [Counts::default(); ILO_ELEVEN],
        };
        for (place, state) in states.iter().enumerate() {
            tallies.change(protocol, place, |tally, strength| tally.add(*state, strength), |counts| counts.add(*state));
        }
        tallies
    }

    /// An indicator went from one state to another.
    pub(super) fn turn(&mut self, protocol: &Protocol, indicator: usize, from: State, to: State) {
        let tally = |tally: &mut Tally, strength| {
            tally.take(from, strength);
            tally.add(to, strength);
        };
        self.change(protocol, indicator, tally, |counts| {
            counts.take(from);
            counts.add(to);
        });
    }

    fn change(
        &mut self,
        protocol: &Protocol,
        place: usize,
        tally: impl Fn(&mut Tally, crate::Strength),
        count: impl Fn(&mut Counts),
    ) {
        let Some(indicator) = protocol.indicators.get(place) else { return };
        let strength = indicator.strength(self.group);
        if strength == crate::Strength::Absent {
            return;
        }
        tally(&mut self.all, strength);
        if indicator.labour {
            tally(&mut self.labour, strength);
        }
        let dimension = protocol.rules.dimension_of.get(place).and_then(|place| self.dimensions.get_mut(*place));
        dimension.into_iter().for_each(|dimension| tally(dimension, strength));
        for number in &indicator.ilo11 {
            let counts = usize::from(*number).checked_sub(1).and_then(|number| self.ilo.get_mut(number));
            counts.into_iter().for_each(&count);
        }
    }

    /// Present if one is, absent if all are (and there is one), else unknown.
    pub(super) fn ilo(&self, number: usize) -> State {
        match self.ilo.get(number) {
            Some(counts) if counts.present > 0 => State::Present,
            Some(counts) if counts.absent > 0 && counts.unknown == 0 => State::Absent,
            _ => State::Unknown,
        }
    }
}

impl Counts {
    fn of(&mut self, state: State) -> &mut u16 {
        match state {
            State::Present => &mut self.present,
            State::Absent => &mut self.absent,
            State::Unknown => &mut self.unknown,
        }
    }

    fn add(&mut self, state: State) {
        *self.of(state) += 1;
    }

    fn take(&mut self, state: State) {
        *self.of(state) -= 1;
    }
}
