//! The functions an expression may call.

use super::Expr;
use super::check::{Checker, Type, literal};
use super::parse::Node;

impl<'s> Checker<'_, 's> {
    pub(super) fn call(&mut self, at: usize, name: &str, arguments: &[Node]) -> Option<(Expr, Type<'s>)> {
        match (name, arguments) {
            ("true", []) => Some((Expr::Bool(true), Type::Bool)),
            ("false", []) => Some((Expr::Bool(false), Type::Bool)),
            ("today", []) => Some((Expr::Today, Type::Date)),
            ("not", [inner]) => Some((Expr::Not(Box::new(self.condition(inner)?)), Type::Bool)),
            ("selected", [question, code]) => self.selected(question, code),
            ("count-selected", [question]) => match self.node(question)? {
                (Expr::Slot(slot), Type::Set(..) | Type::Choice(..)) => Some((Expr::CountSelected(slot), Type::Number)),
                _ => self.refuse(question.at, "type", "count-selected() reads a question with choices"),
            },
            ("number", [inner]) => match self.node(inner)? {
                (_, Type::Set(..)) => self.refuse(inner.at, "type", "number() cannot read several choices"),
                (inner, _) => Some((Expr::ToNumber(Box::new(inner)), Type::Number)),
            },
            ("string-length", [inner]) => match self.node(inner)? {
                (inner, found) if found.is_text() => Some((Expr::Length(Box::new(inner)), Type::Number)),
                _ => self.refuse(inner.at, "type", "string-length() reads a text"),
            },
            ("if", [condition, then, otherwise]) => {
                let (condition, branches) = (self.condition(condition), self.alike(then, otherwise));
                let (then, otherwise, found) = branches?;
                Some((Expr::If(Box::new([condition?, then, otherwise])), found))
            }
            ("coalesce", [first, second]) => {
                let (first, second, found) = self.alike(first, second)?;
                Some((Expr::Coalesce(Box::new([first, second])), found))
            }
            _ => self.unknown(at, name, arguments.len()),
        }
    }

    fn selected(&mut self, question: &Node, code: &Node) -> Option<(Expr, Type<'s>)> {
        let (slot, codes) = match self.node(question)? {
            (_, Type::Choice(slot, codes) | Type::Set(slot, codes)) => (slot, codes),
            _ => return self.refuse(question.at, "type", "selected() reads a question with choices"),
        };
        match literal(code) {
            Some(text) => Some((Expr::Selected(slot, self.code(code.at, text, codes)?), Type::Bool)),
            None => self.refuse(code.at, "type", "selected() needs a code in quotes"),
        }
    }

    /// Two branches of which either may be the result.
    fn alike(&mut self, a: &Node, b: &Node) -> Option<(Expr, Expr, Type<'s>)> {
        let (first, second) = (self.node(a), self.node(b));
        let ((first, first_type), (second, second_type)) = (first?, second?);
        let found = match (first_type, second_type) {
            (Type::Bool, Type::Bool) => Type::Bool,
            (Type::Number, Type::Number) => Type::Number,
            (Type::Date, Type::Date) => Type::Date,
            (x, y) if x.is_text() && y.is_text() => Type::Text,
            _ => return self.refuse(b.at, "type", "both results must be of one kind"),
        };
        Some((first, second, found))
    }

    fn unknown(&mut self, at: usize, name: &str, given: usize) -> Option<(Expr, Type<'s>)> {
        let wanted = match name {
            "true" | "false" | "today" => 0,
            "not" | "count-selected" | "number" | "string-length" => 1,
            "selected" | "coalesce" => 2,
            "if" => 3,
            _ => return self.refuse(at, "unknown-function", name),
        };
        self.refuse(at, "arguments", format!("{name}() takes {wanted} arguments, found {given}"))
    }
}
