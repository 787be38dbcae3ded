//! The expression language: text to a typed tree over slots, and its two readings.
//!
//! `token` → `parse` (tree with places) → `check` and `functions` (names, choices and types resolved) → [`Expr`], which
//! `xforms` reads with two values and `kleene` with three. After `check` no name is ever looked up again.

mod check;
mod checklist;
mod decide;
mod function;
mod functions;
mod kleene;
mod parse;
mod repeats;
mod scope;
mod settle;
mod text;
mod token;
mod value;
mod xforms;

#[cfg(test)]
mod tests;

pub(crate) use check::{Compiled, Parsed, compile, compile_number, compile_value};
pub(crate) use decide::{Facts, decided, truth};
pub(crate) use kleene::{Known, Reading, known};
pub(crate) use scope::{Afford, Entry, Kind, Scope};
pub(crate) use settle::alone;
pub(crate) use value::{Ground, Value, date, days};
pub(crate) use xforms::{holds, value};

use checklist::Checklist;
use function::Function;

/// Longest expression, in bytes: a page of text; the longest useful rule is far shorter.
pub(crate) const MAX_BYTES: usize = 4096;
/// Deepest nesting: keeps the recursion of every reader of the tree within a small stack.
pub(crate) const MAX_DEPTH: usize = 32;

/// What is wrong with an expression; `at` is a byte offset in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExprError {
    pub(crate) at: usize,
    pub(crate) code: &'static str,
    pub(crate) detail: String,
}

impl ExprError {
    pub(crate) fn new(at: usize, code: &'static str, detail: impl Into<String>) -> Self {
        ExprError { at, code, detail: detail.into() }
    }
}

/// Binary operators that give a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    Plus,
    Minus,
    Times,
    Div,
    Mod,
}

/// Comparisons; `!=` is `Not(Equal)`, exactly as in XPath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Less,
    LessOrEqual,
}

/// A place for a value during evaluation: first the questions in order, then the computed names.
pub(crate) type Slot = u16;

/// A checked expression. Three words, no more: a form has tens of thousands, and an answer reads those that it meets cold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    Bool(bool),
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    Text(Box<str>),
    Slot(Slot),
    Today,
    /// The moment of the evaluation.
    Now,
    /// `${question} = 'code'` on a question with one choice: the most frequent condition, one integer comparison.
    Is(Slot, u16),
    Selected(Slot, u16),
    CountSelected(Slot),
    Not(Box<Expr>),
    And(Box<[Expr]>),
    Or(Box<[Expr]>),
    Compare(Comparison, Box<[Expr; 2]>),
    Arithmetic(Arithmetic, Box<[Expr; 2]>),
    If(Box<[Expr; 3]>),
    Coalesce(Box<[Expr; 2]>),
    Call(Box<Call>),
    CountNonEmpty(Box<[Slot]>),
    Checklist(Box<Checklist>),
}

/// A function that needs all its arguments, and these.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Call {
    pub(crate) function: Function,
    pub(crate) arguments: Box<[Expr]>,
}

const _: () = assert!(size_of::<Expr>() <= 24);

impl Expr {
    /// The call of a function.
    fn call(function: Function, arguments: impl Into<Box<[Expr]>>) -> Expr {
        Expr::Call(Box::new(Call { function, arguments: arguments.into() }))
    }

    /// Calls `visit` with every slot of which it reads as well whether its question is closed: what `coalesce()` takes first, and what
    /// `count-non-empty()` counts.
    pub(crate) fn may_close(&self, visit: &mut impl FnMut(Slot)) {
        match self {
            Expr::Not(inner) => inner.may_close(visit),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| part.may_close(visit)),
            Expr::Call(call) => call.arguments.iter().for_each(|part| part.may_close(visit)),
            Expr::Checklist(list) => list.parts.iter().for_each(|(part, _)| part.may_close(visit)),
            Expr::Compare(_, pair) | Expr::Arithmetic(_, pair) => pair.iter().for_each(|part| part.may_close(visit)),
            Expr::If(parts) => parts.iter().for_each(|part| part.may_close(visit)),
            Expr::Coalesce(pair) => {
                if let [Expr::Slot(slot), _] = pair.as_ref() {
                    visit(*slot);
                }
                pair.iter().for_each(|part| part.may_close(visit));
            }
            Expr::CountNonEmpty(slots) => slots.iter().for_each(|slot| visit(*slot)),
            _ => {}
        }
    }

    /// Whether the expression or a part of it is what `is` looks for.
    pub(crate) fn any(&self, is: &impl Fn(&Expr) -> bool) -> bool {
        let any = |parts: &[Expr]| parts.iter().any(|part| part.any(is));
        is(self)
            || match self {
                Expr::Not(inner) => inner.any(is),
                Expr::And(parts) | Expr::Or(parts) => any(parts),
                Expr::Call(call) => any(&call.arguments),
                Expr::Checklist(list) => list.parts.iter().any(|(part, _)| part.any(is)),
                Expr::Compare(_, pair) | Expr::Arithmetic(_, pair) | Expr::Coalesce(pair) => any(pair.as_slice()),
                Expr::If(parts) => any(parts.as_slice()),
                _ => false,
            }
    }

    /// Calls `visit` with every slot the expression reads.
    pub(crate) fn slots(&self, visit: &mut impl FnMut(Slot)) {
        match self {
            Expr::Bool(_) | Expr::Number(_) | Expr::Date(_) | Expr::Text(_) => {}
            Expr::Today | Expr::Now => {}
            Expr::Slot(slot) | Expr::Is(slot, _) | Expr::Selected(slot, _) | Expr::CountSelected(slot) => visit(*slot),
            Expr::CountNonEmpty(slots) => slots.iter().for_each(|slot| visit(*slot)),
            Expr::Not(inner) => inner.slots(visit),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| part.slots(visit)),
            Expr::Call(call) => call.arguments.iter().for_each(|part| part.slots(visit)),
            Expr::Checklist(list) => list.parts.iter().for_each(|(part, _)| part.slots(visit)),
            Expr::Compare(_, pair) | Expr::Arithmetic(_, pair) | Expr::Coalesce(pair) => {
                pair.iter().for_each(|part| part.slots(visit));
            }
            Expr::If(parts) => parts.iter().for_each(|part| part.slots(visit)),
        }
    }
}
