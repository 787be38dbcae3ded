//! The file: sealed to the supervisors under a name that says nothing, flushed, read back, and only then given its name.

use super::tape::Hashing;
use super::{Image, facts};
use crate::keys::random;
use crate::{BackupError, Digest, files};
use age::{Encryptor, x25519};
use chrono::DateTime;
use rand_core::CryptoRng;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The first file of the archive.
pub(super) const MANIFEST: &str = "manifest.cose";
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const RANDOM_CHARACTERS: usize = 10;

/// A backup that lies on the disk and was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub file_name: String,
    /// Its length.
    pub size_bytes: u64,
    /// Its SHA-256.
    pub sha256: Digest,
}

impl Image {
    /// Writes a new file into `folder`: `manifest` and the files, sealed to the supervisors; `made_at` gives the day in its name.
    ///
    /// # Errors
    /// [`BackupError::Storage`]; [`BackupError::Changed`] if what was read back is not what was written. Nothing is left behind then.
    pub fn write(
        &self,
        folder: &Path,
        manifest: &[u8],
        made_at: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Written, BackupError> {
        let file_name = new_name(made_at, rng);
        let (unfinished, path) = (folder.join(format!("{file_name}.part")), folder.join(&file_name));
        let written = self.write_unfinished(&unfinished, manifest, made_at).and_then(|(size_bytes, sha256)| {
            if facts::digest_of(&unfinished)? != (size_bytes, sha256) {
                return Err(BackupError::Changed);
            }
            // Fifty random bits in the name: nothing of this name can be there.
            files::rename_over(&unfinished, &path)?;
            files::sync_dir(folder)?;
            Ok(Written { file_name, size_bytes, sha256 })
        });
        if written.is_err() {
            // Made a moment ago under a random name: ours alone.
            let _ = files::remove(&unfinished);
        }
        written
    }

    fn write_unfinished(&self, path: &Path, manifest: &[u8], at: i64) -> Result<(u64, Digest), BackupError> {
        let keys: Vec<x25519::Recipient> = self.recipients().iter().filter_map(|key| key.parse().ok()).collect();
        let keys = keys.iter().map(|key| key as &dyn age::Recipient);
        let encryptor = Encryptor::with_recipients(keys).map_err(|_| BackupError::NoSupervisor)?;
        let file = Hashing::new(BufWriter::with_capacity(1 << 16, files::create_private(path)?));
        let mut archive = tar::Builder::new(encryptor.wrap_output(file)?);
        let time = u64::try_from(at).unwrap_or_default();
        archive.append_data(&mut header(manifest.len() as u64, time), MANIFEST, manifest)?;
        for name in facts::NAMES {
            let part = File::open(self.dir.join(name))?;
            archive.append_data(&mut header(part.metadata()?.len(), time), name, part)?;
        }
        let (mut buffered, bytes, sha256) = archive.into_inner()?.finish()?.finish();
        buffered.flush()?;
        buffered.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok((bytes, sha256))
    }
}

/// A private plain file of this length; nothing of this computer or its user.
fn header(bytes: u64, time: u64) -> tar::Header {
    let mut header = tar::Header::new_ustar();
    header.set_entry_type(tar::EntryType::Regular);
    header.set_size(bytes);
    header.set_mode(0o600);
    header.set_mtime(time);
    header
}

/// `copy-2026-11-24-k3j5x7q2ab.age`: the day helps whoever looks for the newest; nothing tells whose it is or what is inside.
fn new_name(at: i64, rng: &mut dyn CryptoRng) -> String {
    let day = DateTime::from_timestamp(at, 0).unwrap_or(DateTime::UNIX_EPOCH).date_naive();
    let bytes: [u8; RANDOM_CHARACTERS] = random(rng);
    let letter = |byte: &u8| ALPHABET.get(usize::from(byte % 32)).map_or('a', |letter| char::from(*letter));
    format!("copy-{day}-{}.age", bytes.iter().map(letter).collect::<String>())
}

/// Whether a file name is one that a backup gets.
pub fn is_backup_name(name: &str) -> bool {
    let Some(middle) = name.strip_prefix("copy-").and_then(|rest| rest.strip_suffix(".age")) else { return false };
    let Some((day, letters)) = middle.split_at_checked(11) else { return false };
    day.strip_suffix('-').is_some_and(|day| day.parse::<chrono::NaiveDate>().is_ok())
        && letters.len() == RANDOM_CHARACTERS
        && letters.bytes().all(|byte| ALPHABET.contains(&byte))
}
