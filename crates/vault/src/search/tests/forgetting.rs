//! Words that are taken out of a case are on no page of the database any more.

use super::*;
use crate::measuring::{InventedCase, fill};
use crate::search::index::forget_words;
use rusqlite::{Connection, ffi};

/// All pages as SQLite sees them after decryption, with what is free on them.
pub(crate) fn decrypted(db: &Connection) -> Vec<u8> {
    let mut size = 0;
    // SAFETY: the handle is open and used by this thread alone; the bytes are copied before they are freed.
    #[expect(unsafe_code, reason = "rusqlite has no call that reads whole pages")]
    unsafe {
        let pages = ffi::sqlite3_serialize(db.handle(), c"main".as_ptr(), &raw mut size, 0);
        assert!(!pages.is_null());
        let bytes = std::slice::from_raw_parts(pages, size as usize).to_vec();
        ffi::sqlite3_free(pages.cast());
        bytes
    }
}

pub(crate) fn count(pages: &[u8], word: &str) -> usize {
    pages.windows(word.len()).filter(|part| *part == word.as_bytes()).count()
}

/// A few hundred cases with many words, so that the index has segments of many pages, and one with words that nobody else has.
fn crowd(secure: bool) -> (Office, Vault, CaseId) {
    let mut office = office();
    let mut vault = office.open().unwrap();
    if !secure {
        vault.db.execute_batch("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)").unwrap();
    }
    let mut invented = Chance(3);
    let mut some = |vault: &mut Vault, rng: &mut Chance| {
        let mut each = (0..150).map(|n| {
            let words: Vec<String> = (0..20).map(|_| format!("слово{}", invented.below(5000))).collect();
            let answers = vec![("words".to_owned(), Answer::Text(words.join(" ")))];
            InventedCase { at: NOW + n, answers, note: String::new(), state: None }
        });
        fill(vault, &new_case(), &mut each, rng).unwrap();
        refresh(vault);
    };
    some(&mut vault, &mut office.rng);
    // In capitals: events and answers keep what was written, the index what was folded.
    let case = told(&mut vault, &mut office.rng, &[("name", "КАНАРЕЙКА ТАЙНОВА"), ("words", "НЕЗАБУДКАЖ")]);
    for _ in 0..3 {
        some(&mut vault, &mut office.rng);
    }
    (office, vault, case)
}

/// How often the folded words of the one case stand on the pages, before and after they are forgotten.
fn traces(secure: bool) -> (usize, usize) {
    let (_office, mut vault, case) = crowd(secure);
    let folded = ["канареика", "таинова", "незабудкаж"].map(fold);
    let stand = |vault: &Vault| {
        let pages = decrypted(&vault.db);
        // FTS5 writes what a word does not share with the word before it: the ends of the words are looked for.
        folded.iter().map(|word| count(&pages, &word[word.len() - 12..])).sum()
    };
    let before = stand(&vault);
    let change = vault.db.transaction().unwrap();
    forget_words(&change, case).unwrap();
    change.commit().unwrap();
    for word in &folded {
        assert_eq!(found(&vault, word, &CaseFilter::default(), 5), []);
    }
    let other = begin(&mut vault, &mut Chance(1));
    assert!(!vault.shares_mark(other, &["Канарейка Тайнова 1990".into()]).unwrap());
    (before, stand(&vault))
}

#[test]
fn forgotten_words_are_on_no_page() {
    let (before, after) = traces(true);
    assert!(before >= 6, "the search for them works: {before}");
    assert_eq!(after, 0);
}

/// The control: without FTS5's `secure-delete` they stay.
#[test]
fn without_secure_deletion_they_would_stay() {
    let (_, after) = traces(false);
    assert!(after > 0);
}

#[test]
fn the_other_words_stay_whole() {
    let (_office, mut vault, case) = crowd(true);
    let change = vault.db.transaction().unwrap();
    forget_words(&change, case).unwrap();
    forget_words(&change, CaseId([0; 16])).unwrap();
    change.commit().unwrap();
    // One case is not in the index now, and nothing else differs.
    assert_eq!(vault.check_index(&mut words), Ok(Some(1)));
    assert_eq!(vault.check().unwrap().findings, []);
}
