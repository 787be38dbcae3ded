//! `screen`, `indicators` and `protocol`: results, refusals, JSON Lines.

mod run;

use run::{file, golden, taanuu, taanuu_in};
use serde_json::{Value, json};

#[test]
fn every_golden_case_comes_out_as_expected() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocols/kg-sop/golden");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 20);
    let cases: Vec<Value> = names.iter().map(|name| golden(name)).collect();
    let input: String = cases.iter().map(|case| format!("{}\n", case["answers"])).collect();
    let screen = ["screen", "--protocol", "kg-sop", "--answers", "-", "--json", "--today", "2026-11-24"];
    let results = taanuu(&screen, input.as_bytes()).lines();
    assert_eq!(results.len(), cases.len(), "one result line for each case");
    for ((name, case), result) in names.iter().zip(&cases).zip(&results) {
        // The same case alone gives the same line.
        let alone = taanuu(&screen, case["answers"].to_string().as_bytes()).json();
        assert_eq!(alone, *result, "{name}");
        let expect = case["expect"].as_object().unwrap();
        let visible = result["visible"].as_array().unwrap();
        for (part, expected) in expect {
            match (part.as_str(), expected) {
                ("visible_includes", Value::Array(ids)) => assert!(ids.iter().all(|id| visible.contains(id)), "{name}"),
                ("visible_excludes", Value::Array(ids)) => {
                    assert!(!ids.iter().any(|id| visible.contains(id)), "{name}")
                }
                ("indicators", Value::Object(states)) => {
                    for (code, state) in states {
                        assert_eq!(result["indicators"][code]["state"], *state, "{name} {code}");
                    }
                }
                (part, Value::Object(values)) => {
                    for (key, value) in values {
                        assert_eq!(result[part][key], *value, "{name} {part} {key}");
                    }
                }
                (part, expected) => assert_eq!(result[part], *expected, "{name} {part}"),
            }
        }
    }
}

#[test]
fn the_reference_case_names_what_would_settle_it() {
    let answers = golden("sewing-shop")["answers"].to_string();
    let result = taanuu(&["screen", "--answers", "-", "--json"], answers.as_bytes()).json();
    assert_eq!(result["dimensions"]["D5"], "positive");
    assert_eq!(
        (&result["dimensions"]["D1"], &result["dimensions"]["D4"]),
        (&json!("undetermined"), &json!("undetermined"))
    );
    assert!(result["settled_by"]["D1"].as_array().unwrap().contains(&json!("promise_job")));
    assert!(result["settled_by"]["D4"].as_array().unwrap().contains(&json!("hours_day")));
    assert!(result["settled_by"].get("D5").is_none());
    assert_eq!(result["indicators"]["D5.01"]["because"], json!(["documents_holder"]));
    assert_eq!(result["unanswered"]["promise_job"], "not_reached");
    assert_eq!(result["unanswered"]["debt_work_off"], "not_applicable");
    assert_eq!(result["age_group"], "adult");
    let mut keys: Vec<&String> = result.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(
        keys,
        [
            "age_group",
            "conflicts",
            "dimensions",
            "ilo11",
            "indicators",
            "palermo",
            "settled_by",
            "texts",
            "unanswered",
            "visible"
        ]
    );
}

#[test]
fn states_alone_are_scored_for_adults_and_for_children() {
    let states = br#"{"D5.01": "present", "D5.09": "present", "D1.01": "absent", "D2.01": "unknown"}"#;
    let adult = taanuu(&["indicators", "--adult", "--states", "-", "--json"], states).json();
    assert_eq!(adult["dimensions"]["D5"], "positive");
    assert_eq!(adult["indicators"]["D1.01"]["state"], "absent");
    assert_eq!(adult["ilo11"]["7"], "present");
    assert_eq!(adult["palermo"]["means"], "present");
    assert!(adult.get("visible").is_none() && adult.get("unanswered").is_none());
    let child = taanuu(&["indicators", "--child", "--states", "-", "--json"], states).json();
    assert_eq!((&child["age_group"], &child["palermo"]["means"]), (&json!("child"), &json!("not_required")));
    let lines = taanuu(
        &["indicators", "--adult", "--states", "-", "--json"],
        b"{}\n{\"D9.99\": \"present\"}\n{\"D5.01\": 1}\n{}\n",
    );
    let found: Vec<Value> =
        lines.lines().iter().map(|line| line.get("error").cloned().unwrap_or(json!("ok"))).collect();
    assert_eq!(found, ["ok", "unknown-choice", "unknown-choice", "ok"]);
}

