//! Evaluating the cells whose ground moved.

use super::plan::{Cell, Kind};
use super::tallies::Tallies;
use super::{Change, Live};
use crate::evaluation::{NO, YES, calculate};
use crate::expr::{Expr, Facts, Value, decided, holds, truth};
use crate::{AgeGroup, DimensionState, PalermoState, State};

impl<'p> Live<'p> {
    /// Until nothing that reads something changed is left.
    pub(super) fn run(&mut self) {
        while let Some(number) = self.queue.pop() {
            if let Some(cell) = self.plan.cells.get(number).copied() {
                self.evaluated += 1;
                self.evaluate(cell);
            }
        }
    }

    fn evaluate(&mut self, cell: Cell) {
        let place = cell.place as usize;
        match cell.kind {
            Kind::Container => self.container(place),
            Kind::ContainerKnown => self.container_known(place),
            Kind::Question => self.question(place),
            Kind::Closed => self.closed(place),
            Kind::Calculation => self.calculation(place),
            Kind::CalculationKnown => self.calculation_known(place),
            Kind::Constraint => self.constraint(place),
            Kind::Route => self.route(place),
            Kind::Indicator => self.read_indicator(place),
            Kind::Dimension => self.count_dimension(place),
            Kind::Totals => self.totals(),
            Kind::Ilo => self.count_ilo(place),
            Kind::Palermo => self.element(place),
            Kind::Text => self.text(place),
            Kind::Conflict => self.conflict(place),
        }
    }

    pub(super) fn mark(&mut self, signal: usize) {
        for reader in self.plan.readers(signal) {
            self.queue.push(*reader as usize);
        }
    }

    /// Whether the slot took another value.
    fn set(&mut self, slot: usize, value: Value<'p>) -> bool {
        let moved = self.ground.values.get(slot).is_some_and(|old| !old.is_same(&value));
        if moved {
            self.ground.set(slot, value);
            self.mark(slot);
        }
        moved
    }

    fn set_known(&mut self, slot: usize, value: Option<Value<'p>>) {
        let place = slot - self.protocol.rules.slots.calculations;
        let Some(old) = self.known.get_mut(place) else { return };
        let same = match (&*old, &value) {
            (Some(old), Some(new)) => old.is_same(new),
            (old, new) => old.is_none() && new.is_none(),
        };
        if !same {
            *old = value;
            self.mark(self.plan.signals.known(slot));
        }
    }

    fn facts(&self) -> Facts<'p, '_> {
        Facts { ground: &self.ground, computed: &self.known, closed: &self.closed }
    }

    fn holds(&self, rule: Option<&Expr>) -> bool {
        rule.is_none_or(|rule| holds(rule, &self.ground))
    }

    /// What nobody can close is open: sections without a rule, and where there is no container.
    fn is_open(&self, container: Option<usize>) -> bool {
        let slot = container.map(|place| self.protocol.rules.slots.open + place);
        let value = slot.and_then(|slot| self.ground.values.get(slot));
        value.is_none_or(|value| *value == Value::Bool(true))
    }

    fn container(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(container) = protocol.rules.containers.get(place) else { return };
        let open = self.is_open(container.parent) && self.holds(container.rule.as_ref());
        self.set(protocol.rules.slots.open + place, Value::Bool(open));
    }

    /// Whether the rule can ever hold: what holds does; else what is known of it.
    fn can_hold(&self, rule: Option<&Expr>) -> Option<bool> {
        let Some(rule) = rule else { return Some(true) };
        if holds(rule, &self.ground) { Some(true) } else { truth(rule, &self.facts()) }
    }

