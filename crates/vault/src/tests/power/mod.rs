//! The power fails at any moment: whatever the disk had not made durable by then may be there, torn or gone. Everything that was called
//! saved is there, the vault opens, and it can be written on.

mod controls;
mod recorded;

pub(super) use recorded::{Tale, new_keys, next_root, recorded};

use super::device::{self, Dice, Names, Sectors, Step};
use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What became of one state of the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All there, and as it was told at that event.
    Good,
    /// Something that was called saved is not there.
    Lost(String),
    /// It does not open.
    Unopenable(OpenError),
    /// It opens, and says something else than it ever said.
    Wrong(String),
}

/// How many of each.
#[derive(Debug, Default, Clone)]
pub(super) struct Tally {
    pub(super) states: usize,
    pub(super) lost: usize,
    pub(super) unopenable: usize,
    pub(super) wrong: usize,
    pub(super) checked: usize,
    pub(super) written_on: usize,
    /// The first few that were not good: cut point and what was wrong.
    pub(super) examples: Vec<(usize, Outcome)>,
}

impl Tally {
    pub(super) fn bad(&self) -> usize {
        self.lost + self.unopenable + self.wrong
    }

    fn add(&mut self, cut: usize, outcome: Outcome) {
        self.states += 1;
        match outcome {
            Outcome::Good => return,
            Outcome::Lost(_) => self.lost += 1,
            Outcome::Unopenable(_) => self.unopenable += 1,
            Outcome::Wrong(_) => self.wrong += 1,
        }
        if self.examples.len() < 5 {
            self.examples.push((cut, outcome));
        }
    }

    fn merge(&mut self, other: Tally) {
        self.states += other.states;
        self.lost += other.lost;
        self.unopenable += other.unopenable;
        self.wrong += other.wrong;
        self.checked += other.checked;
        self.written_on += other.written_on;
        self.examples.extend(other.examples);
    }
}

/// A folder in memory where there is one: thousands of states are laid out and opened.
pub(super) fn quick_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// Lays out `states` states, with both models of names and of sectors, and looks at each.
pub(super) fn cut_power(story: &Tale, states: usize, threads: usize, seed: u64) -> Tally {
    let models = [Names::ByFolder, Names::InOrder];
    let share = states.div_ceil(threads * models.len());
    let done = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads * models.len())
            .map(|number| (models[number % 2], seed + number as u64))
            .collect::<Vec<_>>()
            .chunks(2)
            .map(|work| {
                let (work, done) = (work.to_vec(), &done);
                scope.spawn(move || {
                    let mut tally = Tally::default();
                    for (names, seed) in work {
                        let part = share.min(states - done.fetch_add(share, Ordering::Relaxed).min(states));
                        tally.merge(cut_in_order(story, part, names, Dice(seed << 32)));
                    }
                    tally
                })
            })
            .collect();
        let mut all = Tally::default();
        workers.into_iter().for_each(|worker| all.merge(worker.join().unwrap()));
        all
    })
}

/// Cuts at random points in ascending order, so that the tape is played once.
fn cut_in_order(story: &Tale, states: usize, names: Names, mut dice: Dice) -> Tally {
    let mut cuts: Vec<usize> = (0..states).map(|_| dice.below(story.steps.len() + 1)).collect();
    cuts.sort_unstable();
    let folder = quick_folder();
    let (mut platter, mut played, mut acknowledged) = (story.start.clone(), 0, 0);
    let mut tally = Tally::default();
    for (number, cut) in cuts.into_iter().enumerate() {
        for step in &story.steps[played..cut] {
            platter.play(step, names);
            if let Step::Mark(seq) = step {
                acknowledged = *seq;
            }
        }
        played = cut;
        let sectors = if number.is_multiple_of(2) { Sectors::OldOrNew } else { Sectors::Garbage };
        platter.draw(&mut dice, names, sectors).lay_out(&folder.path().join("disk"));
        let outcome = look(story, &folder.path().join("disk"), acknowledged, number, &mut tally);
        tally.add(cut, outcome);
    }
    tally
}

/// Opens what the power cut left and compares it with what was told while recording.
fn look(story: &Tale, disk: &Path, acknowledged: u64, number: usize, tally: &mut Tally) -> Outcome {
    let dir = disk.join(recorded::FOLDER);
    let vault = match open_with_root(&dir, story.root_of(&dir), Access::Write) {
        Ok(vault) => vault,
        // Never called made: not there, or not to be seen yet.
        Err(OpenError::NotFound) if acknowledged == 0 => return Outcome::Good,
        Err(error) => return Outcome::Unopenable(error),
    };
    examine(story, &dir, vault, acknowledged, number, tally).unwrap_or_else(|error| Outcome::Wrong(error.to_string()))
}

