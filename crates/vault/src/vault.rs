//! The vault itself: made once, opened many times.

use crate::anchor::Anchor;
use crate::event::Event;
use crate::keys::{Purpose, RootKey, Secret};
use crate::lock::{self, Lock};
use crate::open::{self, Access, Unlocked};
use crate::slots::{self, SlotFile, Way};
use crate::{KdfParameters, OpenError, Part, VaultError, chain, create};
use rand_core::CryptoRng;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Training vaults hold invented data only; a live one refuses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Invented data, published keys.
    Training,
    /// Real work.
    Live,
}

impl Mode {
    /// Code in the database.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Mode::Training => "training",
            Mode::Live => "live",
        }
    }
}

/// A way in that leaves a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnlockKind {
    /// The printed recovery code.
    RecoveryCode,
    /// A supervisor's key.
    Supervisor,
    /// Two of three printed shares.
    Shares,
    /// The passphrase, once after one of the others: from here on the officer works again.
    Passphrase,
}

impl UnlockKind {
    pub(crate) fn code(self) -> &'static str {
        match self {
            UnlockKind::RecoveryCode => "recovery_code",
            UnlockKind::Supervisor => "supervisor",
            UnlockKind::Shares => "shares",
            UnlockKind::Passphrase => "passphrase",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        let all = [Self::RecoveryCode, Self::Supervisor, Self::Shares, Self::Passphrase];
        all.into_iter().find(|kind| kind.code() == code)
    }
}

/// An opening with something else than the passphrase, or the first with it after one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unlock {
    /// Number of its event.
    pub seq: u64,
    /// With what.
    pub kind: UnlockKind,
    /// Id of the slot.
    pub slot: u64,
    /// When.
    pub at: i64,
}

/// What a new vault needs.
pub struct NewVault<'a> {
    /// Pseudonymous label, readable without unlocking.
    pub label: &'a str,
    /// The officer's passphrase as typed (brought to NFKC here).
    pub passphrase: &'a str,
    /// Costs of the passphrase slot.
    pub kdf: KdfParameters,
    /// Supervisors' public keys (`age1…`), 0 to 3. Casework requires at least one for live work.
    pub supervisors: &'a [String],
    /// Printed recovery code.
    pub recovery_code: Option<&'a [u8; 16]>,
    /// Training or live.
    pub mode: Mode,
    /// First settings, name and value.
    pub settings: &'a [(&'a str, &'a str)],
}

/// Proof that a change is on disk: the transaction and its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Saved {
    /// Number of the event, from 1.
    pub seq: u64,
    /// Time of the event, unix seconds.
    pub at: i64,
}

/// An open vault. Dropping it closes the database and lets the folder go.
pub struct Vault {
    // Dropped in this order: the folder is let go last.
    pub(crate) db: Connection,
    /// `None`: open for reading only.
    pub(crate) anchor: Option<Anchor>,
    pub(crate) dir: PathBuf,
    pub(crate) slot_generation: u64,
    pub(crate) head_key: Secret,
    /// For the copy that a backup is made of: opened and checked before it leaves.
    pub(crate) root: RootKey,
    pub(crate) vault_id: [u8; 16],
    mode: Mode,
    pub(crate) label: String,
    _lock: Lock,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("mode", &self.mode).finish_non_exhaustive()
    }
}

impl Vault {
    /// Makes a vault in `dir` and opens it. `dir` may exist only if it is empty; it appears complete or not at all.
    ///
    /// # Errors
    /// [`OpenError::AlreadyExists`], [`OpenError::Unacceptable`] (recipients, too many supervisors), [`OpenError::Storage`].
    pub fn create(dir: &Path, new: &NewVault<'_>, now: i64, rng: &mut dyn CryptoRng) -> Result<Vault, OpenError> {
        let root = create::create(dir, new, now, rng)?;
        let lock = lock::take(dir)?;
        let slots = slots::read(dir)?;
        open::open(dir, Unlocked { slots, root, slot: 1, lock }, Access::Write, now)
    }

    /// Opens with the officer's passphrase. Takes about a second: the key derivation.
    ///
    /// # Errors
    /// Every [`OpenError`] but `AlreadyExists` and `Unacceptable`; none changes a file.
    pub fn open(dir: &Path, passphrase: &str, now: i64) -> Result<Vault, OpenError> {
        open::open(dir, open::unlock(dir, Way::Passphrase(passphrase))?, Access::Write, now)
    }

