//! Why something is open or hidden: each gate three-valued, with the questions behind it.
//!
//! One step a call, in the order of `Rules::order` or in any part of it that holds all that its steps read: from scratch every step
//! is taken, for the reasons of one finding only those that it rests on.

use crate::Protocol;
use crate::expr::{Expr, Ground, Known, Reading, Value, holds, known};
use crate::set::QuestionSet;

/// What the steps taken so far have found.
pub(crate) struct Gates<'a> {
    /// Hidden whatever is still answered.
    closed: QuestionSet,
    /// Per question: the visible unanswered questions that could bring its value.
    settlers: Vec<QuestionSet>,
    /// What is known of the calculations, then of whether the containers are open.
    computed: Vec<Reading<'a>>,
    containers: Vec<Gate>,
}

/// Whether something is open; three-valued, whether it can ever be, and what could open it.
#[derive(Debug, Clone)]
struct Gate {
    open: bool,
    truth: Option<bool>,
    settlers: QuestionSet,
    /// Answers that open or close it for good.
    causes: QuestionSet,
    /// Where it is open for want of answers: the questions whose answers may still close it.
    doubt: Option<QuestionSet>,
}

const OPEN: Gate =
    Gate { open: true, truth: Some(true), settlers: QuestionSet::EMPTY, causes: QuestionSet::EMPTY, doubt: None };

impl Gate {
    /// Open when both are.
    fn and(self, inner: Gate) -> Gate {
        let unless_open = |open: bool, settlers| if open { QuestionSet::EMPTY } else { settlers };
        let truth = match (self.truth, inner.truth) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        };
        let causes = match truth {
            Some(false) if self.truth == Some(false) => self.causes,
            Some(false) => inner.causes,
            _ => self.causes.union(inner.causes),
        };
        let settlers = match truth {
            Some(false) => QuestionSet::EMPTY,
            _ => unless_open(self.open, self.settlers).union(unless_open(inner.open, inner.settlers)),
        };
        let doubt = match (self.doubt, inner.doubt) {
            (Some(around), Some(own)) => Some(around.union(own)),
            (around, own) => around.or(own),
        };
        Gate { open: self.open && inner.open, truth, settlers, causes, doubt }
    }
}

impl<'a> Gates<'a> {
    /// No step taken.
    pub(crate) fn new(protocol: &Protocol) -> Self {
        let rules = &protocol.rules;
        let unknown = Reading { value: None, because: QuestionSet::EMPTY };
        Gates {
            closed: QuestionSet::EMPTY,
            settlers: vec![QuestionSet::EMPTY; protocol.questions.len()],
            computed: vec![unknown; rules.slots.dimensions - rules.slots.calculations],
            containers: vec![OPEN; rules.containers.len()],
        }
    }

    /// The three-valued reading of these values.
    pub(crate) fn known<'g>(&'g self, ground: &'g Ground<'a>) -> Known<'a, 'g> {
        Known { ground, settlers: &self.settlers, computed: &self.computed, closed: &self.closed }
    }

    /// A section, a group, an instance: whether it is open.
    pub(crate) fn container(&mut self, protocol: &'a Protocol, place: usize, ground: &Ground<'a>) -> bool {
        let Some(container) = protocol.rules.containers.get(place) else { return false };
        let around = self.around(container.parent);
        let own = self.gate(container.rule.as_ref(), ground);
        let (causes, gate) = (own.causes.clone(), around.and(own));
        let slots = protocol.rules.slots;
        let (value, because) = match (gate.truth, &gate.doubt) {
            // What stands in an open section does not name the section's gate as a reason either.
            (Some(true), None) => (Some(Value::Bool(true)), causes),
            (Some(true), Some(doubt)) => (Some(Value::MAY_CLOSE), causes.union(doubt.clone())),
            (Some(false), _) => (Some(Value::Bool(false)), gate.causes.clone()),
            (None, _) => (None, gate.settlers.clone()),
        };
        if let Some(computed) = self.computed.get_mut(slots.open - slots.calculations + place) {
            *computed = Reading { value, because };
        }
        let open = gate.open;
        if let Some(slot) = self.containers.get_mut(place) {
            *slot = gate;
        }
        open
    }

    /// A calculation: whether it is open.
    pub(crate) fn calculation(&mut self, protocol: &'a Protocol, place: usize, ground: &Ground<'a>) -> bool {
        let Some(calculation) = protocol.rules.calculations.get(place) else { return false };
        let gate = self.around(calculation.container).and(self.gate(calculation.relevant.as_ref(), ground));
        let reading = match (gate.open, gate.truth) {
            (true, _) => known(&calculation.value, &self.known(ground)),
            (false, Some(_)) => Reading { value: None, because: QuestionSet::EMPTY },
            (false, None) => Reading { value: None, because: gate.settlers },
        };
        if let Some(computed) = self.computed.get_mut(place) {
            *computed = reading;
        }
        gate.open
    }

    /// A question with this answer, as far as its choices are offered: whether it is visible.
    pub(crate) fn question(
        &mut self,
        protocol: &'a Protocol,
        place: usize,
        value: &Value<'a>,
        ground: &Ground<'a>,
    ) -> bool {
        let relevant = protocol.rules.question_relevant.get(place).and_then(Option::as_ref);
        let container = protocol.rules.container_of.get(place).copied();
        let gate = self.around(container).and(self.gate(relevant, ground));
        let settled_by = match (gate.open, gate.truth, value) {
            (true, _, Value::Blank) => QuestionSet::just(place),
            (true, ..) => QuestionSet::EMPTY,
            (false, Some(false), _) => {
                self.closed.insert(place);
                QuestionSet::EMPTY
            }
            (false, ..) => gate.settlers,
        };
        if let Some(settlers) = self.settlers.get_mut(place) {
            *settlers = settled_by;
        }
        gate.open
    }

    fn around(&self, container: Option<usize>) -> Gate {
        container.and_then(|place| self.containers.get(place)).cloned().unwrap_or(OPEN)
    }

    /// Whether the rule opens its gate; when it does not: whether it ever can, and what could make it.
    fn gate(&self, rule: Option<&'a Expr>, ground: &Ground<'a>) -> Gate {
        let Some(rule) = rule else { return OPEN };
        let reading = known(rule, &self.known(ground));
        if holds(rule, ground) {
            // What holds for want of an answer has no answer as its cause.
            return match reading.value {
                Some(_) => Gate { causes: reading.because, ..OPEN },
                None => Gate { doubt: Some(reading.because), ..OPEN },
            };
        }
        let truth = reading.truth();
        let (settlers, causes) = match truth {
            None => (reading.because, QuestionSet::EMPTY),
            Some(_) => (QuestionSet::EMPTY, reading.because),
        };
        Gate { open: false, truth, settlers, causes, doubt: None }
    }
}
