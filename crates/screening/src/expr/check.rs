//! Names, choices and types: a tree with places becomes a tree over slots, or a list of errors.

use super::parse::{Node, NodeKind, parse};
use super::{Comparison, Expr, ExprError, Kind, Scope, Slot, days};

/// A checked condition and the slots it reads, each with the place of its first mention.
#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub(crate) expr: Expr,
    pub(crate) reads: Vec<(Slot, usize)>,
}

/// Checks `text` as a condition. An empty list of errors means that a name it reads is in error already.
pub(crate) fn compile(text: &str, scope: &Scope) -> Result<Compiled, Vec<ExprError>> {
    let node = parse(text).map_err(|error| vec![error])?;
    let mut checker = Checker { scope, reads: Vec::new(), errors: Vec::new() };
    match checker.condition(&node) {
        Some(expr) if checker.errors.is_empty() => Ok(Compiled { expr, reads: checker.reads }),
        _ => Err(checker.errors),
    }
}

/// What an expression gives.
#[derive(Debug, Clone, Copy)]
pub(super) enum Type<'s> {
    Bool,
    Number,
    Date,
    Text,
    /// One of these codes.
    Choice(&'s [String]),
    /// Several of these codes.
    Set(&'s [String]),
}

impl Type<'_> {
    pub(super) fn is_numeric(self) -> bool {
        matches!(self, Type::Number | Type::Date)
    }

    pub(super) fn is_text(self) -> bool {
        matches!(self, Type::Text | Type::Choice(..))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Type::Bool => "a condition",
            Type::Number => "a number",
            Type::Date => "a date",
            Type::Text => "a text",
            Type::Choice(..) => "a choice",
            Type::Set(..) => "several choices",
        }
    }
}

pub(super) struct Checker<'c, 's> {
    scope: &'c Scope<'s>,
    reads: Vec<(Slot, usize)>,
    errors: Vec<ExprError>,
}

