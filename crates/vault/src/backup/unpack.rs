//! Taking a backup apart, beside the place where the vault shall be: nothing of it counts before it is verified.

use super::facts::{NAMES, Part};
use super::tape::Hashing;
use super::write::MANIFEST;
use crate::{BackupError, Digest, create, database, files};
use age::{DecryptError, Decryptor, x25519};
use rand_core::CryptoRng;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

/// The largest database and some room.
const MAX_FILE_BYTES: u64 = database::MAX_DATABASE_BYTES + 64 * 1024 * 1024;
/// Beyond any header for a few supervisors: one of a hundred thousand stanzas must not cost anything.
const MAX_HEADER_BYTES: u64 = 16 * 1024;
const MAX_MANIFEST_BYTES: u64 = 64 * 1024;

/// The files of a backup in a folder of their own. Dropping it removes them.
pub struct Unpacked {
    pub(super) dir: PathBuf,
    pub(super) parts: Vec<Part>,
    pub(super) sha256: Digest,
    pub(super) bytes: u64,
    manifest: Vec<u8>,
}

impl std::fmt::Debug for Unpacked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unpacked").field("sha256", &self.sha256).finish_non_exhaustive()
    }
}

impl Unpacked {
    /// Opens `file` with a supervisor's identity (`AGE-SECRET-KEY-1…`) into a hidden folder beside `target`.
    ///
    /// # Errors
    /// [`BackupError::NotABackup`], [`BackupError::WrongKey`], [`BackupError::Changed`], [`BackupError::Storage`].
    pub fn read(file: &Path, identity: &str, target: &Path, rng: &mut dyn CryptoRng) -> Result<Unpacked, BackupError> {
        let identity: x25519::Identity = identity.trim().parse().map_err(|_| BackupError::WrongKey)?;
        let input = File::open(file)?;
        let found = input.metadata()?;
        if !found.is_file() || found.len() > MAX_FILE_BYTES || !has_short_header(file)? {
            return Err(BackupError::NotABackup);
        }
        let (parent, dir) = create::beside(target, rng)?;
        files::create_dirs(&parent)?;
        files::create_private_dir(&dir)?;
        let mut unpacked = Unpacked { dir, parts: Vec::new(), sha256: Digest([0; 32]), bytes: 0, manifest: Vec::new() };
        let input = BufReader::with_capacity(1 << 16, Hashing::new(input));
        let decryptor = Decryptor::new_buffered(input).map_err(refused)?;
        let plain = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(refused)?;
        unpacked.fill(plain).map_err(|error| match error {
            // What decryption says of a changed byte comes as an error of reading.
            BackupError::Storage(crate::StorageError::Failed) => BackupError::Changed,
            other => other,
        })?;
        (unpacked.bytes, unpacked.sha256) = super::facts::digest_of(file)?;
        Ok(unpacked)
    }

    /// The bytes of the signed manifest. Nothing here is verified yet.
    pub fn manifest(&self) -> &[u8] {
        &self.manifest
    }

    /// Exactly the manifest and the four files in their order, and nothing behind them.
    fn fill(&mut self, plain: impl Read) -> Result<(), BackupError> {
        let mut archive = tar::Archive::new(plain);
        // Raw: no long names, no sparse files, no links; a header that we do not write is refused.
        let mut entries = archive.entries()?.raw(true);
        let mut names = std::iter::once(MANIFEST).chain(NAMES);
        for name in names.by_ref() {
            let mut entry = entries.next().ok_or(BackupError::NotABackup)??;
            let plain = entry.header().entry_type() == tar::EntryType::Regular && entry.path_bytes() == name.as_bytes();
            let limit = if name == MANIFEST { MAX_MANIFEST_BYTES } else { database::MAX_DATABASE_BYTES };
            if !plain || entry.size() > limit {
                return Err(BackupError::NotABackup);
            }
            if name == MANIFEST {
                entry.read_to_end(&mut self.manifest)?;
                continue;
            }
            let mut hashing = Hashing::new(entry);
            let mut file = files::create_private(&self.dir.join(name))?;
            io::copy(&mut hashing, &mut file)?;
            file.sync_all()?;
            let (_, bytes, sha256) = hashing.finish();
            self.parts.push(Part { name: name.to_owned(), bytes, sha256 });
        }
        if entries.next().is_some() {
            return Err(BackupError::NotABackup);
        }
        // To the end of what was sealed: the last piece says that it is the last.
        let mut behind = Vec::new();
        archive.into_inner().take(MAX_MANIFEST_BYTES).read_to_end(&mut behind)?;
        // The second of the two empty blocks that end a tar.
        if behind == [0; 512] { Ok(()) } else { Err(BackupError::NotABackup) }
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // Made by us under a random name a moment ago.
        let _ = files::remove_dir_all(&self.dir);
    }
}

/// Whether it begins as an age file does, and its header ends soon.
fn has_short_header(file: &Path) -> io::Result<bool> {
    let mut first = Vec::new();
    File::open(file)?.take(MAX_HEADER_BYTES).read_to_end(&mut first)?;
    Ok(first.starts_with(b"age-encryption.org/v1\n") && first.windows(5).any(|line| line == b"\n--- "))
}

fn refused(error: DecryptError) -> BackupError {
    match error {
        DecryptError::NoMatchingKeys => BackupError::WrongKey,
        DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => error.into(),
        _ => BackupError::Changed,
    }
}
