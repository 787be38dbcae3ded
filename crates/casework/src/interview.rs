//! The interview: one page at a time, every answer on disk before the next page is shown.

use crate::opened::{Opened, case_id};
use crate::view::{AnswerInput, AnswerView, HomeView, InterviewView};
use crate::{CaseworkError, Moment, Office, Result, answers};
use screening::{AgeGroup, Answer, AnswerError, State, Strength};
use vault::{AnswerMeta, NewCase};

/// Longest note, characters: as long as a text answer, and as a packet may carry.
pub(crate) const LONGEST_TEXT_CHARACTERS: usize = 10_000;

impl Office {
    /// Begins a case at its first page.
    ///
    /// # Errors
    /// `protocol-unknown`, errors of the vault.
    pub fn begin_case(&mut self, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let edition = self.content.in_use()?;
        // Kept with the case: a newer program, or another version in use, must not take its questions away.
        let bundle = self.keep_edition(&edition, "program", moment)?;
        let protocol = &edition.protocol;
        let language = self.language()?;
        let new = NewCase {
            protocol_id: protocol.id(),
            protocol_version: protocol.version(),
            protocol_hash: vault::Digest(protocol.hash()),
            protocol_bundle: Some(bundle),
            interview_language: &language,
            officer_language: &language,
        };
        let created = self.vault.create_case(&new, moment.now, moment.rng)?;
        self.open_case(&created.case.to_string(), moment)
    }

