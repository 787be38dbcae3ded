//! The ways in, and the refusals: each its own error, none changing a byte.

use super::*;

/// The refusal, with every file the same before and after.
fn refused(office: &Office, open: impl FnOnce() -> Result<Vault, OpenError>) -> OpenError {
    let before = snapshot(&office.dir);
    let error = open().map(drop).expect_err("must be refused");
    assert!(snapshot(&office.dir) == before, "{error} changed a file");
    error
}

#[test]
fn each_refusal_is_its_own_and_changes_nothing() {
    let mut office = office();
    office.interview(3);
    let good = snapshot(&office.dir);
    let damaged = |what| OpenError::Damaged { what };
    let by_root = |office: &Office| refused(office, || office.open());

    assert_eq!(Vault::open(&office.dir.join("nowhere"), PASSPHRASE, NOW).err(), Some(OpenError::NotFound));
    assert!(!office.dir.join("nowhere").exists());
    assert_eq!(
        refused(&office, || Vault::open(&office.dir, "тест correct horse batterY", NOW)),
        OpenError::WrongPassphrase
    );

    let vault = office.open().unwrap();
    assert_eq!(by_root(&office), OpenError::InUse);
    assert_eq!(refused(&office, || office.open_read_only()), OpenError::InUse);
    drop(vault);

    // A wrong passphrase and a destroyed database are told apart.
    std::fs::write(office.dir.join(DATABASE), vec![0x5a; 40_960]).unwrap();
    assert_eq!(refused(&office, || Vault::open(&office.dir, PASSPHRASE, NOW)), damaged(Part::Database));
    assert_eq!(refused(&office, || Vault::open(&office.dir, "wrong", NOW)), OpenError::WrongPassphrase);
    std::fs::write(office.dir.join(DATABASE), b"").unwrap();
    assert_eq!(by_root(&office), damaged(Part::Database));
    std::fs::remove_file(office.dir.join(DATABASE)).unwrap();
    assert_eq!(by_root(&office), damaged(Part::Database));
    assert!(!office.dir.join(DATABASE).exists(), "no empty database in its place");
    restore(&office.dir, &good, &[DATABASE]);

    std::fs::remove_file(office.dir.join(HEAD)).unwrap();
    assert_eq!(by_root(&office), damaged(Part::Anchor));
    std::fs::write(office.dir.join(HEAD), vec![0; 4096 * 128]).unwrap();
    assert_eq!(by_root(&office), damaged(Part::Anchor));
    restore(&office.dir, &good, &[HEAD]);

    for name in ["slots.0", "slots.1"] {
        std::fs::write(office.dir.join(name), b"TAANSLT1").unwrap();
    }
    assert_eq!(refused(&office, || Vault::open(&office.dir, PASSPHRASE, NOW)), damaged(Part::Slots));
    restore(&office.dir, &good, &["slots.0", "slots.1"]);
    assert_eq!(office.open().unwrap().check().unwrap().findings, [], "and everything is still there");
}

#[test]
fn a_newer_schema_is_refused_in_its_own_words() {
    let office = office();
    office.open().unwrap().db.execute_batch("PRAGMA user_version = 99").unwrap();
    let newer = OpenError::NewerSchema { found: 99, known: migrate::known() };
    assert_eq!(refused(&office, || office.open()), newer);
    assert_eq!(refused(&office, || office.open_read_only()), newer);
}

#[test]
fn an_old_key_file_is_noticed() {
    let mut office = office();
    office.interview(0);
    let mut file = slots::read(&office.dir).unwrap();
    // As after a change of slots: database and anchor know generation 2.
    let mut vault = office.open().unwrap();
    vault.slot_generation = 2;
    vault.db.execute_batch("UPDATE vault_state SET slot_generation = 2").unwrap();
    let _ = vault.set_setting("x", "y", NOW, &mut office.rng).unwrap();
    drop(vault);
    let old = OpenError::OldKeyFile { found: 1, expected: 2 };
    assert_eq!(refused(&office, || office.open()), old);
    assert!(office.open_read_only().is_ok());
    file.generation = 2;
    file.authenticate(&office.root);
    slots::write_both(&office.dir, &file).unwrap();
    assert!(office.open().is_ok());
    // Slots newer than a database and anchor put back together.
    file.generation = 3;
    file.authenticate(&office.root);
    slots::write_both(&office.dir, &file).unwrap();
    assert!(matches!(refused(&office, || office.open()), OpenError::RolledBack { .. }));
}

