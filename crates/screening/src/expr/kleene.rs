//! The three-valued reading of Kleene: indicators and Palermo elements, with the questions that are the reason.

use super::value::{arithmetic, compare};
use super::{Comparison, Expr, Function, Ground, Value};
use crate::set::QuestionSet;
use std::borrow::Cow;

/// What a three-valued reading needs beside the values.
pub(crate) struct Known<'a, 'g> {
    pub(crate) ground: &'g Ground<'a>,
    /// Per question without a value: the visible unanswered questions that could bring one (itself, or its gate).
    pub(crate) settlers: &'g [QuestionSet],
    /// What was computed, by slot after those of the questions: known or not, and why.
    pub(crate) computed: &'g [Reading<'a>],
    /// Questions that a rule hides whatever is still answered.
    pub(crate) closed: &'g QuestionSet,
}

/// A value or unknown (`None`), and why: the questions that caused the value, or those that could still settle it.
///
/// A count still open (`Value::is_open`) has both kinds of questions until something is made of it.
#[derive(Debug, Clone)]
pub(crate) struct Reading<'a> {
    pub(crate) value: Option<Value<'a>>,
    pub(crate) because: QuestionSet,
}

impl<'a> Reading<'a> {
    /// Unknown is `None`.
    pub(crate) fn truth(&self) -> Option<bool> {
        self.value.as_ref().map(Value::truth)
    }

    fn sure(value: Value<'a>) -> Self {
        Reading { value: Some(value), because: QuestionSet::EMPTY }
    }

    /// The reading of what was made of known values for all the reasons of those. A value is caused by answers alone; where none
    /// comes out (NaN, a count still open), the questions behind what is still open are left.
    fn made(value: Option<Value<'a>>, because: QuestionSet, on: &Known<'a, '_>) -> Self {
        let because = match &value {
            Some(value) if value.is_open() => because,
            Some(_) => because.filter(|question| on.is_answered(question)),
            None => because.filter(|question| !on.is_answered(question)),
        };
        Reading { value, because }
    }

    /// The reading of something that needs both: known when both are, else the unknown ones are the reason.
    fn both(
        self,
        other: Self,
        on: &Known<'a, '_>,
        make: impl FnOnce(&Value<'a>, &Value<'a>) -> Option<Value<'a>>,
    ) -> Self {
        match (&self.value, &other.value) {
            (Some(a), Some(b)) => Reading::made(make(a, b), self.because.union(other.because), on),
            (None, None) => Reading { value: None, because: self.because.union(other.because) },
            (None, Some(b)) => Reading { value: None, because: self.because.union(other.still_open(b, on)) },
            (Some(a), None) => Reading { value: None, because: other.because.union(self.still_open(a, on)) },
        }
    }

    /// The answers that make it as true as it is, where its truth alone is asked for.
    fn causes(self, on: &Known) -> QuestionSet {
        match &self.value {
            Some(value) if value.is_open() => self.because.filter(|question| on.is_answered(question)),
            _ => self.because,
        }
    }

    /// The questions that could still change the known `value` of this reading.
    fn still_open(&self, value: &Value, on: &Known) -> QuestionSet {
        let open = |question| value.is_open() && !on.is_answered(question);
        self.because.clone().filter(open)
    }
}

impl Known<'_, '_> {
    fn is_answered(&self, question: usize) -> bool {
        self.ground.values.get(question).is_some_and(|value| *value != Value::Blank)
    }
}

/// Reads the expression with three values.
pub(crate) fn known<'a>(expr: &'a Expr, on: &Known<'a, '_>) -> Reading<'a> {
    match expr {
        Expr::Bool(truth) => Reading::sure(Value::Bool(*truth)),
        Expr::Number(number) => Reading::sure(Value::Number(*number)),
        Expr::Date(day) => Reading::sure(Value::Date(*day)),
        Expr::Text(text) => Reading::sure(Value::Text(Cow::Borrowed(text))),
        Expr::Today => Reading::sure(Value::Date(on.ground.today)),
        Expr::Now => Reading::sure(Value::Number(on.ground.now)),
        Expr::Slot(slot) => read(*slot, on, Value::clone),
        Expr::Is(slot, code) => read(*slot, on, |value| Value::Bool(value.is(*code))),
        Expr::Selected(slot, code) => read(*slot, on, |value| Value::Bool(value.selected(*code))),
        Expr::CountSelected(slot) => read(*slot, on, |value| Value::Number(value.count())),
        Expr::Not(inner) => {
            let inner = known(inner, on);
            Reading { value: inner.truth().map(|truth| Value::Bool(!truth)), ..inner }
        }
        Expr::And(parts) => junction(parts, on, false),
        Expr::Or(parts) => junction(parts, on, true),
        Expr::Call(made) => call(&made.function, &made.arguments, on),
        Expr::CountNonEmpty(slots) => count_non_empty(slots, on),
        Expr::Checklist(list) => list.known(on),
        Expr::Compare(comparison, pair) => {
            let [a, b] = pair.as_ref();
            known(a, on).both(known(b, on), on, |a, b| ranges(*comparison, a, b).map(Value::Bool))
        }
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            known(a, on).both(known(b, on), on, |a, b| {
                let result = arithmetic(*operator, a.number(), b.number());
                (!a.is_open() && !b.is_open() && !result.is_nan()).then_some(Value::Number(result))
            })
        }
        Expr::If(parts) => choice(parts, on),
        Expr::Coalesce(pair) => coalesce(pair, on),
    }
}

