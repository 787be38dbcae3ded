//! The translation workbook: all texts of a language beside the other languages, so that a native editor needs no programming.
//!
//! Order, comments and everything that was not edited stay byte by byte as they were. Format: docs/xlsform.md.

mod edit;
mod export;
mod file;
mod import;
mod pattern;

pub use export::export_locale;
pub use import::{ImportedLocale, import_locale};

/// Columns before the languages and after them.
const KEY: &str = "key";
const CONTEXT: &str = "context";
/// In the language of the workbook alone: `status::Кыргызча (ky)`.
const STATUS: &str = "status";
const REVIEWER: &str = "reviewer";
const COMMENT: &str = "comment";

/// The key of a text: file without `.ftl`, message, attribute.
fn key(file: &str, message: &str, attribute: Option<&str>) -> String {
    let file = file.strip_suffix(".ftl").unwrap_or(file);
    match attribute {
        Some(attribute) => format!("{file}:{message}.{attribute}"),
        None => format!("{file}:{message}"),
    }
}

#[cfg(test)]
mod tests;
