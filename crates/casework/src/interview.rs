//! The interview: one page at a time, every answer on disk before the next page is shown.

use crate::view::{AnswerInput, CheckView, HomeView, InterviewView};
use crate::{Moment, Office, Result};

impl Office {
    /// Begins a case at its first page.
    ///
    /// # Errors
    /// `protocol-unknown`, errors of the vault.
    pub fn begin_case(&mut self, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let _ = moment;
        unimplemented!()
    }

    /// Opens a case at the page where it stood; if that is hidden by now, at the nearest visible one.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn open_case(&mut self, case: &str, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let _ = (case, moment);
        unimplemented!()
    }

    /// Goes to a page. Going on needs the required answers of the page left; going back never does.
    ///
    /// # Errors
    /// `unknown-case`, `unknown-page`, `answer-missing` with the question, errors of the vault.
    pub fn go_to(&mut self, case: &str, page: &str, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let _ = (case, page, moment);
        unimplemented!()
    }

    /// Keeps an answer or takes it back; the page stays.
    ///
    /// # Errors
    /// `unknown-case`, `case-sealed`, the errors of answers with their question, errors of the vault.
    pub fn answer(&mut self, input: &AnswerInput, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let _ = (input, moment);
        unimplemented!()
    }

    /// Keeps the officer's note beside a question; an empty text clears it.
    ///
    /// # Errors
    /// `unknown-case`, `unknown-question`, `case-sealed`, `text-too-long`, errors of the vault.
    pub fn note(
        &mut self,
        case: &str,
        question: &str,
        text: &str,
        language: &str,
        moment: &mut Moment<'_>,
    ) -> Result<InterviewView> {
        let _ = (case, question, text, language, moment);
        unimplemented!()
    }

    /// Records a pause: `break`, `interrupted`, `moved`, `refused`, `other`.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn pause(&mut self, case: &str, reason: &str, moment: &mut Moment<'_>) -> Result<HomeView> {
        let _ = (case, reason, moment);
        unimplemented!()
    }

    /// All answers by section, to check.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn check_answers(&self, case: &str, now: i64) -> Result<CheckView> {
        let _ = (case, now);
        unimplemented!()
    }
}
