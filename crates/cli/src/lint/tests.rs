use super::{Catalogue, Finding, check};
use crate::texts::sources;
use casework::Content;
use std::collections::BTreeMap;

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

fn catalogues(change: impl Fn(&str, &mut String)) -> Vec<Catalogue> {
    let read = |language: &str| {
        let mut files = sources().remove(language).unwrap();
        files.iter_mut().for_each(|(file, text)| change(&format!("{language}/{file}"), text));
        Catalogue::read(language, &files)
    };
    LANGUAGES.map(read).into()
}

fn told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {} {}", finding.place(), finding.code, finding.detail)).collect()
}

fn lint(catalogues: &[Catalogue]) -> Vec<String> {
    let content = Content::embedded().unwrap();
    told(&check(content.protocols().map(AsRef::as_ref), catalogues))
}

#[test]
fn the_texts_of_the_built_in_protocols_are_complete_and_plain() {
    let findings = lint(&catalogues(|_, _| ()));
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

/// A change of one file, and what must be said of it.
#[test]
fn a_fault_in_the_texts_is_named_with_its_place() {
    let long = "word ".repeat(40);
    let faults: [(&str, &str, &str, &str); 9] = [
        ("en/kg-sop/questions-freedom.ftl", "    .c-self =", "    .c-selfish =", "q-documents_holder.c-self missing"),
        ("ru/kg-sop/questions-freedom.ftl", "q-debt =", "q-debt = { $who }", "q-debt arguments"),
        ("en/kg-sop/questions-freedom.ftl", "q-debt =", &format!("q-debt = {long}"), "q-debt long-sentence 5"),
        ("ru/kg-sop/questions-freedom.ftl", "q-debt =", &format!("q-debt = {}", "а".repeat(150)), "q-debt too-long 2"),
        ("en/kg-sop/questions-freedom.ftl", "q-debt =", "q-debt = (one (two))", "q-debt nested-brackets"),
        ("en/kg-sop/questions-freedom.ftl", "q-debt =", "q-debt = The ILO asks.", "q-debt abbreviation ILO"),
        ("ru/kg-sop/decisions.ftl", "text-E =", "text-E = Не жертва.", "text-E never-said не жертва"),
        ("en/kg-sop/questions-freedom.ftl", "q-debt =", "q-debt = Victims.", "q-debt before-person victim"),
        ("ky/kg-sop/decisions.ftl", "text-E =", "text-E", "unreadable"),
    ];
    for (file, from, to, expected) in faults {
        let found = lint(&catalogues(|path, text| {
            if path == file {
                assert!(text.contains(from), "{file} has no {from}");
                *text = text.replacen(from, to, 1);
            }
        }));
        let named = found.iter().find(|finding| finding.contains(expected));
        let place = named.unwrap_or_else(|| panic!("{file}, {to}: expected {expected}, found {found:?}"));
        let (language, _) = file.split_once('/').unwrap();
        assert!(place.starts_with(language), "{place}");
        let line: usize = place.split(':').nth(1).unwrap().parse().unwrap();
        assert_eq!(line == 0, expected.ends_with("missing"), "{place}");
    }
}

#[test]
fn what_is_explained_is_no_abbreviation() {
    let texts = |text: &str| Catalogue::read("en", &BTreeMap::from([("p/a.ftl".into(), format!("q-a = {text}\n"))]));
    for (text, fine) in [
        ("The ILO (International Labour Organization) asks.", true),
        ("The International Labour Organization (ILO) asks.", true),
        ("Your ID and SIM card.", true),
        ("I am here. A room.", true),
        ("Ask the ILO.", false),
        ("The (old) ILO and more.", false),
    ] {
        assert_eq!(super::plain::findings("p", &texts(text)).is_empty(), fine, "{text}");
    }
}

#[test]
fn a_line_is_that_of_the_text() {
    let files = BTreeMap::from([(
        "p/a.ftl".into(),
        "### review: pending\n\nq-a = A\n    .why = W\nq-ab = B\n    .why = V\n".into(),
    )]);
    let texts = Catalogue::read("en", &files).texts;
    let line = |name: &str| texts.get(name).unwrap().line;
    assert_eq!(["q-a", "q-a.why", "q-ab", "q-ab.why"].map(line), [3, 4, 5, 6]);
}
