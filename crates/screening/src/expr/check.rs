//! Names, choices and types: a tree with places becomes a tree over slots, or a list of errors.

use super::parse::{Node, NodeKind, parse};
use super::{Afford, Comparison, Entry, Expr, ExprError, Function, Kind, Scope, Slot, days};

/// A checked condition and the slots it reads, each with the place of its first mention.
#[derive(Debug, Clone)]
pub(crate) struct Compiled {
    pub(crate) expr: Expr,
    pub(crate) reads: Vec<(Slot, usize)>,
}

/// Checks `text` as a condition. An empty list of errors means that a name it reads is in error already.
pub(crate) fn compile(text: &str, scope: &Scope) -> Result<Compiled, Vec<ExprError>> {
    compile_with(text, scope, |checker, node| checker.condition(node).map(|expr| (expr, ()))).map(|(done, ())| done)
}

/// Checks `text` as a number.
pub(crate) fn compile_number(text: &str, scope: &Scope) -> Result<Compiled, Vec<ExprError>> {
    compile_with(text, scope, |checker, node| checker.numeric(node).map(|expr| (expr, ()))).map(|(done, ())| done)
}

/// Checks `text` as any value, and says what a calculation of it stands for.
pub(crate) fn compile_value<'s>(value: Parsed, scope: &Scope<'s>) -> Result<(Compiled, Kind<'s>), Vec<ExprError>> {
    check(value, scope, |checker, node| {
        let (expr, found) = checker.node(node)?;
        let kind = match found {
            Type::Bool => Kind::Condition,
            Type::Number => Kind::Number,
            Type::Moment => Kind::Moment,
            Type::Date => Kind::Date,
            // What was computed is compared by its text, not by its place in a list.
            Type::Text | Type::Choice(_) => Kind::Text,
            Type::Set(codes) => Kind::Many(codes),
        };
        Some((expr, kind))
    })
}

/// Whether the node is a condition that holds, read from outside a repeat, when it holds for any open instance.
fn holds_for_any(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Compare { .. } => true,
        NodeKind::Call(name, _) => *name == "selected",
        _ => false,
    }
}

/// An expression whose names are not looked up yet.
pub(crate) struct Parsed<'t>(Result<Node<'t>, ExprError>);

impl<'t> Parsed<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Parsed(parse(text))
    }

    /// The names that it reads with `${}`, in order and each once; none when it does not parse.
    pub(crate) fn references(&self) -> Vec<&'t str> {
        fn gather<'t>(node: &Node<'t>, found: &mut Vec<&'t str>) {
            if let NodeKind::Reference(name) = &node.kind {
                found.push(name);
            }
            node.kind.children().iter().for_each(|child| gather(child, found));
        }
        let mut found = Vec::new();
        self.0.iter().for_each(|node| gather(node, &mut found));
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn compile_with<'s, T>(
    text: &str,
    scope: &Scope<'s>,
    read: impl FnOnce(&mut Checker<'_, 's>, &Node) -> Option<(Expr, T)>,
) -> Result<(Compiled, T), Vec<ExprError>> {
    check(Parsed::new(text), scope, read)
}

fn check<'s, T>(
    Parsed(node): Parsed,
    scope: &Scope<'s>,
    read: impl FnOnce(&mut Checker<'_, 's>, &Node) -> Option<(Expr, T)>,
) -> Result<(Compiled, T), Vec<ExprError>> {
    let node = node.map_err(|error| vec![error])?;
    let mut checker = Checker { scope, reads: Vec::new(), errors: Vec::new(), picked: None };
    match read(&mut checker, &node) {
        Some((expr, more)) if checker.errors.is_empty() => Ok((Compiled { expr, reads: checker.reads }, more)),
        _ => Err(checker.errors),
    }
}

