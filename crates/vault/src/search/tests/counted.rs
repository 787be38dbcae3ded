//! What a page of the list and a search read does not grow with the vault. Pages are counted, no clock is looked at.

use super::*;
use crate::measuring::{InventedCase, fill};
use rusqlite::ffi;

/// A page of fifty lines has its lines on a handful of pages; a search looks up each of fifty cases anywhere in the vault, after the lists of
/// its words: 82 pages with two words and 20,000 cases.
const MOST_PAGES: i32 = 100;

/// A vault with so many invented cases, indexed, and opened again so that nothing of it is in memory.
fn filled(cases: usize) -> Office {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let mut invented = Chance(5);
    let mut each = (0..cases).map(|n| InventedCase {
        at: NOW + n as i64,
        answers: Vec::new(),
        note: format!("слово{} общее", invented.below(cases)),
        state: ["closed", "decided"].get(n % 5).copied(),
    });
    fill(&mut vault, &new_case(), &mut each, &mut office.rng).unwrap();
    while !vault.refresh_index(5000, &mut words, &mut office.rng).unwrap().complete {}
    office
}

/// Pages that were read from the disk and decrypted while something was done.
fn pages_read(vault: &Vault, act: impl FnOnce(&Vault)) -> i32 {
    let misses = || {
        let (mut now, mut highest) = (0, 0);
        // SAFETY: the handle is open and used by this thread alone.
        #[expect(unsafe_code, reason = "rusqlite offers no call for sqlite3_db_status")]
        let code = unsafe {
            let what = ffi::SQLITE_DBSTATUS_CACHE_MISS;
            ffi::sqlite3_db_status(vault.db.handle(), what, &raw mut now, &raw mut highest, 0)
        };
        assert_eq!(code, ffi::SQLITE_OK);
        now
    };
    let before = misses();
    act(vault);
    misses() - before
}

#[test]
fn a_page_of_the_list_and_a_search_read_as_much_in_a_large_vault_as_in_a_small_one() {
    let acts: [fn(&Vault); 8] = [
        |vault| drop(vault.case_page(&CaseFilter::default(), None, 50).unwrap()),
        |vault| drop(vault.case_page(&CaseFilter { states: &["closed", "open"], begun: None }, None, 50).unwrap()),
        |vault| drop(vault.case_counts().unwrap()),
        |vault| drop(vault.find_cases("слово7", &CaseFilter::default(), None, 50).unwrap()),
        |vault| drop(vault.find_cases("общ", &CaseFilter::default(), None, 50).unwrap()),
        |vault| drop(vault.find_cases("слово8 общее", &CaseFilter::default(), None, 50).unwrap()),
        |vault| drop(vault.last_changed(500, &mut |case| case.state == "open").unwrap()),
        // The control: what reads every case does grow.
        |vault| drop(vault.cases().unwrap()),
    ];
    let [small, large] = [1000, 20_000].map(|cases| {
        let office = filled(cases);
        acts.map(|act| pages_read(&office.open().unwrap(), act))
    });
    println!("pages read at 1,000 / 20,000 cases: {small:?} / {large:?}");
    for (small, large) in small.iter().zip(large).take(acts.len() - 1) {
        assert!(*small > 0 && large <= MOST_PAGES, "{small} became {large}");
    }
    assert!(large[7] > 10 * small[7]);
}
