//! From an unpacked backup to a vault: first everything is verified, then it takes its place, and what was there stays beside it.

use super::{Facts, Unpacked};
use crate::event::Event;
use crate::keys::{Purpose, RootKey};
use crate::lock::{self, Lock};
use crate::open::{self, Access, Unlocked};
use crate::slots::{self, Opened, SlotFile, Way};
use crate::{BackupError, Mode, OpenError, Vault, anchor, chain, create, database, files};
use rand_core::CryptoRng;
use rusqlite::OpenFlags;
use std::path::{Path, PathBuf};

/// Where a restored vault shall be.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The folder.
    pub dir: &'a Path,
    /// Whether a vault that is there may be put aside under another name; never overwritten.
    pub put_aside: bool,
}

/// A verified backup, open in its hidden folder. Dropping it removes that folder.
pub struct Found {
    vault: Option<Vault>,
    unpacked: Unpacked,
    facts: Facts,
    root: RootKey,
    slot: u64,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Found").field("last_event", &self.facts.last_event).finish_non_exhaustive()
    }
}

impl Unpacked {
    /// Verifies everything against what the manifest says: each file, the keys, the database page by page, the chain, the rows.
    /// `identity` is the supervisor's, which opens the vault as well.
    ///
    /// # Errors
    /// [`BackupError::Changed`], [`BackupError::WrongKey`], [`BackupError::Foreign`] (another vault's key said so),
    /// [`BackupError::Damaged`], [`BackupError::Open`] (a newer schema), [`BackupError::Storage`].
    pub fn verify(self, facts: Facts, identity: &str, now: i64) -> Result<Found, BackupError> {
        if self.parts != facts.parts {
            return Err(BackupError::Changed);
        }
        let slots = slots::read(&self.dir)?;
        if slots.vault_id != facts.vault_id || slots.generation != facts.slot_generation {
            return Err(BackupError::Foreign);
        }
        let Opened { root, slot } = slots::unwrap(&slots, Way::Identity(identity)).ok_or(BackupError::WrongKey)?;
        if !slots.is_authentic(&root) || !facts.is_authentic(&root) {
            return Err(BackupError::Foreign);
        }
        let lock = lock::take(&self.dir)?;
        let unlocked = Unlocked { slots, root: root.clone(), slot, lock };
        // For writing: a copy of an older schema is brought up to the present one here, where nothing can be lost.
        let vault = open::open(&self.dir, unlocked, Access::Write, now)?;
        let tip = chain::tip(&vault.db)?;
        if (tip.seq, tip.hash) != (facts.last_event, facts.chain_hash.0) {
            return Err(BackupError::Foreign);
        }
        match vault.check()?.findings.first() {
            Some(finding) => Err(BackupError::Damaged(finding.part)),
            None => Ok(Found { vault: Some(vault), unpacked: self, facts, root, slot }),
        }
    }
}

impl Found {
    /// The vault in the backup, to be looked at.
    ///
    /// # Errors
    /// Never while it is alive.
    pub fn vault(&self) -> Result<&Vault, BackupError> {
        self.vault.as_ref().ok_or(BackupError::NotABackup)
    }

    /// What it says of itself, verified.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Length and SHA-256 of the file.
    pub fn file(&self) -> (u64, crate::Digest) {
        (self.unpacked.bytes, self.unpacked.sha256)
    }

    /// Training or live.
    ///
    /// # Errors
    /// As [`Found::vault`].
    pub fn mode(&self) -> Result<Mode, BackupError> {
        Ok(self.vault()?.mode())
    }

