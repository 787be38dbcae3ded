//! What authors of XLSForms stumble over, from pyxform 4.5's own source: each is read as pyxform reads it, or refused in its cell
//! with a text that says what to write instead.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod sheets;

use authoring::{Imported, Options, SHEET_CODES, SheetError, export_xlsform, import_xlsform};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use sheets::{CHOICES, SETTINGS, errors, form, workbook};
use std::path::Path;

/// The only error of a form: `survey!A2 code: value`.
#[track_caller]
fn refused(result: Result<Imported, Vec<SheetError>>, expected: &str, form: &str) {
    let errors = result.err().unwrap_or_default();
    let told: Vec<String> = errors
        .iter()
        .map(|error| format!("{}!{}{} {}: {}", error.sheet, error.column, error.row, error.code, error.value))
        .collect();
    assert!(told.iter().any(|error| error == expected), "{form}\n{told:#?} without {expected}");
}

#[test]
fn every_error_says_in_each_language_what_to_write_instead() {
    for language in ["ky", "ru", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{language}/sheets.ftl"));
        let texts = std::fs::read_to_string(path).unwrap();
        for code in SHEET_CODES {
            let (_, after) =
                texts.split_once(&format!("sheet-{code} = ")).unwrap_or_else(|| panic!("{language} {code}"));
            let entry = after.split("\n\n").next().unwrap();
            assert!(entry.contains("\n    .do = "), "{language} {code}: {entry}");
        }
    }
}

#[test]
fn types_that_a_protocol_has_not_are_refused_by_name() {
    for kind in [
        "geopoint",
        "geotrace",
        "geoshape",
        "start-geopoint",
        "background-geopoint",
        "image",
        "photo",
        "audio",
        "video",
        "background-audio",
        "file",
        "barcode",
        "range",
        "time",
        "datetime",
        "dateTime",
        "acknowledge",
        "trigger",
        "hidden",
        "csv-external",
        "xml-external",
        "rank yes_no",
        "select_one_from_file towns.csv",
        "select_multiple_from_file a.xml",
        "select_one_external towns",
        "select_one towns.csv",
        "osm buildings",
        "cascading_select towns",
        "percentage",
        "begin loop over yes_no",
        "phone number",
        "number of days in last month",
        "add date time prompt",
        "form_title",
    ] {
        refused(form(&format!("type|name|label\n{kind}|a|A")), &format!("survey!A2 type-unsupported: {kind}"), kind);
    }
    for (kind, code) in [
        ("select_one yes_no or_other", "or-other"),
        ("select_multiple yes_no or other", "or-other"),
        ("select_one ${a}", "list-from-answers"),
        ("select_one", "list-missing"),
        ("select_one yes_no yes_no", "list-missing"),
        ("Text", "type-unknown"),
        ("begin-group", "type-unknown"),
        ("select_one nowhere", "list-unknown"),
    ] {
        let value = if code == "list-unknown" { "nowhere" } else { kind };
        refused(form(&format!("type|name|label\n{kind}|a|A")), &format!("survey!A2 {code}: {value}"), kind);
    }
}

#[test]
fn what_a_telephone_fills_in_is_left_aside_and_said() {
    for kind in
        ["start", "end time", "today", "deviceid", "uri:deviceid", "get sim id", "audit", "phonenumber", "email"]
    {
        let imported = form(&format!("type|name|label\n{kind}|x|\ntext|a|A")).unwrap();
        let aside: Vec<_> =
            imported.aside.iter().map(|aside| (aside.column.as_str(), aside.row, &aside.value)).collect();
        assert_eq!(aside, [("A", 2, &kind.to_owned())]);
    }
}

