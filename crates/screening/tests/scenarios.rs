//! Stories of one interview with the invented protocol: answers in, and what the officer sees.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod world;

use screening::{AgeGroup, Answer, Answers, NonAnswer, evaluate};
use serde_json::{Value, json};
use world::{SMALL, TODAY, found, indicator};

/// Checks indicators of the story: `("D5.01", "present because documents_holder")`.
#[track_caller]
fn check(case: Value, expected: &[(&str, &str)]) {
    let evaluation = found(&SMALL, &case);
    for (code, expected) in expected {
        let finding = indicator(&evaluation, code);
        let told = format!("{} because {}", finding.state.code(), finding.because.join(" "));
        assert_eq!(told.trim_end(), *expected, "{code} in {case}");
    }
}

/// Checks the visible questions, in order.
#[track_caller]
fn check_visible(case: Value, expected: &str) {
    assert_eq!(found(&SMALL, &case).visible.join(" "), expected, "{case}");
}

const START: &str = "danger_now controller_near age_band agrees";
const WORK: &str = "worked bad_things arrived story";

#[test]
fn an_answer_makes_its_indicator_present_or_absent() {
    let employer = json!({"worked": "yes", "documents_holder": "employer", "hours": 14});
    check(employer, &[("D5.01", "present because documents_holder"), ("D4.01", "present because hours")]);
    let own = json!({"worked": "yes", "documents_holder": "self", "hours": 12});
    check(own, &[("D5.01", "absent because documents_holder"), ("D4.01", "absent because hours")]);
}

#[test]
fn no_answer_is_never_no() {
    for why in [json!("doesnt_know"), json!("declined")] {
        let case = json!({"worked": "yes", "documents_holder": {"non_answer": why}});
        check(case, &[("D5.01", "unknown because documents_holder")]);
    }
    let not_asked = json!({"non_answer": "not_asked", "reason": "no_time"});
    check(json!({"worked": "yes", "threats": not_asked}), &[("D5.09", "unknown because threats")]);
    check(json!({"worked": "yes"}), &[("D5.09", "unknown because threats"), ("D1.10", "unknown because")]);
}

#[test]
fn several_choices_at_once() {
    let threats = json!({"worked": "yes", "threats": ["beat", "jail"]});
    check(threats, &[("D5.09", "present because threats"), ("D5.11", "present because threats")]);
    let none = json!({"worked": "yes", "threats": ["none"]});
    check(none, &[("D5.09", "absent because threats"), ("D5.11", "absent because threats")]);
}

#[test]
fn questions_open_as_their_gates_do() {
    check_visible(json!({}), &format!("{START} {WORK}"));
    check_visible(json!({"agrees": "no"}), START);
    let work = "worked job_promised wage_promised hours bad_things arrived story";
    let freedom = "documents_holder debt threats";
    check_visible(json!({"worked": "yes"}), &format!("{START} {work} {freedom}"));
    let owing = "documents_holder debt debt_work_off threats";
    check_visible(json!({"worked": "yes", "debt": "yes"}), &format!("{START} {work} {owing}"));
}

#[test]
fn a_hidden_answer_counts_as_blank_for_all_others() {
    // Withdrawing the consent hides `worked`, and with it everything that reads it; nothing stays indicated.
    let all =
        json!({"agrees": "no", "worked": "yes", "debt": "yes", "debt_work_off": "yes", "documents_holder": "employer"});
    check_visible(all.clone(), START);
    check(all, &[("D5.01", "unknown because"), ("D5.02", "unknown because")]);
}

#[test]
fn a_gate_written_into_the_rule_makes_it_absent() {
    let no_debt = json!({"worked": "yes", "debt": "no"});
    check(no_debt, &[("D5.02", "absent because debt")]);
    let owing = json!({"worked": "yes", "debt": "yes"});
    check(owing, &[("D5.02", "unknown because debt_work_off")]);
    let bound = json!({"worked": "yes", "debt": "yes", "debt_work_off": "yes"});
    check(bound, &[("D5.02", "present because debt debt_work_off")]);
}

#[test]
fn what_a_rule_hides_is_settled_by_its_gate_while_the_gate_is_open() {
    // Nobody asked yet whether the person worked: that question opens the section.
    check(json!({}), &[("D5.01", "unknown because worked"), ("D5.02", "unknown because worked")]);
    check(json!({"worked": {"non_answer": "declined"}}), &[("D5.01", "unknown because worked")]);
    check(json!({"worked": "yes"}), &[("D5.02", "unknown because debt")]);
    // The gate is closed for good: no question could settle it.
    check(json!({"worked": "no"}), &[("D5.01", "unknown because"), ("D1.01", "unknown because")]);
}

#[test]
fn all_questions_without_an_answer_say_which_of_the_five_it_is() {
    let mut answers = world::answers(&SMALL, &json!({"worked": "no", "agrees": {"non_answer": "declined"}}));
    // Stored by an older version, or before the gate closed.
    answers.insert("hours".into(), Answer::Integer(9));
    answers.insert("story".into(), Answer::None(NonAnswer::NotApplicable));
    let evaluation = evaluate(&SMALL, &answers, &TODAY);
    let why =
        |question: &str| evaluation.unanswered.iter().find(|entry| entry.question == question).map(|entry| entry.why);
    assert_eq!(why("agrees"), Some(NonAnswer::Declined));
    assert_eq!(why("danger_now"), Some(NonAnswer::NotReached));
    assert_eq!(why("story"), Some(NonAnswer::NotReached));
    assert_eq!(why("hours"), Some(NonAnswer::NotApplicable));
    assert_eq!(why("debt"), Some(NonAnswer::NotApplicable));
    assert_eq!(why("worked"), None);
}

#[test]
fn what_does_not_fit_the_protocol_counts_as_no_answer() {
    let answers = Answers::from([
        ("worked".into(), Answer::One("yes".into())),
        ("gone".into(), Answer::One("yes".into())),
        ("documents_holder".into(), Answer::One("guard".into())),
        ("threats".into(), Answer::Many(vec!["none".into(), "shout".into()])),
        ("hours".into(), Answer::Text("14".into())),
    ]);
    let evaluation = evaluate(&SMALL, &answers, &TODAY);
    for code in ["D5.01", "D5.09", "D5.11", "D4.01"] {
        assert_eq!(indicator(&evaluation, code).state.code(), "unknown", "{code}");
    }
}

#[test]
fn routes() {
    let told = |case: Value| {
        let routes = found(&SMALL, &case).routes;
        [routes.danger, routes.unsafe_place, routes.child, routes.no_consent]
    };
    assert_eq!(told(json!({})), [false; 4]);
    assert_eq!(told(json!({"danger_now": "yes"})), [true, false, false, false]);
    assert_eq!(told(json!({"controller_near": "yes"})), [false, true, false, false]);
    assert_eq!(told(json!({"agrees": "no"})), [false, false, false, true]);
    assert_eq!(told(json!({"agrees": {"non_answer": "declined"}})), [false; 4]);
}

#[test]
fn who_may_be_a_child_is_one() {
    let group = |age: Value| found(&SMALL, &json!({"age_band": age})).age_group;
    assert_eq!(group(json!("under_18")), AgeGroup::Child);
    assert_eq!(group(json!("unsure")), AgeGroup::Child);
    assert_eq!(group(json!("adult")), AgeGroup::Adult);
    let codes = |age: &str| found(&SMALL, &json!({"age_band": age})).indicators.len();
    assert_eq!((codes("adult"), codes("under_18")), (11, 10), "the child's list leaves D4.04 out");
}
