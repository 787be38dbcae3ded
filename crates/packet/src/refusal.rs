//! Why a packet or a receipt is refused: few codes outside, nothing personal in them.

/// Why a packet or a receipt is not accepted. [`Refusal::code`] is what goes outward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Step 1: larger than 20 MiB.
    #[error("file too large")]
    TooLarge,
    /// Steps 2 to 5: one outward code; the inner reason is for logs and for tests.
    #[error("not readable: {0}")]
    NotReadable(#[from] NotReadable),
    /// Step 6: the directory does not know the signer.
    #[error("unknown signer")]
    UnknownSigner,
    /// Step 6: a signer of the training directory, outside training.
    #[error("training packet outside training")]
    TrainingPacket,
    /// Step 6: a signer of a live directory, within training.
    #[error("live packet within training")]
    LivePacket,
    /// Step 6: the signer's key is not valid yet.
    #[error("signer not yet valid")]
    SignerNotYetValid,
    /// Step 6: the signer's key is no longer valid.
    #[error("signer expired")]
    SignerExpired,
    /// Step 6: the signer's key was retired before this came in.
    #[error("signer retired")]
    SignerRetired,
    /// Step 6: the signer's key was reported compromised before this came in.
    #[error("signer compromised")]
    SignerCompromised,
    /// Step 6: the signature does not hold: the content was changed or never signed by this key.
    #[error("bad signature")]
    BadSignature,
    /// Step 7: outside the CBOR profile.
    #[error("payload not canonical")]
    NotCanonical,
    /// Step 8: signed for somebody else and passed on.
    #[error("addressed to someone else")]
    AddressedToSomeoneElse,
    /// Step 9: the packet id or the number of the signer is taken by another content: quarantine.
    #[error("another packet has this number")]
    Conflict,
    /// Step 11: made for a newer version of this program.
    #[error("newer version needed")]
    NewerVersion,
    /// Step 11: a field is missing, of the wrong type or out of range.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// Step 11: the sender named in the packet is not the signer's entry in the directory.
    #[error("sender is not the signer")]
    SenderMismatch,
    /// Step 11: the sender's organisation may not send this kind.
    #[error("kind not allowed for this organisation")]
    KindNotAllowed,
}

impl Refusal {
    /// Stable outward code, kebab-case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotReadable(_) => "not-readable",
            Self::UnknownSigner => "unknown-signer",
            Self::TrainingPacket => "training-packet",
            Self::LivePacket => "live-packet",
            Self::SignerNotYetValid => "signer-not-yet-valid",
            Self::SignerExpired => "signer-expired",
            Self::SignerRetired => "signer-retired",
            Self::SignerCompromised => "signer-compromised",
            Self::BadSignature => "bad-signature",
            Self::NotCanonical => "not-canonical",
            Self::AddressedToSomeoneElse => "addressed-to-someone-else",
            Self::Conflict => "conflict",
            Self::NewerVersion => "newer-version",
            Self::Malformed(_) => "malformed",
            Self::SenderMismatch => "sender-mismatch",
            Self::KindNotAllowed => "kind-not-allowed",
        }
    }
}

/// Which of steps 2 to 5 failed, for logs without personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReadable {
    /// Step 2: the header is outside the profile.
    #[error("age header: {0}")]
    Header(&'static str),
    /// Step 3: none of the identities opens a stanza.
    #[error("no matching key")]
    NoMatchingKey,
    /// Step 3: header or content were changed, or cut short.
    #[error("age payload")]
    Decryption,
    /// Step 4: not two items of one of the five lengths with zero padding.
    #[error("padding: {0}")]
    Padding(&'static str),
    /// Step 5: not the one COSE shape.
    #[error("COSE shape")]
    CoseShape,
}
