//! Receipts: what a hub or a desk says about a packet, signed (SPEC §4).

use crate::{DirectoryRef, KeyId, Mode, Refusal, SealError, SigningIdentity, VerifiedDirectory};

/// A receipt to be signed. The signer's key id is taken from the signing key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Random, new for each receipt.
    pub receipt_id: [u8; 16],
    /// The packet; none when the signer could not open it.
    pub packet_id: Option<[u8; 16]>,
    /// SHA-256 of the packet's file.
    pub file_sha256: [u8; 32],
    /// SHA-256 of the packet's signed item; none when the signer could not open it.
    pub item_sha256: Option<[u8; 32]>,
    /// What became of the packet.
    pub status: ReceiptStatus,
    /// Unix seconds.
    pub at: i64,
    /// Organisation of who signs.
    pub org: u32,
    /// Key id of the packet's signer; none when the signer of the receipt could not open it.
    pub packet_signer: Option<KeyId>,
    /// Highest counter seen from that signer: more than the signer's own shows that its vault was rolled back, fewer that a packet is missing.
    pub highest_seq: u64,
    /// Hub only: index and digest of its receipt before.
    pub hub: Option<(u64, [u8; 32])>,
    /// Directory of who signs.
    pub directory: DirectoryRef,
}

/// What became of a packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptStatus {
    /// A hub keeps it; it cannot read it.
    Stored,
    /// Opened and verified by the recipient.
    Opened,
    /// The recipient takes the case.
    Accepted,
    /// The recipient returns it, with a reason code.
    Refused(String),
}

impl Receipt {
    /// Signs: the bytes of a receipt file, and the body of a packet of kind 3.
    ///
    /// # Errors
    /// [`SealError::Content`] when a reason is not a code, or an opened packet is not named.
    pub fn sign(&self, signer: &SigningIdentity) -> Result<Vec<u8>, SealError> {
        let _ = signer;
        Err(SealError::Encryption)
    }
}

/// A receipt whose signature holds. Made by [`verify_receipt`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedReceipt {
    receipt: Receipt,
    signer: KeyId,
    sha256: [u8; 32],
}

impl VerifiedReceipt {
    /// What it says.
    #[must_use]
    pub fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// Key id of who signed it.
    #[must_use]
    pub fn signer(&self) -> KeyId {
        self.signer
    }

    /// SHA-256 of its bytes: the same receipt twice is no news.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        self.sha256
    }
}

/// Verifies the bytes of a receipt, bare or out of a packet of kind 3. `now` is when it came in, unix seconds.
///
/// # Errors
/// [`Refusal`]: `too-large`, `not-readable`, the signer's ones, `not-canonical`, `newer-version`, `malformed`, `sender-mismatch`.
pub fn verify_receipt(
    bytes: &[u8],
    directory: &VerifiedDirectory,
    now: i64,
    mode: Mode,
) -> Result<VerifiedReceipt, Refusal> {
    let _ = (bytes, directory, now, mode);
    Err(Refusal::NotCanonical)
}
