//! What must hold for every expression: the three-valued reading never says more than the answers do.

use super::{compiled, on, settlers};
use crate::expr::{Ground, Value, alone, holds, known};
use crate::set::QuestionSet;
use proptest::prelude::*;

/// Conditions over the three yes/no questions (slots 0 to 2), without comparison to blank.
fn condition() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[abc]".prop_flat_map(
            |name| prop_oneof![Just("="), Just("!=")].prop_map(move |op| format!("${{{name}}} {op} 'yes'"))
        ),
        "[abc]".prop_map(|name| format!("selected(${{{name}}}, 'no')")),
        Just("${a} = ${b}".to_owned()),
        Just("if(${a} = 'yes', ${b}, ${c}) = 'yes'".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            inner.clone().prop_map(|part| format!("not({part})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(c, a, b)| format!("if({c}, {a}, {b})")),
        ]
    })
}

type Given = [Option<bool>; 3];

fn ground(given: Given) -> Ground<'static> {
    let value = |answer: Option<bool>| match answer {
        Some(true) => Value::Code(0, "yes"),
        Some(false) => Value::Code(1, "no"),
        None => Value::Blank,
    };
    Ground { values: given.map(value).to_vec(), today: 0 }
}

/// Every way of answering the questions that `open` holds and `given` leaves blank.
fn completions(given: Given, open: QuestionSet) -> Vec<Given> {
    let mut all = vec![given];
    for question in (0..3).filter(|question| given[*question].is_none() && open.contains(*question)) {
        all = all.into_iter().flat_map(|one| [true, false].map(|answer| with(one, question, Some(answer)))).collect();
    }
    all
}

fn with(mut given: Given, question: usize, answer: Option<bool>) -> Given {
    given[question] = answer;
    given
}

proptest! {
    #[test]
    fn what_is_known_stays_true_whatever_is_answered_later(text in condition(), given: Given) {
        let expr = compiled(&text);
        let settlers = settlers();
        if let Some(truth) = known(&expr, &on(&ground(given), &settlers)).truth() {
            for later in completions(given, (0..3).fold(QuestionSet::EMPTY, |all, q| all.union(QuestionSet::just(q)))) {
                prop_assert_eq!(holds(&expr, &ground(later)), truth, "{} with {:?}, later {:?}", text, given, later);
            }
        }
    }

    #[test]
    fn the_reasons_alone_suffice(text in condition(), given: Given) {
        let expr = compiled(&text);
        let settlers = settlers();
        let all = ground(given);
        let reading = known(&expr, &on(&all, &settlers));
        if reading.value.is_some() {
            let outside = (0..3).filter(|question| !reading.because.contains(*question));
            let only = ground(outside.fold(given, |given, question| with(given, question, None)));
            prop_assert_eq!(known(&expr, &on(&only, &settlers)).truth(), reading.truth(), "{} with {:?}", text, given);
        }
    }

    #[test]
    fn nothing_but_the_named_questions_settles_it(text in condition(), given: Given) {
        let expr = compiled(&text);
        let settlers = settlers();
        let all = ground(given);
        let reading = known(&expr, &on(&all, &settlers));
        if reading.value.is_none() {
            let others = (0..3).filter(|question| !reading.because.contains(*question));
            let others = others.fold(QuestionSet::EMPTY, |set, question| set.union(QuestionSet::just(question)));
            for later in completions(given, others) {
                prop_assert_eq!(known(&expr, &on(&ground(later), &settlers)).truth(), None, "{} with {:?}", text, given);
            }
            prop_assert_eq!(alone(&expr, true, &on(&all, &settlers)).without(reading.because), QuestionSet::EMPTY);
        }
    }

    #[test]
    fn no_text_is_too_strange_to_be_refused(text in "[ -~\\n]{0,60}|[${}a-d='() andor.<>0-9,-]{0,60}") {
        let _ = crate::expr::compile(&text, &super::scope());
    }
}
