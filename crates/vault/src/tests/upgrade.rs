//! A vault of the schema before this one is upgraded: whole, or not at all, wherever the computer stops.

use super::*;
use rusqlite::{Connection, OpenFlags};
use std::time::Duration;

/// A statement that never ends: at it the upgrade stands still until it is interrupted.
const ENDLESS: &str = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";

fn first_schema() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("old/schema-1")
}

/// Its root key: the passphrase costs its time once.
fn root() -> RootKey {
    let slots = slots::read(&first_schema()).unwrap();
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

#[test]
fn upgraded_is_the_same_as_new() {
    let (old, fresh) = (copy(&first_schema(), &root()), office());
    assert_eq!(migrate::version(&database_of(&old)).unwrap(), 1);
    let (old, fresh) = (old.open().unwrap(), fresh.open().unwrap());
    assert_eq!(schema(&old.db), schema(&fresh.db));
    assert_eq!(migrate::version(&old.db).unwrap(), migrate::version(&fresh.db).unwrap());
}

#[test]
fn stopped_at_any_statement_the_old_vault_is_there_and_is_upgraded_the_next_time() {
    let statements: Vec<&str> = migrate::MIGRATIONS[1].split_inclusive(';').filter(|part| part.contains(';')).collect();
    assert!(statements.len() > 2);
    let root = root();
    for stop in 0..=statements.len() {
        let office = copy(&first_schema(), &root);
        let before = schema(&database_of(&office));
        let stopping = format!("{};{ENDLESS};{}", statements[..stop].concat(), statements[stop..].concat());
        let mut db = database_of(&office);
        let handle = db.get_interrupt_handle();
        let upgrade = std::thread::spawn(move || migrate::run(&mut db, &[migrate::MIGRATIONS[0], &stopping]).is_err());
        // Wherever it is by now: what lies on the disk is what a killed process leaves.
        std::thread::sleep(Duration::from_millis(50));
        let killed = copy(&office.dir, &root);
        while !upgrade.is_finished() {
            handle.interrupt();
            std::thread::sleep(Duration::from_millis(1));
        }
        assert!(upgrade.join().unwrap(), "it never came to its end");

        for (what, office) in [("killed", &killed), ("failed", &office)] {
            let db = database_of(office);
            assert_eq!((migrate::version(&db).unwrap(), schema(&db)), (1, before.clone()), "{what} at {stop}");
            drop(db);
            let vault = office.open().unwrap_or_else(|error| panic!("{what} at {stop}: {error}"));
            assert_eq!(migrate::version(&vault.db).unwrap(), migrate::known(), "{what} at {stop}");
            assert_eq!(vault.case(vault.cases().unwrap()[0].id).unwrap().answers.len(), 2, "{what} at {stop}");
            assert_eq!(vault.check().unwrap().findings, [], "{what} at {stop}");
        }
    }
}
