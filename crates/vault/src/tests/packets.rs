//! Outbox, inbox, receipts, directories, identities: each id and number once, each byte as it was.

use super::*;
use zeroize::Zeroizing;

const SIGNER: KeyId = KeyId([2; 16]);

fn file<'a>(packet: u8, seq: u64, bytes: &'a [u8]) -> SealedFile<'a> {
    SealedFile {
        packet: PacketId([packet; 16]),
        signer: SIGNER,
        seq,
        file_name: "k3j5.age",
        bytes,
        file_sha256: append::digest(bytes),
        item_sha256: Digest([packet; 32]),
    }
}

fn recipients() -> Vec<Recipient> {
    vec![Recipient { org: 12, case_ref: [5; 16] }, Recipient { org: 3, case_ref: [6; 16] }]
}

#[test]
fn a_sealed_packet_is_sent_again_as_the_same_bytes() {
    let mut office = office();
    let case = office.interview(1);
    let mut vault = office.open().unwrap();
    let (recipients, sections) = (recipients(), vec!["work".to_owned(), "freedom".to_owned()]);
    let packet = |packet, seq, bytes| NewPacket {
        case,
        file: file(packet, seq, bytes),
        recipients: &recipients,
        sections: &sections,
    };
    let rng = &mut office.rng;
    assert_eq!(vault.next_seq(SIGNER).unwrap(), 1);
    let _ = vault.add_to_outbox(&packet(1, 1, b"sealed one"), NOW + 1, rng).unwrap();
    let _ = vault.add_to_outbox(&packet(2, 2, b"sealed two"), NOW + 2, rng).unwrap();
    assert_eq!((vault.next_seq(SIGNER).unwrap(), vault.next_seq(KeyId([3; 16])).unwrap()), (3, 1));

    let seq = vault.last_seq().unwrap();
    for (refused, why) in [
        (packet(1, 3, b"sealed three"), "packet id taken"),
        (packet(3, 2, b"sealed three"), "number taken"),
        (packet(3, 4, b"sealed three"), "number left out"),
        (
            NewPacket { file: SealedFile { file_sha256: Digest([0; 32]), ..file(3, 3, b"x") }, ..packet(3, 3, b"x") },
            "digest",
        ),
    ] {
        assert_eq!(vault.add_to_outbox(&refused, NOW, rng), Err(VaultError::Conflict), "{why}");
    }
    let stranger = NewPacket { case: CaseId([1; 16]), ..packet(3, 3, b"x") };
    assert_eq!(vault.add_to_outbox(&stranger, NOW, rng), Err(VaultError::UnknownCase));
    assert_eq!(vault.last_seq().unwrap(), seq, "refusals write nothing");

    let _ = vault.record_handed_over(PacketId([1; 16]), "/media/stick", NOW + 3, rng).unwrap();
    drop(vault);
    let vault = office.open().unwrap();
    assert_eq!(vault.sealed_bytes(PacketId([1; 16])).unwrap(), ("k3j5.age".into(), b"sealed one".to_vec()));
    let outbox = vault.outbox().unwrap();
    assert_eq!(outbox, vault.case(case).unwrap().referrals);
    let [second, first] = outbox.as_slice() else { panic!("two packets, newest first") };
    assert_eq!((first.recipients.clone(), first.sections.clone()), (recipients.clone(), sections.clone()));
    assert_eq!((first.seq, first.created_at, first.size_bytes), (1, NOW + 1, 10));
    assert_eq!((first.handed_over.clone(), second.handed_over.clone()), (Some(("/media/stick".into(), NOW + 3)), None));
    assert_eq!(vault.outbox_packet(PacketId([2; 16])).unwrap(), *second);
    let changes: Vec<Change> = vault.history(case).unwrap().into_iter().map(|entry| entry.change).collect();
    assert_eq!(changes[2], Change::Sealed { packet: PacketId([1; 16]), orgs: vec![12, 3], sections });
    assert_eq!(changes[4], Change::HandedOver { packet: PacketId([1; 16]), place: "/media/stick".into() });
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_receipt_comes_once_however_often_it_is_opened() {
    let mut office = office();
    let case = office.interview(0);
    let mut vault = office.open().unwrap();
    let (recipients, rng) = (recipients(), &mut office.rng);
    let packet = NewPacket { case, file: file(1, 1, b"sealed"), recipients: &recipients, sections: &[] };
    let _ = vault.add_to_outbox(&packet, NOW, rng).unwrap();
    let receipt = NewReceipt {
        receipt: PacketId([8; 16]),
        packet: PacketId([1; 16]),
        status: "accepted",
        reason: "",
        org: 12,
        signed_at: NOW + 60,
        bytes: b"signed receipt",
    };
    let first = vault.record_receipt(&receipt, NOW + 99, rng).unwrap();
    assert!(matches!(first, Recorded::New(_)));
    let seq = vault.last_seq().unwrap();
    assert_eq!(vault.record_receipt(&receipt, NOW + 100, rng), Ok(Recorded::Known));
    let other = NewReceipt { bytes: b"another receipt", ..receipt };
    assert_eq!(vault.record_receipt(&other, NOW, rng), Err(VaultError::Conflict));
    let foreign = NewReceipt { packet: PacketId([9; 16]), receipt: PacketId([7; 16]), ..receipt };
    assert_eq!(vault.record_receipt(&foreign, NOW, rng), Err(VaultError::UnknownPacket));
    assert_eq!(vault.last_seq().unwrap(), seq);
    let kept = vault.outbox_packet(PacketId([1; 16])).unwrap().receipts;
    let expected = Receipt {
        receipt: PacketId([8; 16]),
        status: "accepted".into(),
        reason: String::new(),
        org: 12,
        signed_at: NOW + 60,
        received_at: NOW + 99,
        bytes: b"signed receipt".to_vec(),
    };
    assert_eq!(kept, [expected]);
    assert_eq!(vault.check().unwrap().findings, []);
}

fn incoming<'a>(packet: u8, seq: u64, item: &'a [u8]) -> NewInboxPacket<'a> {
    NewInboxPacket {
        packet: PacketId([packet; 16]),
        signer: SIGNER,
        seq,
        from_org: 4,
        created_at: NOW - 5,
        file_sha256: Digest([1; 32]),
        item_sha256: append::digest(item),
        item,
    }
}

