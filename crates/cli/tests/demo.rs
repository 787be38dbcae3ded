//! The demonstration in each language: the story is told to its end, and nothing of it stays.

mod run;

use run::taanuu_in;

#[test]
fn the_story_is_told_to_its_end_in_each_language() {
    for language in ["ky", "ru", "en"] {
        let place = tempfile::tempdir().unwrap();
        let environment = [("TMPDIR", place.path().to_str().unwrap())];
        let run = taanuu_in(&environment, &["demo", "--lang", language], b"");
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{run:?}");
        let chapters = run.stdout.lines().filter(|line| line.starts_with("=== ")).count();
        assert_eq!(chapters, 8, "{}", run.stdout);
        for told in ["D5.01", "D1.08", "(promise_job)", "(hours_day)", ".age", "KG-20"] {
            assert!(run.stdout.contains(told), "{language} {told}: {}", run.stdout);
        }
        for gap in ["[en]", "[q-", "[demo-", "[text-", "[section-", "[case-state-"] {
            assert!(!run.stdout.contains(gap), "{language} {gap}: {}", run.stdout);
        }
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "both vaults are gone");
    }
}
