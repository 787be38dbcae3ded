//! The three-valued reading of Kleene: indicators and Palermo elements, with the questions that are the reason.

use super::value::{arithmetic, compare};
use super::{Comparison, Expr, Ground, Value};
use crate::set::QuestionSet;

/// What a three-valued reading needs beside the values.
pub(crate) struct Known<'a, 'g> {
    pub(crate) ground: &'g Ground<'a>,
    /// Per question without a value: the visible unanswered questions that could bring one (itself, or its gate).
    pub(crate) settlers: &'g [QuestionSet],
    /// Questions that a rule hides whatever is still answered.
    pub(crate) closed: QuestionSet,
}

/// A value or unknown (`None`), and why: the questions that caused the value, or those that could still settle it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) value: Option<Value<'a>>,
    pub(crate) because: QuestionSet,
}

impl<'a> Reading<'a> {
    /// Unknown is `None`.
    pub(crate) fn truth(&self) -> Option<bool> {
        self.value.map(Value::truth)
    }

    fn sure(value: Value<'a>) -> Self {
        Reading { value: Some(value), because: QuestionSet::EMPTY }
    }

    /// A value made of known ones. Where none comes out (NaN, a count still open) no unanswered question is the reason.
    fn made(value: Option<Value<'a>>, because: QuestionSet) -> Self {
        Reading { value, because: if value.is_some() { because } else { QuestionSet::EMPTY } }
    }

    /// The reading of something that needs both: known when both are, else the unknown ones are the reason.
    fn both(self, other: Self, make: impl FnOnce(Value<'a>, Value<'a>) -> Option<Value<'a>>) -> Self {
        match (self.value, other.value) {
            (Some(a), Some(b)) => Reading::made(make(a, b), self.because.union(other.because)),
            (None, None) => Reading { value: None, because: self.because.union(other.because) },
            (None, Some(_)) => self,
            (Some(_), None) => other,
        }
    }
}

/// Reads the expression with three values.
pub(crate) fn known<'a>(expr: &'a Expr, on: &Known<'a, '_>) -> Reading<'a> {
    match expr {
        Expr::Bool(truth) => Reading::sure(Value::Bool(*truth)),
        Expr::Number(number) => Reading::sure(Value::Number(*number)),
        Expr::Date(day) => Reading::sure(Value::Date(*day)),
        Expr::Text(text) => Reading::sure(Value::Text(text)),
        Expr::Today => Reading::sure(Value::Date(on.ground.today)),
        Expr::Slot(slot) => read(*slot, on, |value| value),
        Expr::Is(slot, code) => read(*slot, on, |value| Value::Bool(value.is(*code))),
        Expr::Selected(slot, code) => read(*slot, on, |value| Value::Bool(value.selected(*code))),
        Expr::CountSelected(slot) => read(*slot, on, |value| Value::Number(value.count())),
        Expr::Not(inner) => {
            let inner = known(inner, on);
            Reading { value: inner.truth().map(|truth| Value::Bool(!truth)), ..inner }
        }
        Expr::And(parts) => junction(parts, on, false),
        Expr::Or(parts) => junction(parts, on, true),
        Expr::ToNumber(inner) => number(known(inner, on), Value::number),
        Expr::Length(inner) => number(known(inner, on), Value::length),
        Expr::Compare(comparison, pair) => {
            let [a, b] = pair.as_ref();
            known(a, on).both(known(b, on), |a, b| ranges(*comparison, a, b).map(Value::Bool))
        }
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            known(a, on).both(known(b, on), |a, b| {
                let open = |value| matches!(value, Value::Between(sure, most) if sure < most);
                let result = arithmetic(*operator, a.number(), b.number());
                (!open(a) && !open(b) && !result.is_nan()).then_some(Value::Number(result))
            })
        }
        Expr::If(parts) => choice(parts, on),
        Expr::Coalesce(pair) => coalesce(pair, on),
    }
}

