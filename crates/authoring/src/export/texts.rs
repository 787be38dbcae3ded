//! The texts of a protocol by message, for the cells they belong to; what belongs to none goes to the sheet `taanuu_texts`.

use super::rows::{Row, Rows};
use crate::cell::Sheet;
use crate::error::SheetError;
use crate::fluent::{TextKey, cell};
use crate::header::language_name;
use crate::import::Texts;
use crate::review::sealed;
use fluent_syntax::ast::{Entry, Message, Pattern};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Languages that come first, in this order; the others follow by their codes.
const FIRST: [&str; 3] = ["ky", "ru", "en"];

type Place = (String, Option<String>);

/// All texts of a protocol.
pub(super) struct Catalogue {
    /// Codes in the order of the columns.
    languages: Vec<String>,
    /// In the order of the files.
    keys: Vec<TextKey>,
    /// Message and attribute → language → text.
    texts: HashMap<Place, BTreeMap<String, String>>,
    /// Message → its attributes, `None` for the message itself.
    attributes: HashMap<String, Vec<Option<String>>>,
    /// Message → language → the mark of its reviewer.
    reviews: BTreeMap<String, BTreeMap<String, String>>,
    /// What has found its cell.
    taken: HashSet<Place>,
    reviews_taken: HashSet<String>,
}

impl Catalogue {
    pub(super) fn read(texts: &Texts) -> Result<Catalogue, Vec<SheetError>> {
        let mut languages: Vec<String> = texts.keys().cloned().collect();
        let rank = |code: &String| FIRST.iter().position(|first| first == code).unwrap_or(FIRST.len());
        languages.sort_by_key(|code| (rank(code), code.clone()));
        let mut catalogue = Catalogue {
            languages,
            keys: Vec::new(),
            texts: HashMap::new(),
            attributes: HashMap::new(),
            reviews: BTreeMap::new(),
            taken: HashSet::new(),
            reviews_taken: HashSet::new(),
        };
        let mut errors = Vec::new();
        for language in catalogue.languages.clone() {
            for (file, text) in texts.get(&language).into_iter().flatten() {
                catalogue.file(&language, file, text, &mut errors);
            }
        }
        if errors.is_empty() { Ok(catalogue) } else { Err(errors) }
    }

    fn file(&mut self, language: &str, file: &str, text: &str, errors: &mut Vec<SheetError>) {
        let Ok(resource) = fluent_syntax::parser::parse(text) else {
            return errors.push(SheetError::whole(&format!("{language}/{file}"), "text-malformed", file));
        };
        let file = file.strip_suffix(".ftl").unwrap_or(file);
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                self.message(language, file, message, errors);
            }
        }
    }

    fn message(&mut self, language: &str, file: &str, message: &Message<&str>, errors: &mut Vec<SheetError>) {
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
        for (attribute, pattern) in message.value.iter().map(|value| (None, value)).chain(attributes) {
            let pattern: &Pattern<&str> = pattern;
            let Some(text) = cell(pattern) else {
                errors.push(SheetError::whole(&format!("{language}/{file}.ftl"), "text-malformed", id));
                continue;
            };
            if text.contains("${") {
                errors.push(SheetError::whole(&format!("{language}/{file}.ftl"), "answer-in-text", id));
            }
            let place = (id.to_owned(), attribute.map(str::to_owned));
            if !self.texts.contains_key(&place) {
                self.keys.push(TextKey { file: file.into(), message: id.into(), attribute: place.1.clone() });
                self.attributes.entry(id.into()).or_default().push(place.1.clone());
            }
            self.texts.entry(place).or_default().insert(language.into(), text);
        }
        let lines = message.comment.iter().flat_map(|comment| &comment.content);
        if let Some(mark) = lines.filter_map(|line| line.trim().strip_prefix("review:")).next() {
            self.reviews.entry(id.into()).or_default().insert(language.into(), mark.trim().into());
        }
    }

    /// The names of the languages for column headers, `English (en)`.
    pub(super) fn headers(&self) -> Vec<String> {
        self.languages.iter().map(|code| language_name(code)).collect()
    }

    pub(super) fn default_language(&self) -> String {
        self.languages.first().map(|code| language_name(code)).unwrap_or_default()
    }

    /// Puts a text into the columns of its languages.
    pub(super) fn put(&mut self, row: &mut Row, column: &str, message: &str, attribute: Option<&str>) {
        let place = (message.to_owned(), attribute.map(str::to_owned));
        for (language, text) in self.texts.get(&place).into_iter().flatten() {
            row.put(&format!("{column}::{}", language_name(language)), text);
        }
        self.taken.insert(place);
    }

    /// Puts the marks of a message's reviewers into their columns.
    pub(super) fn put_review(&mut self, row: &mut Row, message: &str) {
        for (language, mark) in self.reviews.get(message).into_iter().flatten() {
            let mark = sealed(mark, &self.said(message, language));
            row.put(&format!("taanuu_review::{}", language_name(language)), &mark);
        }
        self.reviews_taken.insert(message.into());
    }

    /// All texts of a message in a language, by their attributes.
    fn said(&self, message: &str, language: &str) -> BTreeMap<&str, &str> {
        let attributes = self.attributes.get(message).into_iter().flatten();
        let text = |attribute: &Option<String>| self.texts.get(&(message.to_owned(), attribute.clone()))?.get(language);
        let text = |attribute| Some((Option::as_deref(attribute).unwrap_or_default(), text(attribute)?.as_str()));
        attributes.filter_map(text).collect()
    }

    /// The sheet of all texts that no other cell has taken.
    pub(super) fn rest(&self) -> Rows {
        let mut sheet = Rows::of(Sheet::Texts, &self.headers());
        let mut reviewed = self.reviews_taken.clone();
        for key in &self.keys {
            let place = (key.message.clone(), key.attribute.clone());
            let marks = self.reviews.get(&key.message).filter(|_| reviewed.insert(key.message.clone()));
            let free = !self.taken.contains(&place);
            if marks.is_none() && !free {
                continue;
            }
            sheet.row(|row| {
                row.put("file", &key.file);
                row.put("message", &key.message);
                row.put("attribute", key.attribute.as_deref().filter(|_| free).unwrap_or_default());
                for (language, text) in self.texts.get(&place).into_iter().flatten().filter(|_| free) {
                    row.put(&format!("text::{}", language_name(language)), text);
                }
                for (language, mark) in marks.into_iter().flatten() {
                    let mark = sealed(mark, &self.said(&key.message, language));
                    row.put(&format!("review::{}", language_name(language)), &mark);
                }
            });
        }
        sheet
    }
}
