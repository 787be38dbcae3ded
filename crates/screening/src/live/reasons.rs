//! Why something was found, when somebody asks: an answer moves states alone, reasons are read by whoever opens a page of findings.
//!
//! Values stand in the case already; of the gates behind them, which know *why*, only those are read that the asked finding can rest on.

#[cfg(test)]
mod tests;

use super::{ILO_ELEVEN, Live};
use crate::evaluation::{Gates, Listed, Seen, conflict, dimension, ilo};
use crate::expr::Expr;
use crate::protocol::Step;
use crate::{Answer, Conflict, DimensionFinding, Evaluation, Finding, Protocol};

impl<'p> Live<'p> {
    /// The indicator with its reasons, as [`crate::evaluate`] gives it; `None` when the age group does not list it.
    pub fn finding(&self, indicator: usize) -> Option<Finding> {
        Some(self.listed([indicator]).first()?.finding(self.protocol))
    }

    /// The dimension with its indicators and what could settle it.
    pub fn dimension_finding(&self, place: usize) -> Option<DimensionFinding> {
        self.protocol.dimensions.get(place)?;
        let of = self.protocol.rules.dimension_of.iter().enumerate().filter(|(_, dimension)| **dimension == place);
        Some(dimension(self.protocol, place, &self.listed(of.map(|(indicator, _)| indicator))))
    }

    /// One of the ILO eleven with its reasons, by its number from 1.
    pub fn ilo_finding(&self, number: u8) -> Option<Finding> {
        if !(1..=ILO_ELEVEN).contains(&usize::from(number)) {
            return None;
        }
        let mapped = self.protocol.indicators.iter().enumerate();
        let mapped = mapped.filter(|(_, indicator)| indicator.ilo11.contains(&number)).map(|(place, _)| place);
        Some(ilo(self.protocol, number, &self.listed(mapped)))
    }

    /// The conflict with the questions that make it, while it holds.
    pub fn conflict_finding(&self, place: usize) -> Option<Conflict> {
        if !self.conflicts(place) {
            return None;
        }
        let gates = self.gates(self.protocol.rules.conflicts.get(place));
        conflict(self.protocol, place, &gates.known(&self.ground))
    }

    /// The answer to the question as it was given, also when a rule hides it by now: what a reason was.
    pub fn answer_to(&self, question: &str) -> Option<Answer> {
        self.given.answer(self.protocol.places.get(question)?)
    }

    /// Everything that follows from the answers with all reasons: equal to [`crate::evaluate`].
    pub fn evaluation(&self) -> Evaluation {
        let protocol = self.protocol;
        let why = |place| self.given.why(place);
        let seen = Seen { ground: &self.ground, visible: &self.visible, why: &why };
        let listed = self.listed(0..protocol.indicators.len());
        let texts = protocol.texts.iter().enumerate().filter(|(place, _)| self.applies(*place));
        Evaluation {
            visible: seen.visible(protocol),
            unanswered: seen.unanswered(protocol),
            age_group: self.age_group(),
            routes: self.routes(),
            indicators: listed.iter().map(|entry| entry.finding(protocol)).collect(),
            dimensions: (0..protocol.dimensions.len()).map(|place| dimension(protocol, place, &listed)).collect(),
            ilo11: (1..).take(ILO_ELEVEN).map(|number| ilo(protocol, number, &listed)).collect(),
            palermo: self.palermo(),
            texts: texts.map(|(_, id)| id.clone()).collect(),
            conflicts: (0..protocol.conflicts.len()).filter_map(|place| self.conflict_finding(place)).collect(),
            offered: seen.offered(protocol),
        }
    }

    /// Of these indicators, those that the age group lists, read with their reasons.
    fn listed(&self, indicators: impl IntoIterator<Item = usize>) -> Vec<Listed<'p>> {
        let (protocol, group) = (self.protocol, self.age_group());
        let indicators: Vec<usize> = indicators.into_iter().collect();
        let rule = |place: &usize| protocol.rules.indicator.get(*place).and_then(Option::as_ref);
        let gates = self.gates(indicators.iter().filter_map(rule));
        let on = gates.known(&self.ground);
        indicators.iter().filter_map(|place| Listed::read(protocol, group, *place, &on)).collect()
    }

    /// The gates that these rules can rest on.
    fn gates(&self, rules: impl IntoIterator<Item = &'p Expr>) -> Gates<'p> {
        let (protocol, slots) = (self.protocol, self.protocol.rules.slots);
        let wanted = behind(protocol, rules);
        let is_wanted = |slot: usize| wanted.get(slot) == Some(&true);
        let mut gates = Gates::new(protocol);
        for step in &protocol.rules.order {
            match *step {
                Step::Container(place) if is_wanted(slots.open + place) => {
                    gates.container(protocol, place, &self.ground);
                }
                Step::Calculation(place) if is_wanted(slots.calculations + place) => {
                    gates.calculation(protocol, place, &self.ground);
                }
                Step::Question(place) if is_wanted(place) => {
                    if let Some(value) = self.ground.values.get(place) {
                        gates.question(protocol, place, value, &self.ground);
                    }
                }
                _ => {}
            }
        }
        gates
    }
}

/// By slot of questions, calculations and containers: whether the rules can rest on it. They rest on what they read, on what shows
/// or hides that, and so on down to the answers.
fn behind<'p>(protocol: &'p Protocol, rules: impl IntoIterator<Item = &'p Expr>) -> Vec<bool> {
    let (all, slots) = (&protocol.rules, protocol.rules.slots);
    let mut found = Found { wanted: vec![false; slots.dimensions], open: Vec::new() };
    rules.into_iter().for_each(|rule| found.rule(Some(rule)));
    while let Some(slot) = found.open.pop() {
        if slot < slots.calculations {
            found.rule(all.question_relevant.get(slot).and_then(Option::as_ref));
            found.container(slots.open, all.container_of.get(slot).copied());
        } else if slot < slots.open {
            let Some(calculation) = all.calculations.get(slot - slots.calculations) else { continue };
            found.rule(calculation.relevant.as_ref());
            found.rule(Some(&calculation.value));
            found.container(slots.open, calculation.container);
        } else if let Some(container) = all.containers.get(slot - slots.open) {
            found.rule(container.rule.as_ref());
            found.container(slots.open, container.parent);
        }
    }
    found.wanted
}

/// Slots found, and those of them still to be looked behind.
struct Found {
    wanted: Vec<bool>,
    open: Vec<usize>,
}

impl Found {
    fn rule(&mut self, rule: Option<&Expr>) {
        rule.into_iter().for_each(|rule| rule.slots(&mut |slot| self.slot(usize::from(slot))));
    }

    fn container(&mut self, first: usize, container: Option<usize>) {
        container.into_iter().for_each(|place| self.slot(first + place));
    }

    fn slot(&mut self, slot: usize) {
        // What is concluded from the indicators (`${D1}`) lies beyond, and no rule of an indicator reads it.
        if let Some(known) = self.wanted.get_mut(slot).filter(|known| !**known) {
            *known = true;
            self.open.push(slot);
        }
    }
}
