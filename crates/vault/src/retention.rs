//! How long a case is kept, and what the person was given. Nothing is ever erased by a clock alone: this only says what is due.

use crate::append::digest;
use crate::event::Event;
use crate::{CaseId, Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{OptionalExtension, Row};

/// How long a case is kept, as its officer said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Code of the ground.
    pub basis: String,
    /// When it is due.
    pub until: i64,
    /// When that was said.
    pub at: i64,
}

impl Vault {
    /// Says how long a case is kept, and on what ground. The latest word counts; the history keeps all.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`], [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn set_retention(
        &mut self,
        case: CaseId,
        basis: &str,
        until: i64,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::RetentionSet { basis: basis.into(), until }, now, rng)
    }

    /// What was said of a case.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn retention(&self, case: CaseId) -> Result<Option<Retention>, VaultError> {
        const SAID: &str = "SELECT basis, until, at FROM retention WHERE case_id = ?1";
        let said = |row: &Row<'_>| Ok(Retention { basis: row.get(0)?, until: row.get(1)?, at: row.get(2)? });
        Ok(self.db.prepare_cached(SAID)?.query_row([case], said).optional()?)
    }

    /// Cases whose time is over: said so for them, or, where nothing was said, in a state (not `open`) and not changed since then.
    /// The longest due first, at most `limit` of each kind.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn cases_due(&self, now: i64, defaults: &[(&str, i64)], limit: u32) -> Result<Vec<CaseId>, VaultError> {
        const SAID: &str = "SELECT case_id FROM retention WHERE until <= ?1 ORDER BY until, case_id LIMIT ?2";
        const UNSAID: &str = "SELECT case_id FROM case_file WHERE state = ?1 AND state <> 'open' AND changed_at <= ?2 \
                              AND NOT EXISTS (SELECT 1 FROM retention WHERE retention.case_id = case_file.case_id) ORDER BY changed_at, case_id LIMIT ?3";
        let mut statement = self.db.prepare_cached(SAID)?;
        let mut due: Vec<CaseId> = statement.query_map((now, limit), |row| row.get(0))?.collect::<Result<_, _>>()?;
        for (state, unchanged_since) in defaults {
            let mut statement = self.db.prepare_cached(UNSAID)?;
            let rows = statement.query_map((state, unchanged_since, limit), |row| row.get(0))?;
            due.extend(rows.collect::<Result<Vec<CaseId>, _>>()?);
        }
        Ok(due)
    }

    /// Cases in a state (not `open`) that were not changed since `unchanged_since` and did not shrink to their line yet.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn cases_to_shed(&self, state: &str, unchanged_since: i64) -> Result<Vec<CaseId>, VaultError> {
        const CASES: &str = "SELECT case_id FROM case_file WHERE state = ?1 AND state <> 'open' AND changed_at <= ?2 \
                             AND shed_at = 0 ORDER BY changed_at, case_id";
        let mut statement = self.db.prepare_cached(CASES)?;
        let rows = statement.query_map((state, unchanged_since), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the keys in force were made, if something was erased under them: old bytes of the disk may still hold it, encrypted with
    /// these keys.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn erased_under_keys_of(&self) -> Result<Option<i64>, VaultError> {
        const MADE: &str = "SELECT coalesce((SELECT at FROM key_change ORDER BY seq DESC LIMIT 1), created_at) FROM vault_state \
                            WHERE EXISTS (SELECT 1 FROM erasure WHERE seq > coalesce((SELECT max(seq) FROM key_change), 0))";
        Ok(self.db.prepare_cached(MADE)?.query_row([], |row| row.get(0)).optional()?)
    }

    /// Records that the person was given their record: in which languages, and the SHA-256 of its machine-readable
    /// form, which is not kept.
    ///
    /// # Errors
    /// As [`Vault::set_retention`].
    pub fn record_access(
        &mut self,
        case: CaseId,
        languages: &[String],
        record: &[u8],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.change(case, Event::AccessGiven { languages: languages.to_vec(), sha256: digest(record) }, now, rng)
    }
}
