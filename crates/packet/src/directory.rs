//! The trust directory: who is who, with which keys, since when and until when (SPEC §5).

mod codec;
mod model;
mod verify;

pub use model::{
    Directory, EncryptionKey, Hotline, Hub, Names, Organisation, OrganisationKind, OrganisationStatus, Revocation,
    RevocationEffect, Signer,
};
pub use verify::{DirectoryError, Freshness, Revoked, SignerState, TrustedRoots, VerifiedDirectory};