#[test]
fn a_packet_comes_in_once_and_is_answered() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    assert!(matches!(vault.add_to_inbox(&incoming(1, 7, b"item"), NOW, rng), Ok(Recorded::New(_))));
    let seq = vault.last_seq().unwrap();
    assert_eq!(vault.add_to_inbox(&incoming(1, 7, b"item"), NOW, rng), Ok(Recorded::Known));
    for (refused, why) in [
        (incoming(1, 7, b"other"), "same id, other content"),
        (incoming(2, 7, b"item"), "same number, other id"),
        (incoming(1, 8, b"item"), "same id, other number"),
        (incoming(3, u64::MAX, b"item"), "number beyond all bounds"),
        (NewInboxPacket { item_sha256: Digest([0; 32]), ..incoming(3, 9, b"item") }, "digest of something else"),
    ] {
        assert_eq!(vault.add_to_inbox(&refused, NOW, rng), Err(VaultError::Conflict), "{why}");
    }
    assert_eq!(vault.last_seq().unwrap(), seq);
    assert!(matches!(
        vault.remember_seen(PacketId([4; 16]), SIGNER, 9, Digest([4; 32]), NOW, rng),
        Ok(Recorded::New(_))
    ));
    assert_eq!(vault.seen_packet(PacketId([4; 16])).unwrap(), Some(Digest([4; 32])));
    assert_eq!(vault.seen_number(SIGNER, 7).unwrap(), Some((PacketId([1; 16]), append::digest(b"item"))));
    assert_eq!((vault.highest_seen(SIGNER).unwrap(), vault.highest_seen(KeyId([0; 16])).unwrap()), (9, 0));

    let response = |packet, file| NewResponse {
        packet: PacketId([packet; 16]),
        status: "returned",
        reason: "no_capacity",
        file,
        receipt: b"receipt",
    };
    assert_eq!(vault.record_response(&response(4, file(9, 1, b"r")), NOW, rng), Err(VaultError::UnknownPacket));
    let _ = vault.record_response(&response(1, file(9, 1, b"receipt file")), NOW + 4, rng).unwrap();
    assert_eq!(vault.record_response(&response(1, file(8, 1, b"r")), NOW, rng), Err(VaultError::Conflict));
    let _ = vault.record_handed_over(PacketId([9; 16]), "/media/stick", NOW + 5, rng).unwrap();
    drop(vault);
    let vault = office.open().unwrap();
    let received = vault.inbox_packet(PacketId([1; 16])).unwrap();
    assert_eq!((received.item.as_slice(), &received.entry), (b"item".as_slice(), &vault.inbox().unwrap()[0]));
    let answered = received.entry.response.unwrap();
    assert_eq!((answered.status.as_str(), answered.reason.as_str(), answered.at), ("returned", "no_capacity", NOW + 4));
    assert_eq!(
        (answered.receipt.as_slice(), answered.handed_over),
        (b"receipt".as_slice(), Some(("/media/stick".into(), NOW + 5)))
    );
    assert_eq!(vault.sealed_bytes(answered.file_packet).unwrap().1, b"receipt file");
    // The receipt used up number 1 of the same key.
    assert_eq!((vault.next_seq(SIGNER).unwrap(), vault.outbox().unwrap().len()), (2, 0));
    assert_eq!(vault.inbox_packet(PacketId([4; 16])), Err(VaultError::UnknownPacket), "remembered, not kept");
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn directories_only_go_up() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    assert_eq!((vault.current_directory().unwrap(), vault.highest_directory().unwrap()), (None, None));
    let [three, five, fork] = [b"three", b"five.", b"fork."].map(|bytes| (append::digest(bytes), bytes.as_slice()));
    let _ = vault.store_directory(3, three.0, three.1, NOW, rng).unwrap();
    let saved = vault.store_directory(5, five.0, five.1, NOW + 1, rng).unwrap();
    assert_eq!(vault.store_directory(5, five.0, five.1, NOW + 2, rng), Ok(saved), "the same again");
    let old = Err(VaultError::OldDirectory { highest: 5 });
    assert_eq!(vault.store_directory(3, three.0, three.1, NOW, rng), old);
    assert_eq!(vault.store_directory(5, fork.0, fork.1, NOW, rng), Err(VaultError::Conflict));
    assert_eq!(vault.store_directory(6, fork.0, five.1, NOW, rng), Err(VaultError::Conflict));
    assert_eq!(vault.store_directory(u64::MAX, fork.0, fork.1, NOW, rng), Err(VaultError::Conflict));
    let current = vault.current_directory().unwrap().unwrap();
    assert_eq!(current, StoredDirectory { version: 5, sha256: five.0, bytes: five.1.to_vec(), at: NOW + 1 });
    assert_eq!((vault.highest_directory().unwrap(), vault.last_seq().unwrap()), (Some((5, five.0)), saved.seq));
}

