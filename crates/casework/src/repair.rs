//! A vault that may be damaged: looked at as a whole, and saved as far as it goes.

use crate::error::part_code;
use crate::view::{CaseLossLine, CheckedVaultView, SalvageView, VaultFinding};
use crate::{CaseworkError, Moment, Result};
use std::path::Path;
use vault::{OpenError, Vault, Way};

/// How somebody gets into a damaged vault.
#[derive(Clone, Copy)]
pub enum WayIn<'a> {
    /// The officer's passphrase.
    Passphrase(&'a str),
    /// A supervisor's key, `AGE-SECRET-KEY-1…`.
    Supervisor(&'a str),
}

/// Whether anything of a vault is in `dir`, however damaged: told before anybody types a secret for it or a folder is made for its copy.
///
/// # Errors
/// `vault-missing`.
pub fn vault_exists(dir: &Path) -> Result<()> {
    match vault::peek(dir) {
        Err(error @ OpenError::NotFound) => Err(error.into()),
        _ => Ok(()),
    }
}

/// Checks the vault in `dir`: bounds first, then each page, the whole chain, the anchor, every row. It is opened for reading only and not a
/// byte of it is changed. What keeps it from opening at all is a finding as well. A vault of an older schema must be upgraded first: the
/// check knows the present tables only.
///
/// # Errors
/// `wrong-passphrase`, `vault-missing`, `vault-in-use`, `vault-newer`, disk errors.
pub fn check_vault(dir: &Path, passphrase: &str) -> Result<CheckedVaultView> {
    let report = match Vault::open_read_only(dir, passphrase) {
        Ok(vault) => vault.check()?,
        Err(OpenError::Damaged { what }) => {
            let finding = VaultFinding { part: part_code(what).into(), number: 0, code: "does-not-open".into() };
            return Ok(CheckedVaultView {
                ok: false,
                events: 0,
                anchored: 0,
                database_bytes: vault::peek(dir).map(|info| info.database_bytes).unwrap_or_default(),
                findings: vec![finding],
            });
        }
        Err(error) => return Err(error.into()),
    };
    let finding = |found: &vault::CheckFinding| VaultFinding {
        part: part_code(found.part).into(),
        number: found.number,
        code: found.code.into(),
    };
    Ok(CheckedVaultView {
        ok: report.findings.is_empty(),
        events: report.events,
        anchored: report.anchored,
        database_bytes: report.database_bytes,
        findings: report.findings.iter().map(finding).collect(),
    })
}

/// Copies every file of the damaged vault in `dir` into a folder beside it, then saves what can be read into a new vault in `into`, with the
/// same ways in. The damaged vault is only read.
///
/// # Errors
/// `wrong-passphrase`, `vault-missing`, `vault-in-use`, `vault-exists` (something is in `into`), `vault-damaged` (key files or database are
/// beyond it: only a backup helps), disk errors.
pub fn salvage_vault(dir: &Path, way: WayIn<'_>, into: &Path, moment: &mut Moment<'_>) -> Result<SalvageView> {
    vault_exists(dir)?;
    let copy = vault::keep_copy(dir, moment.now).map_err(|error| CaseworkError::Open(error.into()))?;
    let way = match way {
        WayIn::Passphrase(passphrase) => Way::Passphrase(passphrase),
        WayIn::Supervisor(key) => Way::Identity(key),
    };
    let salvage = vault::salvage(dir, way, into, moment.now, moment.rng)?;
    let line = |loss: &vault::CaseLoss| CaseLossLine {
        case: loss.case.to_string(),
        reference: loss.reference.clone(),
        lost: loss.lost,
    };
    let nothing_is_missing = salvage.lost.is_empty() && salvage.set_aside == 0 && salvage.missing == 0;
    Ok(SalvageView {
        whole: nothing_is_missing && salvage.cases.is_empty() && salvage.end_is_known,
        found: salvage.found,
        from_tables: salvage.from_tables,
        set_aside: salvage.set_aside,
        missing: salvage.missing,
        end_is_known: salvage.end_is_known,
        pages: salvage.pages,
        bad_pages: salvage.bad_pages,
        cases: salvage.cases.iter().map(line).collect(),
        lost: salvage.lost,
        copy: copy.to_string_lossy().into_owned(),
    })
}
