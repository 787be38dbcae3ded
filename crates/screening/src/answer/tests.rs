//! JSON in, answer out, and what is refused.

use super::{Answer, AnswerError, Answers, MAX_TEXT_CHARACTERS, NonAnswer, NotAskedReason};
use crate::{Context, Protocol, QuestionKind};
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
    Protocol::parse(
        include_str!("../../tests/fixtures/small/protocol.toml"),
        include_str!("../../tests/fixtures/small/indicators.toml"),
    )
    .unwrap()
});

const TODAY: Context = Context::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());

fn parse(question: &str, value: &Value) -> Result<Answer, AnswerError> {
    PROTOCOL.parse_answer(question, value, &Answers::new(), &TODAY)
}

#[track_caller]
fn check(question: &str, value: Value, expected: Answer) {
    assert_eq!(parse(question, &value), Ok(expected), "{question}: {value}");
}

/// Expected as the error prints.
#[track_caller]
fn refused(question: &str, value: Value, expected: &str) {
    let found = parse(question, &value).map_err(|error| error.to_string());
    assert_eq!(found, Err(expected.into()), "{question}: {value}");
}

#[test]
fn every_kind() {
    check("agrees", json!("yes"), Answer::One("yes".into()));
    check("bad_things", json!(["cold"]), Answer::Many(vec!["cold".into()]));
    check("hours", json!(12), Answer::Integer(12));
    check("story", json!(" as written\n"), Answer::Text(" as written\n".into()));
    check("arrived", json!("2024-02-29"), Answer::Date(NaiveDate::from_ymd_opt(2024, 2, 29).unwrap()));
}

#[test]
fn several_choices_are_kept_in_the_order_of_the_protocol_without_doubles() {
    let both = Answer::Many(vec!["deport".into(), "beat".into()]);
    check("threats", json!(["beat", "deport", "beat"]), both);
    check("threats", json!(["none", "none"]), Answer::Many(vec!["none".into()]));
}

#[test]
fn every_non_answer() {
    check("hours", json!({"non_answer": "doesnt_know"}), Answer::None(NonAnswer::DoesntKnow));
    check("agrees", json!({"non_answer": "declined"}), Answer::None(NonAnswer::Declined));
    for reason in NotAskedReason::ALL {
        let value = json!({"non_answer": "not_asked", "reason": reason.code()});
        check("story", value, Answer::None(NonAnswer::NotAsked(reason)));
    }
}

#[test]
fn values_of_another_kind() {
    refused("nobody", json!("yes"), "unknown question nobody");
    for value in [json!(1), json!(null), json!(true), json!(["yes"])] {
        refused("agrees", value, "agrees: expected the code of a choice");
    }
    for value in [json!("cold"), json!([]), json!([1]), json!(null)] {
        refused("bad_things", value, "bad_things: expected a list of codes that is not empty");
    }
    for value in [json!(1.5), json!(2.0), json!("3"), json!(null), json!(9_007_199_254_740_992_i64), json!(u64::MAX)] {
        refused("hours", value, "hours: expected a whole number");
    }
    for value in [json!(1), json!(""), json!(" \n"), json!(null)] {
        refused("story", value, "story: expected a text that is not empty");
    }
    for value in ["2026-1-3", "2026-02-30", "+2026-01-03", "23.11.2026", " 2026-01-03", "2026-01-03T00:00:00"] {
        refused("arrived", json!(value), "arrived: expected a date like 2026-11-23");
    }
}

#[test]
fn choices_that_are_none_or_exclude_each_other() {
    refused("agrees", json!("maybe"), "agrees: unknown choice");
    refused("agrees", json!(""), "agrees: unknown choice");
    refused("threats", json!(["beat", "hit"]), "threats: unknown choice");
    refused("threats", json!(["beat", "none"]), "threats: none excludes the others");
}

#[test]
fn a_constraint_is_the_borders_included() {
    check("hours", json!(0), Answer::Integer(0));
    check("hours", json!(24), Answer::Integer(24));
    refused("hours", json!(25), "hours: constraint not met");
    refused("hours", json!(-1), "hours: constraint not met");
    check("arrived", json!("2026-11-23"), Answer::Date(TODAY.today));
    refused("arrived", json!("2026-11-24"), "arrived: constraint not met");
}

#[test]
fn a_text_has_a_longest_length_in_characters() {
    check("story", json!("ө".repeat(MAX_TEXT_CHARACTERS)), Answer::Text("ө".repeat(MAX_TEXT_CHARACTERS)));
    refused("story", json!("ө".repeat(MAX_TEXT_CHARACTERS + 1)), "story: text too long");
}

#[test]
fn non_answers_nobody_can_type() {
    for value in [
        json!({"non_answer": "not_applicable"}),
        json!({"non_answer": "not_reached"}),
        json!({"non_answer": "no"}),
        json!({"non_answer": "not_asked"}),
        json!({"non_answer": "not_asked", "reason": "bored"}),
        json!({"non_answer": "not_asked", "reason": 1}),
        json!({"non_answer": "declined", "reason": "other"}),
        json!({"non_answer": "declined", "note": "x"}),
        json!({"non_answer": null}),
        json!({}),
    ] {
        refused("agrees", value, "agrees: unknown non-answer");
    }
    refused("nobody", json!({"non_answer": "declined"}), "unknown question nobody");
}

#[test]
fn derived_non_answers_have_their_json_too() {
    assert_eq!(Protocol::answer_json(&Answer::None(NonAnswer::NotReached)), json!({"non_answer": "not_reached"}));
    assert_eq!(Protocol::answer_json(&Answer::None(NonAnswer::NotApplicable)), json!({"non_answer": "not_applicable"}));
}

/// A JSON value that often fits the question and often does not.
fn value() -> impl Strategy<Value = Value> {
    let code =
        prop::sample::select(vec!["yes", "no", "self", "cold", "hungry", "none", "deport", "beat", "adult", "x"]);
    let non_answer = prop::sample::select(vec!["doesnt_know", "declined", "not_asked", "not_reached"]);
    let reason = prop::sample::select(vec!["no_time", "not_private", "other"]);
    prop_oneof![
        code.clone().prop_map(|code| json!(code)),
        prop::collection::vec(code, 0..4).prop_map(|codes| json!(codes)),
        (-3i64..30).prop_map(|number| json!(number)),
        any::<i64>().prop_map(|number| json!(number)),
        "\\PC{0,12}".prop_map(|text| json!(text)),
        (0i32..40_000).prop_map(|day| json!(NaiveDate::from_epoch_days(day).unwrap().to_string())),
        non_answer.clone().prop_map(|code| json!({ "non_answer": code })),
        (non_answer, reason).prop_map(|(code, reason)| json!({ "non_answer": code, "reason": reason })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn what_is_parsed_comes_back_the_same(place in 0..15usize, value in value()) {
        let question = &PROTOCOL.questions()[place];
        if let Ok(answer) = parse(&question.id, &value) {
            let written = Protocol::answer_json(&answer);
            prop_assert_eq!(parse(&question.id, &written), Ok(answer), "{}", written);
            if question.kind != QuestionKind::SelectMultiple {
                prop_assert_eq!(written, value);
            }
        }
    }
}
