//! Why something was corrected: said after the correction is on disk, never before.

use super::Change;
use crate::event::Event;
use crate::{CaseId, Saved, Vault, VaultError};
use rand_core::CryptoRng;

impl Vault {
    /// Records why event `of` changed an answer, a note or the decision of the case. Said twice, both are kept.
    ///
    /// # Errors
    /// [`VaultError::UnknownCase`]; [`VaultError::NoCorrection`] unless that event is of this case and changed what was there before;
    /// [`VaultError::Erased`], [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    #[expect(clippy::too_many_arguments, reason = "each is a field of the event")]
    pub fn explain_correction(
        &mut self,
        case: CaseId,
        of: u64,
        reason: &str,
        text: &str,
        language: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let corrected = self.history(case)?.into_iter().find(|entry| entry.seq == of).map(|entry| entry.change);
        let question = corrected.and_then(corrected_question).ok_or(VaultError::NoCorrection)?;
        let (reason, text, language) = (reason.into(), text.into(), language.into());
        self.change(case, Event::CorrectionExplained { question, of, reason, text, language }, now, rng)
    }
}

/// The question of a change that replaced something; empty: the case's own note, or the decision.
fn corrected_question(change: Change) -> Option<String> {
    match change {
        Change::Answered { question, before: Some(_), .. }
        | Change::Withdrawn { question, before: Some(_) }
        | Change::Noted { question, before: Some(_), .. } => Some(question),
        Change::Decided { before: Some(_), .. } => Some(String::new()),
        _ => None,
    }
}