    /// Puts the vault in its place. Its history says from where it goes on, and that a supervisor opened it. Gives the folder in which the
    /// vault that was there lies now.
    ///
    /// # Errors
    /// [`BackupError::Open`] with [`OpenError::AlreadyExists`] (something is there and may not be put aside) or [`OpenError::InUse`],
    /// [`BackupError::Foreign`], [`BackupError::Older`], [`BackupError::Storage`]. Nothing that is there was changed.
    pub fn restore(
        mut self,
        target: Target<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Option<PathBuf>, BackupError> {
        let present = self.present(target)?;
        let mut vault = self.vault.take().ok_or(BackupError::NotABackup)?;
        let unlocked = Event::Unlocked { kind: crate::UnlockKind::Supervisor.code().into(), slot: self.slot };
        let _saved = vault.append(None, unlocked, &[], now, rng)?;
        let restored = Event::Restored {
            sha256: self.unpacked.sha256,
            made_at: self.facts.made_at,
            last_event: self.facts.last_event,
        };
        let _saved = vault.append(None, restored, &[], now, rng)?;
        // Closed before its folder moves.
        drop(vault);
        files::sync_dir(&self.unpacked.dir)?;
        let parent = create::parent_of(target.dir);
        let aside = match present {
            None => {
                create::publish(&self.unpacked.dir, target.dir, &parent)?;
                None
            }
            Some(lock) => {
                let aside = aside_name(target.dir, now)?;
                exchange(&self.unpacked.dir, target.dir, &aside)?;
                drop(lock);
                Some(aside)
            }
        };
        files::sync_dir(&parent)?;
        Ok(aside)
    }

    /// Looks at what is there; gives its lock if it is a vault that may be put aside.
    fn present(&self, target: Target<'_>) -> Result<Option<Lock>, BackupError> {
        let slots = match slots::read(target.dir) {
            Err(OpenError::NotFound) => {
                return create::refuse_unless_empty(target.dir).map(|()| None).map_err(BackupError::from);
            }
            Ok(slots) => Some(slots),
            // Its keys are unreadable: nothing can be compared, and all the more reason to keep it.
            Err(OpenError::Damaged { .. }) => None,
            Err(error) => return Err(error.into()),
        };
        if !target.put_aside {
            return Err(BackupError::Open(OpenError::AlreadyExists));
        }
        let lock = lock::take(target.dir)?;
        if let Some(slots) = slots {
            self.compare(target.dir, &slots)?;
        }
        Ok(Some(lock))
    }

    /// Refuses to replace another vault, or one that went on.
    fn compare(&self, dir: &Path, slots: &SlotFile) -> Result<(), BackupError> {
        if slots.vault_id != self.facts.vault_id {
            return Err(BackupError::Foreign);
        }
        let last = self.facts.last_event;
        let older = |present| BackupError::Older { backup: last, present };
        if slots.generation > self.facts.slot_generation {
            // Other keys since then: its end cannot be read with those of the backup.
            return Err(older(last));
        }
        let head_key = self.root.derive(&slots.vault_id, Purpose::Head);
        let records = anchor::read(dir, &head_key)?.unwrap_or_default();
        if let Some(record) = records.last().filter(|record| record.seq > last) {
            return Err(older(record.seq));
        }
        // Everything that the vault knows of must be in the backup as well: else two copies went on, each its own way.
        let backup = &self.vault()?.db;
        for record in &records {
            if chain::hash_at(backup, record.seq)? != Some(record.hash) {
                return Err(BackupError::Foreign);
            }
        }
        // The anchor may be lost; a database that does not open has nothing to compare.
        let db = database::open(dir, &self.root, slots, OpenFlags::SQLITE_OPEN_READ_ONLY);
        match db.ok().and_then(|db| chain::tip(&db).ok()) {
            Some(tip) if tip.seq > last => Err(older(tip.seq)),
            Some(tip) if chain::hash_at(backup, tip.seq)? != Some(tip.hash) => Err(BackupError::Foreign),
            _ => Ok(()),
        }
    }
}

/// A name beside the vault's that nobody has.
fn aside_name(dir: &Path, now: i64) -> Result<PathBuf, BackupError> {
    let name = dir.file_name().ok_or(OpenError::Unacceptable("folder"))?;
    let mut aside = name.to_os_string();
    aside.push(format!(".before-restore-{now}"));
    let aside = create::parent_of(dir).join(aside);
    if aside.exists() { Err(BackupError::Open(OpenError::AlreadyExists)) } else { Ok(aside) }
}

/// Gives `new` the place of `dir`, and `dir` the name `aside`.
fn exchange(new: &Path, dir: &Path, aside: &Path) -> Result<(), BackupError> {
    // In one step where the system can: at no moment is there no vault under its name.
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, dir, RenameFlags::EXCHANGE).is_ok() {
            return Ok(files::rename_over(new, aside)?);
        }
    }
    files::rename_over(dir, aside)?;
    files::rename_over(new, dir).map_err(|error| {
        let _ = files::rename_over(aside, dir);
        error.into()
    })
}
