//! A case from the outreach worker to the shelter and back, and every way on which it must not come in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;

fn receipt_for(packet: &Verified, status: ReceiptStatus) -> Receipt {
    Receipt {
        receipt_id: [8; 16],
        packet_id: Some(packet.packet_id()),
        file_sha256: packet.file_sha256(),
        item_sha256: Some(packet.item_sha256()),
        status,
        at: NOW + 60,
        org: SHELTER,
        packet_signer: Some(packet.signer()),
        highest_seq: packet.seq(),
        hub: None,
        directory: training().reference(),
    }
}

#[test]
fn a_referral_goes_out_and_its_receipt_comes_back() {
    let sent = outgoing(SHELTER, 1, Body::Referral(referral(30)));
    let file = sealed(&sent, "outreach-worker");
    assert_eq!(file.file_name.len(), 30);
    assert!(file.file_name.strip_suffix(".age").unwrap().bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'2'..=b'7')));
    assert_eq!(file.file_sha256, sha256(&file.bytes));

    let shelter = Memory::default();
    let packet = open_at(SHELTER, &file.bytes, &shelter).unwrap();
    assert_eq!((packet.kind(), packet.from(), packet.seq()), (Kind::Referral, sent.from, 1));
    assert!(*packet.body() == sent.body && *packet.legal() == sent.legal && packet.to() == sent.to);
    assert_eq!((packet.packet_id(), packet.case_ref(), packet.prev()), (sent.packet_id, sent.case_ref, None));
    assert_eq!((packet.created_at(), packet.directory()), (NOW, training().reference()));
    assert_eq!((packet.file_sha256(), packet.item_sha256()), (file.file_sha256, file.item_sha256));
    assert_eq!(packet.signer(), officer("outreach-worker").0.kid());
    assert!(!packet.known() && packet.warnings().is_empty());
    shelter.keep(&packet);
    assert!(open_at(SHELTER, &file.bytes, &shelter).unwrap().known(), "the same file once more");

    let first = file.file_sha256;
    let (desk, entry) = officer("shelter-desk");
    let signed = receipt_for(&packet, ReceiptStatus::Accepted).sign(&desk).unwrap();
    let back = Outgoing { from: entry, case_ref: packet.case_ref(), ..outgoing(2, 7, Body::Receipt(signed.clone())) };
    let file = sealed(&back, "shelter-desk");
    let packet = open_at(2, &file.bytes, &Memory::default()).unwrap();
    assert_eq!(packet.kind(), Kind::Receipt);
    let Body::Receipt(carried) = packet.body() else { panic!("a receipt") };
    let receipt = verify_receipt(carried, &training(), NOW, Mode::Training).unwrap();
    assert_eq!((receipt.receipt().status.clone(), receipt.receipt().file_sha256), (ReceiptStatus::Accepted, first));
    assert_eq!((receipt.signer(), receipt.sha256()), (desk.kid(), sha256(&signed)));
}

#[test]
fn every_kind_of_body_travels() {
    let newer = training_directory::build();
    let update = Outgoing { prev: Some([4; 32]), ..outgoing(SHELTER, 2, Body::Update(referral(1))) };
    let withdrawal = outgoing(SHELTER, 3, Body::Withdrawal { reason: "person_asked".into() });
    for (sent, kind) in [(update, Kind::Update), (withdrawal, Kind::Withdrawal)] {
        let packet = open_at(SHELTER, &sealed(&sent, "outreach-worker").bytes, &Memory::default()).unwrap();
        assert!(packet.kind() == kind && *packet.body() == sent.body && packet.prev() == sent.prev);
    }
    // The directory does not let this organisation send one: sealed and signed well, and refused.
    let sent = outgoing(SHELTER, 4, Body::Directory(newer));
    assert_eq!(refusal(&sealed(&sent, "outreach-worker").bytes), Refusal::KindNotAllowed);
}

fn refusal(bytes: &[u8]) -> Refusal {
    open_at(SHELTER, bytes, &Memory::default()).unwrap_err()
}

#[test]
fn a_packet_for_somebody_else_is_not_opened() {
    let sent = outgoing(LABOUR, 1, Body::Referral(referral(3)));
    assert_eq!(refusal(&sealed(&sent, "outreach-worker").bytes), NotReadable::NoMatchingKey.into());
    // Forwarded: the shelter can decrypt it, but the signed address pairs my key with another organisation, or me with another key.
    let entry = |org: u32, key: u32| Recipient { org, x25519: organisation(key).public() };
    for to in [vec![entry(LABOUR, SHELTER)], vec![entry(SHELTER, LABOUR), entry(5, SHELTER)]] {
        let sent = Outgoing { to, ..sent.clone() };
        assert_eq!(refusal(&sealed(&sent, "outreach-worker").bytes), Refusal::AddressedToSomeoneElse);
    }
}

