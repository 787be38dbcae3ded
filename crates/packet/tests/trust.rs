//! The directory: what is accepted as one, and what it says about keys at a moment.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;

fn key(seed: u8) -> SigningIdentity {
    SigningIdentity::from_seed([seed; 32])
}

fn keys(seeds: &[u8]) -> Vec<SigningIdentity> {
    seeds.iter().map(|seed| key(*seed)).collect()
}

fn trusted(seeds: &[u8], threshold: u32) -> TrustedRoots {
    TrustedRoots { keys: seeds.iter().map(|seed| key(*seed).public()).collect(), threshold }
}

/// An invented live directory of these roots, with the organisations and officers of the training one.
fn live(version: u64, roots: &[u8], threshold: u32) -> Directory {
    let roots = roots.iter().map(|seed| key(*seed).public()).collect();
    Directory { version, roots, threshold, training: false, ..training().directory().clone() }
}

fn accept(directory: &Directory, signers: &[u8], roots: &TrustedRoots) -> Result<VerifiedDirectory, DirectoryError> {
    VerifiedDirectory::verify(&directory.sign(&keys(signers)).unwrap(), roots, None, Mode::Live)
}

#[test]
fn the_training_directory_is_the_one_its_sources_make() {
    let kept = std::fs::read(training_directory::folder().join("directory.cose")).unwrap();
    assert!(kept == training_directory::build(), "stale: run cargo run -p packet --example training_directory");
}

#[test]
fn the_training_directory_is_marked_complete_and_invented() {
    let verified = training();
    let directory = verified.directory();
    assert_eq!(verified.roots(), packet::training::roots());
    assert_eq!(root().kid(), packet::training::ROOT_KID);
    assert_eq!(KeyId::of(&packet::training::ROOT_PUBLIC), packet::training::ROOT_KID);
    for kind in OrganisationKind::ALL {
        assert!(verified.organisations_of(kind).next().is_some(), "{}", kind.code());
    }
    assert!(directory.organisations.len() >= 6 && directory.signers.len() >= 5);
    for org in &directory.organisations {
        assert!(org.names.en.starts_with("TRAINING — invented: "), "{}", org.names.en);
        assert!(org.names.ru.starts_with("УЧЕБНОЕ — вымышлено: "), "{}", org.names.ru);
        assert!(org.names.ky.starts_with("ОКУУ ҮЧҮН — ойдон чыгарылган: "), "{}", org.names.ky);
        assert!(directory.ask_first.contains_key(&org.id) && directory.services.contains_key(&org.id));
        assert_eq!(verified.encryption_key(org.id, NOW), Some(organisation(org.id).public()));
    }
    let numbers: Vec<&str> = directory.hotlines.iter().map(|line| line.number.as_str()).collect();
    assert_eq!(numbers, ["111", "112", "102", "103", "117", "189"]);
    assert!(directory.hotlines.iter().all(|line| line.status == "unverified" && line.last_checked.is_none()));
    let source = std::fs::read_to_string(training_directory::folder().join("keys.toml")).unwrap();
    let tables: Vec<&str> = source.split("\n[").skip(1).collect();
    // The root, the supervisor, and everybody in the directory.
    assert_eq!(tables.len(), 2 + directory.signers.len() + directory.organisations.len());
    for table in tables {
        let first = table.lines().nth(1).unwrap();
        assert!(first.starts_with("# Public, and for training only"), "{table}");
    }
}

#[test]
fn training_and_life_never_mix() {
    let (bytes, roots) = (training_directory::build(), packet::training::roots());
    assert_eq!(VerifiedDirectory::verify(&bytes, &roots, None, Mode::Live), Err(DirectoryError::Training));
    let real = live(1, &[1], 1);
    let bytes = real.sign(&keys(&[1])).unwrap();
    let verified = VerifiedDirectory::verify(&bytes, &trusted(&[1], 1), None, Mode::Live).unwrap();
    assert_eq!(verified.mode(), Mode::Live);
    assert_eq!(VerifiedDirectory::verify(&bytes, &trusted(&[1], 1), None, Mode::Training), Err(DirectoryError::Live));
    // One mark without the other is refused in both.
    let unmarked = Directory { training: false, ..training().directory().clone() }.sign(&[root()]).unwrap();
    let forged = Directory { training: true, ..real }.sign(&keys(&[1])).unwrap();
    for (bytes, roots) in [(unmarked, roots), (forged, trusted(&[1], 1))] {
        assert_eq!(VerifiedDirectory::verify(&bytes, &roots, None, Mode::Live), Err(DirectoryError::Training));
        assert_eq!(VerifiedDirectory::verify(&bytes, &roots, None, Mode::Training), Err(DirectoryError::Live));
    }
}

