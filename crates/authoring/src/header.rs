//! Column headers as pyxform 4.5 reads them: any case, blanks for underscores, aliases, `label::English (en)` or `label:en`.

use crate::cell::{Cell, Sheet};
use crate::columns;
use crate::error::{SetAside, SheetError};
use crate::workbook::GridRow;

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// From 0.
    pub(crate) index: u16,
    /// As the author wrote it.
    pub(crate) header: String,
    /// The name it goes by here; as written when it is not known.
    pub(crate) name: String,
    /// Code of the language after `::`.
    pub(crate) language: Option<String>,
    /// Whether the name is one that the sheet has.
    pub(crate) known: bool,
}

/// Other names of columns, from pyxform's `aliases.py`: on the survey.
const SURVEY_ALIASES: [(&str, &str); 10] = [
    ("caption", "label"),
    ("command", "type"),
    ("tag", "name"),
    ("value", "name"),
    ("relevance", "relevant"),
    ("constraining_message", "constraint_message"),
    ("jr:constraintmsg", "constraint_message"),
    ("calculate", "calculation"),
    ("count", "repeat_count"),
    ("jr:count", "repeat_count"),
];
/// Of choices; all else there is a column for `choice_filter`.
const CHOICES_ALIASES: [(&str, &str); 2] = [("caption", "label"), ("value", "name")];
/// Of the settings; `title` and `id_string` are what pyxform calls them inside.
const SETTINGS_ALIASES: [(&str, &str); 4] =
    [("set_form_title", "form_title"), ("title", "form_title"), ("set_form_id", "form_id"), ("id_string", "form_id")];

fn aliases(sheet: Sheet) -> &'static [(&'static str, &'static str)] {
    match sheet {
        Sheet::Survey => &SURVEY_ALIASES,
        Sheet::Choices => &CHOICES_ALIASES,
        Sheet::Settings => &SETTINGS_ALIASES,
        _ => &[],
    }
}

/// Names of languages that may stand without a code in brackets: `code name`, the name that we write ourselves first.
const LANGUAGES: &str = include_str!("header/languages.txt");

/// The columns of a header row. `known` are those that the sheet has, as `crate::columns` writes them.
pub(crate) fn columns(
    sheet: Sheet,
    header: &GridRow,
    known: &[&str],
    errors: &mut Vec<SheetError>,
    aside: &mut Vec<SetAside>,
) -> Vec<Column> {
    let doubled = header.cells.iter().any(|(_, text)| text.contains("::"));
    let mut columns: Vec<Column> = Vec::new();
    for (index, text) in &header.cells {
        let cell = Cell { sheet, row: header.number, column: Some(*index) };
        if text.starts_with('#') {
            aside.push(SetAside::at(cell, text));
            continue;
        }
        let (name, language) = name(sheet, text, doubled);
        let found = known.iter().map(|column| columns::name(column)).find(|(known, _)| *known == name);
        let (is_known, each_language) = found.map_or((false, false), |(_, each_language)| (true, each_language));
        let language = match language {
            Some(language) if each_language => match language_code(&language) {
                Some(code) => Some(code),
                None => {
                    errors.push(SheetError::at(cell, "language-without-code", language));
                    continue;
                }
            },
            Some(_) if is_known => {
                errors.push(SheetError::at(cell, "column-not-translated", text));
                continue;
            }
            _ => None,
        };
        // What is not known keeps the author's own writing: expressions name the columns of choices by it.
        let name = if is_known { name } else { text.clone() };
        if columns.iter().any(|other| other.name == name && other.language == language) {
            errors.push(SheetError::at(cell, "header-doubled", text));
            continue;
        }
        columns.push(Column { index: *index, header: text.clone(), name, language, known: is_known });
    }
    columns
}

/// The name of a column after aliases, and what follows the colons.
fn name(sheet: Sheet, header: &str, doubled: bool) -> (String, Option<String>) {
    let whole = snake(header);
    let parts: Vec<&str> = if doubled { header.split("::").collect() } else { single_colons(header) };
    let mut parts = parts.into_iter().map(str::trim);
    let first = parts.next().unwrap_or_default();
    // `bind::relevant`, `control::jr:count`: the long way to write a column that has a short name.
    let (first, rest) = match snake(first).as_str() {
        "bind" | "control" | "body" => (parts.next().unwrap_or(first), parts.next()),
        _ => (first, parts.next()),
    };
    let name = if rest.is_none() && !header.contains(':') { whole } else { snake(first) };
    let name =
        aliases(sheet).iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, name)| name).to_owned();
    (name, rest.filter(|rest| !rest.is_empty()).map(str::to_owned))
}

/// First words of columns of choices that other tools take for something else than a column of `choice_filter`.
const NO_COLUMNS: [&str; 10] =
    ["list_name", "name", "label", "image", "big-image", "audio", "video", "media", "geometry", "code"];

/// Whether a rule can name the column of a choice, in every tool.
pub(crate) fn is_choice_column(header: &str) -> bool {
    let well = header.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && header.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
    well && !header.starts_with("__") && !NO_COLUMNS.contains(&name(Sheet::Choices, header, false).0.as_str())
}

/// Parts between single colons; `jr:` belongs to the part after it.
fn single_colons(header: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(at) = header.get(from..).and_then(|rest| rest.find(':')).map(|at| at + from) {
        from = at + 1;
        let part = header.get(start..at).unwrap_or_default();
        if part.trim() != "jr" {
            parts.push(part);
            start = from;
        }
    }
    parts.push(header.get(start..).unwrap_or_default());
    parts
}

/// The name of a language for a header: `English (en)`, or the code alone.
pub(crate) fn language_name(code: &str) -> String {
    let known = LANGUAGES.lines().filter_map(|line| line.split_once(' '));
    let name = known.filter(|(known, _)| *known == code).map(|(_, name)| name).next();
    name.map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
}

/// Small letters, underscores for blanks.
fn snake(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase()
}

/// The code of a language: `English (en)`, `en`, or a name that is known.
pub(crate) fn language_code(text: &str) -> Option<String> {
    let text = text.trim();
    let in_brackets = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, code)| code.trim());
    let code = in_brackets.unwrap_or(text);
    let is_code = (2..=12).contains(&code.len())
        && code.split('-').next().is_some_and(|base| (2..=3).contains(&base.len()))
        && code.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && code.starts_with(|first: char| first.is_ascii_lowercase());
    if is_code {
        return Some(code.into());
    }
    let name = text.to_lowercase();
    let known = LANGUAGES.lines().filter_map(|line| line.split_once(' '));
    known.filter(|(_, known)| known.to_lowercase() == name).map(|(code, _)| code.to_owned()).next()
}

#[cfg(test)]
#[path = "header/tests.rs"]
mod tests;
