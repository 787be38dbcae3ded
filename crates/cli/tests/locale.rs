//! The translation workbook from the terminal: out, in, and what is refused.

mod run;

use run::{file, taanuu};
use std::fs::{create_dir_all, read_dir, read_to_string};

const KY: &str = "### review: pending\n\nopen = Ачуу\n";

#[test]
fn the_texts_of_the_program_go_out_and_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (book, out) = (path("ky.xlsx"), path("made"));
    assert_eq!(taanuu(&["locale", "export", "--out", &book], b"").status, 0);
    let report = taanuu(&["locale", "import", &book, "--out", &out, "--json"], b"").json();
    assert_eq!((report["language"].as_str(), &report["changed"]), (Some("ky"), &serde_json::json!([])));
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales/ky/cli.ftl");
    assert_eq!(read_to_string(format!("{out}/ky/cli.ftl")).unwrap(), read_to_string(own).unwrap());
    assert_eq!(taanuu(&["locale", "import", &book, "--out", &out], b"").refused(), "file-exists");
    assert_eq!(taanuu(&["locale", "export", "--out", &book], b"").refused(), "file-exists");
    assert_eq!(taanuu(&["locale", "import", &book], b"").status, 2, "neither --out nor --into");
}

#[test]
fn a_workbook_replaces_only_the_texts_it_was_made_of() {
    let folder = tempfile::tempdir().unwrap();
    let locales = folder.path().join("locales");
    create_dir_all(locales.join("ky")).unwrap();
    file(&locales.join("ky"), "app.ftl", KY);
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (book, locales_path) = (path("ky.xlsx"), locales.to_str().unwrap());
    assert_eq!(taanuu(&["locale", "export", "--out", &book, "--locales", locales_path], b"").status, 0);

    let run = taanuu(&["locale", "import", &book, "--into", locales_path], b"");
    let expected = "Language: ky. Texts changed: 0, approved: 0, open for review again: 0.\n";
    assert_eq!((run.status, run.stdout.as_str()), (0, expected), "{run:?}");
    assert_eq!(read_to_string(locales.join("ky/app.ftl")).unwrap(), KY);

    // The text was renamed since: the old workbook does not fit any more, and nothing changes.
    let renamed = KY.replace("open", "close");
    file(&locales.join("ky"), "app.ftl", &renamed);
    let run = taanuu(&["locale", "import", &book, "--into", locales_path], b"");
    assert!(run.stderr.contains("texts!A2: No text has this key: app:open"), "{run:?}");
    assert_eq!(read_to_string(locales.join("ky/app.ftl")).unwrap(), renamed);
    assert_eq!(read_dir(locales.join("ky")).unwrap().count(), 1, "nothing was left beside it");
}
