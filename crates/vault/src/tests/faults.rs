//! Every call to the disk fails once, at every place in every command: never "saved" without being durable, never a crash, and the vault
//! opens again with all that was acknowledged.

use super::commands::{COMMANDS, Command};
use super::device::{self, Dice, Fault, Plan, Tape};
use super::power::{new_keys, next_root, quick_folder};
use super::*;

/// A vault on which one command is tried again and again.
struct Bench {
    folder: tempfile::TempDir,
    files: BTreeMap<String, Vec<u8>>,
    root: RootKey,
    /// Last event before the command.
    before: u64,
    /// Whether the command changes keys.
    keys: bool,
}

#[derive(Default)]
struct Tally {
    failures: usize,
    /// Commands that said "saved" although a call failed.
    saved: usize,
    /// Commands that failed although the event is on the disk: allowed, and told in the reference of `append`.
    there_all_the_same: usize,
}

impl Bench {
    fn dir(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// Puts the vault back to where the command is tried.
    fn reset(&self) {
        let _ = std::fs::remove_dir_all(self.folder.path().join("vault"));
        std::fs::create_dir(self.dir()).unwrap();
        self.files.iter().for_each(|(name, bytes)| std::fs::write(self.dir().join(name), bytes).unwrap());
    }

    fn open(&self) -> Vault {
        open_with_root(&self.dir(), &self.root, Access::Write).unwrap()
    }

    /// The command with this failure; `None` when it is over before the failure happens.
    fn try_command(&self, command: Command, plan: Plan, tally: &mut Tally) -> Option<()> {
        self.reset();
        let ((result, struck, after, at), tape) = device::record(self.folder.path(), || {
            let mut vault = self.open();
            device::disturb(plan);
            let result = command(&mut vault, 1, &mut Chance(5));
            let at = device::length();
            let struck = device::heal();
            // The disk is well again: the same open vault goes on, or says that it cannot.
            let after = vault.set_setting("after", "the failure", NOW, &mut Chance(6));
            (result, struck, after, at)
        });
        if !struck {
            assert!(result.is_ok());
            return None;
        }
        tally.failures += 1;
        let floor = result.as_ref().map_or(self.before, |saved| saved.seq);
        match &result {
            Ok(_) => tally.saved += 1,
            Err(VaultError::Storage(error)) => {
                assert!(plan.fault != Fault::Full || *error == StorageError::Full, "{plan:?}: {error:?}");
            }
            Err(VaultError::KeysUnfinished) => {}
            // A page of the new copy that cannot be read back: it is not used, whatever the reason.
            Err(VaultError::Damaged(Part::Database)) if self.keys => {}
            Err(error) => panic!("{plan:?}: {error:?}"),
        }
        let dice = &mut Dice(plan.in_calls << 8 | plan.fault as u64);
        let last = self.after_power_cut(&tape, at, floor, dice);
        tally.there_all_the_same += usize::from(result.is_err() && last > self.before);
        if let Ok(saved) = after {
            self.after_power_cut(&tape, tape.steps.len(), saved.seq, dice);
        }
        // Without a power cut, with everything the system still knew.
        tape.whole().lay_out(self.folder.path());
        self.look(self.folder.path(), after.map_or(floor, |saved| saved.seq), plan.in_calls.is_multiple_of(4));
        Some(())
    }

    /// The power fails at this step of the tape: opens what is left, and gives its last event.
    fn after_power_cut(&self, tape: &Tape, at: usize, floor: u64, dice: &mut Dice) -> u64 {
        let disk = self.folder.path().join("disk");
        tape.draw(at, dice).lay_out(&disk);
        self.look(&disk, floor, dice.below(8) == 0)
    }

    fn look(&self, disk: &Path, floor: u64, thorough: bool) -> u64 {
        let (dir, next) = (disk.join("vault"), next_root(&mut Chance(5)));
        let renewed = slots::read(&dir).is_ok_and(|slots| slots.is_authentic(&next));
        let root = if renewed { &next } else { &self.root };
        let anchored = anchor::read(&dir, &root.derive(&slots::read(&dir).unwrap().vault_id, keys::Purpose::Head));
        let changing = dir.join("head.bin.new").exists();
        let vault = open_with_root(&dir, root, Access::Write).unwrap();
        let last = vault.last_seq().unwrap();
        assert!(last >= floor, "event {floor} was acknowledged, {last} is the last");
        // Only what the anchor reaches cannot be taken back unnoticed: it belongs to being saved.
        let reached = anchored.unwrap().and_then(|records| records.last().map(|record| record.seq));
        assert!(reached >= Some(floor) || changing, "{floor} acknowledged, {reached:?} anchored");
        if thorough {
            assert_eq!(vault.check().unwrap().findings, []);
        }
        last
    }
}

/// One bench for each command, with all commands before it done.
fn benches() -> Vec<(&'static str, Command, Bench)> {
    let mut office = office();
    ROOT.set(Some(office.root.clone()));
    let keys: (_, Command) = ("change_keys", change_keys);
    COMMANDS
        .into_iter()
        .chain([keys])
        .map(|(name, command)| {
            let mut vault = office.open().unwrap();
            if name == "correct_answer" {
                let _ = COMMANDS[4].1(&mut vault, 1, &mut office.rng).unwrap();
            }
            let before = vault.last_seq().unwrap();
            drop(vault);
            let keys = name == "change_keys";
            let bench =
                Bench { keys, folder: quick_folder(), files: snapshot(&office.dir), root: office.root.clone(), before };
            let _ = command(&mut office.open().unwrap(), 1, &mut office.rng).unwrap();
            (name, command, bench)
        })
        .collect()
}

fn change_keys(vault: &mut Vault, _: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let (dir, root) = (vault.dir.clone(), ROOT.with_borrow(|root| root.clone().unwrap()));
    new_keys(vault, &dir, &root, rng).map(|(_, saved)| saved)
}

thread_local! {
    /// Root key of the vault on the bench: a command is a plain function.
    static ROOT: std::cell::RefCell<Option<RootKey>> = const { std::cell::RefCell::new(None) };
}

/// Opening a vault that was cut off in the middle of a save or of a change of keys, with a failure at every call; then with a power cut.
#[test]
fn recovery_itself_may_fail_and_be_cut_off_anywhere() {
    device::alone("tests::faults::recovery_itself_may_fail_and_be_cut_off_anywhere", || {
        let (tale, mut dice) = (super::power::recorded(), Dice(77));
        let (mut failures, mut cuts) = (0, 0);
        for _ in 0..cases("TAANUU_RECOVERIES", 16) {
            let (folder, at) = (quick_folder(), dice.below(tale.steps.len()));
            let (image, acknowledged) = tale.cut(at, &mut dice);
            let disk = folder.path().join("disk");
            let good = |what: &str| {
                let outcome = tale.opens(&disk, acknowledged);
                assert_eq!(outcome, super::power::Outcome::Good, "cut at {at}, {what}");
            };
            for (fault, in_calls) in Fault::ALL.into_iter().flat_map(|fault| (1..40).map(move |call| (fault, call))) {
                image.lay_out(&disk);
                let (struck, tape) = device::record(&disk, || {
                    device::disturb(Plan { fault, in_calls, stays: in_calls % 2 == 0 });
                    let _ = tale.opens(&disk, 0);
                    device::heal()
                });
                if !struck {
                    break;
                }
                failures += 1;
                tape.whole().lay_out(&disk);
                good("after a failure");
                tape.draw(tape.steps.len(), &mut dice).lay_out(&disk);
                good("after a failure and a power cut");
            }
            image.lay_out(&disk);
            let ((), tape) = device::record(&disk, || _ = tale.opens(&disk, 0));
            for step in 0..=tape.steps.len() {
                tape.draw(step, &mut dice).lay_out(&disk);
                good("and cut off again");
                cuts += 1;
            }
        }
        println!(
            "\n| {failures} failing calls and {cuts} power cuts while a vault recovered: nothing lost, nothing unopenable"
        );
        assert!(failures > 20 && cuts > 5);
    });
}

/// Making a vault with a failure at every call: a whole one, or none, and then it can be made.
#[test]
fn a_vault_is_made_whole_or_not_at_all_wherever_a_call_fails() {
    device::alone("tests::faults::a_vault_is_made_whole_or_not_at_all_wherever_a_call_fails", || {
        let made = |dir: &Path| create::create(dir, &new_vault(), NOW, &mut Chance(7));
        // The slowest part is the passphrase: the faults are spread over the calls instead of at each of them.
        let folder = quick_folder();
        let (root, tape) = device::record(folder.path(), || made(&folder.path().join("a/vault")).unwrap());
        let calls = tape.steps.len() as u64;
        let (mut failures, step) = (0, cases("TAANUU_CREATE_STEP", 5));
        for (fault, in_calls) in
            Fault::ALL.into_iter().flat_map(|fault| (1..calls * 2).step_by(step).map(move |call| (fault, call)))
        {
            let folder = quick_folder();
            let dir = folder.path().join("a/vault");
            let ((result, struck), tape) = device::record(folder.path(), || {
                device::disturb(Plan { fault, in_calls, stays: in_calls % 2 == 0 });
                (made(&dir).map(drop), device::heal())
            });
            if !struck {
                break;
            }
            failures += 1;
            for (what, image) in [("as it is", tape.whole()), ("cut", tape.draw(tape.steps.len(), &mut Dice(in_calls)))]
            {
                let disk = folder.path().join("disk");
                image.lay_out(&disk);
                let opened = open_with_root(&disk.join("a/vault"), &root, Access::Write).map(|vault| vault.last_seq());
                match opened {
                    Ok(last) => assert_eq!(last, Ok(2), "{fault:?} {in_calls} {what}"),
                    Err(OpenError::NotFound) if result.is_err() => {}
                    Err(error) => panic!("{fault:?} at {in_calls}, {what}: {result:?}, then {error}"),
                }
            }
        }
        println!("\n| {failures} failing calls while a vault was made: whole or not there");
        assert!(failures > 20);
    });
}

#[test]
fn nothing_is_called_saved_that_is_not_durable_wherever_a_call_fails() {
    let name = "tests::faults::nothing_is_called_saved_that_is_not_durable_wherever_a_call_fails";
    device::alone(name, || {
        let mut all = 0;
        for (name, command, bench) in benches() {
            let mut tally = Tally::default();
            ROOT.set(Some(bench.root.clone()));
            for (fault, stays) in Fault::ALL.into_iter().flat_map(|fault| [(fault, false), (fault, true)]) {
                // A change of keys reads and writes the whole vault: not at every call in a test run.
                let step = if bench.keys { cases("TAANUU_KEY_FAULT_STEP", 11) } else { 1 };
                let mut calls = (1..).step_by(step).map(|in_calls| Plan { fault, in_calls, stays });
                while calls.next().and_then(|plan| bench.try_command(command, plan, &mut tally)).is_some() {}
            }
            let Tally { failures, saved, there_all_the_same } = tally;
            println!(
                "\n| {name}: {failures} failing calls, {saved} saved and durable, {there_all_the_same} refused and there"
            );
            assert!(failures > 20, "{name}");
            all += failures;
        }
        println!("\n| {all} failing calls in {} commands: nothing lost, nothing unopenable", COMMANDS.len() + 1);
    });
}
