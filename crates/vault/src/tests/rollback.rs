//! Files put back to an older state: noticed at the next opening, and still readable.

use super::*;
use std::os::unix::fs::FileExt;

/// A vault at three times: after making, after an interview, after a second one.
fn three_states() -> (Office, [BTreeMap<String, Vec<u8>>; 3]) {
    let mut office = office();
    let first = snapshot(&office.dir);
    office.interview(5);
    let second = snapshot(&office.dir);
    office.interview(5);
    let third = snapshot(&office.dir);
    (office, [first, second, third])
}

#[test]
fn an_older_database_is_noticed_with_or_without_older_slots() {
    let (office, states) = three_states();
    let [.., now] = &states;
    for (age, old) in states.iter().take(2).enumerate() {
        for names in [vec![DATABASE], vec![DATABASE, "slots.0", "slots.1"]] {
            restore(&office.dir, old, &names);
            let before = snapshot(&office.dir);
            let found = office.open().err();
            let Some(OpenError::RolledBack { database, anchor }) = found else { panic!("{age} {names:?}: {found:?}") };
            assert_eq!((database, anchor), (2 + 6 * age as u64, 14));
            assert!(snapshot(&office.dir) == before, "nothing changed");
            let vault = office.open_read_only().unwrap();
            assert_eq!(vault.cases().unwrap().len(), age);
            let codes: Vec<_> =
                vault.check().unwrap().findings.iter().map(|finding| (finding.part, finding.code)).collect();
            assert_eq!(codes, [(Part::Anchor, "database-behind")]);
            drop(vault);
            restore(&office.dir, now, &names);
            assert!(office.open().is_ok());
        }
    }
}

#[test]
fn another_story_of_the_same_length_is_noticed() {
    let (mut office, [first, _, third]) = three_states();
    // From the first state on, other interviews: as many events, other ones.
    restore(&office.dir, &first, &[DATABASE, HEAD]);
    office.rng = Chance(4242);
    office.interview(5);
    office.interview(5);
    restore(&office.dir, &third, &[HEAD]);
    assert_eq!(office.open().err(), Some(OpenError::RolledBack { database: 14, anchor: 14 }));
}

#[test]
fn an_older_anchor_loses_nothing_and_is_brought_up() {
    let (office, [first, _, third]) = three_states();
    restore(&office.dir, &first, &[HEAD]);
    assert_eq!(office.open().unwrap().cases().unwrap().len(), 2);
    restore(&office.dir, &first, &[DATABASE]);
    assert_eq!(office.open().err(), Some(OpenError::RolledBack { database: 2, anchor: 14 }), "brought up above");
    restore(&office.dir, &third, &[DATABASE]);
    assert!(office.open().is_ok());
}

#[test]
fn every_old_page_is_noticed_by_opening_or_by_the_check() {
    let (office, [_, second, third]) = three_states();
    let (old, new) = (&second[DATABASE], &third[DATABASE]);
    let file = std::fs::OpenOptions::new().write(true).open(office.dir.join(DATABASE)).unwrap();
    let mut replaced = 0;
    for (page, (old, new)) in old.chunks(4096).zip(new.chunks(4096)).enumerate() {
        if old == new {
            continue;
        }
        replaced += 1;
        file.write_all_at(old, page as u64 * 4096).unwrap();
        match office.open() {
            // Free pages and the counters of page 1 say nothing about anybody; all that does must be found.
            Ok(vault) => assert_ne!(vault.check().unwrap().findings, [], "page {page}"),
            Err(error) => assert!(
                matches!(error, OpenError::RolledBack { .. } | OpenError::Damaged { .. }),
                "page {page}: {error}"
            ),
        }
        restore(&office.dir, &third, &[DATABASE, HEAD]);
    }
    assert!(replaced >= 5, "{replaced} pages differ");
    assert_eq!(office.open().unwrap().check().unwrap().findings, []);
}

#[test]
fn a_history_with_hidden_events_is_not_told() {
    let mut office = office();
    let case = office.interview(5);
    let vault = office.open().unwrap();
    // What an old page of the index does: the event is there, but its case does not find it.
    vault.db.execute_batch("DROP INDEX event_of_case; UPDATE event SET case_id = x'' WHERE seq = 5").unwrap();
    assert_eq!(vault.history(case), Err(VaultError::Damaged(Part::Chain)));
}
