//! Sealed packets to hand over, and the receipts that came back.

use crate::{CaseId, Digest, KeyId, PacketId, Saved};

mod store;

pub(crate) use store::handed_over;

/// A sealed file ready to hand over: sending again sends the same bytes.
#[derive(Debug, Clone, Copy)]
pub struct SealedFile<'a> {
    /// Packet id inside the payload.
    pub packet: PacketId,
    /// Key that signed it.
    pub signer: KeyId,
    /// Its number among everything this key signed: exactly [`crate::Vault::next_seq`].
    pub seq: u64,
    /// Neutral file name.
    pub file_name: &'a str,
    /// The file.
    pub bytes: &'a [u8],
    /// SHA-256 of the file.
    pub file_sha256: Digest,
    /// SHA-256 of the signed item inside.
    pub item_sha256: Digest,
}

/// A recipient and the case's number for this recipient alone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Recipient {
    /// Organisation number.
    pub org: u32,
    /// Random per case and recipient, so that two organisations share no number.
    pub case_ref: [u8; 16],
}

/// A packet for the outbox.
#[derive(Debug, Clone, Copy)]
pub struct NewPacket<'a> {
    /// The case it was made of.
    pub case: CaseId,
    /// The file.
    pub file: SealedFile<'a>,
    /// Who can open it.
    pub recipients: &'a [Recipient],
    /// Ids of the sections it carries.
    pub sections: &'a [String],
}

/// A packet in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// Packet id.
    pub packet: PacketId,
    /// Case.
    pub case: CaseId,
    /// Who can open it.
    pub recipients: Vec<Recipient>,
    /// Sections carried.
    pub sections: Vec<String>,
    /// Key that signed it.
    pub signer: KeyId,
    /// Its number among everything this key signed.
    pub seq: u64,
    /// File name.
    pub file_name: String,
    /// Size in bytes.
    pub size_bytes: u64,
    /// SHA-256 of the file.
    pub file_sha256: Digest,
    /// SHA-256 of the signed item.
    pub item_sha256: Digest,
    /// When it was sealed.
    pub created_at: i64,
    /// Where it was handed over last, as given by the caller, and when.
    pub handed_over: Option<(String, i64)>,
    /// Receipts, oldest first.
    pub receipts: Vec<Receipt>,
}

/// A verified receipt to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewReceipt<'a> {
    /// Receipt id.
    pub receipt: PacketId,
    /// The packet it is for.
    pub packet: PacketId,
    /// Status code of the caller.
    pub status: &'a str,
    /// Reason code, or empty.
    pub reason: &'a str,
    /// Organisation that signed it.
    pub org: u32,
    /// When it was signed.
    pub signed_at: i64,
    /// The signed bytes.
    pub bytes: &'a [u8],
}

/// A kept receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Receipt id.
    pub receipt: PacketId,
    /// Status code.
    pub status: String,
    /// Reason code, or empty.
    pub reason: String,
    /// Organisation that signed it.
    pub org: u32,
    /// When it was signed.
    pub signed_at: i64,
    /// When it came in.
    pub received_at: i64,
    /// The signed bytes.
    pub bytes: Vec<u8>,
}

/// Whether something came for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Recorded {
    /// New and on disk now.
    New(Saved),
    /// The same was here already; nothing changed.
    Known,
}
