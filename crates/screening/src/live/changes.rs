//! What an answer changed.

/// One change. Numbers are places in the protocol's lists, e.g. of [`crate::Protocol::questions`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// A question appeared or vanished.
    Visible(usize),
    /// What the rules see of a question's answer: its value while it is visible and offered, else nothing.
    Value(usize),
    /// A question with a `choice_filter` offers other choices.
    Offered(usize),
    /// Whether the answer keeps the question's `constraint`.
    Constraint(usize),
    /// The value of a calculation.
    Calculation(usize),
    /// One of the routes.
    Routes,
    /// Whose strengths apply.
    AgeGroup,
    /// The state of an indicator.
    Indicator(usize),
    /// The state of a dimension.
    Dimension(usize),
    /// The state of one of the ILO eleven: its number, from 1.
    Ilo(u8),
    /// One of the Palermo elements.
    Palermo,
    /// Whether a decision text applies.
    Text(usize),
    /// Whether a conflict holds.
    Conflict(usize),
}