    /// Opens a case at the page where it stood; if that is hidden by now, at the nearest visible one.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn open_case(&mut self, case: &str, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let opened = self.opened(case, moment.now)?;
        let page = opened.place()?.id.clone();
        let summary = &opened.stored.summary;
        // Coming back ends the pause: if the program now ends unasked, this is the interview to resume.
        let moved = summary.place != page || summary.paused;
        if moved && !opened.is_sealed() && !self.vault.is_read_only() {
            let _saved = self.vault.record_place(opened.id, &page, moment.now, moment.rng)?;
        }
        self.interrupted = None;
        self.visit(opened.id)?;
        self.interview_view(&self.opened(case, moment.now)?, &page)
    }

    /// Goes to a page. Going on needs the required answers of the page left; going back never does.
    ///
    /// # Errors
    /// `unknown-case`, `unknown-page`, `answer-missing` with the question, errors of the vault.
    pub fn go_to(&mut self, case: &str, page: &str, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let opened = self.opened(case, moment.now)?;
        let position = |id: &str| opened.pages.iter().position(|page| page.id == id);
        let to = position(page).ok_or(CaseworkError::UnknownPage)?;
        if opened.is_sealed() {
            return self.interview_view(&opened, page);
        }
        let here = opened.place()?;
        let ahead = position(&here.id).is_some_and(|here| to > here);
        // What a finding could turn on is asked out of turn: only along the way does an open answer hold anybody up.
        let along = opened.pages.get(to).is_some_and(|page| page.led_to);
        if ahead
            && along
            && let Some(question) = opened.missing(here).into_iter().next()
        {
            return Err(CaseworkError::AnswerMissing { question });
        }
        let _saved = self.vault.record_place(opened.id, page, moment.now, moment.rng)?;
        self.visit(opened.id)?;
        self.interview_view(&self.opened(case, moment.now)?, page)
    }

    /// Keeps an answer or takes it back; the page stays.
    ///
    /// # Errors
    /// `unknown-case`, `case-sealed`, the errors of answers with their question, errors of the vault.
    pub fn answer(&mut self, input: &AnswerInput, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let opened = self.opened(&input.case, moment.now)?;
        let answer = match &input.answer {
            Some(view) => Some(answers::parse(opened.live(), &opened.protocol, &input.question, view)?),
            None => None,
        };
        let page = opened.page_of(&input.question).map(|page| page.id.clone());
        let opened = self.keep_answer(opened, &input.question, answer.as_ref(), &input.how_asked, moment)?;
        // The page with the answer stays; an answer that hides its own question leads to the nearest page.
        let page = page.filter(|id| opened.pages.iter().any(|page| page.id == *id));
        let page = page.map_or_else(|| opened.place().map(|page| page.id.clone()), Ok)?;
        self.interview_view(&opened, &page)
    }

    /// Writes a parsed answer, or takes it back, and sees whether a decision still stands.
    pub(crate) fn keep_answer(
        &mut self,
        before: Opened,
        question: &str,
        answer: Option<&Answer>,
        how_asked: &str,
        moment: &mut Moment<'_>,
    ) -> Result<Opened> {
        before.changeable()?;
        if before.protocol.question(question).is_none() {
            return Err(AnswerError::UnknownQuestion(question.to_owned()).into());
        }
        if !matches!(how_asked, "read" | "audio" | "shown" | "interpreter" | "paper") {
            return Err(CaseworkError::UnknownValue { field: "how_asked" });
        }
        let meta = AnswerMeta { language_asked: before.interview_language(), how_asked: how_asked.to_owned() };
        let (id, case, found) = (before.id, before.id.to_string(), before.found());
        let stood = before.stored.answers.get(question).cloned();
        drop(before);
        let saved = match answer {
            Some(answer) => self.vault.record_answer(id, question, answer, &meta, moment.now, moment.rng)?,
            None => self.vault.withdraw_answer(id, question, moment.now, moment.rng)?,
        };
        if let Some(stood) = stood.filter(|stood| Some(&stood.answer) != answer) {
            self.visits.changed(id, question, &stood, saved);
        }
        let after = self.opened(&case, moment.now)?;
        if after.stored.summary.state != "open" && found != after.found() {
            // A decision belongs to the findings that it was made on: changed ones need a new one.
            let _saved = self.vault.set_state(after.id, "open", moment.now, moment.rng)?;
            return self.opened(&case, moment.now);
        }
        Ok(after)
    }

    /// Takes another way through the same interview, from its first page without an answer: what was said is not asked again.
    ///
    /// # Errors
    /// `unknown-case`, `case-sealed`, `unknown-choice` for a path that the protocol does not know, errors of the vault.
    pub fn go_on(&mut self, case: &str, path: &str, moment: &mut Moment<'_>) -> Result<InterviewView> {
        let mut opened = self.opened(case, moment.now)?;
        if opened.path.code() != path {
            let chosen = AnswerView::One(path.to_owned());
            let parsed = answers::parse(opened.live(), &opened.protocol, "path", &chosen)?;
            opened = self.keep_answer(opened, "path", Some(&parsed), "read", moment)?;
        }
        opened.changeable()?;
        self.at_first_open_page(opened, moment)
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
        let opened = self.opened(case, moment.now)?;
        opened.changeable()?;
        if opened.protocol.question(question).is_none() {
            return Err(AnswerError::UnknownQuestion(question.to_owned()).into());
        }
        if text.chars().count() > LONGEST_TEXT_CHARACTERS {
            return Err(AnswerError::TooLong { question: question.to_owned() }.into());
        }
        check_language_tag(language)?;
        let _saved = self.vault.record_note(opened.id, Some(question), text, language, moment.now, moment.rng)?;
        let opened = self.opened(case, moment.now)?;
        let page = opened.page_of(question).map_or_else(|| opened.place(), Ok)?.id.clone();
        self.interview_view(&opened, &page)
    }

    /// Records a pause: `break`, `interrupted`, `moved`, `refused`, `other`.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn pause(&mut self, case: &str, reason: &str, moment: &mut Moment<'_>) -> Result<HomeView> {
        if !matches!(reason, "break" | "interrupted" | "moved" | "refused" | "other") {
            return Err(CaseworkError::UnknownValue { field: "reason" });
        }
        if self.vault.case(case_id(case)?)?.referrals.is_empty() {
            let _saved = self.vault.record_pause(case_id(case)?, reason, moment.now, moment.rng)?;
        }
        self.home(moment.now)
    }
}

/// A language tag as packets carry it (crates/packet/SPEC.md §1).
pub(crate) fn check_language_tag(tag: &str) -> Result<()> {
    let fits = (1..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fits { Ok(()) } else { Err(CaseworkError::UnknownValue { field: "language" }) }
}

/// What an officer decides on.
#[derive(PartialEq)]
struct Found {
    age_group: AgeGroup,
    /// Whether each decision text applies.
    texts: Vec<bool>,
    /// Of the indicators that the age group lists.
    states: Vec<State>,
}

impl Opened {
    fn found(&self) -> Found {
        let (live, age_group) = (self.live(), self.live().age_group());
        let indicators = self.protocol.indicators().iter().enumerate();
        let listed = indicators.filter(|(_, indicator)| indicator.strength(age_group) != Strength::Absent);
        Found {
            age_group,
            texts: (0..self.protocol.texts().len()).map(|text| live.applies(text)).collect(),
            states: listed.map(|(place, _)| live.indicator(place)).collect(),
        }
    }
}
