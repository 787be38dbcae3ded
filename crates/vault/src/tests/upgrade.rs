//! A vault of the schema before this one is upgraded: whole, or not at all, wherever the computer stops.

use super::*;
use rusqlite::{Connection, OpenFlags};
use std::time::Duration;

/// A statement that never ends: at it the upgrade stands still until it is interrupted.
const ENDLESS: &str = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";

fn released(schema: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("old/schema-{schema}"))
}

/// Its root key: the passphrase costs its time once.
fn root(schema: u32) -> RootKey {
    let slots = slots::read(&released(schema)).unwrap();
    slots::unwrap(&slots, slots::Way::Passphrase(PASSPHRASE)).unwrap().root
}

/// The files of a folder in one of their own.
fn copy(from: &Path, root: &RootKey) -> Office {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("vault");
    std::fs::create_dir(&dir).unwrap();
    for (name, bytes) in snapshot(from) {
        std::fs::write(dir.join(name), bytes).unwrap();
    }
    Office { temporary, dir, root: root.clone(), rng: Chance(41) }
}

/// The database as it lies there, without being upgraded.
fn database_of(office: &Office) -> Connection {
    let slots = slots::read(&office.dir).unwrap();
    database::open(&office.dir, &office.root, &slots, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap()
}

/// Name and text of everything in a schema.
fn schema(db: &Connection) -> Vec<(String, String)> {
    let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The statements of some migrations, each whole: a trigger has others inside.
fn statements(migrations: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for piece in migrations.iter().flat_map(|sql| sql.split_inclusive(';')).filter(|piece| piece.contains(';')) {
        match all.last_mut() {
            Some(last) if last.contains("CREATE TRIGGER") && !last.trim_end().ends_with("END;") => last.push_str(piece),
            _ => all.push(piece.to_owned()),
        }
    }
    all
}

#[test]
fn upgraded_is_the_same_as_new() {
    let fresh = office().open().map(|vault| (schema(&vault.db), migrate::version(&vault.db).unwrap())).unwrap();
    for released_schema in super::old::RELEASED {
        let old = copy(&released(released_schema), &root(released_schema));
        assert_eq!(migrate::version(&database_of(&old)).unwrap(), released_schema);
        let old = old.open().unwrap();
        assert_eq!((schema(&old.db), migrate::version(&old.db).unwrap()), fresh, "from schema {released_schema}");
    }
}

#[test]
fn stopped_at_any_statement_the_old_vault_is_there_and_is_upgraded_the_next_time() {
    let most: usize = std::env::var("TAANUU_UPGRADE_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(12);
    // The present one has nothing before it.
    for released_schema in super::old::RELEASED.into_iter().filter(|schema| *schema < migrate::known()) {
        let (root, folder) = (root(released_schema), released(released_schema));
        let (done, missing) = migrate::MIGRATIONS.split_at(released_schema as usize);
        let statements = statements(missing);
        assert!(statements.len() > 10);
        for kill in 0..most {
            let stop = kill * statements.len() / (most - 1).max(1) % (statements.len() + 1);
            let office = copy(&folder, &root);
            let before = schema(&database_of(&office));
            let stopping = format!("{};{ENDLESS};{}", statements[..stop].concat(), statements[stop..].concat());
            let mut db = database_of(&office);
            let handle = db.get_interrupt_handle();
            let migrations: Vec<String> = done.iter().map(|sql| (*sql).to_owned()).chain([stopping]).collect();
            let upgrade = std::thread::spawn(move || {
                let migrations: Vec<&str> = migrations.iter().map(String::as_str).collect();
                migrate::run(&mut db, &migrations).is_err()
            });
            // Wherever it is by now: what lies on the disk is what a killed process leaves.
            std::thread::sleep(Duration::from_millis(50));
            let killed = copy(&office.dir, &root);
            while !upgrade.is_finished() {
                handle.interrupt();
                std::thread::sleep(Duration::from_millis(1));
            }
            assert!(upgrade.join().unwrap(), "it never came to its end");

            for (how, office) in [("killed", &killed), ("failed", &office)] {
                let what = format!("schema {released_schema}, {how} at {stop}");
                let db = database_of(office);
                assert_eq!((migrate::version(&db).unwrap(), schema(&db)), (released_schema, before.clone()), "{what}");
                drop(db);
                let vault = office.open().unwrap_or_else(|error| panic!("{what}: {error}"));
                assert_eq!(migrate::version(&vault.db).unwrap(), migrate::known(), "{what}");
                assert_eq!(vault.case(vault.cases().unwrap()[0].id).unwrap().answers.len(), 2, "{what}");
                assert_eq!(vault.check().unwrap().findings, [], "{what}");
            }
        }
        println!("schema {released_schema}: {most} upgrades stopped, each old or new, none mixed");
    }
}

#[test]
fn a_copy_of_the_vault_before_its_upgrade_is_kept_until_ten_openings_have_shown_that_all_is_there() {
    let old = released(2);
    let office = copy(&old, &root(2));
    let kept = office.dir.join("before-schema-2");
    // What a cut-off upgrade of before left, and went on with the older program after.
    std::fs::create_dir(&kept).unwrap();
    std::fs::write(kept.join("vault.db"), b"older").unwrap();
    drop(office.open().unwrap());
    let mut as_it_was = snapshot(&old);
    as_it_was.remove("lock");
    assert_eq!(snapshot(&kept), as_it_was, "byte for byte");
    // It is a whole vault of its own.
    let again = copy(&kept, &office.root);
    assert_eq!(again.open().unwrap().check().unwrap().findings, []);
    for opening in 1..10 {
        drop(office.open().unwrap());
        assert!(kept.join("vault.db").exists(), "opening {opening}");
    }
    drop(office.open().unwrap());
    assert!(!kept.exists());
    assert_eq!(office.open().unwrap().cases().unwrap().len(), 1);
}

#[test]
fn a_kept_copy_goes_with_the_old_keys_and_without_it_no_upgrade_begins() {
    let old = released(1);
    let mut office = copy(&old, &root(1));
    let kept = office.dir.join("before-schema-1");
    // Something foreign where the copy would be: nothing of it is touched, and the old vault stays as it is.
    std::fs::create_dir(&kept).unwrap();
    std::fs::write(kept.join("letter.txt"), b"mine").unwrap();
    assert!(matches!(office.open().map(drop), Err(OpenError::Storage(_))));
    assert_eq!(migrate::version(&database_of(&office)).unwrap(), 1);
    std::fs::remove_dir_all(&kept).unwrap();

    let mut vault = office.open().unwrap();
    assert!(kept.is_dir());
    let keys = NewKeys { passphrase: KeepOr::Drop, ..NewKeys::keep(KeyReason::Rotated) };
    let changed = vault.change_keys(Way::RecoveryCode(&[7; 16]), &keys, NOW, &mut office.rng);
    assert!(changed.is_ok(), "{changed:?}");
    assert!(!kept.exists(), "the old slot file opens nothing any more");
}

#[test]
fn a_kept_copy_goes_with_the_first_case_that_is_erased() {
    let mut office = copy(&released(2), &root(2));
    let kept = office.dir.join("before-schema-2");
    let mut vault = office.open().unwrap();
    assert!(kept.join("vault.db").exists(), "the case lies in it as well");
    let case = vault.cases().unwrap()[0].id;
    let _certificate = vault.purge_case(case, "person_asked", NOW, &mut office.rng).unwrap();
    assert!(!kept.exists());
    assert_eq!(vault.check().unwrap().findings, []);
}
