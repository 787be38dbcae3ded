//! Versions of the protocol: the list, a candidate, what differs.

use super::ProtocolLine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All versions, the program's own last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolsView {
    /// The versions.
    pub versions: Vec<ProtocolVersion>,
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolVersion {
    /// Id, version, whether it is a draft, and the digest that names it.
    pub protocol: ProtocolLine,
    /// New cases begin with it.
    pub in_use: bool,
    /// This program can read it.
    pub readable: bool,
    /// Where it came from: `program`, `workbook`, `files`. Text: `questions-source-<source>`.
    pub source: String,
    /// Label of the vault whose officer took it in; empty for the program's own.
    pub imported_by: String,
    /// When it was taken in; 0 for the program's own.
    pub imported_at: i64,
    /// The steward's approval in this vault.
    pub approval: Option<ProtocolApproval>,
    /// Cases that stay on it.
    pub cases: u32,
}

/// A steward's approval, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolApproval {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// When.
    pub at: i64,
}

/// What the steward types to approve a version.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ApprovalInput {
    /// Digest of the version.
    pub texts: String,
    /// The steward's name.
    pub name: String,
    /// The steward's role.
    pub role: String,
    /// The passphrase again.
    pub passphrase: String,
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CandidateView {
    /// It has no error and is kept: what differs, and from what. `None`: nothing was kept and nothing changed.
    pub comparison: Option<ComparisonView>,
    /// Everything that is wrong.
    pub faults: Vec<ProtocolFault>,
    /// Every text that a language lacks.
    pub missing: Vec<MissingText>,
    /// What means nothing here and was left aside: files or cells.
    pub aside: Vec<String>,
}

/// Something that is wrong, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolFault {
    /// File or sheet; empty: the whole file.
    pub place: String,
    /// Row or line from 1; 0: all of it.
    pub row: u32,
    /// Column as the spreadsheet names it, or its number; empty: all of the row.
    pub column: String,
    /// The text that says what is wrong, with `$value`; its attribute `.do` says what to write instead: `fault-…`, of a workbook `sheet-…`.
    pub code: String,
    /// What stands there, or the name in question.
    pub value: String,
}

/// A text that a language lacks. Text: `missing-<part>` with `$id` and `$choice`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MissingText {
    /// Id of the question, list, section, indicator, …
    pub id: String,
    /// Which text of it: `question`, `why`, `choice`, `section`, …
    pub part: String,
    /// Code of the choice; empty for other parts.
    pub choice: String,
    /// Languages that lack it.
    pub languages: Vec<String>,
    /// Sheet, row and column where it would stand in a workbook; empty for files.
    pub place: String,
}

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ComparisonView {
    /// The version in question.
    pub version: ProtocolVersion,
    /// The one it is compared with.
    pub against: ProtocolVersion,
    /// What differs.
    pub difference: ProtocolDifference,
}

/// What differs between two versions; all lists empty: nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolDifference {
    /// Questions that are new, in order.
    pub added: Vec<String>,
    /// Questions that are gone.
    pub removed: Vec<String>,
    /// Questions that stand elsewhere.
    pub moved: Vec<String>,
    /// Questions that are asked otherwise.
    pub changed: Vec<ChangedPart>,
    /// Indicators whose rule, strength or anything else differs, added or removed.
    pub indicators: Vec<ChangedPart>,
    /// Sections, groups, repeats, calculations, routes, decision texts, …: `id` is `<kind>/<id>`.
    pub parts: Vec<ChangedPart>,
    /// Words that differ, of what both versions have.
    pub wording: Vec<ChangedText>,
    /// Codes of the indicators that the same answers can turn out otherwise, through whatever their rules read.
    pub affected_indicators: Vec<String>,
    /// Dimensions likewise.
    pub affected_dimensions: Vec<String>,
}

impl ProtocolDifference {
    /// Whether the two are the same.
    pub fn is_empty(&self) -> bool {
        *self == ProtocolDifference::default()
    }
}

/// A part that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangedPart {
    /// Its id.
    pub id: String,
    /// In what: `added`, `removed`, `kind`, `choices`, `rule`, `indicators`, `strength`, `other`. Text: `change-<what>`.
    pub what: Vec<String>,
}

/// A text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangedText {
    /// Message and attribute: `q-hours_day.why`.
    pub text: String,
    /// Language.
    pub language: String,
    /// Before; empty: there was none.
    pub before: String,
    /// Now; empty: there is none any more.
    pub now: String,
}

/// The texts of a version in one language, for the page to read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolTexts {
    /// Contents of its .ftl files.
    pub files: Vec<String>,
}
