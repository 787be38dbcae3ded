//! What the project's own protocol promises of its paths: how much is asked in ten minutes, what is found by it, what needs nobody.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::{AgeGroup, Path, Protocol, Question, QuestionKind, Strength};
use serde_json::json;
use std::collections::BTreeSet;
use world::{found, list};

/// Sections before anything that happened is spoken of, and after.
const GATES: [&str; 6] = ["start", "safety", "languages", "age", "consent", "notify"];
const SETTINGS: [&str; 5] = ["inspection", "border", "outreach", "custody", "desk"];

fn protocol() -> Protocol {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    let parsed = Protocol::parse(&read("protocol.toml"), &read("indicators.toml"));
    parsed.unwrap_or_else(|errors| panic!("{}", list(&errors)))
}

/// Put to the person, about what happened.
fn is_told(question: &Question) -> bool {
    !question.observation && !GATES.contains(&question.section.as_str())
}

/// The visible questions of the short path after these answers: those about what happened, and all others.
fn short(protocol: &Protocol, answers: serde_json::Value) -> (Vec<String>, Vec<String>) {
    let visible = found(protocol, &answers).visible;
    let on = |id: &String| protocol.question(id).is_some_and(|question| question.paths.contains(&Path::Short));
    visible.into_iter().filter(on).partition(|id| protocol.question(id).is_some_and(is_told))
}

#[test]
fn an_adult_is_asked_twelve_questions_in_every_setting_whatever_the_answers() {
    let protocol = protocol();
    for setting in SETTINGS {
        let gates = json!({"setting": setting, "path": "short", "danger_now": "no", "interpreter": "no", "age_band": "adult",
            "able_to_talk": "yes", "consent_interview": "yes"});
        let (told, others) = short(&protocol, gates.clone());
        assert_eq!(told.len(), 12, "{setting}: {told:?}");
        let others = others.iter().filter(|id| !protocol.question(id).is_some_and(|question| question.observation));
        assert_eq!(others.count(), 10, "{setting}: the gates");
        let mut worst = gates.as_object().unwrap().clone();
        let answers = json!({"debt": "yes", "pay_received": "nothing", "documents_holder": "employer", "can_quit": "debt",
            "threats": ["authorities"], "movement": ["locked"]});
        worst.extend(answers.as_object().unwrap().clone());
        assert_eq!(short(&protocol, worst.into()).0, told, "{setting}: no answer opens another question");
    }
}

#[test]
fn each_of_the_eleven_can_be_found_on_the_short_path() {
    let protocol = protocol();
    let age = AgeGroup::Adult;
    let on = |id: &&String| protocol.question(id).is_some_and(|question| question.paths.contains(&Path::Short));
    let codes: BTreeSet<String> = {
        let ids: Vec<String> = protocol.questions().iter().map(|question| question.id.clone()).collect();
        let short = ids.iter().filter(on).filter_map(|id| protocol.question(id));
        short.flat_map(|question| question.indicators.clone()).collect()
    };
    let listed = protocol.indicators().iter().filter(|indicator| indicator.strength(age) != Strength::Absent);
    let reached: BTreeSet<u8> = listed
        .filter(|indicator| codes.contains(&indicator.code))
        .flat_map(|indicator| indicator.ilo11.clone())
        .collect();
    assert_eq!(reached, (1..=11).collect());
}

#[test]
fn a_child_on_the_short_path_is_asked_the_basics_only() {
    let protocol = protocol();
    let (told, others) = short(&protocol, json!({"setting": "outreach", "path": "short", "age_band": "unsure"}));
    assert!((10..=12).contains(&told.len()), "{told:?}");
    for never in ["threats", "violence", "can_quit", "stay_reasons", "consent_interview"] {
        assert!(!told.iter().chain(&others).any(|id| id == never), "{never}");
    }
}

#[test]
fn what_is_only_seen_needs_nobody() {
    let protocol = protocol();
    for setting in SETTINGS {
        let visible = found(&protocol, &json!({"setting": setting, "path": "observation"})).visible;
        let seen: Vec<&Question> = visible
            .iter()
            .filter_map(|id| protocol.question(id))
            .filter(|question| question.paths.contains(&Path::Observation))
            .collect();
        assert!(seen.iter().any(|question| question.section == "observations"), "{setting}");
        let asked: Vec<&str> =
            seen.iter().filter(|question| !question.observation).map(|question| question.id.as_str()).collect();
        assert_eq!(asked, ["danger_now"], "{setting}: the officer's own check");
    }
}

#[test]
fn there_are_as_many_questions_as_promised_and_nothing_private_among_them() {
    let protocol = protocol();
    let once = protocol.questions().iter().filter(|question| !question.id.contains("__"));
    let distinct = once.filter(|question| question.kind != QuestionKind::Note).count();
    assert!(distinct >= 110, "{distinct}");
    for part in
        ["name", "pin", "passport_number", "religion", "faith", "ethnic", "nationality", "orientation", "gender"]
    {
        // "officer_named" says that somebody was named, not who.
        let own = protocol.questions().iter().filter(|question| question.id != "officer_named");
        let found: Vec<&str> = own.map(|question| question.id.as_str()).filter(|id| id.contains(part)).collect();
        assert!(found.is_empty(), "{part}: {found:?}");
    }
}

#[test]
fn every_indicator_of_both_lists_is_asked_about() {
    let unasked: Vec<String> =
        protocol().indicators().iter().filter(|one| !one.asked).map(|one| one.code.clone()).collect();
    assert!(unasked.is_empty(), "{unasked:?}");
}
