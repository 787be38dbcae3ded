//! `vault.db`: opened in one order, with every setting read back.

mod journal;

use crate::files::watch;
use crate::keys::{Purpose, RootKey, sqlcipher_key};
use crate::slots::SlotFile;
use crate::{OpenError, Part, StorageError, VaultError, files};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};
use std::path::{Path, PathBuf};

/// Its name.
pub(crate) const DATABASE_FILE: &str = "vault.db";
const PAGE_BYTES: u64 = 4096;
/// Most that a database may grow to: two gigabytes.
pub(crate) const MAX_DATABASE_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Settings in force while open, each with what reading it back must give.
const PRAGMAS: [watch::Setting; 11] = [
    // Wipes SQLite's memory when freed: without it every answer stays behind after closing.
    ("cipher_memory_security", "ON", "1"),
    // No WAL: one flipped bit there loses committed answers silently.
    ("journal_mode", "TRUNCATE", "truncate"),
    // EXTRA: a power cut after COMMIT cannot bring the journal back.
    ("synchronous", "EXTRA", "3"),
    ("secure_delete", "ON", "1"),
    ("cell_size_check", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    // Mapped pages would bypass the wiped memory and turn disk errors into signals.
    ("mmap_size", "0", "0"),
    ("temp_store", "MEMORY", "2"),
    ("foreign_keys", "ON", "1"),
    // With auto-vacuum, SQLCipher lets an all-zero page through.
    ("auto_vacuum", "NONE", "0"),
    // KiB, as a negative number: at 100,000 cases the pages of a search stay decrypted. Wiped when the vault is locked.
    ("cache_size", "-65536", "-65536"),
];

/// Opens the database that belongs to the slot file.
///
/// # Errors
/// [`OpenError::Damaged`] if it is missing, out of bounds or unreadable with the right key; [`OpenError::Storage`].
pub(crate) fn open(dir: &Path, root: &RootKey, slots: &SlotFile, flags: OpenFlags) -> Result<Connection, OpenError> {
    open_file(&dir.join(DATABASE_FILE), root, slots, flags)
}

/// As [`open`], wherever the database lies.
///
/// # Errors
/// As [`open`].
pub(crate) fn open_file(
    path: &Path,
    root: &RootKey,
    slots: &SlotFile,
    flags: OpenFlags,
) -> Result<Connection, OpenError> {
    check_bounds_of(path)?;
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let db = match watch::layer() {
        Some(name) => Connection::open_with_flags_and_vfs(path, flags, name),
        None => Connection::open_with_flags(path, flags),
    }
    .map_err(VaultError::from)?;
    // SQLCipher would write to the terminal what our errors say already. Before the key: no other cipher setting may follow it.
    db.execute_batch("PRAGMA cipher_log_level = NONE").map_err(VaultError::from)?;
    give_key(&db, root, slots)?;
    // Else SQLite plans a statement anew whenever it gets another parameter, for statistics that we do not keep: with memory security on,
    // planning takes a hundred times as long as reading a row by its key.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(VaultError::from)?;
    for (name, value, expected) in PRAGMAS.map(watch::setting) {
        // Journal mode and auto-vacuum look at page 1: with the right key, "not a database" means damage.
        db.execute_batch(&format!("PRAGMA {name} = {value}")).map_err(VaultError::from)?;
        if read_pragma(&db, name)? != expected {
            return Err(OpenError::Unacceptable("a setting of the database is not in force"));
        }
    }
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).map_err(VaultError::from)?;
    Ok(db)
}

/// The value of a pragma as text.
pub(crate) fn read_pragma(db: &Connection, name: &str) -> Result<String, VaultError> {
    Ok(match db.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))? {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        _ => String::new(),
    })
}

/// Refuses a database that is too large, and a journal that SQLite would play back in part or that would blow the database up.
///
/// # Errors
/// [`OpenError::Damaged`] or [`OpenError::Storage`].
pub(crate) fn check_bounds(dir: &Path) -> Result<u64, OpenError> {
    check_bounds_of(&dir.join(DATABASE_FILE))
}

/// Where SQLite keeps the rollback journal of a database.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

fn check_bounds_of(path: &Path) -> Result<u64, OpenError> {
    let database = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => OpenError::Damaged { what: Part::Database },
        _ => files::storage(&error).into(),
    })?;
    if !database.is_file() || database.len() > MAX_DATABASE_BYTES {
        return Err(OpenError::Damaged { what: Part::Database });
    }
    journal::check(&journal_of(path), database.len())?;
    Ok(database.len())
}

/// Whether nothing waits to be rolled back: only then is the file alone the whole database. A journal without its magic is none: a process
/// that was killed before its first flush leaves one.
///
/// # Errors
/// [`StorageError::Failed`] if something waits.
pub(crate) fn nothing_to_roll_back(dir: &Path) -> Result<(), StorageError> {
    use std::io::Read;
    let mut first = Vec::new();
    match std::fs::File::open(journal_of(&dir.join(DATABASE_FILE))) {
        Ok(journal) => journal.take(8).read_to_end(&mut first)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if first == journal::MAGIC { Err(StorageError::Failed) } else { Ok(()) }
}

/// Hands over key and salt.
fn give_key(db: &Connection, root: &RootKey, slots: &SlotFile) -> Result<(), OpenError> {
    let key = sqlcipher_key(&root.derive(&slots.vault_id, Purpose::Database), &slots.database_salt);
    let length = i32::try_from(key.len()).unwrap_or_default();
    // `PRAGMA key` would leave the key in the text of a statement, which nobody wipes.
    // SAFETY: the handle is open and used by this thread alone; SQLCipher copies `length` bytes of `key` during the call, and the
    // database name is a constant with its final zero.
    #[expect(unsafe_code, reason = "rusqlite offers no call for sqlite3_key_v2")]
    let code = unsafe { ffi::sqlite3_key_v2(db.handle(), c"main".as_ptr(), key.as_ptr().cast(), length) };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(StorageError::Failed.into()) }
}

/// A failed write by the operating system's own reason: SQLite knows a full disk, but neither a quota nor a file-size limit.
pub(crate) fn explain(db: &Connection, error: VaultError) -> VaultError {
    if error != VaultError::Storage(StorageError::Failed) {
        return error;
    }
    // SAFETY: the handle is open and used by this thread alone.
    #[expect(unsafe_code, reason = "rusqlite offers no call for sqlite3_system_errno")]
    let code = unsafe { ffi::sqlite3_system_errno(db.handle()) };
    files::storage(&std::io::Error::from_raw_os_error(code)).into()
}

impl From<rusqlite::Error> for VaultError {
    /// Neither SQL nor values are kept: they could hold an answer.
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => VaultError::Damaged(Part::Database),
            Some(ErrorCode::ConstraintViolation) => VaultError::Conflict,
            Some(ErrorCode::DiskFull) => StorageError::Full.into(),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                StorageError::ReadOnly.into()
            }
            Some(_) => StorageError::Failed.into(),
            // A column has another type than we ever write, or a row is missing that must be there.
            None => VaultError::Damaged(Part::Rows),
        }
    }
}

impl From<VaultError> for OpenError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Storage(error) => OpenError::Storage(error),
            VaultError::ReadOnly => OpenError::Storage(StorageError::ReadOnly),
            VaultError::Damaged(what) => OpenError::Damaged { what },
            _ => OpenError::Damaged { what: Part::Rows },
        }
    }
}

#[cfg(test)]
mod tests;
