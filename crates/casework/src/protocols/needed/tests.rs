//! A small protocol, and every text that it needs: no more and no less.

use super::*;

const QUESTIONS: &str = r#"
    lists = { yes_no = ["yes", { code = "no", region = "x" }] }
    section = [{ id = "s" }]
    repeat = [{ id = "r" }]
    question = [
        { id = "plain", kind = "text" },
        { id = "shown", kind = "note" },
        { id = "asked", kind = "select_one", choices = ["a"], indicators = ["D1.01"], constraint = ". != 'b'" },
        { id = "shared", kind = "select_one", list = "yes_no", indicators = [], constraint = "" },
    ]
"#;
const INDICATORS: &str = r#"
    dimension = [{ id = "D1" }]
    indicator = [{ code = "D1.01", ilo11 = [7, 2] }, { code = "D1.02", ilo11 = [7] }]
    text = [{ id = "A" }]
    conflict = [{ id = "c" }]
"#;

fn bundle() -> Bundle {
    let files = [("protocol.toml", QUESTIONS), ("indicators.toml", INDICATORS)];
    Bundle(files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}

#[test]
fn every_part_needs_its_texts() {
    let of = |needed: &Needed| match needed.attribute.as_str() {
        "" => format!("{} {}", needed.part, needed.message),
        attribute => format!("{} {}.{attribute}", needed.part, needed.message),
    };
    let found: Vec<String> = needed(&bundle()).iter().map(of).collect();
    let expected = [
        "notice non-punishment-notice",
        "notice palermo-act",
        "notice palermo-means",
        "notice palermo-purpose",
        "section section-s",
        "repeat repeat-r",
        "question q-plain",
        "why q-plain.why",
        "question q-shown",
        "question q-asked",
        "why q-asked.why",
        "counts q-asked.counts",
        "counts-not q-asked.counts-not",
        "constraint q-asked.constraint",
        "choice q-asked.c-a",
        "question q-shared",
        "why q-shared.why",
        "list list-yes_no.c-yes",
        "list list-yes_no.c-no",
        "dimension dimension-D1",
        "indicator indicator-D1-01",
        "indicator indicator-D1-02",
        "ilo11 ilo11-2",
        "ilo11 ilo11-7",
        "decision text-A",
        "decision-do text-A.do",
        "conflict conflict-c",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_text_that_says_nothing_is_missing_in_its_language_alone() {
    let mut bundle = bundle();
    let whole: String = needed(&bundle).iter().fold(String::new(), |mut text, needed| {
        let line = if needed.attribute.is_empty() { format!("{} = x\n", needed.message) } else { String::new() };
        text.push_str(&line);
        text
    });
    for language in LANGUAGES {
        bundle.0.insert(format!("{language}/q.ftl"), whole.clone());
    }
    bundle.0.insert("ru/q.ftl".into(), whole.replace("q-plain = x", "q-plain = { \" \" }"));
    let catalogues = LANGUAGES.map(|language| Catalogue::read(&bundle, language));
    let missing = missing(&bundle, &catalogues, |message, _| format!("at {message}"));
    let question: Vec<_> = missing.iter().filter(|text| text.part == "question").collect();
    let [only] = question.as_slice() else { panic!("{question:?}") };
    assert_eq!((only.id.as_str(), only.languages.as_slice()), ("plain", ["ru".to_owned()].as_slice()));
    assert_eq!(only.place, "at q-plain");
    let choice = missing.iter().find(|text| text.choice == "a").unwrap();
    assert_eq!((choice.id.as_str(), choice.languages.len()), ("asked", 3));
}
