//! The choices of a question: its own or a shared list, and those that exclude the others.

use super::fields::Fields;
use super::is_id;
use super::source::Located;
use crate::{Choices, QuestionKind};
use std::collections::HashMap;

/// Most choices of one question: their set is one machine word.
const MAX_CHOICES: usize = 64;

/// Shared lists by name.
pub(crate) type Lists = HashMap<String, Vec<String>>;

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
        if let Some(codes) = table.texts(&name.value) {
            let codes = check(&table, name.span.start, codes);
            lists.insert(name.value, codes);
        }
    }
    table.finish();
    lists
}

/// Reads `choices`, `list` and `exclusive` of a question. The flag says whether all is well.
pub(super) fn read_choices(question: &mut Fields, kind: QuestionKind, lists: &Lists) -> (Option<Choices>, bool) {
    let (own, list) = (question.texts("choices"), question.text("list"));
    let exclusive = question.texts("exclusive").unwrap_or_default();
    let is_select = matches!(kind, QuestionKind::SelectOne | QuestionKind::SelectMultiple);
    let (list, codes) = match (own, list, is_select) {
        (None, None, false) => (None, Vec::new()),
        (Some(own), None, true) => (None, check(question, question.at, own)),
        (None, Some(list), true) => match lists.get(&list.value) {
            Some(codes) => (Some(list.value), codes.clone()),
            None => {
                question.source.error(list.span.start, "unknown-list", list.value);
                return (None, false);
            }
        },
        (_, _, true) => return refuse(question, "a select needs either choices or a list"),
        (_, _, false) => return refuse(question, "only a select has choices"),
    };
    if !exclusive.is_empty() && kind != QuestionKind::SelectMultiple {
        return refuse(question, "exclusive belongs to select_multiple");
    }
    for code in exclusive.iter().filter(|code| !codes.contains(&code.value)) {
        question.source.error(code.span.start, "unknown-choice", &code.value);
    }
    let exclusive = exclusive.into_iter().map(|code| code.value).collect();
    (is_select.then_some(Choices { list, codes, exclusive }), true)
}

fn refuse(question: &Fields, detail: &str) -> (Option<Choices>, bool) {
    question.source.error(question.at, "bad-choices", detail);
    (None, false)
}

fn check(table: &Fields, at: usize, codes: Vec<Located<String>>) -> Vec<String> {
    if codes.is_empty() || codes.len() > MAX_CHOICES {
        table.source.error(at, "bad-choices", format!("expected 1 to {MAX_CHOICES} choices, found {}", codes.len()));
    }
    let mut known: Vec<String> = Vec::new();
    for code in codes {
        if !is_id(&code.value) {
            table.source.error(code.span.start, "bad-id", &code.value);
        }
        if known.contains(&code.value) {
            table.source.error(code.span.start, "doubled-id", &code.value);
        }
        known.push(code.value);
    }
    known
}
