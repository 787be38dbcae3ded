//! A candidate from an XLSForm workbook.

use super::bundle::{Bundle, RULE_FILES};
use super::candidate::Candidate;
use crate::view::ProtocolFault;
use authoring::{Imported, MissingText, Options, SetAside, SheetError, import_xlsform};
use std::collections::HashMap;

/// Reads a workbook; its errors keep their cells.
pub(super) fn read(bytes: &[u8]) -> Candidate {
    let mut candidate = Candidate { source: "workbook", ..Candidate::default() };
    match import_xlsform(bytes, &Options::default()) {
        Err(errors) => {
            candidate.faults.extend(errors.iter().map(fault));
            candidate
        }
        Ok(imported) => {
            candidate.aside.extend(imported.aside.iter().map(aside));
            let places: HashMap<_, _> = imported.missing.iter().map(|text| (key(text), place(text))).collect();
            let of = |message: &str, attribute: &str| {
                places.get(&(message.to_owned(), attribute.to_owned())).cloned().unwrap_or_default()
            };
            candidate.prove(bundle(imported), of)
        }
    }
}

fn bundle(imported: Imported) -> Bundle {
    let [protocol, indicators] = RULE_FILES;
    let rules = [(protocol.to_owned(), imported.protocol_toml), (indicators.to_owned(), imported.indicators_toml)];
    let texts = imported
        .texts
        .into_iter()
        .flat_map(|(language, files)| files.into_iter().map(move |(name, text)| (format!("{language}/{name}"), text)));
    Bundle(rules.into_iter().chain(texts).collect())
}

fn fault(error: &SheetError) -> ProtocolFault {
    ProtocolFault {
        place: error.sheet.clone(),
        row: error.row,
        column: error.column.clone(),
        code: format!("sheet-{}", error.code),
        value: error.value.clone(),
    }
}

fn aside(cell: &SetAside) -> String {
    format!("{}!{}{}: {}", cell.sheet, cell.column, cell.row, cell.value)
}

fn key(text: &MissingText) -> (String, String) {
    (text.message.clone(), text.attribute.clone().unwrap_or_default())
}

fn place(text: &MissingText) -> String {
    format!("{}!{}{}", text.sheet, text.column, text.row)
}
