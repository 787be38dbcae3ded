//! Numbers with a point.

use std::fmt;

/// A number of at most 15 significant digits: what a floating-point number keeps exactly as it was typed. Always finite; zero has no sign.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decimal(f64);

// Never NaN, so equality is total.
impl Eq for Decimal {}

/// Most significant digits that survive the way into a floating-point number and back.
const MAX_DIGITS: usize = 15;
/// Largest magnitude: written out it needs no exponent.
const MAX: f64 = 1e15;

impl Decimal {
    /// The number; `None` when it is not finite, too large or has too many digits.
    pub fn new(number: f64) -> Option<Decimal> {
        let decimal = Decimal(if number == 0.0 { 0.0 } else { number });
        let digits = decimal.to_string().bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
        (number.is_finite() && number.abs() < MAX && digits <= MAX_DIGITS).then_some(decimal)
    }

    /// Reads `12.5`: digits, at most one point, perhaps a minus; no exponent.
    pub fn parse(text: &str) -> Option<Decimal> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
        if plain { Decimal::new(text.parse().ok()?) } else { None }
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0
    }
}

impl fmt::Display for Decimal {
    /// Digits, a point where needed, no exponent: `12.5`, `3`, `0.001`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_typed_is_kept() {
        for text in ["0", "12.5", "-3", "0.001", "123456789.012345", "100000000000000"] {
            assert_eq!(Decimal::parse(text).map(|number| number.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_would_change_is_refused() {
        for text in ["", "-", ".", "1e3", "1,5", "inf", "NaN", "0.1234567890123456", "1000000000000000", "--1", " 1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::new(f64::NAN), None);
        assert_eq!(Decimal::new(-0.0).map(|zero| zero.to_string()).as_deref(), Some("0"));
    }

    proptest! {
        #[test]
        fn writing_and_reading_give_the_same(digits in -999_999_999_999_999i64..=999_999_999_999_999, scale in 0i32..12) {
            let number = digits as f64 / 10f64.powi(scale);
            if let Some(decimal) = Decimal::new(number) {
                prop_assert_eq!(Decimal::parse(&decimal.to_string()), Some(decimal));
            }
        }
    }
}
