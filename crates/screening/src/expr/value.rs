//! Values during evaluation, and the ground they come from.

use super::{Arithmetic, Comparison, Slot};
use chrono::NaiveDate;
use std::borrow::Cow;

/// What an expression can see: one value per slot, and today.
#[derive(Debug, Clone)]
pub(crate) struct Ground<'a> {
    /// `Blank` for everything unanswered, refused or hidden.
    pub(crate) values: Vec<Value<'a>>,
    /// Days since 1970-01-01.
    pub(crate) today: i32,
    /// The moment: the same days with their fraction.
    pub(crate) now: f64,
}

impl<'a> Ground<'a> {
    pub(crate) fn get(&self, slot: Slot) -> Value<'a> {
        self.peek(slot).clone()
    }

    pub(crate) fn peek(&self, slot: Slot) -> &Value<'a> {
        self.values.get(usize::from(slot)).unwrap_or(&Value::Blank)
    }

    pub(crate) fn set(&mut self, slot: usize, value: Value<'a>) {
        if let Some(place) = self.values.get_mut(slot) {
            *place = value;
        }
    }
}

/// One value. Cheap to clone: only what `concat()` and its like make anew owns its text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    Blank,
    Bool(bool),
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// A chosen choice: its place in the question's list and its code.
    Code(u16, &'a str),
    /// Chosen choices, bit by place in the question's list, and that list.
    Set(u64, &'a [String]),
    Text(Cow<'a, str>),
    /// A number still open: so many for sure, so many at most. Two-valued reading takes the sure part.
    Between(u16, u16),
}

/// Days from 1970-01-01 to `date`; the calendar of `chrono` fits in 32 bits.
pub(crate) fn days(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

impl<'a> Value<'a> {
    /// Three-valued, of a container that is open for want of an answer: true for what was answered in it, and not yet sure.
    pub(crate) const MAY_CLOSE: Value<'static> = Value::Between(1, 2);

    /// Whether nothing could tell the two apart: as `==`, but NaN is the same as NaN, and zero has a sign.
    pub(crate) fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Number(a), Value::Number(b)) => a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan()),
            (a, b) => a == b,
        }
    }

    /// The XPath `number()`: blank and what is no number are NaN; a date is its days, written out or not.
    pub(crate) fn number(&self) -> f64 {
        match self {
            Value::Number(number) => *number,
            Value::Date(day) => f64::from(*day),
            Value::Bool(truth) => f64::from(u8::from(*truth)),
            Value::Between(sure, _) => f64::from(*sure),
            Value::Code(_, text) => parse_number(text),
            Value::Text(text) => parse_number(text),
            Value::Blank | Value::Set(..) => f64::NAN,
        }
    }

    /// The XPath `boolean()`: whether a text is there, a number is not zero.
    pub(crate) fn truth(&self) -> bool {
        match self {
            Value::Bool(truth) => *truth,
            Value::Number(number) => *number != 0.0 && !number.is_nan(),
            Value::Code(_, text) => !text.is_empty(),
            Value::Text(text) => !text.is_empty(),
            Value::Set(bits, _) => *bits != 0,
            Value::Date(_) => true,
            Value::Between(sure, _) => *sure > 0,
            Value::Blank => false,
        }
    }

    /// The XPath `string()`: codes of choices with spaces between, numbers without needless digits, dates as ISO 8601.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Value::Code(_, text) => Cow::Borrowed(text),
            Value::Text(text) => Cow::Borrowed(text),
            Value::Blank => Cow::Borrowed(""),
            Value::Bool(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
            Value::Number(number) => Cow::Owned(number_text(*number)),
            Value::Between(sure, _) => Cow::Owned(sure.to_string()),
            Value::Date(day) => Cow::Owned(date(*day).map(|date| date.to_string()).unwrap_or_default()),
            Value::Set(..) => Cow::Owned(self.chosen().collect::<Vec<_>>().join(" ")),
        }
    }

    /// Codes of the chosen choices in the order of the protocol.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &'a str> {
        let (bits, codes, one) = match self {
            Value::Set(bits, codes) => (*bits, *codes, None),
            Value::Code(_, code) => (0, &[][..], Some(*code)),
            _ => (0, &[][..], None),
        };
        let chosen = codes.iter().take(64).enumerate().filter(move |(place, _)| bits >> place & 1 == 1);
        chosen.map(|(_, code)| code.as_str()).chain(one)
    }

    pub(crate) fn count(&self) -> f64 {
        match self {
            Value::Set(bits, _) => f64::from(bits.count_ones()),
            Value::Code(..) => 1.0,
            _ => 0.0,
        }
    }

    /// Nothing, for `coalesce()`: blank or a text without characters.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Value::Blank => true,
            Value::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    /// A count that answers still to come may raise.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Value::Between(sure, most) if sure < most)
    }

    /// The sum of counts of which some are still open; `None` where one is no count.
    pub(super) fn total(counts: &[Value]) -> Option<Value<'static>> {
        let range = |value: &Value| match value {
            Value::Between(sure, most) => Some((*sure, *most)),
            // The cast keeps to its bounds, and gives another number where this is no count.
            Value::Number(number) => Some(*number as u16).filter(|whole| f64::from(*whole) == *number).map(|n| (n, n)),
            _ => None,
        };
        let ranges = counts.iter().map(range);
        let (sure, most) = ranges.reduce(|a, b| {
            let ((a_sure, a_most), (b_sure, b_most)) = (a?, b?);
            Some((a_sure.checked_add(b_sure)?, a_most.checked_add(b_most)?))
        })??;
        Some(Value::Between(sure, most))
    }

    /// What is a count where its condition holds and nothing where it does not, while the condition is not known.
    pub(super) fn count_if(counted: &Value, otherwise: &Value) -> Option<Value<'static>> {
        match (counted, otherwise) {
            (Value::Between(_, most), Value::Number(0.0)) => Some(Value::Between(0, *most)),
            _ => None,
        }
    }

    pub(crate) fn is(&self, code: u16) -> bool {
        matches!(self, Value::Code(chosen, _) if *chosen == code)
    }

    pub(crate) fn selected(&self, code: u16) -> bool {
        match self {
            Value::Code(chosen, _) => *chosen == code,
            Value::Set(bits, _) => 1u64.checked_shl(u32::from(code)).is_some_and(|bit| bits & bit != 0),
            _ => false,
        }
    }
}

