//! What must hold for every expression: the three-valued reading never says more than the answers do.

use super::{compiled, on, settlers};
use crate::expr::{Facts, Ground, Value, alone, decided, holds, known, truth};
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
        prop::sample::select(&CALLS[..]).prop_map(String::from),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            inner.clone().prop_map(|part| format!("not({part})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(c, a, b)| format!("if({c}, {a}, {b})")),
            (bound(), bound(), prop::collection::vec(inner.clone(), 1..4))
                .prop_map(|(min, max, parts)| format!("checklist({min}, {max}, {})", parts.join(", "))),
            (bound(), bound(), prop::collection::vec((inner, -2..4i32), 1..4))
                .prop_map(|(min, max, parts)| weighted(min, max, &parts)),
        ]
    })
}

/// Calls that say something about the three questions, one and more at a time.
const CALLS: [&str; 17] = [
    "contains(${a}, 'e')",
    "starts-with(concat(${b}, ${c}), 'n')",
    "ends-with(${c}, 's') = starts-with(${a}, 'y')",
    "regex(concat(${a}, '-', ${b}), '^(yes-no|no-yes)$')",
    "substr(${a}, 0, string-length(${b}) - 2) = 'y'",
    "selected-at(${b}, 0) = 'yes'",
    "coalesce(selected-at(${b}, count-selected(${a})), 'none') = 'none'",
    "coalesce(substr(${a}, 2), ${c}) = 'no'",
    "count-non-empty(${a}, ${b}, ${c}) >= 2",
    "count-non-empty(${a}, ${b}) = count-non-empty(${b}, ${c})",
    "sum(if(${a} = 'yes', count-non-empty(${b}), 0), count-non-empty(${c})) >= 1",
    "sum(if(${a} = 'yes', count-non-empty(${b}, ${c}), 0), 2) = 2",
    "if(${b} = ${c}, count-non-empty(${a}), 0) < 1",
    "boolean(count-non-empty(${a}, ${b}) - 1)",
    "max(string-length(${a}), string-length(${b})) = round(2.6)",
    "sum(string-length(${a}), string-length(${c})) > int(4.9)",
    "date(concat('2026-0', string-length(${a}), '-01')) < once(today())",
];

fn bound() -> impl Strategy<Value = i32> {
    -1..4i32
}

fn weighted(min: i32, max: i32, parts: &[(String, i32)]) -> String {
    let parts: Vec<_> = parts.iter().map(|(part, weight)| format!("{part}, {weight}")).collect();
    format!("weighted-checklist({min}, {max}, {})", parts.join(", "))
}

type Given = [Option<bool>; 3];

fn ground(given: Given) -> Ground<'static> {
    let value = |answer: Option<bool>| match answer {
        Some(true) => Value::Code(0, "yes"),
        Some(false) => Value::Code(1, "no"),
        None => Value::Blank,
    };
    Ground { values: given.map(value).to_vec(), today: 0, now: 0.5 }
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
    fn without_its_reasons_a_reading_is_the_same(text in condition(), given: Given) {
        let (expr, settlers, all) = (compiled(&text), settlers(), ground(given));
        let facts = Facts { ground: &all, computed: &[], closed: &[false; 3] };
        let reading = known(&expr, &on(&all, &settlers));
        prop_assert_eq!(truth(&expr, &facts), reading.truth(), "{} with {:?}", text, given);
        prop_assert_eq!(decided(&expr, &facts), reading.value, "{} with {:?}", text, given);
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
    fn a_checklist_says_what_and_and_or_say(parts in prop::collection::vec(condition(), 2..4), given: Given) {
        let (settlers, all) = (settlers(), ground(given));
        let on = on(&all, &settlers);
        let list = |min: i64, max: i64| format!("checklist({min}, {max}, {})", parts.join(", "));
        let chain = |word: &str| parts.iter().map(|part| format!("({part})")).collect::<Vec<_>>().join(word);
        for (list, chain) in [
            (list(1, -1), chain(" or ")),
            (list(parts.len() as i64, -1), chain(" and ")),
            (list(-1, 0), format!("not({})", chain(" or "))),
            (list(-1, parts.len() as i64 - 1), format!("not({})", chain(" and "))),
        ] {
            let said = |text: &str| {
                let expr = compiled(text);
                let reading = known(&expr, &on);
                let open = reading.value.is_none();
                let alone = [true, false].map(|goal| if open { alone(&expr, goal, &on) } else { QuestionSet::EMPTY });
                (holds(&expr, &all), reading.truth(), reading.because, alone)
            };
            prop_assert_eq!(said(&list), said(&chain), "{} and {} with {:?}", list, chain, given);
        }
    }

    #[test]
    fn a_weighted_list_is_open_exactly_while_answers_can_change_it(
        weights in prop::array::uniform3(-3..4i32), bound in 0..6i32, least: bool, given: Given,
    ) {
        let (min, max) = if least { (bound, -1) } else { (-1, bound) };
        let parts: Vec<_> = ["a", "b", "c"].iter().zip(weights).map(|(q, w)| (format!("${{{q}}} = 'yes'"), w)).collect();
        let text = weighted(min, max, &parts);
        let (expr, settlers, all) = (compiled(&text), settlers(), ground(given));
        let every = (0..3).fold(QuestionSet::EMPTY, |set, question| set.union(QuestionSet::just(question)));
        let outcomes = |given| completions(given, every.clone()).into_iter().map(|later| holds(&expr, &ground(later))).collect::<Vec<_>>();
        let settled = |given| outcomes(given).windows(2).all(|two| two[0] == two[1]).then(|| outcomes(given)[0]);
        let truth = known(&expr, &on(&all, &settlers)).truth();
        prop_assert_eq!(truth, settled(given), "{} with {:?}", text, given);
        for goal in [true, false].into_iter().filter(|_| truth.is_none()) {
            let could = |question: &usize| [true, false].into_iter().any(|answer| settled(with(given, *question, Some(answer))) == Some(goal));
            let expected: Vec<_> = (0..3).filter(|question| given[*question].is_none()).filter(could).collect();
            let found: Vec<_> = alone(&expr, goal, &on(&all, &settlers)).iter().collect();
            prop_assert_eq!(found, expected, "{} with {:?} to {}", text, given, goal);
        }
    }

    #[test]
    fn no_text_is_too_strange_to_be_refused(text in "[ -~\\n]{0,60}|[${}a-d='() andor.<>0-9,-]{0,60}|(regex|round|substr|date|checklist|sum)\\([${}a-dnt0-9'(),.^*+-]{0,40}\\)") {
        let _ = crate::expr::compile(&text, &super::scope());
    }
}
