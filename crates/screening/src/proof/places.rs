//! Where the parts of a protocol stand in its files, for reports to its author.

use std::collections::HashMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A place in one of the two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// `protocol.toml` or `indicators.toml`.
    pub file: &'static str,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Places by the kind of part (`question`, `indicator`, `dimension`, `text`, …: the name of its table) and its id.
#[derive(Debug, Default)]
pub struct Places(HashMap<(String, String), Place>);

impl Places {
    /// Reads them from the two files as [`crate::Protocol::parse`] takes them. What is no TOML has no places.
    pub fn read(protocol_toml: &str, indicators_toml: &str) -> Places {
        let mut places = Places::default();
        places.note("protocol.toml", protocol_toml);
        places.note("indicators.toml", indicators_toml);
        places
    }

    /// Where the part is declared: its id.
    pub fn get(&self, kind: &str, id: &str) -> Option<&Place> {
        self.0.get(&(kind.to_owned(), id.to_owned()))
    }

    fn note(&mut self, file: &'static str, text: &str) {
        let Ok(table) = DeTable::parse(text) else { return };
        for (kind, value) in table.get_ref() {
            for part in value.get_ref().as_array().into_iter().flatten() {
                if let Some(id) = id(part) {
                    let (Some(name), at) = (id.get_ref().as_str(), id.span().start) else { continue };
                    let kind: &str = kind.get_ref().as_ref();
                    self.0.insert((kind.to_owned(), name.to_owned()), place(file, text, at));
                }
            }
        }
    }
}

/// The value of `id`, or of `code` for an indicator.
fn id<'a, 't>(part: &'a Spanned<DeValue<'t>>) -> Option<&'a Spanned<DeValue<'t>>> {
    let table = part.get_ref().as_table()?;
    table.get("id").or_else(|| table.get("code"))
}

fn place(file: &'static str, text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    Place { file, line: before.matches('\n').count() + 1, column }
}

#[cfg(test)]
mod tests {
    use super::{Place, Places};

    #[test]
    fn a_part_stands_where_its_id_does() {
        let protocol = "id = \"p\"\n[[question]]\nid = \"one\"\n[[question]]\nkind = \"text\"\n  id = \"two\"\n";
        let indicators = "indicator = [\n { code = \"D1.01\" },\n]\n";
        let places = Places::read(protocol, indicators);
        let place = |file, line, column| Some(Place { file, line, column });
        assert_eq!(places.get("question", "one").cloned(), place("protocol.toml", 3, 6));
        assert_eq!(places.get("question", "two").cloned(), place("protocol.toml", 6, 8));
        assert_eq!(places.get("indicator", "D1.01").cloned(), place("indicators.toml", 2, 11));
        assert_eq!((places.get("question", "three"), places.get("section", "one")), (None, None));
        assert_eq!(Places::read("[", "").get("question", "one"), None);
    }
}