/// The day of so many days since 1970-01-01, where the calendar reaches.
pub(crate) fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_epoch_days(days)
}

/// XPath numbers have digits, a point and a minus, no exponent and no "inf". XForms adds dates, as days since 1970-01-01.
fn parse_number(text: &str) -> f64 {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let number = if plain { text.parse().ok() } else { None };
    number.or_else(|| crate::answer::parse_date(text).map(|date| f64::from(days(date)))).unwrap_or(f64::NAN)
}

fn number_text(number: f64) -> String {
    match number {
        // Zero has no sign in XPath.
        _ if number == 0.0 => "0".into(),
        _ if number.is_infinite() => if number > 0.0 { "Infinity" } else { "-Infinity" }.into(),
        // Like XPath, the standard library writes no exponent and the fewest digits that give the number back.
        _ => number.to_string(),
    }
}

/// XPath comparison: yes/no wins over number, number over text; two blanks are equal, NaN equals nothing.
pub(crate) fn compare(comparison: Comparison, a: &Value, b: &Value) -> bool {
    match comparison {
        Comparison::Equal => equal(a, b),
        Comparison::Less => a.number() < b.number(),
        Comparison::LessOrEqual => a.number() <= b.number(),
    }
}

fn equal(a: &Value, b: &Value) -> bool {
    let numeric = |value: &Value| matches!(value, Value::Number(_) | Value::Date(_) | Value::Between(..));
    match (a, b) {
        (Value::Blank, Value::Blank) => true,
        (Value::Bool(_), _) | (_, Value::Bool(_)) => a.truth() == b.truth(),
        (Value::Set(bits, _), other) | (other, Value::Set(bits, _)) => match other {
            Value::Set(others, _) => bits == others,
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
