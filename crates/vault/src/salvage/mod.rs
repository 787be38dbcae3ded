//! Saving what can be read of a damaged vault into a new one.
//!
//! The damaged folder is only read. Every page that verifies is taken apart by itself, from the database and from the journal of a change
//! that was cut off: events prove themselves by their commitments, attachments by their digests, whatever index, table or first page is
//! gone. The new vault has the same ways in and the same numbers; where an event is missing its history has a place that says so, or what
//! the tables still knew (the beginning of a case, the last answer to a question). Nothing is guessed. Start from [`salvage`].

mod carve;
mod cells;
mod choose;
mod cipher;
mod list;
mod rebuild;
mod rows;
mod source;

use crate::keys::Purpose;
use crate::open::{self, Access, Unlocked};
use crate::rekey::{self, NEW_DATABASE};
use crate::slots::{self, Opened, Way};
use crate::{CaseId, OpenError, Part, StorageError, Vault, create, database, files, lock};
use cipher::PageKey;
pub use list::Salvaged;
use rand_core::CryptoRng;
use rusqlite::OptionalExtension;
use source::Source;
use std::path::{Path, PathBuf};

/// What a salvage found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvage {
    /// Events that were found, as they were.
    pub found: u64,
    /// Places in the history that were filled from the tables: beginnings of cases and last answers.
    pub from_tables: u64,
    /// First and last numbers of the events of which nothing was found.
    pub lost: Vec<(u64, u64)>,
    /// Events that were found, and whose packet or version is lost: kept beside the tables.
    pub set_aside: u64,
    /// Attachments whose bytes were not found.
    pub missing: u64,
    /// The anchor was read: nothing can be missing behind the last number without being told.
    pub end_is_known: bool,
    /// Pages of the damaged database.
    pub pages: u64,
    /// Pages that do not verify.
    pub bad_pages: u64,
    /// Cases that lost something, by reference.
    pub cases: Vec<CaseLoss>,
}

/// A case that lost something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLoss {
    /// The case.
    pub case: CaseId,
    /// Its reference; begins with `?` when it is lost.
    pub reference: String,
    /// Events of it that are missing; `None`: nobody can tell how many.
    pub lost: Option<u64>,
}

/// Saves what can be read of the vault in `dir` into a new vault in `into`, which must be missing or empty.
///
/// # Errors
/// [`OpenError::WrongPassphrase`], [`OpenError::NotFound`], [`OpenError::InUse`], [`OpenError::AlreadyExists`]; [`OpenError::Damaged`] with
/// [`Part::Slots`] (both key files: only a backup helps) or [`Part::Database`] (not a single event was found); [`OpenError::Storage`].
pub fn salvage(dir: &Path, way: Way<'_>, into: &Path, now: i64, rng: &mut dyn CryptoRng) -> Result<Salvage, OpenError> {
    create::refuse_unless_empty(into)?;
    let slots = slots::read(dir)?;
    // A folder that may not be written, or was copied without its lock, is read all the same.
    let _lock = if dir.join(lock::LOCK_FILE).exists() { Some(lock::take(dir)?) } else { None };
    let Opened { root, slot } = slots::unwrap(&slots, way).ok_or(OpenError::WrongPassphrase)?;
    if !slots.is_authentic(&root) {
        return Err(OpenError::Damaged { what: Part::Slots });
    }
    let key = PageKey::new(&root.derive(&slots.vault_id, Purpose::Database), &slots.database_salt);
    let mut sources = sources(dir)?;
    let mut carved = carve::carve(&mut sources, &key);
    let records = rekey::records(dir, &root.derive(&slots.vault_id, Purpose::Head))?;
    let plan = choose::plan(&mut carved, &records, &slots, now);
    let found = plan.steps.iter().filter(|step| matches!(step, choose::Step::Found(_))).count() as u64;
    if found == 0 {
        return Err(OpenError::Damaged { what: Part::Database });
    }
    let (parent, temporary) = create::beside(into, rng)?;
    files::create_dirs(&parent).map_err(|error| files::storage(&error))?;
    let mut old = rebuild::Old { slots: &slots, root: &root, sources: &mut sources, key: &key, carved: &carved };
    let made = rebuild::rebuild(&temporary, &mut old, &plan, now, rng).and_then(|record| {
        // Closed again before its folder moves.
        let lock = lock::take(&temporary)?;
        let unlocked = Unlocked { slots: slots.clone(), root: root.clone(), slot, lock };
        let vault = open::open(&temporary, unlocked, Access::Write, now)?;
        if let Some(finding) = vault.check()?.findings.first() {
            return Err(OpenError::Damaged { what: finding.part });
        }
        let lost: u64 = record.lost.iter().map(|(first, last)| last - first + 1).sum();
        Ok(Salvage {
            found,
            from_tables: plan.steps.len() as u64 - found - lost,
            lost: record.lost,
            set_aside: record.set_aside,
            missing: record.missing.len() as u64,
            end_is_known: record.last_anchored > 0,
            pages: carved.pages,
            bad_pages: carved.bad_pages.len() as u64,
            cases: losses(&vault, &carved, &plan)?,
        })
    });
    let made = made.and_then(|salvage| create::publish(&temporary, into, &parent).map(|()| salvage));
    if made.is_err() {
        // Made by us under a random name a moment ago.
        let _ = files::remove_dir_all(&temporary);
    }
    made
}

