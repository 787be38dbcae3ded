//! Every call to the disk fails once, at every place in every command: never "saved" without being durable, never a crash, and the vault
//! opens again with all that was acknowledged.

use super::commands::{COMMANDS, Command};
use super::device::{self, Dice, Fault, Names, Plan, Sectors, Tape};
use super::power::quick_folder;
use super::*;

/// A vault on which one command is tried again and again.
struct Bench {
    folder: tempfile::TempDir,
    files: BTreeMap<String, Vec<u8>>,
    root: RootKey,
    /// Last event before the command.
    before: u64,
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
        let names = if dice.below(2) == 0 { Names::ByFolder } else { Names::InOrder };
        let mut platter = tape.start.clone();
        tape.steps[..at].iter().for_each(|step| platter.play(step, names));
        let disk = self.folder.path().join("disk");
        platter.draw(dice, names, Sectors::OldOrNew).lay_out(&disk);
        self.look(&disk, floor, dice.below(8) == 0)
    }

    fn look(&self, disk: &Path, floor: u64, thorough: bool) -> u64 {
        let vault = open_with_root(&disk.join("vault"), &self.root, Access::Write).unwrap();
        let last = vault.last_seq().unwrap();
        assert!(last >= floor, "event {floor} was acknowledged, {last} is the last");
        if thorough {
            assert_eq!(vault.check().unwrap().findings, []);
        }
        last
    }
}

/// One bench for each command, with all commands before it done.
fn benches() -> Vec<(&'static str, Command, Bench)> {
    let mut office = office();
    COMMANDS
        .into_iter()
        .map(|(name, command)| {
            let mut vault = office.open().unwrap();
            if name == "correct_answer" {
                let _ = COMMANDS[4].1(&mut vault, 1, &mut office.rng).unwrap();
            }
            let before = vault.last_seq().unwrap();
            drop(vault);
            let bench =
                Bench { folder: quick_folder(), files: snapshot(&office.dir), root: office.root.clone(), before };
            let _ = command(&mut office.open().unwrap(), 1, &mut office.rng).unwrap();
            (name, command, bench)
        })
        .collect()
}

#[test]
fn nothing_is_called_saved_that_is_not_durable_wherever_a_call_fails() {
    let name = "tests::faults::nothing_is_called_saved_that_is_not_durable_wherever_a_call_fails";
    device::alone(name, || {
        let mut all = 0;
        for (name, command, bench) in benches() {
            let mut tally = Tally::default();
            for (fault, stays) in Fault::ALL.into_iter().flat_map(|fault| [(fault, false), (fault, true)]) {
                let mut calls = (1..).map(|in_calls| Plan { fault, in_calls, stays });
                while calls.next().and_then(|plan| bench.try_command(command, plan, &mut tally)).is_some() {}
            }
            let Tally { failures, saved, there_all_the_same } = tally;
            println!(
                "\n| {name}: {failures} failing calls, {saved} saved and durable, {there_all_the_same} refused and there"
            );
            assert!(failures > 40, "{name}");
            all += failures;
        }
        println!("\n| {all} failing calls in {} commands: nothing lost, nothing unopenable", COMMANDS.len());
    });
}
