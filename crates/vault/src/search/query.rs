//! What somebody typed, as the index understands it.
//!
//! Words are looked for in all columns and all must be there; the last one may be unfinished. "Words in quotes" must follow one another.
//! Nothing else has a meaning: the words are folded to letters and digits before any expression is made of them, so that no sign of the
//! index's own language gets through.

use super::fold::{as_naming, fold, joined};

/// More words than anybody types find nothing more.
const MOST_TERMS: usize = 12;
const LONGEST_CHARACTERS: usize = 200;

/// A question to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// The words anywhere.
    expression: String,
    /// The words where they name a case: what is found there comes first.
    naming: String,
}

impl Query {
    /// `None`: no word in it, so every case fits.
    pub(super) fn parse(typed: &str) -> Option<Query> {
        let typed: String = typed.chars().take(LONGEST_CHARACTERS).collect();
        let mut terms = Vec::new();
        // Every second part stands between quotes; a quote that nobody closed begins a phrase all the same.
        let parts: Vec<&str> = typed.split(['"', '«', '»', '“', '”', '„']).collect();
        for (number, part) in parts.iter().enumerate() {
            let last_part = number + 1 == parts.len();
            if number % 2 == 1 {
                terms.extend(phrase(&fold(part), false));
            } else {
                let words: Vec<&str> = part.split_whitespace().collect();
                for (place, word) in words.iter().enumerate() {
                    terms.extend(term(word, last_part && place + 1 == words.len()));
                }
            }
        }
        terms.truncate(MOST_TERMS);
        let join = |side: fn(&Term) -> &String| terms.iter().map(side).cloned().collect::<Vec<_>>().join(" AND ");
        (!terms.is_empty()).then(|| Query { expression: join(|term| &term.0), naming: join(|term| &term.1) })
    }

    /// The cases that it names by reference or name.
    pub(super) fn naming(&self) -> String {
        self.naming.clone()
    }

    /// All others that it finds.
    pub(super) fn beyond(&self) -> String {
        format!("({}) NOT ({})", self.expression, self.naming)
    }
}

/// One word as typed. With hyphens it is the same as in one: whoever wrote it down may have left them out.
fn term(word: &str, unfinished: bool) -> Option<Term> {
    let apart = phrase(&fold(word), unfinished)?;
    match joined(word).and_then(|joined| phrase(&joined, unfinished)) {
        Some(joined) => Some(Term(format!("({} OR {})", apart.0, joined.0), format!("({} OR {})", apart.1, joined.1))),
        None => Some(apart),
    }
}

/// An expression for the words anywhere, and one for them where they name a case.
struct Term(String, String);

/// Folded words that follow one another.
fn phrase(folded: &str, unfinished: bool) -> Option<Term> {
    let star = if unfinished { " *" } else { "" };
    let quoted = |words: &str| format!("\"{words}\"{star}");
    (!folded.is_empty()).then(|| Term(quoted(folded), quoted(&as_naming(folded))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusqlite::Connection;

    #[test]
    fn what_is_typed_is_words_and_nothing_else() {
        for (typed, expected) in [
            ("", None),
            ("  .,- \"\" ", None),
            ("Айгүл", Some("\"аигул\" *")),
            ("Айгүл Асанова", Some("\"аигул\" AND \"асаnова\" *".replace('n', "н").as_str())),
            ("абдул-азиз", Some("(\"абдул азиз\" * OR \"абдулазиз\" *)")),
            ("\"көк базар\"", Some("\"кок базар\"")),
            ("«көк базар» цех", Some("\"кок базар\" AND \"цех\" *")),
            ("цех \"көк базар", Some("\"цех\" AND \"кок базар\"")),
            ("NOT цех*", Some("\"nот\" AND \"цех\" *")),
            ("name:x^2 {a}", Some("\"nаме х 2\" AND \"а\" *")),
        ] {
            assert_eq!(Query::parse(typed).map(|query| query.expression).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn too_much_is_cut_off() {
        let query = Query::parse(&"а ".repeat(1000)).unwrap();
        assert_eq!(query.expression.matches("AND").count(), MOST_TERMS - 1);
        assert!(Query::parse(&"я".repeat(100_000)).unwrap().expression.len() < 500);
    }

    /// An index with one row in which every column is filled.
    fn index() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE VIRTUAL TABLE t USING fts5(reference, name, place, employer, words, tokenize='ascii');
             INSERT INTO t (rowid, reference, name, place, employer, words) VALUES (1, 'a', 'b', 'c', 'd', 'e');",
        )
        .unwrap();
        db
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn no_question_is_misunderstood(
            typed in prop_oneof![
                any::<String>(),
                "[a-e\"'*^:(){}+\\-%_;, \\\\\u{0}«»]{0,40}",
                "(AND|OR|NOT|NEAR\\(|rank:|name:|\"|\\*|\\^|a|b| |--|;DROP TABLE t){0,12}",
            ]
        ) {
            let Some(query) = Query::parse(&typed) else { return Ok(()) };
            let db = index();
            let mut statement = db.prepare("SELECT rowid FROM t WHERE t MATCH ?1").unwrap();
            for expression in [query.naming(), query.beyond()] {
                let found: Result<Vec<i64>, _> =
                    statement.query_map([&expression], |row| row.get(0)).unwrap().collect();
                prop_assert!(found.is_ok(), "{} gave {}", typed, expression);
            }
        }
    }
}
