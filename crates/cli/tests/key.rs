//! The ways into a vault, from a terminal: secrets come through descriptors alone, and each mistake has its code.

mod run;

use run::{Office, PASSPHRASE, Run, file};
use serde_json::Value;

const OTHER: &str = "bekida lozufa gimora tesuno";
const KEYS: &str = include_str!("../../../directory/training/keys.toml");

/// Several secrets on one descriptor, a line each, in the order in which they are asked.
fn run(office: &Office, secrets: &[&str], arguments: &[&str]) -> Run {
    office.run_as(&secrets.join("\n"), arguments)
}

#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn kinds(keys: &Value) -> Vec<&str> {
    keys["slots"].as_array().unwrap().iter().map(|slot| slot["kind"].as_str().unwrap()).collect()
}

#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn joined(words: &Value) -> String {
    words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_passphrase_changes_and_the_old_one_opens_nothing() {
    let office = Office::new("labour-inspector");
    let change = ["key", "change-passphrase", "--new-passphrase-fd", "0", "--json"];
    assert_eq!(run(&office, &["wrong", OTHER], &change).refused(), "wrong-passphrase");
    assert_eq!(run(&office, &[PASSPHRASE, "password password1"], &change).refused(), "weak-passphrase");
    assert_eq!(run(&office, &[PASSPHRASE], &change).refused(), "passphrase-missing");
    let changed = run(&office, &[PASSPHRASE, OTHER], &change).json();
    assert_eq!(changed["keys"]["changes"][0]["reason"], "passphrase_changed");
    assert_eq!(office.run(&["case", "list"]).refused(), "wrong-passphrase");
    let listed = run(&office, &[OTHER], &["key", "list"]);
    assert!(
        listed.stdout.contains("1. passphrase Blue desk") && listed.stdout.contains("the passphrase was changed"),
        "{listed:?}"
    );
    let missing = office.path("nowhere");
    let nowhere = ["--vault", missing.to_str().unwrap(), "key", "list"];
    assert_eq!(run(&office, &[OTHER], &nowhere).status, 2, "the option twice");
}

#[test]
fn two_shares_or_a_code_set_a_new_passphrase() {
    let office = Office::new("labour-inspector");
    let folder = office.path("");
    let sheet = office.run(&["key", "make-shares", "--out", folder.to_str().unwrap(), "--json"]).json();
    for number in 1..=3 {
        let picture = std::fs::read_to_string(office.path(&format!("share-{number}.svg"))).unwrap();
        assert_eq!(picture, sheet["shares"][number - 1]["qr"].as_str().unwrap());
    }
    // Pictures of before are never overwritten, and then no new shares are made either.
    let again = ["key", "make-shares", "--out", folder.to_str().unwrap()];
    assert_eq!(office.run(&again).refused(), "file-exists");
    let [first, second] = [0, 2].map(|at| joined(&sheet["shares"][at]["words"]));
    let enrol = ["key", "enrol", "--shares", "--secret-fd", "0", "--new-passphrase-fd", "0", "--json"];
    assert_eq!(run(&office, &[&first, &first, OTHER], &enrol).refused(), "shares-same");
    assert_eq!(run(&office, &[&first, "bate", OTHER], &enrol).refused(), "share-unreadable");
    let changed = run(&office, &[&first, &second.to_uppercase(), OTHER], &enrol).json();
    assert_eq!((changed["keys"]["enrol"].as_bool(), kinds(&changed["keys"]).len()), (Some(false), 4));
    assert_eq!(run(&office, &[OTHER], &["case", "list"]).status, 0);

    let renewed = run(&office, &[OTHER], &["key", "renew-code", "--json"]).json();
    let code = joined(&renewed["recovery_code"]);
    let enrol = ["key", "enrol", "--code", "--secret-fd", "0", "--new-passphrase-fd", "0", "--json"];
    assert_eq!(run(&office, &["0000", PASSPHRASE], &enrol).refused(), "wrong-passphrase");
    run(&office, &[&code, PASSPHRASE], &enrol).json();
    assert_eq!(office.run(&["case", "list"]).status, 0);
}

#[test]
fn a_travel_lock_ends_with_the_supervisor_s_key_file() {
    let office = Office::new("labour-inspector");
    let locked = office.run(&["key", "travel-lock"]);
    assert!(locked.stdout.contains("only a supervisor's key opens"), "{locked:?}");
    assert_eq!(office.run(&["case", "list"]).refused(), "supervisor-only");
    let info = office.run(&["vault", "info", "--json"]).json();
    assert_eq!((info["label"].as_str(), kinds(&info)), (Some("Blue desk"), vec!["supervisor"]));

    let published: toml::Table = KEYS.parse().unwrap();
    let secret = published["supervisor"]["x25519_secret"].as_str().unwrap();
    let key = file(&office.path(""), "key.txt", format!("# invented\n{secret}\n"));
    let enrol = |key: &str| {
        let arguments = ["key", "enrol", "--supervisor-key", key, "--new-passphrase-fd", "0", "--json"];
        run(&office, &[OTHER], &arguments)
    };
    let (none, folder) = (file(&office.path(""), "none.txt", "no key"), office.path(""));
    assert_eq!(enrol(&none).refused(), "key-file-unreadable");
    assert_eq!(enrol(folder.to_str().unwrap()).refused(), "file-not-regular");
    let enrolled = enrol(&key).json();
    assert_eq!(enrolled["recovery_code"].as_array().unwrap().len(), 8);
    assert_eq!(kinds(&enrolled["keys"]), ["passphrase", "supervisor", "recovery_code"]);
    assert_eq!(run(&office, &[OTHER], &["case", "list"]).status, 0);
}

#[test]
fn ways_in_are_added_removed_and_given_a_new_key_inside() {
    let office = Office::new("labour-inspector");
    let added = office.run(&["key", "add-supervisor", SECOND, "--json"]).json();
    assert_eq!(kinds(&added["keys"]), ["passphrase", "supervisor", "supervisor", "recovery_code"]);
    assert_eq!(office.run(&["key", "add-supervisor", "age1nobody"]).refused(), "supervisor-key-invalid");
    assert_eq!(office.run(&["key", "remove", "1"]).refused(), "last-way-in");
    assert_eq!(office.run(&["key", "remove", "77"]).refused(), "unknown-slot");
    let removed = office.run(&["key", "remove", "2", "--json"]).json();
    assert_eq!(kinds(&removed["keys"]), ["passphrase", "supervisor", "recovery_code"]);
    let rotated = office.run(&["key", "rotate"]);
    assert!(rotated.stdout.contains("The keys were changed"), "{rotated:?}");
    assert_eq!(office.run(&["vault", "info", "--json"]).json()["generation"], 4);
}

// The public half of a key that was made for this test and thrown away.
const SECOND: &str = "age12wwnqc3zd70n25pqz2xwwzx907vz3339my0zrjs28f63egwucscs87xafh";