impl<'s> Checker<'_, 's> {
    /// Notes an error and gives nothing.
    pub(super) fn refuse<T>(&mut self, at: usize, code: &'static str, detail: impl Into<String>) -> Option<T> {
        self.errors.push(ExprError::new(at, code, detail));
        None
    }

    pub(super) fn condition(&mut self, node: &Node) -> Option<Expr> {
        match self.node(node)? {
            (expr, Type::Bool) => Some(expr),
            (_, other) => self.refuse(node.at, "type", format!("expected a condition, found {}", other.name())),
        }
    }

    pub(super) fn node(&mut self, node: &Node) -> Option<(Expr, Type<'s>)> {
        match &node.kind {
            NodeKind::Reference(name) => match self.scope.get(name) {
                Some(found) => self.read(node.at, found),
                None => self.refuse(node.at, "unknown-question", name),
            },
            NodeKind::Dot => match self.scope.dot() {
                Some(found) => self.read(node.at, found),
                None => self.refuse(node.at, "syntax", "`.` is the answer itself and belongs in a constraint"),
            },
            NodeKind::Text(text) => Some((Expr::Text(text.clone()), Type::Text)),
            NodeKind::Number(number) => Some((Expr::Number(*number), Type::Number)),
            NodeKind::And(parts) => Some((Expr::And(self.conditions(parts)?), Type::Bool)),
            NodeKind::Or(parts) => Some((Expr::Or(self.conditions(parts)?), Type::Bool)),
            NodeKind::Compare { comparison, negated, pair } => {
                let expr = self.compare(node.at, *comparison, pair)?;
                Some((if *negated { Expr::Not(Box::new(expr)) } else { expr }, Type::Bool))
            }
            NodeKind::Arithmetic(operator, pair) => {
                let [a, b] = pair.as_ref();
                let (a, b) = (self.numeric(a), self.numeric(b));
                Some((Expr::Arithmetic(*operator, Box::new([a?, b?])), Type::Number))
            }
            NodeKind::Call(name, arguments) => self.call(node.at, name, arguments),
        }
    }

    fn read(&mut self, at: usize, (slot, kind): (Slot, Kind<'s>)) -> Option<(Expr, Type<'s>)> {
        if self.reads.iter().all(|(read, _)| *read != slot) {
            self.reads.push((slot, at));
        }
        let found = match kind {
            Kind::One(codes) => Type::Choice(codes),
            Kind::Many(codes) => Type::Set(codes),
            Kind::Integer => Type::Number,
            Kind::Text => Type::Text,
            Kind::Date => Type::Date,
            Kind::Broken => return None,
        };
        Some((Expr::Slot(slot), found))
    }

    /// All parts are checked, so that each error is seen at once.
    fn conditions(&mut self, parts: &[Node]) -> Option<Vec<Expr>> {
        let checked: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
        checked.into_iter().collect()
    }

    pub(super) fn numeric(&mut self, node: &Node) -> Option<Expr> {
        match self.node(node)? {
            (expr, found) if found.is_numeric() => Some(expr),
            (_, other) => self.refuse(node.at, "type", format!("expected a number, found {}", other.name())),
        }
    }

    fn compare(&mut self, at: usize, comparison: Comparison, pair: &[Node; 2]) -> Option<Expr> {
        let [left, right] = pair;
        let (a, b) = (self.node(left), self.node(right));
        let ((a, a_type), (b, b_type)) = (a?, b?);
        let equal = comparison == Comparison::Equal;
        let (a, b) = match (literal(left), literal(right)) {
            (_, Some(text)) if !text.is_empty() => match a_type {
                Type::Choice(codes) if equal => return Some(is(a, self.code(right.at, text, codes)?, b)),
                Type::Date => return Some(together(comparison, a, self.date(right.at, text)?)),
                _ => (a, b),
            },
            (Some(text), _) if !text.is_empty() => match b_type {
                Type::Choice(codes) if equal => return Some(is(b, self.code(left.at, text, codes)?, a)),
                Type::Date => return Some(together(comparison, self.date(left.at, text)?, b)),
                _ => (a, b),
            },
            // `'' = …` asks whether anything was answered at all.
            (Some(_), _) | (_, Some(_)) if equal => return Some(together(comparison, a, b)),
            _ => (a, b),
        };
        let fits = match (a_type, b_type) {
            (Type::Bool, Type::Bool) => equal,
            (a, b) if a.is_numeric() && b.is_numeric() => true,
            (a, b) => equal && a.is_text() && b.is_text(),
        };
        if fits {
            return Some(together(comparison, a, b));
        }
        let advice = match (a_type, b_type) {
            (Type::Set(..), _) | (_, Type::Set(..)) => "; use selected()",
            _ => "",
        };
        self.refuse(at, "type", format!("cannot compare {} with {}{advice}", a_type.name(), b_type.name()))
    }

    /// The place of a code among the choices.
    pub(super) fn code(&mut self, at: usize, code: &str, codes: &[String]) -> Option<u16> {
        match codes.iter().position(|known| known == code).and_then(|place| u16::try_from(place).ok()) {
            Some(place) => Some(place),
            None => self.refuse(at, "unknown-choice", code),
        }
    }

    pub(super) fn date(&mut self, at: usize, text: &str) -> Option<Expr> {
        match crate::answer::parse_date(text) {
            Some(date) => Some(Expr::Date(days(date))),
            None => self.refuse(at, "type", "expected a date like 2026-11-23"),
        }
    }
}

/// The text of a literal.
pub(super) fn literal(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether a choice has the code; of a question by its place, of something computed by its text.
fn is(choice: Expr, place: u16, code: Expr) -> Expr {
    match choice {
        Expr::Slot(slot) => Expr::Is(slot, place),
        computed => together(Comparison::Equal, computed, code),
    }
}

fn together(comparison: Comparison, a: Expr, b: Expr) -> Expr {
    Expr::Compare(comparison, Box::new([a, b]))
}
