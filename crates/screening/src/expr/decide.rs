//! The three-valued reading without its reasons: the same values as `kleene` gives, for who asks only *what* and not *why*.

use super::kleene::ranges;
use super::value::arithmetic;
use super::{Comparison, Expr, Function, Ground, Value};
use std::borrow::Cow;

/// What the reading needs beside the values; see `Known`.
pub(crate) struct Facts<'a, 'g> {
    pub(crate) ground: &'g Ground<'a>,
    /// What is known of the computed slots, which begin after those of the questions.
    pub(crate) computed: &'g [Option<Value<'a>>],
    /// Per question: hidden whatever is still answered.
    pub(crate) closed: &'g [bool],
}

impl<'a> Facts<'a, '_> {
    fn get(&self, slot: u16) -> Option<&Value<'a>> {
        let place = usize::from(slot);
        if let Some(known) = place.checked_sub(self.closed.len()).and_then(|place| self.computed.get(place)) {
            return known.as_ref();
        }
        match self.ground.peek(slot) {
            Value::Blank => None,
            value => Some(value),
        }
    }
}

/// Present, absent or unknown.
pub(crate) fn truth(expr: &Expr, on: &Facts) -> Option<bool> {
    match expr {
        Expr::Bool(truth) => Some(*truth),
        Expr::Is(slot, code) => on.get(*slot).map(|value| value.is(*code)),
        Expr::Selected(slot, code) => on.get(*slot).map(|value| value.selected(*code)),
        Expr::Not(inner) => truth(inner, on).map(|truth| !truth),
        Expr::And(parts) => junction(parts, on, false),
        Expr::Or(parts) => junction(parts, on, true),
        Expr::Checklist(list) => list.decided(on),
        Expr::Compare(comparison, pair) => {
            let [a, b] = pair.as_ref();
            ranges(*comparison, &decided(a, on)?, &decided(b, on)?)
        }
        other => decided(other, on).map(|value| value.truth()),
    }
}

fn junction(parts: &[Expr], on: &Facts, decides: bool) -> Option<bool> {
    let mut all = Some(!decides);
    for part in parts {
        match truth(part, on) {
            Some(truth) if truth == decides => return Some(decides),
            Some(_) => {}
            None => all = None,
        }
    }
    all
}

/// The value, where the answers settle it.
pub(crate) fn decided<'a>(expr: &'a Expr, on: &Facts<'a, '_>) -> Option<Value<'a>> {
    match expr {
        Expr::Number(number) => Some(Value::Number(*number)),
        Expr::Date(day) => Some(Value::Date(*day)),
        Expr::Text(text) => Some(Value::Text(Cow::Borrowed(text))),
        Expr::Today => Some(Value::Date(on.ground.today)),
        Expr::Now => Some(Value::Number(on.ground.now)),
        Expr::Slot(slot) => on.get(*slot).cloned(),
        Expr::CountSelected(slot) => on.get(*slot).map(|value| Value::Number(value.count())),
        Expr::Call(made) => call(&made.function, &made.arguments, on),
        Expr::CountNonEmpty(slots) => {
            let answered = slots.iter().filter(|slot| on.get(**slot).is_some()).count();
            let possible = slots.iter().filter(|slot| on.closed.get(usize::from(**slot)) != Some(&true)).count();
            let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
            Some(Value::Between(count(answered), count(possible)))
        }
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            let (a, b) = (decided(a, on)?, decided(b, on)?);
            let result = arithmetic(*operator, a.number(), b.number());
            (!a.is_open() && !b.is_open() && !result.is_nan()).then_some(Value::Number(result))
        }
        Expr::If(parts) => {
            let [condition, then, otherwise] = parts.as_ref();
            match truth(condition, on) {
                Some(true) => decided(then, on),
                Some(false) => decided(otherwise, on),
                None => {
                    let (a, b) = (decided(then, on)?, decided(otherwise, on)?);
                    let agreed = || (ranges(Comparison::Equal, &a, &b) == Some(true)).then_some(a.clone());
                    Value::count_if(&a, &b).or_else(agreed)
                }
            }
        }
        Expr::Coalesce(pair) => {
            let [first, second] = pair.as_ref();
            match first {
                Expr::Slot(slot) if on.closed.get(usize::from(*slot)) == Some(&true) => decided(second, on),
                _ => {
                    let first = decided(first, on)?;
                    if first.is_empty() { decided(second, on) } else { Some(first) }
                }
            }
        }
        condition => truth(condition, on).map(Value::Bool),
    }
}

/// As in `kleene`: what is no number or no date is unknown.
fn call<'a>(function: &Function, arguments: &'a [Expr], on: &Facts<'a, '_>) -> Option<Value<'a>> {
    let values = arguments.iter().map(|argument| decided(argument, on)).collect::<Option<Vec<_>>>()?;
    match (values.iter().any(Value::is_open), function.apply(&values)) {
        (true, Value::Bool(true)) if *function == Function::ToBool => Some(Value::Bool(true)),
        (true, _) if *function == Function::Sum => Value::total(&values),
        (true, _) | (_, Value::Blank) => None,
        (_, Value::Number(number)) if number.is_nan() => None,
        (_, value) => Some(value),
    }
}
