//! One function per thing a person can do: unlock, answer, decide, refer, receive.
//!
//! The shell and the command line call these functions and nothing else. It never knows a language: it hands out ids and
//! codes ([`view`]), which the edges render from `locales/`. Time and chance are arguments ([`Moment`]). It touches no disk
//! but the vault's: packets and receipts come in and go out as bytes, which the edges read and write. Start from [`Office`].

mod admin;
mod answers;
mod backup;
mod check;
mod content;
mod decision;
mod desk;
mod directory;
mod error;
mod findings;
mod held;
mod import;
mod interview;
mod interview_view;
mod keys;
mod moment;
mod notify;
mod office;
mod officers;
mod opened;
mod packing;
mod pages;
mod passphrase;
mod place;
mod protocols;
mod receipts;
mod received;
mod receiving;
mod recipients;
mod record;
mod recovery;
mod referral;
mod repair;
mod screen;
mod search;
mod settings;
mod shares;
mod start;
mod training;
pub mod view;
mod workbook;

pub use admin::{DirectoryLine, DirectoryOrganisation, IdentityLine, InspectionLine, SlotLine, VaultLine, vault_info};
pub use authoring::{
    Imported, ImportedLocale, MissingText, MoreTexts, Options as ImportOptions, SHEET_CODES, SetAside, SheetError,
    Texts,
};
pub use backup::{BackupDone, BackupJob, check_backup, restore_backup};
pub use check::{Checked, CheckedClaim, check_protocol};
pub use content::Content;
pub use directory::verify_directory;
pub use error::CaseworkError;
pub use keys::{OtherWay, bearable_costs, unlock_with};
pub use moment::{Moment, day_in_bishkek};
pub use notify::Notification;
pub use office::Office;
pub use officers::{new_vault_dir, vault_dir, vaults};
pub use passphrase::{passphrase_strength, suggest_passphrase};
pub use protocols::ProtocolSource;
pub use repair::{WayIn, check_vault, salvage_vault, vault_exists};
pub use screen::{IndicatorState, Ordered, Palermo, Screened, score, screen};
pub use screening::{Protocol, ProtocolError};
pub use start::{create_vault, start, unlock, unlock_with_recovery_code};
pub use vault::KdfParameters;
pub use workbook::{export_locale, export_protocol, import_locale, import_protocol};

/// What every function answers with.
pub type Result<T> = std::result::Result<T, CaseworkError>;