/// Arguments before the answers, the answers, and the refusal with its field.
const REFUSALS: &[(&str, &str, &str)] = &[
    ("kg-sop", r#"{"no_such_question": "yes"}"#, "unknown-question no_such_question"),
    ("kg-sop", r#"{"debt": "perhaps"}"#, "unknown-choice debt"),
    ("kg-sop", r#"{"debt": 1}"#, "wrong-type debt"),
    ("kg-sop", r#"{"debt": null}"#, "wrong-type debt"),
    ("kg-sop", r#"{"debt": ["yes"]}"#, "wrong-type debt"),
    ("kg-sop", r#"{"hours_day": "12"}"#, "wrong-type hours_day"),
    ("kg-sop", r#"{"hours_day": 25}"#, "constraint hours_day"),
    ("kg-sop", r#"{"hours_day": -1}"#, "constraint hours_day"),
    ("kg-sop", r#"{"movement": ["none", "locked"]}"#, "exclusive-choice movement"),
    ("kg-sop", r#"{"debt": {"non_answer": "no_idea"}}"#, "unknown-non-answer debt"),
    ("kg-sop", r#"{"debt": {"non_answer": "not_applicable"}}"#, "unknown-non-answer debt"),
    ("kg-sop", r#"{"debt": {"non_answer": "not_asked"}}"#, "unknown-non-answer debt"),
    ("kg-sop", r#"{"contact_again": "soon"}"#, "wrong-type contact_again"),
    ("kg-sop", r#"{"contact_again": "2000-01-01"}"#, "constraint contact_again"),
    ("kg-sop", "[]", "answers-unreadable"),
    ("kg-sop", "{", "answers-unreadable"),
    ("kg-sop", "", "answers-unreadable"),
    ("kg-sop", "\u{0}", "answers-unreadable"),
    ("another", "{}", "protocol-unknown"),
];

#[test]
fn bad_answers_are_refused_with_their_question() {
    for (protocol, answers, refusal) in REFUSALS {
        let run = taanuu(&["screen", "--protocol", protocol, "--answers", "-", "--json"], answers.as_bytes());
        assert_eq!(run.refused(), *refusal, "{answers}");
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn a_refused_line_is_an_error_line_and_stops_nothing() {
    let input = "{\"debt\": \"yes\"}\n{\"debt\": \"perhaps\"}\nbroken\n\n{\"debt\": \"no\"}\n";
    let lines = taanuu(&["screen", "--answers", "-", "--json"], input.as_bytes()).lines();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[1], json!({"error": "unknown-choice", "field": "debt", "line": 2}));
    assert_eq!(lines[2], json!({"error": "answers-unreadable", "line": 3}));
    assert!(lines[0]["visible"].as_array().unwrap().contains(&json!("danger_now")));
    assert!(lines[3].get("error").is_none());
}

#[test]
fn files_that_are_none_and_files_that_are_too_much_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let large = file(folder.path(), "large.json", format!("{{\"own_words\": \"{}\"}}", "x".repeat(16 * 1024 * 1024)));
    let long = file(folder.path(), "long.json", format!("{{\"own_words\": \"{}\"}}", "x".repeat(10_001)));
    let here = folder.path().to_str().unwrap();
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink(&long, &link).unwrap();
    for (path, refusal) in [
        (large.as_str(), "answers-too-large"),
        (long.as_str(), "text-too-long own_words"),
        (here, "file-not-regular"),
        (link.to_str().unwrap(), "file-not-regular"),
        ("/dev/null", "file-not-regular"),
        ("no/such/file.json", "file-unreadable"),
    ] {
        assert_eq!(taanuu(&["screen", "--answers", path, "--json"], b"").refused(), refusal, "{path}");
    }
}

#[test]
fn a_wrong_protocol_names_file_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let real = concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocols/kg-sop");
    let read = |name: &str| std::fs::read_to_string(format!("{real}/{name}")).unwrap();
    file(folder.path(), "indicators.toml", read("indicators.toml"));
    file(folder.path(), "protocol.toml", read("protocol.toml"));
    let dir = folder.path().to_str().unwrap();
    let loads = taanuu(&["--protocols", dir, "protocol", "list"], b"");
    assert_eq!((loads.status, loads.stderr.as_str()), (0, ""));
    let bad = read("protocol.toml").replacen("${danger_now}", "${danger_soon}", 1);
    assert_ne!(bad, read("protocol.toml"));
    file(folder.path(), "protocol.toml", bad);
    for arguments in [vec!["protocol", "check", dir], vec!["--protocols", dir, "screen", "--answers", "-"]] {
        let run = taanuu(&arguments, b"{}");
        assert_eq!(run.status, 1);
        assert!(run.stderr.contains("[protocol-invalid]"), "{run:?}");
        let place = run.stderr.lines().find(|line| line.starts_with("protocol.toml:")).unwrap();
        assert!(place.contains("danger_soon") || place.contains("unknown-question"), "{place}");
        assert!(place.split(':').nth(1).unwrap().parse::<u32>().unwrap() > 1);
    }
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(taanuu(&["protocol", "check", empty.path().to_str().unwrap()], b"").refused(), "protocol-unknown");
}

#[test]
fn people_are_told_in_their_language() {
    let answers = golden("sewing-shop")["answers"].to_string();
    let mut reports = Vec::new();
    for language in ["ky", "ru", "en"] {
        let by_argument = taanuu(&["screen", "--answers", "-", "--lang", language], answers.as_bytes());
        let environment = [("LANG", format!("{language}_XX.UTF-8"))];
        let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let by_environment = taanuu_in(&environment, &["screen", "--answers", "-"], answers.as_bytes());
        assert_eq!(by_argument.stdout, by_environment.stdout);
        assert!(by_argument.stdout.contains("D5.01"), "{by_argument:?}");
        assert!(!by_argument.stdout.contains("[en]") && !by_argument.stdout.contains("[q-"), "{}", by_argument.stdout);
        let refused = taanuu(&["--lang", language, "screen", "--answers", "-"], b"[]");
        assert_eq!(refused.refused(), "answers-unreadable");
        reports.push((by_argument.stdout, refused.stderr));
    }
    reports.sort();
    reports.dedup();
    assert_eq!(reports.len(), 3, "three languages");
    // No language known: English.
    assert!(
        taanuu_in(&[], &["screen", "--answers", "-"], answers.as_bytes())
            .stdout
            .contains("screening, not determination")
    );
}

#[test]
fn protocols_are_listed_and_shown() {
    let listed = taanuu(&["protocol", "list", "--json"], b"").json();
    assert_eq!((&listed["id"], &listed["status"]), (&json!("kg-sop"), &json!("draft")));
    assert_eq!(listed["indicators"], 67);
    let shown = taanuu(&["protocol", "show", "kg-sop", "--lang", "en"], b"");
    assert!(shown.stdout.contains("(documents_holder)") && shown.stdout.contains("→ D5.01"), "{shown:?}");
    assert_eq!(taanuu(&["protocol", "show", "another"], b"").refused(), "protocol-unknown");
}

#[test]
fn wrong_usage_ends_with_two_and_help_with_none() {
    for arguments in [
        &[][..],
        &["nonsense"],
        &["screen"],
        &["screen", "--answers"],
        &["screen", "--answers", "-", "--lang", "de"],
        &["screen", "--answers", "-", "--today", "tomorrow"],
        &["indicators", "--states", "-"],
        &["indicators", "--adult", "--child", "--states", "-"],
        &["vault", "create", "--label", "x"],
        &["vault", "create", "--label", "x", "--training", "a", "--supervisor", "b"],
        &["packet", "seal", "00", "--to", "shelter", "--out", "."],
        &["receipt", "make", "00", "--out", "."],
        &["case", "decide", "00", "not_a_victim", "--reason", "x"],
        &["vault", "info", "--passphrase", "secret"],
    ] {
        let run = taanuu(arguments, b"");
        assert_eq!(run.status, 2, "{arguments:?}: {run:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty());
    }
    for arguments in [&["--help"][..], &["packet", "seal", "-h"], &["--version"]] {
        assert_eq!(taanuu(arguments, b"").status, 0, "{arguments:?}");
    }
}
