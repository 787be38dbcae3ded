use super::{IdleClock, LONGEST, Look, Reading};
use proptest::prelude::*;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(300);

/// An ordinary moment: both clocks run alike; the wall clock shows a date.
fn at(seconds: u64) -> Reading {
    clocks(seconds, seconds)
}

fn clocks(monotonic: u64, wall: u64) -> Reading {
    Reading { monotonic: Duration::from_secs(monotonic), wall: Duration::from_secs(1_795_000_000 + wall) }
}

/// Looks every second up to `until` and answers with the last look.
fn watch(clock: &mut IdleClock, from: u64, until: u64) -> Look {
    (from..=until).map(|second| clock.look(at(second))).last().unwrap()
}

#[test]
fn an_idle_vault_warns_a_minute_before_and_then_locks() {
    let mut clock = IdleClock::start(TIMEOUT, at(0));
    assert_eq!(watch(&mut clock, 1, 239), Look::Awake);
    assert_eq!(clock.look(at(240)), Look::Warn { seconds_left: 60 });
    assert_eq!(clock.look(at(299)), Look::Warn { seconds_left: 1 });
    assert_eq!(clock.look(at(300)), Look::Over);
}

#[test]
fn a_key_gives_the_whole_time_again_as_often_as_wanted() {
    let mut clock = IdleClock::start(TIMEOUT, at(0));
    for round in 0..5 {
        let begin = round * 250;
        assert_eq!(watch(&mut clock, begin + 1, begin + 250), Look::Warn { seconds_left: 50 });
        clock.touch(at(begin + 250));
        assert_eq!(clock.look(at(begin + 250)), Look::Awake);
    }
}

#[test]
fn a_computer_that_slept_is_locked_when_it_wakes() {
    let mut clock = IdleClock::start(TIMEOUT, at(0));
    assert_eq!(clock.look(at(10)), Look::Awake);
    // Twenty seconds of sleep: the monotonic clock stood still.
    assert_eq!(clock.look(clocks(11, 31)), Look::Over);
}

#[test]
fn a_key_pressed_right_after_waking_does_not_keep_it_open() {
    let mut clock = IdleClock::start(TIMEOUT, at(0));
    assert_eq!(clock.look(at(10)), Look::Awake);
    clock.touch(clocks(11, 4000));
    assert_eq!(clock.look(clocks(11, 4000)), Look::Over);
}

#[test]
fn setting_the_clock_back_does_not_give_more_time() {
    let mut clock = IdleClock::start(TIMEOUT, at(10_000));
    for second in 1..300 {
        assert_ne!(clock.look(clocks(10_000 + second, 0)), Look::Over, "{second}");
    }
    assert_eq!(clock.look(clocks(10_300, 0)), Look::Over);
}

#[test]
fn a_busy_officer_is_asked_again_after_eight_hours() {
    let mut clock = IdleClock::start(TIMEOUT, at(0));
    let longest = LONGEST.as_secs();
    for second in 1..longest {
        clock.touch(at(second));
        assert_ne!(clock.look(at(second)), Look::Over, "{second}");
    }
    assert_eq!(clock.look(at(longest - 1)), Look::Warn { seconds_left: 1 });
    clock.touch(at(longest));
    assert_eq!(clock.look(at(longest)), Look::Over);
}

proptest! {
    /// Whatever the wall clock does, an untouched vault never stays open longer than its time.
    #[test]
    fn never_open_longer_than_the_timeout(timeout in 30_u64..1800, walls in prop::collection::vec(0_u64..100_000, 1..50)) {
        let mut clock = IdleClock::start(Duration::from_secs(timeout), at(0));
        for wall in walls {
            clock.look(clocks(1, wall));
        }
        prop_assert_eq!(clock.look(clocks(timeout, 0)), Look::Over);
    }
}
