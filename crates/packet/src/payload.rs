//! The signed payload of a packet and its parts (SPEC §3.3).

use crate::Referral;

/// What a packet is for. The number is payload key 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A case for another organisation.
    Referral = 1,
    /// A newer state of an earlier referral.
    Update = 2,
    /// The answer of a receiving desk.
    Receipt = 3,
    /// A newer trust directory.
    Directory = 4,
    /// An earlier referral shall not be acted on.
    Withdrawal = 5,
}

/// Who signed: the officer and device are numbers, never names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender {
    /// Organisation number of the directory.
    pub org: u32,
    /// Officer number at that organisation (pseudonym).
    pub officer: u32,
    /// Device number of that officer.
    pub device: u32,
}

/// Who may read: signed, so that nobody can pass the packet on under another address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    /// Organisation number of the directory.
    pub org: u32,
    /// The organisation's X25519 public key.
    pub x25519: [u8; 32],
}

/// A version of the trust directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectoryRef {
    /// Version number.
    pub version: u64,
    /// SHA-256 of the signed bytes.
    pub sha256: [u8; 32],
}

/// On what ground the data travels: codes, rendered by the receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legal {
    /// State of consent, e.g. `given`, `not_needed`.
    pub consent: String,
    /// Legal basis, e.g. `consent`, `vital_interest`.
    pub basis: String,
    /// How it must be handled, e.g. `confidential`.
    pub handling: String,
}

/// What a packet carries.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Kind 1.
    Referral(Referral),
    /// Kind 2; [`crate::Outgoing::prev`] names the packet it replaces.
    Update(Referral),
    /// Kind 3: the bytes of a signed receipt, to be read with [`crate::verify_receipt`].
    Receipt(Vec<u8>),
    /// Kind 4: the bytes of a signed directory, to be read with [`crate::VerifiedDirectory::verify`].
    Directory(Vec<u8>),
    /// Kind 5.
    Withdrawal {
        /// Reason code.
        reason: String,
    },
}

impl Body {
    /// The kind of packet that carries it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Referral(_) => Kind::Referral,
            Self::Update(_) => Kind::Update,
            Self::Receipt(_) => Kind::Receipt,
            Self::Directory(_) => Kind::Directory,
            Self::Withdrawal { .. } => Kind::Withdrawal,
        }
    }
}

/// All fields of a payload but the body's bytes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Payload {
    pub packet_id: [u8; 16],
    pub from: Sender,
    pub to: Vec<Recipient>,
    pub seq: u64,
    pub created_at: i64,
    pub directory: DirectoryRef,
    pub case_ref: [u8; 16],
    pub prev: Option<[u8; 32]>,
    pub body: Body,
    pub min_reader: u64,
    pub legal: Legal,
}

mod codec;

pub(crate) use codec::{Address, decode, encode, kind, read_reference, reference};
