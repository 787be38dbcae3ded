//! The protocol of the project itself: it loads, and every golden case comes out as told.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::{AgeGroup, Evaluation, Protocol, Strength};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use world::{TODAY, answers, list};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop")
}

fn protocol() -> Protocol {
    let read = |file| std::fs::read_to_string(folder().join(file)).unwrap();
    let parsed = Protocol::parse(&read("protocol.toml"), &read("indicators.toml"));
    parsed.unwrap_or_else(|errors| panic!("{}", list(&errors)))
}

/// What a golden case says of the evaluation, in the words of the file.
fn told(evaluation: &Evaluation) -> Map<String, Value> {
    let states = |findings: &[screening::Finding]| -> Value {
        findings.iter().map(|finding| (finding.code.clone(), json!(finding.state.code()))).collect::<Map<_, _>>().into()
    };
    let dimensions = evaluation.dimensions.iter().map(|found| (found.id.clone(), json!(found.state.code())));
    let palermo = evaluation.palermo;
    let told = json!({
        "visible": evaluation.visible,
        "indicators": states(&evaluation.indicators),
        "dimensions": dimensions.collect::<Map<_, _>>(),
        "ilo11": states(&evaluation.ilo11),
        "palermo": {
            "act": palermo.act.code(),
            "means": palermo.means.code(),
            "purpose": palermo.purpose.code(),
        },
        "texts": evaluation.texts,
        "conflicts": evaluation.conflicts.iter().map(|conflict| conflict.id.as_str()).collect::<Vec<_>>(),
    });
    told.as_object().cloned().unwrap()
}

/// Everything in which the evaluation differs from what the case expects, one a line.
fn differences(expected: &Map<String, Value>, told: &Map<String, Value>) -> Vec<String> {
    let mut differences = Vec::new();
    let visible = |id: &Value| told["visible"].as_array().unwrap().contains(id);
    for (part, expected) in expected {
        match (part.as_str(), expected) {
            ("visible_includes", Value::Array(ids)) => {
                differences.extend(ids.iter().filter(|id| !visible(id)).map(|id| format!("{id} is hidden")));
            }
            ("visible_excludes", Value::Array(ids)) => {
                differences.extend(ids.iter().filter(|id| visible(id)).map(|id| format!("{id} is visible")));
            }
            ("indicators" | "dimensions" | "ilo11" | "palermo", Value::Object(states)) => {
                for (code, state) in states {
                    let found = &told[part][code];
                    if found != state {
                        differences.push(format!("{part} {code}: expected {state}, found {found}"));
                    }
                }
            }
            ("texts" | "conflicts", _) if told[part] == *expected => {}
            ("texts" | "conflicts", _) => {
                differences.push(format!("{part}: expected {expected}, found {}", told[part]));
            }
            _ => differences.push(format!("{part} is nothing a golden case can expect")),
        }
    }
    differences
}

#[test]
fn every_golden_case_comes_out_as_told() {
    let protocol = protocol();
    let mut wrong = Vec::new();
    let mut cases = 0;
    for entry in std::fs::read_dir(folder().join("golden")).unwrap() {
        let path = entry.unwrap().path();
        let case: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let evaluation = screening::evaluate(&protocol, &answers(&protocol, &case["answers"]), &TODAY);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let differences = differences(case["expect"].as_object().unwrap(), &told(&evaluation));
        wrong.extend(differences.into_iter().map(|difference| format!("{name}: {difference}")));
        cases += 1;
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(cases > 0, "no golden case was found");
}

#[test]
fn the_lists_are_as_long_as_published() {
    let protocol = protocol();
    let count = |group: AgeGroup| {
        let listed = protocol.indicators().iter().filter(|indicator| indicator.strength(group) != Strength::Absent);
        listed.count()
    };
    assert_eq!((count(AgeGroup::Adult), count(AgeGroup::Child)), (67, 65));
}

/// June 2024, the sewing shop near Bishkek (domain.md §4.2): why "undetermined" must exist.
#[test]
fn the_reference_case_names_what_would_settle_it() {
    let protocol = protocol();
    let case = std::fs::read_to_string(folder().join("golden/sewing-shop.json")).unwrap();
    let case: Value = serde_json::from_str(&case).unwrap();
    let evaluation = screening::evaluate(&protocol, &answers(&protocol, &case["answers"]), &TODAY);
    let told = |id: &str| {
        let found = world::dimension(&evaluation, id);
        format!(
            "{}: {}; could be settled by {}",
            found.state.code(),
            found.present.join(" "),
            found.settled_by.join(" ")
        )
    };
    assert!(told("D5").starts_with("positive: D5.01 D5.09 D5.14;"), "{}", told("D5"));
    // Job or employer deception is strong: beside D1.08 it is enough, alone.
    assert!(told("D1").starts_with("undetermined: D1.08; could be settled by promise_job"), "{}", told("D1"));
    // Beside two medium ones, a third (a contract not kept) is enough.
    assert!(told("D4").starts_with("undetermined: D4.02 D4.04; could be settled by contract"), "{}", told("D4"));
    let hours = ["hours_day", "days_week"].map(|id| told("D4").contains(id));
    assert_eq!(hours, [true, true], "the hours are strong; both questions are needed: {}", told("D4"));
}
