//! One row of the survey as a question.

use super::survey::Survey;
use crate::cell::{Cell, Written};
use crate::columns::QUESTION_TEXTS;
use crate::fluent::TextKey;
use crate::form::Question;
use crate::table::Row;

/// Reads a question; `list` is the list of its choices.
pub(super) fn read(survey: &mut Survey, row: &Row, kind: Written, list: Option<Written>) {
    let (section, group) = survey.place(row);
    let id = match row.take_plain("name") {
        Some(name) => name,
        // As pyxform does it: a note needs no name, nobody answers it.
        None if kind.text == "note" => Written::new(format!("note_{}", row.number), row.cell()),
        None => {
            survey.error(row.cell(), "name-missing", "");
            Written::new("", row.cell())
        }
    };
    let (file, message) = (format!("questions-{}", section.text), format!("q-{}", id.text));
    texts(survey, row, &file, &message);
    let (list, choices) = match list {
        None => (None, None),
        Some(list) => choices(survey, list, &id, &file, &message),
    };
    survey.has_appearance(row, "");
    let notes = &mut survey.draft.notes;
    let question = Question {
        id,
        section,
        group,
        kind,
        choices,
        list,
        exclusive: row.take_words("taanuu_exclusive"),
        choice_filter: row.take_plain("choice_filter"),
        paths: row.take_words("taanuu_paths"),
        relevant: row.take_plain("relevant"),
        constraint: row.take_plain("constraint"),
        required: row.take_flag("required", notes),
        observation: row.take_flag("taanuu_observation", notes),
        sensitive: row.take_flag("taanuu_sensitive", notes),
        non_punishment: row.take_flag("taanuu_non_punishment", notes),
        profile: row.take_flag("taanuu_profile", notes),
        find: row.take_plain("taanuu_find"),
        consent: row.take_plain("taanuu_consent"),
        indicators: row.take_words("taanuu_indicators"),
        sources: row.take_lines("taanuu_sources"),
    };
    survey.draft.form.question.push(question);
}

fn texts(survey: &mut Survey, row: &Row, file: &str, message: &str) {
    for (column, attribute) in QUESTION_TEXTS {
        survey.say(row, file, message, attribute, column, attribute.is_none());
    }
    survey.review(row, message);
}

/// A list called `q-<name>` holds the own choices of that question; any other is shared.
fn choices(
    survey: &mut Survey,
    list: Written,
    id: &Written,
    file: &str,
    message: &str,
) -> (Option<Written>, Option<Vec<Written>>) {
    let cell = list.cell;
    if !survey.lists.contains(&list.text)
        && let Some(cell) = cell
    {
        survey.error(cell, "list-unknown", &list.text);
    }
    match list.text.strip_prefix("q-") {
        None => (Some(list), None),
        Some(owner) => {
            if owner != id.text
                && let Some(cell) = cell
            {
                survey.error(cell, "list-of-another", &list.text);
            }
            let draft = &mut *survey.draft;
            (None, Some(survey.lists.own(&list.text, file, message, &mut draft.texts, &mut draft.notes)))
        }
    }
}

/// The yes/no question at the end of a repeat whose number of instances nothing else tells.
pub(super) fn ask_more(survey: &mut Survey, place: usize, repeat: &Written, cell: Cell) {
    let Some(section) = survey.draft.form.repeat.get(place).map(|repeat| repeat.section.clone()) else { return };
    let id = Written::new(format!("{}_more", repeat.text), cell);
    let code = |code: &str| Written::new(code, cell);
    let draft = &mut *survey.draft;
    let (file, message) = (format!("questions-{}", section.text), format!("q-{}", id.text));
    for attribute in [None, Some("c-yes"), Some("c-no")] {
        let said = draft.options.more.iter().map(|(language, more)| {
            let text = match attribute {
                None => &more.question,
                Some("c-yes") => &more.yes,
                Some(_) => &more.no,
            };
            (language.clone(), Written::new(text.as_str(), cell))
        });
        let key = TextKey { file: file.clone(), message: message.clone(), attribute: attribute.map(str::to_owned) };
        draft.texts.add(key, said.collect(), cell);
    }
    draft.form.question.push(Question {
        id,
        section,
        group: Some(repeat.clone()),
        kind: code("select_one"),
        choices: Some(vec![code("yes"), code("no")]),
        ..Question::default()
    });
}
