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

/// The rules that can hide the question at this place.
pub(crate) fn gates(protocol: &Protocol, place: usize) -> impl Iterator<Item = &Expr> {
    let rules = &protocol.rules;
    let own = rules.question_relevant.get(place).and_then(Option::as_ref);
    let section = rules.section_of.get(place).and_then(|section| rules.section_relevant.get(*section));
    own.into_iter().chain(section.and_then(Option::as_ref))
}

/// The computed names that come after the questions are left out.
fn push(protocol: &Protocol, rule: &Expr, open: &mut Vec<usize>) {
    rule.slots(&mut |slot| {
        let place = usize::from(slot);
        if place < protocol.questions.len() {
            open.push(place);
        }
    });
}
