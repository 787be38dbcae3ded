//! Each kind of damage, one after the other.

use super::*;

/// The answers of all cases, by reference and question.
fn answers(vault: &Vault) -> BTreeMap<(String, String), screening::Answer> {
    let mut all = BTreeMap::new();
    for line in vault.cases().unwrap() {
        for (question, answer) in vault.case(line.id).unwrap().answers {
            all.insert((line.reference.clone(), question), answer.answer);
        }
    }
    all
}

#[test]
fn each_page_by_itself_costs_what_lay_on_it_and_nothing_else() {
    let office = busy_office();
    let vault = office.open().unwrap();
    let (truth, map, known) = (events(&vault), map(&vault), answers(&vault));
    drop(vault);
    let good = snapshot(&office.dir);
    let mut kinds: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut chance = Chance(3);
    for page in 1..=(good[DATABASE].len() / PAGE) as u32 {
        let kind = map.pages.get(&page).cloned().unwrap_or(("free".into(), "free".into()));
        let seen = kinds.entry(kind.clone()).or_default();
        *seen += 1;
        // A few pages of each kind; all of them by variable.
        if *seen > 2 && std::env::var("TAANUU_SALVAGES").is_err() {
            continue;
        }
        let mut bytes = good[DATABASE].clone();
        let start = (page as usize - 1) * PAGE;
        match chance.below(3) {
            0 => bytes[start..start + PAGE].fill(0),
            // One bit is as good as all of them.
            1 => bytes[start + 20 + chance.below(PAGE - 20)] ^= 1 << chance.below(8),
            _ => bytes[start..start + PAGE].fill(0xa7),
        }
        std::fs::write(office.dir.join(DATABASE), &bytes).unwrap();
        let damaged = snapshot(&office.dir);
        let (told, saved) = saved(&office);
        let gone = map.events.get(&page).cloned().unwrap_or_default();
        let what = format!("page {page}, {kind:?}");
        assert_saved(&what, &told, &saved, &truth, &gone);
        assert_eq!((told.pages, told.bad_pages), ((good[DATABASE].len() / PAGE) as u64, 1), "{what}");
        // No answer is ever another one; those on a lost page of events are still in the tables.
        let after = answers(&saved);
        for (place, answer) in &after {
            assert_eq!(known.get(place), Some(answer), "{what}: {place:?}");
        }
        assert_eq!(after.len(), known.len(), "{what}: every last answer is in the events or in the tables");
        assert_eq!(snapshot(&office.dir), damaged, "{what}: the damaged vault was only read");
        restore(&office.dir, &good, &[DATABASE, HEAD]);
    }
    for wanted in ["event", "event_of_case", "answer", "case_file", "sqlite_schema", "content", "setting"] {
        assert!(kinds.keys().any(|(name, _)| name == wanted), "{wanted} was hit: {kinds:?}");
    }
}

#[test]
fn several_pages_at_once_and_a_file_cut_short() {
    let office = busy_office();
    let vault = office.open().unwrap();
    let (truth, map) = (events(&vault), map(&vault));
    drop(vault);
    let good = snapshot(&office.dir);
    let pages = good[DATABASE].len() / PAGE;
    let mut chance = Chance(8);
    for round in 0..6 {
        let mut bytes = good[DATABASE].clone();
        let bad: BTreeSet<u32> = if round % 2 == 0 {
            (0..2 + chance.below(5)).map(|_| 1 + chance.below(pages) as u32).collect()
        } else {
            // In the middle of a page.
            let left = chance.below(bytes.len());
            bytes.truncate(left);
            ((left / PAGE) as u32 + 1..=pages as u32).collect()
        };
        for page in &bad {
            let start = (*page as usize - 1) * PAGE;
            let end = (start + PAGE).min(bytes.len());
            if start < end {
                bytes[start..end].fill(0x55);
            }
        }
        std::fs::write(office.dir.join(DATABASE), &bytes).unwrap();
        let gone: BTreeSet<u64> = bad.iter().filter_map(|page| map.events.get(page)).flatten().copied().collect();
        if gone.len() == truth.len() {
            continue;
        }
        let (told, saved) = saved(&office);
        let there = events(&saved);
        for (seq, event) in &truth {
            if gone.contains(seq) {
                assert_ne!(there.get(seq), Some(event), "round {round}: event {seq}");
            } else {
                let kept = there.get(seq) == Some(event);
                // What belongs to a lost packet or version stands aside, whole.
                assert!(kept || told.set_aside > 0, "round {round}: event {seq}");
            }
        }
        assert_eq!(saved.check().unwrap().findings, [], "round {round}");
        restore(&office.dir, &good, &[DATABASE, HEAD]);
    }
}

