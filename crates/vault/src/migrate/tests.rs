//! Migrations make exactly what schema.sql shows, and a step that fails leaves the schema before it.

use super::*;

/// Name and text of everything in a schema, without comments and layout.
fn schema(db: &Connection) -> Vec<(String, String)> {
    let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
    let plain = |sql: String| {
        let code = sql.lines().map(|line| line.split("--").next().unwrap());
        let words = code.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        // A column that was added later stands before the bracket without a line of its own.
        words.replace(" ,", ",").replace(" )", ")").replace("( ", "(")
    };
    let rows = statement.query_map([], |row| Ok((row.get(0)?, plain(row.get(1)?)))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn migrated(migrations: &[&str]) -> Connection {
    let mut db = Connection::open_in_memory().unwrap();
    run(&mut db, migrations).unwrap();
    db
}

#[test]
fn schema_sql_is_what_the_migrations_make() {
    let shown = Connection::open_in_memory().unwrap();
    shown.execute_batch(include_str!("../../schema.sql")).unwrap();
    assert_eq!(schema(&migrated(MIGRATIONS)), schema(&shown));
}

#[test]
fn every_column_of_schema_sql_says_what_it_is() {
    let text = include_str!("../../schema.sql");
    let columns: Vec<&str> =
        text.lines().filter(|line| line.starts_with("    ") && !line.contains("(signer, ")).collect();
    let bare: Vec<_> = columns
        .iter()
        .filter(|line| !["UNIQUE (", "PRIMARY KEY ("].iter().any(|word| line.trim_start().starts_with(word)))
        .filter(|line| !line.contains(" -- "))
        .collect();
    assert!(columns.len() > 100 && bare.is_empty(), "{bare:?}");
}

#[test]
fn every_table_is_strict_and_nothing_may_be_null() {
    let db = migrated(MIGRATIONS);
    for (name, sql) in schema(&db) {
        // FTS5 makes and keeps tables of its own.
        if sql.starts_with("CREATE TABLE") && !name.starts_with("search_index_") {
            assert!(sql.contains("STRICT"), "{name}");
            let mut statement =
                db.prepare("SELECT count(*) FROM pragma_table_info(?1) WHERE \"notnull\" = 0 AND pk = 0").unwrap();
            assert_eq!(statement.query_row([&name], |row| row.get::<_, i64>(0)).unwrap(), 0, "{name}");
        }
    }
}

#[test]
fn each_step_runs_once_and_a_failing_one_leaves_the_schema_before_it() {
    let first = "CREATE TABLE a (x INTEGER NOT NULL) STRICT; INSERT INTO a (x) VALUES (1);";
    let mut db = migrated(&[first]);
    let broken = [first, "CREATE TABLE b (x INTEGER NOT NULL) STRICT; INSERT INTO nowhere (x) VALUES (1);"];
    assert!(run(&mut db, &broken).is_err());
    assert_eq!((version(&db).unwrap(), schema(&db).len()), (1, 1));
    run(&mut db, &[first, "INSERT INTO a (x) VALUES (2);"]).unwrap();
    run(&mut db, &[first, "INSERT INTO a (x) VALUES (2);"]).unwrap();
    let rows: i64 = db.query_row("SELECT count(*) FROM a", [], |row| row.get(0)).unwrap();
    assert_eq!((version(&db).unwrap(), rows), (2, 2));
}
