//! Protocols as spreadsheets: `protocol import` and `protocol export`.

use crate::args::ImportProtocol;
use crate::failure::Failure;
use crate::session::Session;
use crate::texts::Texts;
use crate::{files, words};
use casework::{ImportOptions, Imported, MoreTexts};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Languages in which the program itself can word the question that a repeat needs.
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// Reads an XLSForm and writes the protocol and its texts into a folder that is not there yet.
pub fn import_protocol(session: &Session, args: &ImportProtocol) -> Result<(), Failure> {
    files::absent(&args.out)?;
    let workbook = files::packet(&args.file)?;
    let options = ImportOptions {
        language: args.language.clone().unwrap_or_default(),
        id: args.id.clone(),
        more: LANGUAGES.map(|language| (language.to_owned(), more(&Texts::load(language)))).into(),
    };
    let imported = casework::import_protocol(&workbook, &options)?;
    files::deliver_folder(&args.out, &files_of(&imported))?;
    report(session, args, &imported)
}

/// Writes a protocol and its texts, those of the program or of another folder of locales, as a new XLSForm.
pub fn export_protocol(session: &Session, id: &str, out: &Path, locales: Option<&Path>) -> Result<(), Failure> {
    files::absent(out)?;
    let mut texts = match locales {
        Some(folder) => files::locales(folder)?,
        None => crate::texts::sources(),
    };
    // Only the protocol's own folder belongs to it.
    let folder = format!("{id}/");
    for files in texts.values_mut() {
        let own = files.iter().filter_map(|(name, text)| Some((name.strip_prefix(&folder)?.to_owned(), text.clone())));
        *files = own.collect();
    }
    texts.retain(|_, files| !files.is_empty());
    let workbook = casework::export_protocol(&session.content()?, id, &texts)?;
    files::deliver_new(out, &workbook)
}

fn more(texts: &Texts) -> MoreTexts {
    MoreTexts {
        question: texts.say("import-more"),
        yes: texts.attribute("import-more", "yes"),
        no: texts.attribute("import-more", "no"),
    }
}

/// The files as they stand in the repository: `protocols/<id>/` and `locales/<language>/<id>/`.
fn files_of(imported: &Imported) -> Vec<(PathBuf, &str)> {
    let folder = PathBuf::from("protocols").join(&imported.id);
    let mut files = vec![
        (folder.join("protocol.toml"), imported.protocol_toml.as_str()),
        (folder.join("indicators.toml"), imported.indicators_toml.as_str()),
    ];
    for (language, texts) in &imported.texts {
        let folder = PathBuf::from("locales").join(language).join(&imported.id);
        files.extend(texts.iter().map(|(name, text)| (folder.join(name), text.as_str())));
    }
    files
}

fn report(session: &Session, args: &ImportProtocol, imported: &Imported) -> Result<(), Failure> {
    let mut out = session.output();
    if args.json {
        let missing = imported.missing.iter().map(|text| {
            json!({"language": text.language, "message": text.message, "attribute": text.attribute,
                   "sheet": text.sheet, "row": text.row, "column": text.column})
        });
        let aside = imported
            .aside
            .iter()
            .map(|aside| json!({"sheet": aside.sheet, "row": aside.row, "column": aside.column, "value": aside.value, "approval": aside.approval}));
        let (missing, aside): (Vec<_>, Vec<_>) = (missing.collect(), aside.collect());
        out.json(&json!({"id": imported.id, "missing": missing, "set_aside": aside}))?;
        return out.finish();
    }
    out.say_with("import-done", &[("protocol", &imported.id), ("folder", &crate::session::shown(&args.out))])?;
    for aside in &imported.aside {
        let cell = words::cell(&aside.sheet, &aside.column, aside.row);
        let text = if aside.approval { "import-reset" } else { "import-aside" };
        out.say_with(text, &[("cell", &cell), ("value", &aside.value)])?;
    }
    for text in &imported.missing {
        let key = match &text.attribute {
            Some(attribute) => format!("{}.{attribute}", text.message),
            None => text.message.clone(),
        };
        let cell = words::cell(&text.sheet, &text.column, text.row);
        out.say_with("import-missing", &[("cell", &cell), ("text", &key), ("language", &text.language)])?;
    }
    out.finish()
}
