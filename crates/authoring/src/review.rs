//! Marks of reviewers in a workbook. Each carries a short sum of the words it was given for, so that words which somebody changes in
//! the spreadsheet do not stay approved: `approved 2026-12-01 A.B. [3f9a2c1b]`. A slip is noticed, a forger is not kept away.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A mark with the sum of the message's texts, by their attributes (`""`: the message itself).
pub(crate) fn sealed(mark: &str, texts: &BTreeMap<&str, &str>) -> String {
    format!("{mark} [{}]", sum(texts))
}

/// The mark of a cell, and whether the texts are those it was given for. A mark that somebody wrote by hand has no sum and is believed.
pub(crate) fn opened<'c>(cell: &'c str, texts: &BTreeMap<&str, &str>) -> (&'c str, bool) {
    let parts = cell.strip_suffix(']').and_then(|cell| cell.rsplit_once(" ["));
    match parts.filter(|(_, sum)| sum.len() == 8 && sum.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        Some((mark, given)) => (mark, given == sum(texts)),
        None => (cell, true),
    }
}

/// Four bytes in hexadecimal. Blanks at the ends of lines do not count: no workbook keeps them.
fn sum(texts: &BTreeMap<&str, &str>) -> String {
    let mut hash = Sha256::new();
    for (attribute, text) in texts {
        let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        for part in [*attribute, &lines.join("\n")] {
            hash.update(part);
            hash.update([0]);
        }
    }
    hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{opened, sealed};
    use std::collections::BTreeMap;

    const MARK: &str = "approved 2026-12-01 A.B.";

    #[test]
    fn a_mark_belongs_to_the_words_it_was_given_for() {
        let texts = BTreeMap::from([("", "Who holds it?"), ("c-yes", "Yes"), ("why", "a\nb")]);
        let cell = sealed(MARK, &texts);
        assert_eq!(opened(&cell, &texts), (MARK, true));
        let mut blanks = texts.clone();
        blanks.insert("why", "a  \nb ");
        assert_eq!(opened(&cell, &blanks), (MARK, true), "blanks at the ends of lines");
        for (attribute, text) in [("", "Who keeps it?"), ("c-yes", ""), ("c-no", "No"), ("why", "b\na"), ("why", "ab")]
        {
            let mut changed = texts.clone();
            changed.insert(attribute, text);
            assert_eq!(opened(&cell, &changed), (MARK, false), "{attribute}");
        }
    }

    #[test]
    fn a_mark_by_hand_is_believed() {
        for cell in [MARK, "approved 2026-12-01 A.B. [ministry]", "approved [1234]", "[12345678]"] {
            assert_eq!(opened(cell, &BTreeMap::new()), (cell, true));
        }
    }
}
