//! Backups, restored: row by row the same, and everything else refused before anything is touched.

mod refused;
mod rule;

use super::*;
use crate::tests::{Chance, NOW, Office, answer, begin, new_vault, seeded_office, snapshot};
use crate::{CaseId, NewVault, Vault};
use age::secrecy::ExposeSecret;
use rusqlite::types::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An office with a supervisor, a folder for backups, and the supervisor's key.
struct Story {
    office: Office,
    folder: PathBuf,
    key: String,
}

fn story() -> Story {
    story_of(7)
}

/// Another vault for each seed.
fn story_of(seed: u64) -> Story {
    let key = age::x25519::Identity::generate();
    let supervisors = [key.to_public().to_string()];
    let office = seeded_office(&NewVault { supervisors: &supervisors, ..new_vault() }, seed);
    let folder = office.temporary.path().join("drive");
    std::fs::create_dir(&folder).unwrap();
    Story { office, folder, key: key.to_string().expose_secret().to_owned() }
}

/// A backup as casework makes one, its manifest unsigned.
struct Made {
    facts: Facts,
    written: Written,
    path: PathBuf,
}

impl Story {
    fn make(&mut self, vault: &mut Vault, now: i64) -> Made {
        let image = vault.image().unwrap();
        let made = self.finish(&image, now);
        let new = NewBackup { written: &made.written, last_event: made.facts.last_event, place: "folder" };
        let _saved = vault.record_backup(&new, now, &mut self.office.rng).unwrap();
        made
    }

    fn finish(&mut self, image: &Image, now: i64) -> Made {
        let facts = image.facts(now).unwrap();
        let written = image.write(&self.folder, b"signed elsewhere", now, &mut self.office.rng).unwrap();
        let path = self.folder.join(&written.file_name);
        Made { facts, written, path }
    }

    /// Opened and verified, beside `target`.
    fn found(&self, made: &Made, target: &Path) -> Result<Found, BackupError> {
        let unpacked = Unpacked::read(&made.path, &self.key, target, &mut Chance(99))?;
        assert_eq!(unpacked.manifest(), b"signed elsewhere");
        unpacked.verify(made.facts.clone(), &self.key, NOW)
    }

    fn restore(&self, made: &Made, dir: &Path, put_aside: bool) -> Result<Option<PathBuf>, BackupError> {
        self.found(made, dir)?.restore(Target { dir, put_aside }, NOW + 500, &mut Chance(98))
    }
}

/// Every row of every table.
fn rows(vault: &Vault) -> BTreeMap<String, Vec<Vec<Value>>> {
    const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut tables = vault.db.prepare(TABLES).unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let dump = |name: &String| {
        let mut statement = vault.db.prepare(&format!("SELECT * FROM {name} ORDER BY 1, 2")).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
        statement.query_map([], row).unwrap().map(Result::unwrap).collect()
    };
    names.iter().map(|name| (name.clone(), dump(name))).collect()
}

/// What the restored vault has besides: the two events that say so, and their rows.
fn without_the_restore(mut rows: BTreeMap<String, Vec<Vec<Value>>>, last: u64) -> BTreeMap<String, Vec<Vec<Value>>> {
    rows.get_mut("event").unwrap().retain(|row| matches!(row[0], Value::Integer(seq) if seq <= last as i64));
    for table in ["unlock", "restore"] {
        assert_eq!(rows[table].len(), 1, "{table}");
        rows.get_mut(table).unwrap().clear();
    }
    rows
}

/// How often the large figure is asked for.
fn times(small: usize) -> usize {
    std::env::var("TAANUU_BACKUPS").ok().and_then(|text| text.parse().ok()).unwrap_or(small)
}

