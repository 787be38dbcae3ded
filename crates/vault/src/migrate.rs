//! The schema's history: numbered SQL files, each run once, together with its number.

use crate::VaultError;
use rusqlite::Connection;

/// `sql/NNN_*.sql` in order; the first makes schema 1.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../sql/001_first.sql"),
    include_str!("../sql/002_protocols.sql"),
    include_str!("../sql/003_keys.sql"),
    include_str!("../sql/004_record.sql"),
    include_str!("../sql/005_search.sql"),
    include_str!("../sql/006_backup.sql"),
];

/// Newest schema that this program knows.
pub(crate) fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Schema of a database; 0: none yet.
pub(crate) fn version(db: &Connection) -> Result<u32, VaultError> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs what is missing, all of it in one transaction. Killed in between, the file has the schema of before or the present one, never one
/// between them.
pub(crate) fn run(db: &mut Connection, migrations: &[&str]) -> Result<(), VaultError> {
    let done = version(db)?;
    let upgrade = db.transaction()?;
    for (number, sql) in (1_u32..).zip(migrations) {
        if number > done {
            upgrade.execute_batch(sql)?;
            upgrade.execute_batch(&format!("PRAGMA user_version = {number}"))?;
        }
    }
    upgrade.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests;
