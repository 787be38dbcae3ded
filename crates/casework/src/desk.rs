//! The receiving desk: open, verify, keep, answer with a signed receipt.

use crate::directory::names_view;
use crate::opened::packet_id;
use crate::referral::sealed_file;
use crate::view::{InboxLine, InboxView, ReceivedView, ResponseInput, ResponseView};
use crate::{CaseworkError, Moment, Office, Result};
use packet::{Body, Legal, Receipt, ReceiptStatus, Recipient, Verified};
use vault::{Digest, InboxEntry, NewInboxPacket, NewResponse, PacketId, VaultError};

/// Packets of a page.
const INBOX_PAGE: usize = 50;

impl Office {
    /// Opens and verifies the bytes of a packet file, keeps it and shows it.
    ///
    /// # Errors
    /// The codes of packets (`packet-…`), `file-too-large`, errors of the vault.
    pub fn receive(&mut self, bytes: &[u8], moment: &mut Moment<'_>) -> Result<ReceivedView> {
        let verified = self.open_new(bytes, moment.now)?;
        if !matches!(verified.body(), Body::Referral(_) | Body::Update(_)) {
            return Err(CaseworkError::PacketWrongKind);
        }
        let packet = PacketId(verified.packet_id());
        if !verified.known() {
            // The file as it came is kept whole: what was signed and what was sealed can be shown again.
            let new = NewInboxPacket {
                packet,
                signer: vault::KeyId(verified.signer().0),
                seq: verified.seq(),
                from_org: verified.from().org,
                created_at: verified.created_at(),
                file_sha256: Digest(verified.file_sha256()),
                item_sha256: Digest(verified.file_sha256()),
                item: bytes,
            };
            let _recorded = self.vault.add_to_inbox(&new, moment.now, moment.rng)?;
        }
        let entry = self.vault.inbox_packet(packet)?.entry;
        self.received_view(&verified, &entry, verified.known())
    }

    /// Shows a packet of the inbox again.
    ///
    /// # Errors
    /// `unknown-packet`, the codes of packets, errors of the vault.
    pub fn open_received(&self, packet: &str, _now: i64) -> Result<ReceivedView> {
        let (verified, entry) = self.kept(packet_id(packet)?)?;
        self.received_view(&verified, &entry, false)
    }

    fn kept(&self, packet: PacketId) -> Result<(Verified, InboxEntry)> {
        let kept = self.vault.inbox_packet(packet)?;
        Ok((self.open_kept(&kept.item, kept.entry.received_at)?, kept.entry))
    }

    /// Accepts or returns a packet and signs the receipt. The same answer again gives the same receipt.
    ///
    /// # Errors
    /// `wrong-passphrase`, `unknown-packet`, `recipient-key-expired` when the sender has no key now, errors of the vault.
    pub fn respond(&mut self, input: &ResponseInput, moment: &mut Moment<'_>) -> Result<ReceivedView> {
        let reason = response_reason(input)?;
        let (verified, entry) = self.kept(packet_id(&input.packet)?)?;
        self.check_passphrase(&input.passphrase)?;
        let (status, code) = if input.accept { ("accepted", "") } else { ("returned", reason) };
        let same = |response: &vault::Response| response.status == status && response.reason == code;
        if !entry.response.as_ref().is_some_and(same) {
            self.sign_response(&verified, &entry, status, code, moment)?;
        }
        self.open_received(&input.packet, moment.now)
    }

    fn sign_response(
        &mut self,
        verified: &Verified,
        entry: &InboxEntry,
        status: &str,
        reason: &str,
        moment: &mut Moment<'_>,
    ) -> Result<()> {
        let me = self.me()?;
        let signing = Self::signing(&me);
        let directory = self.directory_needed()?;
        let sender = verified.from().org;
        let key = directory.encryption_key(sender, moment.now).ok_or(CaseworkError::RecipientKeyExpired)?;
        let mut receipt_id = [0_u8; 16];
        moment.rng.fill_bytes(&mut receipt_id);
        let receipt = Receipt {
            receipt_id,
            packet_id: Some(verified.packet_id()),
            file_sha256: verified.file_sha256(),
            item_sha256: Some(verified.item_sha256()),
            status: match status {
                "accepted" => ReceiptStatus::Accepted,
                _ => ReceiptStatus::Refused(reason.to_owned()),
            },
            at: moment.now,
            org: me.org,
            packet_signer: Some(verified.signer()),
            highest_seq: self.vault.highest_seen(vault::KeyId(verified.signer().0))?,
            hub: None,
            directory: directory.reference(),
        };
        let receipt = receipt.sign(&signing)?;
        let to = Recipient { org: sender, x25519: key };
        let legal = Legal { consent: "not_needed".into(), basis: "receipt".into(), handling: "confidential".into() };
        let body = Body::Receipt(receipt.clone());
        let outgoing = self.outgoing(&me, to, body, legal, Some(verified.case_ref()), moment)?;
        let sealed = packet::seal(&outgoing, &signing, moment.rng)?;
        let file = sealed_file(&outgoing, &me, &sealed);
        let response = NewResponse { packet: entry.packet, status, reason, file, receipt: &receipt };
        let _saved = self.vault.record_response(&response, moment.now, moment.rng)?;
        Ok(())
    }

