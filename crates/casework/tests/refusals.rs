//! What is refused, in real vaults with real packets: each for its own reason, and nothing is lost by it.

mod story;

use casework::view::{AnswerView, NewVault, ReferralInput, ResponseInput};
use casework::{Content, Moment};
use getrandom::{SysRng, rand_core::UnwrapErr};
use packet::{
    Body, Directory, Kind, Legal, Outgoing, Receipt, ReceiptStatus, Recipient, Revocation, RevocationEffect, Sealed,
    Sender, SigningIdentity, VerifiedDirectory,
};
use story::{MORNING, PASSPHRASE, Player, code, new_vault};

const SHELTER: u32 = 1;
const BYTES: &[u8] = include_bytes!("../../../directory/training/directory.cose");
const KEYS: &str = include_str!("../../../directory/training/keys.toml");

/// The published seed of the training root or of an officer.
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
fn key(name: &str) -> SigningIdentity {
    let keys: toml::Table = KEYS.parse().unwrap();
    let officer = |entry: &&toml::Value| entry["name"].as_str() == Some(name);
    let seed = match name {
        "root" => keys["root"]["seed"].as_str(),
        _ => keys["officer"].as_array().unwrap().iter().find(officer).unwrap()["seed"].as_str(),
    };
    let seed: vault::Digest = seed.unwrap().parse().unwrap();
    SigningIdentity::from_seed(seed.0)
}

/// The training directory with a change, as its next version.
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn changed(change: impl FnOnce(&mut Directory)) -> Vec<u8> {
    let now = VerifiedDirectory::verify(BYTES, &packet::training::roots(), None, packet::Mode::Training).unwrap();
    let mut directory = now.directory().clone();
    directory.version += 1;
    change(&mut directory);
    directory.sign(&[key("root")]).unwrap()
}

#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn content(change: impl FnOnce(&mut Directory)) -> Content {
    Content::embedded().unwrap().with_training(&changed(change), KEYS).unwrap()
}

/// An inspector with a case that may be referred, and a decision.
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn ready(content: Content) -> (Player, String) {
    let mut inspector = Player::with("labour-inspector", content);
    let case = inspector.golden("sewing-shop").case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();
    inspector.decide(&case, "refer").unwrap();
    (inspector, case)
}

#[test]
fn a_first_start_is_refused_before_anything_is_made() {
    let player = Player::new("labour-inspector");
    let empty = tempfile::tempdir().unwrap();
    let mut elsewhere = Player { folder: empty, content: player.content.clone(), office: None, now: MORNING };
    let real = |supervisor: Option<&str>| NewVault { supervisor: supervisor.map(str::to_owned), ..new_vault(None) };
    for (input, refusal) in [
        (NewVault { passphrase: "short".into(), ..new_vault(Some("labour-inspector")) }, "weak-passphrase"),
        (new_vault(Some("nobody")), "internal"),
        (NewVault { language: "de".into(), ..new_vault(Some("labour-inspector")) }, "internal"),
        (real(None), "supervisor-key-missing"),
        (real(Some("")), "supervisor-key-missing"),
        (real(Some("age1xyz")), "supervisor-key-invalid"),
    ] {
        assert_eq!(code(elsewhere.create(&input)), refusal, "{:?}", input.supervisor);
        assert_eq!(code(casework::vault_info(&elsewhere.dir())), "vault-missing");
    }
    assert_eq!(code(player.create(&new_vault(Some("labour-inspector")))), "vault-exists");
    let stage = casework::start(elsewhere.folder.path(), Some("ky"), &elsewhere.content).unwrap();
    assert_eq!((stage.stage, stage.language.as_deref()), (casework::view::Stage::FirstStart, Some("ky")));
    assert!(stage.training_roles.len() >= 5);

    // Real work: own keys, no directory, nothing of training.
    let recipient = age_recipient();
    let (office, _) = elsewhere.create(&real(Some(&recipient))).unwrap();
    elsewhere.office = Some(office);
    let home = elsewhere.act(|office, moment| office.home(moment.now)).unwrap();
    assert!(!home.office.training && home.office.organisation.is_none() && home.hotlines.is_empty());
    assert_eq!(code(elsewhere.act(|office, moment| office.verify_directory(BYTES, moment.now))), "directory-training");
    let (mut inspector, case) = ready(Content::embedded().unwrap());
    let packet = inspector.refer(&case, SHELTER).unwrap().packet;
    let bytes = inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap().1;
    assert_eq!(code(elsewhere.act(|office, moment| office.receive(&bytes, moment))), "packet-unknown-signer");
    let own = elsewhere.golden("sewing-shop").case.case;
    assert!(elsewhere.act(|office, moment| office.recipients(&own, moment.now)).unwrap().recipients.is_empty());
}