fn read<'a>(slot: u16, on: &Known<'a, '_>, make: impl FnOnce(&Value<'a>) -> Value<'a>) -> Reading<'a> {
    let place = usize::from(slot).checked_sub(on.settlers.len());
    if let Some(reading) = place.and_then(|place| on.computed.get(place)) {
        return Reading { value: reading.value.as_ref().map(make), because: reading.because.clone() };
    }
    match on.ground.peek(slot) {
        Value::Blank => {
            let because = on.settlers.get(usize::from(slot)).cloned().unwrap_or_default();
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
                deciding = deciding.union(reading.causes(on));
            }
            Some(_) => all = all.union(reading.causes(on)),
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

/// A function of known values. What is no number or no date is no answer either, and no "no": unknown.
fn call<'a>(function: &Function, arguments: &'a [Expr], on: &Known<'a, '_>) -> Reading<'a> {
    let mut values = Vec::with_capacity(arguments.len());
    let [mut causes, mut missing] = [QuestionSet::EMPTY; 2];
    for argument in arguments {
        let reading = known(argument, on);
        match reading.value {
            Some(value) => {
                causes = causes.union(reading.because);
                values.push(value);
            }
            None => missing = missing.union(reading.because),
        }
    }
    if values.len() < arguments.len() {
        return Reading { value: None, because: missing.union(causes.filter(|question| !on.is_answered(question))) };
    }
    let made = match (values.iter().any(Value::is_open), function.apply(&values)) {
        // Of a count still open only this is sure: whether it is more than nothing already.
        (true, Value::Bool(true)) if *function == Function::ToBool => Some(Value::Bool(true)),
        (true, _) if *function == Function::Sum => Value::total(&values),
        (true, _) | (_, Value::Blank) => None,
        (_, Value::Number(number)) if number.is_nan() => None,
        (_, value) => Some(value),
    };
    Reading::made(made, causes, on)
}

/// How many of the questions have an answer; those without may still get one, unless a rule hides them for good.
fn count_non_empty<'a>(slots: &[u16], on: &Known<'a, '_>) -> Reading<'a> {
    // An expression is far too short to name more slots than 16 bits count.
    let (mut answered, mut possible, mut because) = (0u16, 0u16, QuestionSet::EMPTY);
    for slot in slots {
        let reading = read(*slot, on, Value::clone);
        answered += u16::from(reading.value.is_some());
        possible += u16::from(!on.closed.contains(usize::from(*slot)));
        because = because.union(reading.because);
    }
    Reading { value: Some(Value::Between(answered, possible)), because }
}

/// `if(c, a, b)`. While `c` is unknown the result is known only when both branches agree.
fn choice<'a>(parts: &'a [Expr; 3], on: &Known<'a, '_>) -> Reading<'a> {
    let [condition, then, otherwise] = parts;
    let condition = known(condition, on);
    if let Some(truth) = condition.truth() {
        let taken = known(if truth { then } else { otherwise }, on);
        return match taken.value {
            Some(_) => Reading { because: condition.causes(on).union(taken.because), ..taken },
            None => taken,
        };
    }
    let (a, b) = (known(then, on), known(otherwise, on));
    let counted = a.value.as_ref().zip(b.value.as_ref()).and_then(|(a, b)| Value::count_if(a, b));
    if counted.is_some() {
        return Reading { value: counted, because: condition.because.union(a.because) };
    }
    match (&a.value, &b.value) {
        (Some(x), Some(y)) if ranges(Comparison::Equal, x, y) == Some(true) => {
            Reading { because: a.because.union(b.because), ..a }
        }
        _ => {
            let open = |reading: &Reading| match &reading.value {
                Some(value) => reading.still_open(value, on),
                None => reading.because.clone(),
            };
            Reading { value: None, because: condition.because.union(open(&a)).union(open(&b)) }
        }
    }
}

/// The first value unless it is an empty text; the second also when the first question can never be asked, so that a later
/// answer overturns nothing.
fn coalesce<'a>(pair: &'a [Expr; 2], on: &Known<'a, '_>) -> Reading<'a> {
    let [first, second] = pair;
    match first {
        Expr::Slot(slot) if on.closed.contains(usize::from(*slot)) => known(second, on),
        _ => {
            let first = known(first, on);
            if !first.value.as_ref().is_some_and(Value::is_empty) {
                return first;
            }
            let second = known(second, on);
            let causes = if second.value.is_some() { first.because } else { QuestionSet::EMPTY };
            Reading { because: causes.union(second.because), ..second }
        }
    }
}

/// Comparison of numbers that may still grow: known when every possible number gives the same. NaN is unknown.
pub(super) fn ranges(comparison: Comparison, a: &Value, b: &Value) -> Option<bool> {
    let range = |value: &Value| match value {
        Value::Between(sure, most) => Some((f64::from(*sure), f64::from(*most))),
        Value::Number(number) => Some((*number, *number)),
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
