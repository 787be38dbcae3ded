//! How long a case is kept: as its officer says, else by the table of states. What is due is shown; nothing is erased by a clock.

use crate::opened::case_id;
use crate::view::{DueView, HistoryView, RetentionView};
use crate::{CaseworkError, Moment, Office, Result};
use serde::Deserialize;
use std::sync::LazyLock;
use vault::{CaseId, CaseSummary};

/// A table that a reviewer can change.
static TABLE: &str = include_str!("../../../../protocols/retention.toml");
static DEFAULTS: LazyLock<Vec<StateRow>> = LazyLock::new(|| read(TABLE).unwrap_or_default());
const DAY_SECONDS: i64 = 86_400;
/// Longest time that can be said: what is kept longer is not kept for a case.
const LONGEST_DAYS: u32 = 36_500;
/// Most cases of a kind that the start page shows as due.
const DUE_AT_MOST: u32 = 20;
/// New keys are offered at most this often.
const ROTATION_DAYS: i64 = 30;
/// Setting: days after which a case that arrived shrinks by itself; missing or 0: only when asked.
const SHED_AFTER_DAYS: &str = "shed_after_days";

#[derive(Deserialize)]
struct Table {
    state: Vec<StateRow>,
}

#[derive(Deserialize)]
struct StateRow {
    state: String,
    days: u32,
}

fn read(table: &str) -> Option<Vec<StateRow>> {
    Some(toml::from_str::<Table>(table).ok()?.state)
}

impl Office {
    /// Says how long a case is kept, in days from now, and on what ground: `consent`, `proceedings`, `organisation_rule`, `person_asked`
    /// or `other`.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn keep_until(&mut self, case: &str, basis: &str, days: u32, moment: &mut Moment<'_>) -> Result<HistoryView> {
        if !matches!(basis, "consent" | "proceedings" | "organisation_rule" | "person_asked" | "other") {
            return Err(CaseworkError::UnknownValue { field: "basis" });
        }
        if days > LONGEST_DAYS {
            return Err(CaseworkError::UnknownValue { field: "days" });
        }
        let until = moment.now.saturating_add(i64::from(days) * DAY_SECONDS);
        let _saved = self.vault.set_retention(case_id(case)?, basis, until, moment.now, moment.rng)?;
        self.case_history(case)
    }

    /// Old cases and old keys: what is to be looked at.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn due(&self, now: i64) -> Result<DueView> {
        let since = |days: u32| now.saturating_sub(i64::from(days) * DAY_SECONDS);
        let counted = DEFAULTS.iter().filter(|row| row.days > 0);
        let defaults: Vec<(&str, i64)> = counted.map(|row| (row.state.as_str(), since(row.days))).collect();
        let mut due = Vec::new();
        for case in self.vault.cases_due(now, &defaults, DUE_AT_MOST)? {
            due.push(self.case_line(&self.vault.case(case)?)?);
        }
        let keys = self.vault.erased_under_keys_of()?;
        let month = ROTATION_DAYS * DAY_SECONDS;
        Ok(DueView {
            due,
            rotation_due: keys.is_some_and(|made_at| now.saturating_sub(made_at) >= month),
            shed_after_days: self.shed_after_days()?,
        })
    }

    /// Sets after how many days a case that arrived shrinks to its line by itself; 0: only when asked.
    ///
    /// # Errors
    /// `wrong-passphrase`, errors of the vault.
    pub fn set_shed_after_days(&mut self, days: u32, passphrase: &str, moment: &mut Moment<'_>) -> Result<DueView> {
        self.check_passphrase(passphrase)?;
        if days > LONGEST_DAYS {
            return Err(CaseworkError::UnknownValue { field: "days" });
        }
        let _saved = self.vault.set_setting(SHED_AFTER_DAYS, &days.to_string(), moment.now, moment.rng)?;
        self.due(moment.now)
    }

    /// Shrinks every case that arrived and whose days are over, as the setting says. Gives how many.
    ///
    /// # Errors
    /// Errors of the vault.
    pub(crate) fn shed_arrived(&mut self, moment: &mut Moment<'_>) -> Result<usize> {
        let days = self.shed_after_days()?;
        if days == 0 || self.vault.is_read_only() {
            return Ok(0);
        }
        let before = moment.now.saturating_sub(i64::from(days) * DAY_SECONDS);
        let mut shed = 0;
        for case in self.vault.cases_to_shed("accepted", before)? {
            if super::erase::confirmed(&self.vault.case(case)?) {
                let _saved = self.vault.shed_case(case, "automatic", moment.now, moment.rng)?;
                shed += 1;
            }
        }
        Ok(shed)
    }

    fn shed_after_days(&self) -> Result<u32> {
        Ok(self.vault.setting(SHED_AFTER_DAYS)?.and_then(|days| days.parse().ok()).unwrap_or(0))
    }

    pub(super) fn retention(&self, case: CaseId) -> Result<Option<RetentionView>> {
        let said = self.vault.retention(case)?;
        Ok(said.map(|said| RetentionView { basis: said.basis, until: said.until }))
    }

    /// When a case is due; `None`: never by itself.
    pub(super) fn due_at(&self, summary: &CaseSummary, said: Option<&RetentionView>) -> Option<i64> {
        let by_state = || {
            let row = DEFAULTS.iter().find(|row| row.state == summary.state && row.days > 0)?;
            Some(summary.changed_at.saturating_add(i64::from(row.days) * DAY_SECONDS))
        };
        said.map(|said| said.until).or_else(by_state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_and_marked_a_draft() {
        let states: Vec<&str> = DEFAULTS.iter().map(|row| row.state.as_str()).collect();
        assert_eq!(states, ["accepted", "closed", "returned", "received", "handed_over", "sealed", "decided"]);
        assert!(
            TABLE.contains("status = \"draft, pending review\""),
            "until somebody with the law in hand has read it"
        );
        assert!(read("state = 3").is_none());
    }
}
