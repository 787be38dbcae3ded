//! From indicators to dimensions, the ILO eleven, Palermo and the decision texts, with the invented protocol.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod world;

use screening::{AgeGroup, Evaluation, State, evaluate_states};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use world::{SMALL, dimension, found};

/// `D5: undetermined by documents_holder threats`
fn told_dimension(evaluation: &Evaluation, id: &str) -> String {
    let found = dimension(evaluation, id);
    format!("{} by {}", found.state.code(), found.settled_by.join(" ")).trim_end().to_owned()
}

fn told_ilo(evaluation: &Evaluation, number: usize) -> String {
    let found = &evaluation.ilo11.get(number - 1).unwrap();
    assert_eq!(found.code, number.to_string());
    format!("{} because {}", found.state.code(), found.because.join(" ")).trim_end().to_owned()
}

fn told_palermo(evaluation: &Evaluation) -> [&'static str; 3] {
    [evaluation.palermo.act, evaluation.palermo.means, evaluation.palermo.purpose].map(|state| state.code())
}

/// Scores states written as `D5.01 D5.09 -D1.01`: present, and with a minus absent.
fn scored(group: AgeGroup, states: &str) -> Evaluation {
    let state = |code: &str| match code.strip_prefix('-') {
        Some(code) => (code.to_owned(), State::Absent),
        None => (code.to_owned(), State::Present),
    };
    evaluate_states(&SMALL, group, &states.split_whitespace().map(state).collect()).unwrap()
}

#[test]
fn a_dimension_that_cannot_be_positive_any_more_is_not_positive() {
    let none = "-D5.01 -D5.02 -D5.09 -D5.11";
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, none), "D5"), "not_positive by");
    assert_eq!(
        told_dimension(&scored(AgeGroup::Adult, "-D5.01 -D5.02"), "D5"),
        "not_positive by",
        "two medium are too few"
    );
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, "-D5.01"), "D5"), "undetermined by");
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, "D5.01"), "D5"), "undetermined by");
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, "D5.01 D5.09"), "D5"), "positive by");
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, "D5.01 -D5.02 -D5.09 -D5.11"), "D5"), "not_positive by");
}

#[test]
fn strengths_are_those_of_the_age_group() {
    let two = "D5.09 D5.11 -D5.01 -D5.02";
    assert_eq!(told_dimension(&scored(AgeGroup::Adult, two), "D5"), "not_positive by", "two medium");
    assert_eq!(told_dimension(&scored(AgeGroup::Child, two), "D5"), "positive by", "a strong and a medium");
}

#[test]
fn what_alone_would_settle_a_dimension_comes_first() {
    let documents = json!({"worked": "yes", "documents_holder": "employer"});
    // `debt` alone does not settle D5.02: working it off has to be asked after it. `threats` alone does.
    assert_eq!(told_dimension(&found(&SMALL, &documents), "D5"), "undetermined by threats debt");
    let debt = json!({"worked": "yes", "documents_holder": "employer", "debt": "yes"});
    assert_eq!(told_dimension(&found(&SMALL, &debt), "D5"), "undetermined by debt_work_off threats");
    assert_eq!(told_dimension(&found(&SMALL, &json!({})), "D5"), "undetermined by worked");
    let open = json!({"worked": "yes", "wage_promised": "nothing"});
    // D4.04 is medium: hours (strong) complete it; bad things bring two medium at once.
    assert_eq!(told_dimension(&found(&SMALL, &open), "D4"), "undetermined by hours bad_things");
    let present = dimension(&found(&SMALL, &open), "D4").clone();
    assert_eq!((present.present.join(" "), present.unknown.join(" ")), ("D4.04".into(), "D4.01 D4.02 D4.03".into()));
}

#[test]
fn the_eleven_follow_their_indicators() {
    let nothing = found(&SMALL, &json!({}));
    assert_eq!(nothing.ilo11.len(), 11);
    assert_eq!(told_ilo(&nothing, 3), "unknown because", "no indicator stands for it");
    let worked = found(&SMALL, &json!({"worked": "yes", "wage_promised": "nothing", "threats": ["none"]}));
    assert_eq!(told_ilo(&worked, 8), "present because wage_promised");
    assert_eq!(told_ilo(&worked, 6), "absent because threats");
    assert_eq!(told_ilo(&worked, 2), "present because wage_promised");
    let paid = found(&SMALL, &json!({"worked": "yes", "wage_promised": "paid", "job_promised": "same"}));
    assert_eq!(told_ilo(&paid, 8), "absent because wage_promised");
    assert_eq!(told_ilo(&paid, 2), "unknown because", "D1.10 has no question");
    assert_eq!(told_ilo(&found(&SMALL, &json!({"worked": "yes"})), 10), "unknown because bad_things");
}

