//! Spreadsheets in and out: XLSForm (the field's own format for questions) and the translation workbook.
//!
//! Pure: bytes in, bytes out; no disk, no clock, no chance. Formats: docs/xlsform.md. Neither the engine nor casework knows a
//! spreadsheet. What cannot be said in a protocol is refused by cell, never dropped. Start from [`import_xlsform`].

mod cell;
mod columns;
mod error;
mod export;
mod fluent;
mod form;
mod header;
mod import;
mod locale;
mod review;
mod table;
mod workbook;

pub use error::{SHEET_CODES, SetAside, SheetError};
pub use export::export_xlsform;
pub use import::{Imported, MissingText, MoreTexts, Options, Texts, import_xlsform};
pub use locale::{ImportedLocale, export_locale, import_locale};
