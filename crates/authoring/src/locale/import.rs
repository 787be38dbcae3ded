//! Workbook → texts: only what the editor changed is written.

use super::edit::Edits;
use super::export::{read, sources};
use super::file::{FtlFile, FtlMessage, FtlText};
use super::pattern::{Wrong, check, indented};
use super::{COMMENT, CONTEXT, KEY, REVIEWER, STATUS, key};
use crate::cell::{Cell, Sheet, Written};
use crate::error::SheetError;
use crate::import::Texts;
use crate::table::{Notes, Row, Table};
use crate::workbook::Workbook;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a workbook changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedLocale {
    /// Code of the language that was edited.
    pub language: String,
    /// All files of the language: path → text. What was not edited is as it was, byte by byte.
    pub files: BTreeMap<String, String>,
    /// Keys of the texts that changed.
    pub changed: Vec<String>,
    /// Messages (`file:message`) with a new mark of a reviewer.
    pub approved: Vec<String>,
    /// Messages that lost their mark: taken back, or changed after they were approved.
    pub reopened: Vec<String>,
    /// What the editor wrote to the authors: key and comment.
    pub comments: Vec<(String, String)>,
}

/// A row of the workbook.
struct Edited {
    text: Written,
    /// The reviewer, when the text is approved.
    approved: Option<String>,
}

/// Reads a workbook of [`super::export_locale`] back into the texts it was made of.
///
/// # Errors
/// Everything that is wrong, each with its cell; nothing is changed then.
pub fn import_locale(bytes: &[u8], texts: &Texts) -> Result<ImportedLocale, Vec<SheetError>> {
    let mut notes = Notes::default();
    let table = table(bytes, texts, &mut notes).map_err(|error| vec![error])?;
    let edited = table.columns.iter().find(|column| column.name == STATUS).and_then(|column| column.language.clone());
    let Some((language, files)) = edited.and_then(|language| texts.get_key_value(&language)) else {
        return Err(vec![SheetError::at(
            Cell { sheet: Sheet::Locale, row: 1, column: None },
            "column-missing",
            STATUS,
        )]);
    };
    let own = read(language, files)?;
    let mut reading: HashMap<&str, HashMap<String, String>> = HashMap::new();
    for (code, files) in texts {
        reading.insert(code, sources(&read(code, files)?));
    }
    let mut comments = Vec::new();
    let mut rows: HashMap<String, Edited> = HashMap::new();
    for row in table.rows() {
        if let Some((key, edited, comment)) = edited_row(&row, language, &reading, &mut notes) {
            comments.extend(comment.map(|comment| (key.clone(), comment)));
            if rows.insert(key.clone(), edited).is_some() {
                notes.error(row.cell(), "name-doubled", key);
            }
        }
        row.finish(&mut notes);
    }
    if !notes.errors.is_empty() {
        return Err(notes.errors);
    }
    let language = language.clone();
    let (changed, approved, reopened) = (Vec::new(), Vec::new(), Vec::new());
    let mut imported = ImportedLocale { language, files: BTreeMap::new(), changed, approved, reopened, comments };
    for (path, file) in &own {
        let text = change(path, file, &rows, &mut imported);
        imported.files.insert((*path).into(), text);
    }
    Ok(imported)
}

fn table(bytes: &[u8], texts: &Texts, notes: &mut Notes) -> Result<Table, SheetError> {
    let mut workbook = Workbook::open(bytes)?;
    let sheet = Sheet::Locale;
    if !workbook.names().iter().any(|name| name == sheet.name()) {
        return Err(SheetError::whole(sheet.name(), "sheet-missing", sheet.name()));
    }
    let grid = workbook.read(sheet.name(), sheet)?;
    // Status, reviewer and comment belong to the language of the workbook.
    let marked = [STATUS, REVIEWER, COMMENT].map(|name| format!("{name}::"));
    let known: Vec<&str> =
        [KEY, CONTEXT].into_iter().chain(marked.iter().chain(texts.keys()).map(String::as_str)).collect();
    let table = Table::new(sheet, grid, &known, notes);
    table.refuse_unknown(|_| None, notes);
    Ok(table)
}

