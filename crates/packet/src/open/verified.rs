//! What a packet says once nothing in it is in doubt.

use crate::payload::Payload;
use crate::{Body, DirectoryRef, KeyId, Kind, Legal, Recipient, Sender};
use std::fmt;

/// A packet that passed all steps: the only way to its content. Made by [`crate::open()`] alone.
#[derive(Clone, PartialEq)]
pub struct Verified {
    pub(super) payload: Payload,
    pub(super) payload_bytes: Vec<u8>,
    pub(super) signer: KeyId,
    pub(super) known: bool,
    pub(super) warnings: Vec<Warning>,
    pub(super) file_sha256: [u8; 32],
    pub(super) item_sha256: [u8; 32],
}

/// Something to tell, no reason to refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Signed more than a day after it came in: one of the two clocks is wrong. Code `created-in-future`.
    CreatedInFuture,
    /// Signed more than 180 days before it came in. Code `created-long-ago`.
    CreatedLongAgo,
    /// My directory is past its expiry. Code `directory-expired`.
    DirectoryExpired,
    /// The sender has a newer directory than I. Code `directory-behind`.
    DirectoryBehind,
    /// The signer's key was reported compromised for a time after this came in. Code `signer-compromised-later`.
    SignerCompromisedLater,
}

impl Warning {
    /// Stable code, kebab-case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::CreatedInFuture => "created-in-future",
            Self::CreatedLongAgo => "created-long-ago",
            Self::DirectoryExpired => "directory-expired",
            Self::DirectoryBehind => "directory-behind",
            Self::SignerCompromisedLater => "signer-compromised-later",
        }
    }
}

impl Verified {
    /// Packet id.
    #[must_use]
    pub fn packet_id(&self) -> [u8; 16] {
        self.payload.packet_id
    }

    /// What it is for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.payload.body.kind()
    }

    /// Who signed, the same as in the directory.
    #[must_use]
    pub fn from(&self) -> Sender {
        self.payload.from
    }

    /// Key id of who signed.
    #[must_use]
    pub fn signer(&self) -> KeyId {
        self.signer
    }

    /// All recipients; my organisation is among them.
    #[must_use]
    pub fn to(&self) -> &[Recipient] {
        &self.payload.to
    }

    /// The signer's counter.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.payload.seq
    }

    /// When it was signed, unix seconds, by the sender's clock.
    #[must_use]
    pub fn created_at(&self) -> i64 {
        self.payload.created_at
    }

    /// The sender's directory.
    #[must_use]
    pub fn directory(&self) -> DirectoryRef {
        self.payload.directory
    }

    /// Reference of the case between these two organisations.
    #[must_use]
    pub fn case_ref(&self) -> [u8; 16] {
        self.payload.case_ref
    }

    /// Item digest of the packet before it.
    #[must_use]
    pub fn prev(&self) -> Option<[u8; 32]> {
        self.payload.prev
    }

    /// Content.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.payload.body
    }

    /// Ground of the transfer.
    #[must_use]
    pub fn legal(&self) -> &Legal {
        &self.payload.legal
    }

    /// The same packet had come before: answer with the same receipt.
    #[must_use]
    pub fn known(&self) -> bool {
        self.known
    }

    /// Things to tell.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// SHA-256 of the outer file.
    #[must_use]
    pub fn file_sha256(&self) -> [u8; 32] {
        self.file_sha256
    }

    /// SHA-256 of the signed item.
    #[must_use]
    pub fn item_sha256(&self) -> [u8; 32] {
        self.item_sha256
    }

    /// The signed payload as it came, with optional keys that this version does not know.
    #[must_use]
    pub fn payload_bytes(&self) -> &[u8] {
        &self.payload_bytes
    }
}

impl fmt::Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verified({:?} by {})", self.kind(), self.signer)
    }
}
