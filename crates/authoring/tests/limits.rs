//! What a protocol can say and a workbook cannot keep: refused by name, instead of coming back as something else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod sheets;

use authoring::{Imported, Options, export_xlsform, import_xlsform};
use screening::Protocol;
use sheets::form;

const SURVEY: &str = "\
type|name|label|relevant|calculation|repeat_count|taanuu_max
begin group|work|Work||||
integer|n|How many?||||
text|u|Who?||||
text|t|What?|${n} > 1|||
calculate|c|||${n} * 2||
begin repeat|r|Journey|||${n}|3
text|inner|Where?||||
end repeat|||||
end group|||||";

/// The form with every `from` written as `to` in its two files; it still loads.
fn protocol(from: &str, to: &str) -> Imported {
    let mut imported = form(SURVEY).unwrap_or_else(|errors| panic!("{errors:#?}"));
    assert!(from.is_empty() || imported.protocol_toml.contains(from), "{from}\n{}", imported.protocol_toml);
    if !from.is_empty() {
        imported.protocol_toml = imported.protocol_toml.replace(from, to);
    }
    let loaded = Protocol::parse(&imported.protocol_toml, &imported.indicators_toml);
    assert!(loaded.is_ok(), "{:?}", loaded.err());
    imported
}

fn exported(imported: &Imported) -> Vec<String> {
    let result = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts);
    let errors = result.err().unwrap_or_default();
    errors.iter().map(|error| format!("{} {} {}", error.sheet, error.code, error.value)).collect()
}

#[test]
fn what_a_form_keeps_goes_out() {
    for (from, to) in [
        ("", ""),
        ("${n} > 1", "${u} = 'a b' or ${u} = \\\"it's\\\""),
        ("${n} > 1", "${n}  >\\n 1"),
        ("count = \"${n}\"", "count = \" ${n} \""),
        ("\"inner\"", "\"r_count\""),
        ("\"r\"", "\"data_r\""),
    ] {
        let imported = protocol(from, to);
        assert!(exported(&imported).is_empty(), "{to}: {:?}", exported(&imported));
        let book = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts).unwrap();
        assert!(import_xlsform(&book, &Options::default()).is_ok(), "{to}");
    }
}

#[test]
fn what_a_form_does_not_keep_is_refused_by_name() {
    for (from, to, expected) in [
        ("${n} > 1", "${u} = 'a  b'", "protocol.toml rule-beyond-a-cell ${u} = 'a  b'"),
        ("${n} > 1", "${u} = 'a\u{a0}b'", "protocol.toml rule-beyond-a-cell ${u} = 'a\u{a0}b'"),
        ("${n} > 1", "${u} = 'it’s'", "protocol.toml rule-beyond-a-cell ${u} = 'it’s'"),
        ("${n} > 1", "${u} = '“x”'", "protocol.toml rule-beyond-a-cell ${u} = '“x”'"),
        ("${n} * 2", "concat('  ', ${u})", "protocol.toml rule-beyond-a-cell concat('  ', ${u})"),
        ("\"inner\"", "\"meta\"", "protocol.toml name-of-the-form meta"),
        ("\"c\"", "\"meta\"", "protocol.toml name-of-the-form meta"),
        ("\"work\"", "\"meta\"", "protocol.toml name-of-the-form meta"),
        ("\"r\"", "\"data\"", "protocol.toml name-of-the-form data"),
    ] {
        assert_eq!(exported(&protocol(from, to)), [expected], "{from} → {to}");
    }
    let mut counted = protocol("count = \"${n}\"", "count = \"${n} + 1\"");
    assert!(exported(&counted).is_empty());
    counted.protocol_toml = counted.protocol_toml.replace("\"inner\"", "\"r_count\"");
    assert_eq!(exported(&counted), ["protocol.toml name-of-the-form r_count"]);
}

#[test]
fn rules_of_the_indicators_are_held_to_the_same() {
    let mut imported = protocol("", "");
    imported.indicators_toml = imported.indicators_toml.replace("\"${D2} = 'yes'\"", "\"${u} = 'a  b'\"");
    assert_eq!(exported(&imported), ["indicators.toml rule-beyond-a-cell ${u} = 'a  b'"]);
}

#[test]
fn a_column_of_choices_with_the_name_of_another_thing_is_refused() {
    for column in ["label", "value", "caption", "image", "\"My column\"", "\"a:b\"", "name", "list_name"] {
        let mut imported = protocol("", "");
        let list = format!("[lists]\nplaces = [{{ code = \"a\", {column} = \"x\" }}]\n");
        imported.protocol_toml = imported.protocol_toml.replace("[lists]\n", &list);
        let column = column.trim_matches('"');
        assert_eq!(exported(&imported), [format!("protocol.toml column-unsupported {column}")]);
    }
}

#[test]
fn a_text_that_a_form_reads_as_an_answer_is_refused() {
    let mut imported = protocol("", "");
    let file = imported.texts.get_mut("en").unwrap().get_mut("questions-work.ftl").unwrap();
    *file = file.replace("How many?", "How many ${ \"{\" }n}?").replace("${ \"{\" }n}", "${ \"{\" }n{ \"}\" }");
    assert_eq!(exported(&imported), ["en/questions-work.ftl answer-in-text q-n"]);
}

#[test]
fn a_group_without_questions_stands_in_its_group() {
    let group = "\n[[group]]\nid = \"outer\"\nsection = \"work\"\n\n[[group]]\nid = \"none\"\nsection = \"work\"\nin = \"outer\"\n\n[[repeat]]";
    let mut imported = protocol("\n[[repeat]]", group);
    let asked = "id = \"t\"\nsection = \"work\"\n";
    imported.protocol_toml = imported.protocol_toml.replace(asked, &format!("{asked}group = \"outer\"\n"));
    let inside = "value = \"${n} * 2\"\nsection = \"work\"\n";
    assert!(imported.protocol_toml.contains(inside));
    imported.protocol_toml = imported.protocol_toml.replace(inside, &format!("{inside}group = \"none\"\n"));
    let book = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts).unwrap();
    let back = import_xlsform(&book, &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    assert!(
        back.protocol_toml.contains("id = \"none\"\nsection = \"work\"\nin = \"outer\"\n"),
        "{}",
        back.protocol_toml
    );
    assert!(back.protocol_toml.contains(&format!("{inside}group = \"none\"\n")), "{}", back.protocol_toml);
}

#[test]
fn a_section_gives_way_to_whatever_has_its_name() {
    let imported = protocol("\"t\"", "\"work\"");
    let mut both = imported.clone();
    both.protocol_toml = both.protocol_toml.replace("\"c\"", "\"work_section\"");
    for imported in [imported, both] {
        let book = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts).unwrap();
        let back = import_xlsform(&book, &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
        assert!(back.protocol_toml.contains("[[section]]\nid = \"work\"\n"), "{}", back.protocol_toml);
    }
}
