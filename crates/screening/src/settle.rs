//! The smallest sets of unanswered questions that could still settle a finding: "two questions could change this".
//!
//! `candidates` (which answers are worth trying) and `reach` (which questions a finding can depend on at all) → `search`
//! (sets by size, each with answers that a real evaluation has confirmed). Apart from [`crate::evaluate`], which stays fast.

pub(crate) mod candidates;
mod goal;
pub(crate) mod probe;
pub(crate) mod reach;
mod search;
mod trial;

use crate::{Answers, Context, DimensionState, Element, Evaluation, PalermoState, Protocol, evaluate};

/// Largest set that is looked for: three questions are a conversation, more are the interview.
pub const MAX_SETTLING_QUESTIONS: usize = 3;

/// A finding that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The undetermined dimension with this id.
    Dimension(String),
    /// An unknown element of the Palermo definition.
    Element(Element),
}

/// Questions whose answers, taken together, could settle a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettlingSet {
    /// Ids in protocol order. Each has no answer yet (or one of the non-answers) and is visible, or the others of the set open it.
    pub questions: Vec<String>,
    /// All open findings that answers to these questions could settle, each by itself, in the order of [`settling_sets`].
    pub settles: Vec<Target>,
    /// Answers to exactly these questions that settle the finding. For tests and proofs: an officer must never see them, they
    /// would lead the interview.
    pub witness: Answers,
}

/// What could still settle one open finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// The open finding.
    pub target: Target,
    /// Sets of one size, the smallest that settles: those that settle most findings and indicators first, then those without a
    /// question that the person has already declined or does not know, then in protocol order. Empty where no set of up to
    /// [`MAX_SETTLING_QUESTIONS`] was found.
    pub sets: Vec<SettlingSet>,
    /// Whether the search came to its end: then no smaller set and no other of this size exists.
    pub complete: bool,
}

/// For every undetermined dimension and then every unknown Palermo element: the smallest sets of unanswered questions that could
/// settle it, as positive (present) or as not positive (absent). A question behind a gate without an answer counts with its gate.
///
/// Rests on candidate answers: choices, and numbers, days and texts at, below and above what the rules compare with; so `${hours} *
/// ${days} > 60` is one set of two. Nothing that was answered is taken back. The work is bounded; see [`Settling::complete`].
pub fn settling_sets(protocol: &Protocol, answers: &Answers, context: &Context) -> Vec<Settling> {
    search::search(protocol, answers, context)
}

fn element_state(found: &Evaluation, element: Element) -> PalermoState {
    match element {
        Element::Act => found.palermo.act,
        Element::Means => found.palermo.means,
        Element::Purpose => found.palermo.purpose,
    }
}

/// The open findings in the order of the protocol: dimensions, then act, means, purpose.
fn open(protocol: &Protocol, answers: &Answers, context: &Context) -> Vec<Target> {
    let evaluation = evaluate(protocol, answers, context);
    let dimensions = evaluation.dimensions.iter().filter(|dimension| dimension.state == DimensionState::Undetermined);
    let unknown = [Element::Act, Element::Means, Element::Purpose]
        .into_iter()
        .filter(|element| element_state(&evaluation, *element) == PalermoState::Unknown);
    dimensions.map(|dimension| Target::Dimension(dimension.id.clone())).chain(unknown.map(Target::Element)).collect()
}
