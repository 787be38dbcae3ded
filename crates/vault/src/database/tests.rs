//! Bounds before opening, and every setting in force while open.

use super::*;
use crate::tests::{Office, office, snapshot};

#[test]
fn every_setting_is_in_force() {
    let office = office();
    for open in [Office::open_read_only, Office::open] {
        let vault = open(&office).unwrap();
        // Written out again: a setting taken from the table by mistake must not take its test along.
        for (name, expected) in [
            ("cipher_memory_security", "1"),
            ("journal_mode", "truncate"),
            ("synchronous", "3"),
            ("secure_delete", "1"),
            ("cell_size_check", "1"),
            ("trusted_schema", "0"),
            ("mmap_size", "0"),
            ("temp_store", "2"),
            ("foreign_keys", "1"),
            ("auto_vacuum", "0"),
            ("page_size", "4096"),
        ] {
            assert_eq!(read_pragma(&vault.db, name).unwrap(), expected, "{name}");
        }
    }
}

#[test]
fn a_statement_is_planned_once_whatever_it_is_asked() {
    let mut office = office();
    office.interview(3);
    let vault = office.open().unwrap();
    for sql in [
        crate::cases::CASE_AT,
        "SELECT hash FROM event WHERE seq = ?1",
        "SELECT org FROM outbox_recipient WHERE position = 0 AND packet = ?1",
        "SELECT count(*) FROM case_file WHERE state = ?1",
    ] {
        for number in 1..4 {
            let mut statement = vault.db.prepare_cached(sql).unwrap();
            let _found = statement.exists([number]).unwrap();
            assert_eq!(statement.get_status(rusqlite::StatementStatus::RePrepare), 0, "{sql}");
        }
    }
}

#[test]
fn sizes_out_of_bounds_are_refused_before_anything_is_read() {
    let office = office();
    let size = std::fs::metadata(office.dir.join(DATABASE_FILE)).unwrap().len();
    let pages = |count: u64| {
        let magic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
        [magic.as_slice(), &[0; 8], &u32::try_from(count).unwrap().to_be_bytes(), &[0; 492]].concat()
    };
    const MAX_GROWTH: u64 = 64 * 1024 * 1024;
    let limit = (size + MAX_GROWTH) / PAGE_BYTES;
    let damaged = |what| Err(OpenError::Damaged { what });
    for (journal, expected) in [
        (Vec::new(), Ok(size)),
        (vec![0xd9; 19], Ok(size)),
        (pages(limit), Ok(size)),
        (pages(limit + 1), damaged(Part::Journal)),
        (pages(u64::from(u32::MAX)), damaged(Part::Journal)),
    ] {
        std::fs::write(journal_of(&office.dir.join(DATABASE_FILE)), &journal).unwrap();
        assert_eq!(check_bounds(&office.dir), expected);
        if expected.is_err() {
            let before = snapshot(&office.dir);
            assert_eq!(office.open().err(), expected.err());
            assert_eq!(snapshot(&office.dir), before, "nothing changed");
        }
    }
    std::fs::remove_file(journal_of(&office.dir.join(DATABASE_FILE))).unwrap();
    // A sparse file: takes no room.
    let file = std::fs::OpenOptions::new().write(true).open(office.dir.join(DATABASE_FILE)).unwrap();
    file.set_len(MAX_DATABASE_BYTES + 1).unwrap();
    assert_eq!(check_bounds(&office.dir), damaged(Part::Database));
    std::fs::remove_file(office.dir.join(DATABASE_FILE)).unwrap();
    assert_eq!(check_bounds(&office.dir), damaged(Part::Database));
    std::fs::create_dir(office.dir.join(DATABASE_FILE)).unwrap();
    assert_eq!(check_bounds(&office.dir), damaged(Part::Database));
}

#[cfg(unix)]
#[test]
fn the_first_bytes_of_the_file_may_be_lost() {
    // SQLCipher keeps its salt there; ours is in the slot files.
    use std::os::unix::fs::FileExt;
    let office = office();
    let file = std::fs::OpenOptions::new().write(true).open(office.dir.join(DATABASE_FILE)).unwrap();
    file.write_all_at(&[0xff; 16], 0).unwrap();
    assert_eq!(office.open().unwrap().check().unwrap().findings, []);
}
