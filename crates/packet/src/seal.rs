//! From a body to the bytes that travel.

use crate::cose::{self, Profile};
use crate::payload::{self, Payload};
use crate::{Body, DirectoryRef, Legal, Recipient, Refusal, Sender, SigningIdentity, age_file, cbor, padding};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// A packet to be sent. Its kind follows from the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    /// Random, new for each packet.
    pub packet_id: [u8; 16],
    /// The signer's entry in the directory.
    pub from: Sender,
    /// 1 to 16 recipients. One packet per organisation is the rule: two share no identifier.
    pub to: Vec<Recipient>,
    /// The signer's own counter, one more than in the packet before.
    pub seq: u64,
    /// Unix seconds.
    pub created_at: i64,
    /// The sender's directory.
    pub directory: DirectoryRef,
    /// Random for each case and recipient, kept for later packets of both.
    pub case_ref: [u8; 16],
    /// [`Sealed::item_sha256`] of the packet before with this reference.
    pub prev: Option<[u8; 32]>,
    /// Content.
    pub body: Body,
    /// Ground of the transfer.
    pub legal: Legal,
    /// Lowest reader version that may act on it; 1 unless the content needs more.
    pub min_reader: u64,
}

/// A sealed packet. Sending again means sending these bytes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// 26 random characters and `.age`: says nothing.
    pub file_name: String,
    /// The age file.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`, the name by which receipts call the file.
    pub file_sha256: [u8; 32],
    /// SHA-256 of the signed item, the same in every envelope.
    pub item_sha256: [u8; 32],
}

/// Why a packet cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// No recipient, more than 16, or one twice.
    #[error("number of recipients")]
    Recipients,
    /// A recipient's key is a point of small order.
    #[error("recipient key")]
    RecipientKey,
    /// A field breaks a rule of the format; the reader would refuse it in the same words.
    #[error("content: {0}")]
    Content(Refusal),
    /// More than 16 MiB.
    #[error("too large")]
    TooLarge,
    /// The age library failed.
    #[error("encryption")]
    Encryption,
}

impl SealError {
    /// Stable outward code, kebab-case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Recipients => "recipients",
            Self::RecipientKey => "recipient-key",
            Self::Content(_) => "content",
            Self::TooLarge => "too-large",
            Self::Encryption => "encryption",
        }
    }
}

/// Signs `outgoing` with the officer's key and seals it to its recipients (SPEC §3.1–3.3).
///
/// # Errors
/// [`SealError`] when a recipient or a field breaks the format: nothing is made that a reader would refuse.
pub fn seal(
    outgoing: &Outgoing,
    signer: &SigningIdentity,
    rng: &mut dyn rand_core::CryptoRng,
) -> Result<Sealed, SealError> {
    let payload = Payload::from(outgoing);
    let bytes = Zeroizing::new(payload::encode(&payload));
    check(&payload, &bytes)?;
    let item = Zeroizing::new(cose::sign1(Profile::Packet, &bytes, signer).ok_or(SealError::Encryption)?);
    let plaintext = padding::pad(&item).ok_or(SealError::TooLarge)?;
    let keys: Vec<[u8; 32]> = outgoing.to.iter().map(|recipient| recipient.x25519).collect();
    let file = age_file::encrypt(&plaintext, &keys, rng)?;
    Ok(Sealed {
        file_name: file_name(rng),
        file_sha256: crate::sha256(&file),
        item_sha256: crate::sha256(&item),
        bytes: file,
    })
}

/// Reads back what was encoded with the reader's own eyes: a packet that the desk would refuse is not made.
fn check(payload: &Payload, bytes: &[u8]) -> Result<(), SealError> {
    let keys: BTreeSet<&[u8; 32]> = payload.to.iter().map(|recipient| &recipient.x25519).collect();
    if keys.is_empty() || keys.len() != payload.to.len() || keys.len() > age_file::MAX_RECIPIENTS {
        return Err(SealError::Recipients);
    }
    let value = cbor::decode(bytes).ok_or(SealError::Content(Refusal::NotCanonical))?;
    let read = payload::decode(value).map_err(|shape| SealError::Content(shape.into()))?;
    if read == *payload { Ok(()) } else { Err(SealError::Content(Refusal::Malformed("payload"))) }
}

/// 26 characters of 5 random bits each.
fn file_name(rng: &mut dyn rand_core::CryptoRng) -> String {
    const ALPHABET: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v',
        'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
    ];
    let mut bytes = [0; 26];
    rng.fill_bytes(&mut bytes);
    let name: String = bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32))).collect();
    name + ".age"
}

impl From<&Outgoing> for Payload {
    fn from(outgoing: &Outgoing) -> Self {
        Self {
            packet_id: outgoing.packet_id,
            from: outgoing.from,
            to: outgoing.to.clone(),
            seq: outgoing.seq,
            created_at: outgoing.created_at,
            directory: outgoing.directory,
            case_ref: outgoing.case_ref,
            prev: outgoing.prev,
            body: outgoing.body.clone(),
            min_reader: outgoing.min_reader,
            legal: outgoing.legal.clone(),
        }
    }
}