    /// Opens with the printed recovery code and records that it was used.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with_recovery_code(
        dir: &Path,
        code: &[u8; 16],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        Self::open_recording(dir, Way::RecoveryCode(code), UnlockKind::RecoveryCode, now, rng)
    }

    /// Opens with a supervisor's identity (`AGE-SECRET-KEY-1…`) and records that it was used.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with_identity(
        dir: &Path,
        identity: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        Self::open_recording(dir, Way::Identity(identity), UnlockKind::Supervisor, now, rng)
    }

    /// Opens with the secret that two of three printed shares give, and records that it was used.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with_shares(
        dir: &Path,
        secret: &[u8; 16],
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        Self::open_recording(dir, Way::Shares(secret), UnlockKind::Shares, now, rng)
    }

    /// To be called after [`Vault::open`]: if the session before was opened with something else than the passphrase, this one is recorded
    /// as the officer's, once, so that the history can tell whose session an event belongs to.
    ///
    /// # Errors
    /// As [`Vault::set_setting`]. Nothing is written to a vault that is open for reading only.
    pub fn note_passphrase_session(&mut self, now: i64, rng: &mut dyn CryptoRng) -> Result<Option<Saved>, VaultError> {
        let last = self.unlocks()?.pop().filter(|last| last.kind != UnlockKind::Passphrase);
        if last.is_none() || self.is_read_only() {
            return Ok(None);
        }
        let officer = slots::read(&self.dir).ok().map(|file| file.slots).unwrap_or_default();
        let slot = officer.iter().find(|slot| slot.wrapped.is_passphrase()).map_or(0, |slot| slot.id);
        let event = Event::Unlocked { kind: UnlockKind::Passphrase.code().into(), slot };
        self.append(None, event, &[], now, rng).map(Some)
    }

    /// Opens for reading only, even after [`OpenError::RolledBack`], [`OpenError::OldKeyFile`] or a lost anchor.
    ///
    /// # Errors
    /// As [`Vault::open`], without those three.
    pub fn open_read_only(dir: &Path, passphrase: &str) -> Result<Vault, OpenError> {
        open::open(dir, open::unlock(dir, Way::Passphrase(passphrase))?, Access::Read, 0)
    }

    /// Whether this is the officer's passphrase: asked again before signing. Takes as long as [`Vault::open`].
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`] if the slot files cannot be read.
    pub fn check_passphrase(&self, passphrase: &str) -> Result<bool, VaultError> {
        Ok(self.slots_opened_by(Way::Passphrase(passphrase))?.is_some())
    }

    /// The slot file, if this opens it now.
    pub(crate) fn slots_opened_by(&self, way: Way<'_>) -> Result<Option<(SlotFile, slots::Opened)>, VaultError> {
        let slots = slots::read(&self.dir).map_err(|error| match error {
            OpenError::Storage(error) => VaultError::Storage(error),
            _ => VaultError::Damaged(Part::Slots),
        })?;
        let opened = slots::unwrap(&slots, way);
        let opened = opened.filter(|opened| slots.vault_id == self.vault_id && slots.is_authentic(&opened.root));
        Ok(opened.map(|opened| (slots, opened)))
    }

    /// What the vault shows without being unlocked.
    ///
    /// # Errors
    /// As [`crate::peek`].
    pub fn info(&self) -> Result<crate::VaultInfo, OpenError> {
        crate::peek(&self.dir)
    }

    /// Training or live.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Pseudonymous label.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Random id.
    pub fn vault_id(&self) -> [u8; 16] {
        self.vault_id
    }

    /// Whether nothing can be changed.
    pub fn is_read_only(&self) -> bool {
        self.anchor.is_none()
    }

    /// Number of the last event.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn last_seq(&self) -> Result<u64, VaultError> {
        Ok(chain::tip(&self.db)?.seq)
    }

    /// Every opening with something else than the passphrase, oldest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn unlocks(&self) -> Result<Vec<Unlock>, VaultError> {
        const UNLOCKS: &str = "SELECT seq, kind, slot, at FROM unlock ORDER BY seq";
        let mut statement = self.db.prepare_cached(UNLOCKS)?;
        let rows = statement.query_map([], |row| {
            let kind: String = row.get(1)?;
            Ok(Unlock {
                seq: row.get::<_, i64>(0)?.cast_unsigned(),
                kind: UnlockKind::from_code(&kind).ok_or(rusqlite::Error::InvalidQuery)?,
                slot: row.get::<_, i64>(2)?.cast_unsigned(),
                at: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn open_recording(
        dir: &Path,
        way: Way<'_>,
        kind: UnlockKind,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vault, OpenError> {
        let unlocked = open::unlock(dir, way)?;
        let slot = unlocked.slot;
        let mut vault = open::open(dir, unlocked, Access::Write, now)?;
        // The caller gets the vault only after the record of this unusual way in is on disk.
        let _saved = vault.append(None, Event::Unlocked { kind: kind.code().into(), slot }, &[], now, rng)?;
        Ok(vault)
    }

    pub(crate) fn assemble(
        (db, anchor): (Connection, Option<Anchor>),
        dir: &Path,
        slots: &SlotFile,
        root: RootKey,
        lock: Lock,
    ) -> Vault {
        Vault {
            db,
            anchor,
            dir: dir.to_path_buf(),
            slot_generation: slots.generation,
            head_key: root.derive(&slots.vault_id, Purpose::Head),
            root,
            vault_id: slots.vault_id,
            mode: slots.mode,
            label: slots.label().to_owned(),
            _lock: lock,
        }
    }
}
