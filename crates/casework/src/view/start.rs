//! Before the vault is open: first start and unlock.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the program shows first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StartView {
    /// Which page comes first.
    pub stage: Stage,
    /// Interface language chosen earlier (`ky`, `ru`, `en`), kept outside the vault because the unlock page needs it.
    pub language: Option<String>,
    /// The vaults of this computer, one for each officer; empty before the first start, and while one is open.
    pub vaults: Vec<VaultChoice>,
    /// The vault that was locked a moment ago, by this program: chosen already. Nothing on disk says it.
    pub chosen: Option<String>,
    /// Hidden a moment ago: the cover lies over the page until somebody presses Enter or clicks.
    pub covered: bool,
    /// Program version.
    pub version: String,
    /// Recipients for training, offered at first start in training mode.
    pub training_roles: Vec<TrainingRole>,
}

/// A vault to choose on the unlock page. Nothing here is authenticated before it is unlocked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VaultChoice {
    /// Name of its folder, to hand back to `unlock`.
    pub vault: String,
    /// Pseudonymous label, as the officer wrote it; empty when it cannot be read.
    pub label: String,
    /// Training vault: a striped banner says so on every page.
    pub training: bool,
    /// Only a supervisor's key opens: the vault was locked for a journey, or has no passphrase.
    pub supervisor_only: bool,
    /// Why it cannot be opened (text `error-<code>`).
    pub problem: Option<String>,
}

/// Stage of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No vault here yet.
    FirstStart,
    /// A vault is here and locked.
    Locked,
    /// The vault is open.
    Open,
}

/// An invented officer whom a training vault can play.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrainingRole {
    /// Id to hand back at first start, e.g. `labour-1`.
    pub id: String,
    /// Whether this officer receives packets (desk) rather than screens.
    pub desk: bool,
    /// The officer's invented organisation.
    pub organisation: OrganisationView,
}

/// An organisation of the directory.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OrganisationView {
    /// Number in the directory.
    pub org: u32,
    /// Kind: `support`, `labour`, `police`, `consular`, `child`. Text: `organisation-kind-<kind>`.
    pub kind: String,
    /// Name per language (`ky`, `ru`, `en`): directory data, not interface text.
    pub names: Names,
}

/// A name in the three languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Names {
    /// Kyrgyz.
    pub ky: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// A generated passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PassphraseSuggestion {
    /// Words to write down, joined by single spaces when typed.
    pub words: Vec<String>,
    /// Its entropy in bits (at least 75).
    pub bits: u32,
}

/// How good a self-chosen passphrase is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PassphraseStrength {
    /// A cautious estimate of its entropy in bits.
    pub bits: u32,
    /// Whether it may be used: at least 15 characters, not on the blocklist, and enough bits.
    pub enough: bool,
    /// What is wrong: `too_short`, `common`, `repeats`, `weak`. Text: `passphrase-<problem>`.
    pub problem: Option<String>,
}

/// What a new vault needs.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[ts(export)]
pub struct NewVault {
    /// Interface language, `ky`, `ru` or `en`.
    pub language: String,
    /// Pseudonymous label, shown on the unlock page.
    pub label: String,
    /// The passphrase as typed.
    pub passphrase: String,
    /// Training role id for a training vault; `None` makes a vault for real work.
    pub training_role: Option<String>,
    /// The supervisor's recovery key (`age1…`); required for real work, in training the invented supervisor's is used.
    pub supervisor: Option<String>,
}

/// What the first start shows once, after the vault was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NewVaultView {
    /// Printed recovery code in groups of four characters; shown this once and never stored.
    pub recovery_code: Vec<String>,
    /// The home page.
    pub home: super::HomeView,
}

/// Where the officer is, in ids: kept inside the vault when it is locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlaceView {
    /// Name of the screen.
    pub screen: String,
    /// Case that it shows.
    pub case: Option<String>,
    /// Packet of the inbox that it shows.
    pub packet: Option<String>,
    /// Id of the element that had the focus; empty: none.
    pub focus: String,
}

/// What unlocking shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UnlockedView {
    /// The home page.
    pub home: super::HomeView,
    /// Where the officer was when the vault was locked, if nothing happened since.
    pub place: Option<PlaceView>,
}

/// What an officer chose on the page of settings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SettingsInput {
    /// Minutes without a key or a movement until the vault locks: 1, 2, 5, 10, 15 or 30.
    pub idle_minutes: u32,
    /// Set of colours: `light`, `dark`, `sun`.
    pub theme: String,
}
