//! Which questions anything reads.

use crate::expr::Expr;
use crate::{Protocol, QuestionKind};
use std::collections::BTreeSet;

/// Ids that the program itself reads (docs/protocol-format.md).
const RESERVED: [&str; 6] = ["interview_language", "officer_language", "interpreter", "setting", "path", "age_band"];

/// Questions that feed nothing. One that only its own constraint reads feeds nothing either.
pub(super) fn idle(protocol: &Protocol) -> Vec<&str> {
    let rules = &protocol.rules;
    let mut read = BTreeSet::new();
    let mut note = |rule: &Expr, except: Option<usize>| {
        rule.slots(&mut |slot| {
            if Some(usize::from(slot)) != except {
                read.insert(usize::from(slot));
            }
        });
    };
    rules.gates().chain(rules.indicator.iter().flatten()).for_each(|rule| note(rule, None));
    let concluded = rules.routes.iter().chain(&rules.palermo).chain(&rules.texts).chain(&rules.conflicts);
    concluded.for_each(|rule| note(rule, None));
    for (place, constraint) in rules.constraint.iter().enumerate() {
        constraint.iter().for_each(|rule| note(rule, Some(place)));
    }
    let idle = protocol.questions.iter().enumerate().filter(|(place, question)| {
        let shown = question.kind == QuestionKind::Note;
        let again = question.instance.as_ref().is_some_and(|instance| instance.number > 1);
        let by_itself = shown
            || again
            || question.profile
            || question.consent.is_some()
            || RESERVED.contains(&question.id.as_str());
        !by_itself && !read.contains(place)
    });
    idle.map(|(_, question)| question.id.as_str()).collect()
}
