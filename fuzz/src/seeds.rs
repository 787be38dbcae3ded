//! The first inputs, out of the repository: its protocol, the invented ones of the tests, and the workbooks that they become.

use crate::sheets::{PART, SHEET};
use authoring::{Texts, export_locale, export_xlsform};
use calamine::{Data, Reader, Xlsx};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The two files of each protocol, the project's own last.
pub const PROTOCOLS: [[&str; 2]; 3] = [
    [
        include_str!("../../crates/screening/tests/fixtures/small/protocol.toml"),
        include_str!("../../crates/screening/tests/fixtures/small/indicators.toml"),
    ],
    [
        include_str!("../../crates/screening/tests/fixtures/several/protocol.toml"),
        include_str!("../../crates/screening/tests/fixtures/several/indicators.toml"),
    ],
    [include_str!("../../protocols/kg-sop/protocol.toml"), include_str!("../../protocols/kg-sop/indicators.toml")],
];

const PLAIN: &[u8] = include_bytes!("../../crates/authoring/tests/fixtures/plain.xlsx");

/// Texts of two subjects in three languages: what the translation workbook is read into.
pub fn texts() -> Texts {
    let files = [
        ("ky", include_str!("../../locales/ky/kg-sop/questions-age.ftl"), include_str!("../../locales/ky/sheets.ftl")),
        ("ru", include_str!("../../locales/ru/kg-sop/questions-age.ftl"), include_str!("../../locales/ru/sheets.ftl")),
        ("en", include_str!("../../locales/en/kg-sop/questions-age.ftl"), include_str!("../../locales/en/sheets.ftl")),
    ];
    let language = |(language, first, second): (&str, &str, &str)| {
        let files = [("questions-age.ftl", first), ("sheets.ftl", second)];
        (language.to_owned(), files.map(|(name, text)| (name.to_owned(), text.to_owned())).into())
    };
    files.map(language).into()
}

/// The protocols as XLSForms, and a form as another tool writes it.
pub fn forms() -> Vec<Vec<u8>> {
    let exported = PROTOCOLS.map(|[protocol, indicators]| {
        export_xlsform(protocol, indicators, &Texts::new()).unwrap_or_else(|errors| panic!("a seed: {errors:?}"))
    });
    exported.into_iter().chain([PLAIN.to_vec()]).collect()
}

/// The translation workbook of each language.
pub fn locales() -> Vec<Vec<u8>> {
    let export = |language| export_locale(&texts(), language).unwrap_or_else(|errors| panic!("a seed: {errors:?}"));
    ["ky", "ru", "en"].map(export).into()
}

/// The parts of a packed file, as [`crate::sheets::packed`] takes them.
pub fn parts(bytes: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook of the repository");
    let mut out = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        out.push(PART);
        out.extend(part.name().expect("a name").bytes());
        out.push(b'\n');
        part.read_to_end(&mut out).expect("a part");
    }
    out
}

/// The cells of a workbook, as [`crate::sheets::workbook`] takes them.
pub fn cells(bytes: &[u8]) -> Vec<u8> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook of the repository");
    let mut out = String::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).expect("a sheet");
        out.push_str(&format!("{SHEET}{name}\n"));
        for row in range.rows() {
            let cells = row.iter().map(|cell| match cell {
                Data::Int(_) | Data::Float(_) => format!("+{cell}"),
                _ => cell.to_string().replace('\n', "\\n"),
            });
            out.push_str(&cells.collect::<Vec<_>>().join("|"));
            out.push('\n');
        }
    }
    out.into_bytes()
}
