//! What can be proved of a protocol: that every part of it can come to bear. Each proof is a small set of answers, found by a
//! search (`search`, led by `distance`) and confirmed by [`crate::evaluate`].

mod claims;
mod distance;
mod feeds;
mod places;
mod search;

pub use places::{Place, Places};

use crate::{AgeGroup, Answers, Context, Protocol, State};

/// Something that a useful protocol must be able to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The question can become visible.
    Visible {
        /// Id of the question.
        question: String,
    },
    /// The choice can be chosen, and then counts as the answer.
    Usable {
        /// Id of the question.
        question: String,
        /// Code of the choice.
        choice: String,
    },
    /// The choice is offered and the question's own constraint refuses it: the officer reads why. Stands in place of `Usable`.
    Refused {
        /// Id of the question.
        question: String,
        /// Code of the choice.
        choice: String,
    },
    /// The indicator can come to this state in this age group.
    Indicator {
        /// Code of the indicator.
        code: String,
        /// An age group that lists it.
        age: AgeGroup,
        /// `Present` or `Absent`.
        state: State,
    },
    /// The dimension can become positive in this age group.
    Dimension {
        /// Id of the dimension.
        id: String,
        /// The age group.
        age: AgeGroup,
    },
    /// The decision text can apply.
    Text {
        /// Id of the text.
        id: String,
    },
    /// The conflict can hold.
    Conflict {
        /// Id of the conflict.
        id: String,
    },
}

/// A claim, and the answers that prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What is claimed.
    pub claim: Claim,
    /// Few answers under which it holds; none of them can be left out. `None`: the bounded search has found nothing, which is no proof
    /// of the contrary, but a reason to look at the rule.
    pub witness: Option<Answers>,
}

/// Tries to prove every claim of the protocol: questions with their choices, indicators, dimensions, texts,
/// conflicts, in the order of the files. Of a repeat the first two instances stand for all.
pub fn prove(protocol: &Protocol, context: &Context) -> Vec<Proof> {
    claims::prove(protocol, context)
}

/// Ids of the questions that feed nothing: no rule reads them, the program itself does not, and they are not marked `profile`.
pub fn idle_questions(protocol: &Protocol) -> Vec<&str> {
    feeds::idle(protocol)
}

/// Whether the claim holds for these answers, as [`crate::evaluate`] sees it.
pub fn holds(protocol: &Protocol, claim: &Claim, answers: &Answers, context: &Context) -> bool {
    claims::holds(protocol, claim, answers, context)
}
