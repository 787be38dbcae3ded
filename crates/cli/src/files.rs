//! Files that the person named: read once and whole, written so that nothing is ever overwritten or half there.

use crate::failure::Failure;
use casework::CaseworkError;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Largest packet file (crates/packet/SPEC.md §3.1), bytes.
const MOST_PACKET_BYTES: u64 = 20 * 1024 * 1024;
/// Largest file of a protocol, bytes.
const MOST_PROTOCOL_BYTES: u64 = 16 * 1024 * 1024;
/// Languages of a protocol.
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// A packet, receipt or directory file.
pub fn packet(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    regular(path)?.take(MOST_PACKET_BYTES + 1).read_to_end(&mut bytes).map_err(|_| CaseworkError::FileUnreadable)?;
    if bytes.len() as u64 > MOST_PACKET_BYTES { Err(CaseworkError::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Opens a plain file: no folder, no link, no pipe that would never end.
pub fn regular(path: &Path) -> Result<File, CaseworkError> {
    let plain = |meta: io::Result<fs::Metadata>| match meta {
        Ok(meta) if meta.is_file() => Ok(()),
        Ok(_) => Err(CaseworkError::FileNotRegular),
        Err(_) => Err(CaseworkError::FileUnreadable),
    };
    plain(fs::symlink_metadata(path))?;
    let file = File::open(path).map_err(|_| CaseworkError::FileUnreadable)?;
    plain(file.metadata())?;
    Ok(file)
}

/// The rule files of the protocols of a folder.
pub fn protocols(dir: &Path) -> Result<Vec<(String, String)>, Failure> {
    let both = |folder: &PathBuf| Ok((text(&folder.join("protocol.toml"))?, text(&folder.join("indicators.toml"))?));
    protocol_folders(dir)?.iter().map(both).collect()
}

/// All files of the protocols of a folder, rules and words, by the names that a bundle gives them.
pub fn whole_protocols(dir: &Path) -> Result<Vec<BTreeMap<String, String>>, Failure> {
    let whole = |folder: &PathBuf| {
        let mut files = words(folder)?;
        for name in ["protocol.toml", "indicators.toml"] {
            files.insert(name.to_owned(), text(&folder.join(name))?);
        }
        Ok(files)
    };
    protocol_folders(dir)?.iter().map(whole).collect()
}

/// The folder itself if it holds a protocol; else each folder in it, or in its `protocols`, by name.
fn protocol_folders(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |_| CaseworkError::FileUnreadable;
    let holds = |path: &PathBuf| path.join("protocol.toml").exists();
    let mut folders = vec![dir.to_owned()];
    for place in [dir.to_owned(), dir.join("protocols")] {
        if folders.iter().any(holds) || !place.is_dir() && place != dir {
            break;
        }
        let entries: Vec<_> = fs::read_dir(place).map_err(unreadable)?.collect::<Result<_, _>>().map_err(unreadable)?;
        folders = entries.into_iter().map(|entry| entry.path()).filter(holds).collect();
        folders.sort();
    }
    if folders.iter().any(holds) { Ok(folders) } else { Err(CaseworkError::ProtocolUnknown.into()) }
}

/// The words of a protocol: in `ky`, `ru` and `en` in its folder, else where the repository and `protocol import` have them:
/// `locales/<language>/<id>` beside `protocols/<id>`. None at all: rules without words.
fn words(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let whole = fs::canonicalize(folder).map_err(|_| CaseworkError::FileUnreadable)?;
    let beside = || Some(whole.parent()?.parent()?.join("locales"));
    let (places, below) = match LANGUAGES.iter().any(|language| whole.join(language).is_dir()) {
        true => (Some(whole.clone()), None),
        false => (beside(), whole.file_name()),
    };
    let mut words = BTreeMap::new();
    for language in LANGUAGES {
        let place = places.as_ref().map(|place| place.join(language).join(below.unwrap_or_default()));
        for path in place.into_iter().filter(|place| place.is_dir()).flat_map(fs::read_dir).flatten().flatten() {
            let name = path.file_name().to_str().filter(|name| name.ends_with(".ftl")).map(str::to_owned);
            if let Some(name) = name {
                words.insert(format!("{language}/{name}"), text(&path.path())?);
            }
        }
    }
    Ok(words)
}

fn text(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    // A protocol may be a link: an administrator keeps it where they like.
    let file = File::open(path).map_err(|_| CaseworkError::FileUnreadable)?;
    file.take(MOST_PROTOCOL_BYTES).read_to_string(&mut text).map_err(|_| CaseworkError::FileUnreadable)?;
    Ok(text)
}

/// Writes a sealed file into a folder: complete and read back, or not at all. The same file again is fine.
pub fn deliver(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let place = folder.join(name);
    if place.exists() {
        return if packet(&place)? == bytes { Ok(()) } else { Err(Failure::FileExists) };
    }
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    file.write_all(bytes).map_err(refused)?;
    file.as_file().sync_all().map_err(refused)?;
    file.persist_noclobber(&place).map_err(|error| refused(error.error))?;
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(refused)?;
    if packet(&place)? == bytes { Ok(()) } else { Err(Failure::Refused("disk-error")) }
}

/// The texts of a folder of locales: language → path below it → text.
pub fn locales(dir: &Path) -> Result<casework::Texts, Failure> {
    let mut texts = casework::Texts::new();
    let list = |folder: &Path| -> Result<Vec<PathBuf>, Failure> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        Ok(entries.map_err(|_| CaseworkError::FileUnreadable)?.into_iter().map(|entry| entry.path()).collect())
    };
    for language in list(dir)?.into_iter().filter(|path| path.is_dir()) {
        let mut folders = vec![language.clone()];
        while let Some(folder) = folders.pop() {
            for path in list(&folder)? {
                let name = path.strip_prefix(&language).ok().and_then(Path::to_str).map(|name| name.replace('\\', "/"));
                let code = language.file_name().and_then(|name| name.to_str());
                if path.is_dir() {
                    folders.push(path);
                } else if let (Some(code), Some(name)) = (code, name.filter(|name| name.ends_with(".ftl"))) {
                    texts.entry(code.to_owned()).or_default().insert(name, text(&path)?);
                }
            }
        }
    }
    Ok(texts)
}

/// Writes a new file: complete and under its name, or not at all.
pub fn deliver_new(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    file.write_all(bytes).map_err(refused)?;
    file.as_file().sync_all().map_err(refused)?;
    let persisted = file.persist_noclobber(place);
    persisted.map(drop).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => Failure::FileExists,
        _ => refused(error.error),
    })
}

