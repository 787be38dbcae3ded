//! An adult says no, and the office must report: the record says what was seen, never who was met. All invented.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod story;

use casework::view::AnswerView;
use casework::{Content, Notification, Result};
use serde_json::{Value, json};
use story::{Player, code};

/// Words, a number and a day that must not be found again.
const CANARY: &str = "Canary-7f3e";
const NUMBER: i32 = 748_391;
const DAY: &str = "1987-06-05";
/// Questions of another ministry, in the section of the record: words, a number and a day would lead to somebody.
const MORE: &str = r#"{ id = "notify_words", section = "notify", kind = "text", profile = true },
  { id = "notify_count", section = "notify", kind = "integer", profile = true },
  { id = "notify_day", section = "notify", kind = "date", profile = true },
  { id = "notify_region","#;

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("{}/../../protocols/kg-sop/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn content() -> Content {
    let protocol = read("protocol.toml").replacen("{ id = \"notify_region\",", MORE, 1);
    let rules = (protocol, read("indicators.toml"));
    Content::embedded().unwrap().with_protocols(&[rules]).unwrap()
}

fn record(player: &mut Player, case: &str) -> Result<Notification> {
    player.act(|office, moment| office.notification(case, moment.now))
}

/// Answers without an answer that the rules hide: an adult who said no, and what the officer must report.
fn refused_interview() -> Value {
    json!({
        "setting": "inspection", "site": "workshop", "path": "full", "danger_now": "no", "age_band": "adult",
        "able_to_talk": "yes", "consent_interview": "no",
        "notify_duty": "yes", "notify_ground": ["danger", "labour"], "notify_region": "kg_o",
    })
}

fn begin(player: &mut Player, answers: &Value) -> String {
    player.act(|office, moment| office.import_case(answers, moment)).unwrap().case.case
}

#[test]
fn the_record_holds_its_choices_and_nobody() {
    let mut player = Player::with("labour-inspector", content());
    let protocol = player.content.protocol("kg-sop").unwrap();
    let case = begin(&mut player, &json!({"age_band": "adult", "consent_interview": "yes"}));
    let mut filled = 0;
    for question in protocol.questions() {
        let answer = match question.kind {
            screening::QuestionKind::Text => AnswerView::Text(format!("{CANARY} {}", question.id)),
            screening::QuestionKind::Integer => AnswerView::Integer(NUMBER),
            screening::QuestionKind::Decimal => AnswerView::Decimal(NUMBER.to_string()),
            screening::QuestionKind::Date => AnswerView::Date(DAY.into()),
            _ => continue,
        };
        // What its constraint refuses cannot come out either.
        filled += usize::from(player.answer(&case, &question.id, Some(answer)).is_ok());
    }
    assert!(filled >= 5, "{filled} questions hold a canary");
    for (question, code) in [("consent_interview", "no"), ("notify_duty", "yes"), ("notify_region", "kg_o")] {
        player.choose(&case, question, code).unwrap();
    }
    let grounds = AnswerView::Many(vec!["danger".into(), "labour".into()]);
    player.answer(&case, "notify_ground", Some(grounds)).unwrap();
    for question in ["notify_ground", "notify_region", "notify_duty", "own_words"] {
        // A note beside an answer is the officer's own words.
        let _ = player.act(|office, moment| office.note(&case, question, CANARY, "en", moment));
    }
    player.decide(&case, "labour_rights").unwrap();

    let view = record(&mut player, &case).unwrap();
    let ids: Vec<&str> = view.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!((view.section.as_str(), ids), ("notify", vec!["notify_ground", "notify_region"]));
    let said = serde_json::to_string(&view).unwrap();
    let line = player.act(|office, moment| office.home(moment.now)).unwrap();
    let own = &line.cases[0];
    for secret in [CANARY, &NUMBER.to_string(), DAY, &case, &own.reference, story::REASON, &line.office.label] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
    assert!(!said.contains(&own.begun_at.to_string()) && !said.contains(&player.now.to_string()), "{said}");
}

#[test]
fn the_same_record_of_two_people_is_the_same() {
    let mut player = Player::new("labour-inspector");
    let mut other = refused_interview();
    let first = begin(&mut player, &refused_interview());
    let again = begin(&mut player, &refused_interview());
    other["notify_region"] = json!("kg_b");
    let other = begin(&mut player, &other);
    let [first, again, other] = [first, again, other].map(|case| record(&mut player, &case).unwrap());
    let all = |view: &Notification| serde_json::to_string(view).unwrap();
    assert_eq!(all(&first), all(&again));
    assert_ne!(first.file_name, other.file_name);
}

#[test]
fn without_a_duty_or_without_a_word_there_is_no_record() {
    let mut player = Player::new("labour-inspector");
    for (what, change, expected) in [
        ("the office need not report", json!({"notify_duty": "no"}), "notify-no-duty"),
        ("nobody knows", json!({"notify_duty": "unsure"}), "notify-no-duty"),
        ("nobody was asked", json!({"notify_duty": null}), "notify-no-duty"),
        ("not said", json!({"notify_duty": {"non_answer": "declined"}}), "notify-no-duty"),
        ("the person agreed", json!({"consent_interview": "yes"}), "notify-no-duty"),
        ("a child", json!({"age_band": "under_18"}), "notify-no-duty"),
        ("empty", json!({"notify_ground": null, "notify_region": null}), "notify-empty"),
        (
            "only non-answers",
            json!({"notify_ground": {"non_answer": "doesnt_know"}, "notify_region": null}),
            "notify-empty",
        ),
        ("one of two", json!({"notify_region": null}), "done"),
        ("what was only seen", json!({"consent_interview": null, "path": "observation"}), "done"),
    ] {
        let mut answers = refused_interview();
        for (question, answer) in change.as_object().unwrap() {
            match answer {
                Value::Null => drop(answers.as_object_mut().unwrap().remove(question)),
                answer => answers[question] = answer.clone(),
            }
        }
        let case = begin(&mut player, &answers);
        assert_eq!(code(record(&mut player, &case)), expected, "{what}");
    }
    assert_eq!(code(record(&mut player, "00")), "unknown-case");
}

#[test]
fn a_protocol_without_the_section_has_no_record() {
    let rules = read("protocol.toml").replace("section = \"notify\"", "section = \"safety\"");
    let content = Content::embedded().unwrap().with_protocols(&[(rules, read("indicators.toml"))]).unwrap();
    let mut player = Player::with("labour-inspector", content);
    let case = begin(&mut player, &refused_interview());
    assert_eq!(code(record(&mut player, &case)), "notify-no-duty");
}
