//! The ways into a vault, and how they change.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ways into an open vault.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeysView {
    /// Ways in, in order.
    pub slots: Vec<WayIn>,
    /// Every change of keys, newest first.
    pub changes: Vec<KeysChange>,
    /// The printed code is of an older kind: the next change replaces it by a new one, which is shown then.
    pub old_code: bool,
    /// This session was opened by something else than the passphrase, and no new passphrase has been set since.
    pub enrol: bool,
}

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WayIn {
    /// Number, for removing it.
    pub slot: u32,
    /// `passphrase`, `supervisor`, `recovery_code`, `old_recovery_code`, `shares`. Text: `slot-<kind>`.
    pub kind: String,
    /// Label of the vault; for all but the passphrase a public key (`age1…`).
    pub label: String,
    /// Whether it may be removed: neither the passphrase nor, in real work, the last supervisor.
    pub removable: bool,
}

/// A change of keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeysChange {
    /// Generation that it made, from 2.
    pub generation: u32,
    /// Code of the reason. Text: `keys-reason-<reason>`.
    pub reason: String,
    /// When.
    pub at: i64,
}

/// After a change of keys.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KeysChanged {
    /// The ways in now.
    pub keys: KeysView,
    /// A new printed recovery code in groups of four characters, shown this once; empty: there is no new one.
    pub recovery_code: Vec<String>,
}

/// Shares to print, shown this once and never stored.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SharesView {
    /// Label of the vault, for the sheet.
    pub label: String,
    /// Four hex digits that stand in every share of this vault.
    pub vault: String,
    /// How many open the vault together.
    pub needed: u8,
    /// The shares.
    pub shares: Vec<ShareView>,
    /// The ways in now.
    pub keys: KeysView,
    /// As in [`KeysChanged`].
    pub recovery_code: Vec<String>,
}

/// A share: useless alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ShareView {
    /// 1 to 3.
    pub number: u8,
    /// Its words in the letters of the interface language; either alphabet reads back.
    pub words: Vec<String>,
    /// The same share as a QR code: an SVG picture.
    pub qr: String,
}
