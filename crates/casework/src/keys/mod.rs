//! The ways into a vault: looked at, changed, locked for a journey, and set anew after a loss.
//!
//! Every change asks for a way that opens now, gives the vault a new root key, and is recorded in it.

mod costs;
mod other;

pub use costs::bearable_costs;
pub use other::{OtherWay, unlock_with};

use crate::shares::{self, Tag};
use crate::view::{KeysChange, KeysChanged, KeysView, SharesView, WayIn};
use crate::{CaseworkError, KdfParameters, Moment, Office, Result, passphrase_strength, recovery};
use vault::{KeepOr, KeyReason, Mode, NewKeys, SlotInfo, SlotKind, UnlockKind, VaultInfo, Way};
use zeroize::Zeroizing;

/// Most supervisors of a vault.
const MOST_SUPERVISORS: usize = 3;

impl Office {
    /// The ways in, and how they came to be.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn keys(&self) -> Result<KeysView> {
        let info = self.vault.info()?;
        let mut changes = self.vault.key_changes()?;
        let enrolled =
            changes.iter().rfind(|change| change.reason == KeyReason::Enrolled).map_or(0, |change| change.seq);
        let other = self.vault.unlocks()?.pop().filter(|last| last.kind != UnlockKind::Passphrase);
        changes.reverse();
        let change = |change: vault::KeyChange| KeysChange {
            generation: u32::try_from(change.generation).unwrap_or(u32::MAX),
            reason: change.reason.code().to_owned(),
            at: change.at,
        };
        Ok(KeysView {
            slots: info.slots.iter().map(|slot| way_in(&info, slot)).collect(),
            changes: changes.into_iter().map(change).collect(),
            old_code: has(&info, SlotKind::OldRecoveryCode),
            enrol: other.is_some_and(|last| last.seq > enrolled),
        })
    }

    /// Another passphrase. `kdf` is what this computer can bear ([`bearable_costs`]).
    ///
    /// # Errors
    /// `wrong-passphrase`, `weak-passphrase`: nothing changed. `keys-unfinished`. Errors of the vault.
    pub fn change_passphrase(
        &mut self,
        present: &str,
        new: &str,
        kdf: KdfParameters,
        moment: &mut Moment<'_>,
    ) -> Result<KeysChanged> {
        strong(new)?;
        let keys = NewKeys { passphrase: KeepOr::Set((new, kdf)), ..NewKeys::keep(KeyReason::PassphraseChanged) };
        self.change(Way::Passphrase(present), keys, moment)
    }

    /// A supervisor's key more; one that is there already changes nothing.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`]; `supervisor-key-invalid`, `supervisors-full`.
    pub fn add_supervisor(&mut self, present: &str, key: &str, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        let mut keys = supervisors(&self.vault.info()?);
        if keys.iter().any(|known| known == key.trim()) {
            return self.unchanged(present);
        }
        if keys.len() >= MOST_SUPERVISORS {
            return Err(CaseworkError::SupervisorsFull);
        }
        keys.push(key.trim().to_owned());
        let keys = NewKeys { supervisors: Some(&keys), ..NewKeys::keep(KeyReason::SupervisorAdded) };
        self.change(Way::Passphrase(present), keys, moment)
    }

    /// A way in less: a supervisor's key, the recovery code or the shares. What was printed for it opens nothing from here on.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`]; `unknown-slot`, `last-way-in` for the passphrase and, in real work, for the last supervisor.
    pub fn remove_way_in(&mut self, present: &str, slot: u32, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        let info = self.vault.info()?;
        let removed = info.slots.iter().find(|here| here.id == u64::from(slot)).ok_or(CaseworkError::UnknownSlot)?;
        if !way_in(&info, removed).removable {
            return Err(CaseworkError::LastWayIn);
        }
        let mut left = supervisors(&info);
        let mut keys = NewKeys::keep(KeyReason::SlotRemoved);
        match removed.kind {
            SlotKind::Supervisor => {
                left.retain(|key| *key != removed.label);
                keys.supervisors = Some(&left);
            }
            SlotKind::Shares => keys.shares = KeepOr::Drop,
            _ => keys.recovery_code = KeepOr::Drop,
        }
        self.change(Way::Passphrase(present), keys, moment)
    }

    /// A new printed recovery code; the old one opens nothing from here on.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`].
    pub fn renew_recovery_code(&mut self, present: &str, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        self.with_new_code(Way::Passphrase(present), NewKeys::keep(KeyReason::CodeRenewed), moment)
    }

    /// New shares, two of three of which open the vault; those made before open nothing from here on.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`].
    pub fn make_shares(&mut self, present: &str, moment: &mut Moment<'_>) -> Result<SharesView> {
        let mut secret = Zeroizing::new([0_u8; 16]);
        moment.rng.fill_bytes(secret.as_mut());
        let id = self.vault.vault_id();
        let tag = Tag::of(&id, &vault::shares_recipient(&id, &secret));
        let made = shares::split(&secret, tag, moment.rng)?;
        let language = self.language()?;
        let views = made.iter().map(|share| share.view(&language)).collect::<Result<_>>()?;
        let keys = NewKeys { shares: KeepOr::Set(&secret), ..NewKeys::keep(KeyReason::SharesMade) };
        let changed = self.change(Way::Passphrase(present), keys, moment)?;
        Ok(SharesView {
            label: self.vault.label().to_owned(),
            vault: tag.vault_digits(),
            needed: shares::NEEDED,
            shares: views,
            keys: changed.keys,
            recovery_code: changed.recovery_code,
        })
    }

    /// Leaves supervisors' keys alone: passphrase, code and shares open nothing from here on, and the officer can truthfully say so. The
    /// edge closes the vault at once.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`]; `travel-lock-alone` where no supervisor could ever open it again.
    pub fn travel_lock(&mut self, present: &str, moment: &mut Moment<'_>) -> Result<()> {
        if !has(&self.vault.info()?, SlotKind::Supervisor) {
            return Err(CaseworkError::TravelLockAlone);
        }
        let keys = NewKeys {
            passphrase: KeepOr::Drop,
            recovery_code: KeepOr::Drop,
            shares: KeepOr::Drop,
            ..NewKeys::keep(KeyReason::TravelLock)
        };
        self.change(Way::Passphrase(present), keys, moment).map(drop)
    }

    /// The same ways in, a new root key: after a purge, so that what the old database left on the drive opens with nothing that is kept.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`].
    pub fn rotate_keys(&mut self, present: &str, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        self.change(Way::Passphrase(present), NewKeys::keep(KeyReason::Rotated), moment)
    }

    /// A new passphrase after an opening with something else, which is offered again. A supervisor, who also ends a travel lock, gives a
    /// new recovery code with it; a code or shares stay as they are.
    ///
    /// # Errors
    /// As [`Office::change_passphrase`] and [`unlock_with`].
    pub fn enrol(
        &mut self,
        way: &OtherWay,
        new: &str,
        kdf: KdfParameters,
        moment: &mut Moment<'_>,
    ) -> Result<KeysChanged> {
        strong(new)?;
        let secret = way.secret(&self.vault.info()?)?;
        let keys = NewKeys { passphrase: KeepOr::Set((new, kdf)), ..NewKeys::keep(KeyReason::Enrolled) };
        match way {
            OtherWay::Supervisor(_) => self.with_new_code(secret.way(), keys, moment),
            _ => self.change(secret.way(), keys, moment),
        }
    }

    fn with_new_code(&mut self, present: Way<'_>, keys: NewKeys<'_>, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        let mut code = Zeroizing::new([0_u8; 16]);
        moment.rng.fill_bytes(code.as_mut());
        let keys = NewKeys { recovery_code: KeepOr::Set(&code), ..keys };
        let _saved = self.vault.change_keys(present, &keys, moment.now, moment.rng)?;
        Ok(KeysChanged { keys: self.keys()?, recovery_code: recovery::groups(&code) })
    }

    fn change(&mut self, present: Way<'_>, keys: NewKeys<'_>, moment: &mut Moment<'_>) -> Result<KeysChanged> {
        // A code of the older kind cannot come along unless it is typed: a new one takes its place, rather than none.
        let old_code = has(&self.vault.info()?, SlotKind::OldRecoveryCode) && keys.recovery_code == KeepOr::Keep;
        if old_code && !matches!(present, Way::RecoveryCode(_)) {
            return self.with_new_code(present, keys, moment);
        }
        let _saved = self.vault.change_keys(present, &keys, moment.now, moment.rng)?;
        Ok(KeysChanged { keys: self.keys()?, recovery_code: Vec::new() })
    }

    fn unchanged(&self, present: &str) -> Result<KeysChanged> {
        self.check_passphrase(present)?;
        Ok(KeysChanged { keys: self.keys()?, recovery_code: Vec::new() })
    }
}

fn strong(passphrase: &str) -> Result<()> {
    if passphrase_strength(passphrase).enough { Ok(()) } else { Err(CaseworkError::WeakPassphrase) }
}

fn has(info: &VaultInfo, kind: SlotKind) -> bool {
    info.slots.iter().any(|slot| slot.kind == kind)
}

fn supervisors(info: &VaultInfo) -> Vec<String> {
    let here = info.slots.iter().filter(|slot| slot.kind == SlotKind::Supervisor);
    here.map(|slot| slot.label.clone()).collect()
}

fn way_in(info: &VaultInfo, slot: &SlotInfo) -> WayIn {
    let removable = match slot.kind {
        SlotKind::Passphrase => false,
        SlotKind::Supervisor => info.mode == Mode::Training || supervisors(info).len() > 1,
        _ => true,
    };
    WayIn {
        slot: u32::try_from(slot.id).unwrap_or(u32::MAX),
        kind: slot.kind.code().to_owned(),
        label: slot.label.clone(),
        removable,
    }
}
