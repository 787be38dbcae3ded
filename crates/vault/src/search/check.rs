//! Whether the index says what the cases say now.

use super::CaseWords;
use super::index::{columns, state};
use crate::{StoredCase, Vault, VaultError};
use rusqlite::Row;

/// Every structure of the index, and that it lists exactly the words kept beside it.
const COMPARE: &str = "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)";
const LINES: &str = "SELECT case_id, reference, name, place, employer, words FROM search_text \
                     LEFT JOIN (SELECT case_id, created_seq FROM case_file) ON created_seq = seq ORDER BY seq";
const UNLISTED: &str = "SELECT count(*) FROM case_file WHERE created_seq NOT IN (SELECT seq FROM search_text) \
                        AND created_seq <= ?1";
const LATER: &str = "SELECT 1 FROM event WHERE case_id = ?1 AND case_id <> x'' AND seq > ?2";

impl Vault {
    /// Cases whose words in the index are not those that `words` gives; those with events that the index does not know yet are left out.
    /// `None`: the index itself is damaged. Changes nothing.
    ///
    /// # Errors
    /// [`VaultError::Storage`], [`VaultError::Damaged`] for another part of the vault.
    pub fn check_index(&self, words: &mut dyn FnMut(&StoredCase) -> CaseWords) -> Result<Option<usize>, VaultError> {
        // The comparison is written as an insertion, which a vault open for reading refuses: there its pages are checked alone.
        if !self.is_read_only() && self.db.execute(COMPARE, []).is_err() {
            return Ok(None);
        }
        self.together(|| self.compare_words(words)).map(Some)
    }

    fn compare_words(&self, words: &mut dyn FnMut(&StoredCase) -> CaseWords) -> Result<usize, VaultError> {
        let indexed = state(&self.db)?.indexed_seq;
        let unlisted: i64 = self.db.query_row(UNLISTED, [indexed], |row| row.get(0))?;
        let mut wrong = usize::try_from(unlisted).unwrap_or(usize::MAX);
        let mut statement = self.db.prepare(LINES)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(case) = row.get::<_, Option<crate::CaseId>>(0)? else {
                wrong += 1;
                continue;
            };
            let lags = self.exists(LATER, rusqlite::params![case, indexed])?;
            if !lags {
                let stored = self.case(case)?;
                wrong += usize::from(line(row)? != columns(&stored.summary.reference, &words(&stored)));
            }
        }
        Ok(wrong)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<[String; 5]> {
    Ok([row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?])
}
