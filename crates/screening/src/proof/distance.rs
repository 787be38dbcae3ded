//! How far answers are from what a rule should give, and which questions could bring them nearer: the sense of direction of the
//! search. Zero is exactly "as wanted"; everything above only has to fall when an answer helps.

use crate::expr::Expr;
use crate::settle::probe::Probe;
use crate::settle::reach::{around, inputs, openers};
use crate::{AgeGroup, Strength};

/// What no further answer can bring back: what was answered stays.
const LOST: f64 = 1_000.0;

/// How a rule is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Blank compares as blank: gates, routes, texts, conflicts.
    Two,
    /// Unknown stays unknown: indicators and elements.
    Three,
}

/// Questions that have to be answered together for a comparison to change, by place.
pub(super) type Move = Vec<usize>;

/// Measures distances over one set of answers, and gathers the moves that could shorten them.
pub(super) struct Meter<'a, 'p> {
    pub(super) probe: &'p Probe<'a>,
    pub(super) moves: Vec<Move>,
    /// Whose list of strengths counts: of the goal, so that nothing is gained by fulfilling the other one first.
    age: AgeGroup,
}

impl<'a, 'p> Meter<'a, 'p> {
    pub(super) fn new(probe: &'p Probe<'a>, age: Option<AgeGroup>) -> Self {
        Meter { probe, moves: Vec::new(), age: age.unwrap_or(probe.found.age_group) }
    }

    /// The distance to the rule giving `want`.
    pub(super) fn to(&mut self, rule: &'a Expr, want: bool, reading: Reading) -> f64 {
        let is = match reading {
            Reading::Two => Some(self.probe.holds(rule)),
            Reading::Three => self.probe.truth(rule),
        };
        if is == Some(want) {
            return 0.0;
        }
        match rule {
            Expr::Not(inner) => self.to(inner, !want, reading),
            Expr::And(parts) => self.junction(parts, want, want, reading),
            Expr::Or(parts) => self.junction(parts, want, !want, reading),
            Expr::If(parts) => {
                let [condition, then, otherwise] = parts.as_ref();
                let first = self.to(condition, true, reading) + self.to(then, want, reading);
                let second = self.to(condition, false, reading) + self.to(otherwise, want, reading);
                first.min(second)
            }
            Expr::Checklist(list) => {
                // Every part that changes helps or hurts; the nearest change is a step, and the reading above is the judge.
                let distances = list.parts.iter().map(|(part, _)| {
                    let is = self.probe.truth(part).unwrap_or(false);
                    self.to(part, !is, reading)
                });
                let mut distances: Vec<f64> = distances.collect();
                distances.sort_by(f64::total_cmp);
                1.0 + distances.into_iter().next().unwrap_or(LOST)
            }
            leaf => self.leaf(leaf, want),
        }
    }

    /// The distance to the question being visible: to every rule that can hide it.
    pub(super) fn visible(&mut self, place: usize) -> f64 {
        if self.probe.is_visible(place) {
            return 0.0;
        }
        openers(self.probe.protocol, place).map(|gate| self.to(gate, true, Reading::Two)).sum()
    }

    fn junction(&mut self, parts: &'a [Expr], want: bool, all: bool, reading: Reading) -> f64 {
        let distances = parts.iter().map(|part| self.to(part, want, reading));
        if all { distances.sum() } else { distances.fold(f64::INFINITY, f64::min) }
    }

    /// A comparison that does not come out as wanted: its questions without an answer, or the way to them.
    fn leaf(&mut self, leaf: &'a Expr, want: bool) -> f64 {
        let mut slots = Vec::new();
        inputs(self.probe.protocol, leaf, &mut slots);
        slots.sort_unstable();
        slots.dedup();
        let questions = self.probe.protocol.rules.slots.calculations;
        let (asked, computed): (Vec<usize>, Vec<usize>) = slots.into_iter().partition(|slot| *slot < questions);
        let blank: Vec<usize> = asked.into_iter().filter(|place| !self.probe.is_answered(*place)).collect();
        let hidden: f64 = blank.iter().map(|place| self.visible(*place)).sum();
        let ready: Move = blank.iter().copied().filter(|place| self.probe.is_visible(*place)).collect();
        if !computed.is_empty() {
            self.moves.extend(ready.into_iter().map(|place| vec![place]));
            return 1.0 + self.computed(leaf, &computed, want);
        }
        if blank.is_empty() {
            return LOST;
        }
        let open = ready.len() as f64;
        // All or none: a number given before the other can be asked for is a guess that cannot be taken back.
        if ready.len() == blank.len() {
            self.moves.push(ready);
        }
        open + hidden * 1.5
    }

