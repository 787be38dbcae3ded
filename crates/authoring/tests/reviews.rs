//! What was approved, and what happens to it in a spreadsheet.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod sheets;

use authoring::{Imported, Options, Texts, export_xlsform, import_xlsform};
use calamine::{Data, Reader, Xlsx};
use sheets::form;
use std::io::Cursor;

const MARK: &str = "# review: approved 2026-12-01 A.B.\n";

/// A form in two languages; the question and the list are approved in both.
fn approved() -> (Imported, Texts) {
    let survey = "type|name|label::Русский (ru)|label::English (en)|hint::en\nselect_one yes_no|a|Где?|Where?|Here";
    let imported = form(survey).unwrap();
    let mut texts = imported.texts.clone();
    for (language, files) in &mut texts {
        let questions = files.get_mut("questions-main.ftl").unwrap();
        *questions = questions.replace("q-a =", &format!("{MARK}q-a ="));
        assert!(questions.contains(MARK), "{language}: {questions}");
    }
    let lists = texts.get_mut("en").unwrap().get_mut("lists.ftl").unwrap();
    *lists = lists.replace("list-yes_no =", &format!("{MARK}list-yes_no ="));
    (imported, texts)
}

/// The workbook of the form, after somebody has replaced some words in its cells.
fn edited(replace: &[(&str, &str)]) -> Imported {
    let (imported, texts) = approved();
    let bytes = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &texts).unwrap();
    let mut old: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut new = rust_xlsxwriter::Workbook::new();
    for name in old.sheet_names() {
        let sheet = new.add_worksheet();
        sheet.set_name(&name).unwrap();
        for (row, column, cell) in old.worksheet_range(&name).unwrap().used_cells() {
            let Data::String(text) = cell else { panic!("{cell:?}") };
            let text = replace.iter().find(|(from, _)| from == text).map_or(text.as_str(), |(_, to)| to);
            if !text.is_empty() {
                sheet.write_string(row as u32, column as u16, text).unwrap();
            }
        }
    }
    import_xlsform(&new.save_to_buffer().unwrap(), &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// Languages and files that hold a mark.
fn marked(imported: &Imported) -> Vec<String> {
    let files = imported.texts.iter().flat_map(|(language, files)| files.iter().map(move |file| (language, file)));
    let files = files.filter(|(_, (_, text))| text.contains(MARK));
    files.map(|(language, (name, _))| format!("{language} {name}")).collect()
}

/// What the import says was reset.
fn reset(imported: &Imported) -> Vec<String> {
    let reset = imported.aside.iter().filter(|aside| aside.approval);
    reset.map(|aside| format!("{}!{} {}", aside.sheet, aside.row, aside.value)).collect()
}

#[test]
fn what_nobody_changed_stays_approved_for_each_text_and_language() {
    let imported = edited(&[]);
    assert_eq!(marked(&imported), ["en lists.ftl", "en questions-main.ftl", "ru questions-main.ftl"]);
    assert!(reset(&imported).is_empty());
}

#[test]
fn what_was_changed_in_the_spreadsheet_is_open_again_in_that_language() {
    for (from, to, marked_still) in [
        ("Where?", "Where to?", &["en lists.ftl", "ru questions-main.ftl"][..]),
        ("Here", "There", &["en lists.ftl", "ru questions-main.ftl"]),
        ("Here", "", &["en lists.ftl", "ru questions-main.ftl"]),
        ("Где?", "Куда?", &["en lists.ftl", "en questions-main.ftl"]),
        ("Yes", "Yep", &["en questions-main.ftl", "ru questions-main.ftl"]),
    ] {
        let imported = edited(&[(from, to)]);
        assert_eq!(marked(&imported), marked_still, "{from} → {to}");
        assert_eq!(reset(&imported).len(), 1, "{from} → {to}: {:?}", imported.aside);
    }
    assert_eq!(reset(&edited(&[("Где?", "Куда?")])), ["survey!3 q-a: approved 2026-12-01 A.B."]);
}

#[test]
fn a_mark_by_hand_is_taken() {
    let survey = "type|name|label|taanuu_review\ntext|a|A|approved 2026-12-01 A.B.";
    let imported = form(survey).unwrap();
    assert_eq!(marked(&imported), ["en questions-main.ftl"]);
}