#[test]
fn training_packets_are_named_as_such_outside_training_and_live_ones_within() {
    let real = live(1, &[1], 1);
    let other_officer = Signer { public: key(40).public(), ..real.signers[0].clone() };
    let real = Directory { signers: vec![other_officer.clone()], ..real };
    let (real, practice) = (accept(&real, &[1], &trusted(&[1], 1)).unwrap(), training());
    let identities = [organisation(SHELTER)];
    let memory = Memory::default();
    let refused = |file: &Sealed, directory, other_mode, mode| {
        let desk = Desk { org: SHELTER, identities: &identities, directory, other_mode, now: NOW, mode, seen: &memory };
        open(&file.bytes, &desk).err().map(|refusal| refusal.code())
    };
    let sent = outgoing(SHELTER, 1, Body::Referral(referral(3)));
    let practised = sealed(&sent, "outreach-worker");
    assert_eq!(refused(&practised, &practice, None, Mode::Training), None);
    assert_eq!(refused(&practised, &real, Some(&practice), Mode::Live), Some("training-packet"));
    assert_eq!(refused(&practised, &practice, None, Mode::Live), Some("training-packet"));
    assert_eq!(refused(&practised, &real, None, Mode::Live), Some("unknown-signer"));
    let Signer { org, officer, device, .. } = other_officer;
    let lived = Outgoing { from: Sender { org, officer, device }, ..sent };
    let lived = seal(&lived, &key(40), &mut Chance(3)).unwrap();
    assert_eq!(refused(&lived, &real, Some(&practice), Mode::Live), None);
    assert_eq!(refused(&lived, &practice, Some(&real), Mode::Training), Some("live-packet"));
    assert_eq!(refused(&lived, &real, None, Mode::Training), Some("live-packet"));
    assert_eq!(refused(&lived, &practice, None, Mode::Training), Some("unknown-signer"));
}

#[test]
fn enough_different_roots_must_have_signed() {
    let two_of_three = live(1, &[1, 2, 3], 2);
    let roots = trusted(&[1, 2, 3], 2);
    let cases: [(&[u8], Result<(), DirectoryError>); 6] = [
        (&[1, 2], Ok(())),
        (&[3, 1], Ok(())),
        (&[1, 2, 3], Ok(())),
        (&[1, 2, 9], Ok(())),
        (&[1], Err(DirectoryError::Threshold)),
        (&[1, 9], Err(DirectoryError::Threshold)),
    ];
    for (signers, expected) in cases {
        assert_eq!(accept(&two_of_three, signers, &roots).map(drop), expected, "{signers:?}");
    }
    assert_eq!(accept(&two_of_three, &[1, 1], &roots), Err(DirectoryError::NotReadable), "one root twice");
    assert_eq!(accept(&live(1, &[1], 1), &[1], &trusted(&[1], 0)), Err(DirectoryError::Threshold), "nobody trusted");
    // A trusted root listed twice by the caller counts once.
    assert_eq!(accept(&two_of_three, &[1], &trusted(&[1, 1], 2)), Err(DirectoryError::Threshold));
    // A signature of a trusted root that does not hold spoils the others.
    let mut bytes = two_of_three.sign(&keys(&[1, 2, 3])).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    assert_eq!(VerifiedDirectory::verify(&bytes, &roots, None, Mode::Live), Err(DirectoryError::BadSignature));
}

#[test]
fn roots_change_only_with_the_old_and_the_new_ones() {
    let next = live(2, &[4, 5], 2);
    let old = trusted(&[1, 2], 2);
    assert_eq!(accept(&next, &[1, 2], &old).map(drop), Err(DirectoryError::Threshold), "old ones alone");
    assert_eq!(accept(&next, &[4, 5], &old).map(drop), Err(DirectoryError::Threshold), "new ones alone");
    assert_eq!(accept(&next, &[1, 4, 5], &old).map(drop), Err(DirectoryError::Threshold), "one old one missing");
    let verified = accept(&next, &[1, 2, 4, 5], &old).unwrap();
    assert_eq!(verified.roots(), trusted(&[4, 5], 2));
    // Twenty changes in a row, each with what the one before left.
    let mut roots = trusted(&[1], 1);
    for step in 1..=20 {
        let next = live(u64::from(step), &[step + 1], 1);
        roots = accept(&next, &[step, step + 1], &roots).unwrap().roots();
    }
    assert_eq!(roots, trusted(&[21], 1));
}

