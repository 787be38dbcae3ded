//! `protocol check`: proofs that the program itself can confirm, faults with their places, texts in three languages.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod run;

use run::{Run, taanuu};
use serde_json::Value;
use std::path::Path;

/// An invented protocol in which every part can come to bear.
const PROTOCOL: &str = r#"id = "tiny"
version = "1"
status = "draft"
sources = ["invented"]
[routes]
danger = "${danger_now} = 'yes'"
unsafe = "false()"
child = "${age_band} = 'under_18'"
no_consent = "false()"
[[section]]
id = "all"
module = "M0"
layout = "one"
[[question]]
id = "danger_now"
section = "all"
kind = "select_one"
choices = ["yes", "no"]
[[question]]
id = "age_band"
section = "all"
kind = "select_one"
choices = ["under_18", "adult"]
[[question]]
id = "debt"
section = "all"
kind = "select_one"
choices = ["yes", "no"]
indicators = ["D5.02"]
[[question]]
id = "hours"
section = "all"
kind = "integer"
constraint = ". >= 0 and . <= 24"
relevant = "${debt} = 'yes'"
indicators = ["D5.03"]
[[question]]
id = "story"
section = "all"
kind = "text"
profile = true
"#;

const INDICATORS: &str = r#"[[dimension]]
id = "D5"
name = "coercion"
palermo = "means"
[[indicator]]
code = "D5.02"
adult = "strong"
child = "strong"
ilo11 = [9]
when = "${debt} = 'yes'"
[[indicator]]
code = "D5.03"
adult = "strong"
child = "strong"
ilo11 = []
when = "${hours} > 12"
[palermo]
act = "${D5} = 'yes'"
means = "${D5} = 'yes'"
purpose = "${D5} = 'yes'"
[[text]]
id = "A"
when = "${danger} = 'yes'"
[[text]]
id = "C"
when = "${D5} = 'yes' and ${child} = 'yes'"
"#;

const TEXTS: &str = "### review: pending
section-all = All
q-danger_now = Danger?
    .why = W
    .c-yes = Yes
    .c-no = No
q-age_band = Age?
    .why = W
    .c-under_18 = Under 18
    .c-adult = Adult
q-debt = Debt?
    .why = W
    .counts = C
    .counts-not = N
    .c-yes = Yes
    .c-no = No
q-hours = Hours?
    .why = W
    .counts = C
    .counts-not = N
    .constraint = 0 to 24
q-story = Story?
    .why = W
dimension-D5 = D5
indicator-D5-02 = Debt
indicator-D5-03 = Hours
ilo11-9 = Debt
text-A = A
    .do = Do
text-C = C
    .do = Do
";

/// Writes the protocol with a change `from`, `to` of one of its files, and checks it.
fn check(file: &str, from: &str, to: &str, more: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let mut changed = false;
    let mut put = |path: &str, text: &str| {
        let now = if path == file { text.replacen(from, to, 1) } else { text.to_owned() };
        changed |= now != text;
        write(path, &now);
    };
    put("tiny/protocol.toml", PROTOCOL);
    put("tiny/indicators.toml", INDICATORS);
    for language in ["ky", "ru", "en"] {
        put(&format!("{language}/tiny/all.ftl"), TEXTS);
    }
    assert!(changed || from == to, "{file} has no {from}");
    let dir = |path: &Path| path.to_str().unwrap().to_owned();
    let (tiny, all) = (dir(&folder.path().join("tiny")), dir(folder.path()));
    let arguments = [&["protocol", "check", tiny.as_str(), "--locales", all.as_str()], more].concat();
    taanuu(&arguments, b"")
}

#[test]
fn a_sound_protocol_passes_and_says_what_was_proved() {
    let run = check("", "", "", &[]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:?}");
    for line in [
        "Questions that can be reached: 5 of 5",
        "Choices that can be used: 6 of 6",
        "Indicators that can be present: 4 of 4",
        "Indicators that can be absent: 4 of 4",
        "Dimensions that can become positive: 2 of 2",
        "Decision texts that can apply: 2 of 2",
        "Findings in the texts of the three languages: 0",
        "tiny 1: no errors. Questions: 5",
    ] {
        assert!(run.stdout.lines().any(|said| said == line), "{line} is not in {}", run.stdout);
    }
}

