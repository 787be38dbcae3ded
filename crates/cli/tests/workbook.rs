//! Protocols from spreadsheets: a good one becomes a folder, a broken one changes nothing.

mod run;

use run::{file, taanuu};
use std::path::Path;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../authoring/tests/fixtures/plain.xlsx");

#[test]
fn a_workbook_becomes_a_protocol_that_the_program_checks() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("made");
    let made = taanuu(&["protocol", "import", EXAMPLE, "--out", out.to_str().unwrap(), "--json"], b"");
    let report = made.json();
    assert_eq!(report["id"], "plain");
    assert_eq!(report["missing"][0]["message"], "section-main");
    assert!(out.join("locales/en/plain/questions-work.ftl").is_file());
    let protocols = out.join("protocols");
    let locales = out.join("locales");
    let check = ["protocol", "check", protocols.to_str().unwrap(), "--locales", locales.to_str().unwrap(), "--json"];
    let checked = taanuu(&check, b"");
    let report: serde_json::Value = serde_json::from_str(&checked.stdout).unwrap_or_else(|_| panic!("{checked:?}"));
    assert_eq!((report["id"].as_str(), report["version"].as_str()), (Some("plain"), Some("3")));
    // What the form lacks is named: a protocol of three questions without a rule is no screening yet.
    assert!(checked.status == 1 && checked.stderr.contains("[protocol-unproven]"), "{checked:?}");
    let claims = report["claims"].as_array().unwrap();
    let visible = claims.iter().filter(|claim| claim["claim"] == "question" && claim["holds"] == true);
    assert_eq!(visible.count(), 4);
}

#[test]
fn an_import_never_replaces_anything() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    assert_eq!(taanuu(&["protocol", "import", EXAMPLE, "--out", out], b"").refused(), "file-exists");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_broken_workbook_leaves_nothing_behind_and_names_its_cells() {
    let folder = tempfile::tempdir().unwrap();
    let bad = file(folder.path(), "form.xlsx", "type,name,label");
    let out = folder.path().join("made");
    let run = taanuu(&["protocol", "import", &bad, "--out", out.to_str().unwrap()], b"");
    let lines: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(run.status, 1);
    assert!(lines[0].ends_with("[workbook-invalid]"), "{lines:?}");
    assert!(
        lines[2].starts_with("-: This is not a readable .xlsx workbook.") && lines[2].ends_with("[file-unreadable]"),
        "{lines:?}"
    );
    assert!(!Path::new(&out).exists());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_protocol_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (form, made, again) = (path("form.xlsx"), path("made"), path("again.xlsx"));
    assert_eq!(taanuu(&["protocol", "export", "--out", &form], b"").status, 0);
    let report = taanuu(&["protocol", "import", &form, "--out", &made, "--json"], b"").json();
    assert_eq!((report["id"].as_str(), &report["missing"]), (Some("kg-sop"), &serde_json::json!([])));
    let (protocols, locales) = (format!("{made}/protocols"), format!("{made}/locales"));
    let run = taanuu(&["--protocols", &protocols, "protocol", "export", "--out", &again, "--locales", &locales], b"");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(std::fs::read(&form).unwrap() == std::fs::read(&again).unwrap(), "the same protocol is the same workbook");
    assert_eq!(taanuu(&["protocol", "export", "--out", &form], b"").refused(), "file-exists");
    assert_eq!(taanuu(&["protocol", "export", "no-such", "--out", &path("x")], b"").refused(), "protocol-unknown");
}

#[test]
fn an_approval_is_not_imported_and_the_officer_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (form, made, approved) = (path("form.xlsx"), path("made"), path("approved.xlsx"));
    assert_eq!(taanuu(&["protocol", "export", "--out", &form], b"").status, 0);
    assert_eq!(taanuu(&["protocol", "import", &form, "--out", &made], b"").status, 0);
    let protocol = format!("{made}/protocols/kg-sop/protocol.toml");
    let draft = std::fs::read_to_string(&protocol).unwrap();
    let text = draft.replacen("status = \"draft\"\nreviewer = \"\"", "status = \"approved\"\nreviewer = \"A.B.\"", 1);
    assert!(text != draft, "{draft:.200}");
    std::fs::write(&protocol, text).unwrap();
    let (protocols, locales) = (format!("{made}/protocols"), format!("{made}/locales"));
    let export = ["--protocols", &protocols, "protocol", "export", "--out", &approved, "--locales", &locales];
    assert_eq!(taanuu(&export, b"").status, 0);
    let report = taanuu(&["protocol", "import", &approved, "--out", &path("again"), "--json"], b"").json();
    let reset: Vec<_> = report["set_aside"].as_array().unwrap().iter().map(|aside| &aside["approval"]).collect();
    assert_eq!(reset, [true, true], "status and reviewer: {report}");
    let told = taanuu(&["--lang", "en", "protocol", "import", &approved, "--out", &path("told")], b"").stdout;
    assert!(told.contains("the approval was reset and has to be given again: taanuu_status: approved"), "{told}");
    let again = std::fs::read_to_string(path("again/protocols/kg-sop/protocol.toml")).unwrap();
    assert!(again.contains("status = \"draft\"\nreviewer = \"\""), "{again:.200}");
}