/// A public key that stands as an example in the documentation of age: nobody here has its secret.
fn age_recipient() -> String {
    "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned()
}

#[test]
fn a_vault_is_opened_by_one_and_by_its_passphrase_alone() {
    let mut player = Player::new("labour-inspector");
    let mut rng = UnwrapErr(SysRng);
    let mut moment = Moment { now: MORNING, rng: &mut rng };
    let in_use = casework::unlock(&player.dir(), PASSPHRASE, &player.content, &mut moment);
    assert_eq!(code(in_use), "vault-in-use");
    let before = std::fs::read(player.dir().join("vault.db")).unwrap();
    player.golden("sewing-shop");
    player.office = None;
    assert_eq!(
        code(casework::unlock(&player.dir(), "not this one at all", &player.content, &mut moment)),
        "wrong-passphrase"
    );
    std::fs::write(player.dir().join("vault.db"), before).unwrap();
    assert_eq!(code(casework::unlock(&player.dir(), PASSPHRASE, &player.content, &mut moment)), "vault-rolled-back");
    std::fs::write(player.dir().join("vault.db"), b"").unwrap();
    assert_eq!(code(casework::unlock(&player.dir(), PASSPHRASE, &player.content, &mut moment)), "vault-damaged");
}

#[test]
fn bad_answers_change_nothing() {
    let mut inspector = Player::new("labour-inspector");
    let before = inspector.golden("sewing-shop");
    let case = before.case.case.clone();
    let text = |length: usize| AnswerView::Text("x".repeat(length));
    let non_answer = |code: &str, reason: Option<&str>| AnswerView::NonAnswer {
        code: code.into(),
        reason: reason.map(str::to_owned),
    };
    for (question, answer, refusal) in [
        ("no_such", AnswerView::One("yes".into()), "unknown-question"),
        ("debt", AnswerView::One("perhaps".into()), "unknown-choice"),
        ("debt", AnswerView::Text("yes".into()), "wrong-type"),
        ("own_words", AnswerView::One("text".into()), "wrong-type"),
        ("hours_day", AnswerView::Integer(25), "constraint"),
        ("movement", AnswerView::Many(vec!["none".into(), "locked".into()]), "exclusive-choice"),
        ("own_words", text(10_001), "text-too-long"),
        ("debt", non_answer("not_reached", None), "unknown-non-answer"),
        ("debt", non_answer("not_asked", Some("no_reason")), "unknown-non-answer"),
    ] {
        let refused = inspector.answer(&case, question, Some(answer)).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (refusal, Some(question)));
    }
    assert_eq!(code(inspector.choose("00", "debt", "yes")), "unknown-case");
    assert_eq!(code(inspector.answer(&case, "no_such", None)), "unknown-question");
    assert_eq!(code(inspector.act(|office, moment| office.go_to(&case, "no_such", moment))), "unknown-page");
    assert_eq!(
        code(inspector.act(|office, moment| office.note(&case, "no_such", "x", "en", moment))),
        "unknown-question"
    );
    let long = "x".repeat(10_001);
    assert_eq!(code(inspector.act(|office, moment| office.note(&case, "debt", &long, "en", moment))), "text-too-long");
    assert_eq!(code(inspector.act(|office, moment| office.note(&case, "debt", "x", "not a tag", moment))), "internal");
    assert_eq!(code(inspector.act(|office, moment| office.pause(&case, "coffee", moment))), "internal");
    assert_eq!(
        code(inspector.act(|office, moment| office.import_case(&serde_json::json!([1]), moment))),
        "answers-unreadable"
    );
    let huge = serde_json::json!({"hours_day": 4_000_000_000_u64});
    assert_eq!(
        code(inspector.act(|office, moment| office.answer_json(&case, "hours_day", &huge["hours_day"], moment))),
        "constraint"
    );
    let after = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.cases.len(), 1, "a refused import leaves no case behind");
    assert_eq!(after.case.changed_at, before.case.changed_at);
}

