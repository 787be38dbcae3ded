//! Keys that change: every change of the ways in comes with a new root key, so that an old slot file with an old secret opens nothing.
//!
//! The database is copied page by page under the new key to `vault.db.new`, the change is recorded in the copy, and the copy is read back
//! whole; `head.bin.new` anchors it. Then the older slot file is written over with the new generation: **that moment the new keys are in
//! force**, and not before. Then the new files take the names of the old ones, and the other slot file follows. Cut off anywhere, the
//! vault opens with the old ways in or with the new ones, and opening finishes or clears up (`settle`). What the old database left on the
//! disk stays there until the drive uses the place again: nothing can overwrite it for certain on flash memory.

mod fresh;
mod plan;
mod settle;
mod stop;

pub(crate) use plan::slot_file;
pub(crate) use settle::{records, settle, tidy};
#[cfg(test)]
pub(crate) use stop::{STOP, Step, Stop};

use crate::event::SlotRecord;
use crate::keys::{Purpose, RootKey, random_root};
use crate::open::{self, Access};
use crate::slots::{self, SlotFile, Way};
use crate::{KdfParameters, OpenError, Saved, StorageError, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::Connection;
#[cfg(not(test))]
use stop::Step;
use stop::reached;

/// The new database before it takes the place of the old one.
pub(crate) const NEW_DATABASE: &str = "vault.db.new";
/// Its anchor.
pub(crate) const NEW_ANCHOR: &str = "head.bin.new";

/// Why keys changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyReason {
    /// The officer chose another passphrase.
    PassphraseChanged,
    /// A supervisor's key more.
    SupervisorAdded,
    /// A way in less.
    SlotRemoved,
    /// A new recovery code.
    CodeRenewed,
    /// New shares.
    SharesMade,
    /// Only supervisors open from here on.
    TravelLock,
    /// A new passphrase after an opening with something else.
    Enrolled,
    /// The same ways in, a new root key.
    Rotated,
}

impl KeyReason {
    const ALL: [KeyReason; 8] = [
        Self::PassphraseChanged,
        Self::SupervisorAdded,
        Self::SlotRemoved,
        Self::CodeRenewed,
        Self::SharesMade,
        Self::TravelLock,
        Self::Enrolled,
        Self::Rotated,
    ];

    /// Code in the record and at the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::PassphraseChanged => "passphrase_changed",
            Self::SupervisorAdded => "supervisor_added",
            Self::SlotRemoved => "slot_removed",
            Self::CodeRenewed => "code_renewed",
            Self::SharesMade => "shares_made",
            Self::TravelLock => "travel_lock",
            Self::Enrolled => "enrolled",
            Self::Rotated => "rotated",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What becomes of a way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepOr<T> {
    /// It stays as it is.
    Keep,
    /// This one comes in its place.
    Set(T),
    /// It goes.
    Drop,
}

/// The ways in after a change.
#[derive(Clone, Copy)]
pub struct NewKeys<'a> {
    /// Why.
    pub reason: KeyReason,
    /// The officer's passphrase with its costs. Kept only by whoever offers it: nobody else can wrap a new root key for it.
    pub passphrase: KeepOr<(&'a str, KdfParameters)>,
    /// Supervisors' public keys (`age1…`), at most three; `None`: those that there are.
    pub supervisors: Option<&'a [String]>,
    /// The printed recovery code. One in an [old slot](crate::SlotKind::OldRecoveryCode) is kept only by whoever offers the code itself.
    pub recovery_code: KeepOr<&'a [u8; 16]>,
    /// The secret behind the shares.
    pub shares: KeepOr<&'a [u8; 16]>,
}

impl NewKeys<'_> {
    /// All ways in as they are.
    #[must_use]
    pub fn keep(reason: KeyReason) -> Self {
        NewKeys {
            reason,
            passphrase: KeepOr::Keep,
            supervisors: None,
            recovery_code: KeepOr::Keep,
            shares: KeepOr::Keep,
        }
    }
}

/// A change of keys as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyChange {
    /// Number of its event.
    pub seq: u64,
    /// Generation of the slot files that it made.
    pub generation: u64,
    /// Why.
    pub reason: KeyReason,
    /// When.
    pub at: i64,
}

