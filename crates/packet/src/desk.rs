//! The desk that opens: who it is, what it trusts, what it saw before.

use crate::{KeyId, Mode, OrgIdentity, VerifiedDirectory};

/// Everything that opening needs besides the bytes.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// My organisation.
    pub org: u32,
    /// My organisation's encryption keys, old ones included.
    pub identities: &'a [OrgIdentity],
    /// The directory I trust.
    pub directory: &'a VerifiedDirectory,
    /// The directory of the other mode, when there is one: it only tells a training packet from one of an unknown signer.
    pub other_mode: Option<&'a VerifiedDirectory>,
    /// When the packet came in, unix seconds. Opening a kept packet again takes the time it came, not today's.
    pub now: i64,
    /// Training or live; must be that of `directory`.
    pub mode: Mode,
    /// What came before.
    pub seen: &'a dyn Seen,
}

/// The memory of packets, which outlives their content (step 9).
pub trait Seen {
    /// How this packet stands to all earlier ones. [`SeenState::OtherDigest`] when another digest has the same packet id, or the same number of the same signer.
    fn state(&self, packet_id: &[u8; 16], signer: &KeyId, seq: u64, item_sha256: &[u8; 32]) -> SeenState;
}

/// Answer of [`Seen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeenState {
    /// Never seen.
    New,
    /// The same packet once more: answer with the same receipt.
    SameDigest,
    /// Its number is taken by another content: quarantine.
    OtherDigest,
}
