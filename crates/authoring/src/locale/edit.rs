//! Changes to the lines of a file, made from the last to the first so that places stay true.

use std::ops::Range;

/// These lines (an empty range: before that line) become this text.
struct Edit {
    lines: Range<usize>,
    text: String,
}

/// All changes of one file.
#[derive(Default)]
pub(super) struct Edits {
    edits: Vec<Edit>,
}

impl Edits {
    pub(super) fn replace(&mut self, lines: Range<usize>, text: String) {
        self.edits.push(Edit { lines, text });
    }

    /// The file with its changes.
    pub(super) fn apply(mut self, lines: &[&str]) -> String {
        // Of two changes at one place the insertion comes first in the file.
        self.edits.sort_by_key(|edit| (edit.lines.start, edit.lines.end));
        let (mut out, mut next) = (String::new(), 0);
        for edit in self.edits {
            out.extend(lines.get(next..edit.lines.start).unwrap_or_default().iter().copied());
            out.push_str(&edit.text);
            next = edit.lines.end.max(next);
        }
        out.extend(lines.get(next..).unwrap_or_default().iter().copied());
        out
    }
}
