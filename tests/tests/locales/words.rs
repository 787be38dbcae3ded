//! Words that are never said, and words that the person interviewed must never read over the officer's shoulder.

use crate::catalogue::{Catalogue, LANGUAGES, words};
use crate::house::{none, refuses};

/// No text of the program clears or condemns anybody: screening finds reasons, people decide. Beginnings of words, in lower case.
const NEVER: [(&str, &[&str]); 3] = [
    ("en", &["not a victim", "isn't a victim", "is no victim", "non-victim", "not trafficked"]),
    ("ru", &["не жертва", "не является жертв", "не жертвой", "не пострадавш", "не является пострадавш"]),
    ("ky", &["жабырлануучу эмес", "жабыр тарткан эмес", "курмандык эмес", "жабырланган эмес"]),
];

/// ux.md §8, rule 3: not on any screen that the person may see. Beginnings of words, in lower case.
const NOT_BEFORE_THE_PERSON: [(&str, &[&str]); 3] = [
    ("en", &["victim", "traffick", "suspect", "score", "risk level"]),
    ("ru", &["жертв", "торговл", "торговец людьми", "подозре", "балл", "уровень риска"]),
    ("ky", &["жабырлануучу", "курман", "адам сатуу", "адам соода", "шектүү", "упай", "балл", "тобокелдик деңгээл"]),
];

/// Where the person may look: the interview's own texts and the protocol's questions, choices and sections.
fn before_the_person(file: &str, name: &str) -> bool {
    let asked = ["q-", "list-", "section-"].iter().any(|part| name.starts_with(part));
    file == "interview.ftl" || (file.contains('/') && asked)
}

fn list<'a>(of: &[(&str, &'a [&'a str])], language: &str) -> &'a [&'a str] {
    of.iter().find(|(known, _)| *known == language).map_or(&[], |(_, list)| list)
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
        check(list(&NEVER, &catalogue.language), "never said");
        if before_the_person(&text.file, name) {
            check(list(&NOT_BEFORE_THE_PERSON, &catalogue.language), "the person may read it");
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
        for word in list(&NEVER, language) {
            refuses(
                &forbidden(&Catalogue::sample(language, &format!("a = — {}…\n", word.to_uppercase()))),
                "never said",
            );
        }
        let asked = |text: &str| crate::house::Source::sample(&format!("locales/{language}/kg-sop/work.ftl"), text);
        for word in list(&NOT_BEFORE_THE_PERSON, language) {
            let question = asked(&format!("q-a = A\n    .why = {word}\n"));
            refuses(&forbidden(&Catalogue::parse(language, &[question])), "the person may read it");
            let findings = asked(&format!("indicator-D1-01 = {word}\n"));
            none("the officer's own pages may say it", &forbidden(&Catalogue::parse(language, &[findings])));
        }
    }
    refuses(&forbidden(&Catalogue::sample("en", "a = Not a\n    victim\n")), "never said");
    assert!(!says("underscore", "score"), "only whole words and their forms");
}
