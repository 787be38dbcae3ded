//! The files of `vectors/`: each says in its head what must come of it and why.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

struct Vector {
    name: String,
    head: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Vector {
    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
        paths.sort();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let (head, body) = text.split_once("\n\n").unwrap();
        let head =
            head.lines().map(|line| line.split_once(": ").map(|(key, value)| (key.into(), value.into())).unwrap());
        let digits: Vec<u32> = body.chars().filter_map(|digit| digit.to_digit(16)).collect();
        let body = digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect();
        Self { name: path.file_stem().unwrap().to_string_lossy().into(), head: head.collect(), body }
    }

    fn number(&self, key: &str, default: i64) -> i64 {
        self.head.get(key).map_or(default, |value| value.parse().unwrap())
    }

    /// What comes of it: `accepted` or a code, and the step that refused (0 where steps do not apply).
    fn outcome(&self) -> (&'static str, i64) {
        let now = self.number("now", NOW);
        match self.head["layer"].as_str() {
            "file" => self.opened(&self.body, now),
            "plaintext" => {
                let mut plaintext = self.body.clone();
                plaintext.resize(self.body.len() + self.number("zeros", 0) as usize, 0);
                self.opened(&encrypted(&plaintext), now)
            }
            "receipt" => {
                let verified = verify_receipt(&self.body, &training(), now, Mode::Training);
                (verified.as_ref().map_or_else(Refusal::code, |_| "accepted"), 0)
            }
            "directory" => {
                let roots = packet::training::roots();
                let verified = VerifiedDirectory::verify(&self.body, &roots, None, Mode::Training);
                (verified.as_ref().map_or_else(DirectoryError::code, |_| "accepted"), 0)
            }
            other => panic!("{}: layer {other}", self.name),
        }
    }

    fn opened(&self, file: &[u8], now: i64) -> (&'static str, i64) {
        let live = self.head.get("mode").is_some_and(|mode| mode == "live");
        let taken = self.head.contains_key("seen");
        let desk = Desk {
            org: SHELTER,
            identities: &[organisation(SHELTER)],
            directory: &training(),
            other_mode: None,
            now,
            mode: if live { Mode::Live } else { Mode::Training },
            seen: &Answer(if taken { SeenState::OtherDigest } else { SeenState::New }),
        };
        let opened = open(file, &desk);
        let inspected = inspect(file, &desk).failed;
        assert_eq!(
            opened.as_ref().err(),
            inspected.as_ref().map(|(_, refusal)| refusal),
            "{}: both say the same",
            self.name
        );
        inspected.map_or(("accepted", 0), |(step, refusal)| (refusal.code(), step as i64))
    }
}

struct Answer(SeenState);

impl Seen for Answer {
    fn state(&self, _: &[u8; 16], _: &KeyId, _: u64, _: &[u8; 32]) -> SeenState {
        self.0
    }
}

/// Encrypts to the shelter with the age library alone.
fn encrypted(plaintext: &[u8]) -> Vec<u8> {
    let recipient: age::x25519::Recipient = age_recipient(&organisation(SHELTER).public()).parse().unwrap();
    let mut file = Vec::new();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(plaintext).unwrap();
    writer.finish().unwrap();
    file
}

#[test]
fn every_vector_comes_out_as_its_head_says() {
    let vectors = Vector::all();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let expected = (vector.head["expect"].as_str(), vector.number("step", 0));
        let outcome = vector.outcome();
        assert!(!vector.head["why"].is_empty());
        if outcome != expected {
            wrong.push(format!("{}: {outcome:?}, not {expected:?}", vector.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let refused = vectors.iter().filter(|vector| vector.head["expect"] != "accepted").count();
    println!("{} vectors, {refused} refused", vectors.len());
    assert!(vectors.len() >= 140 && refused * 10 > vectors.len() * 9, "most must fail");
}

#[test]
fn every_refusal_has_a_vector_or_a_reason_why_not() {
    let vectors = Vector::all();
    let covered = |code: &str| vectors.iter().any(|vector| vector.head["expect"] == code);
    // Too large for a file of the tree; another directory than the training one (tests/trust.rs).
    let elsewhere = ["too-large", "live-packet", "signer-retired", "signer-compromised"];
    let refusals = [
        Refusal::TooLarge,
        NotReadable::CoseShape.into(),
        Refusal::UnknownSigner,
        Refusal::TrainingPacket,
        Refusal::LivePacket,
        Refusal::SignerNotYetValid,
        Refusal::SignerExpired,
        Refusal::SignerRetired,
        Refusal::SignerCompromised,
        Refusal::BadSignature,
        Refusal::NotCanonical,
        Refusal::AddressedToSomeoneElse,
        Refusal::Conflict,
        Refusal::NewerVersion,
        Refusal::Malformed(""),
        Refusal::SenderMismatch,
        Refusal::KindNotAllowed,
    ];
    for refusal in refusals {
        let code = refusal.code();
        assert!(covered(code) != elsewhere.contains(&code), "{code}");
    }
}