#[test]
fn what_is_restored_is_row_by_row_what_was_there() {
    let rounds = times(5);
    for round in 0..rounds {
        let mut story = story();
        story.office.rng = Chance(1000 + round as u64);
        let answers = story.office.rng.below(30);
        let case = story.office.interview(answers);
        let mut vault = story.office.open().unwrap();
        let _ = vault.record_decision(case, "refer", "invented reason", "en", NOW, &mut story.office.rng).unwrap();
        let before = rows(&vault);
        let made = story.make(&mut vault, NOW + 100);
        drop(vault);

        let clean = story.office.temporary.path().join("clean/vault");
        assert_eq!(story.restore(&made, &clean, false), Ok(None));
        // The officer's passphrase as it was at that time.
        let restored = Vault::open(&clean, crate::tests::PASSPHRASE, NOW + 600).unwrap();
        assert_eq!(restored.check().unwrap().findings, []);
        assert_eq!(without_the_restore(rows(&restored), made.facts.last_event), before, "round {round}");
        let said = restored.restores().unwrap();
        assert_eq!(said.len(), 1);
        assert_eq!((said[0].sha256, said[0].made_at), (made.written.sha256, NOW + 100));
        assert_eq!((said[0].last_event, said[0].at), (made.facts.last_event, NOW + 500));
        assert_eq!(restored.unlocks().unwrap()[0].kind, crate::UnlockKind::Supervisor);
        drop(restored);
        let left: Vec<_> = std::fs::read_dir(clean.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing but the vault: {left:?}");
    }
    println!("{rounds} backups restored, all the same row by row");
}

#[test]
fn a_backup_taken_while_somebody_writes_is_the_vault_of_one_moment() {
    let mut story = story();
    let case = story.office.interview(3);
    let mut vault = story.office.open().unwrap();
    let mut number = 3;
    for round in 0..times(5) {
        // Of every size: one answer more, and another one of several pages.
        number += 1;
        let _ = answer(&mut vault, case, number, &mut story.office.rng).unwrap();
        let long = screening::Answer::Text("ы".repeat(3000 * (round % 4)));
        let _ = vault.record_answer(case, "long", &long, &crate::tests::meta(), NOW, &mut story.office.rng).unwrap();
        let (at_that_moment, last) = (rows(&vault), vault.last_seq().unwrap());
        let image = vault.image().unwrap();
        // The officer goes on while it is checked, sealed and read back.
        for _ in 0..4 {
            number += 1;
            let _ = answer(&mut vault, case, number, &mut story.office.rng).unwrap();
        }
        let made = story.finish(&image, NOW);
        drop(image);
        assert_eq!(made.facts.last_event, last);
        let clean = story.office.temporary.path().join(format!("clean-{round}"));
        assert_eq!(story.restore(&made, &clean, false), Ok(None));
        let restored = crate::tests::open_with_root(&clean, &story.office.root, crate::open::Access::Write).unwrap();
        assert_eq!(without_the_restore(rows(&restored), last), at_that_moment, "round {round}");
    }
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn what_a_cut_off_backup_left_is_cleared_and_a_foreign_file_in_its_place_stays() {
    let mut story = story();
    story.office.interview(2);
    let mut vault = story.office.open().unwrap();
    let left = story.office.dir.join("backup.part");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("vault.db"), b"half a page").unwrap();
    let made = story.make(&mut vault, NOW);
    assert!(!left.exists() && made.path.exists());
    // A journal that was never flushed says nothing; one that waits would make the copy half a change.
    let journal = story.office.dir.join("vault.db-journal");
    std::fs::write(&journal, [0; 512]).unwrap();
    assert!(vault.image().is_ok());
    std::fs::write(&journal, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7").unwrap();
    assert!(crate::database::nothing_to_roll_back(&story.office.dir).is_err());
    std::fs::write(&journal, b"").unwrap();
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("mine.txt"), b"mine").unwrap();
    assert!(matches!(vault.image(), Err(BackupError::Storage(_))));
    assert_eq!(std::fs::read(left.join("mine.txt")).unwrap(), b"mine");
}

#[test]
fn the_age_tool_and_tar_alone_give_a_folder_that_opens() {
    let mut story = story();
    let case = story.office.interview(4);
    let mut vault = story.office.open().unwrap();
    let before = vault.case(case).unwrap();
    let made = story.make(&mut vault, NOW);
    drop(vault);
    let dir = story.office.temporary.path().join("by hand");
    std::fs::create_dir(&dir).unwrap();
    std::fs::write(story.folder.join("key.txt"), &story.key).unwrap();
    let script = r#"age -d -i "$1/key.txt" "$2" | tar -x -C "$3""#;
    let mut run = std::process::Command::new("sh");
    let done = run.args(["-c", script, "sh"]).arg(&story.folder).arg(&made.path).arg(&dir).output().unwrap();
    assert!(done.status.success(), "needs age and tar: {}", String::from_utf8_lossy(&done.stderr));
    let names: Vec<String> = snapshot(&dir).into_keys().collect();
    assert_eq!(names, ["head.bin", "manifest.cose", "slots.0", "slots.1", "vault.db"]);
    let opened = Vault::open(&dir, crate::tests::PASSPHRASE, NOW).unwrap();
    assert_eq!(opened.case(case).unwrap(), before);
    assert_eq!(opened.check().unwrap().findings, []);
}

#[test]
fn a_vault_is_told_when_nobody_could_open_its_backup() {
    let office = crate::tests::office();
    let vault = office.open().unwrap();
    assert_eq!(vault.has_supervisor(), Ok(false));
    assert_eq!(vault.image().err(), Some(BackupError::NoSupervisor));
    assert!(!office.dir.join("backup.part").exists());
}

/// A case in another vault's story.
fn another(office: &mut Office) -> CaseId {
    let mut vault = office.open().unwrap();
    begin(&mut vault, &mut office.rng)
}
