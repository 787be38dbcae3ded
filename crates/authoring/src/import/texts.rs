//! The texts of a workbook by message and language, and the .ftl files they become.

use crate::cell::{Cell, Written};
use crate::error::{SetAside, letters};
use crate::fluent::{TextKey, pattern};
use crate::review::opened;
use crate::table::{Notes, Table};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Language → name of the file → its text.
pub type Texts = BTreeMap<String, BTreeMap<String, String>>;

/// A text that a language lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingText {
    /// Code of the language.
    pub language: String,
    /// The message, e.g. `q-hours_day`.
    pub message: String,
    /// The attribute, e.g. `c-yes`.
    pub attribute: Option<String>,
    /// Name of the sheet.
    pub sheet: String,
    /// Row, from 1.
    pub row: u32,
    /// Column as the spreadsheet names it; empty when the language has no such column.
    pub column: String,
}

/// One text in its languages.
struct Entry {
    key: TextKey,
    texts: Vec<(String, Written)>,
    cell: Cell,
}

impl Entry {
    fn says(&self, language: &str) -> Option<&String> {
        self.texts.iter().find(|(known, _)| known == language).map(|(_, text)| &text.text)
    }
}

/// All texts in the order they were met.
#[derive(Default)]
pub(super) struct TextStore {
    entries: Vec<Entry>,
    languages: BTreeSet<String>,
    /// Message → language → the mark of its reviewer.
    reviews: HashMap<String, Vec<(String, Written)>>,
}

impl TextStore {
    /// Notes the languages that the columns of a sheet name.
    pub(super) fn languages(&mut self, table: &Table, default: &str) {
        let named = table.columns.iter().filter(|column| column.known);
        self.languages.extend(named.clone().filter_map(|column| column.language.clone()));
        if named.clone().any(|column| column.name == "label" && column.language.is_none()) {
            self.languages.insert(default.into());
        }
    }

    pub(super) fn languages_are_none(&self) -> bool {
        self.languages.is_empty()
    }

    pub(super) fn add_language(&mut self, language: String) {
        self.languages.insert(language);
    }

    /// Adds a text; without any language it is missing in all.
    pub(super) fn add(&mut self, key: TextKey, texts: Vec<(String, Written)>, cell: Cell) {
        self.entries.push(Entry { key, texts, cell });
    }

    /// Adds a text that need not be there: nothing is missing when no language has it.
    pub(super) fn add_optional(&mut self, key: TextKey, texts: Vec<(String, Written)>, cell: Cell) {
        if !texts.is_empty() {
            self.add(key, texts, cell);
        }
    }

    /// Adds the marks of a message's reviewers.
    pub(super) fn review(&mut self, message: &str, marks: Vec<(String, Written)>) {
        if !marks.is_empty() {
            self.reviews.insert(message.into(), marks);
        }
    }

    /// Takes back the marks of reviewers whose texts were changed since, and says so.
    pub(super) fn settle_reviews(&mut self, notes: &mut Notes) {
        if self.reviews.is_empty() {
            return;
        }
        let mut messages: HashMap<&str, Vec<&Entry>> = HashMap::new();
        for entry in &self.entries {
            messages.entry(&entry.key.message).or_default().push(entry);
        }
        for (message, marks) in &mut self.reviews {
            let entries = messages.get(message.as_str()).map(Vec::as_slice).unwrap_or_default();
            marks.retain_mut(|(language, mark)| {
                let said = entries.iter().filter_map(|entry| {
                    Some((entry.key.attribute.as_deref().unwrap_or_default(), entry.says(language)?.as_str()))
                });
                let (name, holds) = opened(&mark.text, &said.collect());
                let name = name.to_owned();
                if let (false, Some(cell)) = (holds, mark.cell) {
                    notes.aside.push(SetAside::approval(cell, format!("{message}: {name}")));
                }
                mark.text = name;
                holds
            });
        }
        notes.aside.sort_by(|a, b| (&a.sheet, a.row).cmp(&(&b.sheet, b.row)));
    }

    /// The title of the form, for a section that has no name of its own.
    pub(super) fn title(&self) -> Vec<(String, Written)> {
        let title =
            self.entries.iter().find(|entry| entry.key.message == "protocol-name" && entry.key.attribute.is_none());
        title.map(|entry| entry.texts.clone()).unwrap_or_default()
    }

    /// What each language lacks, in the order of the form.
    pub(super) fn missing(&self) -> Vec<MissingText> {
        let mut missing = Vec::new();
        for entry in &self.entries {
            for language in &self.languages {
                if entry.texts.iter().any(|(known, text)| known == language && !text.text.is_empty()) {
                    continue;
                }
                missing.push(MissingText {
                    language: language.clone(),
                    message: entry.key.message.clone(),
                    attribute: entry.key.attribute.clone(),
                    sheet: entry.cell.sheet.name().into(),
                    row: entry.cell.row,
                    column: entry.cell.column.map(letters).unwrap_or_default(),
                });
            }
        }
        missing
    }

    /// The .ftl files of all languages, all marked as not reviewed.
    pub(super) fn files(&self) -> Texts {
        let mut texts = Texts::new();
        for language in &self.languages {
            let mut files: BTreeMap<String, Vec<(&str, Vec<&Entry>)>> = BTreeMap::new();
            let mut places: HashMap<(&str, &str), usize> = HashMap::new();
            for entry in &self.entries {
                let messages = files.entry(format!("{}.ftl", entry.key.file)).or_default();
                let place = *places.entry((&entry.key.file, &entry.key.message)).or_insert(messages.len());
                if place == messages.len() {
                    messages.push((&entry.key.message, Vec::new()));
                }
                if let Some((_, entries)) = messages.get_mut(place) {
                    entries.push(entry);
                }
            }
            let written = files.into_iter().map(|(file, messages)| (file, self.file(language, &messages)));
            texts.insert(language.clone(), written.collect());
        }
        texts
    }

    fn file(&self, language: &str, messages: &[(&str, Vec<&Entry>)]) -> String {
        let mut out = String::from("### review: pending\n");
        for (message, entries) in messages {
            let value =
                entries.iter().filter(|entry| entry.key.attribute.is_none()).find_map(|entry| entry.says(language));
            let attributes: Vec<(&str, &String)> = entries
                .iter()
                .filter_map(|entry| Some((entry.key.attribute.as_deref()?, entry.says(language)?)))
                .collect();
            if value.is_none() && attributes.is_empty() {
                continue;
            }
            out.push('\n');
            let review = self.reviews.get(*message).and_then(|marks| marks.iter().find(|(known, _)| known == language));
            if let Some((_, mark)) = review {
                out.push_str(&format!("# review: {}\n", mark.text.replace('\n', " ")));
            }
            let value = value.map(|text| format!(" {}", pattern(text))).unwrap_or_default();
            out.push_str(&format!("{message} ={value}\n"));
            for (attribute, text) in attributes {
                out.push_str(&format!("    .{attribute} = {}\n", pattern(text).replace("\n    ", "\n        ")));
            }
        }
        out
    }
}
