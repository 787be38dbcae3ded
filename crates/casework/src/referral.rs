//! Signing, sealing, handing over.

use crate::directory::words;
use crate::opened::{Opened, packet_id};
use crate::recipients::Consent;
use crate::view::{ReferralInput, SealedView};
use crate::{CaseworkError, Moment, Office, Result};
use packet::{Body, Freshness, Legal, Outgoing, Recipient, SealError, Sealed, Sender};
use vault::{Identity, NewPacket, OutboxEntry, PacketId, SealedFile, StoredDecision, VaultError};

/// How long a passphrase given for a packet lets it leave, seconds.
const PROOF_SECONDS: i64 = 5 * 60;

impl Office {
    /// Signs and seals a referral for one organisation. Asked again for the same one, it gives the same packet.
    ///
    /// # Errors
    /// `wrong-passphrase`, `no-decision`, `no-consent`, `unknown-recipient`, `recipient-key-expired`, `directory-expired`,
    /// `nothing-to-send`, errors of the vault.
    pub fn refer(&mut self, input: &ReferralInput, moment: &mut Moment<'_>) -> Result<SealedView> {
        let sealed = self.sealed_for(input, moment)?;
        self.proven = Some((packet_id(&sealed.packet)?, moment.now));
        Ok(sealed)
    }

    fn sealed_for(&mut self, input: &ReferralInput, moment: &mut Moment<'_>) -> Result<SealedView> {
        let opened = self.opened(&input.case, moment.now)?;
        self.check_passphrase(&input.passphrase)?;
        let same = |entry: &&OutboxEntry| entry.recipients.iter().any(|recipient| recipient.org == input.org);
        if let Some(entry) = opened.stored.referrals.iter().find(same) {
            return self.sealed_view(entry);
        }
        let decision = opened.decision_to_refer()?.clone();
        let me = self.me()?;
        let directory = self.directory_needed()?;
        let to = directory.organisation(input.org).filter(|organisation| organisation.id != me.org);
        let to = to.ok_or(CaseworkError::UnknownRecipient)?;
        let consent = opened.consent_for(to.kind);
        if !consent.allows() {
            return Err(CaseworkError::NoConsent);
        }
        if directory.freshness(moment.now) == Freshness::SendingStopped {
            return Err(CaseworkError::DirectoryExpired);
        }
        let key = directory.encryption_key(to.id, moment.now).ok_or(CaseworkError::RecipientKeyExpired)?;
        let referral = opened.referral(to.kind, &decision);
        if referral.sections.is_empty() {
            return Err(CaseworkError::NothingToSend);
        }
        let sections = referral.sections.clone();
        let recipient = Recipient { org: to.id, x25519: key };
        let outgoing = self.outgoing(&me, recipient, Body::Referral(referral), legal(consent), None, moment)?;
        self.seal_and_keep(&opened, &me, &outgoing, &sections, moment)
    }

    fn seal_and_keep(
        &mut self,
        opened: &Opened,
        me: &Identity,
        outgoing: &Outgoing,
        sections: &[String],
        moment: &mut Moment<'_>,
    ) -> Result<SealedView> {
        let sealed = packet::seal(outgoing, &Self::signing(me), moment.rng)?;
        let recipients: Vec<vault::Recipient> = outgoing
            .to
            .iter()
            .map(|recipient| vault::Recipient { org: recipient.org, case_ref: outgoing.case_ref })
            .collect();
        let new =
            NewPacket { case: opened.id, file: sealed_file(outgoing, me, &sealed), recipients: &recipients, sections };
        let _saved = self.vault.add_to_outbox(&new, moment.now, moment.rng)?;
        let _saved = self.vault.set_state(opened.id, "sealed", moment.now, moment.rng)?;
        self.sealed_view(&self.vault.outbox_packet(new.file.packet)?)
    }

    /// A packet of this officer for one recipient; `case_ref` continues an earlier exchange.
    pub(crate) fn outgoing(
        &self,
        me: &Identity,
        to: Recipient,
        body: Body,
        legal: Legal,
        case_ref: Option<[u8; 16]>,
        moment: &mut Moment<'_>,
    ) -> Result<Outgoing> {
        let mut random = || {
            let mut bytes = [0_u8; 16];
            moment.rng.fill_bytes(&mut bytes);
            bytes
        };
        let kid = vault::KeyId(Self::signing(me).kid().0);
        Ok(Outgoing {
            packet_id: random(),
            case_ref: case_ref.unwrap_or_else(&mut random),
            from: Sender { org: me.org, officer: me.officer, device: me.device },
            to: vec![to],
            seq: self.vault.next_seq(kid)?,
            created_at: moment.now,
            directory: self.directory_needed()?.reference(),
            prev: None,
            body,
            legal,
            min_reader: packet::READER_VERSION,
        })
    }

