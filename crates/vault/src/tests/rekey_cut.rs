//! A change of keys cut off at each of its steps: the vault opens with the old ways in or with the new ones, whole.

use super::child::Actor;
use super::*;
use crate::rekey::{NEW_ANCHOR, NEW_DATABASE, STOP, Step, Stop};

const CODE: [u8; 16] = [7; 16];
const NEXT: [u8; 16] = [8; 16];

/// A vault that opens with a code: no test here pays for a passphrase. Two interviews are in it.
fn coded() -> (Office, CaseId) {
    let mut office = office_with(&NewVault { recovery_code: Some(&CODE), ..new_vault() });
    let case = office.interview(4);
    office.interview(3);
    (office, case)
}

/// Another code and no passphrase.
fn other_code() -> NewKeys<'static> {
    NewKeys { passphrase: KeepOr::Drop, recovery_code: KeepOr::Set(&NEXT), ..NewKeys::keep(KeyReason::CodeRenewed) }
}

fn change(vault: &mut Vault, rng: &mut Chance) -> Result<Saved, VaultError> {
    vault.change_keys(Way::RecoveryCode(&CODE), &other_code(), NOW + 9, rng)
}

/// In a child of its own: the step at which it ends comes as the length of a file.
pub(super) fn change_and_stop(dir: &Path, root: &RootKey) {
    let step = std::fs::metadata(dir.with_extension("step")).unwrap().len();
    let mut vault = open_with_root(dir, root, Access::Write).unwrap();
    STOP.set(Some((Step::ALL[step as usize], Stop::Kill)));
    let _ = change(&mut vault, &mut Chance(77));
}

/// Opens with whichever code opens, and tells whether it was the new one; everything must be there and nothing left over.
fn opens_whole(office: &mut Office, case: CaseId, what: &str) -> bool {
    let open = |code, rng: &mut Chance| Vault::open_with_recovery_code(&office.dir, code, NOW + 20, rng);
    let (vault, renewed) = match open(&NEXT, &mut office.rng) {
        Ok(vault) => (vault, true),
        Err(error) => {
            assert_eq!(error, OpenError::WrongPassphrase, "{what}");
            (open(&CODE, &mut office.rng).unwrap_or_else(|error| panic!("{what}: {error}")), false)
        }
    };
    assert_eq!(vault.cases().unwrap().len(), 2, "{what}");
    assert_eq!(vault.case(case).unwrap().answers.len(), 4, "{what}");
    assert_eq!(vault.check().unwrap().findings, [], "{what}");
    assert_eq!(vault.key_changes().unwrap().len(), usize::from(renewed), "{what}");
    drop(vault);
    let files = snapshot(&office.dir);
    assert!(files["slots.0"] == files["slots.1"], "{what}: the copies differ");
    assert!(files.keys().all(|name| !name.contains(".new")), "{what}: {:?}", files.keys());
    renewed
}

#[test]
fn a_failing_disk_leaves_the_old_keys_or_the_new_ones() {
    for step in Step::ALL {
        let (mut office, case) = coded();
        let mut vault = office.open().unwrap();
        STOP.set(Some((step, Stop::Error)));
        let result = change(&mut vault, &mut office.rng);
        STOP.set(None);
        if step.is_in_force() {
            assert_eq!(result, Err(VaultError::KeysUnfinished), "{step:?}");
            assert!(vault.is_read_only() && vault.cases().is_err(), "{step:?}: closed until it is opened again");
        } else {
            assert_eq!(result, Err(StorageError::Failed.into()), "{step:?}");
            // Work goes on as if nothing had been tried, and trying again succeeds.
            let _saved = answer(&mut vault, case, 3, &mut office.rng).unwrap();
            assert!(!office.dir.join(NEW_DATABASE).exists() && !office.dir.join(NEW_ANCHOR).exists(), "{step:?}");
        }
        drop(vault);
        assert_eq!(opens_whole(&mut office, case, &format!("{step:?}")), step.is_in_force());
        if !step.is_in_force() {
            let _saved = change(&mut office.open().unwrap(), &mut office.rng).unwrap();
            assert!(opens_whole(&mut office, case, "again"));
        }
    }
}

