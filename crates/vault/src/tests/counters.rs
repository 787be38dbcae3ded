//! What one saved answer costs: flushes and pages, counted on the tape. A change of these numbers is a decision, not an accident.

use super::commands::newest;
use super::device::{self, Setting, Step, Tape};
use super::power::quick_folder;
use super::*;

/// Journal, its folder, its header, database, emptied journal; then the anchor.
const FLUSHES: usize = 6;
/// The file's first, the event, its index, the case, the answer.
const PAGES: usize = 5;
/// Saves that are counted; a page that is full makes one of them dearer now and then.
const SAVES: u8 = 24;

/// Flushes and pages written of each save, and the bytes of the anchor.
fn costs(tape: &Tape, from: usize) -> Vec<(usize, usize, usize)> {
    let named = |file: &usize, name| tape.name_of(*file) == Some(name);
    let count = |steps: &[Step]| {
        let flushes = steps.iter().filter(|step| matches!(step, Step::Flush(_) | Step::FlushNames(_))).count();
        let bytes = |name| -> usize {
            let lengths = steps.iter().filter_map(|step| match step {
                Step::Write { file, bytes, .. } if named(file, name) => Some(bytes.len()),
                _ => None,
            });
            lengths.sum()
        };
        (flushes, bytes(DATABASE) / 4096, bytes(HEAD))
    };
    let saves = tape.steps[from..].split_inclusive(|step| matches!(step, Step::Mark(_)));
    saves.filter(|steps| matches!(steps.last(), Some(Step::Mark(_)))).map(count).collect()
}

/// Corrects answers of the newest case of a vault with so many cases and answers in it.
fn save_in(cases: usize, answers: usize) -> Vec<(usize, usize, usize)> {
    let folder = quick_folder();
    let dir = folder.path().join("vault");
    let mut rng = Chance(7);
    let root = create::create(&dir, &new_vault(), NOW, &mut rng).unwrap();
    // Filled without flushing: only what comes behind is counted.
    const QUICK: [Setting; 1] = [("synchronous", "OFF", "0")];
    device::with_settings(&QUICK, || {
        let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
        (0..cases).for_each(|_| _ = begin(&mut vault, &mut rng));
        let case = newest(&vault).unwrap();
        (0..answers).for_each(|number| _ = answer(&mut vault, case, number, &mut rng).unwrap());
    });
    let (from, tape) = device::record(folder.path(), || {
        let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
        let case = newest(&vault).unwrap();
        let from = device::length();
        for number in 0..SAVES {
            device::mark(answer(&mut vault, case, usize::from(number) % 9, &mut rng).unwrap().seq);
        }
        from
    });
    costs(&tape, from)
}

#[test]
fn a_saved_answer_costs_six_flushes_and_five_pages_however_much_is_there() {
    device::alone("tests::counters::a_saved_answer_costs_six_flushes_and_five_pages_however_much_is_there", || {
        for (cases, answers) in [(1, 10), (1, 5_000), (400, 10)] {
            let costs = save_in(cases, answers);
            assert_eq!(costs.len(), usize::from(SAVES));
            for (flushes, pages, anchor) in &costs {
                assert_eq!((*flushes, *anchor), (FLUSHES, 128), "{cases} cases, {answers} answers: {costs:?}");
                assert!((PAGES..=PAGES + 3).contains(pages), "{cases} cases, {answers} answers: {costs:?}");
            }
            let usual = costs.iter().filter(|(_, pages, _)| *pages == PAGES).count();
            assert!(usual * 2 > costs.len(), "{cases} cases, {answers} answers: {costs:?}");
            println!(
                "\n| {cases} cases, {answers} answers in one: {FLUSHES} flushes each, {PAGES} pages in {usual} of {} saves",
                costs.len()
            );
        }
    });
}