    /// The last packet of a case.
    ///
    /// # Errors
    /// `unknown-case`, `unknown-packet` when none was sealed, errors of the vault.
    pub fn sealed(&self, case: &str, now: i64) -> Result<SealedView> {
        let opened = self.opened(case, now)?;
        let last = opened.stored.referrals.first().ok_or(CaseworkError::Vault(VaultError::UnknownPacket))?;
        self.sealed_view(last)
    }

    /// Lets a packet leave: the passphrase is asked for once more, unless it was given for this packet within five minutes
    /// (signing it was such a time). A window left open must not be enough to carry a case away.
    ///
    /// # Errors
    /// `passphrase-needed` without one; `wrong-passphrase`, `unknown-packet`, errors of the vault.
    pub fn prove(&mut self, packet: &str, passphrase: Option<&str>, moment: &mut Moment<'_>) -> Result<()> {
        let packet = self.vault.outbox_packet(packet_id(packet)?)?.packet;
        match passphrase {
            Some(passphrase) => self.check_passphrase(passphrase)?,
            None => {
                let given = self.proven.filter(|(proven, _)| *proven == packet).map(|(_, at)| moment.now - at);
                // A clock that was set back proves nothing.
                if !given.is_some_and(|seconds| (0..=PROOF_SECONDS).contains(&seconds)) {
                    return Err(CaseworkError::PassphraseNeeded);
                }
            }
        }
        self.proven = Some((packet, moment.now));
        Ok(())
    }

    /// File name and bytes of a sealed packet, for the edge to write once [`Office::prove`] let it.
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn outgoing_bytes(&self, packet: &str) -> Result<(String, Vec<u8>)> {
        let entry = self.vault.outbox_packet(packet_id(packet)?)?;
        Ok(self.vault.sealed_bytes(entry.packet)?)
    }

    /// Records that a sealed packet was written to a folder (after the edge has read it back).
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn record_saved(&mut self, packet: &str, folder: &str, moment: &mut Moment<'_>) -> Result<SealedView> {
        let entry = self.vault.outbox_packet(packet_id(packet)?)?;
        let _saved = self.vault.record_handed_over(entry.packet, folder, moment.now, moment.rng)?;
        let case = self.vault.case(entry.case)?;
        let newest = case.referrals.first().map(|newest| newest.packet) == Some(entry.packet);
        if newest && case.summary.state == "sealed" {
            let _saved = self.vault.set_state(entry.case, "handed_over", moment.now, moment.rng)?;
        }
        self.sealed_view(&self.vault.outbox_packet(entry.packet)?)
    }

    fn sealed_view(&self, entry: &OutboxEntry) -> Result<SealedView> {
        let org = entry.recipients.first().map(|recipient| recipient.org).unwrap_or_default();
        Ok(SealedView {
            case: self.case_line(&self.vault.case(entry.case)?)?,
            packet: entry.packet.to_string(),
            organisation: self.organisation_or_number(org),
            file_name: entry.file_name.clone(),
            bytes: u32::try_from(entry.size_bytes).unwrap_or(u32::MAX),
            fingerprint: words(&entry.file_sha256.0),
            sections: entry.sections.clone(),
            saved_to: entry.handed_over.as_ref().map(|(place, _)| place.clone()),
        })
    }
}

impl Opened {
    /// The decision, when it stands and says to refer. A sealed case stays decided: other organisations may be told as well.
    fn decision_to_refer(&self) -> Result<&StoredDecision> {
        let decision = self.stored.decision.as_ref().ok_or(CaseworkError::NoDecision)?;
        let stands = !matches!(self.stored.summary.state.as_str(), "open" | "closed");
        let refers = matches!(decision.code.as_str(), "refer" | "child_protection" | "labour_rights");
        if stands && refers { Ok(decision) } else { Err(CaseworkError::NoDecision) }
    }
}

/// On what ground the data travels.
fn legal(consent: Consent) -> Legal {
    let (consent, basis) = match consent {
        Consent::NotNeeded => ("not_needed", "vital_interest"),
        _ => ("given", "consent"),
    };
    Legal { consent: consent.to_owned(), basis: basis.to_owned(), handling: "confidential".to_owned() }
}

/// A sealed packet as the vault keeps it.
pub(crate) fn sealed_file<'a>(outgoing: &Outgoing, me: &Identity, sealed: &'a Sealed) -> SealedFile<'a> {
    SealedFile {
        packet: PacketId(outgoing.packet_id),
        signer: vault::KeyId(packet::KeyId::of(&me.public).0),
        seq: outgoing.seq,
        file_name: &sealed.file_name,
        bytes: &sealed.bytes,
        file_sha256: vault::Digest(sealed.file_sha256),
        item_sha256: vault::Digest(sealed.item_sha256),
    }
}

impl From<SealError> for CaseworkError {
    fn from(error: SealError) -> Self {
        match error {
            SealError::RecipientKey => Self::RecipientKeyExpired,
            SealError::TooLarge => Self::FileTooLarge,
            SealError::Recipients | SealError::Content(_) | SealError::Encryption => Self::Internal("sealing"),
        }
    }
}
