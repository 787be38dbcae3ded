use super::Tries;
use casework::view::ErrorView;
use proptest::prelude::*;
use std::fs;

const NOW: u64 = 1_795_000_000;

fn refused(code: &str) -> Result<(), ErrorView> {
    Err(ErrorView { code: code.to_owned(), field: None })
}

/// Seconds that `vault` waits at `now`; no attempt is made.
fn wait(tries: &Tries, vault: &str, now: u64) -> u64 {
    tries.count(vault, now).wait(now)
}

fn wrong(tries: &Tries, now: u64) -> String {
    tries.attempt("vault", now, || refused("wrong-passphrase")).unwrap_err().code
}

#[test]
fn each_wrong_passphrase_doubles_the_wait_up_to_a_minute_and_a_right_one_ends_it() {
    let place = tempfile::tempdir().unwrap();
    let tries = Tries::new(place.path().join("tries"));
    let mut now = NOW;
    for expected in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
        assert_eq!(wrong(&tries, now), "wrong-passphrase");
        assert_eq!(wait(&tries, "vault", now), expected);
        assert_eq!(wrong(&tries, now + expected - 1), "passphrase-wait", "nothing is judged before its time");
        assert_eq!(wait(&tries, "vault", now + expected - 1), 1, "and asking too early costs nothing more");
        now += expected;
    }
    assert_eq!(wait(&tries, "0123456789abcdef", now), 0, "another officer does not wait");
    tries.attempt("vault", now, || Ok::<_, ErrorView>(())).unwrap();
    assert_eq!(wait(&tries, "vault", now), 0);
    assert_eq!(fs::read_dir(place.path().join("tries")).unwrap().count(), 0, "nothing is left on disk");
}

#[test]
fn a_fresh_program_goes_on_counting() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("tries");
    let mut now = NOW;
    for expected in [1, 2, 4, 8] {
        assert_eq!(wrong(&Tries::new(folder.clone()), now), "wrong-passphrase");
        assert_eq!(wait(&Tries::new(folder.clone()), "vault", now), expected);
        now += expected;
    }
    // Ended between the attempt and its judgement.
    let cut_off = std::panic::catch_unwind(|| {
        Tries::new(folder.clone()).attempt("vault", now, || -> Result<(), ErrorView> { panic!("ended here") })
    });
    assert!(cut_off.is_err());
    assert_eq!(wait(&Tries::new(folder.clone()), "vault", now), 16);
    let kept = fs::read_to_string(folder.join("vault")).unwrap();
    assert_eq!(kept, format!("5 {now}\n"), "a count and a time, nothing else");
}

#[test]
fn what_failed_for_another_reason_does_not_count() {
    let place = tempfile::tempdir().unwrap();
    let tries = Tries::new(place.path().join("tries"));
    for code in ["no-decision", "disk-full", "vault-in-use", "cancelled"] {
        assert_eq!(tries.attempt("vault", NOW, || refused(code)).unwrap_err().code, code);
        assert_eq!(wait(&tries, "vault", NOW), 0, "{code}");
    }
}

#[test]
fn a_file_that_is_none_of_ours_and_a_folder_that_takes_none_lock_nobody_out() {
    let place = tempfile::tempdir().unwrap();
    for text in ["", "x", "1", "1 x", "-1 5", "99999999999999999999 1", "1 2 3", &"9".repeat(100)] {
        fs::write(place.path().join("vault"), text).unwrap();
        assert_eq!(wait(&Tries::new(place.path().to_owned()), "vault", NOW), 0, "{text:?}");
    }
    fs::write(place.path().join("file"), "").unwrap();
    let tries = Tries::new(place.path().join("file"));
    assert_eq!(wrong(&tries, NOW), "wrong-passphrase");
    assert_eq!(wait(&tries, "vault", NOW), 1, "counted in memory at least");
}

proptest! {
    /// Whatever the clock does, nobody waits longer than a minute from now, and the wait ends.
    #[test]
    fn nobody_is_locked_out(steps in prop::collection::vec(-100_000_i64..100_000, 1..30)) {
        let place = tempfile::tempdir().unwrap();
        let tries = Tries::new(place.path().to_owned());
        let mut now = NOW;
        for step in steps {
            now = now.saturating_add_signed(step);
            let _ = wrong(&tries, now);
            let left = wait(&tries, "vault", now);
            prop_assert!((1..=60).contains(&left));
            prop_assert_eq!(wait(&tries, "vault", now + left), 0);
        }
    }
}
