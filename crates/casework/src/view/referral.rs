//! Choosing a recipient, signing and sealing, receipts.

use super::{CaseLine, Names, OrganisationView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Recipients to choose from, with the person. None is preselected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecipientsView {
    /// The case.
    pub case: CaseLine,
    /// Organisations of the directory.
    pub recipients: Vec<RecipientView>,
}

/// An organisation as a possible recipient.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecipientView {
    /// The organisation.
    pub organisation: OrganisationView,
    /// What to ask for by phone first, from the directory.
    pub ask_first: Names,
    /// Whether the person agreed to this kind of recipient: `yes`, `no`, `not_asked`, `not_needed` (child protection for a child).
    pub consent: String,
    /// Page on which it can still be asked, where nobody asked: a short path leaves these questions out.
    pub ask: Option<String>,
    /// Whether a packet may be made: consent given or not needed, key valid.
    pub allowed: bool,
    /// Sections that the packet would carry.
    pub sections: Vec<String>,
    /// Sections left out for this kind of recipient or because nothing was answered.
    pub left_out: Vec<String>,
    /// The office that the person does not want to be told, or police named in the account: shown as a warning before choosing.
    pub conflict: bool,
    /// Fingerprint of its key in groups of four hex digits, to compare by phone.
    pub key_words: String,
}

/// Sign and seal for one organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReferralInput {
    /// Case id.
    pub case: String,
    /// Organisation number.
    pub org: u32,
    /// The passphrase once more.
    pub passphrase: String,
}

/// A sealed packet in the outbox.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SealedView {
    /// The case.
    pub case: CaseLine,
    /// Packet id, 32 hex digits.
    pub packet: String,
    /// Recipient.
    pub organisation: OrganisationView,
    /// Neutral file name.
    pub file_name: String,
    /// Size in bytes.
    pub bytes: u32,
    /// SHA-256 of the file in groups of four hex digits.
    pub fingerprint: String,
    /// Sections carried.
    pub sections: Vec<String>,
    /// Where it was saved (`folder` path as chosen), once it was.
    pub saved_to: Option<String>,
}

/// What a receipt changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReceiptView {
    /// The case with its new state.
    pub case: CaseLine,
    /// `received`, `accepted`, `returned`. Text: `receipt-<status>`.
    pub status: String,
    /// Reason code of a return. Text: `return-<code>`.
    pub reason: Option<String>,
    /// Who signed it.
    pub organisation: OrganisationView,
    /// When they signed it.
    pub at: i64,
    /// The same receipt was here already.
    pub known: bool,
}
