//! `checklist()` and `weighted-checklist()`: how much of a list holds, between two bounds.

use super::kleene::Reading;
use super::{Expr, Facts, Ground, Known, Value, alone, holds, known, truth};
use crate::set::QuestionSet;

/// A list of conditions with their weights; `checklist()` gives each the weight 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Checklist {
    /// Smallest total; none where the author wrote -1.
    pub(crate) min: Option<f64>,
    /// Largest total; none where the author wrote -1.
    pub(crate) max: Option<f64>,
    pub(crate) parts: Vec<(Expr, f64)>,
}

/// The totals still possible. Both ends are added up in the order of the list, as the total itself is: rounding cannot make
/// them disagree.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Range {
    low: f64,
    high: f64,
}

impl Range {
    fn of(parts: impl Iterator<Item = (Option<bool>, f64)>) -> Self {
        parts.fold(Range { low: 0.0, high: 0.0 }, |range, (truth, weight)| {
            let (low, high) = match truth {
                Some(true) => (weight, weight),
                Some(false) => (0.0, 0.0),
                None => (weight.min(0.0), weight.max(0.0)),
            };
            Range { low: range.low + low, high: range.high + high }
        })
    }
}

impl Checklist {
    /// Whether the total lies between the bounds, both included.
    pub(super) fn holds(&self, ground: &Ground) -> bool {
        let total = Range::of(self.parts.iter().map(|(part, weight)| (Some(holds(part, ground)), *weight)));
        self.fits(total) == Some(true)
    }

    /// The three-valued reading without its reasons.
    pub(super) fn decided(&self, on: &Facts) -> Option<bool> {
        self.fits(Range::of(self.parts.iter().map(|(part, weight)| (truth(part, on), *weight))))
    }

    /// The three-valued reading. What holds the total up or down far enough is the reason, and nothing else.
    pub(super) fn known<'a>(&'a self, on: &Known<'a, '_>) -> Reading<'a> {
        let readings: Vec<_> = self.parts.iter().map(|(part, weight)| (known(part, on), *weight)).collect();
        let range = Range::of(readings.iter().map(|(reading, weight)| (reading.truth(), *weight)));
        let truth = self.fits(range);
        let anything = Range::of(self.parts.iter().map(|(_, weight)| (None, *weight)));
        // A bound that no answer can break needs no reason.
        let (up, down) = match truth {
            Some(true) => {
                (self.min.is_some_and(|min| anything.low < min), self.max.is_some_and(|max| anything.high > max))
            }
            Some(false) if self.min.is_some_and(|min| range.high < min) => (false, true),
            _ => (true, false),
        };
        let because = readings.iter().filter(|(reading, weight)| match (truth, reading.truth()) {
            (None, part) => part.is_none(),
            (Some(_), None) => false,
            (Some(_), Some(part)) => {
                let holds_up = part == (*weight > 0.0);
                *weight != 0.0 && if holds_up { up } else { down }
            }
        });
        let because = because.fold(QuestionSet::EMPTY, |set, (reading, _)| set.union(reading.because.clone()));
        Reading { value: truth.map(Value::Bool), because }
    }

    /// The questions each of which alone could bring the unknown list to `goal`.
    pub(super) fn alone(&self, goal: bool, on: &Known) -> QuestionSet {
        let part = |(part, weight): &(Expr, f64)| {
            let truth = known(part, on).truth();
            let settle = |goal| if truth.is_none() { alone(part, goal, on) } else { QuestionSet::EMPTY };
            (truth, *weight, settle(true), settle(false))
        };
        let parts: Vec<_> = self.parts.iter().map(part).collect();
        let candidates = parts.iter().fold(QuestionSet::EMPTY, |set, (_, _, to_true, to_false)| {
            set.union(to_true.clone()).union(to_false.clone())
        });
        candidates.filter(|question| {
            // The total with the question answered as it helps most: towards the top, or towards the bottom.
            let answered = |towards: bool| {
                Range::of(parts.iter().map(|(truth, weight, to_true, to_false)| {
                    let wanted = towards == (*weight > 0.0);
                    let settles = if wanted { to_true } else { to_false }.contains(question);
                    (if settles { Some(wanted) } else { *truth }, *weight)
                }))
            };
            let (top, bottom) = (answered(true), answered(false));
            if goal {
                self.min.is_none_or(|min| top.low >= min) && self.max.is_none_or(|max| bottom.high <= max)
            } else {
                self.min.is_some_and(|min| bottom.high < min) || self.max.is_some_and(|max| top.low > max)
            }
        })
    }

    /// Whether every total of the range lies between the bounds, or none; unknown where some do.
    fn fits(&self, range: Range) -> Option<bool> {
        let inside = self.min.is_none_or(|min| range.low >= min) && self.max.is_none_or(|max| range.high <= max);
        let outside = self.min.is_some_and(|min| range.high < min) || self.max.is_some_and(|max| range.low > max);
        (inside || outside).then_some(inside)
    }
}
