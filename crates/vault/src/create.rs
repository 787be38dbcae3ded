//! Making a vault: complete in a folder beside the final one, then renamed. Killed at any moment, there is a whole vault or none.

use crate::anchor::{Anchor, Record};
use crate::event::{Body, Event};
use crate::keys::{Printed, Purpose, RootKey, random, random_root};
use crate::lock::LOCK_FILE;
use crate::slots::{self, Slot, SlotFile, Wrapped};
use crate::{NewVault, OpenError, chain, database, files, migrate, rows};
use rand_core::CryptoRng;
use rusqlite::OpenFlags;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Most supervisors of a vault.
pub(crate) const MAX_SUPERVISORS: usize = 3;

/// Makes the files of a vault in `dir`, which must be missing or empty, and gives the root key to open them with.
///
/// # Errors
/// See [`crate::Vault::create`].
pub(crate) fn create(dir: &Path, new: &NewVault<'_>, now: i64, rng: &mut dyn CryptoRng) -> Result<RootKey, OpenError> {
    refuse_unless_empty(dir)?;
    let root = random_root(rng)?;
    let slots = slot_file(new, &root, rng)?;
    let (parent, temporary) = beside(dir, rng)?;
    files::create_dirs(&parent).map_err(|error| files::storage(&error))?;
    let made = fill(&temporary, new, &root, &slots, now, rng).and_then(|()| publish(&temporary, dir, &parent));
    if made.is_err() {
        // Ours alone, with a random name, made a moment ago.
        let _ = files::remove_dir_all(&temporary);
    }
    made.map(|()| root)
}

/// Whether `dir` is missing or empty.
pub(crate) fn refuse_unless_empty(dir: &Path) -> Result<(), OpenError> {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().map_or(Ok(()), |_| Err(OpenError::AlreadyExists)),
        Err(error) => match error.kind() {
            std::io::ErrorKind::NotFound => Ok(()),
            std::io::ErrorKind::NotADirectory => Err(OpenError::AlreadyExists),
            _ => Err(files::storage(&error).into()),
        },
    }
}

/// The parent folder, and a name beside `dir` that nobody has.
pub(crate) fn beside(dir: &Path, rng: &mut dyn CryptoRng) -> Result<(PathBuf, PathBuf), OpenError> {
    let name = dir.file_name().ok_or(OpenError::Unacceptable("folder"))?;
    let parent = parent_of(dir);
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{:016x}", u64::from_be_bytes(random(rng))));
    let temporary = parent.join(hidden);
    Ok((parent, temporary))
}

/// The folder that holds `dir`.
pub(crate) fn parent_of(dir: &Path) -> PathBuf {
    match dir.parent() {
        Some(parent) if parent != Path::new("") => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

fn slot_file(new: &NewVault<'_>, root: &RootKey, rng: &mut dyn CryptoRng) -> Result<SlotFile, OpenError> {
    if new.supervisors.len() > MAX_SUPERVISORS {
        return Err(OpenError::Unacceptable("more than three supervisors"));
    }
    let vault_id = random(rng);
    let no_memory = OpenError::Unacceptable("not enough memory for the key derivation");
    let officer = (1, new.label, &vault_id);
    let mut list: Vec<Slot> =
        vec![slots::passphrase_slot(officer, new.passphrase, new.kdf, root, rng).ok_or(no_memory)?];
    for (id, recipient) in (2..).zip(new.supervisors) {
        list.push(slots::age_slot(id, recipient, |age| Wrapped::Supervisor { age }, root)?);
    }
    if let Some(code) = new.recovery_code {
        let id = list.len() as u64 + 1;
        list.push(slots::printed_slot((id, &vault_id), (Printed::Code, code), root)?);
    }
    let mut file = SlotFile {
        vault_id,
        generation: 1,
        database_salt: random(rng),
        mode: new.mode,
        slots: list,
        kept_label: String::new(),
        mac: [0; 32],
    };
    file.authenticate(root);
    Ok(file)
}

fn fill(
    dir: &Path,
    new: &NewVault<'_>,
    root: &RootKey,
    slots: &SlotFile,
    now: i64,
    rng: &mut dyn CryptoRng,
) -> Result<(), OpenError> {
    let io = |error: std::io::Error| OpenError::from(files::storage(&error));
    files::create_private_dir(dir).map_err(io)?;
    files::create_private(&dir.join(LOCK_FILE)).map_err(io)?;
    // SQLite takes an empty file as a new database: made here for its permissions, which its journal inherits.
    files::create_private(&dir.join(database::DATABASE_FILE)).map_err(io)?;
    let mut db = database::open(dir, root, slots, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate::run(&mut db, migrate::MIGRATIONS)?;
    let created = Event::VaultCreated { vault_id: slots.vault_id, mode: slots.mode, slot_generation: slots.generation };
    let settings =
        new.settings.iter().map(|(name, value)| Event::SettingSet { name: (*name).into(), value: (*value).into() });
    let first = db.transaction().map_err(crate::VaultError::from)?;
    for event in std::iter::once(created).chain(settings) {
        let body = Body::new(now, None, event);
        let tip = chain::append(&first, &random(rng), &body)?;
        rows::apply(&first, tip.seq, &body)?;
    }
    first.commit().map_err(crate::VaultError::from)?;
    let tip = chain::tip(&db)?;
    let record = Record { seq: tip.seq, hash: tip.hash, at: now, slot_generation: slots.generation };
    Anchor::create(dir, root.derive(&slots.vault_id, Purpose::Head))?.write(&record)?;
    slots::write_both(dir, slots)?;
    Ok(())
}

/// Gives a finished folder its name, if nothing is there.
pub(crate) fn publish(temporary: &Path, dir: &Path, parent: &Path) -> Result<(), OpenError> {
    // Succeeds only on an empty folder; Windows does not rename over one.
    match files::remove_dir(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::DirectoryNotEmpty => return Err(OpenError::AlreadyExists),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(files::storage(&error).into()),
        _ => {}
    }
    files::rename_over(temporary, dir).map_err(|error| match error.kind() {
        std::io::ErrorKind::DirectoryNotEmpty | std::io::ErrorKind::AlreadyExists => OpenError::AlreadyExists,
        _ => files::storage(&error).into(),
    })?;
    files::sync_dir(parent).map_err(|error| files::storage(&error))?;
    Ok(())
}
