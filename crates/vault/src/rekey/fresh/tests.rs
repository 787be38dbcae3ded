//! A copy that is not the old database with one event more never gets as far as a slot file.

use super::*;
use crate::rekey::{KeepOr, NewKeys, slot_file};
use crate::slots::{self, Way};
use crate::tests::{Chance, NOW, new_vault, office_with};
use crate::{NewVault, keys};

#[test]
fn a_copy_that_lost_or_changed_something_is_not_taken() {
    let code = [7; 16];
    let mut office = office_with(&NewVault { recovery_code: Some(&code), ..new_vault() });
    office.interview(3);
    let vault = office.open().unwrap();
    let root = keys::random_root(&mut office.rng).unwrap();
    let new = NewKeys { passphrase: KeepOr::Drop, ..NewKeys::keep(KeyReason::SlotRemoved) };
    let old = slots::read(&office.dir).unwrap();
    let slots = slot_file(&old, (Way::RecoveryCode(&code), 2), &new, &root, &mut office.rng).unwrap();
    let path = office.dir.join(NEW_DATABASE);
    let before = chain::tip(&vault.db).unwrap();
    for (tampered, expected) in [
        ("", None),
        ("DELETE FROM answer WHERE question = 'q1'", Some(Part::Database)),
        ("DELETE FROM setting", Some(Part::Database)),
        ("DROP TABLE pause", Some(Part::Database)),
        ("UPDATE event SET salt = zeroblob(32) WHERE seq = 3", Some(Part::Chain)),
        ("DELETE FROM event WHERE seq = 4", Some(Part::Chain)),
        ("UPDATE vault_state SET slot_generation = 1", Some(Part::Database)),
        ("UPDATE vault_state SET vault_id = zeroblob(16)", Some(Part::Database)),
    ] {
        settle::discard(&office.dir);
        files::create_private(&path).unwrap();
        let mut db = open(&path, &slots, &root).unwrap();
        copy(&vault.db, &mut db).unwrap();
        let event = Event::SlotsChanged { generation: 2, reason: "slot_removed".into(), slots: recorded(&slots) };
        let tip = record(&mut db, &Body::new(NOW, None, event), &mut Chance(5)).unwrap();
        db.execute_batch(&format!("PRAGMA foreign_keys = OFF; {tampered}")).unwrap();
        drop(db);
        let found = read_back(&vault.db, &open(&path, &slots, &root).unwrap(), &slots, (before, tip));
        assert_eq!(found.err(), expected.map(VaultError::Damaged), "{tampered}");
    }
    // One bit of one page on its way to the disk.
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let db = open(&path, &slots, &root).unwrap();
    assert!(read_back(&vault.db, &db, &slots, (before, before)).is_err());
}
