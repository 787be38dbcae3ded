//! The rules of a protocol read over trial answers: what the searches see of an evaluation.

use crate::evaluation::View;
use crate::expr::{Expr, Value, holds, known};
use crate::{
    Answers, Context, DimensionState, Evaluation, Indicator, PalermoState, Protocol, State, Strength, evaluate,
};

/// An evaluation that still answers questions about single rules.
pub(crate) struct Probe<'a> {
    pub(crate) protocol: &'a Protocol,
    pub(crate) found: Evaluation,
    view: View<'a>,
}

const YES: Value<'static> = Value::Code(0, "yes");
const NO: Value<'static> = Value::Code(1, "no");

impl<'a> Probe<'a> {
    pub(crate) fn new(protocol: &'a Protocol, answers: &'a Answers, context: &Context) -> Self {
        let found = evaluate(protocol, answers, context);
        let mut view = View::new(protocol, answers, context);
        conclude(protocol, &found, &mut view);
        Probe { protocol, found, view }
    }

    /// Whether the condition holds, as routes, gates and texts are read.
    pub(crate) fn holds(&self, rule: &Expr) -> bool {
        holds(rule, &self.view.ground)
    }

    /// Whether the condition is known to hold, as indicators and elements are read.
    pub(crate) fn truth(&self, rule: &'a Expr) -> Option<bool> {
        known(rule, &self.view.known()).truth()
    }

    /// Whether the question at this place is visible.
    pub(crate) fn is_visible(&self, place: usize) -> bool {
        self.view.visible.contains(place)
    }

    /// Whether the question at this place has an answer that counts.
    pub(crate) fn is_answered(&self, place: usize) -> bool {
        self.view.ground.values.get(place).is_some_and(|value| *value != Value::Blank)
    }
}

/// Fills in the computed names that the elements and the texts read.
fn conclude(protocol: &Protocol, found: &Evaluation, view: &mut View) {
    let slots = protocol.rules.slots;
    for (place, dimension) in found.dimensions.iter().enumerate() {
        let value = match dimension.state {
            DimensionState::Positive => YES,
            DimensionState::NotPositive => NO,
            DimensionState::Undetermined => Value::Blank,
        };
        view.ground.set(slots.dimensions + place, value);
    }
    for (place, element) in [found.palermo.act, found.palermo.means, found.palermo.purpose].into_iter().enumerate() {
        let value = match element {
            PalermoState::Present => YES,
            PalermoState::Absent => NO,
            PalermoState::Unknown | PalermoState::NotRequired => Value::Blank,
        };
        view.ground.set(slots.palermo + place, value);
    }
    let yes_no = |truth| if truth { YES } else { NO };
    view.ground.set(slots.child, yes_no(found.routes.child));
    view.ground.set(slots.danger, yes_no(found.routes.danger));
    let count = |state, counts: &dyn Fn(&Indicator) -> bool| {
        let all = found.indicators.iter().filter(|finding| finding.state == state);
        let listed = all.filter_map(|finding| protocol.indicators.iter().find(|known| known.code == finding.code));
        u16::try_from(listed.filter(|indicator| counts(indicator)).count()).unwrap_or(u16::MAX)
    };
    let between = |counts: &dyn Fn(&Indicator) -> bool| {
        let present = count(State::Present, counts);
        Value::Between(present, present.saturating_add(count(State::Unknown, counts)))
    };
    let strong = |indicator: &Indicator| indicator.strength(found.age_group) == Strength::Strong;
    view.ground.set(slots.indicators_present, between(&|_| true));
    view.ground.set(slots.strong_present, between(&strong));
    view.ground.set(slots.labour_present, between(&|indicator| indicator.labour));
    for (place, dimension) in protocol.dimensions.iter().enumerate() {
        view.ground.set(slots.dimension_present + place, between(&|indicator| indicator.dimension == dimension.id));
    }
    for (place, text) in protocol.texts.iter().enumerate() {
        view.ground.set(slots.texts + place, yes_no(found.texts.contains(text)));
    }
}