#[test]
fn a_referral_needs_decision_consent_passphrase_recipient_and_something_to_say() {
    let (mut inspector, case) = ready(Content::embedded().unwrap());
    let wrong = ReferralInput { case: case.clone(), org: SHELTER, passphrase: "not this one at all".into() };
    assert_eq!(code(inspector.act(|office, moment| office.refer(&wrong, moment))), "wrong-passphrase");
    assert_eq!(code(inspector.refer(&case, 99)), "unknown-recipient");
    assert_eq!(code(inspector.refer(&case, 3)), "unknown-recipient", "the own organisation");
    assert_eq!(code(inspector.refer(&case, 5)), "no-consent");
    assert_eq!(code(inspector.act(|office, moment| office.sealed(&case, moment.now))), "unknown-packet");
    for (decision, refusal) in [("refer", "reason-too-short"), ("not_a_victim", "internal")] {
        let input = casework::view::DecisionInput {
            case: case.clone(),
            code: decision.into(),
            reason: "  short   ".into(),
            language: "en".into(),
        };
        assert_eq!(code(inspector.act(|office, moment| office.decide(&input, moment))), refusal);
    }
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.cases[0].state, casework::view::CaseState::Decided, "refusals change nothing");

    // No key, an old directory, nothing answered.
    let (mut inspector, case) = ready(content(|directory| {
        directory.organisations.iter_mut().filter(|o| o.id == SHELTER).for_each(|o| o.keys[0].until = MORNING);
    }));
    assert_eq!(code(inspector.refer(&case, SHELTER)), "recipient-key-expired");
    let (mut inspector, case) = ready(content(|directory| {
        (directory.issued, directory.expires) = (MORNING - 300 * 86_400, MORNING - 181 * 86_400);
    }));
    assert_eq!(code(inspector.refer(&case, SHELTER)), "directory-expired");
    assert!(inspector.act(|office, moment| office.home(moment.now)).unwrap().office.directory_expired);
    let mut empty = Player::new("border-officer");
    let case = empty.act(|office, moment| office.begin_case(moment)).unwrap().case.case;
    empty.choose(&case, "age_band", "under_18").unwrap();
    empty.decide(&case, "child_protection").unwrap();
    assert!(empty.refer(&case, SHELTER).is_ok(), "the age alone is something to say");
}

/// A packet of the inspector, made by hand.
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn packet_by(signer: &str, from: Sender, to: u32, encrypted_to: u32, body: Body, id: u8, seq: u64) -> Sealed {
    let directory = VerifiedDirectory::verify(BYTES, &packet::training::roots(), None, packet::Mode::Training).unwrap();
    let outgoing = Outgoing {
        packet_id: [id; 16],
        from,
        to: vec![Recipient { org: to, x25519: directory.encryption_key(encrypted_to, MORNING).unwrap() }],
        seq,
        created_at: MORNING,
        directory: directory.reference(),
        case_ref: [7; 16],
        prev: None,
        body,
        legal: Legal { consent: "given".into(), basis: "consent".into(), handling: "confidential".into() },
        min_reader: 1,
    };
    packet::seal(&outgoing, &key(signer), &mut UnwrapErr(SysRng)).unwrap()
}

const INSPECTOR: Sender = Sender { org: 3, officer: 301, device: 1 };
const DESK: Sender = Sender { org: 1, officer: 101, device: 1 };

