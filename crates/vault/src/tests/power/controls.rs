//! The same search over deliberately weaker programs: where it finds nothing, the search itself is broken.

use super::super::device::{self, Setting};
use super::*;

/// Settings of SQLite that other programs are content with.
const WEAKER: [(&str, &[Setting]); 3] = [
    ("WAL/NORMAL", &[("journal_mode", "WAL", "wal"), ("synchronous", "NORMAL", "1")]),
    ("DELETE/FULL", &[("journal_mode", "DELETE", "delete"), ("synchronous", "FULL", "2")]),
    ("TRUNCATE/NORMAL", &[("synchronous", "NORMAL", "1")]),
];

/// A tape changed as if the program had been written otherwise.
type Edit = fn(&Tale) -> Vec<Step>;

const EDITED: [(&str, Edit); 4] = [
    ("anchor before commit", anchor_first),
    ("anchor never flushed, not even when made", |tale| without(tale, &["head.bin"])),
    ("database not flushed", |tale| without(tale, &["vault.db"])),
    ("slot files not flushed", |tale| without(tale, &["slots.0", "slots.1"])),
];

/// The tape without the flushes of these files.
fn without(tale: &Tale, names: &[&str]) -> Vec<Step> {
    let files: Vec<_> = names.iter().flat_map(|name| tale.files(name)).collect();
    tale.steps.iter().filter(|step| !matches!(step, Step::Flush(file) if files.contains(file))).cloned().collect()
}

/// The anchor's record of an event is written before the event's own transaction.
fn anchor_first(tale: &Tale) -> Vec<Step> {
    let anchor = tale.files("head.bin");
    let made = tale.steps.iter().position(|step| matches!(step, Step::Mark(_))).unwrap() + 1;
    let mut steps = tale.steps[..made].to_vec();
    for event in tale.steps[made..].split_inclusive(|step| matches!(step, Step::Mark(_))) {
        let concerns = |step: &&Step| match step {
            Step::Write { file, .. } | Step::Flush(file) => anchor.contains(file),
            _ => false,
        };
        // A change of keys makes a new anchor: left as it is.
        if event.iter().any(|step| matches!(step, Step::Made(_))) {
            steps.extend_from_slice(event);
            continue;
        }
        steps.extend(event.iter().filter(concerns).cloned());
        steps.extend(event.iter().filter(|step| !concerns(step)).cloned());
    }
    steps
}

#[test]
fn weaker_programs_are_found_out() {
    device::alone("tests::power::controls::weaker_programs_are_found_out", || {
        let states = cases("TAANUU_POWER_CONTROLS", 600);
        for (name, settings) in WEAKER {
            let tale = device::with_settings(settings, recorded);
            found_out(name, &cut_power(&tale, states, 1, 2));
        }
        for (name, edit) in EDITED {
            let mut tale = recorded();
            tale.steps = edit(&tale);
            found_out(name, &cut_power(&tale, states, 1, 3));
        }
    });
}

fn found_out(name: &str, tally: &Tally) {
    let share = 100.0 * tally.bad() as f64 / tally.states as f64;
    println!(
        "\n| control {name}: {share:.1} % of {} power cuts bad ({} lost, {} unopenable, {} wrong)",
        tally.states, tally.lost, tally.unopenable, tally.wrong
    );
    assert!(tally.bad() > 0, "{name} passes: the search finds nothing");
}
