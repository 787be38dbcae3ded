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

/// Keys and files at one moment.
type State = (RootKey, BTreeMap<String, Vec<u8>>);

/// The vault at each of many moments, with a change of keys in the middle; the keys of each moment.
fn many_states(folder: &Path) -> (PathBuf, Vec<State>) {
    let (dir, mut rng) = (folder.join("vault"), Chance(7));
    let mut root = create::create(&dir, &new_vault(), NOW, &mut rng).unwrap();
    let mut states = Vec::new();
    for day in 0..12 {
        let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
        let case = begin(&mut vault, &mut rng);
        (0..3).for_each(|number| _ = answer(&mut vault, case, number, &mut rng).unwrap());
        if day == 7 {
            root = super::power::new_keys(&mut vault, &dir, &root, &mut rng).unwrap().0;
        }
        drop(vault);
        states.push((root.clone(), snapshot(&dir)));
    }
    (dir, states)
}

/// Whatever part is put back to whatever moment: noticed at the next opening, or by the check where one page is old. An older anchor alone
/// loses nothing. Database and anchor put back together are noticed once the keys have changed since.
#[test]
fn whatever_is_put_back_is_noticed() {
    device::alone("tests::rollback::whatever_is_put_back_is_noticed", || {
        const SLOTS: [&str; 2] = ["slots.0", "slots.1"];
        let folder = super::power::quick_folder();
        let (dir, states) = many_states(folder.path());
        let (root, now) = states.last().unwrap();
        let (trials, mut dice, mut noticed) = (cases("TAANUU_ROLLBACKS", 200), device::Dice(5), [0; 6]);
        let told = |root: &RootKey| open_with_root(&dir, root, Access::Write);
        for trial in 0..trials {
            now.iter().for_each(|(name, bytes)| std::fs::write(dir.join(name), bytes).unwrap());
            let age = dice.below(states.len() - 1);
            let (old_root, old) = &states[age];
            let kind = trial % noticed.len();
            let names: Vec<&str> = match kind {
                0 => Vec::new(),
                1 => vec![DATABASE],
                2 => SLOTS.to_vec(),
                3 => [DATABASE].into_iter().chain(SLOTS).collect(),
                4 => vec![HEAD],
                _ => vec![DATABASE, HEAD],
            };
            restore(&dir, old, &names);
            if kind == 0 {
                let (old, new) = (&old[DATABASE], &now[DATABASE]);
                let page = dice.below(old.len().min(new.len()) / 4096) * 4096;
                if old[page..page + 4096] == new[page..page + 4096] {
                    noticed[kind] += 1;
                    continue;
                }
                let file = std::fs::OpenOptions::new().write(true).open(dir.join(DATABASE)).unwrap();
                file.write_all_at(&old[page..page + 4096], page as u64).unwrap();
            }
            // Whoever puts back old slot files comes in with the old keys.
            let slots = slots::read(&dir).unwrap();
            let opened = told(if slots.is_authentic(root) { root } else { old_root });
            let since_keys = age < 7;
            let what = format!("trial {trial}: {names:?} of day {age}");
            match opened {
                Err(OpenError::RolledBack { .. } | OpenError::OldKeyFile { .. } | OpenError::Damaged { .. }) => {
                    // The anchor of other keys says nothing any more, and that is noticed as well.
                    assert!(kind != 4 || since_keys, "{what}: an older anchor alone must not shut the vault");
                }
                Err(error) => panic!("{what}: {error}"),
                Ok(vault) => match kind {
                    0 => assert_ne!(vault.check().unwrap().findings, [], "{what}"),
                    2 => assert!(!since_keys, "{what}"),
                    4 => assert_eq!(vault.cases().unwrap().len(), states.len(), "{what}"),
                    // All that tells the time apart is the keys, and they are the same.
                    5 => assert!(!since_keys, "{what}"),
                    _ => panic!("{what}: not noticed"),
                },
            }
            noticed[kind] += 1;
        }
        let [pages, databases, slots, both, anchors, all] = noticed;
        println!(
            "\n| {trials} put back: {pages} pages, {databases} databases, {slots} slot files, {both} databases with slot files, {anchors} \
             anchors, {all} databases with anchors: none unnoticed"
        );
        assert!(noticed.iter().all(|count| *count > 0));
    });
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
