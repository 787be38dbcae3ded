//! The receiving desk.

use super::{FindingsView, Names, OrganisationView, QuestionView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A packet in the inbox.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InboxLine {
    /// Packet id.
    pub packet: String,
    /// Who sent it.
    pub from: OrganisationView,
    /// When it was signed.
    pub created_at: i64,
    /// When it came in.
    pub received_at: i64,
    /// `opened`, `accepted`, `returned`. Text: `inbox-<state>`.
    pub state: String,
}

/// An opened, verified packet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReceivedView {
    /// Its line.
    pub line: InboxLine,
    /// Officer number at the sending organisation (pseudonym).
    pub officer: u32,
    /// Key id of the signer in groups of four hex digits.
    pub signer_key_words: String,
    /// The same packet had come before.
    pub known: bool,
    /// Languages of the interview and of the officer.
    pub interview_language: String,
    /// Language of the officer.
    pub officer_language: String,
    /// Protocol that the sender used, and whether it is known here.
    pub protocol: super::ProtocolLine,
    /// The protocol is not known here: answers are shown by their codes.
    pub protocol_unknown: bool,
    /// Sections carried, with the answers.
    pub sections: Vec<ReceivedSection>,
    /// What the sender found.
    pub sender_texts: Vec<String>,
    /// The sender's decision in their words.
    pub decision: Option<super::Decision>,
    /// Findings recomputed here from the carried answers, if the protocol is known.
    pub findings: Option<FindingsView>,
    /// Dimensions where the recomputed state differs from the sender's; some differences come from sections left out.
    pub differs: Vec<String>,
    /// Response so far.
    pub response: Option<ResponseView>,
}

/// A carried section.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReceivedSection {
    /// Section id.
    pub id: String,
    /// Questions with answers.
    pub questions: Vec<QuestionView>,
}

/// The desk's answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ResponseInput {
    /// Packet id.
    pub packet: String,
    /// Accept, or return.
    pub accept: bool,
    /// Reason code of a return: `no_capacity`, `not_for_us`, `incomplete`, `other`. Text: `return-<code>`.
    pub reason: Option<String>,
    /// The passphrase once more: it signs.
    pub passphrase: String,
}

/// A signed receipt to take back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ResponseView {
    /// `accepted` or `returned`.
    pub status: String,
    /// Reason code.
    pub reason: Option<String>,
    /// When it was signed.
    pub at: i64,
    /// File name of the receipt packet.
    pub file_name: String,
    /// Who gets it.
    pub to: Names,
    /// Where it was saved.
    pub saved_to: Option<String>,
}

/// An error as the screens act on it. Text: `error-<code>` with `.do`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ErrorView {
    /// Stable code, kebab-case.
    pub code: String,
    /// Question or field that it belongs to, if any.
    pub field: Option<String>,
}
