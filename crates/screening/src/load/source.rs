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

pub(crate) struct Source<'t> {
    file: &'static str,
    pub(crate) text: &'t str,
    errors: RefCell<Vec<(usize, ProtocolError)>>,
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
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        let error = ProtocolError { file: self.file.into(), line, column, code, detail: detail.into() };
        self.errors.borrow_mut().push((at, error));
    }

    /// The byte offset in the file of byte `at` of a string's content.
    pub(crate) fn inside(&self, string: &Located<String>, at: usize) -> usize {
        let raw = self.text.get(string.span.clone()).unwrap_or_default();
        string.span.start + literal::raw_offset(raw, at)
    }

    /// All errors in the order of their places.
    pub(crate) fn into_errors(self) -> Vec<ProtocolError> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|(at, _)| *at);
        // What stands in a repeat is compiled once per instance and says the same each time.
        errors.dedup();
        errors.into_iter().map(|(_, error)| error).collect()
    }
}
