//! Time and chance, handed in from the edge so that every test is exact.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime};
use rand_core::CryptoRng;

/// When something happens, and the randomness that it may use.
pub struct Moment<'a> {
    /// Unix seconds, UTC.
    pub now: i64,
    /// The system's randomness, or a fixed one in tests.
    pub rng: &'a mut dyn CryptoRng,
}

/// Bishkek's distance from UTC in hours: the same all year.
const BISHKEK_UTC_OFFSET_HOURS: i64 = 6;

/// The calendar day in Bishkek at this time: what `today()` means in a protocol.
pub fn day_in_bishkek(now: i64) -> NaiveDate {
    moment_in_bishkek(now).date()
}

/// The clock in Bishkek at this time: what `now()` means in a protocol.
pub(crate) fn moment_in_bishkek(now: i64) -> NaiveDateTime {
    let utc = DateTime::from_timestamp(now, 0).unwrap_or(DateTime::UNIX_EPOCH);
    utc.checked_add_signed(Duration::hours(BISHKEK_UTC_OFFSET_HOURS)).unwrap_or(utc).naive_utc()
}

/// The moment at which a day begins in Bishkek, unix seconds.
pub(crate) fn bishkek_midnight(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() - BISHKEK_UTC_OFFSET_HOURS * 3600
}

#[cfg(test)]
mod tests {
    use super::{bishkek_midnight, day_in_bishkek};

    #[test]
    fn the_day_changes_at_midnight_in_bishkek_not_in_greenwich() {
        // 2026-11-23 17:59:59 and 18:00:00 UTC.
        assert_eq!(day_in_bishkek(1_795_456_799).to_string(), "2026-11-23");
        assert_eq!(day_in_bishkek(1_795_456_800).to_string(), "2026-11-24");
        assert_eq!(bishkek_midnight(day_in_bishkek(1_795_500_000)), 1_795_456_800);
    }
}
