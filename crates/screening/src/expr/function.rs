//! The functions that need the values of all their arguments, and what each makes of them.

use super::text::{Pattern, slice};
use super::value::{Value, date, days};
use std::borrow::Cow;

/// A function whose result is known as soon as all its arguments are.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Function {
    ToNumber,
    ToText,
    ToBool,
    /// A number of days, or a text that may be a date, to a date.
    ToDate,
    Length,
    Int,
    Round,
    Sum,
    Min,
    Max,
    Concat,
    /// The first argument stands between the others.
    Join,
    /// The argument of this number, counted from 1.
    Instance,
    Contains,
    StartsWith,
    EndsWith,
    Substr,
    SelectedAt,
    Matches(Pattern),
    /// The layout in the notation of `chrono`.
    FormatDate(String),
}

impl Function {
    /// The result. No number is NaN, no date is blank; a text without characters stays a text.
    pub(crate) fn apply<'a>(&self, arguments: &[Value<'a>]) -> Value<'a> {
        let numbers = || arguments.iter().map(Value::number);
        let [first, second, third] = [0, 1, 2].map(|place| arguments.get(place).unwrap_or(&Value::Blank));
        match self {
            Function::ToNumber => Value::Number(first.number()),
            Function::ToText => text(first.text().into_owned()),
            Function::ToBool => Value::Bool(first.truth()),
            Function::ToDate => to_date(first),
            // A text holds at most 10,000 characters, and an expression joins few of them: exact in f64.
            Function::Length => Value::Number(first.text().chars().count() as f64),
            Function::Int => Value::Number(first.number().trunc()),
            Function::Round => Value::Number(round(first.number(), arguments.get(1).map_or(0.0, Value::number))),
            Function::Sum => Value::Number(numbers().sum()),
            Function::Min => extreme(arguments, |a, b| a < b),
            Function::Max => extreme(arguments, |a, b| a > b),
            Function::Concat => text(arguments.iter().map(Value::text).collect()),
            Function::Join => {
                let parts: Vec<_> = arguments.iter().skip(1).filter(|part| !is_closed(part)).map(Value::text).collect();
                text(parts.join(first.text().as_ref()))
            }
            Function::Instance => instance(arguments, first.number()),
            Function::Contains => Value::Bool(first.text().contains(second.text().as_ref())),
            Function::StartsWith => Value::Bool(first.text().starts_with(second.text().as_ref())),
            Function::EndsWith => Value::Bool(first.text().ends_with(second.text().as_ref())),
            Function::Substr => {
                let end = arguments.get(2).map(|_| third.number());
                text(slice(&first.text(), second.number(), end))
            }
            Function::SelectedAt => selected_at(first, second.number()),
            Function::Matches(pattern) => Value::Bool(pattern.is_match(&first.text())),
            Function::FormatDate(layout) => match first {
                Value::Date(day) => text(date(*day).map(|date| date.format(layout).to_string()).unwrap_or_default()),
                Value::Number(days) => text(moment(*days).map(|at| at.format(layout).to_string()).unwrap_or_default()),
                _ => text(String::new()),
            },
        }
    }
}

fn text<'a>(text: String) -> Value<'a> {
    Value::Text(Cow::Owned(text))
}

fn to_date<'a>(value: &Value) -> Value<'a> {
    let day = match value {
        Value::Date(day) => Some(*day),
        Value::Text(_) | Value::Code(..) => crate::answer::parse_date(&value.text()).map(days),
        // The cast keeps to the bounds of 32 bits, beyond which no calendar reaches; NaN is sorted out before.
        Value::Number(number) if !number.is_nan() => Some(number.floor() as i32).filter(|day| date(*day).is_some()),
        _ => None,
    };
    day.map_or(Value::Blank, Value::Date)
}

/// Half away from zero, as spreadsheets round. `decimals` may be negative; its fraction is cut off.
fn round(number: f64, decimals: f64) -> f64 {
    if number.is_nan() || decimals.is_nan() {
        return f64::NAN;
    }
    let power = 10f64.powf(decimals.trunc().abs());
    match decimals.trunc() {
        // More digits than a number has, on either side of its point.
        decimals if power.is_infinite() || (number * power).is_infinite() => {
            if decimals > 0.0 {
                number
            } else {
                0.0
            }
        }
        decimals if decimals > 0.0 => (number * power).round() / power,
        _ => (number / power).round() * power,
    }
}

/// The first of the values that none surpasses; NaN as soon as one of them is no number.
fn extreme<'a>(values: &[Value<'a>], surpasses: impl Fn(f64, f64) -> bool) -> Value<'a> {
    let open = || values.iter().filter(|value| !is_closed(value));
    if open().any(|value| value.number().is_nan()) {
        return Value::Number(f64::NAN);
    }
    let better = |best: &'_ Value<'a>, next: &'_ Value<'a>| surpasses(next.number(), best.number());
    let mut values = open();
    let first = values.next().cloned().unwrap_or(Value::Number(f64::NAN));
    values.fold(first, |best, next| if better(&best, next) { next.clone() } else { best })
}

/// What stands for an instance that is not open; no function that takes all instances reads conditions.
fn is_closed(value: &Value) -> bool {
    *value == Value::Bool(false)
}

/// The value of the instance of this number; blank where none is open.
fn instance<'a>(arguments: &[Value<'a>], number: f64) -> Value<'a> {
    let whole = number >= 1.0 && number.fract() == 0.0;
    // The first argument is the number itself, so that the instances are counted from 1.
    let found = if whole { arguments.get(number as usize) } else { None };
    found.filter(|value| !is_closed(value)).cloned().unwrap_or(Value::Blank)
}

/// The moment of so many days since 1970-01-01, to the second.
fn moment(days: f64) -> Option<chrono::NaiveDateTime> {
    const SECONDS_A_DAY: f64 = 86_400.0;
    let seconds = (days * SECONDS_A_DAY).round();
    // Beyond the calendar there is no moment; the cast keeps to its bounds.
    chrono::DateTime::from_timestamp(seconds as i64, 0).map(|at| at.naive_utc())
}

/// The code at a place counted from 0; nothing where no choice stands.
fn selected_at<'a>(list: &Value<'a>, index: f64) -> Value<'a> {
    let index = index.trunc();
    let code = if index >= 0.0 { list.chosen().nth(index as usize) } else { None };
    Value::Text(Cow::Borrowed(code.unwrap_or_default()))
}