fn examine(
    story: &Tale,
    dir: &Path,
    vault: Vault,
    acknowledged: u64,
    number: usize,
    tally: &mut Tally,
) -> Result<Outcome, VaultError> {
    // All rows in every third: they are most of the pages, and each page costs a decryption.
    let outcome = story.compare(&vault, acknowledged, number.is_multiple_of(3))?;
    if outcome != Outcome::Good {
        return Ok(outcome);
    }
    if number.is_multiple_of(40) {
        tally.checked += 1;
        let findings = vault.check()?.findings;
        if !findings.is_empty() {
            return Ok(Outcome::Wrong(format!("check: {findings:?}")));
        }
    }
    if number.is_multiple_of(10) {
        tally.written_on += 1;
        return write_on(story, dir, vault);
    }
    Ok(Outcome::Good)
}

/// One more event, and another opening.
fn write_on(story: &Tale, dir: &Path, mut vault: Vault) -> Result<Outcome, VaultError> {
    let before = vault.last_seq()?;
    let saved = vault.set_setting("after", "the power cut", NOW, &mut Chance(before))?;
    drop(vault);
    let again = open_with_root(dir, story.root_of(dir), Access::Write).map(|vault| vault.last_seq());
    Ok(match again {
        Ok(Ok(last)) if (saved.seq, last) == (before + 1, before + 1) => Outcome::Good,
        again => Outcome::Wrong(format!("after event {before} wrote {}, then {again:?}", saved.seq)),
    })
}

#[test]
fn the_tape_gives_back_the_very_files() {
    let folder = quick_folder();
    let (_, tape) = device::record(folder.path(), || recorded::live(&folder.path().join(recorded::FOLDER)));
    let copy = quick_folder();
    tape.whole().lay_out(&copy.path().join("disk"));
    let (real, played) = (folder.path().join(recorded::FOLDER), copy.path().join("disk").join(recorded::FOLDER));
    assert_eq!(snapshot(&played).into_keys().collect::<Vec<_>>(), snapshot(&real).into_keys().collect::<Vec<_>>());
    assert!(snapshot(&played) == snapshot(&real), "a change went past the tape");
    assert!(played.parent().unwrap().read_dir().unwrap().count() == 1, "nothing beside the vault");
}

/// A transaction that does not fit into SQLite's cache is journalled in several parts.
#[test]
fn a_change_in_several_parts_is_cut_off_anywhere() {
    let folder = quick_folder();
    let dir = folder.path().join("vault");
    let mut rng = Chance(7);
    let root = create::create(&dir, &new_vault(), NOW, &mut rng).unwrap();
    let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
    (0..12).for_each(|number| _ = super::protocols::kept(&mut vault, &vec![number; 40_000], &mut rng));
    drop(vault);
    // No command of the vault changes so much at once yet; what a migration might do, with a smaller cache.
    let ((), tape) = device::record(folder.path(), || {
        let vault = open_with_root(&dir, &root, Access::Write).unwrap();
        vault.db.execute_batch("PRAGMA cache_size = 10").unwrap();
        vault.db.execute("UPDATE content SET bytes = zeroblob(40000)", []).unwrap();
    });
    let (mut dice, disk) = (Dice(3), quick_folder());
    let last = tape.steps.iter().rposition(|step| matches!(step, Step::Resize { .. })).unwrap();
    let flushes: Vec<usize> = (0..last).filter(|at| matches!(tape.steps[*at], Step::Flush(_))).collect();
    assert!(flushes.len() > 6, "in one part: {}", flushes.len());
    let some = flushes.iter().step_by(flushes.len().div_ceil(12));
    for at in some.flat_map(|at| [*at, at + 1]) {
        tape.draw(at, &mut dice).lay_out(&disk.path().join("disk"));
        let vault = open_with_root(&disk.path().join("disk/vault"), &root, Access::Write).unwrap();
        assert_eq!((vault.last_seq().unwrap(), vault.check().unwrap().findings), (14, vec![]), "cut at {at}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_fails() {
    device::alone("tests::power::nothing_acknowledged_is_lost_when_the_power_fails", real_program);
}

fn real_program() {
    let states = cases("TAANUU_POWER_CUTS", 20_000);
    let threads = if states > 20_000 { std::thread::available_parallelism().unwrap().get() } else { 1 };
    let tally = cut_power(&recorded(), states, threads, 1);
    println!(
        "\n| {} power cuts, {} lost, {} unopenable, {} wrong; {} checked thoroughly, {} written on",
        tally.states, tally.lost, tally.unopenable, tally.wrong, tally.checked, tally.written_on
    );
    assert_eq!((tally.states, tally.bad()), (states, 0), "{:#?}", tally.examples);
    assert!(tally.checked > 0 && tally.written_on > 0);
}