#[test]
fn a_killed_process_leaves_the_old_keys_or_the_new_ones() {
    for (number, step) in Step::ALL.into_iter().enumerate() {
        let (mut office, case) = coded();
        std::fs::write(office.dir.with_extension("step"), vec![0; number]).unwrap();
        assert_eq!(Actor::start("change-keys", &office, &[]).hear_out(), [""; 0]);
        let left = snapshot(&office.dir);
        if step != Step::SecondCopy {
            let unfinished = left.keys().any(|name| name.contains(".new")) || left["slots.0"] != left["slots.1"];
            assert!(unfinished, "{step:?}: the child was not stopped");
        }
        // For reading only, everything is shown, by the keys that count, and nothing is finished.
        let code = if step.is_in_force() { &NEXT } else { &CODE };
        let unlocked = open::unlock(&office.dir, slots::Way::RecoveryCode(code)).unwrap();
        let reader = open::open(&office.dir, unlocked, Access::Read, NOW).unwrap_or_else(|e| panic!("{step:?}: {e}"));
        assert_eq!(reader.case(case).unwrap().answers.len(), 4, "{step:?}");
        if !matches!(step, Step::DatabasePlaced) {
            assert_eq!(reader.check().unwrap().findings, [], "{step:?}");
        }
        drop(reader);
        assert!(snapshot(&office.dir) == left, "{step:?}: reading changed something");
        assert_eq!(opens_whole(&mut office, case, &format!("{step:?}")), step.is_in_force());
    }
}

#[test]
fn only_what_no_key_opens_is_cleared_up() {
    let (mut office, case) = coded();
    // An unfinished copy of a change that never came into force.
    for name in [NEW_DATABASE, "vault.db.new-journal", NEW_ANCHOR] {
        std::fs::write(office.dir.join(name), vec![5; 8192]).unwrap();
    }
    assert!(!opens_whole(&mut office, case, "unfinished"));
    // A copy that our keys open is somebody's safety: it stays.
    std::fs::copy(office.dir.join(DATABASE), office.dir.join(NEW_DATABASE)).unwrap();
    drop(office.open().unwrap());
    assert!(office.dir.join(NEW_DATABASE).exists());
    // The database is gone: what lies beside it is not touched, and not taken for it either.
    std::fs::write(office.dir.join(NEW_DATABASE), vec![5; 8192]).unwrap();
    std::fs::write(office.dir.join(DATABASE), vec![6; 8192]).unwrap();
    let before = snapshot(&office.dir);
    assert_eq!(office.open().err(), Some(OpenError::Damaged { what: Part::Database }));
    assert!(snapshot(&office.dir) == before);
}

#[test]
fn a_torn_slot_file_leaves_the_old_keys() {
    let (mut office, case) = coded();
    std::fs::write(office.dir.with_extension("step"), [0; 4]).unwrap();
    assert_eq!(Actor::start("change-keys", &office, &[]).hear_out(), [""; 0]);
    // The power went while the first slot file was written over: it holds nothing that reads.
    for torn in [vec![], b"TAANSLT1".to_vec(), vec![0; 900]] {
        std::fs::write(office.dir.join("slots.0"), torn).unwrap();
        let left = snapshot(&office.dir);
        assert!(!opens_whole(&mut office, case, "torn"));
        restore(&office.dir, &left, &left.keys().map(String::as_str).collect::<Vec<_>>());
        std::fs::remove_file(office.dir.join(NEW_DATABASE)).unwrap();
        std::fs::remove_file(office.dir.join(NEW_ANCHOR)).unwrap();
        std::fs::write(office.dir.join(NEW_DATABASE), &left[NEW_DATABASE]).unwrap();
        std::fs::write(office.dir.join(NEW_ANCHOR), &left[NEW_ANCHOR]).unwrap();
    }
}

#[test]
fn a_journal_of_the_old_database_is_not_played_into_the_new_one() {
    // The second would blow the database up: no opening plays it back, so it still lies there when the new database comes.
    for pages in [None, Some(0x7fff_ffff_u32)] {
        let (mut office, case) = coded();
        std::fs::write(office.dir.with_extension("step"), [0; 5]).unwrap();
        assert_eq!(Actor::start("change-keys", &office, &[]).hear_out(), [""; 0]);
        // A journal that SQLite would take for hot: its magic, one page of the old database.
        let old = std::fs::read(office.dir.join(DATABASE)).unwrap();
        let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1, 0, 0, 0, 0];
        journal.extend(pages.unwrap_or(old.len() as u32 / 4096).to_be_bytes());
        journal.extend([512_u32.to_be_bytes(), 4096_u32.to_be_bytes()].concat());
        journal.resize(512, 0);
        journal.extend(1_u32.to_be_bytes());
        journal.extend(&old[..4096]);
        journal.extend(checksum(&old[..4096]).to_be_bytes());
        std::fs::write(office.dir.join("vault.db-journal"), journal).unwrap();
        assert!(opens_whole(&mut office, case, "hot journal"), "{pages:?}");
    }
}

/// SQLite's checksum of a page in a journal whose nonce is 0: every 200th byte, from the end.
fn checksum(page: &[u8]) -> u32 {
    let mut at = page.len() - 200;
    let mut sum = 0_u32;
    while at > 0 {
        sum = sum.wrapping_add(u32::from(page[at]));
        at = at.saturating_sub(200);
    }
    sum
}
