//! Two offices at the terminal: an inspector and a shelter, from the first start to the receipt, and what is refused on the way.

mod run;

use run::{Office, PASSPHRASE, file, golden, taanuu, taanuu_in};
use serde_json::json;

#[test]
fn a_referral_goes_from_terminal_to_terminal_and_its_receipt_comes_back() {
    let (inspector, shelter) = (Office::new("labour-inspector"), Office::new("shelter-desk"));
    let drive = tempfile::tempdir().unwrap();
    let folder = drive.path().to_str().unwrap();
    let answers = file(drive.path(), "answers.json", golden("sewing-shop")["answers"].to_string());

    let line = inspector.run(&["case", "import", &answers, "--json"]).json();
    let case = line["case"].as_str().unwrap();
    assert_eq!(line["state"], "interview");
    let seal = ["packet", "seal", case, "--to", "1", "--out", folder, "--json"];
    assert_eq!(inspector.run(&seal).refused(), "no-decision");
    assert_eq!(inspector.run(&["case", "decide", case, "refer", "--reason", "short"]).refused(), "reason-too-short");
    let decide = ["case", "decide", case, "refer", "--reason", "Papers are held back.", "--json"];
    assert_eq!(inspector.run(&decide).json()["state"], "decided");
    assert_eq!(inspector.run(&seal).refused(), "no-consent");
    assert_eq!(
        inspector.run(&["case", "answer", case, "consent_support", "perhaps"]).refused(),
        "unknown-choice consent_support"
    );
    inspector.run(&["case", "answer", case, "consent_support", "yes", "--json"]).json();
    let nowhere = ["packet", "seal", case, "--to", "1", "--out", "/no/such/folder"];
    assert_eq!(inspector.run(&nowhere).refused(), "disk-error");

    let sealed = inspector.run(&seal).json();
    assert_eq!(sealed["case"]["state"], "handed_over", "sealed before, copied now: the same packet");
    let packet = drive.path().join(sealed["file_name"].as_str().unwrap());
    let bytes = std::fs::read(&packet).unwrap();
    assert_eq!(bytes.len() as u64, sealed["bytes"].as_u64().unwrap());
    inspector.run(&seal).json();
    assert_eq!(std::fs::read(&packet).unwrap(), bytes, "again the same file");
    assert_eq!(inspector.run(&["case", "answer", case, "debt", "yes"]).refused(), "case-sealed");

    let path = packet.to_str().unwrap();
    let verified = shelter.run(&["packet", "verify", path, "--json"]).json();
    assert_eq!((&verified["ok"], &verified["failed_step"]), (&json!(true), &json!(null)));
    let opened = shelter.run(&["packet", "open", path, "--json"]).json();
    assert_eq!(opened["line"]["packet"], sealed["packet"]);
    assert_eq!(opened["findings"]["texts"], json!(["C"]));
    let id = sealed["packet"].as_str().unwrap();
    let made = shelter.run(&["receipt", "make", id, "--accept", "--out", folder, "--json"]).json();
    let receipt = drive.path().join(made["file_name"].as_str().unwrap());
    let applied = inspector.run(&["receipt", "apply", receipt.to_str().unwrap(), "--json"]).json();
    assert_eq!((&applied["status"], &applied["case"]["state"]), (&json!("accepted"), &json!("accepted")));
    let listed = inspector.run(&["case", "list", "--json"]).json();
    assert_eq!(listed["state"], "accepted");

    // Found by what was chosen and written, in any spelling; the words may come from elsewhere than the arguments.
    for (words, found) in [("тигүү цехи", 1), ("Тигуу це", 1), ("papers held", 1), ("nobody", 0)] {
        let lines = inspector.run(&["case", "find", words, "--json"]).lines();
        assert_eq!(lines.len(), found, "{words}");
        assert!(lines.iter().all(|line| line["case"] == listed["case"]));
    }
    for (state, found) in [("accepted", 1), ("closed", 0)] {
        assert_eq!(inspector.run(&["case", "list", "--state", state, "--json"]).lines().len(), found);
    }
    assert_eq!(inspector.run(&["case", "find", "papers", "--to", "2020-01-01"]).stdout, "No interview found.\n");

    // What a wrong file says.
    let broken = file(drive.path(), "broken.age", &bytes[..bytes.len() - 1]);
    assert_eq!(shelter.run(&["packet", "open", &broken]).refused(), "packet-unreadable");
    let verified = shelter.run(&["packet", "verify", &broken, "--json"]);
    assert_eq!(verified.refused(), "packet-unreadable");
    assert!(verified.stdout.contains("\"failed_step\":3"), "{verified:?}");
    assert_eq!(shelter.run(&["packet", "open", receipt.to_str().unwrap()]).refused(), "packet-unreadable");
    assert_eq!(inspector.run(&["packet", "open", receipt.to_str().unwrap()]).status, 1);
    assert_eq!(shelter.run(&["receipt", "apply", path]).refused(), "packet-wrong-kind");
    assert_eq!(
        inspector.run(&["receipt", "apply", path]).refused(),
        "packet-unreadable",
        "sealed to the shelter alone"
    );
    let large = file(drive.path(), "large.age", vec![0_u8; 20 * 1024 * 1024 + 1]);
    assert_eq!(shelter.run(&["packet", "open", &large]).refused(), "file-too-large");
    std::fs::write(&packet, b"something else").unwrap();
    assert_eq!(inspector.run(&seal).refused(), "file-exists");
    assert_eq!(std::fs::read(&packet).unwrap(), b"something else", "nothing is overwritten");
}