fn read<'a>(slot: u16, on: &Known<'a, '_>, make: impl FnOnce(Value<'a>) -> Value<'a>) -> Reading<'a> {
    match on.ground.get(slot) {
        Value::Blank => {
            let because = on.settlers.get(usize::from(slot)).copied().unwrap_or_default();
            Reading { value: None, because }
        }
        value => Reading { value: Some(make(value)), because: QuestionSet::just(usize::from(slot)) },
    }
}

/// `and` (decided by a false part) or `or` (decided by a true one). The deciding parts alone are the reason.
fn junction<'a>(parts: &'a [Expr], on: &Known<'a, '_>, decides: bool) -> Reading<'a> {
    let (mut decided, mut unknown) = (false, false);
    let [mut deciding, mut settling, mut all] = [QuestionSet::EMPTY; 3];
    for part in parts {
        let reading = known(part, on);
        match reading.truth() {
            Some(truth) if truth == decides => {
                decided = true;
                deciding = deciding.union(reading.because);
            }
            Some(_) => all = all.union(reading.because),
            None => {
                unknown = true;
                settling = settling.union(reading.because);
            }
        }
    }
    if decided {
        Reading { value: Some(Value::Bool(decides)), because: deciding }
    } else if unknown {
        Reading { value: None, because: settling }
    } else {
        Reading { value: Some(Value::Bool(!decides)), because: all }
    }
}

/// A text that is no number gives no number, and no "no" either: unknown.
fn number<'a>(inner: Reading<'a>, make: impl FnOnce(Value<'a>) -> f64) -> Reading<'a> {
    match inner.value.map(make) {
        Some(number) => Reading::made((!number.is_nan()).then_some(Value::Number(number)), inner.because),
        None => inner,
    }
}

/// `if(c, a, b)`. While `c` is unknown the result is known only when both branches agree.
fn choice<'a>(parts: &'a [Expr; 3], on: &Known<'a, '_>) -> Reading<'a> {
    let [condition, then, otherwise] = parts;
    let condition = known(condition, on);
    if let Some(truth) = condition.truth() {
        let taken = known(if truth { then } else { otherwise }, on);
        return match taken.value {
            Some(_) => Reading { because: condition.because.union(taken.because), ..taken },
            None => taken,
        };
    }
    let (a, b) = (known(then, on), known(otherwise, on));
    match (a.value, b.value) {
        (Some(x), Some(y)) if compare(Comparison::Equal, x, y) => Reading { because: a.because.union(b.because), ..a },
        _ => {
            let open = |reading: &Reading| if reading.value.is_none() { reading.because } else { QuestionSet::EMPTY };
            Reading { value: None, because: condition.because.union(open(&a)).union(open(&b)) }
        }
    }
}

/// The first value; the second only when the first question can never be asked, so that a later answer overturns nothing.
fn coalesce<'a>(pair: &'a [Expr; 2], on: &Known<'a, '_>) -> Reading<'a> {
    let [first, second] = pair;
    match first {
        Expr::Slot(slot) if on.closed.contains(usize::from(*slot)) => known(second, on),
        _ => known(first, on),
    }
}

/// Comparison of numbers that may still grow: known when every possible number gives the same. NaN is unknown.
fn ranges(comparison: Comparison, a: Value, b: Value) -> Option<bool> {
    let range = |value: Value| match value {
        Value::Between(sure, most) => Some((f64::from(sure), f64::from(most))),
        Value::Number(number) => Some((number, number)),
        _ => None,
    };
    let (Some((a_low, a_high)), Some((b_low, b_high))) = (range(a), range(b)) else {
        return Some(compare(comparison, a, b));
    };
    let (always, never) = match comparison {
        Comparison::Less => (a_high < b_low, a_low >= b_high),
        Comparison::LessOrEqual => (a_high <= b_low, a_low > b_high),
        Comparison::Equal => (a_low == b_high && a_high == b_low, a_high < b_low || a_low > b_high),
    };
    (always || never).then_some(always)
}
