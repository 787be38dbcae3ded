//! What is wrong with a workbook, and in which cell.

use crate::cell::Cell;

/// All codes of [`SheetError`]: each has its text `sheet-<code>`.
pub const SHEET_CODES: [&str; 63] = [
    "answer-in-text",
    "argument-missing",
    "calculation-missing",
    "cell-error",
    "cell-merged",
    "cell-missing",
    "choice-unknown",
    "choice-without-list",
    "choice-without-name",
    "column-missing",
    "column-not-translated",
    "column-read-only",
    "column-unknown",
    "column-unsupported",
    "cycle",
    "end-does-not-match",
    "end-without-begin",
    "file-too-large",
    "file-unreadable",
    "form-id-missing",
    "group-not-closed",
    "group-split",
    "group-with-label",
    "header-doubled",
    "header-missing",
    "language-without-code",
    "list-from-answers",
    "list-missing",
    "list-of-another",
    "list-unknown",
    "message-bad",
    "message-missing",
    "message-unknown",
    "more-and-count",
    "name-bad",
    "name-doubled",
    "name-missing",
    "name-of-the-form",
    "name-reserved",
    "not-a-number",
    "not-in-this-row",
    "not-yes-or-no",
    "or-other",
    "own-list-with-columns",
    "question-unknown",
    "questions-missing",
    "review-incomplete",
    "rule",
    "rule-beyond-a-cell",
    "rule-kind-unknown",
    "rule-missing",
    "section-in-group",
    "settings-second-row",
    "sheet-doubled",
    "sheet-missing",
    "sheet-unreadable",
    "sheet-unsupported",
    "status-unknown",
    "text-malformed",
    "too-many-columns",
    "type-missing",
    "type-unknown",
    "type-unsupported",
];

/// One thing that is wrong with a workbook, with the cell it stands in.
///
/// It holds no sentence: `sheet-<code>` in `locales/*/errors.ftl` says what is wrong, its attribute `.do` what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sheet}!{column}{row}: {code}: {value}")]
pub struct SheetError {
    /// Name of the sheet; empty when the whole file is meant.
    pub sheet: String,
    /// Row as the spreadsheet counts it, from 1; 0 when the whole sheet is meant.
    pub row: u32,
    /// Column as the spreadsheet names it (`A`, `AB`); empty when the whole row is meant.
    pub column: String,
    /// Stable code, e.g. `type-unsupported`.
    pub code: &'static str,
    /// What stands there, or the name in question.
    pub value: String,
}

impl SheetError {
    /// An error in a cell.
    pub(crate) fn at(cell: Cell, code: &'static str, value: impl Into<String>) -> SheetError {
        let column = cell.column.map(letters).unwrap_or_default();
        debug_assert!(SHEET_CODES.contains(&code), "{code} is not listed");
        SheetError { sheet: cell.sheet.name().into(), row: cell.row, column, code, value: value.into() }
    }

    /// An error of a whole file or sheet.
    pub(crate) fn whole(sheet: &str, code: &'static str, value: impl Into<String>) -> SheetError {
        debug_assert!(SHEET_CODES.contains(&code), "{code} is not listed");
        SheetError { sheet: sheet.into(), row: 0, column: String::new(), code, value: value.into() }
    }
}

/// Something that means nothing here and was left aside on purpose: shown to the author, so that nothing is lost in silence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SetAside {
    /// Name of the sheet.
    pub sheet: String,
    /// Row from 1; 0 for a whole sheet.
    pub row: u32,
    /// Column as the spreadsheet names it; empty for a whole row.
    pub column: String,
    /// What stood there.
    pub value: String,
    /// Whether it was an approval: it is to be given again, for what is read now.
    pub approval: bool,
}

impl SetAside {
    pub(crate) fn at(cell: Cell, value: impl Into<String>) -> SetAside {
        let column = cell.column.map(letters).unwrap_or_default();
        SetAside { sheet: cell.sheet.name().into(), row: cell.row, column, value: value.into(), approval: false }
    }

    pub(crate) fn approval(cell: Cell, value: impl Into<String>) -> SetAside {
        SetAside { approval: true, ..SetAside::at(cell, value) }
    }
}

/// The name of a column: 0 is `A`, 26 is `AA`.
pub(crate) fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_names_of_the_spreadsheet() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), name);
        }
    }
}
