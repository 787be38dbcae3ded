//! What a vault shows without being unlocked.

use crate::database::DATABASE_FILE;
use crate::slots::{self, Slot, Wrapped};
use crate::{KdfParameters, Mode, OpenError, Part, files};
use std::path::Path;

/// A vault as seen from outside. Nothing here is authenticated before it is unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultInfo {
    /// Random id.
    pub vault_id: [u8; 16],
    /// Pseudonymous label.
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
    /// Pseudonymous label; for a supervisor, a code or shares the public recipient (`age1…`).
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
    /// Printed recovery code of an older vault: the next change of keys drops it unless the code is typed.
    OldRecoveryCode,
    /// Two of three printed shares.
    Shares,
}

impl SlotKind {
    /// Code in the record and at the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SlotKind::Passphrase => "passphrase",
            SlotKind::Supervisor => "supervisor",
            SlotKind::RecoveryCode => "recovery_code",
            SlotKind::OldRecoveryCode => "old_recovery_code",
            SlotKind::Shares => "shares",
        }
    }

    pub(crate) fn of(wrapped: &Wrapped) -> SlotKind {
        match wrapped {
            Wrapped::Passphrase { .. } => SlotKind::Passphrase,
            Wrapped::Supervisor { .. } => SlotKind::Supervisor,
            Wrapped::OldRecovery { .. } => SlotKind::OldRecoveryCode,
            Wrapped::Recovery { .. } => SlotKind::RecoveryCode,
            Wrapped::Shares { .. } => SlotKind::Shares,
        }
    }
}

/// Reads the slot files without unlocking or locking anything.
///
/// # Errors
/// [`OpenError::NotFound`], [`OpenError::Damaged`] or [`OpenError::Storage`].
pub fn peek(dir: &Path) -> Result<VaultInfo, OpenError> {
    let file = slots::read(dir)?;
    let database_bytes = match std::fs::metadata(dir.join(DATABASE_FILE)) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(OpenError::Damaged { what: Part::Database });
        }
        Err(error) => return Err(files::storage(&error).into()),
    };
    Ok(VaultInfo {
        vault_id: file.vault_id,
        label: file.label().to_owned(),
        mode: file.mode,
        generation: file.generation,
        slots: file.slots.iter().map(slot_info).collect(),
        database_bytes,
    })
}

fn slot_info(slot: &Slot) -> SlotInfo {
    let kdf = match &slot.wrapped {
        Wrapped::Passphrase { kdf, .. } => Some(*kdf),
        _ => None,
    };
    SlotInfo { id: slot.id, kind: SlotKind::of(&slot.wrapped), label: slot.label.clone(), kdf }
}
