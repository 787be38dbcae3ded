//! Backups: made for the supervisors in three steps, restored and checked with a supervisor's key.

use crate::directory::words;
use crate::view::{BackupContentView, BackupLine, BackupsView};
use crate::{CaseworkError, Moment, Office, Result};
use packet::{BackupManifest, BackupPart, KeyId, SigningIdentity};
use std::path::{Path, PathBuf};
use vault::{
    Backup, BackupError, Digest, Facts, FactsPart, Found, IdentityKind, Image, Mode, Target, Unpacked, Written,
};

/// Setting: folder of the automatic backups.
const FOLDER: &str = "backup_folder";
/// Setting: days after which another one is due.
const EVERY_DAYS: &str = "backup_every_days";
const USUAL_EVERY_DAYS: i64 = 1;
const DAY_SECONDS: i64 = 24 * 60 * 60;
/// Place of a backup in the folder of the setting, and anywhere else: a path could hold a name.
const CHOSEN: &str = "chosen";
const OTHER: &str = "other";

/// A backup that is begun: what the vault was needed for is done.
pub struct BackupJob {
    image: Image,
    signer: SigningIdentity,
    surplus: Vec<Backup>,
    folder: PathBuf,
    place: &'static str,
}

/// A backup that is written and read back, to be recorded.
#[derive(Debug)]
pub struct BackupDone {
    written: Written,
    last_event: u64,
    place: &'static str,
    removed: Vec<Digest>,
}

impl Office {
    /// The backups of this vault.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn backups(&self, now: i64) -> Result<BackupsView> {
        let backups = self.vault.backups()?;
        let folder = self.backup_folder()?;
        let newest = backups.iter().map(|backup| backup.at).max();
        let days_since = newest.map(|at| u32::try_from((now - at).max(0) / DAY_SECONDS).unwrap_or(u32::MAX));
        let every = self.vault.setting(EVERY_DAYS)?.and_then(|days| days.parse().ok()).unwrap_or(USUAL_EVERY_DAYS);
        Ok(BackupsView {
            supervisor: self.vault.has_supervisor()?,
            folder_there: folder.as_ref().is_some_and(|folder| folder.is_dir()),
            folder: folder.map(|folder| folder.to_string_lossy().into_owned()),
            days_since,
            due: newest.is_none_or(|at| now - at >= every * DAY_SECONDS),
            backups: backups.into_iter().map(BackupLine::from).collect(),
        })
    }

    /// Chooses the folder of the automatic backups; `None`: there are none any more.
    ///
    /// # Errors
    /// `backup-folder-missing`; errors of the vault.
    pub fn choose_backup_folder(&mut self, folder: Option<&Path>, moment: &mut Moment<'_>) -> Result<BackupsView> {
        let text = match folder {
            Some(folder) if !folder.is_dir() => return Err(CaseworkError::BackupFolderMissing),
            // A name that is no text could not be found again.
            Some(folder) => folder.to_str().ok_or(CaseworkError::BackupFolderMissing)?,
            None => "",
        };
        let _saved = self.vault.set_setting(FOLDER, text, moment.now, moment.rng)?;
        self.backups(moment.now)
    }

    /// The folder that waits for an automatic backup now: one is chosen and there, somebody could open it, and the last is old.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn backup_due(&self, now: i64) -> Result<Option<PathBuf>> {
        let view = self.backups(now)?;
        let wanted = view.due && view.supervisor && view.folder_there && !self.vault.is_read_only();
        Ok(self.backup_folder()?.filter(|_| wanted))
    }

    /// The first step: copies the vault's encrypted files. The vault is free for other work after it.
    ///
    /// # Errors
    /// `backup-no-supervisor`, `backup-folder-missing`, disk errors, errors of the vault.
    pub fn begin_backup(&self, folder: &Path, now: i64) -> Result<BackupJob> {
        if !folder.is_dir() {
            return Err(CaseworkError::BackupFolderMissing);
        }
        Ok(BackupJob {
            image: self.vault.image()?,
            signer: Office::signing(&self.me()?),
            surplus: self.vault.surplus_backups(now)?,
            folder: folder.to_path_buf(),
            place: if self.backup_folder()?.as_deref() == Some(folder) { CHOSEN } else { OTHER },
        })
    }

    /// The last step: records the backup, and which old ones the rule deleted.
    ///
    /// # Errors
    /// Errors of the vault. The file is there and whole all the same.
    pub fn finish_backup(&mut self, done: &BackupDone, moment: &mut Moment<'_>) -> Result<BackupsView> {
        let new = vault::NewBackup { written: &done.written, last_event: done.last_event, place: done.place };
        let _saved = self.vault.record_backup(&new, moment.now, moment.rng)?;
        for sha256 in &done.removed {
            let _saved = self.vault.record_backup_removed(*sha256, moment.now, moment.rng)?;
        }
        self.backups(moment.now)
    }

    /// The three steps at once.
    ///
    /// # Errors
    /// Those of the steps.
    pub fn back_up(&mut self, folder: &Path, moment: &mut Moment<'_>) -> Result<BackupsView> {
        let done = self.begin_backup(folder, moment.now)?.run(moment)?;
        self.finish_backup(&done, moment)
    }

    fn backup_folder(&self) -> Result<Option<PathBuf>> {
        Ok(self.vault.setting(FOLDER)?.filter(|folder| !folder.is_empty()).map(PathBuf::from))
    }
}