#[test]
fn several_recipients_can_open_the_same_packet() {
    let to = |count: u32| (1..=count).map(|org| Recipient { org, x25519: organisation(org).public() }).collect();
    for (count, stanzas) in [(1, 4), (4, 4), (5, 8), (7, 8)] {
        let sent = Outgoing { to: to(count), ..outgoing(SHELTER, 1, Body::Referral(referral(3))) };
        let file = sealed(&sent, "outreach-worker").bytes;
        let header = String::from_utf8_lossy(&file);
        assert_eq!(header.matches("-> X25519 ").count(), stanzas);
        for org in 1..=count {
            assert_eq!(open_at(org, &file, &Memory::default()).unwrap().to().len(), count as usize);
        }
    }
}

#[test]
fn a_number_that_is_taken_by_another_content_is_quarantined() {
    let first = outgoing(SHELTER, 1, Body::Referral(referral(3)));
    let memory = Memory::default();
    memory.keep(&open_at(SHELTER, &sealed(&first, "outreach-worker").bytes, &memory).unwrap());
    let same_id = Outgoing { seq: 2, ..first.clone() };
    let same_number = Outgoing { packet_id: [1; 16], ..first.clone() };
    for sent in [same_id, same_number] {
        let file = sealed(&sent, "outreach-worker").bytes;
        assert_eq!(open_at(SHELTER, &file, &memory).unwrap_err(), Refusal::Conflict);
    }
    // The same content in another envelope is the same packet.
    let again = seal(&first, &officer("outreach-worker").0, &mut Chance(77)).unwrap();
    assert!(open_at(SHELTER, &again.bytes, &memory).unwrap().known());
}

#[test]
fn an_officer_speaks_for_nobody_else() {
    let sent = outgoing(SHELTER, 1, Body::Referral(referral(3)));
    let right = sent.from;
    for from in [Sender { org: LABOUR, ..right }, Sender { officer: 9, ..right }, Sender { device: 9, ..right }] {
        let file = sealed(&Outgoing { from, ..sent.clone() }, "outreach-worker").bytes;
        assert_eq!(refusal(&file), Refusal::SenderMismatch);
    }
    let stranger = seal(&sent, &SigningIdentity::from_seed([9; 32]), &mut Chance(0)).unwrap();
    assert_eq!(refusal(&stranger.bytes), Refusal::UnknownSigner);
}

#[test]
fn wrong_clocks_warn_and_never_refuse() {
    for (created_at, warning) in [
        (NOW + 86_401, Some(Warning::CreatedInFuture)),
        (NOW + 86_400, None),
        (NOW - 180 * 86_400, None),
        (NOW - 180 * 86_400 - 1, Some(Warning::CreatedLongAgo)),
        (i64::MIN, Some(Warning::CreatedLongAgo)),
        (i64::MAX, Some(Warning::CreatedInFuture)),
    ] {
        let sent = Outgoing { created_at, ..outgoing(SHELTER, 1, Body::Referral(referral(1))) };
        let packet = open_at(SHELTER, &sealed(&sent, "outreach-worker").bytes, &Memory::default()).unwrap();
        assert_eq!(packet.warnings(), warning.as_slice(), "{created_at}");
    }
    let sent = outgoing(SHELTER, 1, Body::Referral(referral(1)));
    let ahead = Outgoing { directory: DirectoryRef { version: 99, sha256: [0; 32] }, ..sent };
    let packet = open_at(SHELTER, &sealed(&ahead, "outreach-worker").bytes, &Memory::default()).unwrap();
    assert_eq!(packet.warnings(), [Warning::DirectoryBehind]);
}

