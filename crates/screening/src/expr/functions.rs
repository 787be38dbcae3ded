//! The functions an expression may call: how many arguments, of which types, and what comes out.

use super::check::{Checker, Type, literal};
use super::parse::{Node, NodeKind};
use super::text::{Pattern, date_layout, moment_layout};
use super::{Arithmetic, Checklist, Expr, Function};

/// Every function with the fewest and the most arguments it takes.
const ARGUMENTS: [(&str, usize, usize); 34] = [
    ("boolean", 1, 1),
    ("checklist", 3, usize::MAX),
    ("coalesce", 2, 2),
    ("concat", 1, usize::MAX),
    ("contains", 2, 2),
    ("count", 1, 1),
    ("count-non-empty", 1, usize::MAX),
    ("count-selected", 1, 1),
    ("date", 1, 1),
    ("ends-with", 2, 2),
    ("false", 0, 0),
    ("format-date", 2, 2),
    ("if", 3, 3),
    ("indexed-repeat", 3, 3),
    ("int", 1, 1),
    ("join", 2, usize::MAX),
    ("max", 1, usize::MAX),
    ("min", 1, usize::MAX),
    ("not", 1, 1),
    ("now", 0, 0),
    ("number", 1, 1),
    ("once", 1, 1),
    ("position", 1, 1),
    ("regex", 2, 2),
    ("round", 1, 2),
    ("selected", 2, 2),
    ("selected-at", 2, 2),
    ("starts-with", 2, 2),
    ("string", 1, 1),
    ("string-length", 1, 1),
    ("substr", 2, 3),
    ("sum", 1, usize::MAX),
    ("today", 0, 0),
    ("true", 0, 0),
];

/// What a compiled pattern takes of the memory, in parts.
const PATTERN_PARTS: usize = 1_000;

/// Whether the function reads every open instance of a repeated question, and not one of them.
pub(super) fn takes_all(name: &str) -> bool {
    matches!(name, "count" | "count-non-empty" | "indexed-repeat" | "join" | "max" | "min" | "sum")
}

/// What a function gives: the checked call and its type.
pub(super) type Checked<'s> = Option<(Expr, Type<'s>)>;

