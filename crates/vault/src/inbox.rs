//! Verified packets that came in, and what was answered.

use crate::{Digest, KeyId, PacketId, Recorded, Saved, SealedFile, Vault, VaultError};
use rand_core::CryptoRng;

/// A verified packet to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewInboxPacket<'a> {
    /// Packet id.
    pub packet: PacketId,
    /// Key that signed it.
    pub signer: KeyId,
    /// Its number among everything that key signed.
    pub seq: u64,
    /// Organisation that sent it.
    pub from_org: u32,
    /// When it was signed.
    pub created_at: i64,
    /// SHA-256 of the outer file.
    pub file_sha256: Digest,
    /// SHA-256 of the signed item.
    pub item_sha256: Digest,
    /// The signed item, from which everything else can be read again.
    pub item: &'a [u8],
}

/// A packet in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxEntry {
    /// Packet id.
    pub packet: PacketId,
    /// Key that signed it.
    pub signer: KeyId,
    /// Its number.
    pub seq: u64,
    /// Organisation that sent it.
    pub from_org: u32,
    /// When it was signed.
    pub created_at: i64,
    /// When it came in.
    pub received_at: i64,
    /// SHA-256 of the outer file.
    pub file_sha256: Digest,
    /// SHA-256 of the signed item.
    pub item_sha256: Digest,
    /// What was answered.
    pub response: Option<Response>,
}

/// A packet with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxPacket {
    /// Its line.
    pub entry: InboxEntry,
    /// The signed item.
    pub item: Vec<u8>,
}

/// The desk's answer with its signed receipt.
#[derive(Debug, Clone, Copy)]
pub struct NewResponse<'a> {
    /// The packet that is answered.
    pub packet: PacketId,
    /// Status code of the caller.
    pub status: &'a str,
    /// Reason code, or empty.
    pub reason: &'a str,
    /// The sealed file that carries the receipt; it has its own packet id and uses up a number of the signer.
    pub file: SealedFile<'a>,
    /// The bare signed receipt.
    pub receipt: &'a [u8],
}

/// A recorded answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Status code.
    pub status: String,
    /// Reason code, or empty.
    pub reason: String,
    /// When it was recorded.
    pub at: i64,
    /// Packet id of the receipt file, for [`Vault::sealed_bytes`] and [`Vault::record_handed_over`].
    pub file_packet: PacketId,
    /// Name of the receipt file.
    pub file_name: String,
    /// The bare signed receipt.
    pub receipt: Vec<u8>,
    /// Where the receipt file was handed over last, and when.
    pub handed_over: Option<(String, i64)>,
}

impl Vault {
    /// Digest of the signed item seen under this packet id, even when the packet itself is gone.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn seen_packet(&self, packet: PacketId) -> Result<Option<Digest>, VaultError> {
        let _ = packet;
        unimplemented!()
    }

    /// Packet id and digest seen under this number of this key.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn seen_number(&self, signer: KeyId, seq: u64) -> Result<Option<(PacketId, Digest)>, VaultError> {
        let _ = (signer, seq);
        unimplemented!()
    }

    /// Highest number seen from this key; 0: none.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn highest_seen(&self, signer: KeyId) -> Result<u64, VaultError> {
        let _ = signer;
        unimplemented!()
    }

    /// Remembers that a packet which is not kept in the inbox came (a receipt packet): so that a replay is noticed.
    ///
    /// # Errors
    /// [`VaultError::Conflict`] for a known id or number with another digest, [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn remember_seen(
        &mut self,
        packet: PacketId,
        signer: KeyId,
        seq: u64,
        item_sha256: Digest,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Recorded, VaultError> {
        let _ = (packet, signer, seq, item_sha256, now, rng);
        unimplemented!()
    }

    /// Keeps a verified packet: packet, memory of it and event in one transaction.
    ///
    /// # Errors
    /// As [`Vault::remember_seen`].
    pub fn add_to_inbox(
        &mut self,
        packet: &NewInboxPacket<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Recorded, VaultError> {
        let _ = (packet, now, rng);
        unimplemented!()
    }

    /// All packets, newest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn inbox(&self) -> Result<Vec<InboxEntry>, VaultError> {
        unimplemented!()
    }

    /// One packet with its content.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn inbox_packet(&self, packet: PacketId) -> Result<InboxPacket, VaultError> {
        let _ = packet;
        unimplemented!()
    }

    /// Records the desk's answer with its receipt. A later answer replaces the one before.
    ///
    /// # Errors
    /// [`VaultError::UnknownPacket`], [`VaultError::Conflict`] (number or id taken), [`VaultError::ReadOnly`], [`VaultError::Storage`].
    pub fn record_response(
        &mut self,
        response: &NewResponse<'_>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        let _ = (response, now, rng);
        unimplemented!()
    }
}