#[test]
fn versions_never_go_back_fork_or_leap() {
    let at = |version: u64, previous: Option<(u64, [u8; 32])>| {
        let bytes = live(version, &[1], 1).sign(&keys(&[1])).unwrap();
        VerifiedDirectory::verify(&bytes, &trusted(&[1], 1), previous, Mode::Live)
            .map(|verified| verified.reference().version)
    };
    let same = sha256(&live(5, &[1], 1).sign(&keys(&[1])).unwrap());
    assert_eq!(at(5, Some((5, same))), Ok(5));
    assert_eq!(at(5, Some((5, [0; 32]))), Err(DirectoryError::Fork));
    assert_eq!(at(4, Some((5, same))), Err(DirectoryError::RolledBack));
    assert_eq!(at(1005, Some((5, same))), Ok(1005));
    assert_eq!(at(1006, Some((5, same))), Err(DirectoryError::FastForward));
    assert_eq!(at(u64::MAX, Some((5, same))), Err(DirectoryError::FastForward));
    assert_eq!(at(u64::MAX, None), Ok(u64::MAX));
}

#[test]
fn expiry_never_blocks_reading() {
    let verified = training();
    let expires = verified.directory().expires;
    let later = expires + 180 * 86_400;
    for (now, freshness) in [
        (i64::MIN, Freshness::Fresh),
        (expires - 1, Freshness::Fresh),
        (expires, Freshness::Expired),
        (later - 1, Freshness::Expired),
        (later, Freshness::SendingStopped),
        (i64::MAX, Freshness::SendingStopped),
    ] {
        assert_eq!(verified.freshness(now), freshness, "{now}");
    }
    let long = live(1, &[1], 1);
    let signers = long.signers.iter().map(|signer| Signer { until: i64::MAX, ..signer.clone() }).collect();
    let long = accept(&Directory { signers, expires: long.issued + 1, ..long }, &[1], &trusted(&[1], 1)).unwrap();
    let file = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(1))), "outreach-worker");
    let identities = [organisation(SHELTER)];
    let desk = Desk {
        org: SHELTER,
        identities: &identities,
        directory: &long,
        other_mode: None,
        now: NOW,
        mode: Mode::Live,
        seen: &Memory::default(),
    };
    assert_eq!(open(&file.bytes, &desk).unwrap().warnings(), [Warning::DirectoryExpired]);
}

#[test]
fn a_signer_s_time_and_its_revocation_decide() {
    let base = live(1, &[1], 1);
    let officer = base.signers.iter().position(|signer| signer.officer == 201).unwrap();
    let kid = base.signers[officer].kid();
    let file = sealed(&outgoing(SHELTER, 1, Body::Referral(referral(1))), "outreach-worker");
    let revoked = |at, effect| Revocation { key: kid.0.to_vec(), at, reason: "lost".into(), effect };
    use RevocationEffect::{Compromised, Retired};
    type Case<'a> = (i64, i64, Vec<Revocation>, Result<&'a [Warning], &'a str>);
    let cases: [Case<'_>; 11] = [
        (NOW, NOW + 1, vec![], Ok(&[])),
        (NOW + 1, NOW + 2, vec![], Err("signer-not-yet-valid")),
        (NOW - 2, NOW, vec![], Err("signer-expired")),
        (NOW, NOW + 1, vec![revoked(NOW, Retired)], Err("signer-retired")),
        (NOW, NOW + 1, vec![revoked(NOW, Compromised)], Err("signer-compromised")),
        (NOW, NOW + 1, vec![revoked(NOW - 9, Compromised), revoked(NOW - 5, Retired)], Err("signer-compromised")),
        (NOW, NOW + 1, vec![revoked(NOW + 1, Retired)], Ok(&[])),
        (NOW, NOW + 1, vec![revoked(NOW + 1, Compromised)], Ok(&[Warning::SignerCompromisedLater])),
        (NOW, NOW + 1, vec![revoked(NOW, Retired), revoked(NOW + 1, Compromised)], Err("signer-retired")),
        (NOW - 2, NOW - 1, vec![revoked(NOW - 1, Compromised)], Err("signer-compromised")),
        (NOW, NOW + 1, vec![Revocation { key: vec![0; 16], ..revoked(NOW, Compromised) }], Ok(&[])),
    ];
    for (number, (from, until, revocations, expected)) in cases.into_iter().enumerate() {
        let mut directory = Directory { revocations, ..base.clone() };
        (directory.signers[officer].from, directory.signers[officer].until) = (from, until);
        let directory = accept(&directory, &[1], &trusted(&[1], 1)).unwrap();
        let identities = [organisation(SHELTER)];
        let desk = Desk {
            org: SHELTER,
            identities: &identities,
            directory: &directory,
            other_mode: None,
            now: NOW,
            mode: Mode::Live,
            seen: &Memory::default(),
        };
        let opened = open(&file.bytes, &desk);
        let found = opened.as_ref().map(Verified::warnings).map_err(Refusal::code);
        assert_eq!(found, expected, "case {number}");
    }
}

