//! One term, one translation: the texts of a protocol keep to the glossary beside it (`protocols/<id>/glossary.toml`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::catalogue::{Catalogue, LANGUAGES, words};
use crate::house::{Source, none, refuses, sources};

/// Words that are looked for, by language.
type ByLanguage = BTreeMap<String, Vec<String>>;

#[derive(Debug, Deserialize)]
struct Glossary {
    /// Beginnings of words that no text has.
    avoid: ByLanguage,
    term: Vec<Term>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    en: String,
    ru: String,
    ky: String,
    /// How well the Kyrgyz term is attested: `V`, `v`, `GK`.
    mark: String,
    /// `pending`, or `approved` with date and name.
    status: String,
    /// Beginnings of the words in sentences; without them the term itself.
    #[serde(default)]
    stems: ByLanguage,
    /// What must not stand in place of the term.
    #[serde(default)]
    avoid: ByLanguage,
    /// Texts that say it in another way.
    #[serde(default)]
    not: Vec<String>,
}

impl Term {
    fn beginnings(&self, language: &str) -> Vec<String> {
        let own = match language {
            "ky" => &self.ky,
            "ru" => &self.ru,
            _ => &self.en,
        };
        self.stems.get(language).cloned().unwrap_or_else(|| vec![own.clone()])
    }
}

/// The text in lower case, with single spaces.
fn said(catalogue: &Catalogue, name: &str) -> Option<String> {
    let text = words(&catalogue.texts.get(name)?.pattern).join(" ").to_lowercase();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a word of the text begins so.
fn has(text: &str, beginning: &str) -> bool {
    let beginning = beginning.to_lowercase();
    text.match_indices(&beginning).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic))
}

/// English terms are whole words, in the singular or with an s: "childcare" is another word than "child".
fn has_word(text: &str, word: &str) -> bool {
    let ends = |at: usize| {
        let rest = &text[at + word.len()..];
        !rest.strip_prefix('s').unwrap_or(rest).starts_with(char::is_alphabetic)
    };
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic) && ends(at))
}

fn breaches(protocol: &str, glossary: &Glossary, english: &Catalogue, other: &Catalogue) -> Vec<String> {
    let folder = format!("{protocol}/");
    let language = other.language.as_str();
    let mut breaches = Vec::new();
    for (name, text) in other.texts.iter().filter(|(_, text)| text.file.starts_with(&folder)) {
        let spoken = said(other, name).unwrap_or_default();
        let general = glossary.avoid.get(language).into_iter().flatten();
        let of_terms = glossary.term.iter().filter_map(|term| term.avoid.get(language)).flatten();
        let wrong = general.chain(of_terms).filter(|word| has(&spoken, word));
        breaches.extend(wrong.map(|word| format!("{language}/{}: {name} says `{word}`", text.file)));
        let Some(original) = said(english, name) else { continue };
        // Not translated yet: the workbench names such texts, not the glossary.
        if language == "en" || original == spoken {
            continue;
        }
        for term in glossary.term.iter().filter(|term| !term.not.contains(name)) {
            let meant = term.beginnings("en").iter().any(|word| has_word(&original, word));
            if meant && !term.beginnings(language).iter().any(|word| has(&spoken, word)) {
                breaches.push(format!("{language}/{}: {name} does not say `{}` as agreed", text.file, term.en));
            }
        }
    }
    breaches
}

fn glossaries() -> Vec<(String, Glossary)> {
    let files: Vec<Source> =
        sources("protocols").into_iter().filter(|file| file.path.ends_with("/glossary.toml")).collect();
    let read = |file: &Source| {
        let id = file.path.split('/').nth_back(1).unwrap_or_default().to_owned();
        (id, toml::from_str(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path)))
    };
    files.iter().map(read).collect()
}

#[test]
fn every_text_keeps_to_the_glossary() {
    let glossaries = glossaries();
    assert!(!glossaries.is_empty(), "no glossary was found");
    let english = Catalogue::read("en");
    for (protocol, glossary) in &glossaries {
        assert!(glossary.term.len() >= 150, "{protocol}");
        for term in &glossary.term {
            assert!(["V", "v", "GK"].contains(&term.mark.as_str()), "{}: mark {}", term.en, term.mark);
            assert!(term.status == "pending" || term.status.starts_with("approved "), "{}: {}", term.en, term.status);
        }
        for language in LANGUAGES {
            none("glossary", &breaches(protocol, glossary, &english, &Catalogue::read(language)));
        }
    }
}

#[test]
fn another_word_for_a_term_is_refused() {
    let glossary: Glossary = toml::from_str(
        r#"
        avoid = { ru = ["нелегал"] }
        [[term]]
        en = "child"
        ru = "ребёнок"
        ky = "бала"
        mark = "V"
        status = "pending"
        stems = { en = ["child", "children"], ru = ["ребён", "дет"], ky = ["бала", "балдар"] }
        avoid = { ky = ["наристе"] }
        not = ["q-free"]
        "#,
    )
    .unwrap();
    let read = |language: &str, text: &str| {
        Catalogue::parse(language, &[Source::sample(&format!("locales/{language}/p/a.ftl"), text)])
    };
    let english = read("en", "q-a = Are there children?\n    .why = A child.\nq-free = A child.\nq-b = Childcare.\n");
    let check = |language: &str, text: &str| breaches("p", &glossary, &english, &read(language, text));
    none("fine", &check("ky", "q-a = Балдар барбы?\n    .why = Бала.\nq-free = Уул-кыз.\nq-b = Багуу.\n"));
    none("not translated", &check("ky", "q-a = Are there children?\n"));
    refuses(&check("ky", "q-a = Жаштар барбы?\n"), "q-a does not say `child`");
    refuses(&check("ru", "q-a = Есть дети?\n    .why = Малыш.\n"), "q-a.why does not say `child`");
    refuses(&check("ky", "q-b = Наристе.\n"), "says `наристе`");
    refuses(&check("ru", "q-b = Нелегалы.\n"), "says `нелегал`");
    assert!(toml::from_str::<Glossary>("term = []").is_err(), "the words to avoid are there");
}
