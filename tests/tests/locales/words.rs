//! Words that are never said, and words that the person interviewed must never read over the officer's shoulder.

use std::sync::LazyLock;

use toml::Table;

use crate::catalogue::{Catalogue, LANGUAGES, words};
use crate::house::{none, refuses};

/// No text of the program clears or condemns anybody: screening finds reasons, people decide.
const NEVER: &str = "never";

/// ux.md §8, rule 3: not on any screen that the person may see.
const NOT_BEFORE_THE_PERSON: &str = "before_person";

/// Beginnings of words, in lower case: the same data that `protocol check` reads.
static LISTS: LazyLock<Table> =
    LazyLock::new(|| include_str!("../../../crates/cli/src/lint/plain.toml").parse().expect("plain.toml is no TOML"));

/// Where the person may look: the interview's own texts and the protocol's questions, choices and sections.
fn before_the_person(file: &str, name: &str) -> bool {
    let asked = ["q-", "list-", "section-"].iter().any(|part| name.starts_with(part));
    file == "interview.ftl" || (file.contains('/') && asked)
}

fn list(of: &str, language: &str) -> Vec<&'static str> {
    let words = LISTS[language][of].as_array().into_iter().flatten();
    words.map(|word| word.as_str().expect("a list of words")).collect()
}

/// Whether a word of the text begins so.
fn says(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic))
}

fn forbidden(catalogue: &Catalogue) -> Vec<String> {
    let mut breaches = Vec::new();
    for (name, text) in &catalogue.texts {
        let said = words(&text.pattern).join(" ").to_lowercase().replace('’', "'");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut check = |list: &[&str], why: &str| {
            let found = list.iter().filter(|word| says(&said, word));
            breaches.extend(found.map(|word| format!("{} says `{word}`: {why}", catalogue.place(name))));
        };
        check(&list(NEVER, &catalogue.language), "never said");
        if before_the_person(&text.file, name) {
            check(&list(NOT_BEFORE_THE_PERSON, &catalogue.language), "the person may read it");
        }
    }
    breaches
}

#[test]
fn words_that_harm_are_not_said() {
    let breaches: Vec<String> = LANGUAGES.iter().flat_map(|language| forbidden(&Catalogue::read(language))).collect();
    none("words", &breaches);
}

#[test]
fn each_of_these_words_is_refused() {
    for language in LANGUAGES {
        assert!(list(NEVER, language).len() > 3 && list(NOT_BEFORE_THE_PERSON, language).len() > 3, "{language}");
        for word in list(NEVER, language) {
            refuses(
                &forbidden(&Catalogue::sample(language, &format!("a = — {}…\n", word.to_uppercase()))),
                "never said",
            );
        }
        let asked = |text: &str| crate::house::Source::sample(&format!("locales/{language}/kg-sop/work.ftl"), text);
        for word in list(NOT_BEFORE_THE_PERSON, language) {
            let question = asked(&format!("q-a = A\n    .why = {word}\n"));
            refuses(&forbidden(&Catalogue::parse(language, &[question])), "the person may read it");
            let findings = asked(&format!("indicator-D1-01 = {word}\n"));
            none("the officer's own pages may say it", &forbidden(&Catalogue::parse(language, &[findings])));
        }
    }
    refuses(&forbidden(&Catalogue::sample("en", "a = Not a\n    victim\n")), "never said");
    assert!(!says("underscore", "score"), "only whole words and their forms");
}
