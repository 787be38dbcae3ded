//! The slot file after a change: every way in that stays is wrapped anew, for the new root key.

use super::{KeepOr, NewKeys};
use crate::create::MAX_SUPERVISORS;
use crate::keys::{Printed, RootKey, random};
use crate::slots::{self, Slot, SlotFile, Way, Wrapped};
use crate::{KdfParameters, OpenError, VaultError};
use rand_core::CryptoRng;

/// `present` opened the slot `with` of the old file, which is authentic.
///
/// # Errors
/// [`VaultError::Unacceptable`].
pub(crate) fn slot_file(
    old: &SlotFile,
    (present, with): (Way<'_>, u64),
    new: &NewKeys<'_>,
    root: &RootKey,
    rng: &mut dyn CryptoRng,
) -> Result<SlotFile, VaultError> {
    let mut plan =
        Plan { old, root, slots: Vec::new(), next: 1 + old.slots.iter().map(|slot| slot.id).max().unwrap_or(0) };
    plan.passphrase(new.passphrase, (present, with), rng)?;
    plan.supervisors(new.supervisors)?;
    plan.printed(Printed::Code, new.recovery_code, present)?;
    plan.printed(Printed::Shares, new.shares, present)?;
    if plan.slots.is_empty() {
        return Err(VaultError::Unacceptable("no way in"));
    }
    let keeps_label = plan.slots.iter().any(|slot| slot.wrapped.is_passphrase());
    let kept_label = if keeps_label { String::new() } else { old.label().to_owned() };
    let mut file = SlotFile {
        vault_id: old.vault_id,
        generation: old.generation.checked_add(1).ok_or(VaultError::Unacceptable("generation"))?,
        database_salt: random(rng),
        mode: old.mode,
        slots: plan.slots,
        kept_label,
        mac: [0; 32],
    };
    file.authenticate(root);
    Ok(file)
}

struct Plan<'a> {
    old: &'a SlotFile,
    root: &'a RootKey,
    slots: Vec<Slot>,
    /// Id of the next new slot.
    next: u64,
}

impl Plan<'_> {
    fn passphrase(
        &mut self,
        wanted: KeepOr<(&str, KdfParameters)>,
        (present, with): (Way<'_>, u64),
        rng: &mut dyn CryptoRng,
    ) -> Result<(), VaultError> {
        let old = self.old.slots.iter().find(|slot| slot.wrapped.is_passphrase());
        let (passphrase, kdf) = match (wanted, present, old) {
            (KeepOr::Set(new), ..) => new,
            (KeepOr::Keep, Way::Passphrase(passphrase), _) => {
                let slot = self.old.slots.iter().find(|slot| slot.id == with);
                let Some(Wrapped::Passphrase { kdf, .. }) = slot.map(|slot| &slot.wrapped) else {
                    return Err(VaultError::Unacceptable("passphrase"));
                };
                (passphrase, *kdf)
            }
            // It would be lost, and nobody asked for that.
            (KeepOr::Keep, _, Some(_)) => return Err(VaultError::Unacceptable("passphrase")),
            (KeepOr::Keep, _, None) | (KeepOr::Drop, ..) => return Ok(()),
        };
        let id = old.map_or_else(|| self.new_id(), |slot| slot.id);
        let officer = (id, self.old.label(), &self.old.vault_id);
        let slot = slots::passphrase_slot(officer, passphrase, kdf, self.root, rng);
        self.slots.push(slot.ok_or(VaultError::Unacceptable("not enough memory for the key derivation"))?);
        Ok(())
    }

    fn supervisors(&mut self, wanted: Option<&[String]>) -> Result<(), VaultError> {
        let here = self.old.slots.iter().filter(|slot| matches!(slot.wrapped, Wrapped::Supervisor { .. }));
        let here: Vec<(u64, String)> = here.map(|slot| (slot.id, slot.label.clone())).collect();
        let wanted: Vec<String> =
            wanted.map_or_else(|| here.iter().map(|(_, key)| key.clone()).collect(), <[String]>::to_vec);
        if wanted.len() > MAX_SUPERVISORS {
            return Err(VaultError::Unacceptable("more than three supervisors"));
        }
        let different: std::collections::BTreeSet<_> = wanted.iter().collect();
        if different.len() < wanted.len() {
            return Err(VaultError::Unacceptable("recipient"));
        }
        for recipient in wanted {
            let id = here.iter().find(|(_, key)| *key == recipient).map(|(id, _)| *id);
            let id = id.unwrap_or_else(|| self.new_id());
            self.push(slots::age_slot(id, &recipient, |age| Wrapped::Supervisor { age }, self.root))?;
        }
        Ok(())
    }

    fn printed(&mut self, kind: Printed, wanted: KeepOr<&[u8; 16]>, present: Way<'_>) -> Result<(), VaultError> {
        let vault_id = self.old.vault_id;
        let bits = match (wanted, present) {
            (KeepOr::Drop, _) => return Ok(()),
            (KeepOr::Set(bits), _) => Some(bits),
            // Whoever offers the code brings an old slot to the new kind.
            (KeepOr::Keep, Way::RecoveryCode(code)) if self.has_old_code() => {
                Some(code).filter(|_| kind == Printed::Code)
            }
            (KeepOr::Keep, _) => None,
        };
        if let Some(bits) = bits {
            let id = self.new_id();
            return self.push(slots::printed_slot((id, &vault_id), (kind, bits), self.root));
        }
        for slot in &self.old.slots {
            let wrap: fn(Vec<u8>) -> Wrapped = match (&slot.wrapped, kind) {
                (Wrapped::Recovery { .. }, Printed::Code) => |age| Wrapped::Recovery { age },
                (Wrapped::Shares { .. }, Printed::Shares) => |age| Wrapped::Shares { age },
                _ => continue,
            };
            self.push(slots::age_slot(slot.id, &slot.label, wrap, self.root))?;
        }
        Ok(())
    }

    fn has_old_code(&self) -> bool {
        self.old.slots.iter().any(|slot| matches!(slot.wrapped, Wrapped::OldRecovery { .. }))
    }

    fn new_id(&mut self) -> u64 {
        let id = self.next;
        self.next += 1;
        id
    }

    fn push(&mut self, slot: Result<Slot, OpenError>) -> Result<(), VaultError> {
        self.slots.push(slot.map_err(super::refused)?);
        Ok(())
    }
}
