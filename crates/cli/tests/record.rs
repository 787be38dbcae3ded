//! The record of a case and its end at the terminal. All invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod run;

use run::{Office, file, golden};
use serde_json::Value;

fn import(office: &Office, name: &str) -> String {
    let answers = file(&office.path(""), "answers.json", golden(name)["answers"].to_string());
    office.run(&["case", "import", &answers, "--json"]).json()["case"].as_str().unwrap().to_owned()
}

#[test]
fn a_correction_is_told_with_its_reason_in_three_languages() {
    let office = Office::new("labour-inspector");
    let case = import(&office, "sewing-shop");
    office.run(&["case", "answer", &case, "pay_withheld", "no", "--json"]).json();
    let history = office.run(&["case", "history", &case, "--json"]).json();
    let lines = history["lines"].as_array().unwrap();
    let corrected: Vec<&Value> = lines.iter().filter(|line| line["correction"] == true).collect();
    assert_eq!((corrected.len(), &corrected[0]["what"]["before"]["value"]), (1, &Value::from("yes")));
    let number = corrected[0]["number"].to_string();
    let explain = ["case", "explain", &case, &number, "--because", "person_corrected", "--text", "invented words"];
    assert_eq!(office.run(&explain).status, 0);
    let first = lines[1]["number"].to_string();
    assert_eq!(office.run(&["case", "explain", &case, &first, "--because", "other"]).refused(), "no-correction");
    for (language, told) in
        [("ky", "адам өзү оңдоду"), ("ru", "человек исправил сам"), ("en", "the person corrected it")]
    {
        let page = office.run(&["--lang", language, "case", "history", &case]).stdout;
        assert!(page.contains(&format!("{told}: invented words")), "{page}");
        assert!(!page.contains("[en]") && !page.contains("[q-") && !page.contains("[history"), "{page}");
    }
}

#[test]
fn a_deleted_case_leaves_its_certificate() {
    let office = Office::new("labour-inspector");
    let case = import(&office, "sewing-shop");
    assert_eq!(office.run(&["case", "shed", &case]).refused(), "not-confirmed");
    let delete = |again: &str| office.run(&["case", "delete", &case, "--why", "practice", "--again", again, "--json"]);
    assert_eq!(delete("other").refused(), "reason-differs");
    let certificate = delete("practice").json();
    assert_eq!(certificate["deleted"], true);
    assert_eq!(office.run(&["case", "history", &case]).refused(), "unknown-case");
    assert_eq!(office.run(&["case", "certificate", &case, "--json"]).json(), certificate);
    for language in ["ky", "ru", "en"] {
        let page = office.run(&["--lang", language, "case", "certificate"]).stdout;
        assert!(page.contains(certificate["digest"].as_str().unwrap()) && !page.contains('['), "{page}");
    }
    assert_eq!(office.run(&["case", "certificate", &"0".repeat(32)]).refused(), "unknown-case");
}

#[test]
fn the_person_gets_files_without_scripts_in_both_languages() {
    let office = Office::new("labour-inspector");
    let case = import(&office, "sewing-shop");
    office.run(&["case", "answer", &case, "own_words", "\"<script>alert(1)</script>\"", "--json"]);
    let out = tempfile::tempdir().unwrap();
    let made = office.run(&["case", "access", &case, "--out", out.path().to_str().unwrap(), "--json"]).json();
    let names: Vec<&str> = made["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names.len(), 3, "for machines, in Kyrgyz and in Russian: {names:?}");
    for name in &names {
        let text = std::fs::read_to_string(out.path().join(name)).unwrap();
        assert!(!text.contains("Blue desk"), "{name}");
        if name.ends_with(".html") {
            assert!(!text.contains("<script") && !text.contains("http") && !text.contains("[q-"), "{text}");
            let language = if name.ends_with(".ky.html") { "lang=\"ky\"" } else { "lang=\"ru\"" };
            assert!(text.contains(language) && !text.contains("[en]"), "{text}");
        } else {
            let record: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(record["format"], "taanuu/record/1");
            assert!(record["history"].as_array().unwrap().len() > 20);
        }
    }
    let last =
        office.run(&["case", "history", &case, "--json"]).json()["lines"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["what"]["sha256"], made["sha256"]);
}

#[test]
fn what_is_due_is_said_and_set() {
    let office = Office::new("labour-inspector");
    let case = import(&office, "sewing-shop");
    assert_eq!(office.run(&["case", "retention", "--json"]).json()["due"], Value::Array(vec![]));
    let keep = ["case", "retention", &case, "--days", "0", "--basis", "person_asked", "--json"];
    assert!(office.run(&keep).json()["retention"]["until"].is_i64());
    assert_eq!(office.run(&["case", "retention", "--json"]).json()["due"][0]["case"], Value::from(case));
    assert_eq!(office.run(&["case", "retention", "--shed-after", "30", "--json"]).json()["shed_after_days"], 30);
}

#[test]
fn a_copy_that_was_worked_on_comes_in_beside_what_is_here() {
    let office = Office::new("labour-inspector");
    let case = import(&office, "sewing-shop");
    let (copy, vault) = (tempfile::tempdir().unwrap(), office.path("vault"));
    for entry in std::fs::read_dir(&vault).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    office.run(&["case", "answer", &case, "pay_withheld", "no", "--json"]).json();
    let adopt = ["vault", "adopt", copy.path().to_str().unwrap(), "--json"];
    assert_eq!(office.run(&adopt).json()["outcome"], "ours_ahead");
    // What was worked on is here the copy: the older state takes in the newer one.
    let older = Office::new("labour-inspector");
    assert_eq!(older.run(&["vault", "adopt", copy.path().to_str().unwrap()]).refused(), "vault-other");
    let there = |arguments: &[&str]| {
        let mut all = vec!["--vault", copy.path().to_str().unwrap(), "--passphrase-fd", "0"];
        all.extend(arguments);
        run::taanuu(
            &all,
            format!(
                "{}
",
                run::PASSPHRASE
            )
            .as_bytes(),
        )
    };
    let brought = there(&["vault", "adopt", vault.to_str().unwrap(), "--json"]).json();
    assert_eq!(brought["outcome"], "theirs_ahead");
    let second = brought["case"]["case"].as_str().unwrap().to_owned();
    assert_ne!(second, case);
    let history = there(&["case", "history", &second, "--json"]).json();
    assert_eq!(
        (&history["versions"][0]["case"], &history["lines"][0]["what"]["relation"]),
        (&case.into(), &"ahead".into())
    );
}
