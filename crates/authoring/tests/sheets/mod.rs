//! Workbooks for tests: a sheet is its name and its rows, cells separated by `|`.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses its own part of this, and a test may stop at the first surprise"
)]

use authoring::{Imported, Options, SheetError, import_xlsform};
use rust_xlsxwriter::Workbook;

/// A workbook of these sheets.
pub fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, line) in (0..).zip(rows.lines()) {
            for (column, cell) in (0..).zip(line.split('|')).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell.replace("\\n", "\n")).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub const SETTINGS: (&str, &str) = ("settings", "form_id|version\nplain|3");
pub const CHOICES: (&str, &str) = ("choices", "list_name|name|label\nyes_no|yes|Yes\nyes_no|no|No");

/// A form of these survey rows with the choices `yes_no`.
pub fn form(survey: &str) -> Result<Imported, Vec<SheetError>> {
    import_xlsform(&workbook(&[("survey", survey), CHOICES, SETTINGS]), &Options::default())
}

/// The errors of a form as `B3 code`.
pub fn errors(result: Result<Imported, Vec<SheetError>>) -> Vec<String> {
    let errors = result.err().unwrap_or_default();
    errors
        .iter()
        .map(|error| {
            let row = if error.row == 0 { String::new() } else { error.row.to_string() };
            format!("{}!{}{row} {}", error.sheet, error.column, error.code)
        })
        .collect()
}
