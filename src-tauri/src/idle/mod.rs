//! When the vault locks by itself.
//!
//! Two clocks are read: the monotonic one cannot be set back, the wall clock also runs while the computer sleeps.
//! Whichever says that more time has passed is believed, and a computer that slept is locked when it wakes.

#[cfg(test)]
mod tests;
mod watch;

pub use watch::watch;

use std::time::{Duration, Instant, SystemTime};

/// How long before locking the officer is told.
pub const WARNING: Duration = Duration::from_secs(60);
/// Longest time a vault stays open, used or not (security.md: ASVS 7.3.2).
pub const LONGEST: Duration = Duration::from_secs(8 * 60 * 60);
/// The wall clock gaining more than this on the monotonic one between two looks means that the computer slept.
const SLEPT: Duration = Duration::from_secs(10);

/// Both clocks at one moment, each as the time since its own start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Monotonic; stands still while the computer sleeps.
    pub monotonic: Duration,
    /// Wall clock; can be set by hand.
    pub wall: Duration,
}

impl Reading {
    /// Reads both clocks; the monotonic one counts from `start`.
    pub fn now(start: Instant) -> Reading {
        let wall = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Reading { monotonic: start.elapsed(), wall }
    }

    /// Time since `earlier` by the clock that says more.
    fn since(self, earlier: Reading) -> Duration {
        self.monotonic.saturating_sub(earlier.monotonic).max(self.wall.saturating_sub(earlier.wall))
    }

    fn slept_since(self, earlier: Reading) -> bool {
        let wall = self.wall.saturating_sub(earlier.wall);
        wall.saturating_sub(self.monotonic.saturating_sub(earlier.monotonic)) > SLEPT
    }
}

/// What a look at the clock says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing to do.
    Awake,
    /// Tell the officer: so many seconds are left.
    Warn {
        /// Seconds until it locks, from 60 down to 1.
        seconds_left: u64,
    },
    /// Lock now.
    Over,
}

/// The idle clock of one open vault.
#[derive(Debug, Clone, Copy)]
pub struct IdleClock {
    timeout: Duration,
    opened: Reading,
    touched: Reading,
    looked: Reading,
}

impl IdleClock {
    /// Starts with the opening of the vault.
    pub fn start(timeout: Duration, now: Reading) -> IdleClock {
        IdleClock { timeout, opened: now, touched: now, looked: now }
    }

    /// The officer chose another idle time.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// The officer pressed a key or moved the mouse: the idle time starts again.
    ///
    /// After a sleep the touch comes too late: the next look still locks.
    pub fn touch(&mut self, now: Reading) {
        if !now.slept_since(self.looked) {
            self.touched = now;
        }
    }

    /// Looks at the clock; done every second.
    pub fn look(&mut self, now: Reading) -> Look {
        let slept = now.slept_since(self.looked);
        self.looked = now;
        let left =
            self.timeout.saturating_sub(now.since(self.touched)).min(LONGEST.saturating_sub(now.since(self.opened)));
        if slept || left.is_zero() {
            Look::Over
        } else if left <= WARNING {
            Look::Warn { seconds_left: left.as_secs().max(1) }
        } else {
            Look::Awake
        }
    }
}
