//! What the rules compare each question with.

use crate::Protocol;
use crate::expr::Expr;
use crate::protocol::Step;
use std::collections::{BTreeMap, BTreeSet};

/// What one question is compared with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    pub(crate) numbers: Vec<f64>,
    /// Days since 1970-01-01.
    pub(crate) days: Vec<i32>,
    pub(crate) texts: Vec<String>,
    /// Places of choices, together where one rule names them together.
    pub(crate) codes: BTreeSet<BTreeSet<u16>>,
    /// Read in a way that can tell all choices apart: counted, or as text.
    pub(crate) whole: bool,
}

/// Constants by the place of the question (or computed name) that is compared with them.
#[derive(Debug, Default)]
pub(crate) struct Constants(BTreeMap<usize, Known>);

impl Constants {
    /// Gathers them from rules; a constant counts for every question of the comparison that it stands in.
    pub(crate) fn gather<'p>(rules: impl IntoIterator<Item = &'p Expr>) -> Constants {
        let mut constants = Constants::default();
        for rule in rules {
            constants.conditions(rule);
            let mut together: BTreeMap<u16, BTreeSet<u16>> = BTreeMap::new();
            choices(rule, &mut together);
            for (slot, codes) in together {
                constants.0.entry(usize::from(slot)).or_default().codes.insert(codes);
            }
        }
        constants
    }

    /// Those that decide what is asked and found: gates, constraints, indicators, the route of the child, the three elements.
    pub(crate) fn of_findings(protocol: &Protocol) -> Constants {
        let rules = &protocol.rules;
        let optional = [&rules.constraint, &rules.indicator].into_iter().flatten().flatten();
        let [_, _, child, _] = &rules.routes;
        Constants::gather(rules.gates().chain(optional).chain([child]).chain(&rules.palermo)).through(protocol)
    }

    /// Those of every rule.
    pub(crate) fn of_everything(protocol: &Protocol) -> Constants {
        let rules = &protocol.rules;
        let optional = [&rules.constraint, &rules.indicator].into_iter().flatten().flatten();
        let concluded = rules.routes.iter().chain(&rules.palermo).chain(&rules.texts).chain(&rules.conflicts);
        Constants::gather(rules.gates().chain(optional).chain(concluded)).through(protocol)
    }

    /// What a calculation is compared with counts for what it is calculated from.
    fn through(mut self, protocol: &Protocol) -> Constants {
        let first = protocol.rules.slots.calculations;
        // Later calculations read earlier ones in the order of evaluation, so the walk goes backwards.
        let steps = protocol.rules.order.iter().rev();
        let places = steps.filter_map(|step| if let Step::Calculation(place) = step { Some(*place) } else { None });
        for place in places {
            let Some(known) = self.0.get(&(first + place)).cloned() else { continue };
            let Some(calculation) = protocol.rules.calculations.get(place) else { continue };
            calculation.value.slots(&mut |slot| {
                let own = self.0.entry(usize::from(slot)).or_default();
                own.numbers.extend(&known.numbers);
                own.days.extend(&known.days);
                own.texts.extend(known.texts.iter().cloned());
                own.whole = true;
            });
        }
        self
    }

    pub(super) fn of<T>(&self, place: usize, make: impl FnOnce(&Known) -> T) -> T {
        make(self.0.get(&place).unwrap_or(&Known::default()))
    }

    /// Goes down to the parts that compare something.
    fn conditions(&mut self, rule: &Expr) {
        match rule {
            Expr::Not(inner) => self.conditions(inner),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| self.conditions(part)),
            Expr::If(parts) => parts.iter().for_each(|part| self.conditions(part)),
            Expr::Checklist(list) => list.parts.iter().for_each(|(part, _)| self.conditions(part)),
            Expr::Is(..) | Expr::Selected(..) => {}
            leaf => {
                let mut found = Known::default();
                gather(leaf, &mut found);
                leaf.slots(&mut |slot| {
                    let known = self.0.entry(usize::from(slot)).or_default();
                    known.numbers.extend(&found.numbers);
                    known.days.extend(&found.days);
                    known.texts.extend(found.texts.iter().cloned());
                    known.whole = true;
                });
            }
        }
    }
}

/// All constants of a comparison.
fn gather(expr: &Expr, found: &mut Known) {
    match expr {
        Expr::Number(number) => found.numbers.push(*number),
        Expr::Date(day) => found.days.push(*day),
        Expr::Text(text) => found.texts.push(text.to_string()),
        Expr::Not(inner) => gather(inner, found),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| gather(part, found)),
        Expr::Call(call) => call.arguments.iter().for_each(|part| gather(part, found)),
        Expr::Compare(_, pair) | Expr::Arithmetic(_, pair) | Expr::Coalesce(pair) => {
            pair.iter().for_each(|part| gather(part, found));
        }
        Expr::If(parts) => parts.iter().for_each(|part| gather(part, found)),
        Expr::Checklist(list) => list.parts.iter().for_each(|(part, _)| gather(part, found)),
        _ => {}
    }
}

/// The choices that a rule names, by question.
fn choices(expr: &Expr, found: &mut BTreeMap<u16, BTreeSet<u16>>) {
    match expr {
        Expr::Is(slot, code) | Expr::Selected(slot, code) => {
            found.entry(*slot).or_default().insert(*code);
        }
        Expr::Not(inner) => choices(inner, found),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| choices(part, found)),
        Expr::Call(call) => call.arguments.iter().for_each(|part| choices(part, found)),
        Expr::Compare(_, pair) | Expr::Arithmetic(_, pair) | Expr::Coalesce(pair) => {
            pair.iter().for_each(|part| choices(part, found));
        }
        Expr::If(parts) => parts.iter().for_each(|part| choices(part, found)),
        Expr::Checklist(list) => list.parts.iter().for_each(|(part, _)| choices(part, found)),
        _ => {}
    }
}
