//! `backup make|list|folder|check|restore`.

use crate::args::{Backup, SupervisorKey};
use crate::failure::Failure;
use crate::output::Output;
use crate::passphrase::{self, Source};
use crate::session::{Session, now, with_moment};
use crate::{files, words};
use casework::CaseworkError;
use casework::view::{BackupContentView, BackupsView};
use std::path::Path;
use zeroize::Zeroizing;

/// Runs a command on backups.
pub fn run(session: &Session, command: Backup) -> Result<(), Failure> {
    match command {
        Backup::Make { folder, json } => make(session, folder.as_deref(), json),
        Backup::List { json } => {
            let view = session.office(|office, _, _| Ok(office.backups(now())?))?;
            show(session, &view, json)
        }
        Backup::Folder { folder, json } => {
            // As it is written in full: the next run may begin in another folder.
            let folder = folder.map(|folder| folder.canonicalize().map_err(|_| CaseworkError::BackupFolderMissing));
            let folder = folder.transpose()?;
            let view =
                session.office(|office, moment, _| Ok(office.choose_backup_folder(folder.as_deref(), moment)?))?;
            show(session, &view, json)
        }
        Backup::Check { file, key, json } => {
            let key = supervisor_key(session, &key)?;
            files::regular(&file)?;
            let scratch = tempfile::tempdir()?;
            let place = scratch.path().join("checked");
            let view = with_moment(|moment| casework::check_backup(&file, &key, &place, moment))?;
            let mut out = session.output();
            tell(&mut out, &view, "backup-checked", json)?;
            out.finish()
        }
        Backup::Restore { file, into, put_aside, key, json } => {
            let key = supervisor_key(session, &key)?;
            files::regular(&file)?;
            let dir = into.map_or_else(|| session.vault_dir(), Ok)?;
            restore(session, (&file, &key, &dir), put_aside, json)
        }
    }
}

fn make(session: &Session, folder: Option<&Path>, json: bool) -> Result<(), Failure> {
    let view = session.office(|office, moment, _| {
        let chosen = office.backups(moment.now)?.folder.map(std::path::PathBuf::from);
        let folder = folder.map(Path::to_path_buf).or(chosen).ok_or(CaseworkError::BackupFolderMissing)?;
        Ok(office.back_up(&folder, moment)?)
    })?;
    let mut out = session.output();
    if json {
        out.json(&view.backups.first())?;
        return out.finish();
    }
    if let Some(made) = view.backups.first() {
        let (file, bytes) = (made.file_name.as_str(), made.size_bytes.to_string());
        out.say_with("backup-made", &[("file", file), ("bytes", &bytes)])?;
        out.line(&made.sha256)?;
    }
    out.finish()
}

fn show(session: &Session, view: &BackupsView, json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    if json {
        out.json(view)?;
        return out.finish();
    }
    if !view.supervisor {
        out.say("backup-needs-supervisor")?;
    }
    match &view.folder {
        None => out.say("backup-no-folder")?,
        Some(folder) => out.say_with("backup-folder-is", &[("folder", folder)])?,
    }
    match view.days_since {
        None => out.say("backup-none")?,
        Some(days) => out.say_with("backup-last", &[("days", &days.to_string())])?,
    }
    for backup in &view.backups {
        let (bytes, time) = (backup.size_bytes.to_string(), words::time(backup.at));
        out.line("")?;
        out.line(&backup.file_name)?;
        out.say_with("backup-line", &[("time", &time), ("bytes", &bytes)])?;
        if let Some(at) = backup.removed_at {
            out.say_with("backup-removed", &[("time", &words::time(at))])?;
        }
        out.line(&backup.sha256)?;
    }
    out.finish()
}

fn restore(
    session: &Session,
    (file, key, dir): (&Path, &str, &Path),
    put_aside: bool,
    json: bool,
) -> Result<(), Failure> {
    let view = with_moment(|moment| casework::restore_backup(file, key, dir, put_aside, moment))?;
    let mut out = session.output();
    tell(&mut out, &view, "backup-restored", json)?;
    if !json {
        if let Some(folder) = &view.put_aside {
            out.say_with("backup-put-aside", &[("folder", folder)])?;
        }
        out.say("backup-open-it")?;
    }
    out.finish()
}

fn tell(out: &mut Output<'_>, view: &BackupContentView, text: &str, json: bool) -> Result<(), Failure> {
    if json {
        return out.json(view);
    }
    out.say(text)?;
    out.say_with("unlock-label", &[("label", &view.label)])?;
    out.say(if view.training { "mode-training" } else { "mode-real" })?;
    let (time, cases) = (words::time(view.made_at), view.cases.to_string());
    out.say_with("backup-holds", &[("time", &time), ("cases", &cases)])?;
    out.say_with("identity-key", &[("words", &view.key_words)])?;
    out.line(&view.sha256)
}

/// The supervisor's key from where the arguments say.
pub fn supervisor_key(session: &Session, key: &SupervisorKey) -> Result<Zeroizing<String>, Failure> {
    let source = match (key.key_fd, &key.key_file) {
        (Some(number), _) => Source::Descriptor(number),
        (None, Some(path)) => Source::File(path.clone()),
        (None, None) => Source::Terminal,
    };
    passphrase::supervisor_key(&source, session)
}