/// What an expression gives.
#[derive(Debug, Clone, Copy)]
pub(super) enum Type<'s> {
    Bool,
    Number,
    Date,
    /// Days with their fraction.
    Moment,
    Text,
    /// One of these codes.
    Choice(&'s [String]),
    /// Several of these codes.
    Set(&'s [String]),
}

impl Type<'_> {
    pub(super) fn is_numeric(self) -> bool {
        matches!(self, Type::Number | Type::Date | Type::Moment)
    }

    pub(super) fn is_text(self) -> bool {
        matches!(self, Type::Text | Type::Choice(..))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Type::Bool => "a condition",
            Type::Number => "a number",
            Type::Date => "a date",
            Type::Moment => "a moment",
            Type::Text => "a text",
            Type::Choice(..) => "a choice",
            Type::Set(..) => "several choices",
        }
    }
}

pub(super) struct Checker<'c, 's> {
    pub(super) scope: &'c Scope<'s>,
    reads: Vec<(Slot, usize)>,
    errors: Vec<ExprError>,
    /// The instance that a condition from outside a repeat is written out for: which repeat, and its place from 0.
    picked: Option<(usize, usize)>,
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
        self.afford(node.at, 1)?;
        if let Some(repeat) = self.outside(node)? {
            return self.any_instance(node, repeat);
        }
        match &node.kind {
            NodeKind::Reference(name) => match self.scope.get(name) {
                Some(Entry::Plain(slot, kind)) => self.read(node.at, (slot, kind)),
                Some(Entry::Repeated(repeat, slots, kind)) => {
                    let picked = self.picked.filter(|(picked, _)| *picked == repeat);
                    match picked.and_then(|(_, place)| slots.get(place)) {
                        Some(slot) => self.read(node.at, (*slot, kind)),
                        None => {
                            let detail =
                                format!("{name} is asked several times: compare it, use selected() or count it");
                            self.refuse(node.at, "repeated-question", detail)
                        }
                    }
                }
                None => self.refuse(node.at, "unknown-question", *name),
            },
            NodeKind::Column(name) => match self.scope.column(name) {
                Some(value) => Some((Expr::Text(value.into()), Type::Text)),
                None => self.refuse(node.at, "syntax", format!("expected ( after {name}, or a column of the choices")),
            },
            NodeKind::Dot => match self.scope.dot() {
                Some(found) => self.read(node.at, found),
                None => self.refuse(node.at, "syntax", "`.` is the answer itself and belongs in a constraint"),
            },
            NodeKind::Parent => self.refuse(node.at, "syntax", "`..` belongs in position(..)"),
            NodeKind::Text(text) => Some((Expr::Text((*text).into()), Type::Text)),
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

    /// Counts further parts of the compiled form; refuses the first that is too much, and says nothing of the others.
    pub(super) fn afford(&mut self, at: usize, parts: usize) -> Option<()> {
        match self.scope.afford(parts) {
            Afford::Yes => Some(()),
            Afford::NoMore => self.refuse(at, "too-large", "all rules together, written out, are too long"),
            Afford::Never => None,
        }
    }

    /// The repeat whose questions a comparison or `selected()` reads from outside, if any; refuses more than one such question.
    fn outside(&mut self, node: &Node) -> Option<Option<usize>> {
        if !self.scope.has_repeats() || !holds_for_any(node) || self.picked.is_some() {
            return Some(None);
        }
        let mut found = Vec::new();
        node.kind.children().iter().for_each(|child| self.repeated(child, &mut found));
        match found.as_slice() {
            [] => Some(None),
            [repeat] => Some(Some(*repeat)),
            _ => {
                self.refuse(node.at, "repeated-question", "one repeated question at a time: calculate it in the repeat")
            }
        }
    }

    fn repeated(&self, node: &Node, found: &mut Vec<usize>) {
        if let NodeKind::Reference(name) = &node.kind
            && let Some(Entry::Repeated(repeat, ..)) = self.scope.get(name)
        {
            found.push(repeat);
        }
        // A function that takes all instances says itself what it makes of them, and so does a comparison within this one.
        if holds_for_any(node) {
            return;
        }
        if !matches!(&node.kind, NodeKind::Call(name, _) if super::functions::takes_all(name)) {
            node.kind.children().iter().for_each(|child| self.repeated(child, found));
        }
    }

    /// Whether the condition holds for any open instance.
    fn any_instance(&mut self, node: &Node, repeat: usize) -> Option<(Expr, Type<'s>)> {
        let mut any = Vec::new();
        for (place, open) in self.scope.open(repeat).to_vec().into_iter().enumerate() {
            self.picked = Some((repeat, place));
            let condition = self.condition(node);
            self.picked = None;
            self.note(open, node.at);
            // What is wrong is wrong in every instance: the first says it.
            any.push(Expr::And([Expr::Slot(open), condition?].into()));
        }
        Some((Expr::Or(any.into()), Type::Bool))
    }

    /// Notes that the slot is read, at its first mention.
    pub(super) fn note(&mut self, slot: Slot, at: usize) {
        if self.reads.iter().all(|(read, _)| *read != slot) {
            self.reads.push((slot, at));
        }
    }

    pub(super) fn read(&mut self, at: usize, (slot, kind): (Slot, Kind<'s>)) -> Option<(Expr, Type<'s>)> {
        self.note(slot, at);
        let found = match kind {
            Kind::One(codes) => Type::Choice(codes),
            Kind::Many(codes) => Type::Set(codes),
            Kind::Number => Type::Number,
            Kind::Moment => Type::Moment,
            Kind::Condition => Type::Bool,
            Kind::Text => Type::Text,
            Kind::Date => Type::Date,
            Kind::Broken => return None,
        };
        Some((Expr::Slot(slot), found))
    }

    /// All parts are checked, so that each error is seen at once.
    fn conditions(&mut self, parts: &[Node]) -> Option<Box<[Expr]>> {
        let mut checked = Vec::with_capacity(parts.len());
        parts.iter().for_each(|part| checked.extend(self.condition(part)));
        (checked.len() == parts.len()).then(|| checked.into())
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
                Type::Bool if equal => (self.as_text(left, a, right.at, text)?, b),
                _ => (a, b),
            },
            (Some(text), _) if !text.is_empty() => match b_type {
                Type::Choice(codes) if equal => return Some(is(b, self.code(left.at, text, codes)?, a)),
                Type::Date => return Some(together(comparison, self.date(left.at, text)?, b)),
                Type::Bool if equal => (a, self.as_text(right, b, left.at, text)?),
                _ => (a, b),
            },
            // `'' = …` asks whether anything was answered at all; a calculated condition that does not hold is an answer as well.
            (Some(_), _) | (_, Some(_)) if equal => {
                let stored = |node: &Node, expr, found| match (&node.kind, found) {
                    (NodeKind::Reference(_), Type::Bool) => Expr::call(Function::ToText, [expr]),
                    _ => expr,
                };
                return Some(together(comparison, stored(left, a, a_type), stored(right, b, b_type)));
            }
            _ => (a, b),
        };
        let fits = match (a_type, b_type) {
            (Type::Bool, Type::Bool) => equal,
            // `as_text` has made a text of the one that is a condition.
            (Type::Bool, Type::Text) | (Type::Text, Type::Bool) => equal && [left, right].iter().any(is_truth),
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

    /// A calculated condition that is compared with a text: what a form stores of it is `true` or `false`. A condition written out is
    /// something else in XPath, where any text is true.
    fn as_text(&mut self, node: &Node, condition: Expr, at: usize, text: &str) -> Option<Expr> {
        match (&node.kind, text) {
            (NodeKind::Reference(_), "true" | "false") => Some(Expr::call(Function::ToText, [condition])),
            (NodeKind::Reference(name), _) => {
                let detail = format!("a calculated condition is 'true' or 'false': write ${{{name}}} = 'true'");
                self.refuse(at, "type", detail)
            }
            _ => {
                let detail = format!("cannot compare a condition with '{text}': write the condition alone, or not(…)");
                self.refuse(at, "type", detail)
            }
        }
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
pub(super) fn literal<'t>(node: &Node<'t>) -> Option<&'t str> {
    match &node.kind {
        NodeKind::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether the node is what is stored of a condition.
fn is_truth(node: &&Node) -> bool {
    matches!(literal(node), Some("true" | "false"))
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
