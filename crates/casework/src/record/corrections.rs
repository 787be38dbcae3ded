//! Why an earlier answer was changed: asked once, quietly, after the change is on disk.

use crate::interview::{LONGEST_TEXT_CHARACTERS, check_language_tag};
use crate::opened::case_id;
use crate::view::{Correction, ExplanationInput, HistoryView};
use crate::{CaseworkError, Moment, Office, Result};
use screening::AnswerError;
use std::cell::RefCell;
use vault::{CaseId, Saved, StoredAnswer};

/// The visit to the page on the screen. Choosing and choosing again on the same page is no correction that anybody is asked about.
#[derive(Default)]
pub(crate) struct Visits(RefCell<Option<Visit>>);

struct Visit {
    case: CaseId,
    /// Number of the last event before it began.
    since: u64,
    corrected: Vec<Correction>,
}

impl Visits {
    /// A page is shown.
    pub(crate) fn begin(&self, case: CaseId, since: u64) {
        *self.0.borrow_mut() = Some(Visit { case, since, corrected: Vec::new() });
    }

    /// An answer was changed.
    pub(crate) fn changed(&self, case: CaseId, question: &str, before: &StoredAnswer, saved: Saved) {
        let mut visit = self.0.borrow_mut();
        let Some(visit) = visit.as_mut().filter(|visit| visit.case == case) else { return };
        let again = visit.corrected.iter_mut().find(|correction| correction.question == question);
        match again {
            Some(correction) => correction.number = saved.seq,
            None if before.seq <= visit.since => {
                visit.corrected.push(Correction { question: question.to_owned(), number: saved.seq });
            }
            None => {}
        }
    }

    /// Why it was changed is said.
    fn explained(&self, case: CaseId, number: u64) {
        if let Some(visit) = self.0.borrow_mut().as_mut().filter(|visit| visit.case == case) {
            visit.corrected.retain(|correction| correction.number != number);
        }
    }

    /// What was corrected on this visit and not explained yet.
    pub(crate) fn corrected(&self, case: CaseId) -> Vec<Correction> {
        let visit = self.0.borrow();
        visit.as_ref().filter(|visit| visit.case == case).map(|visit| visit.corrected.clone()).unwrap_or_default()
    }
}

impl Office {
    /// A page of a case is shown from now on.
    pub(crate) fn visit(&self, case: CaseId) -> Result<()> {
        self.visits.begin(case, self.vault.last_seq()?);
        Ok(())
    }

    /// Records why a change was made. The change itself is on disk already, whether or not anybody says why.
    ///
    /// # Errors
    /// `unknown-case`, `no-correction` if that line replaced nothing, `case-shed`, `text-too-long`, errors of the vault.
    pub fn explain(&mut self, input: &ExplanationInput, moment: &mut Moment<'_>) -> Result<HistoryView> {
        let case = case_id(&input.case)?;
        if !matches!(input.reason.as_str(), "misclick" | "person_corrected" | "new_information" | "other") {
            return Err(CaseworkError::UnknownValue { field: "reason" });
        }
        let text = input.text.trim();
        if text.chars().count() > LONGEST_TEXT_CHARACTERS {
            return Err(AnswerError::TooLong { question: "text".to_owned() }.into());
        }
        check_language_tag(&input.language)?;
        let said = (input.reason.as_str(), text, input.language.as_str());
        let _saved =
            self.vault.explain_correction(case, input.number, said.0, said.1, said.2, moment.now, moment.rng)?;
        self.visits.explained(case, input.number);
        self.case_history(&input.case)
    }
}
