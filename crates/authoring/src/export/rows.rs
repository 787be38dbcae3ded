//! A sheet while it is filled: columns by name, empty ones left out at the end.

use crate::cell::Sheet;
use crate::columns;
use std::collections::{BTreeMap, HashSet};

/// The rows of a sheet.
pub(crate) struct Rows {
    pub(crate) name: &'static str,
    columns: Vec<String>,
    keep_empty: bool,
    rows: Vec<Row>,
}

/// A row: its cells by the name of their column.
#[derive(Default)]
pub(crate) struct Row {
    cells: BTreeMap<String, String>,
}

impl Rows {
    /// A sheet of a form, with its columns in all languages.
    pub(crate) fn of(sheet: Sheet, languages: &[String]) -> Rows {
        let each = |column: &&str| match columns::name(column) {
            (_, true) => languages.iter().map(|language| format!("{column}{language}")).collect(),
            (name, false) => vec![name.to_owned()],
        };
        Rows::new(sheet.name(), columns::of(sheet).iter().flat_map(each))
    }

    /// A sheet with these columns.
    pub(crate) fn new(name: &'static str, columns: impl IntoIterator<Item = impl Into<String>>) -> Rows {
        let columns = columns.into_iter().map(Into::into).collect();
        Rows { name, columns, keep_empty: false, rows: Vec::new() }
    }

    /// A new last row, filled by `fill`.
    pub(crate) fn row(&mut self, fill: impl FnOnce(&mut Row)) {
        let mut row = Row::default();
        fill(&mut row);
        self.rows.push(row);
    }

    /// Adds a column at the end, if it is not there.
    pub(crate) fn column(&mut self, name: &str) {
        if !self.columns.iter().any(|known| known == name) {
            self.columns.push(name.into());
        }
    }

    /// Writes empty columns as well: somebody is to fill them in.
    pub(crate) fn keep_columns(&mut self) {
        self.keep_empty = true;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Columns that hold anything, and those that a reader expects to see (the first two). Where one language has a column, all have:
    /// a translator sees what is missing, and so does pyxform.
    pub(crate) fn used_columns(&self) -> Vec<&String> {
        let base = |column: &str| column.split("::").next().unwrap_or_default().to_owned();
        let filled: HashSet<String> =
            self.rows.iter().flat_map(|row| row.cells.keys()).map(|column| base(column)).collect();
        let used = |column: &&String| self.keep_empty || filled.contains(&base(column));
        let (first, others) = self.columns.split_at(self.columns.len().min(2));
        first.iter().chain(others.iter().filter(used)).collect()
    }

    /// The cells of each row, in the order of the columns given.
    pub(crate) fn cells<'r>(&'r self, columns: &'r [&'r String]) -> impl Iterator<Item = Vec<Option<&'r String>>> {
        self.rows.iter().map(|row| columns.iter().map(|column| row.cells.get(*column)).collect())
    }
}

impl Row {
    /// Fills a cell; an empty text leaves it empty.
    pub(crate) fn put(&mut self, column: &str, text: &str) {
        if !text.is_empty() {
            self.cells.insert(column.into(), text.into());
        }
    }

    /// `yes`, or nothing.
    pub(crate) fn flag(&mut self, column: &str, flag: bool) {
        self.put(column, if flag { "yes" } else { "" });
    }
}
