//! Accepting a directory, and asking it.

use crate::{Directory, DirectoryRef, KeyId, Mode, Organisation, OrganisationKind, RevocationEffect, Signer};

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
    /// Another directory altogether.
    #[error("another directory")]
    OtherDirectory,
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
            Self::OtherDirectory => "directory-other",
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
    /// Key ids of distinct roots.
    pub kids: Vec<KeyId>,
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
    /// a new version needs the threshold of these and of its own. `now` takes no part in the decision: expiry never blocks reading.
    ///
    /// # Errors
    /// [`DirectoryError`] of the first rule that fails.
    pub fn verify(
        bytes: &[u8],
        roots: &TrustedRoots,
        previous: Option<(u64, [u8; 32])>,
        mode: Mode,
    ) -> Result<Self, DirectoryError> {
        let _ = (bytes, roots, previous, mode);
        Err(DirectoryError::NotReadable)
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
        let kids = self.directory.roots.iter().map(KeyId::of).collect();
        TrustedRoots { kids, threshold: self.directory.threshold }
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
        let _ = (org, now);
        None
    }

    /// The signer with this key id.
    #[must_use]
    pub fn signer(&self, kid: &KeyId) -> Option<&Signer> {
        self.directory.signers.iter().find(|signer| signer.kid() == *kid)
    }

    /// What holds for this key id at `now`; none when the directory does not know it.
    #[must_use]
    pub fn signer_state(&self, kid: &KeyId, now: i64) -> Option<SignerState> {
        let _ = (kid, now);
        None
    }
}
