//! The few things we do with files ourselves: private, flushed, never overwriting. Every step goes through `watch`, where the tests
//! record it or let it fail; outside tests that is nothing at all.

use crate::StorageError;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

#[cfg(not(all(test, unix)))]
pub(crate) mod unwatched;
#[cfg(all(test, unix))]
pub(crate) use crate::tests::device as watch;
#[cfg(not(all(test, unix)))]
pub(crate) use unwatched as watch;

/// A step with files, as `watch` is told of it.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(not(all(test, unix)), expect(dead_code, reason = "only tests look at what is done"))]
pub(crate) enum Act<'a> {
    /// Reading a file.
    Read,
    /// Opening a file for writing, made if it is missing.
    Open(&'a Path),
    /// Making a folder.
    MakeDir(&'a Path),
    /// Setting a file's length.
    Resize(&'a Path, u64),
    /// Making a file's content durable.
    Flush(&'a Path),
    /// Making a folder's names durable.
    FlushDir(&'a Path),
    /// Giving a file or folder another name, in whose place there may be one already.
    Rename(&'a Path, &'a Path),
    /// Taking a file or an empty folder away.
    Remove(&'a Path),
}

/// The disk's refusal as a screen can act on it.
pub(crate) fn storage(error: &io::Error) -> StorageError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => StorageError::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StorageError::ReadOnly,
        _ => StorageError::Failed,
    }
}

impl From<io::Error> for StorageError {
    fn from(error: io::Error) -> Self {
        storage(&error)
    }
}

/// One of our files, open for writing.
pub(crate) struct Private {
    file: File,
    path: PathBuf,
    /// Where the next `write` goes.
    at: u64,
}

impl Private {
    /// Opens a file that must be there.
    pub(crate) fn open(path: &Path) -> io::Result<Private> {
        let file = watch::step(Act::Open(path), || OpenOptions::new().read(true).write(true).open(path))?;
        Ok(Private { file, path: path.to_path_buf(), at: 0 })
    }

    /// Writes all bytes at this place.
    pub(crate) fn write_at(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        let file = &mut self.file;
        watch::write(&self.path, at, bytes, |part| {
            file.seek(SeekFrom::Start(at))?;
            file.write_all(part)
        })
    }

    /// Makes content and length durable.
    pub(crate) fn sync_all(&self) -> io::Result<()> {
        watch::step(Act::Flush(&self.path), || self.file.sync_all())
    }

    /// Makes the content durable; enough where the length stays as it is.
    pub(crate) fn sync_data(&self) -> io::Result<()> {
        watch::step(Act::Flush(&self.path), || self.file.sync_data())
    }
}

/// One write after the other, from the beginning.
impl Write for Private {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_at(self.at, bytes)?;
        self.at += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Makes a folder that only its owner may enter.
pub(crate) fn create_private_dir(dir: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    watch::step(Act::MakeDir(dir), || builder.create(dir))
}

/// Makes a folder and those above it that are missing.
pub(crate) fn create_dirs(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent().filter(|parent| *parent != Path::new("")) {
        create_dirs(parent)?;
    }
    match watch::step(Act::MakeDir(dir), || std::fs::create_dir(dir)) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made?,
    }
    // Its own name as well must outlast a power cut: what is inside would be out of reach.
    match dir.parent() {
        Some(parent) if parent == Path::new("") => sync_dir(Path::new(".")),
        Some(parent) => sync_dir(parent),
        None => Ok(()),
    }
}

/// Makes a new file that only its owner may read; fails if it is there.
pub(crate) fn create_private(path: &Path) -> io::Result<Private> {
    let make = || private(OpenOptions::new().read(true).write(true).create_new(true)).open(path);
    Ok(Private { file: watch::step(Act::Open(path), make)?, path: path.to_path_buf(), at: 0 })
}

/// Replaces the content of one of our files in place (never by rename: the other copy stays valid meanwhile) and flushes it.
pub(crate) fn rewrite_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let open = || private(OpenOptions::new().write(true).create(true).truncate(false)).open(path);
    let file = watch::step(Act::Open(path), open)?;
    watch::step(Act::Resize(path, 0), || file.set_len(0))?;
    let mut file = Private { file, path: path.to_path_buf(), at: 0 };
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives a file of ours the name of another one, which is gone then (a folder: of an empty one); durable with [`sync_dir`]. Windows replaces a file only while nobody
/// has it open: close it first.
pub(crate) fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    watch::step(Act::Rename(from, to), || std::fs::rename(from, to))
}

/// Removes a file of ours; it may be gone already.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match watch::step(Act::Remove(path), || std::fs::remove_file(path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Size of a file in bytes; `None` if it is not there.
pub(crate) fn size(path: &Path) -> io::Result<Option<u64>> {
    match std::fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Takes an empty folder away.
pub(crate) fn remove_dir(dir: &Path) -> io::Result<()> {
    watch::step(Act::Remove(dir), || std::fs::remove_dir(dir))
}

/// Takes a folder away with all that is in it.
pub(crate) fn remove_dir_all(dir: &Path) -> io::Result<()> {
    watch::step(Act::Remove(dir), || std::fs::remove_dir_all(dir))
}

/// Makes the names in a folder durable. Windows has no such call and journals names itself.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { watch::step(Act::FlushDir(dir), || File::open(dir)?.sync_all()) } else { Ok(()) }
}

/// Reads a file of at most `limit` bytes; `None` if it is longer.
pub(crate) fn read_bounded(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    watch::step(Act::Read, || File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes))?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// Opens a file for reading past the system's cache, where it can be asked to: what was just written is read from the medium.
pub(crate) fn open_uncached(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    #[cfg(target_os = "linux")]
    // Advice: a file system that does not know it reads from the cache, and the digest is compared all the same.
    let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    Ok(file)
}

/// Copies a file into a new one that only its owner may read, and flushes it.
pub(crate) fn copy_private(from: &Path, to: &Path) -> io::Result<u64> {
    let (mut from, mut to) = (File::open(from)?, create_private(to)?);
    let length = io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    Ok(length)
}