#[test]
fn the_key_to_seal_with_is_the_one_in_force() {
    let mut directory = live(1, &[1], 1);
    let part =
        |seed: u8, from, until| EncryptionKey { x25519: OrgIdentity::from_bytes([seed; 32]).public(), from, until };
    let (old, new) = (part(1, 0, 100), part(2, 50, 200));
    directory.organisations[0].keys = vec![new, old];
    let at = |directory: &Directory, now| accept(directory, &[1], &trusted(&[1], 1)).unwrap().encryption_key(1, now);
    for (now, expected) in [(-1, None), (0, Some(old)), (49, Some(old)), (50, Some(new)), (199, Some(new)), (200, None)]
    {
        assert_eq!(at(&directory, now), expected.map(|key| key.x25519), "{now}");
    }
    directory.revocations.push(Revocation {
        key: new.x25519.to_vec(),
        at: 60,
        reason: "lost".into(),
        effect: RevocationEffect::Compromised,
    });
    assert_eq!(
        (at(&directory, 59), at(&directory, 60), at(&directory, 150)),
        (Some(new.x25519), Some(old.x25519), None)
    );
    directory.organisations[0].status = OrganisationStatus::Suspended;
    assert_eq!(at(&directory, 59), None);
}

#[test]
fn a_directory_whose_parts_do_not_fit_is_neither_signed_nor_read() {
    type Change = fn(&mut Directory);
    let cases: [(Change, &str); 13] = [
        (|it| it.threshold = 0, "directory.threshold"),
        (|it| it.threshold = 2, "directory.threshold"),
        (|it| it.roots.push(it.roots[0]), "directory.roots"),
        (|it| it.expires = it.issued, "directory.expires"),
        (|it| it.organisations.swap(0, 1), "directory.organisations"),
        (|it| it.organisations[1].id = it.organisations[0].id, "directory.organisations"),
        (|it| it.organisations[0].keys.clear(), "directory.organisation.keys"),
        (|it| it.organisations[0].keys[0].x25519 = [0; 32], "directory.organisation.key"),
        (|it| it.signers[0].org = 99, "directory.signers.org"),
        (|it| it.signers.push(it.signers[0].clone()), "directory.signers"),
        (|it| it.hotlines[0].number = "call me".into(), "directory.hotline"),
        (|it| it.organisations[0].names.ky.clear(), "directory.organisation"),
        (|it| it.min_app_version = "0.1 beta".into(), "directory"),
    ];
    for (number, (change, what)) in cases.into_iter().enumerate() {
        let mut directory = live(1, &[1], 1);
        change(&mut directory);
        assert_eq!(directory.sign(&keys(&[1])), Err(DirectoryError::Malformed(what)), "case {number}");
    }
}

#[test]
fn no_bit_of_a_directory_can_change_and_none_is_endless() {
    let bytes = training_directory::build();
    let verify = |bytes: &[u8]| VerifiedDirectory::verify(bytes, &packet::training::roots(), None, Mode::Training);
    assert!(verify(&bytes).is_ok());
    for bit in (0..bytes.len() * 8).step_by(37).chain(0..400).chain(bytes.len() * 8 - 700..bytes.len() * 8) {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(verify(&changed).is_err(), "bit {bit}");
    }
    for length in (0..bytes.len()).step_by(11) {
        assert!(verify(&bytes[..length]).is_err(), "cut at {length}");
    }
    assert_eq!(verify(&vec![0; (1 << 20) + 1]), Err(DirectoryError::TooLarge));
    assert_eq!(verify(&vec![0; 1 << 20]), Err(DirectoryError::NotReadable));
}