#[test]
fn secret_keys_come_back_and_are_never_shown() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let key = |kind, byte: u8| Identity {
        kind,
        public: [byte; 32],
        org: 4,
        officer: 2,
        device: 1,
        secret: Zeroizing::new([byte ^ 0xa5; 32]),
    };
    let keys = [
        key(IdentityKind::OfficerSigning, 1),
        key(IdentityKind::OrganisationEncryption, 1),
        key(IdentityKind::OrganisationEncryption, 2),
    ];
    for key in &keys {
        let _ = vault.store_identity(key, NOW, &mut office.rng).unwrap();
    }
    assert_eq!(vault.store_identity(&keys[0], NOW, &mut office.rng), Err(VaultError::Conflict));
    let read = vault.identities().unwrap();
    assert_eq!(read.len(), 3);
    for (key, read) in keys.iter().rev().zip(&read) {
        assert_eq!((key.kind, key.public, key.secret.clone()), (read.kind, read.public, read.secret.clone()));
        assert_eq!((read.org, read.officer, read.device), (4, 2, 1));
        assert!(!format!("{read:?}").contains(&key.secret[0].to_string()), "{read:?}");
    }
    // The chain, which outlives everything, does not hold the secret.
    let bodies: Vec<Vec<u8>> = vault
        .db
        .prepare("SELECT body FROM event ORDER BY seq")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(bodies.iter().all(|body| !body.windows(32).any(|part| part == keys[0].secret.as_slice())));
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn settings_keep_the_last_value() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    assert_eq!(vault.setting("theme").unwrap(), None);
    for value in ["light", "dark", ""] {
        let _ = vault.set_setting("theme", value, NOW, &mut office.rng).unwrap();
        assert_eq!(vault.setting("theme").unwrap().as_deref(), Some(value));
    }
}
