//! Ways in that change, told as stories: what opened before, what opens after, and what is recorded.

use super::*;
use age::secrecy::ExposeSecret;

const OTHER: &str = "бекида лозуфа гимора тесуно";
const CODE: [u8; 16] = [7; 16];
const SECRET: [u8; 16] = [9; 16];

/// A supervisor's public and secret key.
fn supervisor() -> (String, String) {
    let identity = age::x25519::Identity::generate();
    (identity.to_public().to_string(), identity.to_string().expose_secret().to_owned())
}

fn other_passphrase(reason: KeyReason) -> NewKeys<'static> {
    NewKeys { passphrase: KeepOr::Set((OTHER, KdfParameters::floor())), ..NewKeys::keep(reason) }
}

fn travel_lock() -> NewKeys<'static> {
    NewKeys {
        passphrase: KeepOr::Drop,
        recovery_code: KeepOr::Drop,
        shares: KeepOr::Drop,
        ..NewKeys::keep(KeyReason::TravelLock)
    }
}

fn kinds(dir: &Path) -> Vec<SlotKind> {
    peek(dir).unwrap().slots.iter().map(|slot| slot.kind).collect()
}

#[test]
fn another_passphrase_opens_and_the_old_one_with_the_old_slot_files_does_not() {
    let (public, secret) = supervisor();
    let supervisors = [public];
    let mut office = office_with(&NewVault { supervisors: &supervisors, recovery_code: Some(&CODE), ..new_vault() });
    let case = office.interview(3);
    let before = snapshot(&office.dir);
    let mut vault = office.open().unwrap();
    let wrong = vault.change_keys(
        Way::Passphrase("wrong"),
        &other_passphrase(KeyReason::PassphraseChanged),
        NOW,
        &mut office.rng,
    );
    assert_eq!(wrong, Err(VaultError::WrongKey));
    let new = other_passphrase(KeyReason::PassphraseChanged);
    let saved = vault.change_keys(Way::Passphrase(PASSPHRASE), &new, NOW + 1, &mut office.rng).unwrap();
    // The vault stays open, with all that was in it.
    assert_eq!(
        vault.key_changes().unwrap(),
        [KeyChange { seq: saved.seq, generation: 2, reason: KeyReason::PassphraseChanged, at: NOW + 1 }]
    );
    assert_eq!(
        (vault.label(), vault.check_passphrase(OTHER), vault.check_passphrase(PASSPHRASE)),
        ("officer 7", Ok(true), Ok(false))
    );
    let _saved = answer(&mut vault, case, 3, &mut office.rng).unwrap();
    assert_eq!(vault.check().unwrap().findings, []);
    drop(vault);

    assert_eq!(Vault::open(&office.dir, PASSPHRASE, NOW).err(), Some(OpenError::WrongPassphrase));
    let after = snapshot(&office.dir);
    assert_ne!(before[DATABASE], after[DATABASE]);
    restore(&office.dir, &before, &["slots.0", "slots.1"]);
    let old = OpenError::OldKeyFile { found: 1, expected: 2 };
    assert_eq!(Vault::open(&office.dir, PASSPHRASE, NOW).err(), Some(old), "and it is told apart from damage");
    restore(&office.dir, &before, &["slots.0"]);
    restore(&office.dir, &after, &["slots.1"]);
    assert_eq!(Vault::open(&office.dir, PASSPHRASE, NOW).err(), Some(OpenError::WrongPassphrase));

    let vault = Vault::open(&office.dir, OTHER, NOW).unwrap();
    assert_eq!(vault.case(case).unwrap().answers.len(), 4);
    drop(vault);
    // Nobody printed another code or asked the supervisor for another key.
    drop(Vault::open_with_recovery_code(&office.dir, &CODE, NOW, &mut office.rng).unwrap());
    drop(Vault::open_with_identity(&office.dir, &secret, NOW, &mut office.rng).unwrap());
    assert_eq!(office.open().err(), Some(OpenError::Damaged { what: Part::Slots }), "the old root key is nobody's");
}

