//! A backup at the terminal: made, listed, checked, restored on a clean computer; and what is refused.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod run;

use run::{PASSPHRASE, Run, file, golden, taanuu};
use serde_json::json;
use std::path::Path;

/// An invented supervisor; made for these tests alone.
const KEY: &str = "AGE-SECRET-KEY-1CP4QXL28377AYWAQGXAVRAMXF6VTSK2LNGR2D0X48C67WA6RAQGS27N76D";
const RECIPIENT: &str = "age197sjc0pv3dccjcgu6mshwrtx3gsa8ctayrczs8en5j4hjqf0r4ksvtwu0r";

/// A vault in a folder, with the passphrase on a file descriptor.
fn run(vault: &Path, arguments: &[&str]) -> Run {
    let mut all = vec!["--vault", vault.to_str().unwrap(), "--passphrase-fd", "0"];
    all.extend(arguments);
    taanuu(&all, format!("{PASSPHRASE}\n").as_bytes())
}

#[test]
fn a_vault_is_backed_up_lost_and_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, drive) = (folder.path().join("vault"), folder.path().join("drive"));
    std::fs::create_dir(&drive).unwrap();
    let drive_text = drive.to_str().unwrap();
    run(&vault, &["vault", "create", "--label", "Blue desk", "--supervisor", RECIPIENT, "--json"]).json();
    let answers = file(folder.path(), "answers.json", golden("sewing-shop")["answers"].to_string());
    let case = run(&vault, &["case", "import", &answers, "--json"]).json()["case"].clone();

    assert_eq!(run(&vault, &["backup", "make"]).refused(), "backup-folder-missing", "none is chosen");
    assert_eq!(run(&vault, &["backup", "folder", "/no/such/folder"]).refused(), "backup-folder-missing");
    let chosen = run(&vault, &["backup", "folder", drive_text, "--json"]).json();
    assert_eq!((&chosen["due"], &chosen["days_since"]), (&json!(true), &json!(null)));
    let made = run(&vault, &["backup", "make", "--json"]).json();
    let listed = run(&vault, &["backup", "list", "--json"]).json();
    assert_eq!((&listed["backups"][0], &listed["due"], &listed["days_since"]), (&made, &json!(false), &json!(0)));
    let spoken = run(&vault, &["backup", "list"]).stdout;
    assert!(spoken.contains(made["file_name"].as_str().unwrap()) && spoken.contains("Days since the last backup: 0"));

    let backup = drive.join(made["file_name"].as_str().unwrap());
    let backup = backup.to_str().unwrap();
    // A key file as age-keygen writes it.
    let key = file(folder.path(), "key.txt", format!("# created: invented\n# public key: {RECIPIENT}\n{KEY}\n"));
    let checked = run(&vault, &["backup", "check", backup, "--key-file", &key, "--json"]).json();
    assert_eq!((&checked["label"], &checked["cases"]), (&json!("Blue desk"), &json!(1)));
    assert_eq!(checked["sha256"], made["sha256"]);
    let there = ["backup", "restore", backup, "--key-file", &key];
    assert_eq!(run(&vault, &there).refused(), "vault-exists");
    assert_eq!(run(&vault, &[&there[..], &["--put-aside"]].concat()).refused(), "backup-older");

    std::fs::remove_dir_all(&vault).unwrap();
    // The key on a file descriptor this time.
    let all = ["--vault", vault.to_str().unwrap(), "backup", "restore", backup, "--key-fd", "0"];
    let restored = taanuu(&all, format!("{KEY}\n").as_bytes());
    assert_eq!(restored.status, 0, "{restored:?}");
    assert!(restored.stdout.starts_with("The vault is restored."), "{restored:?}");
    let again = run(&vault, &["case", "list", "--json"]).json();
    assert_eq!(again["case"], case);
}

#[test]
fn wrong_keys_and_files_are_refused_and_no_folder_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let clean = folder.path().join("clean");
    let stranger = file(folder.path(), "key.txt", "no key in it\n");
    let letter = file(folder.path(), "letter.age", "a letter\n");
    let restore = |file: &str, key: &str| run(&clean, &["backup", "restore", file, "--key-file", key]).refused();
    assert_eq!(restore(&letter, &stranger), "backup-wrong-key");
    let key = file(folder.path(), "key2.txt", KEY);
    assert_eq!(restore(&letter, &key), "backup-unreadable");
    assert_eq!(restore("/no/such/file", &key), "file-unreadable");
    assert_eq!(restore(folder.path().to_str().unwrap(), &key), "file-not-regular");
    assert!(!clean.exists());
    let both = run(&clean, &["backup", "check", &letter, "--key-file", &key, "--key-fd", "0"]);
    assert_eq!(both.status, 2, "one or the other");
}

#[test]
fn a_damaged_vault_is_told_and_saved_into_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, saved) = (folder.path().join("vault"), folder.path().join("saved"));
    assert_eq!(run(&vault, &["vault", "check"]).refused(), "vault-missing");
    run(&vault, &["vault", "create", "--label", "Blue desk", "--supervisor", RECIPIENT, "--json"]).json();
    let answers = file(folder.path(), "answers.json", golden("sewing-shop")["answers"].to_string());
    let case = run(&vault, &["case", "import", &answers, "--json"]).json()["case"].clone();
    let whole = run(&vault, &["vault", "check", "--json"]).json();
    assert_eq!((&whole["ok"], &whole["findings"]), (&json!(true), &json!([])));

    // One page in the middle.
    let database = vault.join("vault.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let start = bytes.len() / 4096 / 2 * 4096;
    bytes[start..start + 4096].fill(0);
    std::fs::write(&database, &bytes).unwrap();
    let checked = run(&vault, &["vault", "check", "--json"]);
    assert_eq!(checked.refused(), "vault-damaged");
    let checked: serde_json::Value = serde_json::from_str(&checked.stdout).unwrap();
    assert_eq!(checked["ok"], json!(false));
    assert!(checked["findings"].as_array().unwrap().iter().any(|finding| finding["part"] == "database"), "{checked}");

    let key = file(folder.path(), "key.txt", KEY);
    let into = saved.to_str().unwrap();
    let told = run(&vault, &["vault", "salvage", "--into", into, "--key-file", &key, "--json"]).json();
    assert_eq!(told["bad_pages"], json!(1));
    assert_eq!(std::fs::read(&database).unwrap(), bytes, "only read");
    assert_eq!(std::fs::read(Path::new(told["copy"].as_str().unwrap()).join("vault.db")).unwrap(), bytes);
    assert_eq!(run(&saved, &["case", "list", "--json"]).json()["case"], case);
    run(&saved, &["vault", "check", "--json"]).json();
    assert_eq!(run(&vault, &["vault", "salvage", "--into", into, "--key-file", &key]).refused(), "vault-exists");
}
