//! Accepting a directory, and asking it.

use super::codec;
use crate::cose::{self, Signed};
use crate::{
    Directory, DirectoryRef, EncryptionKey, KeyId, Mode, Organisation, OrganisationKind, OrganisationStatus,
    Revocation, RevocationEffect, Signer, cbor, training,
};
use std::collections::BTreeSet;

/// Largest directory file, bytes.
const MAX_BYTES: usize = 1 << 20;

/// Why a directory is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// More than 1 MiB.
    #[error("directory too large")]
    TooLarge,
    /// Not the one COSE shape, or not deterministic CBOR.
    #[error("directory not readable")]
    NotReadable,
    /// A trusted root's signature does not hold.
    #[error("directory signature does not hold")]
    BadSignature,
    /// Too few distinct roots signed.
    #[error("directory signed by too few roots")]
    Threshold,
    /// An unknown key below 100 or a newer format.
    #[error("directory needs a newer version")]
    NewerVersion,
    /// A field is missing, of the wrong type or out of range.
    #[error("directory malformed: {0}")]
    Malformed(&'static str),
    /// Older than the one accepted before.
    #[error("directory rolled back")]
    RolledBack,
    /// The same version with another content: keep both and raise the alarm.
    #[error("directory fork")]
    Fork,
    /// More than 1,000 versions ahead.
    #[error("directory too far ahead")]
    FastForward,
    /// A training directory outside training.
    #[error("training directory outside training")]
    Training,
    /// A live directory within training.
    #[error("live directory within training")]
    Live,
}

impl DirectoryError {
    /// Stable outward code, kebab-case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "directory-too-large",
            Self::NotReadable => "directory-not-readable",
            Self::BadSignature => "directory-bad-signature",
            Self::Threshold => "directory-threshold",
            Self::NewerVersion => "directory-newer-version",
            Self::Malformed(_) => "directory-malformed",
            Self::RolledBack => "directory-rolled-back",
            Self::Fork => "directory-fork",
            Self::FastForward => "directory-fast-forward",
            Self::Training => "directory-training",
            Self::Live => "directory-live",
        }
    }
}

/// Roots that are trusted now: those of the release at first, later those of the directory accepted last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedRoots {
    /// Ed25519 public keys of distinct roots.
    pub keys: Vec<[u8; 32]>,
    /// How many of them must sign. 0 trusts nobody: every directory is refused.
    pub threshold: u32,
}

/// How current a directory is. Reading is never blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Within its time.
    Fresh,
    /// Expired: sending asks for a reason.
    Expired,
    /// Expired for 180 days or more: sending stops.
    SendingStopped,
}

/// What a directory says about a key id at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignerState {
    /// May sign.
    Valid,
    /// Its time has not begun.
    NotYetValid,
    /// Its time is over.
    Expired,
    /// Revoked from a moment at or before this one.
    Revoked(Revoked),
}

/// A revocation of a signer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revoked {
    /// From when on, unix seconds.
    pub at: i64,
    /// Retired or compromised.
    pub effect: RevocationEffect,
}

/// A directory that was accepted. Made by [`VerifiedDirectory::verify`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedDirectory {
    directory: Directory,
    sha256: [u8; 32],
}

impl VerifiedDirectory {
    /// Accepts the bytes of a directory file (SPEC §5). `previous` is version and SHA-256 of the highest one accepted before, `roots` the roots trusted so far:
    /// a new version needs the threshold of these and of its own. Time takes no part in the decision: see [`Self::freshness`].
    ///
    /// # Errors
    /// [`DirectoryError`] of the first rule that fails.
    pub fn verify(
        bytes: &[u8],
        roots: &TrustedRoots,
        previous: Option<(u64, [u8; 32])>,
        mode: Mode,
    ) -> Result<Self, DirectoryError> {
        if bytes.len() > MAX_BYTES {
            return Err(DirectoryError::TooLarge);
        }
        let (payload, signatures) = cose::parse_directory(bytes).ok_or(DirectoryError::NotReadable)?;
        // Nothing of the content is looked at before the roots trusted so far have vouched for it.
        let signed_by = holding(&signatures, &roots.keys, roots.threshold)?;
        let directory = codec::decode(cbor::decode(payload).ok_or(DirectoryError::NotReadable)?)?;
        holding(&signatures, &directory.roots, directory.threshold)?;
        let by_training_root = signed_by.contains(&training::ROOT_KID);
        match (mode, directory.training, by_training_root) {
            (Mode::Live, false, false) | (Mode::Training, true, true) => {}
            (Mode::Live, ..) => return Err(DirectoryError::Training),
            (Mode::Training, ..) => return Err(DirectoryError::Live),
        }
        let sha256 = crate::sha256(bytes);
        follows(directory.version, &sha256, previous)?;
        Ok(Self { directory, sha256 })
    }

