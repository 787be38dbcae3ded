//! Stories of one interview: answers in, and what the officer sees.

mod world;

use serde_json::{Value, json};
use world::{SMALL, dimension, found, indicator};

/// Checks each indicator of the story: `"D5.01" → "present because documents_holder"`.
#[track_caller]
fn check(case: Value, expected: &[(&str, &str)]) {
    let evaluation = found(&SMALL, &case);
    for (code, expected) in expected {
        let finding = indicator(&evaluation, code);
        let told = format!("{} because {}", finding.state.code(), finding.because.join(" "));
        assert_eq!(told.trim_end(), *expected, "{code}");
    }
}

#[test]
fn an_answer_makes_its_indicator_present_or_absent() {
    check(
        json!({"worked": "yes", "documents_holder": "employer", "hours": 14}),
        &[("D5.01", "present because documents_holder"), ("D4.01", "present because hours")],
    );
    check(
        json!({"worked": "yes", "documents_holder": "self", "hours": 12}),
        &[("D5.01", "absent because documents_holder"), ("D4.01", "absent because hours")],
    );
}
#[test]
fn smoke() {
    let e = found(&SMALL, &json!({"worked": "yes"}));
    println!("{e:#?}");
    dimension(&e, "D1");
}