#[test]
fn packets_are_refused_each_for_its_own_reason_and_kept_out_of_the_inbox() {
    let mut shelter = Player::new("shelter-desk");
    let withdrawal = |reason: &str| Body::Withdrawal { reason: reason.into() };
    let receive = |player: &mut Player, bytes: &[u8]| code(player.act(|office, moment| office.receive(bytes, moment)));
    let good = packet_by("labour-inspector", INSPECTOR, SHELTER, SHELTER, withdrawal("a"), 1, 1);
    assert_eq!(receive(&mut shelter, &good.bytes), "packet-wrong-kind");
    let not_for_us = packet_by("labour-inspector", INSPECTOR, 7, SHELTER, withdrawal("a"), 2, 2);
    assert_eq!(receive(&mut shelter, &not_for_us.bytes), "packet-not-for-us");
    let false_sender = packet_by("labour-inspector", DESK, SHELTER, SHELTER, withdrawal("a"), 3, 3);
    assert_eq!(receive(&mut shelter, &false_sender.bytes), "packet-unknown-signer");
    let mut cut = good.bytes.clone();
    cut.truncate(cut.len() - 1);
    assert_eq!(receive(&mut shelter, &cut), "packet-unreadable");
    assert_eq!(receive(&mut shelter, b""), "packet-unreadable");
    assert_eq!(receive(&mut shelter, &vec![b'a'; packet::MAX_FILE_BYTES + 1]), "file-too-large");
    assert!(shelter.act(|office, moment| office.home(moment.now)).unwrap().inbox.is_empty());

    // The directory of the desk decides who may sign.
    let kid = key("labour-inspector").kid();
    let (mut inspector, case) = ready(Content::embedded().unwrap());
    let sealed = inspector.refer(&case, SHELTER).unwrap();
    let bytes = inspector.act(|office, _| office.outgoing_bytes(&sealed.packet)).unwrap().1;
    let gone = content(|directory| directory.signers.retain(|signer| signer.kid() != kid));
    assert_eq!(receive(&mut Player::with("shelter-desk", gone), &bytes), "packet-unknown-signer");
    let expired = content(|directory| directory.signers.iter_mut().for_each(|signer| signer.until = MORNING));
    assert_eq!(receive(&mut Player::with("shelter-desk", expired), &bytes), "packet-signer-expired");
    let revoked = content(|directory| {
        let (key, reason) = (kid.0.to_vec(), "lost".to_owned());
        directory.revocations.push(Revocation { key, at: MORNING - 1, reason, effect: RevocationEffect::Compromised });
    });
    assert_eq!(receive(&mut Player::with("shelter-desk", revoked), &bytes), "packet-signer-revoked");
    let forbidden = content(|directory| {
        directory
            .organisations
            .iter_mut()
            .filter(|o| o.id == 3)
            .for_each(|o| o.may_send.retain(|k| *k != Kind::Referral));
    });
    assert_eq!(receive(&mut Player::with("shelter-desk", forbidden), &bytes), "packet-wrong-kind");

    // The true one comes in; another one under its number is put aside.
    assert_eq!(receive(&mut shelter, &bytes), "done");
    assert_eq!(receive(&mut shelter, &bytes), "done");
    let twin = packet_by("labour-inspector", INSPECTOR, SHELTER, SHELTER, withdrawal("b"), 9, 1);
    assert_eq!(receive(&mut shelter, &twin.bytes), "packet-conflict", "the number is taken");
    let home = shelter.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.inbox.len(), 1);
    assert_eq!(code(shelter.respond("00", None)), "unknown-packet");
    assert_eq!(code(shelter.respond(&sealed.packet, Some("bad_mood"))), "internal");
    let wrong =
        ResponseInput { packet: sealed.packet.clone(), accept: true, reason: None, passphrase: "not this one".into() };
    assert_eq!(code(shelter.act(|office, moment| office.respond(&wrong, moment))), "wrong-passphrase");
    assert_eq!(
        code(shelter.act(|office, _| office.receipt_bytes(&sealed.packet))),
        "unknown-packet",
        "not answered yet"
    );
}