#[test]
fn travel_lock_leaves_supervisors_alone_until_one_of_them_enrols_again() {
    let (public, secret) = supervisor();
    let supervisors = [public];
    let mut office = office_with(&NewVault { supervisors: &supervisors, recovery_code: Some(&CODE), ..new_vault() });
    let case = office.interview(2);
    let before = snapshot(&office.dir);
    let old_root = office.root.clone();
    let mut vault = office.open().unwrap();
    let _saved = vault.change_keys(Way::Passphrase(PASSPHRASE), &travel_lock(), NOW + 1, &mut office.rng).unwrap();
    drop(vault);
    assert_eq!(
        (kinds(&office.dir), peek(&office.dir).unwrap().label.as_str()),
        (vec![SlotKind::Supervisor], "officer 7")
    );
    let after = snapshot(&office.dir);

    // The old passphrase gave the old root key: with it, and any mixture of old files but the old database, nothing opens.
    let names = ["slots.0", "slots.1", HEAD];
    let mut chance = Chance(3);
    for attempt in 0..1_000 {
        let old: Vec<&str> = names.into_iter().filter(|_| chance.below(2) == 0).collect();
        restore(&office.dir, &after, &names);
        restore(&office.dir, &before, &old);
        if attempt % 2 == 0 {
            assert!(open_with_root(&office.dir, &old_root, Access::Write).is_err(), "{old:?}");
        }
        assert!(open_with_root(&office.dir, &old_root, Access::Read).is_err(), "{old:?}");
    }
    for old in [&[][..], &["slots.0"], &["slots.0", "slots.1"], &names] {
        restore(&office.dir, &after, &names);
        restore(&office.dir, &before, old);
        assert!(Vault::open(&office.dir, PASSPHRASE, NOW).is_err(), "{old:?}");
        let code = Vault::open_with_recovery_code(&office.dir, &CODE, NOW, &mut office.rng);
        assert!(code.is_err(), "{old:?}");
    }
    restore(&office.dir, &after, &names);

    let mut vault = Vault::open_with_identity(&office.dir, &secret, NOW + 2, &mut office.rng).unwrap();
    let new = NewKeys { recovery_code: KeepOr::Set(&SECRET), ..other_passphrase(KeyReason::Enrolled) };
    let _saved = vault.change_keys(Way::Identity(&secret), &new, NOW + 3, &mut office.rng).unwrap();
    drop(vault);
    let mut vault = Vault::open(&office.dir, OTHER, NOW + 4).unwrap();
    assert_eq!((vault.label(), vault.case(case).unwrap().answers.len()), ("officer 7", 2));
    let reasons: Vec<_> =
        vault.key_changes().unwrap().iter().map(|change| (change.generation, change.reason)).collect();
    assert_eq!(reasons, [(2, KeyReason::TravelLock), (3, KeyReason::Enrolled)]);
    // The session before was the supervisor's: this one is marked as the officer's, once.
    assert!(vault.note_passphrase_session(NOW + 5, &mut office.rng).unwrap().is_some());
    assert_eq!(vault.note_passphrase_session(NOW + 6, &mut office.rng), Ok(None));
    let unlocks: Vec<_> = vault.unlocks().unwrap().iter().map(|unlock| (unlock.kind, unlock.at)).collect();
    assert_eq!(unlocks, [(UnlockKind::Supervisor, NOW + 2), (UnlockKind::Passphrase, NOW + 5)]);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn shares_open_and_leave_a_record() {
    let mut office = office_with(&NewVault { recovery_code: Some(&CODE), ..new_vault() });
    let mut vault = office.open().unwrap();
    let new =
        NewKeys { passphrase: KeepOr::Drop, shares: KeepOr::Set(&SECRET), ..NewKeys::keep(KeyReason::SharesMade) };
    let _saved = vault.change_keys(Way::RecoveryCode(&CODE), &new, NOW, &mut office.rng).unwrap();
    drop(vault);
    assert_eq!(kinds(&office.dir), [SlotKind::RecoveryCode, SlotKind::Shares]);
    let wrong = Vault::open_with_shares(&office.dir, &CODE, NOW, &mut office.rng);
    assert_eq!(wrong.err(), Some(OpenError::WrongPassphrase));
    let vault = Vault::open_with_shares(&office.dir, &SECRET, NOW + 1, &mut office.rng).unwrap();
    assert_eq!(vault.unlocks().unwrap().pop().unwrap().kind, UnlockKind::Shares);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_code_of_an_older_vault_is_kept_by_whoever_types_it_and_lost_otherwise() {
    for typed in [true, false] {
        let mut office = office_with(&NewVault { supervisors: &[supervisor().0], ..new_vault() });
        let mut file = slots::read(&office.dir).unwrap();
        let at = (9, "recovery", &file.vault_id);
        file.slots.push(slots::old_recovery_slot(at, &CODE, &office.root, &mut office.rng).unwrap());
        file.authenticate(&office.root);
        slots::write_both(&office.dir, &file).unwrap();
        assert_eq!(kinds(&office.dir).pop(), Some(SlotKind::OldRecoveryCode));
        let mut vault = Vault::open_with_recovery_code(&office.dir, &CODE, NOW, &mut office.rng).unwrap();
        let way = if typed { Way::RecoveryCode(&CODE) } else { Way::Passphrase(PASSPHRASE) };
        let _saved = vault.change_keys(way, &other_passphrase(KeyReason::Enrolled), NOW, &mut office.rng).unwrap();
        drop(vault);
        let expected = [SlotKind::Passphrase, SlotKind::Supervisor, SlotKind::RecoveryCode];
        assert_eq!(kinds(&office.dir), expected[..if typed { 3 } else { 2 }]);
        assert_eq!(Vault::open_with_recovery_code(&office.dir, &CODE, NOW, &mut office.rng).is_ok(), typed);
    }
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let (public, secret) = supervisor();
    let supervisors = [public.clone()];
    let mut office = office_with(&NewVault { supervisors: &supervisors, recovery_code: Some(&CODE), ..new_vault() });
    let before = snapshot(&office.dir);
    let mut vault = office.open().unwrap();
    let rotated = NewKeys::keep(KeyReason::Rotated);
    let (foreign, many) = (["age1nobody".to_owned()], vec![public; 4]);
    let code = Way::RecoveryCode(&CODE);
    for (way, new, expected) in [
        (code, rotated, "passphrase"),
        (Way::Identity(&secret), rotated, "passphrase"),
        (code, NewKeys { supervisors: Some(&foreign), ..travel_lock() }, "recipient"),
        (code, NewKeys { supervisors: Some(&many[..2]), ..travel_lock() }, "recipient"),
        (code, NewKeys { supervisors: Some(&many), ..travel_lock() }, "more than three supervisors"),
        (code, NewKeys { supervisors: Some(&[]), ..travel_lock() }, "no way in"),
    ] {
        let refused = vault.change_keys(way, &new, NOW, &mut office.rng);
        assert_eq!(refused, Err(VaultError::Unacceptable(expected)));
    }
    for way in [Way::RecoveryCode(&SECRET), Way::Shares(&CODE), Way::Identity("AGE-SECRET-KEY-1"), Way::Identity("")] {
        assert_eq!(vault.change_keys(way, &rotated, NOW, &mut office.rng), Err(VaultError::WrongKey));
    }
    drop(vault);
    assert!(snapshot(&office.dir) == before);
    let mut reader = office.open_read_only().unwrap();
    assert_eq!(reader.change_keys(code, &travel_lock(), NOW, &mut office.rng), Err(VaultError::ReadOnly));
}

#[test]
fn the_check_finds_a_record_of_keys_that_was_changed() {
    for tampered in [
        "UPDATE key_change SET reason = 'rotated'",
        "UPDATE key_change SET at = 1",
        "UPDATE key_change_slot SET kind = 'passphrase'",
        "DELETE FROM key_change_slot WHERE slot = 2",
        "UPDATE vault_state SET slot_generation = 1",
    ] {
        let mut office = office_with(&NewVault { recovery_code: Some(&CODE), ..new_vault() });
        let mut vault = office.open().unwrap();
        let new = NewKeys { passphrase: KeepOr::Drop, ..NewKeys::keep(KeyReason::SlotRemoved) };
        let _saved = vault.change_keys(Way::RecoveryCode(&CODE), &new, NOW, &mut office.rng).unwrap();
        vault.db.execute_batch(tampered).unwrap();
        let findings = vault.check().unwrap().findings;
        assert_eq!(
            findings.iter().map(|f| (f.part, f.code)).collect::<Vec<_>>(),
            [(Part::Rows, "differs")],
            "{tampered}"
        );
    }
}
