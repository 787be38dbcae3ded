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
    /// The newest cases of each state, newest first. The others come by `find_cases`.
    pub cases: Vec<CaseLine>,
    /// How many cases there are in each state that has any.
    pub counts: Vec<CaseCount>,
    /// The newest packets of the receiving desk, newest first; empty for a screener.
    pub inbox: Vec<super::InboxLine>,
    /// Where the older packets begin (`more_inbox`); `None`: all are here.
    pub inbox_next: Option<String>,
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
    /// Set of colours (`light`, `dark`, `sun`), once one was chosen.
    pub theme: Option<String>,
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
    /// When it shrank to this line: everything that was said is gone.
    pub shed_at: Option<i64>,
    /// Reference of the case here that it is another version of (from another copy of the vault).
    pub version_of: Option<String>,
    /// Organisation of the last referral, if any.
    pub referred_to: Option<Names>,
}

/// How many cases are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseCount {
    /// State.
    pub state: CaseState,
    /// Cases in it.
    pub cases: u32,
}

/// Which cases are looked for. Everything may be empty: then it is the list of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CasesInput {
    /// Words as typed: all must be there, the last may be unfinished, `"…"` keeps them together.
    pub query: String,
    /// States; none: all.
    pub states: Vec<CaseState>,
    /// Begun on this ISO date or later, in Bishkek.
    pub from: Option<String>,
    /// Begun on this ISO date or earlier.
    pub to: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
}

impl CasesInput {
    /// Whether nothing narrows the list.
    pub fn is_everything(&self) -> bool {
        self.query.trim().is_empty() && self.states.is_empty() && self.from.is_none() && self.to.is_none()
    }
}

/// A page of cases.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CasesView {
    /// Newest first; of a search, those that are named by reference or name before the others.
    pub cases: Vec<CaseLine>,
    /// There is more: for `after`. A page may be short and still have a next one.
    pub next: Option<String>,
    /// Whether everything that was saved was searched: after an update of the program a large vault takes a few searches.
    pub complete: bool,
}

/// A page of the inbox.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InboxView {
    /// Packets, newest first.
    pub packets: Vec<super::InboxLine>,
    /// Where the older ones begin.
    pub next: Option<String>,
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