    /// What it says.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Version and SHA-256, as packets name it.
    #[must_use]
    pub fn reference(&self) -> DirectoryRef {
        DirectoryRef { version: self.directory.version, sha256: self.sha256 }
    }

    /// Training or live.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.directory.training { Mode::Training } else { Mode::Live }
    }

    /// Roots for the version after this one.
    #[must_use]
    pub fn roots(&self) -> TrustedRoots {
        TrustedRoots { keys: self.directory.roots.clone(), threshold: self.directory.threshold }
    }

    /// How current it is at `now` (unix seconds).
    #[must_use]
    pub fn freshness(&self, now: i64) -> Freshness {
        const GRACE_SECONDS: i64 = 180 * 86_400;
        if now < self.directory.expires {
            Freshness::Fresh
        } else if now < self.directory.expires.saturating_add(GRACE_SECONDS) {
            Freshness::Expired
        } else {
            Freshness::SendingStopped
        }
    }

    /// The organisation with this number.
    #[must_use]
    pub fn organisation(&self, id: u32) -> Option<&Organisation> {
        self.directory.organisations.iter().find(|organisation| organisation.id == id)
    }

    /// All organisations of a kind, by number.
    pub fn organisations_of(&self, kind: OrganisationKind) -> impl Iterator<Item = &Organisation> {
        self.directory.organisations.iter().filter(move |organisation| organisation.kind == kind)
    }

    /// The key to seal with for this organisation at `now`: active, within its time, not revoked; of several the one that began last.
    #[must_use]
    pub fn encryption_key(&self, org: u32, now: i64) -> Option<[u8; 32]> {
        let organisation = self.organisation(org).filter(|org| org.status == OrganisationStatus::Active)?;
        let usable = |key: &&EncryptionKey| {
            (key.from..key.until).contains(&now) && self.revoked(&key.x25519).all(|revocation| now < revocation.at)
        };
        organisation.keys.iter().filter(usable).max_by_key(|key| key.from).map(|key| key.x25519)
    }

    /// The signer with this key id.
    #[must_use]
    pub fn signer(&self, kid: &KeyId) -> Option<&Signer> {
        self.directory.signers.iter().find(|signer| signer.kid() == *kid)
    }

    /// What holds for this key id at `now`; none when the directory does not know it.
    #[must_use]
    pub fn signer_state(&self, kid: &KeyId, now: i64) -> Option<SignerState> {
        let signer = self.signer(kid)?;
        let revoked = self.revoked(&kid.0).filter(|revocation| revocation.at <= now);
        // Of several the gravest: compromised outweighs retired.
        if let Some(revocation) = revoked.max_by_key(|revocation| revocation.effect as u8) {
            return Some(SignerState::Revoked(Revoked { at: revocation.at, effect: revocation.effect }));
        }
        Some(if now < signer.from {
            SignerState::NotYetValid
        } else if now >= signer.until {
            SignerState::Expired
        } else {
            SignerState::Valid
        })
    }

    /// Whether any revocation calls this key id compromised, at whatever time.
    pub(crate) fn is_compromised_ever(&self, kid: &KeyId) -> bool {
        self.revoked(&kid.0).any(|revocation| revocation.effect == RevocationEffect::Compromised)
    }

    fn revoked<'a>(&'a self, key: &'a [u8]) -> impl Iterator<Item = &'a Revocation> {
        self.directory.revocations.iter().filter(move |revocation| revocation.key == key)
    }
}

/// Key ids of those roots whose signature holds, when they are as many as needed.
fn holding(signatures: &[Signed<'_>], roots: &[[u8; 32]], threshold: u32) -> Result<BTreeSet<KeyId>, DirectoryError> {
    let mut held = BTreeSet::new();
    for root in roots {
        let kid = KeyId::of(root);
        if let Some(signature) = signatures.iter().find(|signature| signature.kid == kid) {
            if !signature.holds(root) {
                return Err(DirectoryError::BadSignature);
            }
            held.insert(kid);
        }
    }
    let enough = usize::try_from(threshold).is_ok_and(|threshold| threshold > 0 && held.len() >= threshold);
    if enough { Ok(held) } else { Err(DirectoryError::Threshold) }
}

/// Against rollback, fork and fast-forward.
fn follows(version: u64, sha256: &[u8; 32], previous: Option<(u64, [u8; 32])>) -> Result<(), DirectoryError> {
    const MOST_VERSIONS_AHEAD: u64 = 1000;
    let Some((before, digest)) = previous else { return Ok(()) };
    match version.checked_sub(before) {
        None => Err(DirectoryError::RolledBack),
        Some(0) if *sha256 != digest => Err(DirectoryError::Fork),
        Some(ahead) if ahead > MOST_VERSIONS_AHEAD => Err(DirectoryError::FastForward),
        Some(_) => Ok(()),
    }
}