    /// File name and bytes of the receipt to take back, for the edge to write.
    ///
    /// # Errors
    /// `unknown-packet` (also before an answer was given), errors of the vault.
    pub fn receipt_bytes(&self, packet: &str) -> Result<(String, Vec<u8>)> {
        Ok(self.vault.sealed_bytes(self.receipt_packet(packet)?)?)
    }

    /// Records that the receipt for a packet was written to a folder.
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn record_receipt_saved(
        &mut self,
        packet: &str,
        folder: &str,
        moment: &mut Moment<'_>,
    ) -> Result<ReceivedView> {
        let file = self.receipt_packet(packet)?;
        let _saved = self.vault.record_handed_over(file, folder, moment.now, moment.rng)?;
        self.open_received(packet, moment.now)
    }

    fn receipt_packet(&self, packet: &str) -> Result<PacketId> {
        let response = self.vault.inbox_packet(packet_id(packet)?)?.entry.response;
        Ok(response.ok_or(CaseworkError::Vault(VaultError::UnknownPacket))?.file_packet)
    }

    /// Older packets of the inbox; `after` is `next` of the page before.
    ///
    /// # Errors
    /// `unknown-value` with `after`, errors of the vault.
    pub fn more_inbox(&self, after: &str) -> Result<InboxView> {
        let after = after.parse().map_err(|_| CaseworkError::UnknownValue { field: "after" })?;
        self.inbox_page(Some(after))
    }

    /// A page of the inbox, newest first.
    pub(crate) fn inbox_page(&self, after: Option<u64>) -> Result<InboxView> {
        let page = self.vault.inbox_page(after, INBOX_PAGE)?;
        let next = page.next.map(|seq| seq.to_string());
        let line = |item: vault::InboxItem| {
            let state = item.status.unwrap_or_else(|| "opened".to_owned());
            self.inbox_line(item.packet, item.from_org, (item.created_at, item.received_at), state)
        };
        Ok(InboxView { packets: page.items.into_iter().map(line).collect(), next })
    }

    fn inbox_line(
        &self,
        packet: PacketId,
        from: u32,
        (created_at, received_at): (i64, i64),
        state: String,
    ) -> InboxLine {
        InboxLine {
            packet: packet.to_string(),
            from: self.organisation_or_number(from),
            created_at,
            received_at,
            state,
        }
    }

    /// The line of one packet.
    pub(crate) fn entry_line(&self, entry: &InboxEntry) -> InboxLine {
        let state = entry.response.as_ref().map_or("opened", |response| response.status.as_str()).to_owned();
        self.inbox_line(entry.packet, entry.from_org, (entry.created_at, entry.received_at), state)
    }

    pub(crate) fn response_view(&self, entry: &InboxEntry) -> Option<ResponseView> {
        let response = entry.response.as_ref()?;
        let to = self.directory.as_ref().and_then(|directory| directory.organisation(entry.from_org));
        Some(ResponseView {
            status: response.status.clone(),
            reason: Some(response.reason.clone()).filter(|reason| !reason.is_empty()),
            at: response.at,
            file_name: response.file_name.clone(),
            to: to.map_or_else(|| crate::view::Names::number(entry.from_org), |to| names_view(&to.names)),
            saved_to: response.handed_over.as_ref().map(|(place, _)| place.clone()),
        })
    }
}

/// The reason of a return; an acceptance has none.
fn response_reason(input: &ResponseInput) -> Result<&str> {
    match input.reason.as_deref() {
        _ if input.accept => Ok(""),
        Some(code @ ("no_capacity" | "not_for_us" | "incomplete" | "other")) => Ok(code),
        _ => Err(CaseworkError::UnknownValue { field: "reason" }),
    }
}
