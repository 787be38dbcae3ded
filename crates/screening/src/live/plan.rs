//! What can change by itself (a cell), in the order in which each comes after all it reads, and who reads what.

mod wanted;

use crate::Protocol;
use crate::expr::Expr;
use crate::protocol::{Calculation, Step};
use wanted::Wanted;

/// One thing that is evaluated: what it is, and its place in the protocol's list of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) kind: Kind,
    /// There are far fewer of anything than 32 bits count.
    pub(super) place: u32,
}

/// What a cell evaluates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whether a section, a group or an instance is open.
    Container,
    /// Three-valued: whether it is known to be open or closed. Only where somebody asks.
    ContainerKnown,
    /// Whether a question is visible, what it offers, and its value.
    Question,
    /// Whether it is hidden whatever is still answered. Only where somebody asks.
    Closed,
    Calculation,
    /// Its three-valued reading. Only where somebody asks.
    CalculationKnown,
    Constraint,
    Route,
    Indicator,
    Dimension,
    /// The numbers that palermo and the texts read.
    Totals,
    /// One of the ILO eleven, from 0.
    Ilo,
    Palermo,
    Text,
    Conflict,
}

/// What cells read: the slots of the rules first, then what has no slot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signals {
    /// Three-valued readings of calculations and containers.
    known: usize,
    closed: usize,
    indicators: usize,
    /// Whose strengths apply.
    pub(super) group: usize,
    /// The day, for `today()`.
    pub(super) today: usize,
    /// The moment, for `now()`: the last signal.
    pub(super) now: usize,
    /// First slot of what is computed.
    first_computed: usize,
}

impl Signals {
    fn new(protocol: &Protocol) -> Self {
        let slots = protocol.rules.slots;
        let closed = slots.count + slots.dimensions - slots.calculations;
        let indicators = closed + protocol.questions.len();
        let group = indicators + protocol.indicators.len();
        let (today, now, first_computed) = (group + 1, group + 2, slots.calculations);
        Signals { known: slots.count, closed, indicators, group, today, now, first_computed }
    }

    /// The three-valued reading of a computed slot.
    pub(super) fn known(self, slot: usize) -> usize {
        self.known + slot - self.first_computed
    }

    pub(super) fn closed(self, question: usize) -> usize {
        self.closed + question
    }

    pub(super) fn indicator(self, indicator: usize) -> usize {
        self.indicators + indicator
    }
}

/// Cells and their readers. Depends on the protocol alone.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) cells: Vec<Cell>,
    pub(super) signals: Signals,
    /// Per signal: where its readers begin in `readers`.
    starts: Vec<u32>,
    readers: Vec<u32>,
}

impl Plan {
    /// One pass over all rules.
    pub(super) fn new(protocol: &Protocol) -> Self {
        let mut builder = Builder {
            protocol,
            signals: Signals::new(protocol),
            wanted: Wanted::new(protocol),
            cells: Vec::new(),
            edges: Vec::new(),
            scratch: Vec::new(),
        };
        builder.steps();
        builder.conclusions();
        builder.finish()
    }

    /// Numbers of the cells that read the signal.
    pub(super) fn readers(&self, signal: usize) -> &[u32] {
        let bound = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        self.readers.get(bound(signal)..bound(signal + 1)).unwrap_or_default()
    }
}

struct Builder<'p> {
    protocol: &'p Protocol,
    signals: Signals,
    wanted: Wanted,
    cells: Vec<Cell>,
    /// Signal and reader.
    edges: Vec<(u32, u32)>,
    /// Signals of the cell being added.
    scratch: Vec<u32>,
}

impl<'p> Builder<'p> {
    /// The two-valued reading of a rule.
    fn reads(&mut self, rule: Option<&Expr>) {
        let Some(rule) = rule else { return };
        let scratch = &mut self.scratch;
        rule.slots(&mut |slot| scratch.push(u32::from(slot)));
        self.reads_clock(rule);
    }

    fn reads_clock(&mut self, rule: &Expr) {
        if rule.any(&|part| matches!(part, Expr::Today)) {
            self.reads_signal(self.signals.today);
        }
        if rule.any(&|part| matches!(part, Expr::Now)) {
            self.reads_signal(self.signals.now);
        }
    }

    /// The three-valued reading of a rule.
    fn knows(&mut self, rule: Option<&Expr>) {
        let (slots, signals) = (self.protocol.rules.slots, self.signals);
        let mut found = Vec::new();
        if let Some(rule) = rule {
            self.reads_clock(rule);
            rule.slots(&mut |slot| {
                let slot = usize::from(slot);
                let computed = (slots.calculations..slots.dimensions).contains(&slot);
                found.push(if computed { signals.known(slot) } else { slot });
            });
            let closable = |slot: u16| Some(usize::from(slot)).filter(|place| *place < slots.calculations);
            rule.may_close(&mut |slot| found.extend(closable(slot).map(|place| signals.closed(place))));
        }
        found.into_iter().for_each(|signal| self.reads_signal(signal));
    }

    fn reads_signal(&mut self, signal: usize) {
        self.scratch.extend(u32::try_from(signal));
    }

    /// Whether the container is open, unless nothing can close it.
    fn reads_container(&mut self, container: Option<usize>) {
        let containers = &self.protocol.rules.containers;
        let found = container.and_then(|place| Some((place, containers.get(place)?)));
        if let Some((place, container)) = found
            && (container.rule.is_some() || container.parent.is_some())
        {
            self.reads_signal(self.protocol.rules.slots.open + place);
        }
    }

