//! Before the vault is open: first start and unlock.

use crate::view::{NewVault, NewVaultView, StartView};
use crate::{Content, KdfParameters, Moment, Office, Result};
use std::path::Path;

/// What the program shows first. `dir` is the vault's folder, `language` the interface language kept beside it.
///
/// # Errors
/// `vault-damaged`, `disk-error`: something is there and cannot be read. Nothing is changed.
pub fn start(dir: &Path, language: Option<&str>, content: &Content) -> Result<StartView> {
    let _ = (dir, language, content);
    unimplemented!()
}

/// Makes a vault in `dir` and opens it. `kdf` is what this computer can bear ([`KdfParameters::calibrate`]).
///
/// # Errors
/// `vault-exists`, `weak-passphrase`, `supervisor-key-missing`, `supervisor-key-invalid`, `disk-full`, `read-only`, `disk-error`.
pub fn create_vault(
    dir: &Path,
    input: &NewVault,
    content: &Content,
    kdf: KdfParameters,
    moment: &mut Moment<'_>,
) -> Result<(Office, NewVaultView)> {
    let _ = (dir, input, content, kdf, moment);
    unimplemented!()
}

/// Opens the vault in `dir`. Takes about a second.
///
/// # Errors
/// `wrong-passphrase`, `vault-missing`, `vault-damaged`, `vault-newer`, `vault-rolled-back`, `vault-old-keys`, `vault-in-use`,
/// `directory-training`, `directory-invalid`, disk errors. None changes a file.
pub fn unlock(dir: &Path, passphrase: &str, content: &Content, moment: &mut Moment<'_>) -> Result<Office> {
    let _ = (dir, passphrase, content, moment);
    unimplemented!()
}
