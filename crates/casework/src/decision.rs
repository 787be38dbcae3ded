//! The officer's decision: theirs, with a reason.

use crate::interview::{LONGEST_TEXT_CHARACTERS, check_language_tag};
use crate::view::{DecisionInput, FindingsView};
use crate::{CaseworkError, Moment, Office, Result};
use screening::AnswerError;

/// Fewest characters of a reason.
const SHORTEST_REASON_CHARACTERS: usize = 10;

impl Office {
    /// Records the officer's decision with their reason.
    ///
    /// # Errors
    /// `unknown-case`, `reason-too-short`, `text-too-long`, `case-sealed`, errors of the vault.
    pub fn decide(&mut self, input: &DecisionInput, moment: &mut Moment<'_>) -> Result<FindingsView> {
        let opened = self.opened(&input.case, moment.now)?;
        opened.changeable()?;
        let state = match input.code.as_str() {
            "refer" | "child_protection" | "labour_rights" => "decided",
            "no_referral" => "closed",
            "continue_later" => "open",
            _ => return Err(CaseworkError::UnknownValue { field: "code" }),
        };
        let reason = input.reason.trim();
        let length = reason.chars().count();
        if length < SHORTEST_REASON_CHARACTERS {
            return Err(CaseworkError::ReasonTooShort);
        }
        if length > LONGEST_TEXT_CHARACTERS {
            return Err(AnswerError::TooLong { question: "reason".to_owned() }.into());
        }
        check_language_tag(&input.language)?;
        let (code, language) = (&input.code, &input.language);
        let _saved = self.vault.record_decision(opened.id, code, reason, language, moment.now, moment.rng)?;
        if opened.stored.summary.state != state {
            let _saved = self.vault.set_state(opened.id, state, moment.now, moment.rng)?;
        }
        self.findings(&input.case, moment.now)
    }
}