#[test]
fn columns_of_the_survey_that_a_protocol_has_not_are_refused() {
    for header in [
        "default",
        "trigger",
        "parameters",
        "read_only",
        "readonly",
        "image",
        "media::image",
        "media::audio::English (en)",
        "audio",
        "video",
        "big-image",
        "autoplay",
        "rows",
        "intent",
        "disabled",
        "save_to",
        "required_message",
        "requiredMsg",
        "noAppErrorString",
        "no_app_error_string",
        "sms_field",
        "bind::jr:preload",
        "instance::odk:tag",
        "body::accept",
        "query",
    ] {
        let sheet = format!("type|name|label|{header}\ntext|a|A|x");
        refused(form(&sheet), &format!("survey!D1 column-unsupported: {header}"), header);
    }
    for header in ["relevent", "constrain", "lable", "calculation_", "Label (English)", "taanuu_indicator"] {
        refused(
            form(&format!("type|name|label|{header}\ntext|a|A|x")),
            &format!("survey!D1 column-unknown: {header}"),
            header,
        );
    }
    let note = form("type|name|label|# relevent|\ntext|a|A|x|y").unwrap();
    assert_eq!(note.aside[0].value, "# relevent");
}

#[test]
fn columns_in_all_their_writings_are_one_column() {
    for (header, cell, rule) in [
        ("relevance", "${a} = 'x'", "relevant = \"${a} = 'x'\""),
        ("Bind::Relevant", "${a} = 'x'", "relevant = \"${a} = 'x'\""),
        ("constraining message", "No", ""),
        ("bind:jr:constraintMsg", "No", ""),
        ("bind::constraint", ". != ''", "constraint = \". != ''\""),
        ("bind::required", "TRUE", "required = true"),
        ("Guidance Hint", "So", ""),
    ] {
        let imported = form(&format!("type|name|caption|{header}\ntext|a|A|\nstring|b|B|{cell}"));
        let imported = imported.unwrap_or_else(|errors| panic!("{header}: {errors:?}"));
        assert!(imported.protocol_toml.contains(rule), "{header}: {}", imported.protocol_toml);
    }
    for (headers, column) in [
        ("type|name|label|caption", "D"),
        ("type|name|label|relevant|relevance", "E"),
        ("type|name|label::English (en)|label::en", "D"),
        ("type|name|label::Kyrgyz (ky)|label::Кыргызча (ky)", "D"),
        ("type|name|value|label", "C"),
    ] {
        let found = errors(form(&format!("{headers}\ntext|a|A")));
        assert!(found.contains(&format!("survey!{column}1 header-doubled")), "{headers}: {found:?}");
    }
}

#[test]
fn languages_of_headers() {
    for (header, language) in [
        ("label::Kyrgyz (ky)", "ky"),
        ("label::Кыргызча", "ky"),
        ("label::русский", "ru"),
        ("label : ru", "ru"),
        ("label:Русский язык (ru)", "ru"),
        ("Label::O'zbekcha (uz)", "uz"),
        ("label::中文 (zh-Hans)", "zh-Hans"),
    ] {
        let imported =
            form(&format!("type|name|{header}\ntext|a|A")).unwrap_or_else(|errors| panic!("{header}: {errors:?}"));
        assert!(imported.texts[language]["questions-main.ftl"].contains("q-a = A"), "{header}");
    }
    for (header, value) in
        [("label::Klingon", "Klingon"), ("label::English (english)", "English (english)"), ("label::()", "()")]
    {
        refused(
            form(&format!("type|name|{header}\ntext|a|A")),
            &format!("survey!C1 language-without-code: {value}"),
            header,
        );
    }
    refused(
        form("type|name::ky|label\ntext|a|A"),
        "survey!B1 column-not-translated: name::ky",
        "a column without languages",
    );
}

