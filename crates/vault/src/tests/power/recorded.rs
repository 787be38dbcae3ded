//! A whole life of a vault on a tape: made, filled with invented cases, packets and receipts, closed and opened again.

use super::super::commands::{COMMANDS, rows_of};
use super::super::device::{self, Dice, Image, Names, Platter, Sectors, Step};
use super::super::*;
use super::{Outcome, quick_folder};

/// Where the vault is, below the folder that is watched; the folder in between is made with it.
pub(super) const FOLDER: &str = "officers/vault";

/// What the vault said after an event.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Told {
    hash: [u8; 32],
    rows: Digest,
}

/// The tape, the key, and what was told after each event.
pub(crate) struct Tale {
    pub(crate) start: Platter,
    pub(crate) steps: Vec<Step>,
    /// Root keys, the newest last.
    roots: Vec<RootKey>,
    told: BTreeMap<u64, Told>,
}

/// The story with the program as it is.
pub(crate) fn recorded() -> Tale {
    let folder = quick_folder();
    let ((roots, told), tape) = device::record(folder.path(), || live(&folder.path().join(FOLDER)));
    Tale { start: tape.start, steps: tape.steps, roots, told }
}

impl Tale {
    /// Every file that ever had this name.
    pub(super) fn files(&self, name: &str) -> Vec<usize> {
        let named = self.steps.iter().filter_map(|step| match step {
            Step::Named(names) => Some(names.iter().filter(|(_, given, _)| given == name).filter_map(|named| named.2)),
            _ => None,
        });
        named.flatten().collect()
    }

    /// What a power cut at this step may leave, and the last event that was called saved by then.
    pub(crate) fn cut(&self, step: usize, dice: &mut Dice) -> (Image, u64) {
        let mut platter = self.start.clone();
        let mut acknowledged = 0;
        for step in &self.steps[..step] {
            platter.play(step, Names::InOrder);
            if let Step::Mark(seq) = step {
                acknowledged = *seq;
            }
        }
        (platter.draw(dice, Names::InOrder, Sectors::OldOrNew), acknowledged)
    }

    /// Opens what lies there and compares everything.
    pub(crate) fn opens(&self, disk: &Path, acknowledged: u64) -> Outcome {
        let dir = disk.join(FOLDER);
        match open_with_root(&dir, self.root_of(&dir), Access::Write) {
            Ok(vault) => {
                let outcome = self.compare(&vault, acknowledged, true);
                outcome.unwrap_or_else(|error| Outcome::Wrong(error.to_string()))
            }
            Err(OpenError::NotFound) if acknowledged == 0 => Outcome::Good,
            Err(error) => Outcome::Unopenable(error),
        }
    }

    /// The key that the slot files in this folder belong to.
    pub(super) fn root_of(&self, dir: &Path) -> &RootKey {
        let slots = slots::read(dir);
        let fits = |root: &&RootKey| slots.as_ref().is_ok_and(|slots| slots.is_authentic(root));
        self.roots.iter().rev().find(fits).unwrap_or(&self.roots[0])
    }

    /// Whether everything up to `acknowledged` is there and, with `rows`, told as it was.
    pub(super) fn compare(&self, vault: &Vault, acknowledged: u64, rows: bool) -> Result<Outcome, VaultError> {
        let last = vault.last_seq()?;
        if last < acknowledged {
            return Ok(Outcome::Lost(format!("{acknowledged} acknowledged, {last} there")));
        }
        let Some(told) = self.told.get(&last) else {
            return Ok(Outcome::Wrong(format!("event {last} never was")));
        };
        if told.hash != chain::tip(&vault.db)?.hash {
            return Ok(Outcome::Wrong(format!("event {last} is another one")));
        }
        if rows && told.rows != rows_of(vault)? {
            return Ok(Outcome::Wrong(format!("rows after event {last}")));
        }
        Ok(Outcome::Good)
    }
}

/// Makes the vault and lives with it.
pub(super) fn live(dir: &Path) -> (Vec<RootKey>, BTreeMap<u64, Told>) {
    let mut told = BTreeMap::new();
    let mut rng = Chance(7);
    let mut roots = vec![create::create(dir, &new_vault(), NOW, &mut rng).unwrap()];
    device::mark(2);
    let mut note = |vault: &Vault| {
        let tip = chain::tip(&vault.db).unwrap();
        told.insert(tip.seq, Told { hash: tip.hash, rows: rows_of(vault).unwrap() });
    };
    for day in 0..3_u8 {
        let mut vault = open_with_root(dir, roots.last().unwrap(), Access::Write).unwrap();
        note(&vault);
        for (name, command) in COMMANDS {
            let times = if name.ends_with("answer") { 4 } else { 1 };
            for time in 0..times {
                let saved = command(&mut vault, day * 10 + time, &mut rng).unwrap_or_else(|e| panic!("{name}: {e}"));
                device::mark(saved.seq);
                note(&vault);
            }
        }
        if day == 1 {
            let (root, saved) = new_keys(&mut vault, dir, roots.last().unwrap(), &mut rng).unwrap();
            roots.push(root);
            device::mark(saved.seq);
            note(&vault);
        }
    }
    (roots, told)
}

/// A new root key for all that is there. The ways in are not wrapped anew: nobody here comes in by one of them.
pub(crate) fn new_keys(
    vault: &mut Vault,
    dir: &Path,
    old: &RootKey,
    rng: &mut Chance,
) -> Result<(RootKey, Saved), VaultError> {
    let mut slots = slots::read(dir).map_err(|_| VaultError::Storage(StorageError::Failed))?;
    assert!(slots.is_authentic(old));
    let root = next_root(rng);
    slots.generation += 1;
    slots.authenticate(&root);
    let saved = vault.rotate(&slots, &root, KeyReason::Rotated, NOW, rng)?;
    Ok((root, saved))
}

/// The key that [`new_keys`] draws with this chance.
pub(crate) fn next_root(rng: &mut Chance) -> RootKey {
    keys::random_root(rng).unwrap()
}
