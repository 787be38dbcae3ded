//! Versions of a protocol: taken in, approved, used, put back; refused without changing anything; killed in between.

use super::child::Actor;
use super::*;

pub(super) fn new_protocol(bytes: &[u8]) -> NewProtocol<'_> {
    NewProtocol {
        protocol_id: "kg-sop",
        version: "0.2.0",
        protocol_hash: Digest([8; 32]),
        source: "workbook",
        imported_by: "officer 7",
        bytes,
    }
}

pub(super) fn kept(vault: &mut Vault, bytes: &[u8], rng: &mut Chance) -> Digest {
    vault.store_protocol(&new_protocol(bytes), NOW, rng).unwrap().0
}

#[test]
fn a_version_is_taken_in_approved_used_and_put_back() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    assert_eq!((vault.protocols().unwrap(), vault.protocol_in_use().unwrap()), (vec![], None));
    let first = kept(&mut vault, b"first", &mut office.rng);
    let second = kept(&mut vault, b"second", &mut office.rng);
    for (at, bundle) in [(NOW + 1, first), (NOW + 2, second)] {
        let _ = vault.approve_protocol(bundle, "Invented Steward", "invented role", at, &mut office.rng).unwrap();
        let _ = vault.use_protocol(Some(bundle), at, &mut office.rng).unwrap();
        assert_eq!(vault.protocol_in_use().unwrap(), Some(bundle));
    }
    drop(vault);

    let mut vault = office.open().unwrap();
    assert_eq!(vault.protocol_in_use().unwrap(), Some(second), "on disk");
    let list = vault.protocols().unwrap();
    assert_eq!(list.iter().map(|line| line.bundle).collect::<Vec<_>>(), [second, first], "newest first");
    let approval = Approval { name: "Invented Steward".into(), role: "invented role".into(), at: NOW + 1 };
    assert_eq!((list[1].approval.as_ref(), list[1].imported_at), (Some(&approval), NOW));
    for back in [Some(first), None] {
        let _ = vault.use_protocol(back, NOW + 3, &mut office.rng).unwrap();
        assert_eq!(vault.protocol_in_use().unwrap(), back);
    }
    assert_eq!(vault.protocol_bytes(second).unwrap(), b"second", "put back, not thrown away");
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let draft = kept(&mut vault, b"draft", &mut office.rng);
    let (unknown, before) = (Digest([1; 32]), vault.last_seq().unwrap());
    let rng = &mut office.rng;
    let case = |bundle| NewCase { protocol_bundle: Some(bundle), ..new_case() };
    for (what, refused, error) in [
        ("used unapproved", vault.use_protocol(Some(draft), NOW, rng).err(), VaultError::NotApproved),
        ("used unknown", vault.use_protocol(Some(unknown), NOW, rng).err(), VaultError::UnknownProtocol),
        ("approved unknown", vault.approve_protocol(unknown, "a", "b", NOW, rng).err(), VaultError::UnknownProtocol),
        ("bytes of unknown", vault.protocol_bytes(unknown).err(), VaultError::UnknownProtocol),
        ("case of unknown", vault.create_case(&case(unknown), NOW, rng).err(), VaultError::UnknownProtocol),
    ] {
        assert_eq!(refused, Some(error), "{what}");
        assert_eq!(vault.last_seq().unwrap(), before, "{what}");
    }
    let again = vault.store_protocol(&new_protocol(b"draft"), NOW + 9, rng).unwrap();
    assert_eq!((again.0, again.1.at, vault.last_seq().unwrap()), (draft, NOW, before), "the same bytes again");
    assert_eq!((vault.protocol_in_use().unwrap(), vault.cases().unwrap()), (None, vec![]));
    assert_eq!(vault.protocols().unwrap()[0].approval, None);
}

#[test]
fn a_case_stays_on_the_version_it_began_with() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let old = begin(&mut vault, &mut office.rng);
    let bundle = kept(&mut vault, b"files", &mut office.rng);
    let new = NewCase { protocol_bundle: Some(bundle), ..new_case() };
    let case = vault.create_case(&new, NOW, &mut office.rng).unwrap().case;
    let _ = vault.use_protocol(None, NOW, &mut office.rng).unwrap();
    assert_eq!(vault.case_summary(case).unwrap().protocol_bundle, Some(bundle));
    assert_eq!(vault.case_summary(old).unwrap().protocol_bundle, None);
    assert_eq!(
        vault.cases().unwrap().iter().map(|line| line.protocol_bundle).collect::<Vec<_>>(),
        [Some(bundle), None]
    );
    assert_eq!(vault.history(case).unwrap()[0].change, Change::Created);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn killed_between_two_steps_the_old_version_or_the_new_one_is_in_use_and_whole() {
    let office = office();
    let mut chance = Chance(17);
    for round in 0..15 {
        let mut writer = Actor::start("install", &office, &[]);
        let mut acknowledged = writer.hear().expect("installs until it is killed");
        for _ in 0..chance.below(6) {
            acknowledged = writer.hear().unwrap();
        }
        (0..chance.below(60_000)).for_each(|_| _ = std::hint::black_box(chance.below(9)));
        writer.process.kill().unwrap();
        acknowledged = writer.hear_out().pop().unwrap_or(acknowledged);

        let vault = office.open().unwrap();
        let number = |bundle| String::from_utf8(vault.protocol_bytes(bundle).unwrap()).unwrap().len();
        let used = vault.protocol_in_use().unwrap().map_or(0, number);
        let said: usize = acknowledged.parse().unwrap();
        assert!((said..=said + 1).contains(&used), "round {round}: {said} was acknowledged, {used} is in use");
        for line in vault.protocols().unwrap() {
            assert_eq!(append::digest(&vault.protocol_bytes(line.bundle).unwrap()), line.bundle);
        }
        assert_eq!(vault.check().unwrap().findings, [], "round {round}");
    }
}

#[test]
fn bytes_that_are_not_the_ones_kept_are_damage() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let bundle = kept(&mut vault, b"files", &mut office.rng);
    for change in ["UPDATE content SET bytes = x'66' WHERE sha256 = ?1", "DELETE FROM content WHERE sha256 = ?1"] {
        vault.db.execute(change, [bundle]).unwrap();
        assert_eq!(vault.protocol_bytes(bundle), Err(VaultError::Damaged(Part::Rows)), "{change}");
        assert_ne!(vault.check().unwrap().findings, [], "{change}");
    }
}
