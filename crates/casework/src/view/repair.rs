//! What a check or a salvage found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A checked vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckedVaultView {
    /// Nothing was found.
    pub ok: bool,
    /// Events in the chain.
    pub events: u64,
    /// Events that the anchor covers.
    pub anchored: u64,
    /// Size of the database, bytes.
    pub database_bytes: u64,
    /// What does not fit.
    pub findings: Vec<VaultFinding>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VaultFinding {
    /// `slots`, `database`, `journal`, `anchor`, `chain`, `rows`. Text: `vault-part-<part>`.
    pub part: String,
    /// Number of the event, page or row concerned; 0: none in particular.
    pub number: u64,
    /// Stable code.
    pub code: String,
}

/// A salvaged vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SalvageView {
    /// Nothing is missing.
    pub whole: bool,
    /// Events that were found as they were.
    pub found: u64,
    /// Places in the history that were filled from the tables.
    pub from_tables: u64,
    /// First and last numbers of events of which nothing was found.
    pub lost: Vec<(u64, u64)>,
    /// Events kept beside the tables: what they belong to is lost.
    pub set_aside: u64,
    /// Attachments whose bytes were not found.
    pub missing: u64,
    /// The anchor was read: nothing can be missing at the end without being told.
    pub end_is_known: bool,
    /// Pages of the damaged database.
    pub pages: u64,
    /// Pages that do not verify.
    pub bad_pages: u64,
    /// Interviews that lost something.
    pub cases: Vec<CaseLossLine>,
    /// Folder with a copy of every file of the damaged vault, made before anything else.
    pub copy: String,
}

/// An interview that lost something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseLossLine {
    /// Its id.
    pub case: String,
    /// Its reference; begins with `?` when it is lost.
    pub reference: String,
    /// Events of it that are missing; none: nobody can tell how many.
    pub lost: Option<u64>,
}
