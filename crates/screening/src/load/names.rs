//! The names that the rules of both files may read, and what they stand for.

use super::expand::Expanded;
use super::indicators_file::IndicatorsFile;
use super::protocol_file::RawQuestion;
use crate::QuestionKind;
use crate::expr::{Kind, Scope, Slot};
use crate::protocol::Slots;

/// What an answer to the question is for a rule; a note has none.
pub(super) fn kind(raw: &RawQuestion) -> Option<Kind<'_>> {
    let codes = raw.question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
    Some(match raw.question.kind {
        _ if raw.broken => Kind::Broken,
        QuestionKind::SelectOne => Kind::One(codes),
        QuestionKind::SelectMultiple => Kind::Many(codes),
        QuestionKind::Integer | QuestionKind::Decimal => Kind::Number,
        QuestionKind::Text => Kind::Text,
        QuestionKind::Date => Kind::Date,
        QuestionKind::Note => return None,
    })
}

/// The questions, and which instances of the repeats are open.
pub(super) fn questions<'s>(expanded: &'s Expanded, slots: Slots) -> Scope<'s> {
    let mut scope = Scope::default();
    for repeat in &expanded.repeats {
        let open = repeat.instances.iter().filter_map(|container| Slot::try_from(slots.open + container).ok());
        scope.add_repeat(&repeat.id, open.collect());
    }
    for (slot, (raw, _, inside)) in expanded.questions.iter().enumerate() {
        match (kind(raw), inside) {
            (None, _) => {}
            (Some(kind), None) => scope.add(&raw.question.id, slot, kind),
            (Some(kind), Some(inside)) => scope.add_instance(raw.question.base(), *inside, slot, kind),
        }
    }
    scope
}

/// The names of `[palermo]`: what was found so far.
pub(super) fn findings<'s>(
    asked: &Scope<'s>,
    rules: &'s IndicatorsFile,
    counts: &'s [String],
    slots: Slots,
    yes_no: &'s [String],
) -> Scope<'s> {
    let mut scope = asked.clone();
    for (place, dimension) in rules.dimensions.iter().enumerate() {
        scope.add(&dimension.id, slots.dimensions + place, Kind::One(yes_no));
    }
    for (place, name) in counts.iter().enumerate() {
        scope.add(name, slots.dimension_present + place, Kind::Number);
    }
    scope.add("child", slots.child, Kind::One(yes_no));
    scope.add("danger", slots.danger, Kind::One(yes_no));
    scope.add("indicators_present", slots.indicators_present, Kind::Number);
    scope.add("strong_present", slots.strong_present, Kind::Number);
    scope.add("labour_present", slots.labour_present, Kind::Number);
    scope
}

/// The names of `[[text]]`: the Palermo elements as well, which `[palermo]` itself cannot read.
pub(super) fn conclusions<'s>(findings: &Scope<'s>, slots: Slots, yes_no: &'s [String]) -> Scope<'s> {
    let mut scope = findings.clone();
    for (place, element) in ["act", "means", "purpose"].into_iter().enumerate() {
        scope.add(element, slots.palermo + place, Kind::One(yes_no));
    }
    scope
}
