//! The person's own copy: everything that this vault holds about them, and nothing about anybody's keys or folders.

use crate::opened::case_id;
use crate::view::{AccessView, HistoryChange, HistoryView};
use crate::{Moment, Office, Result};
use vault::VaultError;

/// Name and version of the machine-readable form (docs/record.md).
const FORMAT: &str = "taanuu/record/1";

impl Office {
    /// Everything recorded about the person of a case. Nothing is recorded yet: see [`Office::record_access_given`].
    ///
    /// # Errors
    /// `wrong-passphrase`, `unknown-case`, errors of the vault.
    pub fn access(&self, case: &str, passphrase: &str, now: i64) -> Result<AccessView> {
        let HistoryView { case: line, mut lines, retention, .. } = self.case_history(case)?;
        self.check_passphrase(passphrase)?;
        for line in &mut lines {
            // A folder of the officer's computer.
            if let HistoryChange::HandedOver { place, .. } = &mut line.what {
                place.clear();
            }
        }
        let stored = self.vault.case(case_id(case)?)?;
        // Of a case that shrank to its line, the line and what happened to it is all there is.
        let (languages, sections) = match self.check_answers(case, now) {
            Ok(check) => ((check.interview_language, check.officer_language), check.sections),
            Err(crate::CaseworkError::Vault(VaultError::Erased)) => {
                ((stored.summary.interview_language, stored.summary.officer_language), Vec::new())
            }
            Err(error) => return Err(error),
        };
        Ok(AccessView {
            format: FORMAT.to_owned(),
            made_at: now,
            case: line,
            interview_language: languages.0,
            officer_language: languages.1,
            sections,
            history: lines,
            retention,
        })
    }

    /// Records that the person was given their record, after the edge has written it: the languages, and what the machine-readable form was.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn record_access_given(
        &mut self,
        case: &str,
        languages: &[String],
        record: &[u8],
        moment: &mut Moment<'_>,
    ) -> Result<HistoryView> {
        let _saved = self.vault.record_access(case_id(case)?, languages, record, moment.now, moment.rng)?;
        self.case_history(case)
    }
}
