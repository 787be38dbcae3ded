//! The copy that a backup is made of: the vault's own encrypted files as they lay at one moment, in a folder inside the vault's.

use super::facts::{Facts, NAMES, Part as Piece};
use crate::chain::{self, Tip};
use crate::keys::{Purpose, RootKey};
use crate::slots::{self, SlotFile, Wrapped};
use crate::{BackupError, Digest, OpenError, Part, StorageError, Vault, anchor, database, files, migrate, rekey};
use rusqlite::{OpenFlags, Row};
use std::path::{Path, PathBuf};

/// Name of the folder; what a cut-off backup left in it is ciphertext, and cleared by the next one.
const IMAGE_DIR: &str = "backup.part";

/// A copy of a vault at one moment. Dropping it removes the copy.
pub struct Image {
    pub(super) dir: PathBuf,
    root: RootKey,
    slots: SlotFile,
    tip: Tip,
}

impl std::fmt::Debug for Image {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Image").field("last_event", &self.tip.seq).finish_non_exhaustive()
    }
}

impl Vault {
    /// Whether the vault can be backed up: somebody must be able to open the file.
    ///
    /// # Errors
    /// [`crate::VaultError::Damaged`] or [`crate::VaultError::Storage`] if the slot files cannot be read.
    pub fn has_supervisor(&self) -> Result<bool, OpenError> {
        Ok(!recipients(&slots::read(&self.dir)?).is_empty())
    }

    /// Copies the files. This alone needs the vault; the caller may let it go before the next step.
    ///
    /// # Errors
    /// [`BackupError::NoSupervisor`], [`BackupError::Damaged`], [`BackupError::Storage`].
    pub fn image(&self) -> Result<Image, BackupError> {
        if self.is_read_only() {
            return Err(StorageError::ReadOnly.into());
        }
        let slots = slots::read(&self.dir)?;
        if recipients(&slots).is_empty() {
            return Err(BackupError::NoSupervisor);
        }
        // A change of keys that was cut off: the next opening finishes it.
        if slots.generation != self.slot_generation || self.dir.join(rekey::NEW_DATABASE).exists() {
            return Err(StorageError::Failed.into());
        }
        let dir = self.dir.join(IMAGE_DIR);
        clear(&dir)?;
        // Nobody else may write (the folder is ours) and no change is under way (it would borrow this vault): between two transactions
        // the file is whole by itself, and no lock of SQLite's is held that closing a second handle of the file could drop.
        let tip = chain::tip(&self.db)?;
        database::nothing_to_roll_back(&self.dir)?;
        files::create_private_dir(&dir)?;
        let image = Image { dir, root: self.root.clone(), slots, tip };
        for name in [anchor::ANCHOR_FILE, database::DATABASE_FILE] {
            files::copy_private(&self.dir.join(name), &image.dir.join(name))?;
        }
        slots::write_both(&image.dir, &image.slots)?;
        Ok(image)
    }
}

impl Image {
    /// Opens the copy with the vault's key, checks every page, walks the whole chain to the end that the vault had, and says what is there.
    ///
    /// # Errors
    /// [`BackupError::Damaged`]: the copy, or the vault itself, does not hold. [`BackupError::Storage`].
    pub fn facts(&self, now: i64) -> Result<Facts, BackupError> {
        let db = database::open(&self.dir, &self.root, &self.slots, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut statement = db.prepare("PRAGMA cipher_integrity_check").map_err(crate::VaultError::from)?;
        let bad = statement.query_map([], |row: &Row<'_>| row.get::<_, String>(0)).map_err(crate::VaultError::from)?;
        if bad.count() > 0 {
            return Err(BackupError::Damaged(Part::Database));
        }
        drop(statement);
        if chain::walk(&db, 1, &mut |_| Ok(()))? != self.tip {
            return Err(BackupError::Damaged(Part::Chain));
        }
        let records = anchor::read(&self.dir, &self.root.derive(&self.slots.vault_id, Purpose::Head))?;
        let last = records.as_ref().and_then(|records| records.last());
        if last.is_none_or(|record| record.seq != self.tip.seq || record.hash != self.tip.hash) {
            return Err(BackupError::Damaged(Part::Anchor));
        }
        let parts = NAMES.iter().map(|name| Piece::of(&self.dir, name)).collect::<Result<_, _>>()?;
        let mut facts = Facts {
            vault_id: self.slots.vault_id,
            slot_generation: self.slots.generation,
            schema: migrate::version(&db)?,
            last_event: self.tip.seq,
            chain_hash: Digest(self.tip.hash),
            made_at: now,
            parts,
            mac: [0; 32],
        };
        facts.authenticate(&self.root);
        Ok(facts)
    }

    /// Public keys of the supervisors.
    pub(super) fn recipients(&self) -> Vec<String> {
        recipients(&self.slots)
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        // Ciphertext: if it cannot be removed now, the next backup does.
        let _ = clear(&self.dir);
    }
}

fn recipients(slots: &SlotFile) -> Vec<String> {
    let supervisors = slots.slots.iter().filter(|slot| matches!(slot.wrapped, Wrapped::Supervisor { .. }));
    supervisors.map(|slot| slot.label.clone()).collect()
}

/// Removes the folder with what a backup puts there, and nothing else: were something foreign in it, it stays and is told.
fn clear(dir: &Path) -> Result<(), StorageError> {
    for name in NAMES {
        files::remove(&dir.join(name))?;
    }
    match files::remove_dir(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
