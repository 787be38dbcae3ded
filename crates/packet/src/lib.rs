//! Referral packets, receipts and the trust directory: sign, seal, open, verify. The format is law in `SPEC.md`.
//!
//! Pure: bytes in, bytes out. The crate never touches a disk or a network, knows neither protocol nor database, and carries ids, codes, numbers
//! and a person's own words; never a sentence of ours. Time is an argument (`now`, unix seconds) and so is chance (`rng`), with one exception: the `age`
//! library draws its file key, its nonce, its ephemeral keys and its grease from the operating system itself.
//!
//! Nothing unverified is readable: [`open`] is the only maker of [`Verified`], [`VerifiedDirectory::verify`] of [`VerifiedDirectory`],
//! [`verify_receipt`] of [`VerifiedReceipt`], [`verify_backup`] of [`VerifiedBackup`]. Start from [`Outgoing`] and [`seal()`] on one side, from [`Desk`] and [`open()`] on the other.

mod age_file;
mod backup;
mod cbor;
mod cose;
mod desk;
mod directory;
mod header;
mod identity;
mod key;
mod open;
mod padding;
mod payload;
mod receipt;
mod referral;
mod refusal;
mod seal;
mod step;
pub mod training;
mod trust;

pub use backup::{BackupManifest, BackupPart, VerifiedBackup, verify_backup};
pub use desk::{Desk, Seen, SeenState};
pub use directory::{
    Directory, DirectoryError, EncryptionKey, Freshness, Hotline, Hub, Names, Organisation, OrganisationKind,
    OrganisationStatus, Revocation, RevocationEffect, Revoked, Signer, SignerState, TrustedRoots, VerifiedDirectory,
};
pub use identity::{OrgIdentity, OrgKeyError};
pub use key::{KeyId, SigningIdentity};
pub use open::{Verified, Warning, inspect, open};
pub use payload::{Body, DirectoryRef, Kind, Legal, Recipient, Sender};
pub use receipt::{Receipt, ReceiptStatus, VerifiedReceipt, verify_receipt};
pub use referral::{
    AgeGroup, AnswerValue, Consent, Decision, DimensionState, Findings, Interview, NonAnswer, Note, Palermo,
    PalermoState, ProtocolRef, Referral, State, Words,
};
pub use refusal::{NotReadable, Refusal};
pub use seal::{Outgoing, SealError, Sealed, seal};
pub use step::{Inspection, Step};

/// Whether this program works with real people or trains. The two never read each other's packets or directories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Real cases, the real directory.
    Live,
    /// Invented cases, the published training directory.
    Training,
}

/// Version of this reader: packets may ask for a newer one (payload key 13).
pub const READER_VERSION: u64 = 1;

/// Largest outer file, bytes.
pub const MAX_FILE_BYTES: usize = 20 * 1024 * 1024;

/// SHA-256 of `bytes`, as packets, receipts and directories name each other.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}
