//! The compiled rules of a protocol, by place.

use crate::expr::Expr;

/// One step of the single pass over visibility: whatever it reads was decided before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Container(usize),
    Question(usize),
    Calculation(usize),
}

/// Places of the computed names after the questions' slots.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slots {
    pub(crate) calculations: usize,
    /// One per container: whether it is open. Only those of a repeat are read by rules.
    pub(crate) open: usize,
    pub(crate) dimensions: usize,
    /// `act`, `means`, `purpose`, one after the other.
    pub(crate) palermo: usize,
    pub(crate) child: usize,
    pub(crate) danger: usize,
    pub(crate) indicators_present: usize,
    pub(crate) strong_present: usize,
    pub(crate) labour_present: usize,
    /// `D1_present` and so on, one per dimension.
    pub(crate) dimension_present: usize,
    /// `text_A` and so on, one per text.
    pub(crate) texts: usize,
    /// Number of all slots.
    pub(crate) count: usize,
}

/// How many there are of what has slots.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    pub(crate) questions: usize,
    pub(crate) calculations: usize,
    pub(crate) containers: usize,
    pub(crate) dimensions: usize,
    pub(crate) texts: usize,
}

impl Slots {
    pub(crate) fn new(sizes: Sizes) -> Self {
        let open = sizes.questions + sizes.calculations;
        let dimensions = open + sizes.containers;
        let palermo = dimensions + sizes.dimensions;
        let texts = palermo + 8 + sizes.dimensions;
        Slots {
            calculations: sizes.questions,
            open,
            dimensions,
            palermo,
            child: palermo + 3,
            danger: palermo + 4,
            indicators_present: palermo + 5,
            strong_present: palermo + 6,
            labour_present: palermo + 7,
            dimension_present: palermo + 8,
            texts,
            count: texts + sizes.texts,
        }
    }
}

/// What hides all that stands in it: a section, a group, an instance of a repeat. The sections come first, in their order.
#[derive(Debug)]
pub(crate) struct Container {
    /// Another container, which stands before it in the order of evaluation.
    pub(crate) parent: Option<usize>,
    pub(crate) rule: Option<Expr>,
}

/// A value that is computed and never shown.
#[derive(Debug)]
pub(crate) struct Calculation {
    /// As the author wrote it, with the number of the instance.
    pub(crate) id: String,
    pub(crate) container: Option<usize>,
    pub(crate) relevant: Option<Expr>,
    pub(crate) value: Expr,
}

/// The compiled rules of a protocol. All lists run parallel to the protocol's own.
#[derive(Debug)]
pub(crate) struct Rules {
    /// All steps so that each comes after all it reads.
    pub(crate) order: Vec<Step>,
    pub(crate) containers: Vec<Container>,
    /// The container of each question.
    pub(crate) container_of: Vec<usize>,
    pub(crate) question_relevant: Vec<Option<Expr>>,
    pub(crate) constraint: Vec<Option<Expr>>,
    /// Per question with a `choice_filter`: one condition per choice.
    pub(crate) filter: Vec<Option<Vec<Expr>>>,
    pub(crate) calculations: Vec<Calculation>,
    pub(crate) dimension_of: Vec<usize>,
    pub(crate) indicator: Vec<Option<Expr>>,
    /// `danger`, `unsafe`, `child`, `no_consent`.
    pub(crate) routes: [Expr; 4],
    /// `act`, `means`, `purpose`.
    pub(crate) palermo: [Expr; 3],
    pub(crate) texts: Vec<Expr>,
    pub(crate) conflicts: Vec<Expr>,
    pub(crate) slots: Slots,
}

impl Rules {
    /// What decides over what is asked: rules of containers and questions, filters, and the calculations that they may read.
    pub(crate) fn gates(&self) -> impl Iterator<Item = &Expr> {
        let containers = self.containers.iter().filter_map(|container| container.rule.as_ref());
        let calculations = self.calculations.iter();
        let calculations = calculations.flat_map(|calculation| calculation.relevant.iter().chain([&calculation.value]));
        let questions = self.question_relevant.iter().flatten();
        containers.chain(questions).chain(self.filter.iter().flatten().flatten()).chain(calculations)
    }
}
