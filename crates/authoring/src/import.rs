//! XLSForm → protocol: `protocol.toml`, `indicators.toml` and the texts of each language.

mod choices;
mod question;
mod rules;
mod settings;
mod survey;
mod texts;
mod types;

pub use texts::{MissingText, Texts};

use crate::cell::{Cell, Sheet};
use crate::columns;
use crate::error::{SetAside, SheetError};
use crate::form::{Form, Rules, TomlText};
use crate::table::{Notes, Table};
use crate::workbook::Workbook;
use screening::{Protocol, ProtocolError};
use std::collections::BTreeMap;
use texts::TextStore;

/// Sheets that other tools give a meaning which we do not have.
const UNSUPPORTED_SHEETS: [&str; 3] = ["external_choices", "entities", "osm"];

/// What the workbook itself does not say.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Code of the language of columns without one, where the settings name none; `en` when empty.
    pub language: String,
    /// Id of the protocol, instead of the form's own `form_id`.
    pub id: Option<String>,
    /// By language: the texts of the question that opens the next instance of a repeat without `repeat_count`.
    pub more: BTreeMap<String, MoreTexts>,
}

/// Texts of a question that is made for a repeat without `repeat_count`.
#[derive(Debug, Clone, Default)]
pub struct MoreTexts {
    /// The question, e.g. whether there is another one.
    pub question: String,
    /// Its two choices.
    pub yes: String,
    /// See `yes`.
    pub no: String,
}

/// A protocol that was read from a workbook, and that the engine has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Id of the protocol.
    pub id: String,
    /// Text of `protocol.toml`.
    pub protocol_toml: String,
    /// Text of `indicators.toml`.
    pub indicators_toml: String,
    /// Language → name of the file (`lists.ftl`) → its text.
    pub texts: Texts,
    /// Texts that one language has and another lacks, and questions without any.
    pub missing: Vec<MissingText>,
    /// What means nothing here and was left aside.
    pub aside: Vec<SetAside>,
}

/// All that is gathered while the sheets are read.
struct Draft<'o> {
    options: &'o Options,
    /// Language of columns that name none.
    language: String,
    form: Form,
    rules: Rules,
    texts: TextStore,
    notes: Notes,
}

/// Reads an XLSForm (.xlsx).
///
/// # Errors
/// Everything that is wrong, not only the first, each with its cell; nothing is imported then.
pub fn import_xlsform(bytes: &[u8], options: &Options) -> Result<Imported, Vec<SheetError>> {
    let mut notes = Notes::default();
    let mut sheets = read_sheets(bytes, &mut notes)?;
    let language = if options.language.is_empty() { "en".into() } else { options.language.clone() };
    let (form, rules, texts) = (Form::default(), Rules::default(), TextStore::default());
    let mut draft = Draft { options, language, form, rules, texts, notes };
    settings::read(&mut draft, sheets.remove(&Sheet::Settings));
    let lists = choices::read(&mut draft, sheets.remove(&Sheet::Choices));
    match sheets.remove(&Sheet::Survey) {
        Some(survey) => survey::read(&mut draft, &survey, lists),
        None => draft.notes.errors.push(SheetError::whole("survey", "sheet-missing", "survey")),
    }
    rules::read(&mut draft, &mut sheets);
    finish(draft)
}

type Sheets = BTreeMap<Sheet, Table>;

fn read_sheets(bytes: &[u8], notes: &mut Notes) -> Result<Sheets, Vec<SheetError>> {
    let mut workbook = Workbook::open(bytes).map_err(|error| vec![error])?;
    let mut sheets = Sheets::new();
    for name in workbook.names() {
        let lower = name.to_lowercase();
        let Some(sheet) = Sheet::FORM.into_iter().find(|sheet| sheet.name() == lower) else {
            if UNSUPPORTED_SHEETS.contains(&lower.as_str()) || lower.starts_with("taanuu_") {
                let filled = workbook.read(&name, Sheet::Survey).map_err(|error| vec![error])?.len() > 1;
                if filled {
                    notes.errors.push(SheetError::whole(&name, "sheet-unsupported", &name));
                }
            } else {
                notes.aside.push(SetAside { sheet: name.clone(), value: name, ..SetAside::default() });
            }
            continue;
        };
        let grid = workbook.read(&name, sheet).map_err(|error| vec![error])?;
        if grid.is_empty() {
            continue;
        }
        for cell in workbook.merged(&name, sheet) {
            notes.errors.push(SheetError::at(cell, "cell-merged", ""));
        }
        let table = Table::new(sheet, grid, columns::of(sheet), notes);
        if sheets.insert(sheet, table).is_some() {
            notes.errors.push(SheetError::whole(&name, "sheet-doubled", &name));
        }
    }
    Ok(sheets)
}

/// Writes the files, has the engine check them, and takes its errors back to their cells.
fn finish(draft: Draft) -> Result<Imported, Vec<SheetError>> {
    let Draft { form, rules, mut texts, mut notes, .. } = draft;
    texts.settle_reviews(&mut notes);
    let (protocol, indicators) = (form.to_toml(), rules.to_toml());
    // What is wrong already would only be said again by the loader.
    if notes.errors.is_empty()
        && let Err(errors) = Protocol::parse(&protocol.text, &indicators.text)
    {
        notes.errors.extend(errors.iter().map(|error| back(error, &protocol, &indicators)));
    }
    if !notes.errors.is_empty() {
        return Err(notes.errors);
    }
    let missing = texts.missing();
    Ok(Imported {
        id: form.id.text,
        protocol_toml: protocol.text,
        indicators_toml: indicators.text,
        texts: texts.files(),
        missing,
        aside: notes.aside,
    })
}

/// An error of the loader in the cell that its line came from.
fn back(error: &ProtocolError, protocol: &TomlText, indicators: &TomlText) -> SheetError {
    let file = if error.file == "protocol.toml" { protocol } else { indicators };
    let code = match error.code {
        "bad-id" => "name-bad",
        "doubled-id" => "name-doubled",
        "reserved-id" => "name-reserved",
        "unknown-list" => "list-unknown",
        "unknown-question" => "question-unknown",
        "unknown-choice" => "choice-unknown",
        "missing-key" => "rule-missing",
        "cycle" => "cycle",
        _ => "rule",
    };
    let whole = SheetError::whole("survey", code, &error.detail);
    let Some((cell, inside)) = file.origin(error.line, error.column) else { return whole };
    let mut found = SheetError::at(cell, code, &error.detail);
    if code == "rule" {
        found.value = format!("{}: {}", error.code, error.detail);
    }
    if let Some(inside) = inside.filter(|inside| *inside > 0) {
        found.value = format!("{} @{}", found.value, inside + 1);
    }
    found
}

/// A cell of the sheet that stands for all of it.
fn sheet_cell(sheet: Sheet) -> Cell {
    Cell { sheet, row: 1, column: None }
}
