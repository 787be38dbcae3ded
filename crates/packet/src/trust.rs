//! Step 6: whether a key may sign, asked of the directory. The same for packets and receipts.

use crate::payload::Payload;
use crate::{Desk, KeyId, Mode, Refusal, RevocationEffect, Signer, SignerState, VerifiedDirectory};

/// A signer that may sign at the moment asked.
pub(crate) struct Trusted<'a> {
    pub signer: &'a Signer,
    /// Reported compromised, for a time after the moment asked.
    pub compromised_later: bool,
}

impl<'a> Trusted<'a> {
    pub(crate) fn find(kid: &KeyId, desk: &Desk<'a>) -> Result<Self, Refusal> {
        Self::within(kid, desk.directory, desk.other_mode, desk.now, desk.mode)
    }

    /// Looks the key up in the directory of this mode; the other one only names the refusal.
    pub(crate) fn within(
        kid: &KeyId,
        directory: &'a VerifiedDirectory,
        other_mode: Option<&VerifiedDirectory>,
        now: i64,
        mode: Mode,
    ) -> Result<Self, Refusal> {
        let signer = directory.signer(kid).filter(|_| directory.mode() == mode);
        let Some(signer) = signer else {
            let mut elsewhere = [Some(directory), other_mode].into_iter().flatten();
            let elsewhere = elsewhere.find(|other| other.mode() != mode && other.signer(kid).is_some());
            return Err(match elsewhere.map(VerifiedDirectory::mode) {
                Some(Mode::Training) => Refusal::TrainingPacket,
                Some(Mode::Live) => Refusal::LivePacket,
                None => Refusal::UnknownSigner,
            });
        };
        match directory.signer_state(kid, now).ok_or(Refusal::UnknownSigner)? {
            SignerState::Valid => Ok(Self { signer, compromised_later: directory.is_compromised_ever(kid) }),
            SignerState::NotYetValid => Err(Refusal::SignerNotYetValid),
            SignerState::Expired => Err(Refusal::SignerExpired),
            SignerState::Revoked(revoked) => Err(match revoked.effect {
                RevocationEffect::Retired => Refusal::SignerRetired,
                RevocationEffect::Compromised => Refusal::SignerCompromised,
            }),
        }
    }

    /// Part of step 11: an officer speaks for the organisation and device that the directory says, and only what that organisation may say.
    pub(crate) fn admits(&self, payload: &Payload, directory: &VerifiedDirectory) -> Result<(), Refusal> {
        let Signer { org, officer, device, .. } = self.signer;
        if (payload.from.org, payload.from.officer, payload.from.device) != (*org, *officer, *device) {
            return Err(Refusal::SenderMismatch);
        }
        let organisation = directory.organisation(*org).ok_or(Refusal::SenderMismatch)?;
        if organisation.may_send.contains(&payload.body.kind()) { Ok(()) } else { Err(Refusal::KindNotAllowed) }
    }
}
