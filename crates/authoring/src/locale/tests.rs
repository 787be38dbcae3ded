//! The translation workbook: what was not edited is the same bytes, what was edited is there and nothing else.

use super::{export_locale, import_locale};
use crate::error::SheetError;
use crate::export::rows::Rows;
use crate::export::sheet::save;
use crate::import::Texts;
use std::collections::BTreeMap;

const KY: &str = "### review: pending

## Баш

# Баскычта турат.
# review: approved 2026-11-01 C.D.
open = Ачуу
    .title = Маекти ачуу

left =
    { $count ->
        [one] { $count } суроо калды
       *[other] { $count } суроо калды
    }

# акыры

list =
    .c-yes = Ооба
    .c-no = Жок
";
const EN: &str = "### review: pending

# Stands on a button.
open = Open
    .title = Open the interview

left =
    { $count ->
        [one] { $count } question left
       *[other] { $count } questions left
    }

list =
    .c-yes = Yes
    .c-no = No
";

fn texts() -> Texts {
    let file = |text: &str| BTreeMap::from([("kg/app.ftl".to_owned(), text.to_owned())]);
    Texts::from([("en".to_owned(), file(EN)), ("ky".to_owned(), file(KY))])
}

/// A workbook of these rows: key, en, ky, status, reviewer, comment.
fn book(rows: &[[&str; 6]]) -> Vec<u8> {
    let columns = ["key", "en", "ky", "status::ky", "reviewer::ky", "comment::ky"];
    let mut sheet = Rows::new("texts", columns);
    sheet.keep_columns();
    for cells in rows {
        sheet.row(|row| columns.iter().zip(cells).for_each(|(column, cell)| row.put(column, cell)));
    }
    save(&[sheet]).unwrap()
}

fn codes(result: Result<super::ImportedLocale, Vec<SheetError>>) -> Vec<String> {
    let errors = result.unwrap_err();
    errors.iter().map(|error| format!("{}{} {}", error.column, error.row, error.code)).collect()
}

const OPEN: [&str; 6] = ["kg/app:open", "Open", "Ачуу", "approved", "2026-11-01 C.D.", ""];
const TITLE: [&str; 6] = ["kg/app:open.title", "Open the interview", "Маекти ачуу", "approved", "2026-11-01 C.D.", ""];