impl<'s> Checker<'_, 's> {
    pub(super) fn call(&mut self, at: usize, name: &str, arguments: &[Node]) -> Checked<'s> {
        match (name, arguments) {
            ("true", []) => Some((Expr::Bool(true), Type::Bool)),
            ("false", []) => Some((Expr::Bool(false), Type::Bool)),
            ("today", []) => Some((Expr::Today, Type::Date)),
            ("now", []) => Some((Expr::Now, Type::Moment)),
            ("not", [inner]) => Some((Expr::Not(Box::new(self.condition(inner)?)), Type::Bool)),
            ("if", [condition, then, otherwise]) => {
                let (condition, branches) = (self.condition(condition), self.alike(then, otherwise));
                let (then, otherwise, found) = branches?;
                Some((Expr::If(Box::new([condition?, then, otherwise])), found))
            }
            ("coalesce", [first, second]) => {
                let (first, second, found) = self.alike(first, second)?;
                Some((Expr::Coalesce(Box::new([first, second])), found))
            }
            // Nothing is stored between two evaluations: what is computed once is computed from the present answers.
            ("once", [inner]) => self.node(inner),
            ("selected", [question, code]) => self.selected(question, code),
            ("selected-at", [question, index]) => self.selected_at(question, index),
            ("count-selected", [question]) => self.count_selected(question),
            ("count", [repeat]) => self.count(repeat),
            ("position", [around]) => self.position(around),
            ("indexed-repeat", [question, repeat, number]) => self.indexed_repeat(question, repeat, number),
            ("join", [between, _, ..]) => self.join(between, arguments.get(1..).unwrap_or_default()),
            ("count-non-empty", [_, ..]) => self.count_non_empty(arguments),
            ("checklist", [min, max, parts @ ..]) if !parts.is_empty() => {
                let parts = parts.iter().map(|part| Some((self.condition(part)?, 1.0))).collect::<Vec<_>>();
                self.checklist(min, max, parts)
            }
            ("weighted-checklist", [min, max, parts @ ..]) if !parts.is_empty() && parts.len() % 2 == 0 => {
                self.weighted_checklist(min, max, parts)
            }
            ("number" | "string" | "boolean" | "date", [inner]) => self.cast(name, inner),
            ("int", [inner]) => self.numbers(Function::Int, &[inner]),
            ("round", [inner]) => self.numbers(Function::Round, &[inner]),
            ("round", [inner, decimals]) => self.numbers(Function::Round, &[inner, decimals]),
            ("sum", [_, ..]) => self.sum(arguments),
            ("min", [_, ..]) => self.extreme(Function::Min, arguments),
            ("max", [_, ..]) => self.extreme(Function::Max, arguments),
            ("concat", [_, ..]) => self.concat(arguments),
            ("string-length", [text]) => self.texts(Function::Length, name, &[text], Type::Number),
            ("contains", [text, part]) => self.texts(Function::Contains, name, &[text, part], Type::Bool),
            ("starts-with", [text, part]) => self.texts(Function::StartsWith, name, &[text, part], Type::Bool),
            ("ends-with", [text, part]) => self.texts(Function::EndsWith, name, &[text, part], Type::Bool),
            ("substr", [text, places @ ..]) if matches!(places.len(), 1 | 2) => self.substr(text, places),
            ("regex", [text, pattern]) => self.regex(text, pattern),
            ("format-date", [date, format]) => self.format_date(date, format),
            _ => self.unknown(at, name, arguments.len()),
        }
    }

    fn selected(&mut self, question: &Node, code: &Node) -> Checked<'s> {
        let (Expr::Slot(slot), Type::Choice(codes) | Type::Set(codes)) = self.node(question)? else {
            return self.refuse(question.at, "type", "selected() reads a question with choices");
        };
        match literal(code) {
            Some(text) => Some((Expr::Selected(slot, self.code(code.at, text, codes)?), Type::Bool)),
            None => self.refuse(code.at, "type", "selected() needs a code in quotes"),
        }
    }

    fn selected_at(&mut self, question: &Node, index: &Node) -> Checked<'s> {
        let (list, index) = (self.node(question), self.numeric(index));
        match list? {
            (list @ Expr::Slot(_), Type::Choice(codes) | Type::Set(codes)) => {
                Some((Expr::call(Function::SelectedAt, [list, index?]), Type::Choice(codes)))
            }
            _ => self.refuse(question.at, "type", "selected-at() reads a question with choices"),
        }
    }

    fn count_selected(&mut self, question: &Node) -> Checked<'s> {
        match self.node(question)? {
            (Expr::Slot(slot), Type::Set(..) | Type::Choice(..)) => Some((Expr::CountSelected(slot), Type::Number)),
            _ => self.refuse(question.at, "type", "count-selected() reads a question with choices"),
        }
    }

    fn checklist(&mut self, min: &Node, max: &Node, parts: Vec<Option<(Expr, f64)>>) -> Checked<'s> {
        let bound = |number: f64| (number >= 0.0).then_some(number);
        let (min, max) = (self.constant(min), self.constant(max));
        let parts = parts.into_iter().collect::<Option<_>>()?;
        Some((Expr::Checklist(Box::new(Checklist { min: bound(min?), max: bound(max?), parts })), Type::Bool))
    }

    fn weighted_checklist(&mut self, min: &Node, max: &Node, pairs: &[Node]) -> Checked<'s> {
        let mut parts = Vec::with_capacity(pairs.len() / 2);
        for pair in pairs.chunks_exact(2) {
            let [part, weight] = pair else { continue };
            let (part, weight) = (self.condition(part), self.constant(weight));
            parts.push(part.zip(weight));
        }
        self.checklist(min, max, parts)
    }

    /// A number written out, with or without a minus: what a reader of the rule must see at once.
    fn constant(&mut self, node: &Node) -> Option<f64> {
        match &node.kind {
            NodeKind::Number(number) => Some(*number),
            NodeKind::Arithmetic(Arithmetic::Minus, pair) => match pair.each_ref().map(|node| &node.kind) {
                [NodeKind::Number(a), NodeKind::Number(b)] => Some(a - b),
                _ => self.refuse(node.at, "type", "expected a number written out"),
            },
            _ => self.refuse(node.at, "type", "expected a number written out"),
        }
    }

    fn cast(&mut self, name: &str, inner: &Node) -> Checked<'s> {
        if let ("date", Some(text)) = (name, literal(inner)) {
            return Some((self.date(inner.at, text)?, Type::Date));
        }
        let (value, found) = self.node(inner)?;
        if let ("boolean", Expr::Slot(_)) = (name, &value) {
            // XPath finds the node there and says true, whatever it holds: no author means that.
            let advice = "boolean() of a question is true whatever was answered; compare it, or ask ${question} != ''";
            return self.refuse(inner.at, "type", advice);
        }
        let (function, result) = match (name, found) {
            ("number", Type::Number) | ("boolean", Type::Bool) | ("date", Type::Date) => return Some((value, found)),
            ("string", Type::Moment) => {
                return self.refuse(inner.at, "type", "string() of a moment: use format-date()");
            }
            ("string", _) => (Function::ToText, Type::Text),
            ("boolean", _) => (Function::ToBool, Type::Bool),
            ("number", Type::Set(..)) => {
                return self.refuse(inner.at, "type", "number() cannot read several choices");
            }
            ("number", _) => (Function::ToNumber, Type::Number),
            (_, Type::Number | Type::Moment | Type::Text) => (Function::ToDate, Type::Date),
            _ => return self.refuse(inner.at, "type", format!("date() cannot read {}", found.name())),
        };
        Some((Expr::call(function, [value]), result))
    }

    fn numbers(&mut self, function: Function, arguments: &[&Node]) -> Checked<'s> {
        let checked: Vec<_> = arguments.iter().map(|argument| self.numeric(argument)).collect();
        Some((Expr::call(function, checked.into_iter().collect::<Option<Vec<_>>>()?), Type::Number))
    }

    /// `min()` and `max()`: of dates a date, of numbers a number.
    fn extreme(&mut self, function: Function, arguments: &[Node]) -> Checked<'s> {
        let checked = self.spread(arguments)?;
        let date = matches!(checked.first(), Some((_, _, Type::Date)));
        let fits = |found: Type| matches!((found, date), (Type::Date, true) | (Type::Number, false));
        if let Some((at, _, found)) = checked.iter().find(|(_, _, found)| !fits(*found)) {
            let wanted = if date { "a date like the first" } else { "a number" };
            return self.refuse(*at, "type", format!("expected {wanted}, found {}", found.name()));
        }
        let values: Vec<_> = checked.into_iter().map(|(_, value, _)| value).collect();
        Some((Expr::call(function, values), if date { Type::Date } else { Type::Number }))
    }

    fn concat(&mut self, arguments: &[Node]) -> Checked<'s> {
        let mut value = |argument: &Node| match self.node(argument)? {
            (_, Type::Bool) => self.refuse(argument.at, "type", "concat() cannot read a condition; use if()"),
            (_, Type::Moment) => self.refuse(argument.at, "type", "concat() cannot read a moment; use format-date()"),
            (value, _) => Some(value),
        };
        let checked = arguments.iter().map(&mut value).collect::<Vec<_>>();
        Some((Expr::call(Function::Concat, checked.into_iter().collect::<Option<Vec<_>>>()?), Type::Text))
    }

    pub(super) fn text(&mut self, name: &str, node: &Node) -> Option<Expr> {
        let advice = match self.node(node)? {
            (value, found) if found.is_text() => return Some(value),
            (_, Type::Set(..)) => "found several choices; use selected()".to_owned(),
            (_, found) => format!("found {}; use string()", found.name()),
        };
        self.refuse(node.at, "type", format!("{name}() reads a text, {advice}"))
    }

    fn texts(&mut self, function: Function, name: &str, arguments: &[&Node], result: Type<'s>) -> Checked<'s> {
        let checked: Vec<_> = arguments.iter().map(|argument| self.text(name, argument)).collect();
        Some((Expr::call(function, checked.into_iter().collect::<Option<Vec<_>>>()?), result))
    }

    fn substr(&mut self, text: &Node, places: &[Node]) -> Checked<'s> {
        let mut checked = vec![self.text("substr", text)];
        checked.extend(places.iter().map(|place| self.numeric(place)));
        Some((Expr::call(Function::Substr, checked.into_iter().collect::<Option<Vec<_>>>()?), Type::Text))
    }

    fn regex(&mut self, text: &Node, pattern: &Node) -> Checked<'s> {
        let value = self.text("regex", text);
        self.afford(pattern.at, PATTERN_PARTS)?;
        let compiled = match literal(pattern).map(Pattern::new) {
            Some(Ok(compiled)) => Some(compiled),
            Some(Err(reason)) => self.refuse(pattern.at, "pattern", reason),
            None => self.refuse(pattern.at, "type", "regex() needs a pattern in quotes"),
        };
        Some((Expr::call(Function::Matches(compiled?), [value?]), Type::Bool))
    }

    fn format_date(&mut self, date: &Node, format: &Node) -> Checked<'s> {
        let (value, layout) = match self.node(date) {
            Some((value, Type::Date)) => (Some(value), date_layout as fn(&str) -> Result<String, String>),
            Some((value, Type::Moment)) => (Some(value), moment_layout as fn(&str) -> Result<String, String>),
            Some((_, other)) => {
                (self.refuse(date.at, "type", format!("expected a date, found {}", other.name())), date_layout as _)
            }
            None => (None, date_layout as _),
        };
        let format = match literal(format).map(layout) {
            Some(Ok(layout)) => Some(layout),
            Some(Err(reason)) => self.refuse(format.at, "date-format", reason),
            None => self.refuse(format.at, "type", "format-date() needs a format in quotes"),
        };
        Some((Expr::call(Function::FormatDate(format?), [value?]), Type::Text))
    }

    /// Two branches of which either may be the result.
    fn alike(&mut self, a: &Node, b: &Node) -> Option<(Expr, Expr, Type<'s>)> {
        let (first, second) = (self.node(a), self.node(b));
        let ((first, first_type), (second, second_type)) = (first?, second?);
        let found = match (first_type, second_type) {
            (Type::Bool, Type::Bool) => Type::Bool,
            (Type::Number, Type::Number) => Type::Number,
            (Type::Date, Type::Date) => Type::Date,
            (Type::Moment, Type::Moment) => Type::Moment,
            (x, y) if x.is_text() && y.is_text() => Type::Text,
            _ => return self.refuse(b.at, "type", "both results must be of one kind"),
        };
        Some((first, second, found))
    }

    fn unknown(&mut self, at: usize, name: &str, given: usize) -> Checked<'s> {
        let wanted = match ARGUMENTS.iter().find(|(known, ..)| *known == name) {
            _ if name == "weighted-checklist" => "two bounds, then conditions, each with its weight".to_owned(),
            Some((_, fewest, usize::MAX)) => format!("{fewest} or more arguments"),
            Some((_, fewest, most)) if fewest < most => format!("{fewest} or {most} arguments"),
            Some((_, fewest, _)) => format!("{fewest} arguments"),
            None => return self.refuse(at, "unknown-function", name),
        };
        self.refuse(at, "arguments", format!("{name}() takes {wanted}, found {given}"))
    }
}
