//! Reads `indicators.toml`: all that can be said without knowing the other file.

use super::fields::{Fields, root};
use super::is_id;
use super::source::{Located, Source};
use crate::{Dimension, Element, Indicator, Strength};
use hashbrown::HashSet;

const STRENGTHS: [(&str, Strength); 4] = [
    ("strong", Strength::Strong),
    ("medium", Strength::Medium),
    ("weak", Strength::Weak),
    ("absent", Strength::Absent),
];

const ELEMENTS: [(&str, Element); 3] =
    [("act", Element::Act), ("means", Element::Means), ("purpose", Element::Purpose)];

/// `indicators.toml` before its expressions are compiled.
pub(crate) struct IndicatorsFile {
    pub(crate) dimensions: Vec<Dimension>,
    /// In the order of their codes.
    pub(crate) indicators: Vec<RawIndicator>,
    /// `act`, `means`, `purpose`.
    pub(crate) palermo: [Option<Located<String>>; 3],
    pub(crate) texts: Vec<RawText>,
    pub(crate) conflicts: Vec<RawText>,
}

pub(crate) struct RawIndicator {
    pub(crate) indicator: Indicator,
    /// Place of its dimension.
    pub(crate) dimension: usize,
    pub(crate) when: Option<Located<String>>,
}

pub(crate) struct RawText {
    pub(crate) id: String,
    pub(crate) when: Option<Located<String>>,
}

/// Reads the file; `None` when it is no TOML at all.
pub(crate) fn read(source: &Source) -> Option<IndicatorsFile> {
    let table = root(source)?;
    let mut file = Fields::new(source, &table, 0);
    let mut ids = HashSet::new();
    let dimensions: Vec<_> =
        file.tables("dimension").into_iter().map(|table| read_dimension(table, &mut ids)).collect();
    let mut codes = HashSet::new();
    let mut indicators = Vec::new();
    for table in file.tables("indicator") {
        indicators.push(read_indicator(table, &dimensions, &mut codes));
    }
    if u16::try_from(indicators.len()).is_err() {
        source.error(0, "too-large", "more indicators than can be counted");
    }
    indicators.sort_by(|a, b| a.indicator.code.cmp(&b.indicator.code));
    let palermo = read_palermo(&mut file);
    let mut ids = HashSet::new();
    let texts = file.tables("text").into_iter().map(|table| read_text(table, &mut ids)).collect();
    let mut ids = HashSet::new();
    let conflicts = file.tables("conflict").into_iter().map(|table| read_conflict(table, &mut ids)).collect();
    file.finish();
    Some(IndicatorsFile { dimensions, indicators, palermo, texts, conflicts })
}

/// An id of a dimension or text begins with a capital letter, which no question's id does.
fn is_capital_id(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_uppercase()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn read_id(table: &mut Fields, ids: &mut HashSet<String>) -> String {
    let Some(id) = table.required("id") else { return String::new() };
    if !is_capital_id(&id.value) {
        table.source.error(id.span.start, "bad-id", &id.value);
    }
    if !ids.insert(id.value.clone()) {
        table.source.error(id.span.start, "doubled-id", &id.value);
    }
    id.value
}

fn read_dimension(mut table: Fields, ids: &mut HashSet<String>) -> Dimension {
    let id = read_id(&mut table, ids);
    let name = table.required("name").map(|name| name.value).unwrap_or_default();
    let palermo = table.word("palermo", &ELEMENTS).unwrap_or(Element::Means);
    table.finish();
    Dimension { id, name, palermo }
}

fn read_indicator(mut table: Fields, dimensions: &[Dimension], codes: &mut HashSet<String>) -> RawIndicator {
    let code = table.required("code");
    let (mut dimension, mut place) = (String::new(), 0);
    if let Some(code) = &code {
        if !codes.insert(code.value.clone()) {
            table.source.error(code.span.start, "doubled-id", &code.value);
        }
        match code.value.split_once('.') {
            Some((id, number)) if number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit()) => {
                dimension = id.into();
                match dimensions.iter().position(|known| known.id == dimension) {
                    Some(found) => place = found,
                    None => table.source.error(code.span.start, "unknown-dimension", id),
                }
            }
            _ => table.source.error(code.span.start, "bad-id", format!("{}: expected a code like D5.01", code.value)),
        }
    }
    let adult = table.word("adult", &STRENGTHS).unwrap_or(Strength::Absent);
    let child = table.word("child", &STRENGTHS).unwrap_or(Strength::Absent);
    let mut ilo11 = Vec::new();
    for number in table.numbers("ilo11") {
        match u8::try_from(number.value).ok().filter(|value| (1..=11).contains(value)) {
            Some(value) => ilo11.push(value),
            None => table.source.error(number.span.start, "bad-ilo-number", "expected 1 to 11"),
        }
    }
    let when = table.text("when");
    let observed = table.flag("observed");
    let labour = table.flag("labour");
    table.finish();
    let code = code.map(|code| code.value).unwrap_or_default();
    let indicator = Indicator { code, dimension, adult, child, ilo11, asked: when.is_some(), observed, labour };
    RawIndicator { indicator, dimension: place, when }
}

fn read_palermo(file: &mut Fields) -> [Option<Located<String>>; 3] {
    let Some(mut table) = file.table("palermo") else { return [const { None }; 3] };
    let rules = ELEMENTS.map(|(element, _)| table.required(element));
    table.finish();
    rules
}

fn read_text(mut table: Fields, ids: &mut HashSet<String>) -> RawText {
    let id = read_id(&mut table, ids);
    let when = table.required("when");
    table.finish();
    RawText { id, when }
}

/// An id of a conflict is written like a question's.
fn read_conflict(mut table: Fields, ids: &mut HashSet<String>) -> RawText {
    let id = table.required("id");
    if let Some(id) = &id {
        if !is_id(&id.value) {
            table.source.error(id.span.start, "bad-id", &id.value);
        }
        if !ids.insert(id.value.clone()) {
            table.source.error(id.span.start, "doubled-id", &id.value);
        }
    }
    let when = table.required("when");
    table.finish();
    RawText { id: id.map(|id| id.value).unwrap_or_default(), when }
}
