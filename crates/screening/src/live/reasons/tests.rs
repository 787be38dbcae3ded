//! Reasons asked for: how little is read for them, and that they move with the answers. That they equal those of an evaluation
//! from scratch is held by tests/live.rs, for any form and any answers.

use super::*;
use crate::{Context, DimensionState, State};
use chrono::NaiveDate;

fn small() -> Protocol {
    let files = [
        include_str!("../../../tests/fixtures/small/protocol.toml"),
        include_str!("../../../tests/fixtures/small/indicators.toml"),
    ];
    Protocol::parse(files[0], files[1]).unwrap()
}

fn case(protocol: &Protocol) -> Live<'_> {
    Live::new(protocol, Context::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()))
}

fn choose(live: &mut Live, question: &str, code: &str) {
    live.answer(question, Some(Answer::One(code.into()))).unwrap();
}

/// Places by id and code.
fn indicator(protocol: &Protocol, code: &str) -> usize {
    protocol.indicators.iter().position(|indicator| indicator.code == code).unwrap()
}

#[test]
fn only_what_the_finding_rests_on_is_looked_at() {
    let protocol = small();
    let slots = protocol.rules.slots;
    let read = |code: &str| {
        let rule = protocol.rules.indicator[indicator(&protocol, code)].as_ref();
        let wanted = behind(&protocol, rule);
        let questions = wanted[..slots.calculations].iter().zip(&protocol.questions).filter(|(wanted, _)| **wanted);
        let open = wanted[slots.open..].iter().zip(&protocol.sections).filter(|(wanted, _)| **wanted);
        let questions = questions.map(|(_, question)| question.id.as_str());
        questions.chain(open.map(|(_, section)| section.id.as_str())).collect::<Vec<_>>().join(" ")
    };
    for (code, expected) in [
        ("D5.01", "agrees worked documents_holder start work freedom"),
        ("D5.02", "agrees worked debt debt_work_off start work freedom"),
        ("D4.02", "agrees bad_things start work"),
        ("D1.10", ""),
    ] {
        assert_eq!(read(code), expected, "{code}");
    }
}

#[test]
fn asking_evaluates_nothing() {
    let protocol = small();
    let mut live = case(&protocol);
    choose(&mut live, "worked", "yes");
    let before = live.evaluated();
    live.evaluation();
    live.dimension_finding(0);
    assert_eq!(live.evaluated(), before);
}

#[test]
fn a_reason_is_the_answer_while_it_counts_and_then_what_could_bring_it() {
    let protocol = small();
    let mut live = case(&protocol);
    let place = indicator(&protocol, "D5.01");
    let told = |live: &Live| {
        let found = live.finding(place).unwrap();
        (found.state, found.because.join(" "))
    };
    assert_eq!(told(&live), (State::Unknown, "worked".into()), "a section that may still open");
    choose(&mut live, "worked", "yes");
    assert_eq!(told(&live), (State::Unknown, "documents_holder".into()));
    choose(&mut live, "documents_holder", "employer");
    assert_eq!(told(&live), (State::Present, "documents_holder".into()));
    assert_eq!(live.answer_to("documents_holder"), Some(Answer::One("employer".into())));
    choose(&mut live, "agrees", "no");
    assert_eq!(told(&live), (State::Unknown, String::new()), "a hidden answer is no reason, and nothing asks for it");
    assert_eq!(live.answer_to("documents_holder"), Some(Answer::One("employer".into())), "it is kept all the same");
}

#[test]
fn a_dimension_names_first_what_alone_could_settle_it() {
    let protocol = small();
    let mut live = case(&protocol);
    choose(&mut live, "worked", "yes");
    choose(&mut live, "documents_holder", "employer");
    let place = protocol.dimensions.iter().position(|dimension| dimension.id == "D5").unwrap();
    let found = live.dimension_finding(place).unwrap();
    assert_eq!((found.state, found.present), (DimensionState::Undetermined, vec!["D5.01".to_owned()]));
    assert_eq!(found.settled_by, ["threats", "debt"], "no debt can be worked off before there is one");
    live.answer("threats", Some(Answer::Many(vec!["jail".into()]))).unwrap();
    let found = live.dimension_finding(place).unwrap();
    assert_eq!((found.state, found.settled_by), (DimensionState::Positive, vec![]));
}

#[test]
fn what_is_not_there_has_no_reasons() {
    let protocol = small();
    let mut live = case(&protocol);
    assert_eq!((live.finding(99), live.dimension_finding(99)), (None, None));
    assert_eq!([0, 12].map(|number| live.ilo_finding(number)), [None, None]);
    assert_eq!(
        (live.conflict_finding(0), live.answer_to("nobody_asked"), live.answer_to("worked")),
        (None, None, None)
    );
    let adult_only = indicator(&protocol, "D4.04");
    assert!(live.finding(adult_only).is_some());
    choose(&mut live, "age_band", "under_18");
    assert_eq!(live.finding(adult_only), None, "a child's list does not hold it");
}
