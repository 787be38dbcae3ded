//! `locale export|import`: the workbook of a native editor.

use crate::args::{ImportLocale, Locale};
use crate::failure::Failure;
use crate::session::Session;
use crate::{files, texts};
use casework::{ImportedLocale, Texts};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Runs a command on texts.
pub fn run(session: &Session, command: Locale) -> Result<(), Failure> {
    match command {
        Locale::Export { language, out, locales } => {
            files::absent(&out)?;
            files::deliver_new(&out, &casework::export_locale(&base(locales.as_deref())?, &language)?)
        }
        Locale::Import(args) => import(session, &args),
    }
}

/// The texts of a folder, or those of the program.
fn base(locales: Option<&Path>) -> Result<Texts, Failure> {
    locales.map_or_else(|| Ok(texts::sources()), files::locales)
}

fn import(session: &Session, args: &ImportLocale) -> Result<(), Failure> {
    args.out.as_deref().map_or(Ok(()), files::absent)?;
    let base = base(args.into.as_deref().or(args.locales.as_deref()))?;
    let imported = casework::import_locale(&files::packet(&args.file)?, &base)?;
    let before = base.get(&imported.language);
    let place = |name: &String| PathBuf::from(&imported.language).join(name);
    match (&args.out, &args.into) {
        (Some(out), _) => {
            let all: Vec<_> = imported.files.iter().map(|(name, text)| (place(name), text.as_str())).collect();
            files::deliver_folder(out, &all)?;
        }
        (None, into) => {
            let is_new = |name: &String, text: &String| before.and_then(|before| before.get(name)) != Some(text);
            let changed = imported.files.iter().filter(|(name, text)| is_new(name, text));
            let changed: Vec<_> = changed.map(|(name, text)| (place(name), text.as_str())).collect();
            files::replace(into.as_deref().unwrap_or(Path::new(".")), &changed)?;
        }
    }
    report(session, args.json, &imported)
}

fn report(session: &Session, json: bool, imported: &ImportedLocale) -> Result<(), Failure> {
    let mut out = session.output();
    if json {
        let comments: Vec<_> =
            imported.comments.iter().map(|(key, comment)| json!({"key": key, "comment": comment})).collect();
        out.json(&json!({"language": imported.language, "changed": imported.changed, "approved": imported.approved,
                         "reopened": imported.reopened, "comments": comments}))?;
        return out.finish();
    }
    let count = |list: &[String]| list.len().to_string();
    out.say_with(
        "locale-done",
        &[
            ("language", &imported.language),
            ("changed", &count(&imported.changed)),
            ("approved", &count(&imported.approved)),
            ("reopened", &count(&imported.reopened)),
        ],
    )?;
    for (key, comment) in &imported.comments {
        out.line(&format!("{key}: {comment}"))?;
    }
    out.finish()
}