/// What `--json` gives as a proof, `screen` confirms.
#[test]
fn every_witness_is_confirmed_by_an_evaluation() {
    let proofs = check("", "", "", &["--json"]).json();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("protocol.toml"), PROTOCOL).unwrap();
    std::fs::write(folder.path().join("indicators.toml"), INDICATORS).unwrap();
    let dir = folder.path().to_str().unwrap();
    let claims = proofs["claims"].as_array().unwrap();
    let mut confirmed = 0;
    for claim in claims.iter().filter(|claim| !claim["witness"].is_null()) {
        let answers = claim["witness"].to_string();
        let screen = ["--protocols", dir, "screen", "--protocol", "tiny", "--answers", "-", "--json"];
        let found = taanuu(&screen, answers.as_bytes()).json();
        let id = &claim["id"];
        let holds = match claim["claim"].as_str().unwrap() {
            "question" | "choice" => found["visible"].as_array().unwrap().contains(id),
            "indicator-present" => found["indicators"][id.as_str().unwrap()]["state"] == "present",
            "indicator-absent" => found["indicators"][id.as_str().unwrap()]["state"] == "absent",
            "dimension" => found["dimensions"][id.as_str().unwrap()] == "positive",
            "text" => found["texts"].as_array().unwrap().contains(id),
            other => panic!("{other} has a witness"),
        };
        assert!(holds, "{claim} gave {found}");
        let child = claim["age"].as_str().map(|age| age == "child");
        assert!(child.is_none_or(|child| (found["age_group"] == "child") == child), "{claim} gave {found}");
        confirmed += 1;
    }
    assert_eq!(confirmed, 5 + 6 + 4 + 4 + 2 + 2);
}

#[test]
fn a_fault_is_named_with_its_place_and_its_code() {
    let (protocol, indicators, russian) = ("tiny/protocol.toml", "tiny/indicators.toml", "ru/tiny/all.ftl");
    let faults = [
        (
            protocol,
            "${debt} = 'yes'\"\nind",
            "${debt} = 'yes' and ${debt} = 'no'\"\nind",
            "protocol.toml:31:6: Question hours: ",
        ),
        (protocol, "profile = true", "profile = false", "protocol.toml:38:6: Question story feeds nothing"),
        (indicators, "${hours} > 12", "${hours} > 24", "indicators.toml:12:8: Indicator D5.03: no answers of an adult"),
        (indicators, "${hours} > 12", "${hours} > 24", "indicators.toml:12:8: Indicator D5.03: no answers of a child"),
        (indicators, "${hours} > 12", "${hours} > 24", "indicators.toml:2:6: Dimension D5: "),
        (
            indicators,
            "${danger} = 'yes'",
            "${danger} = 'yes' and ${danger_now} = 'no'",
            "indicators.toml:22:6: Decision text A: ",
        ),
        (russian, "    .constraint = 0 to 24\n", "", "ru/:0: q-hours.constraint: The text is missing."),
        (russian, "q-story = Story?", "q-story = Story { $name }?", "ru/tiny/all.ftl:22: q-story: Other arguments"),
        (russian, "text-A = A", "text-A = Не жертва", "ru/tiny/all.ftl:28: text-A: Words that are never said: "),
    ];
    for (file, from, to, expected) in faults {
        let run = check(file, from, to, &[]);
        assert_eq!(run.status, 1, "{file}, {to}: {run:?}");
        assert!(run.stderr.contains("[protocol-unproven]"), "{run:?}");
        assert!(run.stdout.lines().any(|line| line.starts_with(expected)), "{expected} is not in\n{}", run.stdout);
        assert!(!run.stdout.contains("no errors"), "{}", run.stdout);
        // The report for machines names the same.
        let json = check(file, from, to, &["--json"]);
        let report: Value = serde_json::from_str(&json.stdout).unwrap();
        let failed = report["claims"].as_array().unwrap().iter().filter(|claim| claim["holds"] == false).count();
        assert!(failed + report["texts"].as_array().unwrap().len() > 0, "{report}");
    }
    let invalid = check(protocol, "kind = \"text\"", "kind = \"song\"", &[]);
    assert!(
        invalid.stderr.contains("[protocol-invalid]") && invalid.stderr.contains("protocol.toml:40:8:"),
        "{invalid:?}"
    );
}

#[test]
fn the_built_in_protocols_are_checked_without_a_folder() {
    let run = taanuu(&["protocol", "check", "--json"], b"");
    let report: Value = serde_json::from_str(run.stdout.lines().next().unwrap()).unwrap();
    assert_eq!(report["id"], "kg-sop");
    assert_eq!(report["texts"], Value::Array(Vec::new()));
    let claims = report["claims"].as_array().unwrap();
    let open = claims.iter().filter(|claim| claim["holds"] == false && claim["age"] != "child");
    assert_eq!(open.collect::<Vec<_>>(), Vec::<&Value>::new());
}
