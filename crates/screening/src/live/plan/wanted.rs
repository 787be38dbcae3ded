//! Which three-valued readings are needed at all: two-valued rules, the most of a protocol, ask for none.

use crate::Protocol;
use crate::expr::Expr;
use std::collections::HashSet;

/// Computed slots whose three-valued reading somebody asks for, and questions of which somebody asks whether they are closed.
#[derive(Default)]
pub(super) struct Wanted {
    pub(super) known: HashSet<usize>,
    pub(super) closed: HashSet<usize>,
}

impl Wanted {
    pub(super) fn new(protocol: &Protocol) -> Self {
        let mut wanted = Wanted::default();
        let rules = &protocol.rules;
        rules.indicator.iter().flatten().chain(&rules.palermo).for_each(|rule| wanted.read(protocol, rule));
        wanted
    }

    fn read(&mut self, protocol: &Protocol, expr: &Expr) {
        let slots = protocol.rules.slots;
        expr.slots(&mut |slot| {
            let slot = usize::from(slot);
            if (slots.calculations..slots.dimensions).contains(&slot) {
                self.want_known(protocol, slot);
            }
        });
        expr.may_close(&mut |slot| self.want_closed(protocol, usize::from(slot)));
    }

    fn want_known(&mut self, protocol: &Protocol, slot: usize) {
        if !self.known.insert(slot) {
            return;
        }
        let rules = &protocol.rules;
        if let Some(container) = slot.checked_sub(rules.slots.open).and_then(|place| rules.containers.get(place)) {
            container.rule.iter().for_each(|rule| self.read(protocol, rule));
            container.parent.iter().for_each(|parent| self.want_known(protocol, rules.slots.open + parent));
        } else if let Some(calculation) = rules.calculations.get(slot - rules.slots.calculations) {
            self.read(protocol, &calculation.value);
        }
    }

    fn want_closed(&mut self, protocol: &Protocol, question: usize) {
        let rules = &protocol.rules;
        if question >= protocol.questions.len() || !self.closed.insert(question) {
            return;
        }
        if let Some(rule) = rules.question_relevant.get(question).and_then(Option::as_ref) {
            self.read(protocol, rule);
        }
        if let Some(container) = rules.container_of.get(question) {
            self.want_known(protocol, rules.slots.open + container);
        }
    }
}