#[test]
fn a_cell_that_means_nothing_in_its_row_is_refused() {
    for (row, expected) in [
        ("text|a|A|1 + 1||||", "survey!D2 not-in-this-row: calculation: 1 + 1"),
        ("integer|a|A||2|||", "survey!E2 not-in-this-row: repeat_count: 2"),
        ("calculate|a||1|||. > 1|", "survey!G2 not-in-this-row: constraint: . > 1"),
        ("calculate|a||1||||yes", "survey!H2 not-in-this-row: required: yes"),
        ("begin group|a|A|||||yes", "survey!H2 not-in-this-row: required: yes"),
    ] {
        let head = "type|name|label|calculation|repeat_count|choice_filter|constraint|required";
        let end = if row.starts_with("begin") { "\ntext|b|B\nend group" } else { "\ntext|b|B" };
        let sheet = format!("{head}\n{row}{end}");
        refused(form(&sheet), expected, row);
    }
}

#[test]
fn names_that_cannot_be() {
    for (name, code) in [
        ("Name", "name-bad"),
        ("my name", "name-bad"),
        ("1st", "name-bad"),
        ("a-b", "name-bad"),
        ("a.b", "name-bad"),
        ("a__2", "name-bad"),
        ("_a", "name-bad"),
        ("жаш", "name-bad"),
        ("danger", "name-reserved"),
        ("act", "name-reserved"),
        ("child", "name-reserved"),
    ] {
        refused(form(&format!("type|name|label\ntext|{name}|A")), &format!("survey!B2 {code}: {name}"), name);
    }
    let trailing = form("type|name |label\ntext | a  | A \n").unwrap();
    assert!(
        trailing.protocol_toml.contains("id = \"a\"\n")
            && trailing.texts["en"]["questions-main.ftl"].contains("q-a = A\n")
    );
    refused(form("type|name|label\ntext|a|A\ninteger|a|B"), "survey!B3 name-doubled: a", "a name twice");
    refused(form("type|name|label\ntext||A"), "survey!2 name-missing: ", "no name");
}

#[test]
fn choices_that_cannot_be() {
    let survey = ("survey", "type|name|label\nselect_one l|a|A");
    for (rows, expected) in [
        ("list_name|name|label\nl|not sure|Not sure", "choices!B2 name-bad: not sure"),
        ("list_name|name|label\nl|1|One", "choices!B2 name-bad: 1"),
        ("list_name|name|label\nl|a|One\nl|a|Two", "choices!B3 name-doubled: a"),
        ("list_name|name|label|media::image\nl|a|One|x.png", "choices!D2 column-unsupported: media::image"),
        ("list_name|name|label|My region\nl|a|One|x", "choices!D2 column-unsupported: My region"),
        ("list_name|name|label|code\nl|a|One|x", "choices!D2 column-unsupported: code"),
        ("list_name|name|label|value\nl|a|One|x", "choices!D1 header-doubled: value"),
        ("list name|value|caption\nl||One", "choices!2 choice-without-name: "),
    ] {
        let book = workbook(&[survey, ("choices", rows), SETTINGS]);
        refused(import_xlsform(&book, &Options::default()), expected, rows);
    }
    let tagged = "list name|value|caption|tag|count\nl|a|One|x|2";
    let imported = import_xlsform(&workbook(&[survey, ("choices", tagged), SETTINGS]), &Options::default()).unwrap();
    assert!(
        imported.protocol_toml.contains("{ code = \"a\", count = \"2\", tag = \"x\" }"),
        "{}",
        imported.protocol_toml
    );
}

#[test]
fn settings_that_send_or_encrypt_are_refused_and_the_rest_is_said() {
    let survey = ("survey", "type|name|label\ntext|a|A");
    let book = |settings: &str| workbook(&[survey, CHOICES, ("settings", settings)]);
    for header in
        ["submission_url", "public_key", "add_none_option", "client_editable", "flat", "entity_version", "attribute::x"]
    {
        let settings = format!("form_id|{header}\na|yes");
        refused(
            import_xlsform(&book(&settings), &Options::default()),
            &format!("settings!B2 column-unsupported: {header}"),
            header,
        );
    }
    let said =
        import_xlsform(&book("id_string|title|style|instance_name\nmy_form|A form|pages|x"), &Options::default())
            .unwrap();
    assert_eq!(said.id, "my-form");
    assert_eq!(said.aside.len(), 3, "the id, the style and the name of an instance: {:?}", said.aside);
}