/// Key, what it says now, and the editor's comment.
fn edited_row(
    row: &Row,
    language: &str,
    reading: &HashMap<&str, HashMap<String, String>>,
    notes: &mut Notes,
) -> Option<(String, Edited, Option<String>)> {
    let key = row.take(KEY);
    row.take(CONTEXT);
    let approved = approval(row, language, notes);
    let comment = row.take_texts(COMMENT, language).into_iter().next().map(|(_, comment)| comment.text);
    let texts: Vec<(&str, Option<Written>)> = reading.keys().map(|code| (*code, row.take(code))).collect();
    let Some(key) = key else {
        notes.error(row.cell(), "cell-missing", KEY);
        return None;
    };
    let Some(old) = reading.get(language).and_then(|own| own.get(&key.text)) else {
        notes.error(key.cell.unwrap_or(row.cell()), "message-unknown", key.text);
        return None;
    };
    let mut own = None;
    for (code, text) in texts {
        let there = reading.get(code).and_then(|sources| sources.get(&key.text));
        if code == language {
            own = text;
        } else if text.as_ref().map(|text| &text.text) != there {
            let cell = text.and_then(|text| text.cell).unwrap_or(row.cell());
            notes.error(cell, "column-read-only", code);
        }
    }
    let Some(text) = own else {
        notes.error(row.cell(), "message-missing", key.text);
        return None;
    };
    let cell = text.cell.unwrap_or(row.cell());
    if text.text != *old {
        match check(old, &text.text) {
            Ok(()) => {}
            Err(Wrong::Malformed) => notes.error(cell, "text-malformed", &text.text),
            Err(Wrong::References(names)) => notes.error(cell, "argument-missing", names),
        }
    }
    Some((key.text, Edited { text, approved }, comment))
}

/// The reviewer of an approved row: a day and a name.
fn approval(row: &Row, language: &str, notes: &mut Notes) -> Option<String> {
    let own = |name| row.take_texts(name, language).into_iter().next().map(|(_, written)| written);
    let (status, reviewer) = (own(STATUS)?, own(REVIEWER));
    let cell = status.cell.unwrap_or(row.cell());
    match status.text.to_lowercase().as_str() {
        "pending" => None,
        "approved" => {
            let text = reviewer.map(|reviewer| reviewer.text).unwrap_or_default();
            let (day, name) = text.split_once(' ').unwrap_or((&text, ""));
            let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
            let parts: Vec<&str> = day.split('-').collect();
            let is_day = matches!(parts.as_slice(), [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2));
            if !is_day || name.trim().is_empty() || text.contains('\n') {
                notes.error(cell, "review-incomplete", text);
                return None;
            }
            Some(text)
        }
        _ => {
            notes.error(cell, "status-unknown", status.text);
            None
        }
    }
}

/// The file with the editor's changes.
fn change(path: &str, file: &FtlFile, rows: &HashMap<String, Edited>, imported: &mut ImportedLocale) -> String {
    let mut edits = Edits::default();
    for message in &file.messages {
        let mut touched = false;
        let mut reviewers: Vec<Option<&str>> = Vec::new();
        for text in message.texts.iter().filter(|text| !text.source.is_empty()) {
            let key = key(path, message.name, text.attribute);
            let row = rows.get(&key);
            reviewers.push(row.and_then(|row| row.approved.as_deref()));
            if let Some(row) = row.filter(|row| row.text.text != text.source) {
                replace(text, &row.text.text, &file.lines, &mut edits);
                imported.changed.push(key);
                touched = true;
            }
        }
        mark(path, message, file, touched, &reviewers, &mut edits, imported);
    }
    edits.apply(&file.lines)
}

fn replace(text: &FtlText, source: &str, lines: &[&str], edits: &mut Edits) {
    let Some((head, _)) = lines.get(text.lines.start).and_then(|line| line.split_once('=')) else { return };
    let indent = if text.attribute.is_some() { 8 } else { 4 };
    // A text that chooses between variants keeps its first line below the key, if it stood there.
    let below = lines.get(text.lines.start).is_some_and(|line| line.trim_end().ends_with('='));
    let source = if below { format!("\n{source}") } else { source.to_owned() };
    let blank = if below { "" } else { " " };
    edits.replace(text.lines.clone(), format!("{head}={blank}{}\n", indented(&source, indent)));
}

/// Writes, changes or removes the mark of a message: it is approved when every one of its texts is, by the first one's reviewer.
fn mark(
    path: &str,
    message: &FtlMessage,
    file: &FtlFile,
    touched: bool,
    reviewers: &[Option<&str>],
    edits: &mut Edits,
    imported: &mut ImportedLocale,
) {
    let name = key(path, message.name, None);
    let old = message.review(&file.lines);
    let names: HashSet<&Option<&str>> = reviewers.iter().collect();
    let new = match reviewers.first() {
        Some(Some(reviewer)) if !names.contains(&None) => Some(format!("approved {reviewer}")),
        _ => None,
    };
    let was_approved = old.filter(|(_, mark)| mark.starts_with("approved"));
    match (was_approved, new) {
        (None, None) => {}
        // What was approved is not what stands there now.
        (Some((place, mark)), Some(new)) if mark == new && touched => {
            edits.replace(place..place + 1, String::new());
            imported.reopened.push(name);
        }
        (Some((_, mark)), Some(new)) if mark == new => {}
        (_, Some(new)) => {
            let lines = old.map_or(message.line..message.line, |(place, _)| place..place + 1);
            edits.replace(lines, format!("# review: {new}\n"));
            imported.approved.push(name);
        }
        (Some((place, _)), None) => {
            edits.replace(place..place + 1, String::new());
            imported.reopened.push(name);
        }
    }
}
