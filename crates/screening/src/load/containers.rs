//! Reads `[[group]]`, `[[repeat]]` and `[[calculation]]` of `protocol.toml`.

use super::fields::Fields;
use super::protocol_file::{COMPUTED, SectionPlaces, read_id, section_place};
use super::source::Located;
use hashbrown::HashSet;

/// Fewest and most instances of a repeat: one would be a group, more than twenty nobody asks.
const INSTANCES: std::ops::RangeInclusive<i64> = 2..=20;

/// A group or a repeat before its place is found.
pub(crate) struct RawGroup {
    pub(crate) id: String,
    /// Where its table begins.
    pub(crate) at: usize,
    /// Place of its section.
    pub(crate) section: usize,
    /// The group that it stands in.
    pub(crate) parent: Option<Located<String>>,
    pub(crate) relevant: Option<Located<String>>,
    pub(crate) repeat: Option<RawRepeat>,
}

/// How often a repeat is repeated.
pub(crate) struct RawRepeat {
    pub(crate) max: u16,
    pub(crate) next: Next,
}

/// What opens the next instance.
pub(crate) enum Next {
    /// The yes/no question of the instance before.
    More(Located<String>),
    /// A number of instances.
    Count(Located<String>),
}

#[derive(Clone)]
pub(crate) struct RawCalculation {
    pub(crate) id: String,
    /// Place of its section.
    pub(crate) section: Option<usize>,
    pub(crate) group: Option<Located<String>>,
    pub(crate) relevant: Option<Located<String>>,
    pub(crate) value: Option<Located<String>>,
}

/// Reads all three; `ids` are those of the questions, which calculations share.
pub(super) fn read(
    file: &mut Fields,
    sections: &SectionPlaces,
    ids: &mut HashSet<String>,
) -> (Vec<RawGroup>, Vec<RawCalculation>) {
    let mut own = HashSet::new();
    let mut groups = Vec::new();
    for table in file.tables("group") {
        groups.push(read_group(table, sections, &mut own, false));
    }
    for table in file.tables("repeat") {
        groups.push(read_group(table, sections, &mut own, true));
    }
    let calculations = file.tables("calculation").into_iter();
    (groups, calculations.map(|table| read_calculation(table, sections, ids)).collect())
}

fn read_group(mut table: Fields, sections: &SectionPlaces, ids: &mut HashSet<String>, repeated: bool) -> RawGroup {
    let id = read_id(&mut table, ids, &[]);
    let section = table.required("section").and_then(|name| section_place(&table, &name, sections));
    let (parent, relevant) = (table.text("in"), table.text("relevant"));
    let repeat = if repeated { read_repeat(&mut table) } else { None };
    let at = table.at;
    table.finish();
    RawGroup { id, at, section: section.unwrap_or(0), parent, relevant, repeat }
}

fn read_repeat(table: &mut Fields) -> Option<RawRepeat> {
    let (max, more, count) = (table.number("max"), table.text("more"), table.text("count"));
    let max = match max {
        Some(max) if INSTANCES.contains(&max.value) => u16::try_from(max.value).ok(),
        Some(max) => {
            table.source.error(max.span.start, "bad-value", "max: expected 2 to 20 instances");
            None
        }
        None => {
            table.source.error(table.at, "missing-key", "max");
            None
        }
    };
    let next = match (more, count) {
        (Some(more), None) => Some(Next::More(more)),
        (None, Some(count)) => Some(Next::Count(count)),
        _ => {
            table.source.error(table.at, "bad-repeat", "a repeat needs either `more` or `count`");
            None
        }
    };
    Some(RawRepeat { max: max?, next: next? })
}

fn read_calculation(mut table: Fields, sections: &SectionPlaces, ids: &mut HashSet<String>) -> RawCalculation {
    let id = read_id(&mut table, ids, &COMPUTED);
    let section = table.text("section").and_then(|name| section_place(&table, &name, sections));
    let (group, relevant, value) = (table.text("group"), table.text("relevant"), table.required("value"));
    table.finish();
    RawCalculation { id, section, group, relevant, value }
}
