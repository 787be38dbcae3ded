//! What a vault shows without being unlocked.

use crate::{KdfParameters, Mode, OpenError};
use std::path::Path;

/// A vault as seen from outside. Nothing here is authenticated before it is unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultInfo {
    /// Random id.
    pub vault_id: [u8; 16],
    /// Pseudonymous label of the officer's slot.
    pub label: String,
    /// Training or live.
    pub mode: Mode,
    /// Generation of the slot files: grows with every change of a slot.
    pub generation: u64,
    /// Slots in order.
    pub slots: Vec<SlotInfo>,
    /// Size of `vault.db` in bytes.
    pub database_bytes: u64,
}

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Number of the slot.
    pub id: u64,
    /// Kind.
    pub kind: SlotKind,
    /// Pseudonymous label; for a supervisor the public recipient (`age1…`).
    pub label: String,
    /// Key-derivation costs of a passphrase slot.
    pub kdf: Option<KdfParameters>,
}

/// Kind of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// Passphrase.
    Passphrase,
    /// Supervisor's age key.
    Supervisor,
    /// Printed recovery code.
    RecoveryCode,
}

/// Reads the slot files without unlocking or locking anything.
///
/// # Errors
/// [`OpenError::NotFound`], [`OpenError::Damaged`] or [`OpenError::Storage`].
pub fn peek(dir: &Path) -> Result<VaultInfo, OpenError> {
    let _ = dir;
    unimplemented!()
}
