//! The steps of opening, for a report that says how far a file came.

use crate::Refusal;

/// Steps 1 to 11 of SPEC §3.5, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 1: size of the file.
    File = 1,
    /// 2: own scan of the age header.
    Header = 2,
    /// 3: age decryption.
    Decryption = 3,
    /// 4: two items, length, zero padding.
    Padding = 4,
    /// 5: shape of the signed item.
    CoseShape = 5,
    /// 6: signer and signature.
    Signature = 6,
    /// 7: deterministic CBOR.
    Canonical = 7,
    /// 8: addressed to me.
    Addressee = 8,
    /// 9: not seen before.
    Replay = 9,
    /// 10: time sanity; warns only.
    Time = 10,
    /// 11: schema.
    Schema = 11,
}

/// How far a file came: for `packet verify`. Carries nothing of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inspection {
    /// The step that failed and why; none when all passed.
    pub failed: Option<(Step, Refusal)>,
    /// Key id that the file claims, once it could be read (from step 5 on). Only proven when step 6 passed.
    pub claimed_signer: Option<crate::KeyId>,
    /// SHA-256 of the outer file.
    pub file_sha256: [u8; 32],
    /// SHA-256 of the signed item, once it could be read.
    pub item_sha256: Option<[u8; 32]>,
}
