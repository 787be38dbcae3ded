//! Which questions a rule can depend on at all: those it reads, and those that show or hide these.

use crate::Protocol;
use crate::expr::Expr;
use std::collections::BTreeSet;

/// Questions by place.
pub(crate) type Places = BTreeSet<usize>;

/// Every question on which the value of one of the rules can depend.
pub(crate) fn reach<'p>(protocol: &'p Protocol, rules: impl IntoIterator<Item = &'p Expr>) -> Places {
    let mut reached = Places::new();
    let mut open = Vec::new();
    rules.into_iter().for_each(|rule| push(protocol, rule, &mut open));
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            gates(protocol, place).for_each(|gate| push(protocol, gate, &mut open));
        }
    }
    reached
}

/// The rules that can hide the question at this place, or some of its choices.
fn gates(protocol: &Protocol, place: usize) -> impl Iterator<Item = &Expr> {
    let filter = protocol.rules.filter.get(place).and_then(Option::as_ref).into_iter().flatten();
    openers(protocol, place).chain(filter)
}

/// The rules that must all hold for the question at this place to be visible.
pub(crate) fn openers(protocol: &Protocol, place: usize) -> impl Iterator<Item = &Expr> {
    let rules = &protocol.rules;
    let own = rules.question_relevant.get(place).and_then(Option::as_ref);
    own.into_iter().chain(around(protocol, rules.container_of.get(place).copied()))
}

/// The slots that a rule reads, of a calculation those that it is calculated from.
pub(crate) fn inputs(protocol: &Protocol, rule: &Expr, found: &mut Vec<usize>) {
    let slots = protocol.rules.slots;
    rule.slots(&mut |slot| {
        let slot = usize::from(slot);
        let calculation = slot.checked_sub(slots.calculations).filter(|_| slot < slots.open);
        match calculation.and_then(|place| protocol.rules.calculations.get(place)) {
            Some(calculation) => inputs(protocol, &calculation.value, found),
            None => found.push(slot),
        }
    });
}

/// The rules of a container and of those around it.
pub(crate) fn around(protocol: &Protocol, container: Option<usize>) -> impl Iterator<Item = &Expr> {
    let find = |place: usize| protocol.rules.containers.get(place);
    let chain = std::iter::successors(container.and_then(find), move |container| find(container.parent?));
    chain.filter_map(|container| container.rule.as_ref())
}

/// What the rule reads, calculations and instances by what they read themselves; other computed names are left out.
fn push(protocol: &Protocol, rule: &Expr, open: &mut Vec<usize>) {
    let slots = protocol.rules.slots;
    rule.slots(&mut |slot| {
        let place = usize::from(slot);
        if place < slots.calculations {
            open.push(place);
        } else if place < slots.open {
            let calculation = protocol.rules.calculations.get(place - slots.calculations);
            if let Some(calculation) = calculation {
                let own = std::iter::once(&calculation.value).chain(&calculation.relevant);
                own.chain(around(protocol, calculation.container)).for_each(|rule| push(protocol, rule, open));
            }
        } else if place < slots.dimensions {
            around(protocol, Some(place - slots.open)).for_each(|rule| push(protocol, rule, open));
        }
    });
}
