//! One function per thing a person can do: unlock, answer, decide, refer, receive.
//!
//! The shell and the command line call these functions and nothing else. It never knows a language: it hands out ids and
//! codes ([`view`]), which the edges render from `locales/`. Time and chance are arguments ([`Moment`]). It touches no disk
//! but the vault's: packets and receipts come in and go out as bytes, which the edges read and write. Start from [`Office`].

mod content;
mod desk;
mod error;
mod findings;
mod interview;
mod moment;
mod office;
mod passphrase;
mod receipts;
mod recovery;
mod referral;
mod start;
pub mod view;

pub use content::Content;
pub use error::CaseworkError;
pub use moment::Moment;
pub use office::Office;
pub use passphrase::{passphrase_strength, suggest_passphrase};
pub use start::{create_vault, start, unlock};
pub use vault::KdfParameters;

/// What every function answers with.
pub type Result<T> = std::result::Result<T, CaseworkError>;