/// Copies every file of a vault's folder into a new folder beside it, before anything else is tried. Gives that folder.
///
/// # Errors
/// [`StorageError`]; what was copied until then stays.
pub fn keep_copy(dir: &Path, now: i64) -> Result<PathBuf, StorageError> {
    let mut name = dir.file_name().ok_or(StorageError::Failed)?.to_os_string();
    name.push(format!(".damaged-{now}"));
    let copy = create::parent_of(dir).join(name);
    files::create_private_dir(&copy)?;
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files::copy_private(&entry.path(), &copy.join(entry.file_name()))?;
        }
    }
    files::sync_dir(&copy)?;
    files::sync_dir(&create::parent_of(dir))?;
    Ok(copy)
}

/// The database first; then what a change of events or of keys left that was cut off.
fn sources(dir: &Path) -> Result<Vec<Source>, OpenError> {
    let usual = dir.join(database::DATABASE_FILE);
    let mut sources = Vec::new();
    let new = dir.join(NEW_DATABASE);
    let (usual_journal, new_journal) = (database::journal_of(&usual), database::journal_of(&new));
    for (path, open) in [
        (usual, Source::database as fn(&Path) -> std::io::Result<Source>),
        (usual_journal, Source::journal),
        (new, Source::database),
        (new_journal, Source::journal),
    ] {
        match open(&path) {
            Ok(source) => sources.push(source),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(files::storage(&error).into()),
        }
    }
    if sources.is_empty() { Err(OpenError::Damaged { what: Part::Database }) } else { Ok(sources) }
}

/// The cases of which something is missing: their tables counted more events than there are, or their beginning had to be made.
fn losses(vault: &Vault, carved: &carve::Carved, plan: &choose::Plan) -> Result<Vec<CaseLoss>, OpenError> {
    const NOW: &str = "SELECT reference, events FROM case_file WHERE case_id = ?1";
    let known = |case: CaseId| -> Result<Option<(String, i64)>, crate::VaultError> {
        let mut statement = vault.db.prepare_cached(NOW)?;
        Ok(statement.query_row([case], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    };
    let mut losses = Vec::new();
    for (case, found) in &carved.cases {
        let (reference, there) = known(*case)?.unwrap_or((found.created.reference.clone(), 0));
        // A beginning or an answer out of the tables stands for its event.
        if let Some(lost) = found.events.checked_sub(there.cast_unsigned()).filter(|lost| *lost > 0) {
            losses.push(CaseLoss { case: *case, reference, lost: Some(lost) });
        }
    }
    for case in plan.begun.keys().filter(|case| !carved.cases.contains_key(case)) {
        let reference = known(*case)?.map(|(reference, _)| reference).unwrap_or_default();
        losses.push(CaseLoss { case: *case, reference, lost: None });
    }
    losses.sort_by(|one, other| one.reference.cmp(&other.reference));
    Ok(losses)
}

#[cfg(test)]
mod tests;