    /// Whether both can ever hold.
    fn both(&self, container: Option<usize>, rule: Option<&Expr>) -> Option<bool> {
        let slots = self.protocol.rules.slots;
        let known = |place| self.known.get(slots.open - slots.calculations + place);
        let around = match container.map(known) {
            None => Some(true),
            Some(known) => known.and_then(Option::as_ref).map(Value::truth),
        };
        match (around, self.can_hold(rule)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    fn container_known(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(container) = protocol.rules.containers.get(place) else { return };
        let value = match self.both(container.parent, container.rule.as_ref()) {
            Some(true) if self.may_close(container.parent, container.rule.as_ref()) => Some(Value::MAY_CLOSE),
            truth => truth.map(Value::Bool),
        };
        self.set_known(protocol.rules.slots.open + place, value);
    }

    /// Whether what is open is so for want of answers only.
    fn may_close(&self, around: Option<usize>, rule: Option<&Expr>) -> bool {
        let slots = self.protocol.rules.slots;
        let around = around.and_then(|place| self.known.get(slots.open - slots.calculations + place));
        around.and_then(Option::as_ref).is_some_and(Value::is_open)
            || rule.is_some_and(|rule| truth(rule, &self.facts()).is_none())
    }

    fn question(&mut self, place: usize) {
        let rules = &self.protocol.rules;
        let relevant = rules.question_relevant.get(place).and_then(Option::as_ref);
        let visible = self.is_open(rules.container_of.get(place).copied()) && self.holds(relevant);
        if let Some(filter) = rules.filter.get(place).and_then(Option::as_ref) {
            let offered: Vec<_> = filter.iter().map(|condition| holds(condition, &self.ground)).collect();
            if let Some(old) = self.offered.get_mut(place).filter(|old| **old != offered) {
                *old = offered;
                self.changes.push(Change::Offered(place));
            }
        }
        if let Some(old) = self.visible.get_mut(place).filter(|old| **old != visible) {
            *old = visible;
            self.changes.push(Change::Visible(place));
        }
        self.show(place);
    }

    /// Lets the rules see the answer to a question as far as it is visible and offered.
    pub(super) fn show(&mut self, place: usize) {
        let value = match self.given.value(place) {
            _ if !self.is_visible(place) => Value::Blank,
            Value::Code(choice, _) if !self.offers(place, usize::from(*choice)) => Value::Blank,
            Value::Set(bits, codes) => {
                let offered = (0..64).filter(|choice| bits >> choice & 1 == 1 && self.offers(place, *choice));
                match offered.fold(0u64, |kept, choice| kept | 1 << choice) {
                    0 => Value::Blank,
                    kept => Value::Set(kept, codes),
                }
            }
            given => given.clone(),
        };
        self.see(place, value);
    }

    fn see(&mut self, place: usize, value: Value<'p>) {
        if self.set(place, value) {
            self.changes.push(Change::Value(place));
        }
    }

    fn closed(&mut self, place: usize) {
        let rules = &self.protocol.rules;
        let relevant = rules.question_relevant.get(place).and_then(Option::as_ref);
        let closed =
            !self.is_visible(place) && self.both(rules.container_of.get(place).copied(), relevant) == Some(false);
        if let Some(old) = self.closed.get_mut(place).filter(|old| **old != closed) {
            *old = closed;
            self.mark(self.plan.signals.closed(place));
        }
    }

    fn calculation(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(calculation) = protocol.rules.calculations.get(place) else { return };
        let open = self.is_open(calculation.container) && self.holds(calculation.relevant.as_ref());
        let value = if open { calculate(calculation, &self.ground) } else { Value::Blank };
        if self.set(protocol.rules.slots.calculations + place, value) {
            self.changes.push(Change::Calculation(place));
        }
    }

    fn calculation_known(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(calculation) = protocol.rules.calculations.get(place) else { return };
        let open = self.is_open(calculation.container) && self.holds(calculation.relevant.as_ref());
        let value = if open { decided(&calculation.value, &self.facts()) } else { None };
        self.set_known(protocol.rules.slots.calculations + place, value);
    }

    fn constraint(&mut self, place: usize) {
        let rule = self.protocol.rules.constraint.get(place).and_then(Option::as_ref);
        let answered = self.ground.values.get(place).is_some_and(|value| *value != Value::Blank);
        let fits = !answered || self.holds(rule);
        if let Some(old) = self.fits.get_mut(place).filter(|old| **old != fits) {
            *old = fits;
            self.changes.push(Change::Constraint(place));
        }
    }

    fn route(&mut self, place: usize) {
        let slots = self.protocol.rules.slots;
        let rule = self.protocol.rules.routes.get(place);
        let open = rule.is_some_and(|rule| holds(rule, &self.ground));
        if let Some(old) = self.routes.get_mut(place).filter(|old| **old != open) {
            *old = open;
            self.changes.push(Change::Routes);
        }
        let said = if open { YES } else { NO };
        match place {
            0 => drop(self.set(slots.danger, said)),
            2 => {
                self.set(slots.child, said);
                self.regroup(if open { AgeGroup::Child } else { AgeGroup::Adult });
            }
            _ => {}
        }
    }

    /// Another age group: other indicators are listed, with other strengths.
    fn regroup(&mut self, group: AgeGroup) {
        if self.tallies.group != group {
            self.tallies = Tallies::new(self.protocol, group, &self.indicators);
            self.changes.push(Change::AgeGroup);
            self.mark(self.plan.signals.group);
        }
    }

    fn read_indicator(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(rule) = protocol.rules.indicator.get(place).and_then(Option::as_ref) else { return };
        let state = State::from_truth(truth(rule, &self.facts()));
        let Some(old) = self.indicators.get_mut(place) else { return };
        let from = std::mem::replace(old, state);
        if from != state {
            self.tallies.turn(protocol, place, from, state);
            self.changes.push(Change::Indicator(place));
            self.mark(self.plan.signals.indicator(place));
        }
    }

    fn count_dimension(&mut self, place: usize) {
        let slots = self.protocol.rules.slots;
        let Some(tally) = self.tallies.dimensions.get(place).copied() else { return };
        let state = tally.state();
        if let Some(old) = self.dimensions.get_mut(place).filter(|old| **old != state) {
            *old = state;
            self.changes.push(Change::Dimension(place));
        }
        let value = match state {
            DimensionState::Positive => YES,
            DimensionState::NotPositive => NO,
            DimensionState::Undetermined => Value::Blank,
        };
        self.set(slots.dimensions + place, value);
        self.set(slots.dimension_present + place, tally.range());
    }

    fn totals(&mut self) {
        let slots = self.protocol.rules.slots;
        let (all, labour) = (self.tallies.all, self.tallies.labour);
        self.set(slots.indicators_present, all.range());
        self.set(slots.strong_present, all.strong_range());
        self.set(slots.labour_present, labour.range());
    }

    fn count_ilo(&mut self, place: usize) {
        let state = self.tallies.ilo(place);
        if let Some(old) = self.ilo.get_mut(place).filter(|old| **old != state) {
            *old = state;
            self.changes.extend(u8::try_from(place + 1).map(Change::Ilo));
        }
    }

    fn element(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(rule) = protocol.rules.palermo.get(place) else { return };
        let element = match (place, self.tallies.group) {
            (1, AgeGroup::Child) => PalermoState::NotRequired,
            _ => PalermoState::from(State::from_truth(truth(rule, &self.facts()))),
        };
        if let Some(old) = self.palermo.get_mut(place).filter(|old| **old != element) {
            *old = element;
            self.changes.push(Change::Palermo);
        }
        self.set(protocol.rules.slots.palermo + place, element.value());
    }

    fn text(&mut self, place: usize) {
        let protocol = self.protocol;
        let Some(rule) = protocol.rules.texts.get(place) else { return };
        let applies = holds(rule, &self.ground);
        if let Some(old) = self.texts.get_mut(place).filter(|old| **old != applies) {
            *old = applies;
            self.changes.push(Change::Text(place));
        }
        self.set(protocol.rules.slots.texts + place, if applies { YES } else { NO });
    }

    fn conflict(&mut self, place: usize) {
        let holds = self.protocol.rules.conflicts.get(place).is_some_and(|rule| holds(rule, &self.ground));
        if let Some(old) = self.conflicts.get_mut(place).filter(|old| **old != holds) {
            *old = holds;
            self.changes.push(Change::Conflict(place));
        }
    }
}
