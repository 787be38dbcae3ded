//! What a protocol cannot say is refused in its cell; what an author got wrong is said where it stands.

mod sheets;

use authoring::{Options, import_xlsform};
use sheets::{CHOICES, SETTINGS, errors, form, workbook};

#[test]
fn rows_are_refused_in_their_cell() {
    for (survey, expected) in [
        ("type|name|label\ngeopoint|a|A", "survey!A2 type-unsupported"),
        ("type|name|label\nintger|a|A", "survey!A2 type-unknown"),
        ("type|name|label\nselect_one yes_no or_other|a|A", "survey!A2 or-other"),
        ("type|name|label\nselect_one nowhere|a|A", "survey!A2 list-unknown"),
        ("type|name|label\nselect_one q-b|a|A", "survey!A2 list-unknown"),
        ("type|name|label\ntext||A", "survey!2 name-missing"),
        ("type|name|label\n|a|A", "survey!2 type-missing"),
        ("type|name|label\ntext|a|Dear ${b}", "survey!C2 answer-in-text"),
        ("type|name|label\ntext|Name|A", "survey!B2 name-bad"),
        ("type|name|label\ntext|a|A\ntext|a|A", "survey!B3 name-doubled"),
        ("type|name|label|required\ntext|a|A|sometimes", "survey!D2 not-yes-or-no"),
        ("type|name|label|default\ntext|a|A|x", "survey!D1 column-unsupported"),
        ("type|name|label|media::image\ntext|a|A|x.png", "survey!D1 column-unsupported"),
        ("type|name|label|relevent\ntext|a|A|${b} = 1", "survey!D1 column-unknown"),
        ("type|name|label|calculation\ntext|a|A|1", "survey!D2 not-in-this-row"),
        ("type|name|label|repeat_count\ntext|a|A|1", "survey!D2 not-in-this-row"),
        ("type|name|label|label\ntext|a|A|B", "survey!D1 header-doubled"),
        ("type|name|label::Klingon\ntext|a|A", "survey!C1 language-without-code"),
        ("type|name|label", "survey!1 questions-missing"),
        ("name|label\na|A", "survey!1 column-missing"),
        ("type|name|label\nbegin group|a|A\ntext|b|B", "survey!2 group-not-closed"),
        ("type|name|label\nbegin group|a|A\nend repeat", "survey!3 end-does-not-match"),
        ("type|name|label\nend group", "survey!2 end-without-begin"),
        ("type|name|label\nbegin group|a|A\nbegin group|b|B\nend group\nend group", "survey!C3 group-with-label"),
        ("type|name|label\ncalculate|a|", "survey!2 calculation-missing"),
        ("type|name|label|calculation\ncalculate|a|A|1", "survey!C2 not-in-this-row"),
        ("type|name|label|relevant\ntext|a|A|${b} = 'x'", "survey!D2 question-unknown"),
        ("type|name|label|relevant\ntext|a|A|${a} = 'x'", "survey!D2 cycle"),
        ("type|name|label|relevant\ntext|a|A|\ntext|b|B|${a} = ", "survey!D3 rule"),
        ("type|name|label|constraint\nselect_one yes_no|a|A|. = 'maybe'", "survey!D2 choice-unknown"),
    ] {
        let found = errors(form(survey));
        assert!(found.iter().any(|error| error == expected), "{survey:?}: {found:?}");
    }
}

#[test]
fn an_expression_is_refused_at_its_character() {
    let errors = form("type|name|label|relevant\ntext|a|A|\ntext|b|B|${a} = 'x' and ${nobody} = 'y'").unwrap_err();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((errors[0].column.as_str(), errors[0].row), ("D", 3));
    assert!(errors[0].value.ends_with("@16"), "{}", errors[0].value);
}

#[test]
fn choices_and_settings_are_refused_in_their_cell() {
    let survey = ("survey", "type|name|label\nselect_one yes_no|a|A");
    let choices = |rows| [survey, ("choices", rows), SETTINGS];
    let settings = |rows| [survey, CHOICES, ("settings", rows)];
    for (book, expected) in [
        (choices("list_name|name|label\n|yes|Yes"), "choices!2 choice-without-list"),
        (choices("list_name|name|label\nyes_no||Yes"), "choices!2 choice-without-name"),
        (choices("list_name|name|label\nyes_no|1|Yes"), "choices!B2 name-bad"),
        (choices("list_name|name|label\nyes_no|yes|Yes\nyes_no|yes|Yes"), "choices!B3 name-doubled"),
        (choices("list_name|name|label|image\nyes_no|yes|Yes|a.png"), "choices!D2 column-unsupported"),
        (settings("form_title\nA form"), "settings! form-id-missing"),
        (settings("form_id\nMy Form"), "settings!A2 name-bad"),
        (settings("form_id|default_language\na|Klingon"), "settings!B2 language-without-code"),
        (settings("form_id|submission_url\na|https://example.org"), "settings!B2 column-unsupported"),
        (settings("form_id\na\nb"), "settings!3 settings-second-row"),
        (settings("form_id|allow_choice_duplicates\na|yes"), "settings!2 column-unsupported"),
    ] {
        let found = errors(import_xlsform(&workbook(&book), &Options::default()));
        assert!(found.iter().any(|error| error == expected), "{book:?}: {found:?}");
    }
}

#[test]
fn sheets_that_mean_something_elsewhere_are_refused() {
    let survey = ("survey", "type|name|label\ntext|a|A");
    for (name, code) in [
        ("external_choices", "sheet-unsupported"),
        ("entities", "sheet-unsupported"),
        ("osm", "sheet-unsupported"),
        ("taanuu_rule", "sheet-unsupported"),
    ] {
        let found = errors(import_xlsform(&workbook(&[survey, SETTINGS, (name, "a|b\n1|2")]), &Options::default()));
        assert_eq!(found, [format!("{name}! {code}")]);
    }
    let notes = workbook(&[survey, SETTINGS, ("my notes", "a|b\n1|2")]);
    assert_eq!(import_xlsform(&notes, &Options::default()).unwrap().aside[0].sheet, "my notes");
    assert_eq!(errors(import_xlsform(&workbook(&[SETTINGS]), &Options::default())), ["survey! sheet-missing"]);
}

#[test]
fn all_errors_are_found_at_once() {
    let found = errors(form("type|name|label|default\ngeopoint|a|A|\nrank x|b|B|\ntext|c|C|1"));
    assert_eq!(found, ["survey!D1 column-unsupported", "survey!A2 type-unsupported", "survey!A3 type-unsupported"]);
}

#[test]
fn what_is_no_workbook_is_refused() {
    let cut = workbook(&[SETTINGS]);
    for bytes in [&b""[..], b"PK\x03\x04", b"type,name,label", &cut[..cut.len() / 2]] {
        assert_eq!(errors(import_xlsform(bytes, &Options::default())), ["! file-unreadable"]);
    }
    let large = vec![0; 9 * 1024 * 1024];
    assert_eq!(errors(import_xlsform(&large, &Options::default())), ["! file-too-large"]);
}
