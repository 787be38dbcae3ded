//! Backups: one age file for the supervisors, holding a plain tar of the vault's files, still encrypted as they lie on the disk.
//!
//! Three steps, so that the vault is held only for the first: [`Vault::image`] copies its files, [`Image::facts`] opens the copy with the
//! vault's own key and walks the chain, [`Image::write`] seals it into a new file and reads that back. Going back is [`Unpacked::read`], which
//! opens the file beside the place where the vault shall be, [`Unpacked::verify`], and [`Found::restore`]. Nothing that is there is
//! overwritten on either way. Who signs the manifest, and how, is the caller's: here it is bytes.

mod error;
mod facts;
mod image;
mod keep;
mod list;
mod restore;
mod tape;
mod unpack;
mod write;

pub use error::BackupError;
pub use facts::{Facts, Part as FactsPart};
pub use image::Image;
pub use keep::delete_backups;
pub use list::{Backup, NewBackup, Restored};
pub use restore::{Found, Target};
pub use unpack::Unpacked;
pub use write::{Written, is_backup_name};

#[cfg(test)]
mod tests;
