//! Passphrases: a generated suggestion, and how good a chosen one is.
//!
//! The vault is attacked off line, so a suggestion carries at least 75 bits. Its words are invented syllables: easy to say, in no dictionary,
//! typed with letters that stand at the same place on the Kyrgyz and the Russian layout, or on the Latin one.

mod strength;
mod suggestion;

pub use strength::passphrase_strength;
pub use suggestion::suggest_passphrase;
pub(crate) use suggestion::{CYRILLIC, LATIN};
