//! What is written down when a case is erased or comes from another copy of the vault.

use super::{CaseCreated, FileRecord};
use crate::{CaseId, Digest, PacketId};
use serde::{Deserialize, Serialize};

/// Events whose salt and body are emptied; their commitments and hashes stay in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erased {
    /// First and last number of each run, ascending, without overlaps.
    pub(crate) ranges: Vec<(u64, u64)>,
    /// How many events.
    pub(crate) count: u64,
    /// SHA-256 over number and commitment of each ([`crate::erase::digest_of`]).
    pub(crate) digest: Digest,
}

/// A case shrinks to its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ShedRecord {
    /// The case's number for people: it stays when the case is deleted later.
    pub(crate) reference: String,
    /// Code of the caller: `asked` or `automatic`.
    pub(crate) reason: String,
    pub(crate) erased: Erased,
    /// Packets whose bytes go, each with when it was handed over (0: never): the place is a folder of the officer's naming.
    pub(crate) files: Vec<(PacketId, i64)>,
}

/// A case is deleted; what is left of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PurgeRecord {
    /// The case's number for people: other papers name it.
    pub(crate) reference: String,
    /// Reason code of the caller.
    pub(crate) reason: String,
    pub(crate) erased: Erased,
    /// Signed numbers are never used twice.
    pub(crate) files: Vec<PurgedFile>,
}

/// A sealed file of a deleted case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PurgedFile {
    pub(crate) file: FileRecord,
    pub(crate) created_at: i64,
}

/// A case of another copy of this vault is brought in beside the one here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AdoptedRecord {
    /// The case here, and in the other copy.
    pub(crate) original: CaseId,
    /// `new`, `ahead` or `diverged`.
    pub(crate) relation: String,
    pub(crate) case: CaseCreated,
    pub(crate) bundle: Option<Digest>,
    /// When it came in; the event itself has the time when the case was begun there.
    pub(crate) adopted_at: i64,
    /// How many of its events are the same here, before the two went apart.
    pub(crate) common: u64,
    /// All its events there: how many, and the digest over their numbers and commitments.
    pub(crate) events: u64,
    pub(crate) digest: Digest,
    /// Packets sealed there whose number another packet has here: their bytes are kept as content.
    pub(crate) clashes: Vec<FileRecord>,
}