#[test]
fn people_read_cases_keys_and_the_directory() {
    let inspector = Office::new("labour-inspector");
    assert!(inspector.run(&["case", "list"]).stdout.contains("No interviews"));
    let lines =
        format!("{}\n{{\"debt\": \"perhaps\"}}\n{}\n", golden("sewing-shop")["answers"], golden("nanny")["answers"]);
    let answers = file(&inspector.path(""), "lines.jsonl", lines);
    let imported = inspector.run(&["case", "import", &answers, "--json"]).lines();
    assert_eq!(imported[1], json!({"error": "unknown-choice", "field": "debt", "line": 2}));
    assert_eq!(inspector.run(&["case", "list", "--json"]).lines().len(), 2, "the refused one left nothing behind");
    let case = imported[0]["case"].as_str().unwrap();
    let shown = inspector.run(&["case", "show", case]).stdout;
    assert!(shown.contains("Who has your passport") && shown.contains("D5.01"), "{shown}");
    let shown = inspector.run(&["case", "show", case, "--json"]).json();
    assert_eq!(shown["findings"]["dimensions"][4]["state"], "positive");

    let identity = inspector.run(&["identity", "show", "--json"]).json();
    assert_eq!((&identity["org"], &identity["officer"], &identity["listed"]), (&json!(3), &json!(301), &json!(true)));
    let directory = inspector.run(&["directory", "show", "--json"]).json();
    assert_eq!((&directory["training"], &directory["freshness"]), (&json!(true), &json!("fresh")));
    assert!(directory["organisations"].as_array().unwrap().len() >= 6);
    let text = inspector.run(&["directory", "show"]).stdout;
    assert!(text.contains("112") && text.contains("not checked"), "{text}");
    let info = inspector.run(&["vault", "info", "--json"]).json();
    assert_eq!((&info["label"], &info["training"]), (&json!("Blue desk"), &json!(true)));
    assert_eq!(info["slots"][0]["kind"], "passphrase");
}

#[test]
fn vaults_are_refused_each_for_its_own_reason() {
    let office = Office::new("outreach-worker");
    let vault = office.path("vault");
    let vault = vault.to_str().unwrap();
    let before = snapshot(&office.path("vault"));
    assert_eq!(office.run_as("another one entirely", &["case", "list"]).refused(), "wrong-passphrase");
    let create = ["vault", "create", "--label", "x", "--training", "outreach-worker"];
    assert_eq!(office.run(&create).refused(), "vault-exists");
    assert_eq!(snapshot(&office.path("vault")), before, "no byte was changed");
    assert_eq!(office.run(&["case", "show", "00"]).refused(), "unknown-case");
    assert_eq!(office.run(&["receipt", "make", "00", "--accept", "--out", "."]).refused(), "unknown-packet");

    let elsewhere = office.path("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    let new = |passphrase: &str, arguments: &[&str]| {
        let mut all = vec!["--vault", elsewhere, "--passphrase-fd", "0", "vault", "create", "--label", "x"];
        all.extend(arguments);
        taanuu(&all, passphrase.as_bytes()).refused()
    };
    assert_eq!(new("too short", &["--training", "labour-inspector"]), "weak-passphrase");
    assert_eq!(new("", &["--training", "labour-inspector"]), "passphrase-missing");
    assert_eq!(new(PASSPHRASE, &["--training", "nobody"]), "internal training_role");
    assert_eq!(new(PASSPHRASE, &["--supervisor", "age1notakey"]), "supervisor-key-invalid");
    assert_eq!(new(PASSPHRASE, &["--supervisor", " "]), "supervisor-key-missing");
    assert!(!office.path("elsewhere").exists(), "nothing was made");
    assert_eq!(taanuu(&["--vault", elsewhere, "case", "list"], b"").refused(), "vault-missing");
    // No terminal to ask in, and none of the other ways used.
    assert_eq!(taanuu(&["--vault", vault, "case", "list"], b"").refused(), "passphrase-missing");
    let names = file(&office.path(""), "passphrase", format!("{PASSPHRASE}\n"));
    let environment = [("TAANUU_PASSPHRASE_FILE", names.as_str()), ("LANG", "en")];
    assert_eq!(taanuu_in(&environment, &["--vault", vault, "case", "list"], b"").status, 0);
    std::fs::write(office.path("vault").join("slots.0"), b"broken").unwrap();
    std::fs::write(office.path("vault").join("slots.1"), b"broken").unwrap();
    assert_eq!(office.run(&["case", "list"]).refused(), "vault-damaged");
}

#[test]
fn the_training_directory_is_refused_for_real_work() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../directory/training/directory.cose");
    assert!(taanuu(&["directory", "verify", path, "--training", "--json"], b"").json()["training"].as_bool().unwrap());
    assert_eq!(taanuu(&["directory", "verify", path], b"").status, 1);
    let keys = concat!(env!("CARGO_MANIFEST_DIR"), "/../../directory/training/keys.toml");
    assert_eq!(taanuu(&["directory", "verify", keys, "--training"], b"").refused(), "directory-invalid");
}

/// Every file of a folder with its bytes.
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn snapshot(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}
