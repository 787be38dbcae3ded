//! Receipts that come back to the sender: only for packets of ours, and states only move forward.

use crate::directory::mode_of;
use crate::view::ReceiptView;
use crate::{CaseworkError, Moment, Office, Result};
use packet::{Body, ReceiptStatus, Verified, VerifiedReceipt};
use vault::{CaseId, Digest, NewReceipt, OutboxEntry, PacketId, Recorded, VaultError};

/// How an age file begins; a bare receipt begins otherwise.
const AGE: &[u8] = b"age-encryption.org/";

impl Office {
    /// Verifies a receipt (a packet of kind receipt, or a bare receipt) and moves its case forward.
    ///
    /// # Errors
    /// The codes of packets, `receipt-unknown-packet`, `receipt-conflict`, `packet-wrong-kind`, errors of the vault.
    pub fn apply_receipt(&mut self, bytes: &[u8], moment: &mut Moment<'_>) -> Result<ReceiptView> {
        let (carrier, receipt_bytes) = if bytes.starts_with(AGE) {
            let verified = self.open_new(bytes, moment.now)?;
            let Body::Receipt(receipt) = verified.body().clone() else {
                return Err(CaseworkError::PacketWrongKind);
            };
            (Some(verified), receipt)
        } else {
            (None, bytes.to_vec())
        };
        let mode = mode_of(&self.vault);
        let verified = packet::verify_receipt(&receipt_bytes, self.directory_of_signers()?, moment.now, mode)?;
        let entry = self.entry_for(&verified)?;
        let (status, reason) = status_of(&verified.receipt().status)?;
        let receipt = verified.receipt();
        let new = NewReceipt {
            receipt: PacketId(receipt.receipt_id),
            packet: entry.packet,
            status,
            reason: &reason,
            org: receipt.org,
            signed_at: receipt.at,
            bytes: &receipt_bytes,
        };
        let known = match self.vault.record_receipt(&new, moment.now, moment.rng) {
            Ok(recorded) => matches!(recorded, Recorded::Known),
            Err(VaultError::Conflict) => return Err(CaseworkError::ReceiptConflict),
            Err(error) => return Err(error.into()),
        };
        if let Some(carrier) = carrier {
            self.remember(&carrier, moment)?;
        }
        self.move_forward(entry.case, entry.packet, moment)?;
        Ok(ReceiptView {
            case: self.case_line(&self.vault.case(entry.case)?)?,
            status: status.to_owned(),
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            organisation: self.organisation_or_number(receipt.org),
            at: receipt.at,
            known,
        })
    }

    /// The packet of ours that a receipt is for.
    fn entry_for(&self, verified: &VerifiedReceipt) -> Result<OutboxEntry> {
        let receipt = verified.receipt();
        let id = receipt.packet_id.ok_or(CaseworkError::ReceiptUnknownPacket)?;
        let entry = match self.vault.outbox_packet(PacketId(id)) {
            Err(VaultError::UnknownPacket) => return Err(CaseworkError::ReceiptUnknownPacket),
            entry => entry?,
        };
        // Only who was sent the packet can say what became of it.
        if !entry.recipients.iter().any(|recipient| recipient.org == receipt.org) {
            return Err(CaseworkError::ReceiptUnknownPacket);
        }
        let same_item = receipt.item_sha256 == Some(entry.item_sha256.0);
        let same_signer = receipt.packet_signer.is_some_and(|signer| signer.0 == entry.signer.0);
        if same_item && same_signer { Ok(entry) } else { Err(CaseworkError::ReceiptConflict) }
    }

    /// Remembers the packet that carried a receipt, so that a replay is noticed.
    fn remember(&mut self, carrier: &Verified, moment: &mut Moment<'_>) -> Result<()> {
        let (packet, signer) = (PacketId(carrier.packet_id()), vault::KeyId(carrier.signer().0));
        let digest = Digest(carrier.item_sha256());
        let _recorded = self.vault.remember_seen(packet, signer, carrier.seq(), digest, moment.now, moment.rng)?;
        Ok(())
    }

    /// Brings a case to what the receipts of its newest packet say: the last of the furthest ones. Never back.
    fn move_forward(&mut self, case: CaseId, packet: PacketId, moment: &mut Moment<'_>) -> Result<()> {
        let stored = self.vault.case(case)?;
        let Some(newest) = stored.referrals.first().filter(|newest| newest.packet == packet) else {
            // An older packet of the case: its receipt is kept, the case follows the newest one.
            return Ok(());
        };
        let furthest = newest.receipts.iter().max_by_key(|receipt| (rank(&receipt.status), receipt.signed_at));
        let Some(state) = furthest.map(|receipt| receipt.status.clone()) else { return Ok(()) };
        if stored.summary.state != state {
            let _saved = self.vault.set_state(case, &state, moment.now, moment.rng)?;
        }
        Ok(())
    }
}

/// Opened comes before any answer; accepting and returning are answers alike, of which the later signed one holds.
fn rank(status: &str) -> u8 {
    match status {
        "accepted" | "returned" => 2,
        "received" => 1,
        _ => 0,
    }
}

/// Codes of a receipt's status and reason.
fn status_of(status: &ReceiptStatus) -> Result<(&'static str, String)> {
    match status {
        ReceiptStatus::Opened => Ok(("received", String::new())),
        ReceiptStatus::Accepted => Ok(("accepted", String::new())),
        ReceiptStatus::Refused(reason) => Ok(("returned", reason.clone())),
        // A hub says that it stores a file; it names no packet, and nothing here waits for it yet.
        ReceiptStatus::Stored => Err(CaseworkError::ReceiptUnknownPacket),
    }
}
