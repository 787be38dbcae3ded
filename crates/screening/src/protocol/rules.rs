//! The compiled rules of a protocol, by place.

use crate::expr::Expr;

/// One step of the single pass over visibility: whatever it reads was decided before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Section(usize),
    Question(usize),
}

/// Places of the computed names after the questions' slots.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slots {
    pub(crate) dimensions: usize,
    /// `act`, `means`, `purpose`, one after the other.
    pub(crate) palermo: usize,
    pub(crate) child: usize,
    pub(crate) danger: usize,
    pub(crate) indicators_present: usize,
    pub(crate) strong_present: usize,
    /// Number of all slots.
    pub(crate) count: usize,
}

impl Slots {
    pub(crate) fn new(questions: usize, dimensions: usize) -> Self {
        let palermo = questions + dimensions;
        Slots {
            dimensions: questions,
            palermo,
            child: palermo + 3,
            danger: palermo + 4,
            indicators_present: palermo + 5,
            strong_present: palermo + 6,
            count: palermo + 7,
        }
    }
}

/// The compiled rules of a protocol. All lists run parallel to the protocol's own.
#[derive(Debug)]
pub(crate) struct Rules {
    /// Sections and questions so that each comes after all it reads.
    pub(crate) order: Vec<Step>,
    pub(crate) section_of: Vec<usize>,
    pub(crate) section_relevant: Vec<Option<Expr>>,
    pub(crate) question_relevant: Vec<Option<Expr>>,
    pub(crate) constraint: Vec<Option<Expr>>,
    pub(crate) dimension_of: Vec<usize>,
    pub(crate) indicator: Vec<Option<Expr>>,
    /// `danger`, `unsafe`, `child`, `no_consent`.
    pub(crate) routes: [Expr; 4],
    /// `act`, `means`, `purpose`.
    pub(crate) palermo: [Expr; 3],
    pub(crate) texts: Vec<Expr>,
    pub(crate) slots: Slots,
}
