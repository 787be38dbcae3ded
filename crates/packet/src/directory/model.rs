//! What a directory says. Everything here is data from outside the program, dated and replaceable.

use super::codec;
use crate::{DirectoryError, KeyId, Kind, SigningIdentity, cbor, cose};
use std::collections::BTreeMap;

/// A directory's content, before signing or after verifying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// Stays the same through all versions.
    pub id: [u8; 16],
    /// Rises with each version.
    pub version: u64,
    /// Unix seconds.
    pub issued: i64,
    /// Unix seconds; see [`crate::Freshness`].
    pub expires: i64,
    /// SHA-256 of the version before.
    pub prev: Option<[u8; 32]>,
    /// How many distinct roots must sign.
    pub threshold: u32,
    /// Ed25519 public keys of the roots.
    pub roots: Vec<[u8; 32]>,
    /// Organisations, by number ascending.
    pub organisations: Vec<Organisation>,
    /// Signing keys.
    pub signers: Vec<Signer>,
    /// Keys that no longer count.
    pub revocations: Vec<Revocation>,
    /// Lowest version of the program, e.g. `0.1.0`.
    pub min_app_version: String,
    /// Collecting server, if there is one.
    pub hub: Option<Hub>,
    /// For practice: invented organisations, published keys.
    pub training: bool,
    /// Telephone lines.
    pub hotlines: Vec<Hotline>,
    /// What to ask for by phone before sending, by organisation.
    pub ask_first: BTreeMap<u32, Names>,
    /// Service codes, by organisation.
    pub services: BTreeMap<u32, Vec<String>>,
}

/// A name or a short instruction in the three languages, as the publisher of the directory wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Kyrgyz.
    pub ky: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// An organisation. Shelters have a channel, never an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Number, never used again for another one.
    pub id: u32,
    /// Names.
    pub names: Names,
    /// Kind: decides which sections it may receive.
    pub kind: OrganisationKind,
    /// X25519 keys, one or more.
    pub keys: Vec<EncryptionKey>,
    /// Whether it takes part.
    pub status: OrganisationStatus,
    /// Kinds of packet that it may send.
    pub may_send: Vec<Kind>,
}

/// Kinds of organisation; `code` is the wire's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrganisationKind {
    /// Shelter or crisis centre.
    Support,
    /// Labour inspection.
    Labour,
    /// Police and border service.
    Police,
    /// Consular office.
    Consular,
    /// Child protection.
    Child,
}

/// Whether an organisation takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationStatus {
    /// It does.
    Active,
    /// Not at present: nothing is sealed to it, and what its officers sign is still verified.
    Suspended,
}

/// An organisation's encryption key and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncryptionKey {
    /// X25519 public key.
    pub x25519: [u8; 32],
    /// First second of its time, unix seconds.
    pub from: i64,
    /// First second after its time, unix seconds.
    pub until: i64,
}

/// A signing key: an officer on a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Ed25519 public key; the key id follows from it.
    pub public: [u8; 32],
    /// Organisation.
    pub org: u32,
    /// Officer number at that organisation (pseudonym).
    pub officer: u32,
    /// Device number of that officer.
    pub device: u32,
    /// Role codes, e.g. `screener`, `desk`.
    pub roles: Vec<String>,
    /// First second of its time, unix seconds.
    pub from: i64,
    /// First second after its time, unix seconds.
    pub until: i64,
}

impl Signer {
    /// Key id.
    #[must_use]
    pub fn kid(&self) -> KeyId {
        KeyId::of(&self.public)
    }
}

/// A key that no longer counts: a signer's key id (16 bytes) or an organisation's X25519 key (32 bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// Key id or key.
    pub key: Vec<u8>,
    /// From when on, unix seconds.
    pub at: i64,
    /// Reason code.
    pub reason: String,
    /// What it means for what was signed.
    pub effect: RevocationEffect,
}

/// What a revocation means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevocationEffect {
    /// Taken out of use in good order.
    Retired = 1,
    /// Somebody else may have it.
    Compromised = 2,
}

/// Collecting server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hub {
    /// Address.
    pub url: String,
    /// SHA-256 of its TLS public key.
    pub tls_sha256: [u8; 32],
    /// Key id that signs its receipts.
    pub kid: KeyId,
}

/// A telephone line with the mark of how far it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// As dialled.
    pub number: String,
    /// What it is for.
    pub names: Names,
    /// `unverified` or `verified`.
    pub status: String,
    /// When somebody last called it, unix seconds.
    pub last_checked: Option<i64>,
}

impl OrganisationKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Support, Self::Labour, Self::Police, Self::Consular, Self::Child];

    /// `support`, `labour`, `police`, `consular`, `child`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Labour => "labour",
            Self::Police => "police",
            Self::Consular => "consular",
            Self::Child => "child",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Directory {
    /// Signs with root keys: the bytes of a directory file. Deterministic.
    ///
    /// # Errors
    /// [`DirectoryError::Malformed`] when a field breaks the format; whether the signatures reach the threshold is the reader's question.
    pub fn sign(&self, roots: &[SigningIdentity]) -> Result<Vec<u8>, DirectoryError> {
        let payload = codec::encode(self);
        // Read back with the reader's eyes: what every desk would refuse is not signed.
        let read = codec::decode(cbor::decode(&payload).ok_or(DirectoryError::Malformed("directory"))?)?;
        if read != *self {
            return Err(DirectoryError::Malformed("directory"));
        }
        cose::sign_directory(&payload, roots).ok_or(DirectoryError::Malformed("directory"))
    }
}
