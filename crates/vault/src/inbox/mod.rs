//! Verified packets that came in, and what was answered.

use crate::{Digest, KeyId, PacketId, SealedFile};

mod store;

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

/// A packet in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxItem {
    /// Packet id.
    pub packet: PacketId,
    /// Organisation that sent it.
    pub from_org: u32,
    /// When it was signed.
    pub created_at: i64,
    /// When it came in.
    pub received_at: i64,
    /// Status code of the answer, if one was given.
    pub status: Option<String>,
}

/// A page of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxPage {
    /// Newest first.
    pub items: Vec<InboxItem>,
    /// Where the next page begins.
    pub next: Option<u64>,
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
    /// Packet id of the receipt file, for [`crate::Vault::sealed_bytes`] and [`crate::Vault::record_handed_over`].
    pub file_packet: PacketId,
    /// Name of the receipt file.
    pub file_name: String,
    /// The bare signed receipt.
    pub receipt: Vec<u8>,
    /// Where the receipt file was handed over last, and when.
    pub handed_over: Option<(String, i64)>,
}
