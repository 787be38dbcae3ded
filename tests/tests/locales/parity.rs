//! The three languages have the same files, messages, attributes and arguments.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, LANGUAGES, variables};
use crate::house::{none, refuses};

fn differences(catalogues: &[Catalogue]) -> Vec<String> {
    let mut breaches: Vec<String> = catalogues.iter().flat_map(|catalogue| catalogue.faults.clone()).collect();
    let files: BTreeSet<&String> = catalogues.iter().flat_map(|catalogue| catalogue.files.keys()).collect();
    let names: BTreeSet<&String> = catalogues.iter().flat_map(|catalogue| catalogue.texts.keys()).collect();
    for catalogue in catalogues {
        let language = &catalogue.language;
        let absent = files.iter().filter(|file| !catalogue.files.contains_key(**file));
        breaches.extend(absent.map(|file| format!("{language} has no file {file}")));
        let absent = names.iter().filter(|name| !catalogue.has(name));
        breaches.extend(absent.map(|name| format!("{language} has no text {name}")));
    }
    for name in names {
        let texts = catalogues.iter().filter_map(|catalogue| catalogue.texts.get(name).map(|text| (catalogue, text)));
        let texts: Vec<_> = texts.collect();
        let files: BTreeSet<&str> = texts.iter().map(|(_, text)| text.file.as_str()).collect();
        if files.len() > 1 {
            breaches.push(format!("{name} stands in different files: {files:?}"));
        }
        let arguments: Vec<_> =
            texts.iter().map(|(catalogue, text)| (catalogue.place(name), variables(&text.pattern))).collect();
        if arguments.windows(2).any(|pair| pair[0].1 != pair[1].1) {
            breaches.push(format!("{name} takes different arguments: {arguments:?}"));
        }
    }
    breaches
}

#[test]
fn the_languages_have_the_same_texts() {
    let catalogues = LANGUAGES.map(Catalogue::read);
    assert!(catalogues.iter().all(|catalogue| catalogue.texts.len() > 100), "the locales were not found");
    none("parity", &differences(&catalogues));
}

#[test]
fn a_difference_between_the_languages_is_refused() {
    let english = "### review: pending\nhome = Home\n    .do = Open it\nleft = { $count } left\n";
    let cases = [
        ("### review: pending\nhome = Үй\n    .do = Ачыңыз\n", "ky has no text left"),
        ("### review: pending\nhome = Үй\nleft = { $count } калды\n", "ky has no text home.do"),
        (
            "### review: pending\nhome = Үй\n    .do = Ачыңыз\nleft = { $number } калды\n",
            "left takes different arguments",
        ),
        ("### review: pending\nhome = Үй\n    .do = Ачыңыз\nleft = калды\n", "left takes different arguments"),
        (
            "### review: pending\nhome = Үй\n    .do = Ачыңыз\nleft = { $count } калды\nmore = дагы\n",
            "en has no text more",
        ),
        ("### review: pending\nhome = Үй\n    .do = Ачыңыз\nleft = { $count калды\n", "ky/sample.ftl:"),
        (
            "### review: pending\nhome = Үй\nhome = Үй\n    .do = Ачыңыз\nleft = { $count } калды\n",
            "home stands in sample.ftl as well",
        ),
    ];
    for (kyrgyz, because) in cases {
        refuses(&differences(&[Catalogue::sample("ky", kyrgyz), Catalogue::sample("en", english)]), because);
    }
    let same = "### review: pending\nhome = Үй\n    .do = Ачыңыз\nleft = { $count } калды\n";
    none("alike", &differences(&[Catalogue::sample("ky", same), Catalogue::sample("en", english)]));
}
