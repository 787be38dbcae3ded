//! Other people's tools: age from Debian and Python read our packets, and we read theirs. Skipped, and said so, where the tools are not installed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs a tool. `None` when it is not installed.
fn run(tool: &str, arguments: &[&str]) -> Option<Output> {
    Command::new(tool).args(arguments).output().ok()
}

fn has_age() -> bool {
    let there = run("age", &["--version"]).is_some_and(|output| output.status.success());
    if !there {
        println!("skipped: the program age is not installed");
    }
    there
}

fn has_python() -> bool {
    let there = run("python3", &["-c", "import cbor2, cryptography"]).is_some_and(|output| output.status.success());
    if !there {
        println!("skipped: python3 with cbor2 and cryptography is not installed");
    }
    there
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/verify_packet.py")
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_court_expert_needs_no_software_of_ours() {
    if !has_age() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let file = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(100))), "outreach-worker");
    std::fs::write(at("p.age"), &file.bytes).unwrap();
    std::fs::write(at("key.txt"), organisation(SHELTER).to_age_secret_key().as_bytes()).unwrap();
    let decrypted =
        run("age", &["-d", "-i", text(&at("key.txt")), "-o", text(&at("p.cborseq")), text(&at("p.age"))]).unwrap();
    assert!(decrypted.status.success(), "{}", String::from_utf8_lossy(&decrypted.stderr));
    let plaintext = std::fs::read(at("p.cborseq")).unwrap();
    assert_eq!(plaintext.len(), 65_536);
    if !has_python() {
        return;
    }
    let verify = |public: &[u8]| run("python3", &[text(&script()), text(&at("p.cborseq")), &hex(public)]).unwrap();
    let verified = verify(&officer("outreach-worker").0.public());
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let said = String::from_utf8(verified.stdout).unwrap();
    assert!(said.contains("from organisation 2 officer 201 device 1\nto organisations 1\nverified\n"), "{said}");
    // Another officer's key, and one changed byte of the payload: the same script refuses.
    assert!(!verify(&officer("labour-inspector").0.public()).status.success());
    let mut changed = plaintext;
    changed[120] ^= 1;
    std::fs::write(at("p.cborseq"), changed).unwrap();
    let refused = verify(&officer("outreach-worker").0.public());
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("not verified"));
}

#[test]
fn what_the_age_program_encrypts_is_opened_here() {
    if !has_age() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let ours = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(20))), "outreach-worker");
    std::fs::write(at("p.age"), &ours.bytes).unwrap();
    std::fs::write(at("key.txt"), organisation(SHELTER).to_age_secret_key().as_bytes()).unwrap();
    let recipients = [SHELTER, LABOUR, CHILD].map(|org| age_recipient(&organisation(org).public()));
    let decrypted = run("age", &["-d", "-i", text(&at("key.txt")), "-o", text(&at("p")), text(&at("p.age"))]).unwrap();
    assert!(decrypted.status.success());
    let [one, two, three] = recipients.each_ref().map(String::as_str);
    let encrypted =
        run("age", &["-r", one, "-r", two, "-r", three, "-o", text(&at("again.age")), text(&at("p"))]).unwrap();
    assert!(encrypted.status.success(), "{}", String::from_utf8_lossy(&encrypted.stderr));
    let packet = open_at(SHELTER, &std::fs::read(at("again.age")).unwrap(), &Memory::default()).unwrap();
    assert_eq!(packet.item_sha256(), ours.item_sha256);
    // Text armor is not the packet format.
    let armored = run("age", &["-a", "-r", one, text(&at("p"))]).unwrap();
    let refusal = open_at(SHELTER, &armored.stdout, &Memory::default()).unwrap_err();
    assert_eq!(refusal, NotReadable::Header("version line").into());
}