#[test]
fn an_indicator_outside_the_age_groups_list_does_not_count() {
    let adult = scored(AgeGroup::Adult, "-D1.08 D4.04");
    let child = scored(AgeGroup::Child, "-D1.08 D4.04");
    assert_eq!((told_ilo(&adult, 8).as_str(), told_ilo(&child, 8).as_str()), ("present because", "absent because"));
    assert_eq!(scored(AgeGroup::Child, "D4.04").texts, ["B", "E"], "nothing of the child's list is present");
}

#[test]
fn palermo_is_three_valued() {
    let told = |states| told_palermo(&scored(AgeGroup::Adult, states));
    assert_eq!(told(""), ["unknown"; 3]);
    assert_eq!(told("D1.01 D1.08"), ["present", "present", "unknown"]);
    // D1 still open (its third indicator is not asked): `D1 or two indicators` stays open until enough are present.
    assert_eq!(told("D5.01"), ["unknown", "unknown", "unknown"]);
    assert_eq!(told("D5.01 D5.02"), ["present", "present", "unknown"]);
    // D1 is settled, one indicator is present, and others could still be: not "absent".
    assert_eq!(told("-D1.01 -D1.08 -D1.10 D5.01"), ["unknown", "unknown", "unknown"]);
    let all = "-D1.01 -D1.08 -D1.10 -D4.01 -D4.02 -D4.03 -D4.04 -D5.01 -D5.02 -D5.09 -D5.11";
    assert_eq!(told(all), ["absent"; 3]);
    assert_eq!(told(&all.replace("-D5.11", "D5.11")), ["absent"; 3], "one indicator is not two");
}

#[test]
fn the_means_of_a_child_are_not_required() {
    for states in ["", "D5.01 D5.02", "-D5.01 -D5.02 -D5.09 -D5.11 -D1.01 -D1.08 -D1.10"] {
        assert_eq!(told_palermo(&scored(AgeGroup::Child, states))[1], "not_required", "{states}");
    }
    let child = scored(AgeGroup::Child, "D4.01 D4.02 -D5.01 -D5.02 -D5.09 -D5.11 -D1.01 -D1.08 -D1.10");
    assert_eq!(child.texts, ["B", "C", "D"]);
}

#[test]
fn texts_follow_the_findings() {
    let texts = |case: Value| found(&SMALL, &case).texts.join(" ");
    assert_eq!(texts(json!({})), "E");
    assert_eq!(texts(json!({"danger_now": "yes", "age_band": "unsure"})), "A B E");
    assert_eq!(texts(json!({"worked": "yes", "hours": 15, "wage_promised": "nothing"})), "D");
    let deceived = json!({"worked": "yes", "hours": 15, "wage_promised": "nothing", "job_promised": "other"});
    assert_eq!(texts(deceived), "C");
}

#[test]
fn states_alone_leave_out_every_question() {
    let evaluation = scored(AgeGroup::Child, "D5.01");
    let questions = evaluation.indicators.iter().chain(&evaluation.ilo11).flat_map(|finding| &finding.because);
    assert_eq!(questions.count(), 0);
    assert!(evaluation.visible.is_empty() && evaluation.unanswered.is_empty());
    let routes = evaluation.routes;
    assert_eq!([routes.danger, routes.unsafe_place, routes.child, routes.no_consent], [false, false, true, false]);
}

#[test]
fn the_first_unknown_code_is_named() {
    let states = BTreeMap::from([("D9.01".to_owned(), State::Present), ("D5.99".to_owned(), State::Absent)]);
    assert_eq!(evaluate_states(&SMALL, AgeGroup::Adult, &states).unwrap_err(), "D5.99");
    let left_out = BTreeMap::from([("D4.04".to_owned(), State::Present)]);
    assert!(evaluate_states(&SMALL, AgeGroup::Child, &left_out).is_ok(), "known, though not in the child's list");
}
