//! The home page and what every page knows.

use super::{Names, OrganisationView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The home page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HomeView {
    /// Who works here.
    pub office: OfficeView,
    /// Cases, newest first.
    pub cases: Vec<CaseLine>,
    /// Packets of the receiving desk, newest first; empty for a screener.
    pub inbox: Vec<super::InboxLine>,
    /// What went wrong last time, if the program ended in the middle of an interview: the case to resume.
    pub interrupted: Option<CaseLine>,
    /// Emergency and help lines of the directory, with when each was checked.
    pub hotlines: Vec<Hotline>,
}

/// The open vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OfficeView {
    /// Label of the vault.
    pub label: String,
    /// Training vault.
    pub training: bool,
    /// Whether this vault receives packets.
    pub desk: bool,
    /// The officer's organisation, when the directory knows it.
    pub organisation: Option<OrganisationView>,
    /// Key id of the officer's signing key, 32 hex digits in groups of four.
    pub key_words: String,
    /// Interface language.
    pub language: String,
    /// Protocol in use: id, version, and whether it is still a draft.
    pub protocol: ProtocolLine,
    /// Directory version, and whether it has expired.
    pub directory_version: u32,
    /// The directory is past its date: sending asks for a reason.
    pub directory_expired: bool,
    /// Idle time after which the vault locks, seconds.
    pub idle_timeout_seconds: u32,
}

/// A protocol by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ProtocolLine {
    /// Id, e.g. `kg-sop`.
    pub id: String,
    /// Version.
    pub version: String,
    /// Not approved yet: shown as "draft, pending review".
    pub draft: bool,
    /// SHA-256 of rules and words together, hex: names the texts to show (`protocol_texts`). Empty: not here.
    pub texts: String,
}

/// One case in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseLine {
    /// Case id, 32 hex digits.
    pub case: String,
    /// Reference for people, e.g. `KG-2026-7F3K9Q`.
    pub reference: String,
    /// State.
    pub state: CaseState,
    /// The version of the protocol that it began with.
    pub protocol: ProtocolLine,
    /// When it was begun.
    pub begun_at: i64,
    /// When it last changed.
    pub changed_at: i64,
    /// Where it stands: the question to resume at (text `q-<id>`), if unfinished.
    pub at_question: Option<String>,
    /// Reason of the last pause (`pause-<code>`), if paused.
    pub paused: Option<String>,
    /// Organisation of the last referral, if any.
    pub referred_to: Option<Names>,
}

/// State of a case. Text: `case-state-<state>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// The interview goes on.
    Interview,
    /// The officer decided; nothing was sealed.
    Decided,
    /// A packet was signed and sealed on this computer.
    Sealed,
    /// The packet was copied out.
    HandedOver,
    /// The receiver opened and verified it.
    Received,
    /// The receiver accepted the case.
    Accepted,
    /// The receiver returned it with a reason.
    Returned,
    /// Closed without referral.
    Closed,
}

/// A help line of the directory.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hotline {
    /// Number as dialled.
    pub number: String,
    /// What it is.
    pub names: Names,
    /// ISO date of the last check, or `None`: then it is shown as not checked.
    pub last_checked: Option<String>,
}
