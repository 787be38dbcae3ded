//! Vaults side by side in one data folder: one for each officer of a shared computer.
//!
//! The first lies in `vault/`, as it always has; the others in `vaults/<16 hex digits>/`. The digits are random: a folder's
//! name tells nothing about its officer, and nothing outside a vault says which was opened last.

use crate::keys::random;
use crate::{StorageError, files};
use rand_core::CryptoRng;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Name of the first vault's folder.
const FIRST: &str = "vault";
/// Folder of the others.
const OTHERS: &str = "vaults";

/// The folder of a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultFolder {
    /// `vault`, or 16 hex digits.
    pub name: String,
    /// Where it lies.
    pub dir: PathBuf,
}

/// The folders in the data folder `root` that hold something, whole or damaged; the first vault first, then by name.
///
/// # Errors
/// [`StorageError`] if the data folder is there and cannot be read.
pub fn folders(root: &Path) -> Result<Vec<VaultFolder>, StorageError> {
    let mut found = Vec::new();
    for entry in entries(&root.join(OTHERS))? {
        let name = entry.file_name().to_str().map(str::to_owned);
        found.extend(name.and_then(|name| folder(root, &name)).filter(|folder| folder.name != FIRST));
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.splice(0..0, folder(root, FIRST));
    let mut holding = Vec::with_capacity(found.len());
    for folder in found {
        if !entries(&folder.dir)?.is_empty() {
            holding.push(folder);
        }
    }
    Ok(holding)
}

/// The folder of this name in `root`, there or not; `None` for what is no folder's name.
pub fn folder(root: &Path, name: &str) -> Option<VaultFolder> {
    let digits = name.len() == 16 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let dir = match name {
        FIRST => root.join(FIRST),
        _ if digits => root.join(OTHERS).join(name),
        _ => return None,
    };
    Some(VaultFolder { name: name.to_owned(), dir })
}

/// A folder for one vault more: the first one's while nothing is there, else one with a name that nobody has.
///
/// # Errors
/// [`StorageError`] if the data folder is there and cannot be read.
pub fn new_folder(root: &Path, rng: &mut dyn CryptoRng) -> Result<VaultFolder, StorageError> {
    let first = VaultFolder { name: FIRST.to_owned(), dir: root.join(FIRST) };
    if entries(&first.dir)?.is_empty() {
        return Ok(first);
    }
    let name = format!("{:016x}", u64::from_be_bytes(random(rng)));
    Ok(VaultFolder { dir: root.join(OTHERS).join(&name), name })
}

/// What lies in a folder; nothing where there is none. A file in its place counts as something that holds nothing of ours.
fn entries(dir: &Path) -> Result<Vec<std::fs::DirEntry>, StorageError> {
    let read = std::fs::read_dir(dir).and_then(|entries| entries.collect());
    match read {
        Ok(entries) => Ok(entries),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(files::storage(&error)),
    }
}

#[cfg(test)]
mod tests {
    use super::{folder, folders, new_folder};
    use crate::tests::Chance;
    use std::fs;
    use std::path::Path;

    fn names(root: &Path) -> Vec<String> {
        folders(root).unwrap().into_iter().map(|folder| folder.name).collect()
    }

    #[test]
    fn the_first_vault_lies_where_it_always_has_and_the_others_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("not yet");
        assert!(names(&root).is_empty());
        let first = new_folder(&root, &mut Chance(7)).unwrap();
        assert_eq!((first.name.as_str(), first.dir.clone()), ("vault", root.join("vault")));
        fs::create_dir_all(&first.dir).unwrap();
        assert!(names(&root).is_empty(), "an empty folder is no vault");
        assert_eq!(new_folder(&root, &mut Chance(7)).unwrap(), first);
        fs::write(first.dir.join("slots.0"), "x").unwrap();
        let second = new_folder(&root, &mut Chance(7)).unwrap();
        assert_eq!(second.name.len(), 16);
        assert_eq!(second.dir, root.join("vaults").join(&second.name));
        fs::create_dir_all(&second.dir).unwrap();
        fs::write(second.dir.join("vault.db"), "x").unwrap();
        assert_eq!(names(&root), ["vault".to_owned(), second.name.clone()]);
        fs::remove_dir_all(&first.dir).unwrap();
        assert_eq!(names(&root), [second.name]);
    }

    #[test]
    fn what_has_no_name_of_ours_is_neither_listed_nor_opened() {
        let place = tempfile::tempdir().unwrap();
        for name in
            [".0123456789abcdef.1", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0", "vault", "notes"]
        {
            let dir = place.path().join("vaults").join(name);
            fs::create_dir_all(&dir).unwrap();
            fs::write(dir.join("vault.db"), "x").unwrap();
        }
        assert!(names(place.path()).is_empty());
        fs::write(place.path().join("vaults/0123456789abcdef"), "a file").unwrap();
        assert!(names(place.path()).is_empty());
        for name in ["", "..", "../vault", "vaults", "/etc", "0123456789abcdeg", "Vault", "vault/"] {
            assert_eq!(folder(place.path(), name), None, "{name:?}");
        }
    }
}
