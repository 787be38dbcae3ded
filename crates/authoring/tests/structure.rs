//! Groups, repeats, calculations and filters of a form, as the field's authors write them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod sheets;

use authoring::{Imported, MoreTexts, Options, export_xlsform, import_xlsform};
use screening::Protocol;
use sheets::{CHOICES, SETTINGS, errors, form, workbook};

const SURVEY: &str = "\
type|name|label|relevant|calculation|repeat_count|taanuu_max|choice_filter
begin group|work|Work|||||
select_one yes_no|works|Do you work?|||||
begin group|details||${works} = 'yes'||||
decimal|pay|How much a day?|||||
integer|days|How many days?|||||
calculate|week||| ${pay} * ${days}|||
end group|||||||
note|thanks|Thank you.|${week} > 10||||
integer|made|How many journeys?|||||
begin repeat|journeys|Journey { $number }|${works} = 'yes'||${made}|4|
text|country|Where to?|||||
end repeat|||||||
begin repeat|jobs|Job { $number }|||||
text|job|Which?|||||
end repeat|||||||
end group|||||||
calculate|all|||if(${job} = 'sewing', 1, 0)|||";

fn imported() -> Imported {
    let more = MoreTexts { question: "Another?".into(), yes: "Yes".into(), no: "No".into() };
    let options = Options { more: [("en".to_owned(), more)].into(), ..Options::default() };
    import_xlsform(&workbook(&[("survey", SURVEY), CHOICES, SETTINGS]), &options)
        .unwrap_or_else(|errors| panic!("{errors:#?}"))
}

#[test]
fn groups_repeats_and_calculations_become_those_of_a_protocol() {
    let toml = imported().protocol_toml;
    for part in [
        "[[group]]\nid = \"details\"\nsection = \"work\"\nrelevant = \"${works} = 'yes'\"\n",
        "[[repeat]]\nid = \"journeys\"\nsection = \"work\"\nrelevant = \"${works} = 'yes'\"\nmax = 4\ncount = \"${made}\"\n",
        "[[repeat]]\nid = \"jobs\"\nsection = \"work\"\nmax = 10\nmore = \"jobs_more\"\n",
        "[[calculation]]\nid = \"week\"\nvalue = \"${pay} * ${days}\"\nsection = \"work\"\ngroup = \"details\"\n",
        "[[calculation]]\nid = \"all\"\nvalue = \"if(${job} = 'sewing', 1, 0)\"\n\n",
        "id = \"jobs_more\"\nsection = \"work\"\nkind = \"select_one\"\ngroup = \"jobs\"\n",
        "id = \"thanks\"\nsection = \"work\"\nkind = \"note\"\n",
    ] {
        assert!(toml.contains(part), "{part}\n---\n{toml}");
    }
}

#[test]
fn the_question_that_was_made_has_its_texts() {
    let texts = &imported().texts["en"]["questions-work.ftl"];
    assert!(texts.contains("q-jobs_more = Another?\n    .c-yes = Yes\n    .c-no = No\n"), "{texts}");
    assert!(texts.contains("repeat-journeys = Journey { $number }\n"), "{texts}");
    let without = form(SURVEY).unwrap();
    let missing: Vec<&str> = without.missing.iter().map(|text| text.message.as_str()).collect();
    assert_eq!(missing, ["q-jobs_more"; 3], "without its texts they are listed as missing");
}

#[test]
fn what_was_imported_goes_out_and_comes_back() {
    let imported = imported();
    let again = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts).unwrap();
    let again = import_xlsform(&again, &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let tables = |toml: &str| {
        let mut tables: Vec<String> = toml.split("\n[[").map(|table| table.trim().to_owned()).collect();
        tables.sort();
        tables
    };
    assert_eq!(tables(&again.protocol_toml), tables(&imported.protocol_toml));
    assert_eq!(again.indicators_toml, imported.indicators_toml);
    assert_eq!(again.texts, imported.texts);
}

#[test]
fn a_filter_reads_the_columns_of_its_list() {
    let survey = "type|name|label|choice_filter\nselect_one region|r|Region|\nselect_one town|t|Town|region = ${r}";
    let choices = "list_name|name|label|region\nregion|north|North\nregion|south|South\ntown|a|A|north\ntown|b|B|south\ntown|c|C|";
    let book = |survey| workbook(&[("survey", survey), ("choices", choices), SETTINGS]);
    let imported = import_xlsform(&book(survey), &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    assert!(Protocol::parse(&imported.protocol_toml, &imported.indicators_toml).is_ok());
    assert!(imported.protocol_toml.contains("  { code = \"a\", region = \"north\" },\n"), "{}", imported.protocol_toml);
    assert!(imported.protocol_toml.contains("  { code = \"c\", region = \"\" },\n"), "an empty cell is an empty text");
    let wrong = survey.replace("region = ${r}", "province = ${r}");
    let found = errors(import_xlsform(&book(&wrong), &Options::default()));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("survey!D3"), "{found:?}");
}

#[test]
fn wrong_repeats_are_refused_in_their_cell() {
    let head = "type|name|label|repeat_count|taanuu_more|taanuu_max\nbegin group|g|G|||\n";
    for (rows, expected) in [
        ("begin repeat|r|R|2|q|\ntext|q|Q\nend repeat\nend group", "survey!E3 more-and-count"),
        ("begin repeat|r|R|2||many\ntext|q|Q\nend repeat\nend group", "survey!F3 not-a-number"),
        ("begin repeat|r|R|${nobody}||\ntext|q|Q\nend repeat\nend group", "survey!D3 question-unknown"),
        ("begin repeat|r|R|2||\nbegin repeat|s|S|2||\ntext|q|Q\nend repeat\nend repeat\nend group", "survey!"),
        ("begin repeat|r|R|2||99\ntext|q|Q\nend repeat\nend group", "survey!"),
    ] {
        let found = errors(form(&format!("{head}{rows}")));
        assert!(found.iter().any(|error| error.starts_with(expected)), "{rows:?}: {found:?}");
    }
}
