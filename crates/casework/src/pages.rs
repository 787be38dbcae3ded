//! Pages of an interview: a page per visible question, or one for a whole section; of these the officer is led along a path.

use screening::{Layout, Path, Protocol, Question};

/// The question whose answer chooses the path; it stays within reach on every path.
const PATH_QUESTION: &str = "path";

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Question id, or section id for a section that is asked together.
    pub id: String,
    /// Section id.
    pub section: String,
    /// Visible questions on it, in order; never empty.
    pub questions: Vec<String>,
    /// Whether the officer is led to it; the others are shown when they are asked for.
    pub led_to: bool,
}

/// All pages with something visible on them, in the protocol's order. Led to are those of the path and, so that nothing said
/// is out of sight, those with an answer. A question beside the path of a section that is asked together has a page of its own.
pub(crate) fn pages(
    protocol: &Protocol,
    visible: &dyn Fn(usize) -> bool,
    path: Path,
    answered: &dyn Fn(&str) -> bool,
) -> Vec<Page> {
    let led_to =
        |question: &Question| question.is_on(path) || question.base() == PATH_QUESTION || answered(&question.id);
    let mut pages: Vec<Page> = Vec::new();
    let is_visible = |question: &Question| protocol.place(&question.id).is_some_and(visible);
    for (section, question) in in_order(protocol).filter(|(_, question)| is_visible(question)) {
        let on_way = led_to(question);
        let together = section.layout == Layout::Together && on_way;
        let id = if together { &section.id } else { &question.id };
        // The page of a section stands where its first question does; what is beside the path comes after it.
        match pages.iter_mut().rev().find(|page| together && page.id == *id && page.section == section.id) {
            Some(page) => page.questions.push(question.id.clone()),
            None => pages.push(Page {
                id: id.clone(),
                section: section.id.clone(),
                questions: vec![question.id.clone()],
                led_to: on_way,
            }),
        }
    }
    if !pages.iter().any(|page| page.led_to) {
        // A path that leads nowhere is none.
        pages.iter_mut().for_each(|page| page.led_to = true);
    }
    pages
}

/// The page to show for a stored place: itself, or the nearest one that is led to, rather the one after than the one before.
pub(crate) fn nearest<'a>(pages: &'a [Page], protocol: &Protocol, place: &str) -> Option<&'a Page> {
    if let Some(page) = pages.iter().find(|page| page.id == place) {
        return Some(page);
    }
    let order: Vec<(&str, &str)> =
        in_order(protocol).map(|(section, question)| (section.id.as_str(), question.id.as_str())).collect();
    let position = |id: &str| order.iter().position(|(section, question)| *section == id || *question == id);
    let mut led_to = pages.iter().filter(|page| page.led_to);
    let Some(was) = position(place) else { return led_to.next() };
    let distance = |page: &&Page| {
        let first = page.questions.first().and_then(|id| position(id));
        first.map_or((usize::MAX, true), |at| (at.abs_diff(was), at < was))
    };
    led_to.min_by_key(distance)
}

/// All questions with their sections, section by section.
fn in_order(protocol: &Protocol) -> impl Iterator<Item = (&screening::Section, &Question)> {
    protocol.sections().iter().flat_map(|section| {
        let mine = protocol.questions().iter().filter(move |question| question.section == section.id);
        mine.map(move |question| (section, question))
    })
}