#[test]
fn receipts_count_only_for_packets_of_ours_and_from_whom_they_went_to() {
    let (mut inspector, case) = ready(Content::embedded().unwrap());
    let packet = inspector.refer(&case, SHELTER).unwrap().packet;
    let bytes = inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap().1;
    let mut shelter = Player::new("shelter-desk");
    let item = {
        shelter.act(|office, moment| office.receive(&bytes, moment)).unwrap();
        let inspected = shelter.act(|office, moment| office.inspect(&bytes, moment.now)).unwrap();
        inspected.item_sha256.unwrap().parse::<vault::Digest>().unwrap().0
    };
    let id: vault::PacketId = packet.parse().unwrap();
    let directory = VerifiedDirectory::verify(BYTES, &packet::training::roots(), None, packet::Mode::Training).unwrap();
    let good = || Receipt {
        receipt_id: [1; 16],
        packet_id: Some(id.0),
        file_sha256: packet::sha256(&bytes),
        item_sha256: Some(item),
        status: ReceiptStatus::Opened,
        at: MORNING,
        org: SHELTER,
        packet_signer: Some(key("labour-inspector").kid()),
        highest_seq: 1,
        hub: None,
        directory: directory.reference(),
    };
    let mut apply = |receipt: Receipt, signer: &str| {
        let bytes = receipt.sign(&key(signer)).unwrap();
        code(inspector.act(|office, moment| office.apply_receipt(&bytes, moment)))
    };
    let strange = Receipt { packet_id: Some([9; 16]), ..good() };
    assert_eq!(apply(strange, "shelter-desk"), "receipt-unknown-packet");
    assert_eq!(apply(Receipt { item_sha256: Some([9; 32]), ..good() }, "shelter-desk"), "receipt-conflict");
    let other_signer = Receipt { packet_signer: Some(key("border-officer").kid()), ..good() };
    assert_eq!(apply(other_signer, "shelter-desk"), "receipt-conflict");
    assert_eq!(apply(Receipt { org: 7, ..good() }, "child-protection-desk"), "receipt-unknown-packet");
    assert_eq!(
        apply(good(), "child-protection-desk"),
        "packet-unknown-signer",
        "signs for the shelter and is not of it"
    );
    // Forward only: opened, accepted; a late "opened" does not bring the case back.
    assert_eq!(apply(good(), "shelter-desk"), "done");
    assert_eq!(
        apply(Receipt { at: MORNING + 1, ..good() }, "shelter-desk"),
        "receipt-conflict",
        "one id, two contents"
    );
    assert_eq!(
        apply(Receipt { receipt_id: [2; 16], status: ReceiptStatus::Accepted, ..good() }, "shelter-desk"),
        "done"
    );
    assert_eq!(apply(Receipt { receipt_id: [3; 16], at: MORNING + 9, ..good() }, "shelter-desk"), "done");
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.cases[0].state, casework::view::CaseState::Accepted);
    assert_eq!(code(inspector.act(|office, moment| office.apply_receipt(b"nothing", moment))), "packet-unreadable");
    assert_eq!(code(shelter.act(|office, moment| office.apply_receipt(&bytes, moment))), "packet-wrong-kind");
}

#[test]
fn directories_only_go_forward_and_stay_in_their_mode() {
    let second = content(|_| {});
    let mut player = Player::with("labour-inspector", second);
    let mut verify = |bytes: &[u8]| code(player.act(|office, moment| office.verify_directory(bytes, moment.now)));
    assert_eq!(verify(&changed(|_| {})), "done", "the one in use");
    assert_eq!(verify(&changed(|directory| directory.version += 1)), "done");
    assert_eq!(verify(BYTES), "directory-rolled-back");
    assert_eq!(verify(&changed(|directory| directory.expires += 1)), "directory-fork");
    assert_eq!(verify(&changed(|directory| directory.version += 5_000)), "directory-invalid");
    assert_eq!(verify(&changed(|directory| directory.training = false)), "directory-live");
    assert_eq!(verify(b"nothing"), "directory-invalid");
    assert_eq!(code(casework::verify_directory(BYTES, false, MORNING)), "directory-training");
    assert_eq!(code(casework::verify_directory(BYTES, true, MORNING)), "done");

    // A program with an older training directory keeps the newer one that the vault has accepted.
    player.content = Content::embedded().unwrap();
    player.restart();
    let home = player.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.office.directory_version, 2);
}

#[test]
fn a_case_keeps_the_protocol_it_began_with() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocols/kg-sop");
    let read = |name: &str| std::fs::read_to_string(format!("{root}/{name}")).unwrap();
    let other = read("protocol.toml").replacen("version = \"", "version = \"9.", 1);
    inspector.content = Content::embedded().unwrap().with_protocols(&[(other, read("indicators.toml"))]).unwrap();
    inspector.restart();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    let (line, in_use) = (&home.cases[0].protocol, &home.office.protocol);
    assert_ne!((&line.version, &line.texts), (&in_use.version, &in_use.texts));
    let view = inspector.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert_eq!(&view.protocol, line, "a newer program brings other questions; the case keeps its own");
    let begun = inspector.act(|office, moment| office.begin_case(moment)).unwrap();
    assert_eq!(begun.protocol.version, in_use.version);
    let broken = Content::embedded().unwrap().with_protocols(&[("id = 1".into(), String::new())]);
    assert_eq!(code(broken), "protocol-invalid");
}
