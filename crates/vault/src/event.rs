//! What can happen, as it is written down for ever. A new meaning is a new variant; none is ever changed or reused.

use crate::value::StoredValue;
use crate::{AnswerMeta, CaseId, Digest, IdentityKind, KeyId, Mode, PacketId, Recipient};
use serde::{Deserialize, Serialize};

mod record;

pub(crate) use record::{AdoptedRecord, Erased, PurgeRecord, PurgedFile, ShedRecord};

/// Version of the body's layout.
const BODY_VERSION: u8 = 1;

/// Something that happened. Long bytes and secrets are named by their SHA-256 and lie in their own tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    VaultCreated {
        vault_id: [u8; 16],
        mode: Mode,
        slot_generation: u64,
    },
    Unlocked {
        kind: String,
        slot: u64,
    },
    SettingSet {
        name: String,
        value: String,
    },
    IdentityStored {
        kind: IdentityKind,
        public: [u8; 32],
        org: u32,
        officer: u32,
        device: u32,
        secret_sha256: Digest,
    },
    DirectoryStored {
        version: u64,
        sha256: Digest,
    },
    CaseCreated(CaseCreated),
    Answered {
        question: String,
        value: StoredValue,
        meta: AnswerMeta,
    },
    Withdrawn {
        question: String,
    },
    Noted {
        question: String,
        text: String,
        language: String,
    },
    MovedTo {
        page: String,
    },
    Paused {
        reason: String,
    },
    Decided {
        code: String,
        reason: String,
        language: String,
    },
    StateSet {
        state: String,
    },
    Sealed {
        file: FileRecord,
        recipients: Vec<Recipient>,
        sections: Vec<String>,
    },
    HandedOver {
        packet: PacketId,
        place: String,
    },
    ReceiptCame(ReceiptRecord),
    Seen(SeenRecord),
    Received {
        seen: SeenRecord,
        from_org: u32,
        created_at: i64,
        file_sha256: Digest,
    },
    Responded {
        packet: PacketId,
        status: String,
        reason: String,
        file: FileRecord,
        receipt_sha256: Digest,
    },
    ProtocolImported(ProtocolRecord),
    ProtocolApproved {
        bundle: Digest,
        name: String,
        role: String,
    },
    /// `None`: the one that came with the program.
    ProtocolUsed {
        bundle: Option<Digest>,
    },
    /// New ways in under a new root key; these are all that there are from then on.
    SlotsChanged {
        generation: u64,
        reason: String,
        slots: Vec<SlotRecord>,
    },
    /// A case begins with a kept version of its protocol; `CaseCreated` is how cases of schema 1 began.
    CaseBegun {
        case: CaseCreated,
        bundle: Digest,
    },
    /// Why event `of` changed an answer, a note or a decision (empty question) that was given before.
    CorrectionExplained {
        question: String,
        of: u64,
        reason: String,
        text: String,
        language: String,
    },
    /// How long the case is kept, and on what ground.
    RetentionSet {
        basis: String,
        until: i64,
    },
    /// The person was given their record.
    AccessGiven {
        languages: Vec<String>,
        sha256: Digest,
    },
    /// A certificate: never erased.
    CaseShed(ShedRecord),
    /// A certificate: never erased.
    CasePurged(PurgeRecord),
    CaseAdopted(AdoptedRecord),
    /// A backup was written and read back.
    BackedUp(BackupRecord),
    /// A backup that the rule no longer keeps was deleted.
    BackupRemoved {
        sha256: Digest,
    },
    /// The event of this number could not be read when the vault was salvaged.
    Lost,
    /// It was read, but what it belongs to is lost: its body as it was.
    SetAside {
        body: Vec<u8>,
    },
    /// A case whose beginning is lost, as the tables still had it.
    CaseSalvaged(CaseCreated),
    /// An answer whose event is lost, as the tables still had it.
    AnswerSalvaged {
        question: String,
        value: StoredValue,
        meta: AnswerMeta,
    },
    /// The end of a salvage: what it found, and what it did not.
    Salvaged(SalvageRecord),
    /// This vault goes on from a backup: what happened after it in the vault that was lost is not here.
    Restored {
        sha256: Digest,
        made_at: i64,
        last_event: u64,
    },
}

/// What a salvage found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SalvageRecord {
    /// Number of the last event that was found, and of the last one that the anchor knew of (0: the anchor is lost).
    pub(crate) last_found: u64,
    pub(crate) last_anchored: u64,
    /// First and last numbers of what was not found.
    pub(crate) lost: Vec<(u64, u64)>,
    pub(crate) set_aside: u64,
    /// Digests that events name, and whose bytes were not found.
    pub(crate) missing: Vec<Digest>,
    /// Generation of the slot files that this vault goes on with.
    pub(crate) slot_generation: u64,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BackupRecord {
    pub(crate) sha256: Digest,
    pub(crate) file_name: String,
    pub(crate) size_bytes: u64,
    /// Last event that it holds.
    pub(crate) last_event: u64,
    /// Code of the place: never a path.
    pub(crate) place: String,
}

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SlotRecord {
    pub(crate) slot: u64,
    pub(crate) kind: String,
    pub(crate) label: String,
}

/// A version of a protocol comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProtocolRecord {
    pub(crate) bundle: Digest,
    pub(crate) protocol_id: String,
    pub(crate) version: String,
    pub(crate) protocol_hash: Digest,
    pub(crate) source: String,
    pub(crate) imported_by: String,
}

/// A case begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CaseCreated {
    pub(crate) reference: String,
    pub(crate) protocol_id: String,
    pub(crate) protocol_version: String,
    pub(crate) protocol_hash: Digest,
    pub(crate) interview_language: String,
    pub(crate) officer_language: String,
}

/// A sealed file of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileRecord {
    pub(crate) packet: PacketId,
    pub(crate) signer: KeyId,
    pub(crate) number: u64,
    pub(crate) file_name: String,
    pub(crate) size_bytes: u64,
    pub(crate) file_sha256: Digest,
    pub(crate) item_sha256: Digest,
}

/// A receipt for a packet of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceiptRecord {
    pub(crate) receipt: PacketId,
    pub(crate) packet: PacketId,
    pub(crate) status: String,
    pub(crate) reason: String,
    pub(crate) org: u32,
    pub(crate) signed_at: i64,
    pub(crate) sha256: Digest,
}

/// A packet of somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SeenRecord {
    pub(crate) packet: PacketId,
    pub(crate) signer: KeyId,
    pub(crate) number: u64,
    pub(crate) item_sha256: Digest,
}

/// An event with its time and case: what the commitment covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Body {
    version: u8,
    pub(crate) at: i64,
    pub(crate) case: Option<CaseId>,
    pub(crate) event: Event,
}

impl Body {
    pub(crate) fn new(at: i64, case: Option<CaseId>, event: Event) -> Body {
        Body { version: BODY_VERSION, at, case, event }
    }

    /// CBOR. Not canonical, and need not be: the bytes written are the bytes hashed. `None` cannot happen when writing to memory.
    pub(crate) fn encode(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(256);
        ciborium::into_writer(self, &mut bytes).ok()?;
        Some(bytes)
    }

    /// `None` for anything that [`Body::encode`] did not write.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Body> {
        let body: Body = ciborium::de::from_reader_with_recursion_limit(bytes, 16).ok()?;
        (body.version == BODY_VERSION).then_some(body)
    }
}
