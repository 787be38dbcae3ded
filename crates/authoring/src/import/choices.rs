//! The choices sheet: lists that questions share, and the own choices of a question (a list called `q-<name of the question>`).

use super::{Draft, TextStore};
use crate::cell::{Cell, Written};
use crate::fluent::TextKey;
use crate::form::Choice;
use crate::header::is_choice_column;
use crate::table::{Notes, Table, plain};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A choice as it stands in its row.
pub(super) struct ChoiceRow {
    pub(super) code: Written,
    columns: BTreeMap<String, Written>,
    texts: Vec<(String, Written)>,
    cell: Cell,
}

/// All lists by name.
#[derive(Default)]
pub(super) struct Lists {
    rows: HashMap<String, Vec<ChoiceRow>>,
}

/// Reads all lists and puts those that are shared into the form.
pub(super) fn read(draft: &mut Draft, table: Option<Table>) -> Lists {
    let mut lists = Lists::default();
    let Some(table) = table else { return lists };
    draft.texts.languages(&table, &draft.language);
    for row in table.rows() {
        let (list, code) = (row.take_plain("list_name"), row.take_plain("name"));
        let texts = row.take_texts("label", &draft.language);
        let mut columns = BTreeMap::new();
        // Everything else is a column for `choice_filter`, if a rule can name it; pictures and sounds are none.
        for (header, value) in row.take_unknown() {
            if !is_choice_column(&header) {
                draft.notes.error(value.cell.unwrap_or(row.cell()), "column-unsupported", header);
            } else {
                columns.insert(header, Written { text: plain(&value.text), cell: value.cell });
            }
        }
        match (list, code) {
            (Some(list), Some(code)) => {
                let rows = lists.rows.entry(list.text).or_default();
                rows.push(ChoiceRow { code, columns, texts, cell: row.cell() });
            }
            (None, _) => draft.notes.error(row.cell(), "choice-without-list", ""),
            (_, None) => draft.notes.error(row.cell(), "choice-without-name", ""),
        }
        row.finish(&mut draft.notes);
    }
    lists.share(draft);
    lists
}

impl Lists {
    fn share(&self, draft: &mut Draft) {
        let mut names: Vec<&String> = self.rows.keys().filter(|name| !name.starts_with("q-")).collect();
        names.sort();
        for name in names {
            let rows = self.rows.get(name).map(Vec::as_slice).unwrap_or_default();
            let all: BTreeSet<&String> = rows.iter().flat_map(|row| row.columns.keys()).collect();
            let choice = |row: &ChoiceRow| {
                if all.is_empty() {
                    return Choice::Code(row.code.clone());
                }
                // Every choice of a list has the same columns; an empty cell is an empty text.
                let blank = || Written::new("", row.cell);
                let cells =
                    all.iter().map(|name| (String::from(*name), row.columns.get(*name).cloned().unwrap_or_else(blank)));
                Choice::Columns(cells.chain([("code".into(), row.code.clone())]).collect())
            };
            draft.form.lists.insert(name.clone(), rows.iter().map(choice).collect());
            for row in rows {
                row.say("lists", &format!("list-{name}"), &mut draft.texts);
            }
        }
    }

    /// Whether there is such a list.
    pub(super) fn contains(&self, list: &str) -> bool {
        self.rows.contains_key(list)
    }

    /// The own choices of a question: their codes, with their texts put into its message. No columns: they would need a shared list.
    pub(super) fn own(
        &self,
        list: &str,
        file: &str,
        message: &str,
        texts: &mut TextStore,
        notes: &mut Notes,
    ) -> Vec<Written> {
        let rows = self.rows.get(list).map(Vec::as_slice).unwrap_or_default();
        for row in rows {
            row.say(file, message, texts);
            if let Some((name, value)) = row.columns.first_key_value() {
                notes.error(value.cell.unwrap_or(row.cell), "own-list-with-columns", name);
            }
        }
        rows.iter().map(|row| row.code.clone()).collect()
    }
}

impl ChoiceRow {
    fn say(&self, file: &str, message: &str, texts: &mut TextStore) {
        let attribute = Some(format!("c-{}", self.code.text));
        texts.add(TextKey { file: file.into(), message: message.into(), attribute }, self.texts.clone(), self.cell);
    }
}