    /// Adds a cell that reads what was noted since the last one.
    fn add(&mut self, kind: Kind, place: usize) {
        self.scratch.sort_unstable();
        self.scratch.dedup();
        // There are far fewer cells than 32 bits count: the loader bounds everything that becomes one.
        let number = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.edges.extend(self.scratch.drain(..).map(|signal| (signal, number)));
        self.cells.push(Cell { kind, place: u32::try_from(place).unwrap_or(u32::MAX) });
    }

    fn steps(&mut self) {
        let protocol = self.protocol;
        for step in &protocol.rules.order {
            match *step {
                Step::Container(place) => self.container(place),
                Step::Question(place) => self.question(place),
                Step::Calculation(place) => {
                    protocol.rules.calculations.get(place).into_iter().for_each(|found| self.calculation(place, found));
                }
            }
        }
    }

    fn container(&mut self, place: usize) {
        let Some(container) = self.protocol.rules.containers.get(place) else { return };
        let slot = self.protocol.rules.slots.open;
        self.reads_container(container.parent);
        self.reads(container.rule.as_ref());
        self.add(Kind::Container, place);
        if self.wanted.known.contains(&(slot + place)) {
            container.parent.iter().for_each(|parent| self.reads_signal(self.signals.known(slot + parent)));
            self.reads(container.rule.as_ref());
            self.knows(container.rule.as_ref());
            self.add(Kind::ContainerKnown, place);
        }
    }

    fn question(&mut self, place: usize) {
        let rules = &self.protocol.rules;
        let relevant = rules.question_relevant.get(place).and_then(Option::as_ref);
        let container = rules.container_of.get(place).copied();
        self.reads_container(container);
        self.reads(relevant);
        let filter = rules.filter.get(place).and_then(Option::as_ref);
        filter.into_iter().flatten().for_each(|condition| self.reads(Some(condition)));
        self.add(Kind::Question, place);
        if self.wanted.closed.contains(&place) {
            container.iter().for_each(|place| self.reads_signal(self.signals.known(rules.slots.open + place)));
            self.reads_container(container);
            self.reads(relevant);
            self.knows(relevant);
            self.add(Kind::Closed, place);
        }
    }

    fn calculation(&mut self, place: usize, calculation: &Calculation) {
        let gate = |builder: &mut Self| {
            builder.reads_container(calculation.container);
            builder.reads(calculation.relevant.as_ref());
        };
        gate(self);
        self.reads(Some(&calculation.value));
        self.add(Kind::Calculation, place);
        if self.wanted.known.contains(&(self.protocol.rules.slots.calculations + place)) {
            gate(self);
            self.knows(Some(&calculation.value));
            self.add(Kind::CalculationKnown, place);
        }
    }

    fn conclusions(&mut self) {
        let protocol = self.protocol;
        let rules = &protocol.rules;
        self.each(&rules.routes, Kind::Route, Self::reads);
        for (place, rule) in rules.indicator.iter().enumerate() {
            self.knows(rule.as_ref());
            self.add(Kind::Indicator, place);
        }
        self.findings();
        for (place, rule) in rules.palermo.iter().enumerate() {
            self.reads_signal(self.signals.group);
            self.knows(Some(rule));
            self.add(Kind::Palermo, place);
        }
        self.each(&rules.texts, Kind::Text, Self::reads);
        self.each(&rules.conflicts, Kind::Conflict, Self::reads);
        for (place, rule) in rules.constraint.iter().enumerate() {
            if let Some(rule) = rule {
                // Only an answer that is there can break a rule.
                self.reads_signal(place);
                self.reads(Some(rule));
                self.add(Kind::Constraint, place);
            }
        }
    }

    fn each(&mut self, rules: &[Expr], kind: Kind, reads: fn(&mut Self, Option<&Expr>)) {
        for (place, rule) in rules.iter().enumerate() {
            reads(self, Some(rule));
            self.add(kind, place);
        }
    }

    /// What is counted from the indicators.
    fn findings(&mut self) {
        let protocol = self.protocol;
        let mut of_dimension = vec![Vec::new(); protocol.dimensions.len()];
        let mut of_number = vec![Vec::new(); super::ILO_ELEVEN];
        for (place, indicator) in protocol.indicators.iter().enumerate() {
            let dimension = protocol.rules.dimension_of.get(place);
            let lists = dimension.and_then(|dimension| of_dimension.get_mut(*dimension));
            lists.into_iter().for_each(|list| list.push(place));
            for number in &indicator.ilo11 {
                let list = usize::from(*number).checked_sub(1).and_then(|number| of_number.get_mut(number));
                list.into_iter().for_each(|list| list.push(place));
            }
        }
        let count = |builder: &mut Self, (kind, place): (Kind, usize), indicators: &mut dyn Iterator<Item = usize>| {
            builder.reads_signal(builder.signals.group);
            indicators.for_each(|place| builder.reads_signal(builder.signals.indicator(place)));
            builder.add(kind, place);
        };
        for (place, indicators) in of_dimension.into_iter().enumerate() {
            count(self, (Kind::Dimension, place), &mut indicators.into_iter());
        }
        count(self, (Kind::Totals, 0), &mut (0..protocol.indicators.len()));
        for (place, indicators) in of_number.into_iter().enumerate() {
            count(self, (Kind::Ilo, place), &mut indicators.into_iter());
        }
    }

    /// Sorts the readers by what they read.
    fn finish(self) -> Plan {
        let mut starts = vec![0u32; self.signals.now + 2];
        for (signal, _) in &self.edges {
            if let Some(count) = starts.get_mut(*signal as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut readers = vec![0; self.edges.len()];
        for (signal, reader) in self.edges {
            if let Some(at) = next.get_mut(signal as usize) {
                if let Some(place) = readers.get_mut(*at as usize) {
                    *place = reader;
                }
                *at += 1;
            }
        }
        Plan { cells: self.cells, signals: self.signals, starts, readers }
    }
}