#[test]
fn the_first_bytes_the_anchor_one_key_file_or_the_journal_cost_nothing() {
    let office = busy_office();
    let truth = events(&office.open().unwrap());
    let good = snapshot(&office.dir);
    let none = BTreeSet::new();
    type Harm<'a> = (&'a str, &'a dyn Fn(&Path), bool);
    let first_bytes = |dir: &Path| {
        let mut bytes = good[DATABASE].clone();
        bytes[..16].fill(0);
        std::fs::write(dir.join(DATABASE), bytes).unwrap();
    };
    let anchor = |dir: &Path| std::fs::remove_file(dir.join(HEAD)).unwrap();
    let slots = |dir: &Path| std::fs::write(dir.join("slots.0"), b"").unwrap();
    let journal = |dir: &Path| std::fs::write(dir.join("vault.db-journal"), vec![0xd9; 9000]).unwrap();
    let harms: [Harm<'_>; 4] = [
        ("the first sixteen bytes", &first_bytes, true),
        ("the anchor", &anchor, false),
        ("one key file", &slots, true),
        ("a journal of nothing", &journal, true),
    ];
    for (what, harm, end_is_known) in harms {
        harm(&office.dir);
        let (told, saved) = saved(&office);
        assert_saved(what, &told, &saved, &truth, &none);
        assert_eq!((told.end_is_known, told.lost.len(), told.cases.len()), (end_is_known, 0, 0), "{what}");
        let _ = std::fs::remove_file(office.dir.join("vault.db-journal"));
        restore(&office.dir, &good, &[DATABASE, HEAD, "slots.0"]);
    }
    // The same ways in: the officer's passphrase opens what was saved, and its history says where it comes from.
    let into = office.temporary.path().join("with the passphrase");
    salvage(&office.dir, Way::Passphrase(PASSPHRASE), &into, NOW, &mut Chance(4)).unwrap();
    assert_eq!(Vault::open(&into, PASSPHRASE, NOW).unwrap().cases().unwrap().len(), 3);
}

#[test]
fn a_lost_end_is_told_by_the_anchor() {
    let mut office = busy_office();
    let before = snapshot(&office.dir);
    let known = events(&office.open().unwrap());
    let mut vault = office.open().unwrap();
    let case = vault.cases().unwrap()[0].id;
    for number in 0..5 {
        let _ = crate::tests::answer(&mut vault, case, number, &mut office.rng).unwrap();
    }
    drop(vault);
    assert_eq!(office.open().unwrap().salvages().unwrap(), []);
    // The database of before, the anchor of now.
    restore(&office.dir, &before, &[DATABASE]);
    let last = known.len() as u64;
    let (told, saved) = saved(&office);
    assert_eq!((told.found, &told.lost[..]), (last, &[(last + 1, last + 5)][..]));
    assert_eq!(saved.last_seq().unwrap(), last + 6);
    let lists = saved.salvages().unwrap();
    assert_eq!((lists.len(), lists[0].last_found, lists[0].last_anchored, lists[0].at), (1, last, last + 5, NOW + 900));
    assert_eq!(lists[0].lost, told.lost);
    assert!(told.end_is_known);
}

