//! Findings with their reasons, and the officer's decision.

use crate::view::{DecisionInput, FindingsView};
use crate::{Moment, Office, Result};

impl Office {
    /// Everything that follows from the answers, with reasons. Never a score.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn findings(&self, case: &str, now: i64) -> Result<FindingsView> {
        let _ = (case, now);
        unimplemented!()
    }

    /// Records the officer's decision with their reason.
    ///
    /// # Errors
    /// `unknown-case`, `reason-too-short`, `text-too-long`, `case-sealed`, errors of the vault.
    pub fn decide(&mut self, input: &DecisionInput, moment: &mut Moment<'_>) -> Result<FindingsView> {
        let _ = (input, moment);
        unimplemented!()
    }
}
