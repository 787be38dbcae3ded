//! Where something stands in a workbook, and text that remembers it.

use serde::Deserialize;

/// The sheets that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Sheet {
    Survey,
    Choices,
    Settings,
    Dimensions,
    Indicators,
    Rules,
    Texts,
    Locale,
}

impl Sheet {
    pub(crate) const FORM: [Sheet; 7] = [
        Sheet::Survey,
        Sheet::Choices,
        Sheet::Settings,
        Sheet::Dimensions,
        Sheet::Indicators,
        Sheet::Rules,
        Sheet::Texts,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Sheet::Survey => "survey",
            Sheet::Choices => "choices",
            Sheet::Settings => "settings",
            Sheet::Dimensions => "taanuu_dimensions",
            Sheet::Indicators => "taanuu_indicators",
            Sheet::Rules => "taanuu_rules",
            Sheet::Texts => "taanuu_texts",
            Sheet::Locale => "texts",
        }
    }
}

/// A cell, or a whole row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) sheet: Sheet,
    /// From 1, as the spreadsheet counts.
    pub(crate) row: u32,
    /// From 0; `None` is the whole row.
    pub(crate) column: Option<u16>,
}

/// Text of a protocol and the cell it came from, if it came from a workbook. Equal when the text is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "String")]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) cell: Option<Cell>,
}

impl Written {
    pub(crate) fn new(text: impl Into<String>, cell: Cell) -> Written {
        Written { text: text.into(), cell: Some(cell) }
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Written) -> bool {
        self.text == other.text
    }
}

impl From<String> for Written {
    fn from(text: String) -> Written {
        Written { text, cell: None }
    }
}

impl From<&str> for Written {
    fn from(text: &str) -> Written {
        Written { text: text.into(), cell: None }
    }
}
