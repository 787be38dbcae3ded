//! A steward changes the questions from the terminal: shown, refused, taken in, approved, used, put back. All invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod run;

use run::{Office, Run, file, golden, taanuu};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
/// The first question that an officer answers of a place, and what another ministry would say instead.
const ASKED: &str = "q-place_private =";

/// A ministry's folder: the built-in protocol as `protocol import` writes one, with changes in some of its files.
struct Ministry {
    folder: tempfile::TempDir,
}

impl Ministry {
    fn new(changes: &[(&str, &str, &str)]) -> Ministry {
        let ministry = Ministry { folder: tempfile::tempdir().unwrap() };
        copy(&Path::new(ROOT).join("protocols/kg-sop"), &ministry.path("protocols/kg-sop"));
        for language in ["ky", "ru", "en"] {
            let own = format!("locales/{language}/kg-sop");
            copy(&Path::new(ROOT).join(&own), &ministry.path(&own));
        }
        for (name, from, to) in changes {
            ministry.change(name, from, to);
        }
        ministry
    }

    fn change(&self, name: &str, from: &str, to: &str) {
        let path = self.path(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }
}

/// The plain files of a folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Another version number, another wording in English, another rule of an indicator.
fn next() -> Ministry {
    Ministry::new(&[
        ("protocols/kg-sop/protocol.toml", "version = \"", "version = \"9."),
        (
            "protocols/kg-sop/indicators.toml",
            "when = \"${documents_holder} = 'employer' or ${documents_holder} = 'recruiter'\"",
            "when = \"${documents_holder} = 'employer'\"",
        ),
        ("locales/en/kg-sop/questions-safety.ftl", "Is the place private, so", "Invented: are you alone? So"),
    ])
}

fn versions(office: &Office) -> Vec<Value> {
    office.run(&["protocol", "versions", "--json"]).lines()
}

fn in_use(office: &Office) -> String {
    let used: Vec<Value> = versions(office).into_iter().filter(|version| version["in_use"] == json!(true)).collect();
    assert_eq!(used.len(), 1);
    used[0]["protocol"]["texts"].as_str().unwrap().to_owned()
}

/// A case with answers of a story, under the version in use.
fn begin(office: &Office, before: &[&str]) -> String {
    let answers = file(&office.path(""), "answers.json", golden("sewing-shop")["answers"].to_string());
    let run = office.run(&[before, &["case", "import", &answers, "--json"]].concat());
    run.json()["case"].as_str().unwrap().to_owned()
}

/// Nothing in it is a name where a text should be, or another language's text.
fn said(run: &Run) -> &str {
    assert_eq!(run.status, 0, "{run:?}");
    for gap in ["[en]", "[q-", "[text-", "[section-", "[questions-", "[part-", "[change-", "[diff-", "[indicator-"] {
        assert!(!run.stdout.contains(gap), "{gap}: {}", run.stdout);
    }
    &run.stdout
}

#[test]
fn a_version_is_read_taken_in_approved_used_and_put_back() {
    let (office, ministry) = (Office::new("labour-inspector"), next());
    let old = in_use(&office);
    let old_case = begin(&office, &[]);

    // Read before it is taken in: by the first digits of the version here, and a folder that nobody has seen yet.
    let before = versions(&office);
    let diff = office.run(&["protocol", "diff", &old[..8], &ministry.text("")]);
    let text = said(&diff);
    assert!(text.contains("Invented: are you alone?") && text.contains("Is the place"), "{text}");
    assert!(text.contains("Indicators that changed") && text.contains("D5.01): rule"), "{text}");
    assert!(text.contains("What can come out otherwise") && text.contains("(D5)"), "{text}");
    assert_eq!(versions(&office), before, "looking keeps nothing");

    // The same as a workbook, as the field's own tool writes it.
    let book = ministry.text("new.xlsx");
    let export = ["--protocols", &ministry.text("protocols"), "protocol", "export", "--out", &book];
    assert_eq!(taanuu(&[&export[..], &["--locales", &ministry.text("locales")]].concat(), b"").status, 0);
    let taken = office.run(&["protocol", "install", &book, "--json"]).json();
    let version = &taken["comparison"]["version"];
    let new = version["protocol"]["texts"].as_str().unwrap();
    assert_eq!((&version["source"], &version["in_use"]), (&json!("workbook"), &json!(false)));
    let difference = &taken["comparison"]["difference"];
    assert_eq!(difference["indicators"], json!([{"id": "D5.01", "what": ["rule"]}]), "and no rule for its line breaks");
    assert_eq!(
        (&difference["affected_dimensions"], &difference["affected_indicators"]),
        (&json!(["D5"]), &json!(["D5.01"]))
    );
    for part in ["added", "removed", "moved", "changed", "parts"] {
        assert_eq!(difference[part], json!([]), "a workbook writes the rest in its own way: {part}");
    }
    assert_eq!(in_use(&office), old, "taken in is not used");

    assert_eq!(office.run(&["protocol", "use", new]).refused(), "protocol-not-approved");
    let approve = |passphrase: &str, name: &str, digest: &str| {
        let arguments = ["protocol", "approve", digest, "--name", name, "--role", "invented role", "--json"];
        office.run_as(passphrase, &arguments)
    };
    assert_eq!(approve("not the passphrase", "Invented Steward", new).refused(), "wrong-passphrase");
    assert_eq!(approve(run::PASSPHRASE, " ", new).refused(), "approval-incomplete name");
    assert_eq!(approve(run::PASSPHRASE, "Invented Steward", &new[..7]).refused(), "protocol-unknown");
    assert_eq!(office.run(&["protocol", "use", new]).refused(), "protocol-not-approved", "none of these approved it");
    let approved = approve(run::PASSPHRASE, "Invented Steward", &new[..8]).json();
    assert_eq!(approved["approval"]["name"], "Invented Steward");
    assert_eq!(in_use(&office), old, "approved is not used");
    let used = office.run(&["protocol", "use", &new[..8]]);
    assert!(said(&used).contains("In use") && used.stdout.contains("Approved by Invented Steward"), "{used:?}");

    // Each case speaks with the words of its own version.
    let new_case = begin(&office, &[]);
    for (case, own, other) in
        [(&old_case, "Is the place", "Invented: are"), (&new_case, "Invented: are", "Is the place")]
    {
        let shown = office.run(&["case", "show", case]);
        assert!(said(&shown).contains(own) && !shown.stdout.contains(other), "{own}: {}", shown.stdout);
    }
    let listed = office.run(&["protocol", "versions"]);
    assert!(
        said(&listed).contains("From an Excel workbook") && listed.stdout.contains("Came with the program"),
        "{listed:?}"
    );

    office.run(&["protocol", "use", &old, "--json"]).json();
    assert_eq!(in_use(&office), old);
    let shown = office.run(&["case", "show", &new_case]);
    assert!(said(&shown).contains("Invented: are"), "put back, the newer case keeps its words");
}

#[test]
fn a_broken_version_changes_nothing_and_every_fault_has_its_place() {
    let office = Office::new("labour-inspector");
    let before = versions(&office);
    let (rules, words) = ("protocols/kg-sop/protocol.toml", "locales/ky/kg-sop/questions-safety.ftl");
    for (language, changes, expected) in [
        ("en", vec![(rules, "${danger_now}", "${danger_soon}")], "protocol.toml, row"),
        ("ru", vec![(words, ASKED, "old-words =")], "place_private"),
        ("ky", vec![(words, ASKED, "q-place_private = { $name }\nold-words =")], "ky/questions-safety.ftl, сап"),
    ] {
        let ministry = Ministry::new(&changes);
        let run = office.run(&["--lang", language, "protocol", "install", &ministry.text("")]);
        let lines: Vec<&str> = run.stderr.lines().collect();
        assert_eq!((run.status, run.stdout.as_str()), (1, ""), "{run:?}");
        assert!(lines[0].ends_with("[protocol-not-whole]"), "{lines:?}");
        assert!(lines.len() > 2 && lines[2..].iter().any(|line| line.contains(expected)), "{expected}: {lines:?}");
        assert!(!run.stderr.contains("[en]") && !run.stderr.contains("[fault-") && !run.stderr.contains("[missing-"));
        let previewed = office.run(&["--lang", language, "protocol", "diff", &digest(&before), &ministry.text("")]);
        assert_eq!((previewed.status, &previewed.stderr), (1, &run.stderr), "read or taken in, the same is wrong");
    }
    let noise = file(&office.path(""), "noise.xlsx", "plain words");
    let run = office.run(&["protocol", "install", &noise, "--json"]);
    let view: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((run.status, view["faults"][0]["code"].as_str()), (1, Some("fault-file-unreadable")));
    let empty = office.path("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(office.run(&["protocol", "install", empty.to_str().unwrap()]).refused(), "protocol-unknown");
    assert_eq!(office.run(&["protocol", "install", "/no/such/file"]).refused(), "file-unreadable");
    assert_eq!(versions(&office), before, "the version in use works as before");
}

fn digest(versions: &[Value]) -> String {
    versions[0]["protocol"]["texts"].as_str().unwrap().to_owned()
}

#[test]
fn rules_without_words_show_their_ids_and_are_never_approved() {
    let (office, ministry) = (Office::new("labour-inspector"), next());
    let bare = ministry.text("protocols/kg-sop");
    fs::remove_dir_all(ministry.path("locales")).unwrap();
    let case = begin(&office, &["--protocols", &bare]);
    let shown = office.run(&["case", "show", &case]);
    assert!(shown.stdout.contains("[q-place_private]") && !shown.stdout.contains("Is the place"), "{}", shown.stdout);
    let bare = versions(&office).into_iter().find(|version| version["cases"] == json!(1)).unwrap();
    let approve = ["protocol", "approve", bare["protocol"]["texts"].as_str().unwrap(), "--name", "Invented Steward"];
    let run = office.run(&[&approve[..], &["--role", "invented role"]].concat());
    assert_eq!(run.refused(), "protocol-not-whole");
}

#[test]
fn a_folder_of_protocols_speaks_its_own_words() {
    let ministry = next();
    let answers = golden("sewing-shop")["answers"].to_string();
    let inside = Ministry::new(&[]);
    for language in ["ky", "ru", "en"] {
        let own = format!("locales/{language}/kg-sop");
        copy(&ministry.path(&own), &inside.path("protocols/kg-sop").join(language));
    }
    fs::remove_dir_all(inside.path("locales")).unwrap();
    for (dir, new) in [
        (ministry.text(""), true),
        (ministry.text("protocols"), true),
        (ministry.text("protocols/kg-sop"), true),
        (inside.text("protocols/kg-sop"), true),
        (format!("{ROOT}/protocols"), false),
    ] {
        let shown = taanuu(&["--protocols", &dir, "protocol", "show"], b"");
        assert_eq!(said(&shown).contains("Invented: are you alone?"), new, "{dir}");
        let screened = taanuu(&["--protocols", &dir, "screen", "--answers", "-"], answers.as_bytes());
        assert!(said(&screened).contains("D5.01"), "{dir}");
    }
}