#[test]
fn a_slot_file_of_another_vault_or_hand_does_not_open_ours() {
    let office = office();
    let good = snapshot(&office.dir);
    let mut file = slots::read(&office.dir).unwrap();
    file.slots[0].label = "somebody else".into();
    slots::write_both(&office.dir, &file).unwrap();
    assert_eq!(
        refused(&office, || Vault::open(&office.dir, PASSPHRASE, NOW)),
        OpenError::Damaged { what: Part::Slots }
    );
    let other = seeded_office(&new_vault(), 8);
    restore(&office.dir, &snapshot(&other.dir), &["slots.0", "slots.1"]);
    // Same passphrase, other root key: the slots open, the database does not.
    let mixed = refused(&office, || Vault::open(&office.dir, PASSPHRASE, NOW));
    assert_eq!(mixed, OpenError::Damaged { what: Part::Database });
    restore(&office.dir, &good, &["slots.0", "slots.1"]);
    assert!(Vault::open(&office.dir, PASSPHRASE, NOW).is_ok());
}

#[test]
fn other_ways_in_leave_a_record() {
    use age::secrecy::ExposeSecret;
    let supervisor = age::x25519::Identity::generate();
    let recipients = [supervisor.to_public().to_string()];
    let new = NewVault { supervisors: &recipients, recovery_code: Some(&[7; 16]), mode: Mode::Live, ..new_vault() };
    let mut office = office_with(&new);
    let secret = supervisor.to_string().expose_secret().to_owned();
    let wrong = refused(&office, || Vault::open_with_recovery_code(&office.dir, &[8; 16], NOW, &mut Chance(1)));
    assert_eq!(wrong, OpenError::WrongPassphrase);
    let wrong = refused(&office, || Vault::open_with_identity(&office.dir, "AGE-SECRET-KEY-1X", NOW, &mut Chance(1)));
    assert_eq!(wrong, OpenError::WrongPassphrase);

    drop(Vault::open_with_identity(&office.dir, &secret, NOW + 1, &mut office.rng).unwrap());
    drop(Vault::open_with_recovery_code(&office.dir, &[7; 16], NOW + 2, &mut office.rng).unwrap());
    let vault = Vault::open(&office.dir, PASSPHRASE, NOW + 3).unwrap();
    let unlocks: Vec<_> =
        vault.unlocks().unwrap().into_iter().map(|unlock| (unlock.kind, unlock.slot, unlock.at)).collect();
    assert_eq!(unlocks, [(UnlockKind::Supervisor, 2, NOW + 1), (UnlockKind::RecoveryCode, 3, NOW + 2)]);
    assert_eq!(vault.check_passphrase(PASSPHRASE), Ok(true));
    assert_eq!(vault.check_passphrase("wrong"), Ok(false));
    assert_eq!(vault.check().unwrap().findings, []);

    let info = peek(&office.dir).unwrap();
    assert_eq!(
        (info.label.as_str(), info.mode, info.generation, info.vault_id),
        ("officer 7", Mode::Live, 1, vault.vault_id())
    );
    let kinds: Vec<_> = info.slots.iter().map(|slot| (slot.id, slot.kind, slot.label.as_str(), slot.kdf)).collect();
    assert_eq!(kinds[0], (1, SlotKind::Passphrase, "officer 7", Some(KdfParameters::floor())));
    assert_eq!(kinds[1], (2, SlotKind::Supervisor, recipients[0].as_str(), None));
    assert_eq!((kinds[2].0, kinds[2].1), (3, SlotKind::RecoveryCode));
    assert!(kinds[2].2.starts_with("age1"), "what wraps the next root key for the same code");
    assert_eq!(peek(&office.dir.join("nowhere")), Err(OpenError::NotFound));
}

#[test]
fn reading_only_shows_everything_and_changes_nothing() {
    let mut office = office();
    let case = office.interview(2);
    let before = snapshot(&office.dir);
    let mut vault = office.open_read_only().unwrap();
    assert!(vault.is_read_only());
    assert_eq!(vault.case(case).unwrap().answers.len(), 2);
    assert_eq!(answer(&mut vault, case, 9, &mut office.rng), Err(VaultError::ReadOnly));
    assert_eq!(vault.set_setting("a", "b", NOW, &mut office.rng), Err(VaultError::ReadOnly));
    assert!(vault.create_case(&new_case(), NOW, &mut office.rng) == Err(VaultError::ReadOnly));
    assert_eq!(vault.check().unwrap().findings, []);
    drop(vault);
    assert!(snapshot(&office.dir) == before);
}