    /// A comparison of what the program computes: the way leads into the rules that it is computed from.
    fn computed(&mut self, leaf: &'a Expr, names: &[usize], want: bool) -> f64 {
        let protocol = self.probe.protocol;
        let slots = protocol.rules.slots;
        let code = match leaf {
            Expr::Is(_, code) => Some(*code == 0),
            _ => None,
        };
        let rules = &protocol.rules;
        let [danger, _, child, _] = &rules.routes;
        let nearest = names.iter().map(|name| match (*name, code) {
            // Whether an instance of a repeat is open.
            (name, _) if name < slots.dimensions => {
                let rules = around(protocol, name.checked_sub(slots.open));
                rules.map(|rule| self.to(rule, true, Reading::Two)).sum::<f64>().max(0.5)
            }
            (name, Some(yes)) if name >= slots.texts => {
                let rule = rules.texts.get(name - slots.texts);
                rule.map_or(LOST, |rule| self.to(rule, yes == want, Reading::Two))
            }
            (name, Some(yes)) if (slots.dimensions..slots.palermo).contains(&name) => match (yes, want) {
                (true, true) => self.positive(name - slots.dimensions),
                (false, true) => self.not_positive(name - slots.dimensions),
                (_, false) => LOST,
            },
            (name, Some(yes)) if (slots.palermo..slots.child).contains(&name) => {
                let rule = rules.palermo.get(name - slots.palermo);
                match (rule, want) {
                    (Some(rule), true) => self.to(rule, yes, Reading::Three),
                    _ => LOST,
                }
            }
            (name, Some(yes)) if name == slots.child => self.to(child, yes == want, Reading::Two),
            (name, Some(yes)) if name == slots.danger => self.to(danger, yes == want, Reading::Two),
            _ => self.more_indicators(),
        });
        nearest.fold(f64::INFINITY, f64::min).min(LOST)
    }

    /// The nearest indicator that is not present yet.
    fn more_indicators(&mut self) -> f64 {
        let rules = &self.probe.protocol.rules.indicator;
        let distances: Vec<f64> = rules.iter().flatten().map(|rule| self.to(rule, true, Reading::Three)).collect();
        distances.into_iter().filter(|distance| *distance > 0.0).fold(LOST, f64::min)
    }

    /// The distance to the dimension being positive, in the age group.
    pub(super) fn positive(&mut self, dimension: usize) -> f64 {
        let (mut strong, mut medium, mut weak) = (Vec::new(), Vec::new(), Vec::new());
        for (strength, rule) in self.indicators(dimension) {
            let distance = rule.map_or(LOST, |rule| self.to(rule, true, Reading::Three));
            match strength {
                Strength::Strong => strong.push(distance),
                Strength::Medium => medium.push(distance),
                Strength::Weak => weak.push(distance),
                Strength::Absent => {}
            }
        }
        for list in [&mut strong, &mut medium, &mut weak] {
            list.sort_by(f64::total_cmp);
        }
        let sum = |list: &[f64], count: usize| match list.get(..count) {
            Some(nearest) => nearest.iter().sum(),
            None => LOST,
        };
        let ways = [
            sum(&strong, 2),
            sum(&strong, 1) + sum(&medium, 1).min(sum(&weak, 1)),
            sum(&medium, 3),
            sum(&medium, 2) + sum(&weak, 1),
        ];
        ways.into_iter().fold(LOST, f64::min)
    }

    /// The distance to the dimension being not positive: to all its indicators being absent.
    fn not_positive(&mut self, dimension: usize) -> f64 {
        let all = self.indicators(dimension).into_iter();
        all.map(|(strength, rule)| match (strength, rule) {
            (Strength::Absent, _) | (_, None) => 0.0,
            (_, Some(rule)) => self.to(rule, false, Reading::Three),
        })
        .sum()
    }

    fn indicators(&self, dimension: usize) -> Vec<(Strength, Option<&'a Expr>)> {
        let protocol = self.probe.protocol;
        let own = protocol.rules.dimension_of.iter().zip(&protocol.indicators).zip(&protocol.rules.indicator);
        own.filter(|((of, _), _)| **of == dimension)
            .map(|((_, indicator), rule)| (indicator.strength(self.age), rule.as_ref()))
            .collect()
    }

    /// The distance to this age group.
    pub(super) fn age(&mut self, age: AgeGroup) -> f64 {
        let [_, _, child, _] = &self.probe.protocol.rules.routes;
        self.to(child, age == AgeGroup::Child, Reading::Two)
    }
}