#[test]
fn what_cannot_be_salvaged_is_said_and_nothing_is_made() {
    let office = busy_office();
    let good = snapshot(&office.dir);
    let into = office.temporary.path().join("into");
    let try_again = || salvage_with_root(&office, &into).unwrap_err();
    std::fs::write(office.dir.join("slots.0"), b"").unwrap();
    std::fs::write(office.dir.join("slots.1"), b"").unwrap();
    assert_eq!(try_again(), OpenError::Damaged { what: Part::Slots });
    restore(&office.dir, &good, &["slots.0", "slots.1"]);
    std::fs::write(office.dir.join(DATABASE), vec![0; 9 * PAGE]).unwrap();
    assert_eq!(try_again(), OpenError::Damaged { what: Part::Database });
    std::fs::remove_file(office.dir.join(DATABASE)).unwrap();
    assert_eq!(try_again(), OpenError::Damaged { what: Part::Database });
    restore(&office.dir, &good, &[DATABASE]);
    let wrong = salvage(&office.dir, Way::RecoveryCode(&[8; 16]), &into, NOW, &mut Chance(1));
    assert_eq!(wrong, Err(OpenError::WrongPassphrase));
    let vault = office.open().unwrap();
    assert_eq!(try_again(), OpenError::InUse);
    drop(vault);
    assert!(!into.exists());
    std::fs::create_dir(&into).unwrap();
    std::fs::write(into.join("mine"), b"mine").unwrap();
    assert_eq!(try_again(), OpenError::AlreadyExists);
}

#[test]
fn a_copy_is_kept_before_anything_is_tried_and_never_over_another_one() {
    let office = busy_office();
    let there = snapshot(&office.dir);
    let copy = keep_copy(&office.dir, NOW).unwrap();
    assert_eq!(copy, office.dir.with_file_name(format!("vault.damaged-{NOW}")));
    assert_eq!((snapshot(&copy), snapshot(&office.dir)), (there.clone(), there));
    assert!(keep_copy(&office.dir, NOW).is_err());
}

/// The pages as SQLCipher sees them, and as they are read here one by one.
#[test]
fn pages_are_read_as_sqlcipher_reads_them_and_no_changed_bit_passes() {
    let office = busy_office();
    let slots = slots::read(&office.dir).unwrap();
    let key = PageKey::new(&office.root.derive(&slots.vault_id, Purpose::Database), &slots.database_salt);
    let bytes = std::fs::read(office.dir.join(DATABASE)).unwrap();
    let pages: Vec<[u8; PAGE]> = bytes.chunks(PAGE).map(|page| page.try_into().unwrap()).collect();
    for (number, page) in (1_u32..).zip(&pages) {
        assert!(key.open(number, page).is_some(), "page {number}");
        assert!(key.open(number + 1, page).is_none(), "page {number} is no other page");
    }
    let mut chance = Chance(6);
    for trial in 0..400 {
        let number = chance.below(pages.len());
        // The salt of the first page is kept elsewhere.
        let start = if number == 0 { 16 } else { 0 };
        let mut page = pages[number];
        page[start + chance.below(PAGE - start)] ^= 1 << chance.below(8);
        assert!(key.open(number as u32 + 1, &page).is_none(), "trial {trial}");
    }
    let wrong = PageKey::new(&zeroize::Zeroizing::new([1; 32]), &slots.database_salt);
    assert!(wrong.open(1, &pages[0]).is_none());
}

#[test]
fn a_change_that_was_cut_off_is_taken_from_its_journal_page_by_page() {
    let office = busy_office();
    let vault = office.open().unwrap();
    let (truth, pages) = (events(&vault), map(&vault).pages.len());
    // A change of many pages, of which some are in the file already when the computer stops.
    vault.db.execute_batch("PRAGMA cache_size = 5; PRAGMA cache_spill = 1; BEGIN IMMEDIATE").unwrap();
    vault.db.execute_batch("UPDATE event SET salt = zeroblob(32), body = zeroblob(length(body))").unwrap();
    let stopped = snapshot(&office.dir);
    vault.db.execute_batch("ROLLBACK").unwrap();
    drop(vault);
    assert!(stopped["vault.db-journal"].len() > 3 * PAGE && stopped[DATABASE].len() >= pages * PAGE);
    assert_ne!(stopped[DATABASE], snapshot(&office.dir)[DATABASE], "the file was half changed");
    for (what, header) in [("whole", 0..0), ("without its header", 0..512)] {
        let mut files = stopped.clone();
        files.get_mut("vault.db-journal").unwrap()[header].fill(0);
        for (name, bytes) in &files {
            std::fs::write(office.dir.join(name), bytes).unwrap();
        }
        let (told, saved) = saved(&office);
        assert_saved(what, &told, &saved, &truth, &BTreeSet::new());
        std::fs::remove_file(office.dir.join("vault.db-journal")).unwrap();
    }
}
