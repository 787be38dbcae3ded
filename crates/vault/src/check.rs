//! The thorough check: bounded first, then anchor, pages, chain, and every derived row against the events.

use crate::anchor::Record;
use crate::{OpenError, Part, StorageError, Vault, VaultError, append, chain, database, migrate, rekey, rows};
use rusqlite::types::Value;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// Tables that follow from the events: all but the ground itself, the bytes it names, and the index, which lags behind.
const DERIVED: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
                       AND name NOT LIKE 'search^_%' ESCAPE '^' AND name NOT IN ('event', 'content', 'secret') ORDER BY name";
const CONTENTS: &str = "SELECT sha256, bytes FROM content UNION ALL SELECT sha256, bytes FROM secret ORDER BY 1";
/// Digests that rows name, without bytes behind them: but for those that a salvage told of.
pub(crate) const MISSING: &str = "SELECT sha256 FROM (SELECT sha256 FROM directory UNION SELECT file_sha256 FROM sealed \
                       WHERE packet NOT IN (SELECT packet FROM erased_file) \
                       UNION SELECT sha256 FROM receipt UNION SELECT bundle FROM protocol UNION SELECT item_sha256 FROM inbox JOIN seen USING (packet) \
                       UNION SELECT receipt_sha256 FROM response UNION SELECT secret_sha256 FROM identity) \
                       WHERE sha256 NOT IN (SELECT sha256 FROM content UNION SELECT sha256 FROM secret \
                       UNION SELECT sha256 FROM salvage_missing) ORDER BY sha256";

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// Events in the chain.
    pub events: u64,
    /// Events covered by valid records of the anchor.
    pub anchored: u64,
    /// Size of the database in bytes.
    pub database_bytes: u64,
    /// What does not fit; empty: everything holds.
    pub findings: Vec<CheckFinding>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFinding {
    /// Part of the vault.
    pub part: Part,
    /// Number of the event or page concerned, or 0.
    pub number: u64,
    /// Stable code, kebab-case.
    pub code: &'static str,
}

