//! A whole life of a vault on a tape: made, filled with invented cases, packets and receipts, closed and opened again.

use super::super::commands::{COMMANDS, rows_of};
use super::super::device::{self, Platter, Step, Tape};
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
    pub(crate) root: RootKey,
    told: BTreeMap<u64, Told>,
    names: BTreeMap<String, usize>,
}

/// The story with the program as it is.
pub(crate) fn recorded() -> Tale {
    let folder = quick_folder();
    let ((root, told), tape) = device::record(folder.path(), || live(&folder.path().join(FOLDER)));
    Tale::of(root, told, tape)
}

impl Tale {
    fn of(root: RootKey, told: BTreeMap<u64, Told>, tape: Tape) -> Tale {
        let nodes = tape.steps.iter().filter(|step| matches!(step, Step::Made(_))).count() + 1;
        let names = (0..nodes).filter_map(|node| Some((tape.name_of(node)?.to_owned(), node))).collect();
        Tale { start: tape.start, steps: tape.steps, root, told, names }
    }

    /// The file with this name at the end.
    pub(super) fn file(&self, name: &str) -> usize {
        self.names[name]
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
pub(super) fn live(dir: &Path) -> (RootKey, BTreeMap<u64, Told>) {
    let mut told = BTreeMap::new();
    let mut rng = Chance(7);
    let root = create::create(dir, &new_vault(), NOW, &mut rng).unwrap();
    device::mark(2);
    let mut note = |vault: &Vault| {
        let tip = chain::tip(&vault.db).unwrap();
        told.insert(tip.seq, Told { hash: tip.hash, rows: rows_of(vault).unwrap() });
    };
    for day in 0..3_u8 {
        let mut vault = open_with_root(dir, &root, Access::Write).unwrap();
        note(&vault);
        for (name, command) in COMMANDS {
            let times = if name.ends_with("answer") { 4 } else { 1 };
            for time in 0..times {
                let saved = command(&mut vault, day * 10 + time, &mut rng).unwrap_or_else(|e| panic!("{name}: {e}"));
                device::mark(saved.seq);
                note(&vault);
            }
        }
    }
    (root, told)
}