fn with(mut row: [&'static str; 6], place: usize, text: &'static str) -> [&'static str; 6] {
    row[place] = text;
    row
}

#[test]
fn what_nobody_edited_is_the_same_bytes() {
    for language in ["ky", "en"] {
        let imported = import_locale(&export_locale(&texts(), language).unwrap(), &texts()).unwrap();
        assert_eq!(imported.files, texts()[language]);
        assert!(imported.changed.is_empty() && imported.approved.is_empty() && imported.reopened.is_empty());
    }
}

#[test]
fn a_changed_text_changes_its_lines_alone() {
    let rows = [OPEN, with(TITLE, 2, "Жаңы аталыш\nэки сап"), ["kg/app:list.c-no", "No", "Жок эмес", "", "", "why?"]];
    let imported = import_locale(&book(&rows), &texts()).unwrap();
    let expected = KY
        .replace(".title = Маекти ачуу", ".title = Жаңы аталыш\n        эки сап")
        .replace(".c-no = Жок", ".c-no = Жок эмес")
        .replace("# review: approved 2026-11-01 C.D.\n", "");
    assert_eq!(imported.files["kg/app.ftl"], expected);
    assert_eq!(imported.changed, ["kg/app:open.title", "kg/app:list.c-no"]);
    assert_eq!(imported.reopened, ["kg/app:open"], "what was approved is not what stands there now");
    assert_eq!(imported.comments, [("kg/app:list.c-no".to_owned(), "why?".to_owned())]);
}

#[test]
fn a_message_is_approved_when_all_its_texts_are() {
    let list = |yes, no| {
        [
            ["kg/app:list.c-yes", "Yes", "Ооба", yes, "2026-12-01 A.B.", ""],
            ["kg/app:list.c-no", "No", "Жок", no, "2026-12-01 A.B.", ""],
        ]
    };
    let part = import_locale(&book(&[&[OPEN, TITLE][..], &list("approved", "pending")].concat()), &texts()).unwrap();
    assert_eq!(part.files["kg/app.ftl"], KY);
    let all = import_locale(&book(&[&[OPEN, TITLE][..], &list("approved", "Approved")].concat()), &texts()).unwrap();
    assert_eq!(all.files["kg/app.ftl"], KY.replace("list =", "# review: approved 2026-12-01 A.B.\nlist ="));
    assert_eq!(all.approved, ["kg/app:list"]);
    let again = [with(OPEN, 4, "2026-12-02 A.B."), with(TITLE, 4, "2026-12-02 A.B.")];
    let again = import_locale(&book(&again), &texts()).unwrap();
    assert_eq!(again.files["kg/app.ftl"], KY.replace("2026-11-01 C.D.", "2026-12-02 A.B."));
}

#[test]
fn variants_may_be_reworded() {
    let new = "{ $count ->\n    [one] { $count } суроо\n   *[other] { $count } суроо\n}";
    let en = "{ $count ->\n    [one] { $count } question left\n   *[other] { $count } questions left\n}";
    let rows = [OPEN, TITLE, ["kg/app:left", en, new, "", "", ""]];
    let imported = import_locale(&book(&rows), &texts()).unwrap();
    assert_eq!(imported.files["kg/app.ftl"], KY.replace(" суроо калды", " суроо"));
}

#[test]
fn what_would_break_the_program_is_refused_in_its_cell() {
    let left = |ky| {
        [
            "kg/app:left",
            "{ $count ->\n    [one] { $count } question left\n   *[other] { $count } questions left\n}",
            ky,
            "",
            "",
            "",
        ]
    };
    for (row, expected) in [
        (with(OPEN, 0, "kg/app:opened"), "A2 message-unknown"),
        (with(OPEN, 0, ""), "2 cell-missing"),
        (with(OPEN, 2, ""), "2 message-missing"),
        (with(OPEN, 1, "Opened"), "B2 column-read-only"),
        (with(OPEN, 2, "Ачуу {"), "C2 text-malformed"),
        (with(OPEN, 2, "Ачуу }"), "C2 text-malformed"),
        (with(OPEN, 2, "Ачуу\n.more = а"), "C2 text-malformed"),
        (with(OPEN, 2, "Ачуу { $name }"), "C2 argument-missing"),
        (left("Суроо калды"), "C2 argument-missing"),
        (left("{ $count ->\n    [one] а\n}"), "C2 text-malformed"),
        (with(OPEN, 3, "fine"), "D2 status-unknown"),
        (with(OPEN, 4, ""), "D2 review-incomplete"),
        (with(OPEN, 4, "yesterday A.B."), "D2 review-incomplete"),
        (with(OPEN, 4, "2026-12-01"), "D2 review-incomplete"),
    ] {
        assert_eq!(codes(import_locale(&book(&[row]), &texts())), [expected], "{row:?}");
    }
    assert_eq!(codes(import_locale(&book(&[OPEN, OPEN]), &texts())), ["3 name-doubled"]);
}

#[test]
fn a_file_that_is_no_workbook_of_texts_is_refused() {
    assert_eq!(codes(import_locale(b"no", &texts())), ["0 file-unreadable"]);
    let mut sheet = Rows::new("texts", ["key", "ky"]);
    sheet.row(|row| row.put("key", "kg/app:open"));
    assert_eq!(codes(import_locale(&save(&[sheet]).unwrap(), &texts())), ["1 column-missing"]);
    assert_eq!(export_locale(&texts(), "de").unwrap_err()[0].code, "language-without-code");
}

#[test]
fn the_texts_of_the_program_come_back_byte_by_byte() {
    let locales = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut texts = Texts::new();
    for language in ["ky", "ru", "en"] {
        let files = texts.entry(language.to_owned()).or_default();
        for folder in ["", "kg-sop/"] {
            for entry in std::fs::read_dir(locales.join(language).join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let name = format!("{folder}{}", path.file_name().unwrap().to_str().unwrap());
                    files.insert(name, std::fs::read_to_string(&path).unwrap());
                }
            }
        }
    }
    for language in ["ky", "ru", "en"] {
        let imported = import_locale(&export_locale(&texts, language).unwrap(), &texts)
            .unwrap_or_else(|errors| panic!("{errors:#?}"));
        assert_eq!(imported.files, texts[language]);
    }
}
