//! The texts that a protocol needs (docs/protocol-format.md), and which of them a language lacks.

use super::bundle::{Bundle, LANGUAGES};
use super::catalogue::Catalogue;
use crate::view::MissingText;
use toml::{Table, Value};

/// Texts of the protocol as a whole that pages show.
const WHOLE: [&str; 4] = ["non-punishment-notice", "palermo-act", "palermo-means", "palermo-purpose"];

/// One text that must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Needed {
    pub(crate) message: String,
    pub(crate) attribute: String,
    /// Which text it is: text `missing-<part>`.
    part: &'static str,
    /// What it belongs to.
    id: String,
    /// Choice, or empty.
    choice: String,
}

impl Needed {
    fn new(part: &'static str, id: &str, message: String, attribute: &str) -> Needed {
        let choice = attribute.strip_prefix("c-").unwrap_or_default().to_owned();
        Needed { message, attribute: attribute.to_owned(), part, id: id.to_owned(), choice }
    }
}

/// The tables of a file under a name.
pub(super) fn tables<'a>(file: &'a Table, name: &str) -> impl Iterator<Item = &'a Table> {
    file.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

/// A text of a table; empty when it is not there.
pub(super) fn string<'a>(table: &'a Table, name: &str) -> &'a str {
    table.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Codes of a list: bare, or with columns.
fn codes(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(|choice| {
        choice.as_str().or_else(|| choice.as_table().and_then(|table| table.get("code")).and_then(Value::as_str))
    })
}

/// Everything that the rules of a checked protocol need in words, in the order of its files.
pub(crate) fn needed(bundle: &Bundle) -> Vec<Needed> {
    // Checked before: a file that does not parse gives no edition.
    let read = |name: &str| bundle.text(name).parse::<Table>().unwrap_or_default();
    let (questions, indicators) = (read("protocol.toml"), read("indicators.toml"));
    let mut needed: Vec<Needed> = WHOLE.map(|id| Needed::new("notice", id, id.to_owned(), "")).into();
    for (name, part, prefix) in [("section", "section", "section"), ("repeat", "repeat", "repeat")] {
        let ids = tables(&questions, name).map(|table| string(table, "id"));
        needed.extend(ids.map(|id| Needed::new(part, id, format!("{prefix}-{id}"), "")));
    }
    for question in tables(&questions, "question") {
        of_question(question, &mut needed);
    }
    for (list, choices) in questions.get("lists").and_then(Value::as_table).into_iter().flatten() {
        let texts = codes(choices).map(|code| format!("c-{code}"));
        needed.extend(texts.map(|attribute| Needed::new("list", list, format!("list-{list}"), &attribute)));
    }
    of_indicators(&indicators, &mut needed);
    needed
}

fn of_question(question: &Table, needed: &mut Vec<Needed>) {
    let id = string(question, "id");
    let message = format!("q-{id}");
    let mut need = |part, attribute: &str| needed.push(Needed::new(part, id, message.clone(), attribute));
    need("question", "");
    if string(question, "kind") != "note" {
        need("why", "why");
    }
    if question.get("indicators").and_then(Value::as_array).is_some_and(|codes| !codes.is_empty()) {
        need("counts", "counts");
        need("counts-not", "counts-not");
    }
    if !string(question, "constraint").is_empty() {
        need("constraint", "constraint");
    }
    for code in question.get("choices").into_iter().flat_map(codes) {
        need("choice", &format!("c-{code}"));
    }
}

fn of_indicators(indicators: &Table, needed: &mut Vec<Needed>) {
    let mut numbers = Vec::new();
    for dimension in tables(indicators, "dimension") {
        let id = string(dimension, "id");
        needed.push(Needed::new("dimension", id, format!("dimension-{id}"), ""));
    }
    for indicator in tables(indicators, "indicator") {
        let code = string(indicator, "code");
        needed.push(Needed::new("indicator", code, format!("indicator-{}", code.replace('.', "-")), ""));
        let ilo11 = indicator.get("ilo11").and_then(Value::as_array).into_iter().flatten();
        numbers.extend(ilo11.filter_map(Value::as_integer));
    }
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        needed.push(Needed::new("ilo11", &number.to_string(), format!("ilo11-{number}"), ""));
    }
    for (name, part) in [("text", "decision"), ("conflict", "conflict")] {
        for id in tables(indicators, name).map(|table| string(table, "id")) {
            needed.push(Needed::new(part, id, format!("{name}-{id}"), ""));
            if name == "text" {
                needed.push(Needed::new("decision-do", id, format!("text-{id}"), "do"));
            }
        }
    }
}

/// What the languages lack. `place` says where a text would stand in the author's own file.
pub(crate) fn missing(
    bundle: &Bundle,
    catalogues: &[Catalogue; LANGUAGES.len()],
    place: impl Fn(&str, &str) -> String,
) -> Vec<MissingText> {
    let mut missing = Vec::new();
    for needed in needed(bundle) {
        let silent =
            LANGUAGES.iter().zip(catalogues).filter(|(_, texts)| !texts.says(&needed.message, &needed.attribute));
        let languages: Vec<String> = silent.map(|(language, _)| (*language).to_owned()).collect();
        if !languages.is_empty() {
            let place = place(&needed.message, &needed.attribute);
            missing.push(MissingText {
                id: needed.id,
                part: needed.part.into(),
                choice: needed.choice,
                languages,
                place,
            });
        }
    }
    missing
}

#[cfg(test)]
mod tests;
