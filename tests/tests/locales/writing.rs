//! How the texts are written: plural forms, letters, no ending glued to a placeholder, a review mark at the head of each file.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Pattern, PatternElement};

use crate::catalogue::{Catalogue, LANGUAGES, Part, parts, selectors, words};
use crate::house::{none, refuses};

/// The plural categories of CLDR; a selector that uses one of them counts something.
const PLURAL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories that a language really has (CLDR 48, cardinal numbers).
fn plural_categories(language: &str) -> BTreeSet<&'static str> {
    match language {
        "ru" => ["one", "few", "many", "other"].into(),
        _ => ["one", "other"].into(),
    }
}

/// The Cyrillic letters of a language; its neighbours' look-alikes (і, һ, қ, ұ) are typing mistakes.
fn is_letter_of(language: &str, letter: char) -> bool {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match language {
        "ky" => matches!(lower, 'а'..='я' | 'ё' | 'ң' | 'ө' | 'ү'),
        _ => matches!(lower, 'а'..='я' | 'ё'),
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// Marks that nobody sees: they break search, printing and comparison.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
}

fn review_marks(catalogue: &Catalogue) -> Vec<String> {
    let unmarked = catalogue.files.iter().filter(|(_, text)| !text.starts_with("### review: "));
    unmarked.map(|(file, _)| format!("{}/{file} does not open with `### review: …`", catalogue.language)).collect()
}

/// `{ $name }де`: the ending depends on the name, which nobody knows yet.
fn glued(pattern: &Pattern<String>) -> bool {
    let inside = parts(pattern).into_iter().any(|part| match part {
        Part::Placeable(fluent_syntax::ast::Expression::Select { variants, .. }) => {
            variants.iter().any(|variant| glued(&variant.value))
        }
        Part::Placeable(_) | Part::Words(_) => false,
    });
    let directly = pattern.elements.windows(2).any(|pair| match pair {
        [PatternElement::Placeable { .. }, PatternElement::TextElement { value }] => {
            value.starts_with(char::is_alphabetic)
        }
        _ => false,
    });
    inside || directly
}

fn miswritten(catalogue: &Catalogue) -> Vec<String> {
    let language = catalogue.language.as_str();
    let mut breaches = Vec::new();
    for (name, text) in &catalogue.texts {
        let mut breach = |what: String| breaches.push(format!("{} {what}", catalogue.place(name)));
        if glued(&text.pattern) {
            breach("has an ending glued to a placeholder".into());
        }
        for keys in selectors(&text.pattern) {
            if !keys.is_disjoint(&PLURAL.into()) && keys.iter().any(|key| PLURAL.contains(key) && *key != "other") {
                let absent: Vec<_> =
                    plural_categories(language).into_iter().filter(|category| !keys.contains(category)).collect();
                let foreign: Vec<_> = keys
                    .iter()
                    .filter(|key| PLURAL.contains(key) && !plural_categories(language).contains(*key))
                    .collect();
                if !absent.is_empty() || !foreign.is_empty() {
                    breach(format!("has plural forms {keys:?}: lacking {absent:?}, foreign {foreign:?}"));
                }
            }
        }
        for words in words(&text.pattern) {
            if let Some(mark) = words.chars().find(|c| is_invisible(*c)) {
                breach(format!("has the invisible mark U+{:04X}", u32::from(mark)));
            }
            for word in words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                if word.chars().any(is_cyrillic) && word.chars().any(|c| c.is_ascii_alphabetic()) {
                    breach(format!("mixes Latin and Cyrillic letters in `{word}`"));
                }
                // A letter by itself is named, not used: the help speaks of the keys ң, ө and ү.
                let foreign = word.chars().find(|c| is_cyrillic(*c) && !is_letter_of(language, *c));
                if let Some(letter) = foreign.filter(|_| word.chars().count() > 1) {
                    breach(format!("has the foreign letter `{letter}` in `{word}`"));
                }
            }
        }
    }
    breaches
}

#[test]
fn every_file_says_whether_it_was_reviewed() {
    for language in LANGUAGES {
        none("review marks", &review_marks(&Catalogue::read(language)));
    }
    refuses(&review_marks(&Catalogue::sample("en", "home = Home\n")), "does not open with");
}

#[test]
fn texts_are_well_written() {
    let breaches: Vec<String> = LANGUAGES.iter().flat_map(|language| miswritten(&Catalogue::read(language))).collect();
    none("writing", &breaches);
}

#[test]
fn miswritten_texts_are_refused() {
    let cases = [
        ("ky", "a = { $place }де болду", "glued"),
        ("ky", "a = { $count ->\n    [one] { $x }да\n   *[other] жок\n }", "glued"),
        ("ky", "a = { $count ->\n   *[other] көп\n    [few] аз\n }", "foreign"),
        ("ru", "a = { $count ->\n    [one] один\n   *[other] много\n }", "lacking"),
        ("en", "a = { $count ->\n    [one] one\n    [few] few\n   *[other] many\n }", "foreign"),
        ("ky", "a = Ооба, cиз", "mixes Latin and Cyrillic letters in `cиз`"),
        ("ky", "a = USBге", "mixes Latin"),
        ("ru", "a = паcпорт", "mixes Latin"),
        ("ky", "a = сұроо", "foreign letter `ұ`"),
        ("ru", "a = ўзбек", "foreign letter `ў`"),
        ("en", "a = one\u{2068}two", "invisible mark U+2068"),
    ];
    for (language, text, because) in cases {
        refuses(&miswritten(&Catalogue::sample(language, text)), because);
    }
    let fine = [
        ("ky", "a = { $number }-суроо, USB-ге, ң ө ү"),
        ("ky", "a = { $mode ->\n    [training] машыгуу\n   *[other] иш\n }"),
        ("ru", "a = { $count ->\n    [one] ответ\n    [few] ответа\n    [many] ответов\n   *[other] ответа\n }"),
    ];
    for (language, text) in fine {
        none("fine", &miswritten(&Catalogue::sample(language, text)));
    }
}
