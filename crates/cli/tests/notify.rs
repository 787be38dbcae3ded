//! The anonymous record of an office that must report: one page, in the reader's language, of nobody. All invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod run;

use run::{Office, file};
use serde_json::{Value, json};

/// Words that a person or an officer could be known by.
const CANARY: &str = "Canary-7f3e";

fn begin(office: &Office, change: &Value) -> String {
    let mut answers = json!({
        "setting": "inspection", "danger_now": "no", "age_band": "adult", "consent_interview": "no",
        "notify_duty": "yes", "notify_ground": ["danger"], "notify_region": "kg_o",
    });
    answers.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    let answers = file(&office.path(""), "answers.json", answers.to_string());
    office.run(&["case", "import", &answers, "--json"]).json()["case"].as_str().unwrap().to_owned()
}

#[test]
fn the_page_is_printed_and_saved_and_names_nobody() {
    let office = Office::new("labour-inspector");
    let case = begin(&office, &json!({"own_words": CANARY, "contact_detail": CANARY}));
    let listed = office.run(&["case", "list", "--json"]).json();
    let folder = office.path("");
    let folder = folder.to_str().unwrap();
    for (language, told) in [("ky", "Бирөөнүн өмүрүнө"), ("ru", "Опасность"), ("en", "Danger to somebody")]
    {
        let printed = office.run(&["--lang", language, "case", "notify", &case]);
        assert_eq!((printed.status, printed.stderr.as_str()), (0, ""));
        let page = &printed.stdout;
        assert!(page.contains(told), "{page}");
        assert!(page.lines().count() < 40, "one page");
        for secret in
            ["[en]", "[q-", "[section-", "[notify-", CANARY, &case, listed["reference"].as_str().unwrap(), "Blue desk"]
        {
            assert!(!page.contains(secret), "{secret}: {page}");
        }
        let saved = office.run(&["--lang", language, "case", "notify", &case, "--out", folder]);
        let path = saved.stdout.trim();
        assert!(path.ends_with(&format!("-{language}.txt")) && !path.contains(&case), "{path}");
        assert_eq!(std::fs::read_to_string(path).unwrap(), *page);
        // Again the same file; another file of its name is never overwritten.
        assert_eq!(office.run(&["--lang", language, "case", "notify", &case, "--out", folder]).status, 0);
        std::fs::write(path, "something else").unwrap();
        let again = office.run(&["--lang", language, "case", "notify", &case, "--out", folder]);
        assert_eq!(again.refused(), "file-exists");
        assert_eq!(std::fs::read_to_string(path).unwrap(), "something else");
    }
    assert_eq!(office.run(&["case", "notify", &case, "--out", "/no/such/folder"]).refused(), "disk-error");
}

#[test]
fn no_duty_or_nothing_to_say_is_no_record() {
    let office = Office::new("labour-inspector");
    for (change, expected) in [
        (json!({"notify_duty": "no"}), "notify-no-duty"),
        (json!({"consent_interview": "yes"}), "notify-no-duty"),
        (
            json!({"notify_ground": {"non_answer": "doesnt_know"}, "notify_region": {"non_answer": "declined"}}),
            "notify-empty",
        ),
    ] {
        let case = begin(&office, &change);
        let before = std::fs::read_dir(office.path("")).unwrap().count();
        let folder = office.path("");
        let run = office.run(&["case", "notify", &case, "--out", folder.to_str().unwrap()]);
        assert_eq!(run.refused(), expected, "{change}");
        assert_eq!(std::fs::read_dir(office.path("")).unwrap().count(), before, "nothing was written");
    }
}