/// Replaces files of a folder: all are written beside their places first, so that what cannot be written replaces nothing.
pub fn replace(folder: &Path, files: &[(PathBuf, &str)]) -> Result<(), Failure> {
    let mut drafts = Vec::new();
    for (name, text) in files {
        let place = folder.join(name);
        let mut draft = tempfile::NamedTempFile::new_in(place.parent().unwrap_or(folder)).map_err(refused)?;
        draft.write_all(text.as_bytes()).map_err(refused)?;
        let permissions = fs::metadata(&place).map_err(refused)?.permissions();
        draft.as_file().set_permissions(permissions).map_err(refused)?;
        draft.as_file().sync_all().map_err(refused)?;
        drafts.push((draft, place));
    }
    for (draft, place) in drafts {
        draft.persist(&place).map_err(|error| refused(error.error))?;
    }
    Ok(())
}

/// Refuses a place where something already is: an import never replaces anything.
pub fn absent(place: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(place) {
        Ok(_) => Err(Failure::FileExists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(refused(error)),
    }
}

/// Writes a new folder of files: complete and under its name, or not at all.
pub fn deliver_folder(folder: &Path, files: &[(PathBuf, &str)]) -> Result<(), Failure> {
    absent(folder)?;
    let beside = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Beside its final place, so that the last step is one renaming on one disk.
    let draft = tempfile::TempDir::new_in(beside).map_err(refused)?;
    for (name, text) in files {
        let place = draft.path().join(name);
        fs::create_dir_all(place.parent().unwrap_or(draft.path())).map_err(refused)?;
        let mut file = File::create_new(&place).map_err(refused)?;
        file.write_all(text.as_bytes()).map_err(refused)?;
        file.sync_all().map_err(refused)?;
    }
    absent(folder)?;
    fs::rename(draft.path(), folder).map_err(refused)?;
    // Its old place is gone; the folder itself stays.
    let _ = draft.keep();
    open_to_others(folder)
}

/// A temporary folder is its owner's alone; what was asked for is as open as any other folder.
fn open_to_others(folder: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).map_err(refused)?;
    }
    Ok(())
}

fn refused(error: io::Error) -> Failure {
    Failure::Refused(match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => "disk-full",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "read-only",
        _ => "disk-error",
    })
}
