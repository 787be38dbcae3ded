//! Receipts: what a hub or a desk says about a packet, signed (SPEC §4).

use crate::cbor::{self, Cursor, Fields, Shape, Value};
use crate::cose::{self, Profile};
use crate::trust::Trusted;
use crate::{DirectoryRef, KeyId, Mode, NotReadable, Refusal, SealError, SigningIdentity, VerifiedDirectory, payload};

/// Largest receipt, bytes. Real ones have about 400.
const MAX_BYTES: usize = 64 * 1024;

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
        let payload = cbor::encode(&encode(self, &signer.kid()));
        // Read back with the reader's eyes, as for packets.
        match decode_bytes(&payload) {
            Ok((read, kid)) if read == *self && kid == signer.kid() => {}
            Ok(_) => return Err(SealError::Content(Refusal::Malformed("receipt"))),
            Err(refusal) => return Err(SealError::Content(refusal)),
        }
        cose::sign1(Profile::Receipt, &payload, signer).ok_or(SealError::Encryption)
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
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    let mut cursor = Cursor::new(bytes);
    let signed = cose::parse1(Profile::Receipt, &mut cursor).filter(|_| cursor.is_at_end());
    let signed = signed.ok_or(NotReadable::CoseShape)?;
    let trusted = Trusted::within(&signed.kid, directory, None, now, mode)?;
    if !signed.holds(&trusted.signer.public) {
        return Err(Refusal::BadSignature);
    }
    let (receipt, kid) = decode_bytes(signed.payload)?;
    if kid != signed.kid || receipt.org != trusted.signer.org {
        return Err(Refusal::SenderMismatch);
    }
    Ok(VerifiedReceipt { receipt, signer: kid, sha256: crate::sha256(bytes) })
}

/// The payload, field by field as in SPEC §4.
fn encode(receipt: &Receipt, kid: &KeyId) -> Value {
    let status = match &receipt.status {
        ReceiptStatus::Stored => Value::from(1),
        ReceiptStatus::Opened => Value::from(2),
        ReceiptStatus::Accepted => Value::from(3),
        ReceiptStatus::Refused(reason) => Value::Array(vec![Value::from(4), Value::from(reason.as_str())]),
    };
    let hub = |(index, previous): (u64, [u8; 32])| Value::Array(vec![Value::from(index), cbor::blob(&previous)]);
    cbor::map([
        (1, Value::from(1)),
        (2, cbor::blob(&receipt.receipt_id)),
        (3, cbor::or_null(receipt.packet_id, |id| cbor::blob(&id))),
        (4, cbor::blob(&receipt.file_sha256)),
        (5, cbor::or_null(receipt.item_sha256, |digest| cbor::blob(&digest))),
        (6, status),
        (7, Value::from(receipt.at)),
        (8, Value::Array(vec![Value::from(receipt.org), cbor::blob(&kid.0)])),
        (9, cbor::or_null(receipt.packet_signer, |kid| cbor::blob(&kid.0))),
        (10, Value::from(receipt.highest_seq)),
        (11, cbor::or_null(receipt.hub, hub)),
        (12, payload::reference(&receipt.directory)),
    ])
}

/// The receipt and the key id that it names as its signer.
fn decode_bytes(bytes: &[u8]) -> Result<(Receipt, KeyId), Refusal> {
    let value = cbor::decode(bytes).ok_or(Refusal::NotCanonical)?;
    Ok(decode(value)?)
}

fn decode(value: Value) -> Result<(Receipt, KeyId), Shape> {
    let mut fields = Fields::of(value, "receipt", 12)?;
    if fields.get(1, cbor::u64)? != 1 {
        return Err(Shape::Newer);
    }
    let (org, kid) = fields.get(8, |value| {
        let [org, kid] = <[Value; 2]>::try_from(cbor::array(value)?).ok()?;
        Some((cbor::u32(org)?, KeyId(cbor::bytes(kid)?)))
    })?;
    let receipt = Receipt {
        receipt_id: fields.get(2, cbor::bytes)?,
        packet_id: fields.get(3, cbor::nullable(cbor::bytes))?,
        file_sha256: fields.get(4, cbor::bytes)?,
        item_sha256: fields.get(5, cbor::nullable(cbor::bytes))?,
        status: fields.get(6, status)?,
        at: fields.get(7, cbor::i64)?,
        org,
        packet_signer: fields.get(9, cbor::nullable(cbor::bytes))?.map(KeyId),
        highest_seq: fields.get(10, cbor::u64)?,
        hub: fields.get(
            11,
            cbor::nullable(|value| {
                let [index, previous] = <[Value; 2]>::try_from(cbor::array(value)?).ok()?;
                Some((cbor::u64(index)?, cbor::bytes(previous)?))
            }),
        )?,
        directory: fields.get(12, payload::read_reference)?,
    };
    let named = [receipt.packet_id.is_some(), receipt.item_sha256.is_some(), receipt.packet_signer.is_some()];
    // Only a hub, which cannot open a packet, may leave out what is inside.
    if named.contains(&false) && receipt.status != ReceiptStatus::Stored {
        return Err(Shape::Malformed("receipt"));
    }
    Ok((receipt, kid))
}

fn status(value: Value) -> Option<ReceiptStatus> {
    if value.is_array() {
        let [number, reason] = <[Value; 2]>::try_from(cbor::array(value)?).ok()?;
        return (cbor::u64(number)? == 4).then(|| cbor::code(reason).map(ReceiptStatus::Refused))?;
    }
    match cbor::u64(value)? {
        1 => Some(ReceiptStatus::Stored),
        2 => Some(ReceiptStatus::Opened),
        3 => Some(ReceiptStatus::Accepted),
        _ => None,
    }
}