#[test]
fn merged_cells_are_refused_at_the_first_of_them() {
    for (last_row, last_column) in [(2, 3), (1, 4)] {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("survey").unwrap();
        for (row, cells) in
            [["type", "name", "label", "relevant"], ["text", "a", "A", ""], ["text", "b", "B", ""]].iter().enumerate()
        {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *cell).unwrap();
            }
        }
        sheet.merge_range(1, 3, last_row, last_column, "${a} = 'x'", &Format::new()).unwrap();
        let found = errors(import_xlsform(
            &book.save_to_buffer().unwrap(),
            &Options { id: Some("m".into()), ..Options::default() },
        ));
        assert!(found.contains(&"survey!D2 cell-merged".to_owned()), "{found:?}");
    }
}

#[test]
fn numbers_days_and_times_are_read_as_they_look() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (column, header) in ["type", "name", "label", "hint"].iter().enumerate() {
        sheet.write_string(0, column as u16, *header).unwrap();
    }
    let (day, time) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("hh:mm"));
    for row in 1..=4 {
        sheet.write_string(row, 0, "text").unwrap();
        sheet.write_string(row, 1, format!("q{row}")).unwrap();
    }
    sheet.write_number(1, 2, 7.0).unwrap();
    sheet.write_number(2, 2, 0.5).unwrap();
    sheet.write_datetime_with_format(3, 2, ExcelDateTime::from_ymd(2026, 11, 24).unwrap(), &day).unwrap();
    sheet.write_datetime_with_format(4, 2, ExcelDateTime::from_hms(8, 30, 0).unwrap(), &time).unwrap();
    sheet.write_boolean(1, 3, true).unwrap();
    let options = Options { id: Some("m".into()), ..Options::default() };
    let imported = import_xlsform(&book.save_to_buffer().unwrap(), &options).unwrap();
    let texts = &imported.texts["en"]["questions-main.ftl"];
    for text in ["q-q1 = 7\n    .hint = TRUE\n", "q-q2 = 0.5\n", "q-q3 = 2026-11-24\n", "q-q4 = 08:30:00\n"] {
        assert!(texts.contains(text), "{text}: {texts}");
    }
}

#[test]
fn a_hidden_sheet_is_read_like_any_other() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("notes").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Survey").unwrap().set_hidden(true);
    for (row, cells) in [["type", "name", "label"], ["text", "a", "A"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
    let options = Options { id: Some("m".into()), ..Options::default() };
    let imported = import_xlsform(&book.save_to_buffer().unwrap(), &options).unwrap();
    assert!(imported.protocol_toml.contains("id = \"a\""));
    assert_eq!(imported.aside[0].sheet, "notes");
}

#[test]
fn an_approval_is_not_imported_and_said_to_be_reset() {
    let imported = form("type|name|label\ntext|a|A").unwrap();
    let approved = imported
        .protocol_toml
        .replace("status = \"draft\"\nreviewer = \"\"", "status = \"approved\"\nreviewer = \"2026-12-01 A.B.\"");
    let book = export_xlsform(&approved, &imported.indicators_toml, &imported.texts).unwrap();
    let back = import_xlsform(&book, &Options::default()).unwrap();
    assert!(back.protocol_toml.contains("status = \"draft\"\nreviewer = \"\""), "{}", back.protocol_toml);
    let reset: Vec<_> =
        back.aside.iter().map(|aside| (aside.approval, aside.sheet.as_str(), aside.value.as_str())).collect();
    assert_eq!(
        reset,
        [(true, "settings", "taanuu_status: approved"), (true, "settings", "taanuu_reviewer: 2026-12-01 A.B.")]
    );
}
