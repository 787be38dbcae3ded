//! The two-valued reading of XForms: visibility, constraints, routes and texts. Blank compares as blank.

use super::value::{arithmetic, compare};
use super::{Expr, Function, Ground, Value};
use std::borrow::Cow;

/// Whether the condition holds.
pub(crate) fn holds(expr: &Expr, ground: &Ground) -> bool {
    match expr {
        Expr::Bool(truth) => *truth,
        Expr::Is(slot, code) => ground.peek(*slot).is(*code),
        Expr::Selected(slot, code) => ground.peek(*slot).selected(*code),
        Expr::Not(inner) => !holds(inner, ground),
        Expr::And(parts) => parts.iter().all(|part| holds(part, ground)),
        Expr::Or(parts) => parts.iter().any(|part| holds(part, ground)),
        Expr::Compare(comparison, pair) => {
            let [a, b] = pair.as_ref();
            let (mut first, mut second) = (None, None);
            compare(*comparison, seen(a, ground, &mut first), seen(b, ground, &mut second))
        }
        Expr::Checklist(list) => list.holds(ground),
        other => seen(other, ground, &mut None).truth(),
    }
}

/// The value where it stands, or in `room` what was made of others: nothing is copied in order to be looked at.
fn seen<'v, 'a>(expr: &'a Expr, ground: &'v Ground<'a>, room: &'v mut Option<Value<'a>>) -> &'v Value<'a> {
    match expr {
        Expr::Slot(slot) => ground.peek(*slot),
        other => room.insert(value(other, ground)),
    }
}

/// The value as XPath `number()` reads it.
fn number(expr: &Expr, ground: &Ground) -> f64 {
    match expr {
        Expr::Number(number) => *number,
        Expr::Slot(slot) => ground.peek(*slot).number(),
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            arithmetic(*operator, number(a, ground), number(b, ground))
        }
        Expr::If(parts) => {
            let [condition, then, otherwise] = parts.as_ref();
            number(if holds(condition, ground) { then } else { otherwise }, ground)
        }
        Expr::Call(call) if call.function == Function::Sum => {
            call.arguments.iter().map(|argument| number(argument, ground)).sum()
        }
        other => value(other, ground).number(),
    }
}

/// What the expression gives.
pub(crate) fn value<'a>(expr: &'a Expr, ground: &Ground<'a>) -> Value<'a> {
    match expr {
        Expr::Number(number) => Value::Number(*number),
        Expr::Date(day) => Value::Date(*day),
        Expr::Text(text) if text.is_empty() => Value::Blank,
        Expr::Text(text) => Value::Text(Cow::Borrowed(text)),
        Expr::Slot(slot) => ground.get(*slot),
        Expr::Today => Value::Date(ground.today),
        Expr::Now => Value::Number(ground.now),
        Expr::CountSelected(slot) => Value::Number(ground.peek(*slot).count()),
        Expr::Call(call) if call.function == Function::Sum => Value::Number(number(expr, ground)),
        Expr::Call(call) => {
            let arguments: Vec<_> = call.arguments.iter().map(|argument| value(argument, ground)).collect();
            call.function.apply(&arguments)
        }
        Expr::CountNonEmpty(slots) => {
            let answered = slots.iter().filter(|slot| !ground.peek(**slot).is_empty());
            // An expression is far too short to name more slots than f64 counts exactly.
            Value::Number(answered.count() as f64)
        }
        Expr::Arithmetic(..) => Value::Number(number(expr, ground)),
        Expr::If(parts) => {
            let [condition, then, otherwise] = parts.as_ref();
            value(if holds(condition, ground) { then } else { otherwise }, ground)
        }
        Expr::Coalesce(pair) => {
            let [first, second] = pair.as_ref();
            let first = value(first, ground);
            if first.is_empty() { value(second, ground) } else { first }
        }
        condition => Value::Bool(holds(condition, ground)),
    }
}
