//! Plain XLSForms, as any author of the field writes them, become protocols that load.

mod sheets;

use authoring::{Options, import_xlsform};
use screening::Protocol;
use sheets::{CHOICES, SETTINGS, form, workbook};

const SURVEY: &str = "\
type|name|label|relevant|constraint|constraint_message|required|hint|guidance_hint
begin group|work|Work||||||
select_one yes_no|works|Do you work?||||yes||So that we know
integer|hours|How many hours a day?|${works} = 'yes'|. >= 0 and . <= 24|0 to 24||Without breaks|
end group||||||||
text|story|What happened?||||||";

#[test]
fn a_plain_form_becomes_a_protocol() {
    let imported = form(SURVEY).unwrap();
    let protocol = Protocol::parse(&imported.protocol_toml, &imported.indicators_toml).unwrap();
    assert_eq!((protocol.id(), protocol.version(), protocol.status()), ("plain", "3", "draft"));
    let sections: Vec<&str> = protocol.sections().iter().map(|section| section.id.as_str()).collect();
    assert_eq!(sections, ["work", "main"], "a group is a section, the rows outside another");
    assert!(protocol.sections().iter().all(|section| section.share.is_empty()), "nobody receives what nobody released");
    let questions: Vec<_> = protocol.questions().iter().map(|question| question.id.as_str()).collect();
    assert_eq!(questions, ["works", "hours", "story"]);
    assert!(protocol.question("works").unwrap().required);
}

#[test]
fn its_texts_become_messages() {
    let imported = form(SURVEY).unwrap();
    let texts = &imported.texts["en"];
    assert_eq!(
        texts["questions-work.ftl"],
        "### review: pending\n\nsection-work = Work\n\nq-works = Do you work?\n    .why = So that we know\n\n\
         q-hours = How many hours a day?\n    .hint = Without breaks\n    .constraint = 0 to 24\n"
    );
    assert_eq!(texts["lists.ftl"], "### review: pending\n\nlist-yes_no =\n    .c-yes = Yes\n    .c-no = No\n");
    let missing: Vec<_> = imported.missing.iter().map(|text| text.message.as_str()).collect();
    assert_eq!(missing, ["section-main"], "only the section that the sheet gives no name");
}

#[test]
fn a_plain_form_never_concludes_anything() {
    let imported = form(SURVEY).unwrap();
    let protocol = Protocol::parse(&imported.protocol_toml, &imported.indicators_toml).unwrap();
    assert_eq!(protocol.indicators().len(), 3);
    assert!(protocol.indicators().iter().all(|indicator| !indicator.asked), "what nobody asks for stays unknown");
}

#[test]
fn languages_stand_in_columns_and_what_is_missing_is_listed() {
    let survey = "type|name|label::Кыргызча (ky)|label::Русский (ru)|hint::ru\n\
                  begin_group|a|Бөлүм|Раздел|\nselect_one yes_no|q1|Суроо||Подсказка\nend_group";
    let choices = ("choices", "list name|name|label::ky|label::ru\nyes_no|yes|Ооба|Да\nyes_no|no||Нет");
    let book = workbook(&[("survey", survey), choices, SETTINGS]);
    let imported = import_xlsform(&book, &Options::default()).unwrap();
    assert_eq!(imported.texts.keys().collect::<Vec<_>>(), ["ky", "ru"]);
    assert!(imported.texts["ru"]["questions-a.ftl"].contains("q-q1 =\n    .hint = Подсказка\n"));
    let missing: Vec<String> = imported
        .missing
        .iter()
        .map(|text| {
            format!(
                "{} {}.{} {}!{}",
                text.language,
                text.message,
                text.attribute.as_deref().unwrap_or(""),
                text.sheet,
                text.row
            )
        })
        .collect();
    assert_eq!(missing, ["ky list-yes_no.c-no choices!3", "ru q-q1. survey!3", "ky q-q1.hint survey!3"]);
}

#[test]
fn columns_without_a_language_are_in_the_default_one() {
    for (settings, language, expected) in
        [("form_id|default_language\na|Русский (ru)", "", "ru"), ("form_id\na", "ky", "ky"), ("form_id\na", "", "en")]
    {
        let book = workbook(&[("survey", SURVEY), CHOICES, ("settings", settings)]);
        let options = Options { language: language.into(), ..Options::default() };
        let imported = import_xlsform(&book, &options).unwrap();
        assert_eq!(imported.texts.keys().collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn pitfalls_of_spreadsheets_are_read_as_pyxform_reads_them() {
    let survey = "Type|Name |Label|Relevance\nselect_one  yes_no|a|A “quoted” label|\nint|b|B|${a}\u{a0}= \u{2018}yes\u{2019}\n\
                  start|start||\n";
    let imported = import_xlsform(&workbook(&[("Survey", survey), CHOICES, SETTINGS]), &Options::default()).unwrap();
    assert!(imported.protocol_toml.contains("relevant = \"${a} = 'yes'\""), "{}", imported.protocol_toml);
    assert!(imported.texts["en"]["questions-main.ftl"].contains("A “quoted” label"), "texts keep their quotes");
    assert_eq!(imported.aside.iter().map(|aside| aside.value.as_str()).collect::<Vec<_>>(), ["start"]);
}

#[test]
fn numbers_flags_and_days_are_read_as_text() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (column, text) in [(0, "type"), (1, "name"), (2, "label"), (3, "required"), (4, "constraint")] {
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.write_string(1, 0, "integer").unwrap().write_string(1, 1, "n").unwrap().write_number(1, 2, 7.0).unwrap();
    sheet.write_boolean(1, 3, true).unwrap().write_string(1, 4, ". > 0").unwrap();
    let settings = book.add_worksheet();
    settings.set_name("settings").unwrap();
    settings.write_string(0, 0, "form_id").unwrap().write_string(0, 1, "version").unwrap();
    settings.write_string(1, 0, "a").unwrap().write_number(1, 1, 2_026_112_401.0).unwrap();
    let imported = import_xlsform(&book.save_to_buffer().unwrap(), &Options::default()).unwrap();
    assert!(imported.protocol_toml.contains("version = \"2026112401\""));
    assert!(imported.protocol_toml.contains("required = true"));
    assert!(imported.texts["en"]["questions-main.ftl"].contains("q-n = 7\n"));
}
