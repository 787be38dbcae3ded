//! Writing a packet or a receipt to the folder or drive that the person chose.

use super::FileError;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// How many files of one name and different content a folder may already hold.
const COPIES: u32 = 99;

/// Saves `bytes` in `folder` and answers with the name they got.
///
/// The name is `name`, or `name` with a number when another file has it already. A file with the same content counts
/// as saved. On any error nothing new stays in the folder, and what was there is as it was.
pub fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, FileError> {
    if !folder.is_absolute() || Path::new(name).file_name() != Some(name.as_ref()) {
        return Err(FileError::Drive);
    }
    let mut file = write_down(folder, bytes).map_err(|error| FileError::writing(&error))?;
    for copy in 1..=COPIES {
        let candidate = numbered(name, copy);
        match file.persist_noclobber(folder.join(&candidate)) {
            Ok(_) => {
                sync_folder(folder).map_err(|error| FileError::writing(&error))?;
                return Ok(candidate);
            }
            Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => {
                if super::read(&folder.join(&candidate)).is_ok_and(|there| there == bytes) {
                    return Ok(candidate);
                }
                file = refused.file;
            }
            Err(refused) => return Err(FileError::writing(&refused.error)),
        }
    }
    Err(FileError::ReadOnly)
}

/// Saves as [`save`] does and answers with the place to tell the person: the folder, or the whole path when the file
/// could not get its own name.
///
/// # Errors
/// As [`save`].
pub fn deliver(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, FileError> {
    let saved = save(folder, name, bytes)?;
    let place = if saved == name { folder.to_owned() } else { folder.join(saved) };
    Ok(place.to_string_lossy().into_owned())
}

/// A new file without a name of its own yet, with the bytes on the disk. It removes itself unless it gets its name.
fn write_down(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let there = read_back(file.as_file_mut(), bytes.len())?;
    if there == bytes { Ok(file) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// What the drive gives back, not what memory still holds: worn sticks acknowledge what they did not keep.
fn read_back(file: &mut File, length: usize) -> io::Result<Vec<u8>> {
    #[cfg(target_os = "linux")]
    // A drive that cannot be asked to forget its copy in memory is still read, from memory.
    let _ = rustix::fs::fadvise(&*file, 0, None, rustix::fs::Advice::DontNeed);
    file.rewind()?;
    let mut there = Vec::with_capacity(length);
    file.read_to_end(&mut there)?;
    Ok(there)
}

/// `name`, then `name-2`, `name-3` before its ending.
pub(super) fn numbered(name: &str, copy: u32) -> String {
    match (copy, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) if !stem.is_empty() => format!("{stem}-{copy}.{ending}"),
        _ => format!("{name}-{copy}"),
    }
}

/// Without it a power cut could take the new name away again. Some drives cannot flush a folder: their name is safe with the file.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(()); // Windows cannot open a folder as a file
    }
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}
