//! The vaults of a shared computer: one for each officer, chosen by a pseudonymous label.

use crate::view::VaultChoice;
use crate::{CaseworkError, Moment, Result};
use std::path::{Path, PathBuf};
use vault::{Mode, OpenError, SlotKind, VaultFolder};

/// The vaults in the data folder `root`, by label. One that cannot be read is listed with its problem.
///
/// # Errors
/// Errors of the disk.
pub fn vaults(root: &Path) -> Result<Vec<VaultChoice>> {
    let folders = vault::folders(root).map_err(OpenError::from)?;
    let mut choices: Vec<VaultChoice> = folders.iter().map(choice).collect();
    choices.sort_by(|a, b| (a.problem.is_some(), &a.label).cmp(&(b.problem.is_some(), &b.label)));
    Ok(choices)
}

/// Where the vault of this name lies.
///
/// # Errors
/// `vault-missing` for what is no vault's name.
pub fn vault_dir(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = vault::folder(root, name).ok_or(CaseworkError::Open(OpenError::NotFound))?;
    Ok(folder.dir)
}

/// Where a new vault with this label is to be made, and its name.
///
/// # Errors
/// `label-taken`: two officers could not be told apart on the unlock page. Errors of the disk.
pub fn new_vault_dir(root: &Path, label: &str, moment: &mut Moment<'_>) -> Result<(String, PathBuf)> {
    let same = |choice: &VaultChoice| choice.label.to_lowercase() == label.trim().to_lowercase();
    if vaults(root)?.iter().any(same) {
        return Err(CaseworkError::LabelTaken);
    }
    let folder = vault::new_folder(root, moment.rng).map_err(OpenError::from)?;
    Ok((folder.name, folder.dir))
}

fn choice(folder: &VaultFolder) -> VaultChoice {
    let vault = folder.name.clone();
    match vault::peek(&folder.dir) {
        Ok(info) => VaultChoice {
            vault,
            supervisor_only: info.slots.iter().all(|slot| slot.kind == SlotKind::Supervisor),
            label: info.label,
            training: info.mode == Mode::Training,
            problem: None,
        },
        Err(error) => {
            // Something lies there, so what is missing of it was lost.
            let error =
                if error == OpenError::NotFound { OpenError::Damaged { what: vault::Part::Slots } } else { error };
            let problem = Some(CaseworkError::Open(error).code().to_owned());
            VaultChoice { vault, label: String::new(), training: false, supervisor_only: false, problem }
        }
    }
}
