//! Texts → workbook.

use super::file::{FtlFile, FtlMessage};
use super::{COMMENT, CONTEXT, KEY, REVIEWER, STATUS, key};
use crate::cell::Sheet;
use crate::error::SheetError;
use crate::export::rows::Rows;
use crate::export::sheet::save;
use crate::header::language_name;
use crate::import::Texts;
use std::collections::{BTreeMap, HashMap};

/// Writes all texts as a workbook for the editor of one language; the other languages stand beside it for reading.
///
/// # Errors
/// `language-without-code` when there are no texts in the language, `text-malformed` with the name of a file that Fluent does not read.
pub fn export_locale(texts: &Texts, language: &str) -> Result<Vec<u8>, Vec<SheetError>> {
    let Some(own) = texts.get(language) else {
        return Err(vec![SheetError::whole("", "language-without-code", language)]);
    };
    let own = read(language, own)?;
    let mut others: HashMap<&str, HashMap<String, String>> = HashMap::new();
    for (other, files) in texts.iter().filter(|(other, _)| *other != language) {
        others.insert(other, sources(&read(other, files)?));
    }
    let columns = [KEY, CONTEXT].into_iter().map(str::to_owned).chain(texts.keys().cloned());
    let marked = [STATUS, REVIEWER, COMMENT].map(|name| format!("{name}::{}", language_name(language)));
    let columns: Vec<String> = columns.chain(marked.clone()).collect();
    let mut sheet = Rows::new(Sheet::Locale.name(), columns);
    let [status_column, reviewer_column, _] = &marked;
    for (path, file) in &own {
        for message in &file.messages {
            let (status, reviewer) = review(message, &file.lines);
            for text in message.texts.iter().filter(|text| !text.source.is_empty()) {
                let key = key(path, message.name, text.attribute);
                sheet.row(|row| {
                    row.put(KEY, &key);
                    row.put(CONTEXT, &context(message, &file.lines));
                    row.put(language, &text.source);
                    for (other, sources) in &others {
                        row.put(other, sources.get(&key).map_or("", String::as_str));
                    }
                    row.put(status_column, status);
                    row.put(reviewer_column, reviewer);
                });
            }
        }
    }
    sheet.keep_columns();
    save(&[sheet]).map_err(|error| vec![error])
}

pub(super) type Files<'t> = BTreeMap<&'t str, FtlFile<'t>>;

/// All files of a language by their paths.
pub(super) fn read<'t>(language: &str, files: &'t BTreeMap<String, String>) -> Result<Files<'t>, Vec<SheetError>> {
    let mut read = BTreeMap::new();
    let mut errors = Vec::new();
    for (path, text) in files {
        match FtlFile::read(text) {
            Some(file) => drop(read.insert(path.as_str(), file)),
            None => errors.push(SheetError::whole(&format!("{language}/{path}"), "text-malformed", path)),
        }
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}

/// All texts of a language by their keys.
pub(super) fn sources(files: &Files) -> HashMap<String, String> {
    let mut sources = HashMap::new();
    for (path, file) in files {
        for message in &file.messages {
            let texts = message.texts.iter().filter(|text| !text.source.is_empty());
            sources.extend(texts.map(|text| (key(path, message.name, text.attribute), text.source.clone())));
        }
    }
    sources
}

/// Status and reviewer of a message: those of its mark.
fn review<'l>(message: &FtlMessage, lines: &[&'l str]) -> (&'static str, &'l str) {
    match message.review(lines).and_then(|(_, mark)| mark.strip_prefix("approved")) {
        Some(reviewer) => ("approved", reviewer.trim()),
        None => ("pending", ""),
    }
}

/// What the authors wrote above the message.
fn context(message: &FtlMessage, lines: &[&str]) -> String {
    let above = lines.get(message.comment.clone()).unwrap_or_default().iter();
    let said = above.filter_map(|line| line.strip_prefix("# ")).filter(|line| !line.starts_with("review:"));
    said.map(str::trim).collect::<Vec<_>>().join("\n")
}
