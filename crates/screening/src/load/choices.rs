//! The choices of a question: its own or a shared list, and those that exclude the others.

use super::fields::{Fields, ListedChoice};
use super::is_id;
use super::source::Located;
use crate::{Choices, QuestionKind};
use hashbrown::{HashMap, HashSet};

/// Most choices of a question with several: their set is one machine word.
const MAX_TOGETHER: usize = 64;
/// Most choices of a question with one: the districts of a country and more.
const MAX_CHOICES: usize = 1024;

/// Columns of a choice with their values, for `choice_filter`.
pub(crate) type Columns = Vec<(String, String)>;

/// A list of choices.
#[derive(Debug, Clone, Default)]
pub(crate) struct List {
    pub(crate) codes: Vec<String>,
    /// Of each choice, in the same order of names.
    pub(crate) columns: Vec<Columns>,
}

/// Shared lists by name.
pub(crate) type Lists = HashMap<String, List>;

/// Reads `[lists]`.
pub(super) fn read_lists(file: &mut Fields) -> Lists {
    let mut lists = Lists::new();
    if !file.has("lists") {
        return lists;
    }
    let Some(mut table) = file.table("lists") else { return lists };
    for name in table.keys() {
        if !is_id(&name.value) {
            table.source.error(name.span.start, "bad-id", &name.value);
        }
        if let Some(choices) = table.choices(&name.value) {
            let columns = columns(&table, &choices);
            let codes = check(&table, name.span.start, choices.into_iter().map(|choice| choice.code).collect());
            lists.insert(name.value, List { codes, columns });
        }
    }
    table.finish();
    lists
}

/// The columns of every choice; each must have those of the first.
fn columns(table: &Fields, choices: &[ListedChoice]) -> Vec<Columns> {
    let names = |choice: &ListedChoice| {
        let mut names: Vec<_> = choice.columns.iter().map(|(name, _)| name.value.clone()).collect();
        names.sort();
        names
    };
    let first = choices.first().map(names).unwrap_or_default();
    for choice in choices.iter().filter(|choice| names(choice) != first) {
        let detail = format!("{}: expected the columns {}", choice.code.value, first.join(", "));
        table.source.error(choice.code.span.start, "bad-columns", detail);
    }
    let plain = |choice: &ListedChoice| {
        choice.columns.iter().map(|(name, value)| (name.value.clone(), value.value.clone())).collect()
    };
    choices.iter().map(plain).collect()
}

/// Reads `choices`, `list` and `exclusive` of a question, and the columns of the list. The flag says whether all is well.
pub(super) fn read_choices(
    question: &mut Fields,
    kind: QuestionKind,
    lists: &Lists,
) -> (Option<Choices>, Vec<Columns>, bool) {
    let (own, list) = (question.texts("choices"), question.text("list"));
    let exclusive = question.texts("exclusive").unwrap_or_default();
    let is_select = matches!(kind, QuestionKind::SelectOne | QuestionKind::SelectMultiple);
    let (list, List { codes, columns }) = match (own, list, is_select) {
        (None, None, false) => (None, List::default()),
        (Some(own), None, true) => (None, List { codes: check(question, question.at, own), columns: Vec::new() }),
        (None, Some(list), true) => match lists.get(&list.value) {
            Some(known) => (Some(list.value), known.clone()),
            None => {
                question.source.error(list.span.start, "unknown-list", list.value);
                return (None, Vec::new(), false);
            }
        },
        (_, _, true) => return refuse(question, "a select needs either choices or a list"),
        (_, _, false) => return refuse(question, "only a select has choices"),
    };
    if kind == QuestionKind::SelectMultiple && codes.len() > MAX_TOGETHER {
        return refuse(question, "a question with several choices has at most 64");
    }
    if !exclusive.is_empty() && kind != QuestionKind::SelectMultiple {
        return refuse(question, "exclusive belongs to select_multiple");
    }
    for code in exclusive.iter().filter(|code| !codes.contains(&code.value)) {
        question.source.error(code.span.start, "unknown-choice", &code.value);
    }
    let exclusive = exclusive.into_iter().map(|code| code.value).collect();
    (is_select.then_some(Choices { list, codes, exclusive }), columns, true)
}

fn refuse(question: &Fields, detail: &str) -> (Option<Choices>, Vec<Columns>, bool) {
    question.source.error(question.at, "bad-choices", detail);
    (None, Vec::new(), false)
}

fn check(table: &Fields, at: usize, codes: Vec<Located<String>>) -> Vec<String> {
    if codes.is_empty() || codes.len() > MAX_CHOICES {
        table.source.error(at, "bad-choices", format!("expected 1 to {MAX_CHOICES} choices, found {}", codes.len()));
    }
    let mut known: HashSet<&str> = HashSet::with_capacity(codes.len());
    for code in &codes {
        if !is_id(&code.value) {
            table.source.error(code.span.start, "bad-id", &code.value);
        }
        if !known.insert(code.value.as_str()) {
            table.source.error(code.span.start, "doubled-id", &code.value);
        }
    }
    drop(known);
    codes.into_iter().map(|code| code.value).collect()
}
