//! Rows of a sheet by column name. What nobody takes from a row is an error: nothing is dropped in silence.

use crate::cell::{Cell, Sheet, Written};
use crate::error::{SetAside, SheetError};
use crate::header::{Column, columns};
use crate::workbook::Grid;
use std::cell::RefCell;

/// Everything that is wrong or was left aside, gathered while a workbook is read.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) errors: Vec<SheetError>,
    pub(crate) aside: Vec<SetAside>,
}

impl Notes {
    pub(crate) fn error(&mut self, cell: Cell, code: &'static str, value: impl Into<String>) {
        self.errors.push(SheetError::at(cell, code, value));
    }
}

/// A sheet with its header understood.
pub(crate) struct Table {
    pub(crate) sheet: Sheet,
    pub(crate) columns: Vec<Column>,
    rows: Grid,
}

/// A row of a table, whose cells are taken one by one.
pub(crate) struct Row<'t> {
    pub(crate) number: u32,
    table: &'t Table,
    cells: &'t [(u16, String)],
    taken: RefCell<u128>,
}

impl Table {
    /// Understands the first row as header.
    pub(crate) fn new(sheet: Sheet, mut grid: Grid, known: &[&str], notes: &mut Notes) -> Table {
        let has_header = grid.first().is_some_and(|row| row.number == 1);
        if !has_header {
            notes.errors.push(SheetError::whole(sheet.name(), "header-missing", ""));
            return Table { sheet, columns: Vec::new(), rows: Grid::new() };
        }
        let header = grid.remove(0);
        // A row marks the cells that were taken from it in the bits of one word.
        if header.cells.len() > 128 {
            notes.errors.push(SheetError::whole(sheet.name(), "too-many-columns", "128"));
            return Table { sheet, columns: Vec::new(), rows: Grid::new() };
        }
        let columns = columns(sheet, &header, known, &mut notes.errors, &mut notes.aside);
        // Cells under no header are the author's own notes, as pyxform has it; below `#` likewise.
        for row in &mut grid {
            row.cells.retain(|(index, _)| columns.iter().any(|column| column.index == *index));
        }
        grid.retain(|row| !row.cells.is_empty());
        Table { sheet, columns, rows: grid }
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|row| Row {
            number: row.number,
            table: self,
            cells: &row.cells,
            taken: RefCell::default(),
        })
    }

    /// Unknown columns that hold anything, each once, at its header.
    pub(crate) fn refuse_unknown(&self, supported: impl Fn(&str) -> Option<&'static str>, notes: &mut Notes) {
        for column in self.columns.iter().filter(|column| !column.known) {
            if self.rows.iter().any(|row| row.cells.iter().any(|(index, _)| *index == column.index)) {
                let cell = Cell { sheet: self.sheet, row: 1, column: Some(column.index) };
                notes.error(cell, supported(&column.name).unwrap_or("column-unknown"), &column.header);
            }
        }
    }
}

impl<'t> Row<'t> {
    /// The whole row.
    pub(crate) fn cell(&self) -> Cell {
        Cell { sheet: self.table.sheet, row: self.number, column: None }
    }

    fn take_where(&self, wanted: impl Fn(&Column) -> bool) -> impl Iterator<Item = (&'t Column, Written)> {
        let mut found = Vec::new();
        for (place, column) in self.table.columns.iter().enumerate().filter(|(_, column)| wanted(column)) {
            if let Some((_, text)) = self.cells.iter().find(|(index, _)| *index == column.index) {
                *self.taken.borrow_mut() |= 1 << place;
                let cell = Cell { sheet: self.table.sheet, row: self.number, column: Some(column.index) };
                found.push((column, Written::new(text.as_str(), cell)));
            }
        }
        found.into_iter()
    }

    /// The cell of a column, word for word.
    pub(crate) fn take(&self, name: &str) -> Option<Written> {
        self.take_where(|column| column.name == name && column.language.is_none()).next().map(|(_, text)| text)
    }

    /// The cell of a column that holds a name or an expression: typographic quotes and blanks as a machine reads them.
    pub(crate) fn take_plain(&self, name: &str) -> Option<Written> {
        self.take(name).map(|written| Written { text: plain(&written.text), cell: written.cell })
    }

    /// Words of a cell that are separated by blanks or commas.
    pub(crate) fn take_words(&self, name: &str) -> Vec<Written> {
        let Some(list) = self.take_plain(name) else { return Vec::new() };
        let words = list.text.split([' ', ',', '\n', ';']).filter(|word| !word.is_empty());
        words.map(|word| Written { text: word.into(), cell: list.cell }).collect()
    }

    /// Lines of a cell, or parts between semicolons.
    pub(crate) fn take_lines(&self, name: &str) -> Vec<Written> {
        let Some(list) = self.take(name) else { return Vec::new() };
        let lines = list.text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| Written { text: line.into(), cell: list.cell }).collect()
    }

    /// The cells of a column in its languages; without a language it is the default one.
    pub(crate) fn take_texts(&self, name: &str, default: &str) -> Vec<(String, Written)> {
        let language = |column: &Column| column.language.clone().unwrap_or_else(|| default.into());
        self.take_where(|column| column.name == name).map(|(column, text)| (language(column), text)).collect()
    }

    /// Cells of columns that the sheet does not know by name: the columns of a choice.
    pub(crate) fn take_unknown(&self) -> Vec<(String, Written)> {
        self.take_where(|column| !column.known).map(|(column, text)| (column.header.clone(), text)).collect()
    }

    /// Takes everything: the row itself is refused, and its cells need not be.
    pub(crate) fn take_all(&self) {
        *self.taken.borrow_mut() = u128::MAX;
    }

    /// Whether a yes/no cell says yes, in pyxform's writings of it.
    pub(crate) fn take_flag(&self, name: &str, notes: &mut Notes) -> bool {
        let Some(flag) = self.take_plain(name) else { return false };
        match flag.text.to_lowercase().as_str() {
            "yes" | "true" | "true()" => true,
            "no" | "false" | "false()" => false,
            _ => {
                notes.error(flag.cell.unwrap_or(self.cell()), "not-yes-or-no", flag.text);
                false
            }
        }
    }

    /// Notes every known cell that nobody took.
    pub(crate) fn finish(self, notes: &mut Notes) {
        let taken = self.taken.borrow();
        for (place, column) in self.table.columns.iter().enumerate().filter(|(_, column)| column.known) {
            if *taken & (1 << place) != 0 {
                continue;
            }
            if let Some((_, text)) = self.cells.iter().find(|(index, _)| *index == column.index) {
                let cell = Cell { sheet: self.table.sheet, row: self.number, column: Some(column.index) };
                notes.error(cell, "not-in-this-row", format!("{}: {text}", column.header));
            }
        }
    }
}

/// A name or an expression as a machine reads it: straight quotes, plain single blanks.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if c != ' ' || !plain.ends_with(' ') {
            plain.push(c);
        }
    }
    plain
}
