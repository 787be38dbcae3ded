//! Ids and codes in words: questions, answers, indicators, names, times.

use crate::texts::Texts;
use casework::Protocol;
use casework::view::{AnswerView, Names, QuestionView};
use serde_json::Value;

/// A question's text in the language.
pub fn question(texts: &Texts, id: &str) -> String {
    texts.protocol().say(&format!("q-{}", base(id)))
}

/// What a question's texts are called by: the id without the number of the instance of a repeat.
pub fn base(id: &str) -> &str {
    id.split_once("__").map_or(id, |(base, _)| base)
}

/// A choice's text: of the shared list, or of the question itself.
fn choice(texts: &Texts, question: &str, list: Option<&str>, code: &str) -> String {
    let id = list.map_or_else(|| format!("q-{}", base(question)), |list| format!("list-{list}"));
    texts.protocol().attribute(&id, &format!("c-{code}"))
}

/// An answer of a view.
pub fn answer(texts: &Texts, view: &QuestionView) -> String {
    value(texts, &view.id, view.list.as_deref(), view.answer.as_ref())
}

/// An answer to the question with this id and shared list.
pub fn value(texts: &Texts, id: &str, list: Option<&str>, answer: Option<&AnswerView>) -> String {
    let choice = |code: &String| choice(texts, id, list, code);
    match answer {
        None => texts.say("non-answer-not_reached"),
        Some(AnswerView::One(code)) => choice(code),
        Some(AnswerView::Many(codes)) => codes.iter().map(choice).collect::<Vec<_>>().join("; "),
        Some(AnswerView::Integer(number)) => number.to_string(),
        Some(AnswerView::Text(text)) => text.clone(),
        Some(AnswerView::Date(day) | AnswerView::Decimal(day)) => day.clone(),
        Some(AnswerView::NonAnswer { code, reason }) => non_answer(texts, code, reason.as_deref()),
    }
}

fn non_answer(texts: &Texts, code: &str, reason: Option<&str>) -> String {
    let what = texts.say(&format!("non-answer-{code}"));
    match reason {
        None => what,
        Some(reason) => {
            let reason = texts.say(&format!("not-asked-{reason}"));
            texts.say_with("non-answer-because", &[("what", &what), ("reason", &reason)])
        }
    }
}

/// An answer in the JSON of docs/protocol-format.md.
pub fn json_answer(texts: &Texts, protocol: &Protocol, id: &str, value: &Value) -> String {
    let choices = protocol.question(id).and_then(|question| question.choices.as_ref());
    let one = |code: &str| match choices {
        Some(choices) => choice(texts, id, choices.list.as_deref(), code),
        None => code.to_owned(),
    };
    match value {
        Value::String(text) => one(text),
        Value::Array(codes) => codes.iter().filter_map(Value::as_str).map(one).collect::<Vec<_>>().join("; "),
        Value::Object(object) => {
            let code = |name| object.get(name).and_then(Value::as_str);
            non_answer(texts, code("non_answer").unwrap_or_default(), code("reason"))
        }
        other => other.to_string(),
    }
}

/// An indicator's name with its code: Fluent ids hold no dots.
pub fn indicator(texts: &Texts, code: &str) -> String {
    format!("{code} {}", texts.protocol().say(&format!("indicator-{}", code.replace('.', "-"))))
}

/// The name in the person's language.
pub fn name<'a>(texts: &Texts, names: &'a Names) -> &'a str {
    match texts.language() {
        "ky" => &names.ky,
        "ru" => &names.ru,
        _ => &names.en,
    }
}

/// A time as year-month-day hour:minute in Bishkek, the same in all languages.
pub fn time(at: i64) -> String {
    let clock = at.rem_euclid(86_400) / 60;
    let minutes = (clock + 6 * 60) % (24 * 60);
    format!("{} {:02}:{:02}", casework::day_in_bishkek(at), minutes / 60, minutes % 60)
}

/// An error of a workbook: its cell, what is wrong, what to write instead, and its code.
pub fn sheet_error(texts: &Texts, error: &casework::SheetError) -> String {
    let id = format!("sheet-{}", error.code);
    let said = texts.say_with(&id, &[("value", &error.value)]);
    let cell = cell(&error.sheet, &error.column, error.row);
    format!("{cell}: {said} {} [{}]", texts.attribute(&id, "do"), error.code)
}

/// A cell as spreadsheets name it: `survey!B3`; a row is `survey!3`.
pub fn cell(sheet: &str, column: &str, row: u32) -> String {
    match (sheet, row) {
        ("", _) => "-".to_owned(),
        (_, 0) => sheet.to_owned(),
        _ => format!("{sheet}!{column}{row}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_time_is_told_as_in_bishkek() {
        assert_eq!(super::time(1_795_456_799), "2026-11-23 23:59");
        assert_eq!(super::time(1_795_456_800), "2026-11-24 00:00");
        assert_eq!(super::time(1_795_500_000), "2026-11-24 12:00");
    }
}