impl Vault {
    /// Changes the ways in, with a new root key. `present` is a way that opens now: an open vault alone changes no keys.
    /// Reads and writes the whole database and derives a key twice: some seconds.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`], [`VaultError::Unacceptable`], [`VaultError::ReadOnly`], [`VaultError::Storage`],
    /// [`VaultError::Damaged`]: nothing changed. [`VaultError::KeysUnfinished`]: close this vault and open it again.
    pub fn change_keys(
        &mut self,
        present: Way<'_>,
        new: &NewKeys<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        if self.is_read_only() {
            return Err(VaultError::ReadOnly);
        }
        let (old, opened) = self.slots_opened_by(present)?.ok_or(VaultError::WrongKey)?;
        if old.generation != self.slot_generation {
            return Err(VaultError::Damaged(crate::Part::Slots));
        }
        let root = random_root(rng).map_err(refused)?;
        let slots = slot_file(&old, (present, opened.slot), new, &root, rng)?;
        self.rotate(&slots, &root, new.reason, now, rng)
    }

    /// Every change of keys, oldest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn key_changes(&self) -> Result<Vec<KeyChange>, VaultError> {
        const CHANGES: &str = "SELECT seq, generation, reason, at FROM key_change ORDER BY seq";
        let mut statement = self.db.prepare_cached(CHANGES)?;
        let rows = statement.query_map([], |row| {
            Ok(KeyChange {
                seq: row.get::<_, i64>(0)?.cast_unsigned(),
                generation: row.get::<_, i64>(1)?.cast_unsigned(),
                reason: KeyReason::from_code(&row.get::<_, String>(2)?).ok_or(rusqlite::Error::InvalidQuery)?,
                at: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everything under a new root key.
    pub(crate) fn rotate(
        &mut self,
        slots: &SlotFile,
        root: &RootKey,
        reason: KeyReason,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let seq = match fresh::make(self, slots, root, reason, now, rng) {
            Ok(seq) => seq,
            Err(error) => {
                settle::discard(&self.dir);
                return Err(error);
            }
        };
        if let Err(error) = slots::write_older(&self.dir, slots) {
            // What lies there now may be all of the new file, and may or may not be there after a power cut: both databases stay for it.
            let counts = slots::read(&self.dir).is_ok_and(|newest| newest.generation == slots.generation);
            if counts {
                self.close_files();
                return Err(VaultError::KeysUnfinished);
            }
            settle::discard(&self.dir);
            return Err(error.into());
        }
        self.finish(slots, root, now).map_err(|_| VaultError::KeysUnfinished)?;
        Ok(Saved { seq, at: now })
    }

    /// The new keys are in force: what is left must not fail, and if it does, the next opening goes on here.
    fn finish(&mut self, slots: &SlotFile, root: &RootKey, now: i64) -> Result<(), OpenError> {
        self.close_files();
        reached(Step::InForce)?;
        settle::take_place(&self.dir)?;
        slots::write_older(&self.dir, slots)?;
        reached(Step::SecondCopy)?;
        let (db, anchor) = open::connect(&self.dir, slots, root, Access::Write, now)?;
        (self.db, self.anchor) = (db, anchor);
        self.head_key = root.derive(&slots.vault_id, Purpose::Head);
        self.root = root.clone();
        self.slot_generation = slots.generation;
        slots.label().clone_into(&mut self.label);
        Ok(())
    }

    /// Lets the database and the anchor go: Windows replaces no file that is open. Until they are opened again nothing can be read or written.
    fn close_files(&mut self) {
        self.anchor = None;
        if let Ok(nothing) = Connection::open_in_memory() {
            self.db = nothing;
        }
    }
}

/// The ways in of a slot file, for the record.
fn recorded(slots: &SlotFile) -> Vec<SlotRecord> {
    let record = |slot: &slots::Slot| SlotRecord {
        slot: slot.id,
        kind: crate::SlotKind::of(&slot.wrapped).code().into(),
        label: slot.label.clone(),
    };
    slots.slots.iter().map(record).collect()
}

/// What could not be done, as a caller of an open vault sees it.
fn refused(error: OpenError) -> VaultError {
    match error {
        OpenError::Storage(error) => VaultError::Storage(error),
        OpenError::Damaged { what } => VaultError::Damaged(what),
        OpenError::Unacceptable(what) => VaultError::Unacceptable(what),
        _ => VaultError::Storage(StorageError::Failed),
    }
}
