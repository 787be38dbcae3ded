//! An .ftl file by its lines: which lines hold which text. Only what is replaced changes; the rest of the file is never written anew.

use std::ops::Range;

/// A file and the texts in it.
pub(super) struct FtlFile<'t> {
    /// With their line ends.
    pub(super) lines: Vec<&'t str>,
    pub(super) messages: Vec<FtlMessage<'t>>,
}

/// A message: its texts, and the comment above it.
pub(super) struct FtlMessage<'t> {
    pub(super) name: &'t str,
    /// Place of the line it begins in.
    pub(super) line: usize,
    /// Places of the comment lines right above it.
    pub(super) comment: Range<usize>,
    pub(super) texts: Vec<FtlText<'t>>,
}

/// The value of a message or one of its attributes.
pub(super) struct FtlText<'t> {
    pub(super) attribute: Option<&'t str>,
    /// Places of its lines, without blank ones at the end.
    pub(super) lines: Range<usize>,
    /// Fluent source of the pattern, without the indentation of its lines.
    pub(super) source: String,
}

impl<'t> FtlFile<'t> {
    /// Reads a file that Fluent's own parser accepts; `None` for any other.
    pub(super) fn read(text: &'t str) -> Option<FtlFile<'t>> {
        fluent_syntax::parser::parse(text).ok()?;
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut messages: Vec<FtlMessage> = Vec::new();
        let (mut comment, mut in_message) = (0..0, false);
        for (place, line) in lines.iter().enumerate() {
            let trimmed = line.trim();
            if line.starts_with('#') {
                comment = if comment.end == place { comment.start..place + 1 } else { place..place + 1 };
                in_message = false;
            } else if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let above = if comment.end == place { comment.clone() } else { place..place };
                let name = name(line);
                let text = FtlText { attribute: None, lines: place..place + 1, source: String::new() };
                messages.push(FtlMessage { name, line: place, comment: above, texts: vec![text] });
                in_message = true;
            } else if line.starts_with('-') {
                // A term: not a text of its own.
                in_message = false;
            } else if let Some(message) = messages.last_mut().filter(|_| in_message && !trimmed.is_empty()) {
                let attribute = trimmed.strip_prefix('.').map(name);
                if attribute.is_some() {
                    message.texts.push(FtlText { attribute, lines: place..place + 1, source: String::new() });
                } else if let Some(text) = message.texts.last_mut() {
                    text.lines.end = place + 1;
                }
            }
        }
        for text in messages.iter_mut().flat_map(|message| &mut message.texts) {
            text.source = source(lines.get(text.lines.clone())?);
        }
        Some(FtlFile { lines, messages })
    }
}

impl FtlMessage<'_> {
    /// Place of the line of the review mark, and the mark.
    pub(super) fn review<'l>(&self, lines: &[&'l str]) -> Option<(usize, &'l str)> {
        let marks = lines.get(self.comment.clone())?.iter().zip(self.comment.clone());
        marks.filter_map(|(line, place)| Some((place, line.strip_prefix("# review:")?.trim()))).next()
    }
}

/// The name before `=`.
fn name(line: &str) -> &str {
    line.split(|c: char| c == '=' || c.is_whitespace()).next().unwrap_or_default()
}

/// The pattern of these lines: what follows `=`, and the lines after it without their common indentation.
fn source(lines: &[&str]) -> String {
    let first = lines.first().and_then(|line| line.split_once('=')).map(|(_, rest)| rest.trim()).unwrap_or_default();
    let rest = lines.get(1..).unwrap_or_default();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let common = rest.iter().filter(|line| !line.trim().is_empty()).map(|line| indent(line)).min().unwrap_or(0);
    let rest = rest.iter().map(|line| line.get(common..).unwrap_or_default().trim_end());
    let all: Vec<&str> = std::iter::once(first).filter(|first| !first.is_empty()).chain(rest).collect();
    all.join("\n")
}