impl BackupJob {
    /// The second step, without the vault: checks the copy, signs, seals, writes, reads back; only then deletes what the rule drops.
    ///
    /// # Errors
    /// `vault-damaged` (the copy does not hold: the vault itself is damaged), `backup-changed` (the drive gives back something else),
    /// disk errors. Nothing was deleted then.
    pub fn run(self, moment: &mut Moment<'_>) -> Result<BackupDone> {
        let facts = self.image.facts(moment.now)?;
        let last_event = facts.last_event;
        let manifest = manifest(facts).sign(&self.signer);
        let manifest = manifest.map_err(|_| CaseworkError::Internal("a manifest that nobody would read"))?;
        let written = self.image.write(&self.folder, &manifest, moment.now, moment.rng)?;
        // A drive that does not let go of the old ones is no reason to call the new one missing.
        let removed = vault::delete_backups(&self.folder, &self.surplus).unwrap_or_default();
        Ok(BackupDone { written, last_event, place: self.place, removed })
    }
}

/// Opens and verifies a backup with a supervisor's identity and tells what it holds. `scratch` names a folder that is not there: beside it
/// the backup is taken apart, and nothing of that stays.
///
/// # Errors
/// `backup-unreadable`, `backup-wrong-key`, `backup-changed`, `backup-foreign`, `vault-damaged`, `vault-newer`, disk errors.
pub fn check_backup(file: &Path, identity: &str, scratch: &Path, moment: &mut Moment<'_>) -> Result<BackupContentView> {
    let (found, signer) = found(file, identity, scratch, moment)?;
    content_view(&found, &signer)
}

/// Restores a backup into `dir`, with a supervisor's identity. A vault that is there is put aside under another name if `put_aside`, and
/// never when it is another one or went on since; nothing is ever overwritten.
///
/// # Errors
/// As [`check_backup`]; `vault-exists`, `vault-in-use`, `backup-older`, `backup-foreign`.
pub fn restore_backup(
    file: &Path,
    identity: &str,
    dir: &Path,
    put_aside: bool,
    moment: &mut Moment<'_>,
) -> Result<BackupContentView> {
    let (found, signer) = found(file, identity, dir, moment)?;
    let mut view = content_view(&found, &signer)?;
    let aside = found.restore(Target { dir, put_aside }, moment.now, moment.rng)?;
    view.put_aside = aside.map(|folder| folder.to_string_lossy().into_owned());
    Ok(view)
}

/// A verified backup and the key that signed it, which must be one of the vault's own.
fn found(file: &Path, identity: &str, beside: &Path, moment: &mut Moment<'_>) -> Result<(Found, [u8; 32])> {
    let unpacked = Unpacked::read(file, identity, beside, moment.rng)?;
    let verified = packet::verify_backup(unpacked.manifest()).map_err(|refusal| match refusal {
        packet::Refusal::NewerVersion => CaseworkError::Open(vault::OpenError::NewerSchema { found: 0, known: 0 }),
        packet::Refusal::BadSignature | packet::Refusal::SenderMismatch => BackupError::Changed.into(),
        _ => BackupError::NotABackup.into(),
    })?;
    let found = unpacked.verify(facts(verified.manifest()), identity, moment.now)?;
    let own = |identity: &vault::Identity| {
        identity.kind == IdentityKind::OfficerSigning && identity.public == verified.signer()
    };
    if !found.vault()?.identities()?.iter().any(own) {
        return Err(BackupError::Foreign.into());
    }
    Ok((found, verified.signer()))
}

fn content_view(found: &Found, signer: &[u8; 32]) -> Result<BackupContentView> {
    let vault = found.vault()?;
    Ok(BackupContentView {
        label: vault.label().to_owned(),
        training: vault.mode() == Mode::Training,
        made_at: found.facts().made_at,
        last_event: found.facts().last_event,
        cases: u32::try_from(vault.cases()?.len()).unwrap_or(u32::MAX),
        key_words: words(&KeyId::of(signer).0),
        sha256: found.file().1.to_string(),
        put_aside: None,
    })
}

fn manifest(facts: Facts) -> BackupManifest {
    let part = |part: FactsPart| BackupPart { name: part.name, bytes: part.bytes, sha256: part.sha256.0 };
    BackupManifest {
        vault_id: facts.vault_id,
        slot_generation: facts.slot_generation,
        schema: facts.schema,
        last_event: facts.last_event,
        chain_hash: facts.chain_hash.0,
        made_at: facts.made_at,
        parts: facts.parts.into_iter().map(part).collect(),
        mac: facts.mac,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn facts(manifest: &BackupManifest) -> Facts {
    let part =
        |part: &BackupPart| FactsPart { name: part.name.clone(), bytes: part.bytes, sha256: Digest(part.sha256) };
    Facts {
        vault_id: manifest.vault_id,
        slot_generation: manifest.slot_generation,
        schema: manifest.schema,
        last_event: manifest.last_event,
        chain_hash: Digest(manifest.chain_hash),
        made_at: manifest.made_at,
        parts: manifest.parts.iter().map(part).collect(),
        mac: manifest.mac,
    }
}

impl From<Backup> for BackupLine {
    fn from(backup: Backup) -> Self {
        Self {
            file_name: backup.file_name,
            sha256: backup.sha256.to_string(),
            size_bytes: backup.size_bytes,
            last_event: backup.last_event,
            at: backup.at,
            place: backup.place,
            removed_at: backup.removed_at,
        }
    }
}
