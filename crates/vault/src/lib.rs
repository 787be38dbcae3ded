//! The encrypted store on disk: key envelope, events, cases, outbox, inbox.
//!
//! One folder is one officer's vault: `slots.0`, `slots.1` (the wrapped root key), `vault.db` (SQLCipher), `head.bin` (the anchor against
//! rollback) and `lock` (one process at a time). Every change is an event in a hash chain, written in one transaction with the rows that
//! follow from it; it counts as saved only when commit and anchor are on disk, and only then a [`Saved`] comes back.
//!
//! It never deletes or recreates a file on doubt, never waits for a key it was not given, and draws neither time nor chance itself.
//! Nothing else in the program knows SQL. Start from [`Vault`]: [`Vault::create`] once, then [`Vault::open`].

mod adopt;
mod age_file;
mod anchor;
mod append;
mod backup;
mod cases;
mod chain;
mod check;
mod create;
mod database;
mod directory;
mod erase;
mod error;
mod event;
mod files;
mod folders;
mod history;
mod identities;
mod ids;
mod inbox;
mod info;
mod kdf;
mod kept;
mod keys;
mod lock;
#[doc(hidden)]
pub mod measuring;
mod migrate;
mod open;
mod outbox;
mod protocols;
mod rekey;
mod retention;
mod rows;
mod salvage;
mod search;
mod settings;
mod slots;
mod supervisor;
#[cfg(test)]
mod tests;
mod value;
mod vault;

pub use adopt::{Adopted, Adoption};
pub use backup::{
    Backup, BackupError, Facts, FactsPart, Found, Image, NewBackup, Restored, Target, Unpacked, Written,
    delete_backups, is_backup_name,
};
pub use cases::{
    AnswerMeta, CaseSummary, Created, NewCase, Pause, StoredAnswer, StoredCase, StoredDecision, StoredNote,
};
pub use check::{CheckFinding, CheckReport};
pub use directory::StoredDirectory;
pub use erase::{Certificate, ErasedFile};
pub use error::{OpenError, Part, StorageError, VaultError};
pub use folders::{VaultFolder, folder, folders, new_folder};
pub use history::{Change, HistoryEntry};
pub use identities::{Identity, IdentityKind};
pub use ids::{CaseId, Digest, KeyId, PacketId};
pub use inbox::{InboxEntry, InboxItem, InboxPacket, InboxPage, NewInboxPacket, NewResponse, Response};
pub use info::{SlotInfo, SlotKind, VaultInfo, peek};
pub use kdf::KdfParameters;
pub use outbox::{NewPacket, NewReceipt, OutboxEntry, Receipt, Recipient, Recorded, SealedFile};
pub use protocols::{Approval, NewProtocol, StoredProtocol};
pub use rekey::{KeepOr, KeyChange, KeyReason, NewKeys};
pub use retention::Retention;
pub use salvage::{CaseLoss, Salvage, Salvaged, keep_copy, salvage};
pub use search::{CaseFilter, CaseItem, CasePage, CaseWords, PageKey, Refreshed, fold};
pub use slots::{Way, shares_recipient};
pub use supervisor::{KeyFileError, SupervisorKey};
pub use vault::{Mode, NewVault, Saved, Unlock, UnlockKind, Vault};
