//! Values during evaluation, and the ground they come from.

use super::{Arithmetic, Comparison, Slot};
use chrono::NaiveDate;

/// What an expression can see: one value per slot, and today.
pub(crate) struct Ground<'a> {
    /// `Blank` for everything unanswered, refused or hidden.
    pub(crate) values: Vec<Value<'a>>,
    /// Days since 1970-01-01.
    pub(crate) today: i32,
}

impl<'a> Ground<'a> {
    pub(crate) fn get(&self, slot: Slot) -> Value<'a> {
        self.values.get(usize::from(slot)).copied().unwrap_or(Value::Blank)
    }

    pub(crate) fn set(&mut self, slot: usize, value: Value<'a>) {
        if let Some(place) = self.values.get_mut(slot) {
            *place = value;
        }
    }
}

/// One value. Small and copied: evaluation allocates nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value<'a> {
    Blank,
    Bool(bool),
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// A chosen choice: its place in the question's list and its code.
    Code(u16, &'a str),
    /// Chosen choices, bit by place in the question's list.
    Set(u64),
    Text(&'a str),
    /// A number still open: so many for sure, so many at most. Two-valued reading takes the sure part.
    Between(u16, u16),
}

/// Days from 1970-01-01 to `date`; the calendar of `chrono` fits in 32 bits.
pub(crate) fn days(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

impl<'a> Value<'a> {
    /// The XPath `number()`: blank and what is no number are NaN.
    pub(crate) fn number(self) -> f64 {
        match self {
            Value::Number(number) => number,
            Value::Date(day) => f64::from(day),
            Value::Bool(truth) => f64::from(u8::from(truth)),
            Value::Between(sure, _) => f64::from(sure),
            Value::Code(_, text) | Value::Text(text) => parse_number(text),
            Value::Blank | Value::Set(_) => f64::NAN,
        }
    }

    pub(crate) fn truth(self) -> bool {
        match self {
            Value::Bool(truth) => truth,
            Value::Number(number) => number != 0.0 && !number.is_nan(),
            Value::Code(_, text) | Value::Text(text) => !text.is_empty(),
            Value::Set(bits) => bits != 0,
            Value::Date(_) => true,
            Value::Between(sure, _) => sure > 0,
            Value::Blank => false,
        }
    }

    pub(crate) fn text(self) -> &'a str {
        match self {
            Value::Code(_, text) | Value::Text(text) => text,
            _ => "",
        }
    }

    pub(crate) fn count(self) -> f64 {
        match self {
            Value::Set(bits) => f64::from(bits.count_ones()),
            Value::Code(..) => 1.0,
            _ => 0.0,
        }
    }

    /// Characters, as XPath counts them.
    pub(crate) fn length(self) -> f64 {
        // A text holds at most 10,000 characters: exact in f64.
        self.text().chars().count() as f64
    }

    pub(crate) fn is(self, code: u16) -> bool {
        matches!(self, Value::Code(chosen, _) if chosen == code)
    }

    pub(crate) fn selected(self, code: u16) -> bool {
        match self {
            Value::Code(chosen, _) => chosen == code,
            Value::Set(bits) => 1u64.checked_shl(u32::from(code)).is_some_and(|bit| bits & bit != 0),
            _ => false,
        }
    }
}

/// XPath numbers have digits, a point and a minus, no exponent and no "inf".
fn parse_number(text: &str) -> f64 {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    if plain { text.parse().unwrap_or(f64::NAN) } else { f64::NAN }
}

/// XPath comparison: yes/no wins over number, number over text; two blanks are equal, NaN equals nothing.
pub(crate) fn compare(comparison: Comparison, a: Value, b: Value) -> bool {
    match comparison {
        Comparison::Equal => equal(a, b),
        Comparison::Less => a.number() < b.number(),
        Comparison::LessOrEqual => a.number() <= b.number(),
    }
}

fn equal(a: Value, b: Value) -> bool {
    let numeric = |value| matches!(value, Value::Number(_) | Value::Date(_) | Value::Between(..));
    match (a, b) {
        (Value::Blank, Value::Blank) => true,
        (Value::Bool(_), _) | (_, Value::Bool(_)) => a.truth() == b.truth(),
        (Value::Set(bits), other) | (other, Value::Set(bits)) => match other {
            Value::Set(others) => bits == others,
            _ => false,
        },
        _ if numeric(a) || numeric(b) => a.number() == b.number(),
        _ => a.text() == b.text(),
    }
}

/// IEEE arithmetic; `mod` keeps the sign of the dividend, as in XPath.
pub(crate) fn arithmetic(operator: Arithmetic, a: f64, b: f64) -> f64 {
    match operator {
        Arithmetic::Plus => a + b,
        Arithmetic::Minus => a - b,
        Arithmetic::Times => a * b,
        Arithmetic::Div => a / b,
        Arithmetic::Mod => a % b,
    }
}
