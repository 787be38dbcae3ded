//! Pages of an interview: a page per visible question, or one for a whole section.

use screening::{Evaluation, Layout, Protocol};
use std::collections::HashSet;

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Question id, or section id for a section that is asked together.
    pub id: String,
    /// Section id.
    pub section: String,
    /// Visible questions on it, in order; never empty.
    pub questions: Vec<String>,
}

/// All pages with something visible on them, in the protocol's order.
pub(crate) fn pages(protocol: &Protocol, evaluation: &Evaluation) -> Vec<Page> {
    let visible: HashSet<&str> = evaluation.visible.iter().map(String::as_str).collect();
    every_page(protocol)
        .into_iter()
        .filter_map(|mut page| {
            page.questions.retain(|question| visible.contains(question.as_str()));
            (!page.questions.is_empty()).then_some(page)
        })
        .collect()
}

/// The page to show for a stored place: itself, or the nearest one that is visible now, rather the one after than the one before.
pub(crate) fn nearest<'a>(pages: &'a [Page], protocol: &Protocol, place: &str) -> Option<&'a Page> {
    if let Some(page) = pages.iter().find(|page| page.id == place) {
        return Some(page);
    }
    let order = every_page(protocol);
    let position = |id: &str| order.iter().position(|page| page.id == id);
    let Some(was) = position(place) else { return pages.first() };
    pages.iter().min_by_key(|page| position(&page.id).map(|at| (at.abs_diff(was), at < was)))
}

/// All pages as if everything were visible.
fn every_page(protocol: &Protocol) -> Vec<Page> {
    let mut pages = Vec::new();
    for section in protocol.sections() {
        let mut questions = protocol.questions().iter().filter(|q| q.section == section.id).map(|q| q.id.clone());
        match section.layout {
            Layout::Together => {
                pages.push(Page { id: section.id.clone(), section: section.id.clone(), questions: questions.collect() })
            }
            Layout::One => pages.extend(questions.by_ref().map(|question| Page {
                id: question.clone(),
                section: section.id.clone(),
                questions: vec![question],
            })),
        }
    }
    pages
}
