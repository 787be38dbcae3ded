use super::*;

fn manifest() -> BackupManifest {
    let part = |name: &str, bytes| BackupPart { name: name.into(), bytes, sha256: [bytes as u8; 32] };
    BackupManifest {
        vault_id: [7; 16],
        slot_generation: 3,
        schema: 6,
        last_event: 41,
        chain_hash: [8; 32],
        made_at: 1_795_000_000,
        parts: vec![part("slots.0", 500), part("vault.db", 139_264)],
        mac: [9; 32],
        app_version: "0.1.0".into(),
    }
}

fn signer() -> SigningIdentity {
    SigningIdentity::from_seed([0x21; 32])
}

#[test]
fn what_was_signed_is_what_is_read_and_by_whom() {
    let bytes = manifest().sign(&signer()).unwrap();
    let read = verify_backup(&bytes).unwrap();
    assert_eq!((read.manifest(), read.signer()), (&manifest(), signer().public()));
}

#[test]
fn no_bit_and_no_length_can_change() {
    let bytes = manifest().sign(&signer()).unwrap();
    for bit in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(verify_backup(&changed).is_err(), "bit {bit}");
    }
    for length in 0..bytes.len() {
        assert!(verify_backup(&bytes[..length]).is_err(), "cut at {length}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(verify_backup(&longer), Err(NotReadable::CoseShape.into()));
}

#[test]
fn a_signature_for_something_else_is_none_for_a_backup() {
    let payload = cbor::encode(&encode(&manifest(), &signer().public()));
    for profile in [Profile::Packet, Profile::Receipt] {
        let bytes = cose::sign1(profile, &payload, &signer()).unwrap();
        assert_eq!(verify_backup(&bytes), Err(NotReadable::CoseShape.into()), "{profile:?}");
    }
}

#[test]
fn what_nobody_would_accept_is_not_signed_and_not_read() {
    let twice = |m: &mut BackupManifest| m.parts[1].name = "slots.0".into();
    let none = |m: &mut BackupManifest| m.parts.clear();
    let many = |m: &mut BackupManifest| {
        let part = |n| BackupPart { name: format!("part{n}"), bytes: 1, sha256: [0; 32] };
        m.parts = (0..17).map(part).collect();
    };
    let a_path = |m: &mut BackupManifest| m.parts[0].name = "../slots.0".into();
    let a_novel = |m: &mut BackupManifest| m.app_version = "9".repeat(65);
    type Change<'a> = (&'a str, &'a dyn Fn(&mut BackupManifest));
    let cases: [Change<'_>; 5] =
        [("twice", &twice), ("none", &none), ("many", &many), ("a path", &a_path), ("a novel", &a_novel)];
    for (what, change) in cases {
        let mut wrong = manifest();
        change(&mut wrong);
        assert!(wrong.sign(&signer()).is_err(), "{what}");
        let payload = cbor::encode(&encode(&wrong, &signer().public()));
        let bytes = cose::sign1(Profile::Backup, &payload, &signer()).unwrap();
        assert_eq!(verify_backup(&bytes), Err(Refusal::Malformed("backup")), "{what}");
    }
}

#[test]
fn another_keys_name_a_newer_format_and_another_order_are_refused() {
    let other = SigningIdentity::from_seed([0x22; 32]).public();
    let table: [(&str, Value, Refusal); 3] = [
        ("another key", encode(&manifest(), &other), Refusal::SenderMismatch),
        (
            "newer",
            match encode(&manifest(), &signer().public()) {
                Value::Map(mut pairs) => {
                    pairs[0].1 = Value::from(2);
                    Value::Map(pairs)
                }
                _ => unreachable!(),
            },
            Refusal::NewerVersion,
        ),
        (
            "order",
            match encode(&manifest(), &signer().public()) {
                Value::Map(mut pairs) => {
                    pairs.swap(2, 3);
                    Value::Map(pairs)
                }
                _ => unreachable!(),
            },
            Refusal::NotCanonical,
        ),
    ];
    for (what, value, refusal) in table {
        let bytes = cose::sign1(Profile::Backup, &cbor::encode(&value), &signer()).unwrap();
        assert_eq!(verify_backup(&bytes), Err(refusal), "{what}");
    }
}