impl Vault {
    /// Checks everything; changes nothing. Reads the whole database, and derives every row anew in memory.
    ///
    /// # Errors
    /// [`VaultError::Storage`] if a file cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, VaultError> {
        let mut report = CheckReport { events: 0, anchored: 0, database_bytes: 0, findings: Vec::new() };
        match database::check_bounds(&self.dir) {
            Ok(bytes) => report.database_bytes = bytes,
            Err(OpenError::Storage(error)) => return Err(error.into()),
            Err(OpenError::Damaged { what }) => {
                // Nothing below would ever return.
                report.note(what, 0, "out-of-bounds");
                return Ok(report);
            }
            Err(_) => return Err(StorageError::Failed.into()),
        }
        report.take(&[("unreadable", Self::check_pages)], self)?;
        self.check_chain(&mut report)?;
        report.take(&[("content-unreadable", Self::check_contents)], self)?;
        Ok(report)
    }

    /// What is said in the chain, and everything that follows from it.
    pub(crate) fn check_chain(&self, report: &mut CheckReport) -> Result<(), VaultError> {
        report.take(&[("broken", Self::check_events), ("certificate-unreadable", Self::check_erasures)], self)
    }

    /// Every page against its MAC, then the structure. Not `quick_check`: an old page of an index hides rows from it.
    fn check_pages(&self, report: &mut CheckReport) -> Result<(), VaultError> {
        let text = |row: &Row<'_>| row.get::<_, String>(0);
        for (pragma, good, code) in [("cipher_integrity_check", "", "page-mac"), ("integrity_check", "ok", "structure")]
        {
            let mut statement = self.db.prepare(&format!("PRAGMA {pragma}"))?;
            for line in statement.query_map([], text)? {
                let line = line?;
                if line.contains("search_index") {
                    // Of the index alone; it is made anew, and nothing that anybody said is in doubt.
                    report.note(Part::Rows, 0, "search-index");
                } else if line != good {
                    report.note(Part::Database, 0, code);
                }
            }
        }
        Ok(())
    }

    /// The whole chain, the anchor's records, and all rows derived anew.
    fn check_events(&self, report: &mut CheckReport) -> Result<(), VaultError> {
        let records = rekey::records(&self.dir, &self.head_key)?;
        if records.is_empty() {
            report.note(Part::Anchor, 0, "no-valid-record");
        }
        let records: BTreeMap<u64, Record> = records.into_iter().map(|record| (record.seq, record)).collect();
        let mut fresh = Connection::open_in_memory()?;
        migrate::run(&mut fresh, migrate::MIGRATIONS)?;
        let mut not_applied = None;
        let end = chain::walk(&self.db, 1, &mut |link| {
            report.events = link.seq;
            if let Some(record) = records.get(&link.seq) {
                if record.hash == link.hash {
                    report.anchored += 1;
                } else {
                    report.note(Part::Anchor, link.seq, "other-hash");
                }
            }
            if not_applied.is_none() && rows::follow(&fresh, link).is_err() {
                not_applied = Some(link.seq);
            }
            Ok(())
        })?;
        if let Some((seq, _)) = records.range(end.seq + 1..).next_back() {
            report.note(Part::Anchor, *seq, "database-behind");
        }
        match not_applied {
            Some(seq) => report.note(Part::Rows, seq, "does-not-follow"),
            None => self.check_rows(&fresh, report)?,
        }
        Ok(())
    }

    /// Every derived table against the one that the events give.
    fn check_rows(&self, fresh: &Connection, report: &mut CheckReport) -> Result<(), VaultError> {
        let mut statement = fresh.prepare(DERIVED)?;
        for table in statement.query_map([], |row| row.get::<_, String>(0))? {
            // A name of our own schema, not of anybody's choosing. Two columns order every table fully.
            let sql = format!("SELECT * FROM {} ORDER BY 1, 2", table?);
            let (mut ours, mut theirs) = (self.db.prepare(&sql)?, fresh.prepare(&sql)?);
            let (mut ours, mut theirs) = (ours.query([])?, theirs.query([])?);
            for number in 1.. {
                let (here, there) = (ours.next()?.map(values).transpose()?, theirs.next()?.map(values).transpose()?);
                if here != there {
                    report.note(Part::Rows, number, "differs");
                    break;
                }
                if here.is_none() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// What certificates say is gone, and what is.
    fn check_erasures(&self, report: &mut CheckReport) -> Result<(), VaultError> {
        for (number, code) in self.doubtful_erasures()? {
            report.note(Part::Chain, number, code);
        }
        Ok(())
    }

    /// Bytes against their digests.
    fn check_contents(&self, report: &mut CheckReport) -> Result<(), VaultError> {
        let mut statement = self.db.prepare(CONTENTS)?;
        let mut rows = statement.query([])?;
        let mut number = 0;
        while let Some(row) = rows.next()? {
            number += 1;
            let bytes = row.get_ref(1)?.as_blob().map_err(|_| VaultError::Damaged(Part::Rows))?;
            if append::digest(bytes) != row.get(0)? {
                report.note(Part::Rows, number, "content-differs");
            }
        }
        let missing: i64 = self.db.query_row(&format!("SELECT count(*) FROM ({MISSING})"), [], |row| row.get(0))?;
        if missing > 0 {
            report.note(Part::Rows, missing.cast_unsigned(), "content-missing");
        }
        Ok(())
    }
}

type Step = fn(&Vault, &mut CheckReport) -> Result<(), VaultError>;

impl CheckReport {
    /// Each step stands alone: the first damage must not hide the second.
    fn take(&mut self, steps: &[(&'static str, Step)], vault: &Vault) -> Result<(), VaultError> {
        for (code, step) in steps {
            match step(vault, self) {
                Err(VaultError::Damaged(part)) => self.note(part, 0, code),
                other => other?,
            }
        }
        Ok(())
    }

    fn note(&mut self, part: Part, number: u64, code: &'static str) {
        self.findings.push(CheckFinding { part, number, code });
    }
}

fn values(row: &Row<'_>) -> rusqlite::Result<Vec<Value>> {
    (0..row.as_ref().column_count()).map(|column| row.get(column)).collect()
}
