//! The two-valued reading of XForms: visibility, constraints, routes and texts. Blank compares as blank.

use super::value::{arithmetic, compare};
use super::{Expr, Ground, Value};

/// Whether the condition holds.
pub(crate) fn holds(expr: &Expr, ground: &Ground) -> bool {
    match expr {
        Expr::Bool(truth) => *truth,
        Expr::Is(slot, code) => ground.get(*slot).is(*code),
        Expr::Selected(slot, code) => ground.get(*slot).selected(*code),
        Expr::Not(inner) => !holds(inner, ground),
        Expr::And(parts) => parts.iter().all(|part| holds(part, ground)),
        Expr::Or(parts) => parts.iter().any(|part| holds(part, ground)),
        Expr::Compare(comparison, pair) => {
            let [a, b] = pair.as_ref();
            compare(*comparison, value(a, ground), value(b, ground))
        }
        other => value(other, ground).truth(),
    }
}

fn value<'a>(expr: &'a Expr, ground: &Ground<'a>) -> Value<'a> {
    match expr {
        Expr::Number(number) => Value::Number(*number),
        Expr::Date(day) => Value::Date(*day),
        Expr::Text(text) if text.is_empty() => Value::Blank,
        Expr::Text(text) => Value::Text(text),
        Expr::Slot(slot) => ground.get(*slot),
        Expr::Today => Value::Date(ground.today),
        Expr::CountSelected(slot) => Value::Number(ground.get(*slot).count()),
        Expr::ToNumber(inner) => Value::Number(value(inner, ground).number()),
        Expr::Length(inner) => Value::Number(value(inner, ground).length()),
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            Value::Number(arithmetic(*operator, value(a, ground).number(), value(b, ground).number()))
        }
        Expr::If(parts) => {
            let [condition, then, otherwise] = parts.as_ref();
            value(if holds(condition, ground) { then } else { otherwise }, ground)
        }
        Expr::Coalesce(pair) => {
            let [first, second] = pair.as_ref();
            match value(first, ground) {
                Value::Blank => value(second, ground),
                found => found,
            }
        }
        condition => Value::Bool(holds(condition, ground)),
    }
}
