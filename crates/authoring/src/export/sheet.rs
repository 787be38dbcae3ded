//! Writes the .xlsx file.

use super::rows::Rows;
use crate::error::SheetError;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// Widest column, in characters: texts are wrapped in it.
const WIDE: f64 = 40.0;

/// The bytes of a workbook with these sheets; empty ones are left out.
pub(crate) fn save(sheets: &[Rows]) -> Result<Vec<u8>, SheetError> {
    let refuse = |error: XlsxError| match error {
        XlsxError::MaxStringLengthExceeded | XlsxError::RowColumnLimitError => {
            SheetError::whole("", "file-too-large", "")
        }
        _ => SheetError::whole("", "file-unreadable", ""),
    };
    write(sheets).map_err(refuse)
}

fn write(sheets: &[Rows]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The library would write down the present time, and the same protocol would never be the same bytes.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (head, body) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    for sheet in sheets.iter().filter(|sheet| !sheet.is_empty()) {
        let columns = sheet.used_columns();
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet.name)?.set_freeze_panes(1, 2)?;
        for (place, column) in (0..).zip(&columns) {
            worksheet.write_string_with_format(0, place, column.as_str(), &head)?;
            worksheet.set_column_width(place, if place < 2 { WIDE / 2.0 } else { WIDE })?;
        }
        for (number, cells) in (1..).zip(sheet.cells(&columns)) {
            for (place, text) in (0..).zip(cells) {
                if let Some(text) = text {
                    worksheet.write_string_with_format(number, place, text.as_str(), &body)?;
                }
            }
        }
    }
    workbook.save_to_buffer()
}
