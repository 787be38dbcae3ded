//! The whole next screen of an interview, and all answers to check.

use crate::opened::Opened;
use crate::pages::Page;
use crate::view::{CheckLine, CheckSection, CheckView, InterviewView, Notice, PageView, SectionLine, SectionStatus};
use crate::{CaseworkError, Office, Result};

impl Office {
    /// The screen of a page.
    pub(crate) fn interview_view(&self, opened: &Opened, page: &str) -> Result<InterviewView> {
        let page = opened.pages.iter().find(|candidate| candidate.id == page).ok_or(CaseworkError::UnknownPage)?;
        let saved = opened.stored.answers.values().map(|answer| answer.at);
        let noted = opened.stored.notes.values().map(|note| note.at);
        Ok(InterviewView {
            case: self.case_line(&opened.stored)?,
            protocol: opened.protocol_line(),
            interview_language: opened.interview_language(),
            officer_language: opened.officer_language(),
            path: opened.path.code().to_owned(),
            sections: opened.sections(),
            page: opened.page_view(page),
            notices: opened.notices(),
            corrections: self.visits.corrected(opened.id),
            saved_at: saved.chain(noted).max(),
        })
    }

    /// All answers by section, to check.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn check_answers(&self, case: &str, now: i64) -> Result<CheckView> {
        let opened = self.opened(case, now)?;
        let mut sections: Vec<CheckSection> = Vec::new();
        for page in opened.way() {
            let asked = page.questions.iter().filter(|id| !opened.is_note(id));
            let lines = asked.filter_map(|id| opened.question_view(id));
            let lines = lines.map(|question| CheckLine { page: page.id.clone(), question });
            match sections.last_mut().filter(|section| section.id == page.section) {
                Some(section) => section.questions.extend(lines),
                None if page.questions.iter().all(|id| opened.is_note(id)) => {}
                None => sections.push(CheckSection { id: page.section.clone(), questions: lines.collect() }),
            }
        }
        Ok(CheckView {
            case: self.case_line(&opened.stored)?,
            officer_language: opened.officer_language(),
            interview_language: opened.interview_language(),
            sections,
            conflicts: opened.conflicts(),
            maybe_before: self.maybe_screened_before(&opened.stored)?,
        })
    }
}

impl Opened {
    /// Required questions of a page that have neither answer nor non-answer.
    pub(crate) fn missing(&self, page: &Page) -> Vec<String> {
        let required = |id: &&String| self.protocol.question(id).is_some_and(|question| question.required);
        page.questions.iter().filter(required).filter(|id| !self.is_done(id)).cloned().collect()
    }

    fn page_view(&self, page: &Page) -> PageView {
        // A page beside the path stands on the way while it is shown.
        let way: Vec<&Page> = self.pages.iter().filter(|other| other.led_to || other.id == page.id).collect();
        let at = way.iter().position(|candidate| candidate.id == page.id).unwrap_or_default();
        let asked = |page: &&Page| page.questions.iter().filter(|id| !self.is_note(id)).count();
        let before: usize = way.iter().take(at).map(asked).sum();
        let sections = sections_of(&way);
        let section = sections.iter().position(|id| **id == page.section).unwrap_or_default();
        let id_at = |at: usize| way.get(at).map(|page| page.id.clone());
        // What was answered is not asked again: on a longer path, or after an earlier answer was changed. A note is read each time.
        let open = |page: &&&Page| page.questions.iter().any(|id| self.is_note(id) || !self.is_done(id));
        PageView {
            id: page.id.clone(),
            section: page.section.clone(),
            section_number: count(section + 1),
            sections_total: count(sections.len()),
            question_number: count(before + 1),
            questions: page.questions.iter().filter_map(|id| self.question_view(id)).collect(),
            previous: at.checked_sub(1).and_then(id_at),
            next: way.iter().skip(at + 1).find(open).map(|page| page.id.clone()),
            missing: self.missing(page),
        }
    }

    fn sections(&self) -> Vec<SectionLine> {
        let way: Vec<&Page> = self.way().collect();
        let line = |id: &String| {
            let pages: Vec<&Page> = way.iter().copied().filter(|page| page.section == *id).collect();
            let open = |page: &&&Page| page.questions.iter().any(|question| !self.is_done(question));
            let questions: Vec<&String> =
                pages.iter().flat_map(|page| &page.questions).filter(|id| !self.is_note(id)).collect();
            let done = questions.iter().filter(|question| self.is_done(question)).count();
            let module = self.protocol.sections().iter().find(|section| section.id == *id);
            SectionLine {
                id: id.clone(),
                module: module.map(|section| section.module.clone()).unwrap_or_default(),
                status: match done {
                    all if all == questions.len() => SectionStatus::Completed,
                    0 => SectionStatus::NotStarted,
                    _ => SectionStatus::InProgress,
                },
                visible: count(questions.len()),
                done: count(done),
                page: pages.iter().find(open).or(pages.first()).map(|page| page.id.clone()).unwrap_or_default(),
            }
        };
        sections_of(&way).into_iter().map(line).collect()
    }

    fn notices(&self) -> Vec<Notice> {
        let routes = self.live().routes();
        let all = [
            (routes.danger, Notice::Danger),
            (routes.unsafe_place, Notice::Unsafe),
            (routes.child, Notice::Child),
            (routes.no_consent, Notice::NoConsent),
        ];
        all.into_iter().filter_map(|(holds, notice)| holds.then_some(notice)).collect()
    }
}

/// Sections of pages, in order.
fn sections_of<'a>(pages: &[&'a Page]) -> Vec<&'a String> {
    let mut ids: Vec<&String> = pages.iter().map(|page| &page.section).collect();
    ids.dedup();
    ids
}

/// A protocol holds far fewer than 2^32 questions.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
