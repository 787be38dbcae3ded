//! One file while it is read: its text, and the errors found in it.

use super::literal;
use crate::ProtocolError;
use std::cell::RefCell;
use std::ops::Range;

/// A value and where it stands in its file, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
}

/// Largest file, in bytes: many times any protocol, and far from exhausting memory.
const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;

/// Most errors that are gathered in one file: more than anybody reads, and no matter of memory.
const MAX_ERRORS: usize = 1_000;

pub(crate) struct Source<'t> {
    file: &'static str,
    pub(crate) text: &'t str,
    errors: RefCell<Vec<(usize, &'static str, String)>>,
}

impl<'t> Source<'t> {
    pub(crate) fn new(file: &'static str, text: &'t str) -> Self {
        let source = Source { file, text: text.get(..MAX_FILE_BYTES).map_or(text, |_| ""), errors: RefCell::default() };
        if text.len() > MAX_FILE_BYTES {
            source.error(0, "too-large", format!("file larger than {MAX_FILE_BYTES} bytes"));
        }
        source
    }

    /// Notes an error at a byte offset.
    pub(crate) fn error(&self, at: usize, code: &'static str, detail: impl Into<String>) {
        let mut errors = self.errors.borrow_mut();
        if errors.len() < MAX_ERRORS {
            errors.push((at, code, detail.into()));
        }
    }

    /// The byte offset in the file of byte `at` of a string's content.
    pub(crate) fn inside(&self, string: &Located<String>, at: usize) -> usize {
        // The content between two quotes: nothing in it is written longer than it is.
        if string.span.len() == string.value.len() + 2 {
            return string.span.start + 1 + at.min(string.value.len());
        }
        let raw = self.text.get(string.span.clone()).unwrap_or_default();
        string.span.start + literal::raw_offset(raw, at)
    }

    /// All errors in the order of their places.
    pub(crate) fn into_errors(self) -> Vec<ProtocolError> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|(at, ..)| *at);
        // What stands in a repeat is compiled once per instance and says the same each time.
        errors.dedup();
        // One pass over the text, however many errors it has.
        let (mut from, mut line, mut column) = (0, 1, 1);
        let place = |(at, code, detail): (usize, &'static str, String)| {
            for character in self.text.get(from..at).unwrap_or_default().chars() {
                (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            from = from.max(at);
            ProtocolError { file: self.file.into(), line, column, code, detail }
        };
        errors.into_iter().map(place).collect()
    }
}