#[test]
fn nothing_is_sealed_that_a_desk_would_refuse() {
    let signer = officer("outreach-worker").0;
    let good = outgoing(SHELTER, 1, Body::Referral(referral(2)));
    let with = |change: &dyn Fn(&mut Referral)| {
        let mut referral = referral(2);
        change(&mut referral);
        Outgoing { body: Body::Referral(referral), ..good.clone() }
    };
    let content = |what| Some(SealError::Content(Refusal::Malformed(what)));
    let to = |to: Vec<Recipient>| Outgoing { to, ..good.clone() };
    let low = Recipient { org: 1, x25519: [0; 32] };
    let cases = [
        (good.clone(), None),
        (to(vec![]), Some(SealError::Recipients)),
        (to(vec![good.to[0]; 2]), Some(SealError::Recipients)),
        (to(vec![low]), Some(SealError::RecipientKey)),
        (Outgoing { min_reader: 2, ..good.clone() }, Some(SealError::Content(Refusal::NewerVersion))),
        (Outgoing { body: Body::Update(referral(1)), ..good.clone() }, content("payload.prev")),
        (with(&|referral| referral.sections.push("a b".into())), content("referral")),
        (
            with(&|referral| referral.answers.insert("../x".into(), AnswerValue::Integer(1)).map_or((), drop)),
            content("referral"),
        ),
        (with(&|referral| referral.notes[0].words.language = "Kyrgyz language".into()), content("referral.note")),
        (with(&|referral| referral.notes[0].words.text = "ы".repeat(10_001)), content("referral.note")),
        (with(&|referral| referral.notes[0].words.text = "ы".repeat(10_000)), None),
        (
            with(&|referral| referral.findings.ilo11.insert(12, State::Present).map_or((), drop)),
            content("referral.findings"),
        ),
        (with(&|referral| referral.answers.insert("x".into(), none("no")).map_or((), drop)), content("referral")),
        (
            with(&|referral| referral.notes = vec![referral.notes[0].clone(); 30_000]),
            Some(SealError::Content(Refusal::Malformed("body"))),
        ),
    ];
    for (outgoing, error) in cases {
        assert_eq!(seal(&outgoing, &signer, &mut Chance(1)).err(), error);
    }
}

fn none(code: &str) -> AnswerValue {
    AnswerValue::None(NonAnswer { code: code.into(), reason: None })
}

#[test]
fn receipts_are_believed_from_their_signer_alone() {
    let file = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(3))), "outreach-worker");
    let packet = open_at(SHELTER, &file.bytes, &Memory::default()).unwrap();
    let desk = officer("shelter-desk").0;
    let directory = training();
    let verify = |bytes: &[u8]| verify_receipt(bytes, &directory, NOW, Mode::Training);
    for status in [ReceiptStatus::Opened, ReceiptStatus::Accepted, ReceiptStatus::Refused("no_capacity".into())] {
        let receipt = receipt_for(&packet, status);
        assert_eq!(*verify(&receipt.sign(&desk).unwrap()).unwrap().receipt(), receipt);
    }
    let stored = Receipt {
        packet_id: None,
        item_sha256: None,
        packet_signer: None,
        hub: Some((3, [1; 32])),
        ..receipt_for(&packet, ReceiptStatus::Stored)
    };
    assert_eq!(*verify(&stored.sign(&desk).unwrap()).unwrap().receipt(), stored);
    let unnamed = Receipt { status: ReceiptStatus::Accepted, ..stored };
    assert_eq!(unnamed.sign(&desk), Err(SealError::Content(Refusal::Malformed("receipt"))));
    assert!(receipt_for(&packet, ReceiptStatus::Refused("no capacity".into())).sign(&desk).is_err());

    let good = receipt_for(&packet, ReceiptStatus::Accepted);
    let signed = good.sign(&desk).unwrap();
    assert_eq!(verify(&good.sign(&officer("child-protection-desk").0).unwrap()), Err(Refusal::SenderMismatch));
    assert_eq!(verify(&good.sign(&SigningIdentity::from_seed([1; 32])).unwrap()), Err(Refusal::UnknownSigner));
    assert_eq!(verify_receipt(&signed, &training(), NOW, Mode::Live), Err(Refusal::TrainingPacket));
    assert_eq!(verify(&vec![0; 70_000]), Err(Refusal::TooLarge));
    for bit in 0..signed.len() * 8 {
        let mut changed = signed.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(verify(&changed).is_err(), "bit {bit}");
    }
    for length in 0..signed.len() {
        assert!(verify(&signed[..length]).is_err(), "cut at {length}");
    }
    assert!(verify(&[signed, vec![0]].concat()).is_err());
}

#[test]
fn nothing_of_a_case_shows_in_debug_output() {
    let file = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(8))), "outreach-worker");
    let packet = open_at(SHELTER, &file.bytes, &Memory::default()).unwrap();
    for shown in [
        format!("{packet:?}"),
        format!("{:?}", outgoing(SHELTER, 1, packet.body().clone())),
        format!("{:?}", packet.body()),
    ] {
        for canary in ["employer", "паспорт", "чечим", "question_"] {
            assert!(!shown.contains(canary), "{shown}");
        }
    }
}
