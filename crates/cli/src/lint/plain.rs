//! Short and plain: lengths, sentences, brackets, abbreviations, words that are not said.

use super::catalogue::Text;
use super::{Catalogue, Finding};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Rules {
    longest: BTreeMap<String, usize>,
    #[serde(flatten)]
    languages: BTreeMap<String, Language>,
}

#[derive(Deserialize)]
struct Language {
    sentence_words: usize,
    abbreviations: Vec<String>,
    never: Vec<String>,
    before_person: Vec<String>,
}

/// The file is part of the program and read by its tests: it is there and right, or no test passes.
static RULES: LazyLock<Option<Rules>> = LazyLock::new(|| toml::from_str(include_str!("plain.toml")).ok());

/// What is not short and plain in the texts of a protocol.
pub fn findings(protocol: &str, language: &Catalogue) -> Vec<Finding> {
    let rules = RULES.as_ref().map(|rules| (&rules.longest, rules.languages.get(&language.language)));
    let Some((longest, Some(rules))) = rules else { return Vec::new() };
    let folder = format!("{protocol}/");
    let mut findings = Vec::new();
    for (name, text) in language.texts.iter().filter(|(_, text)| text.file.starts_with(&folder)) {
        let mut find = |code, detail: String| findings.push(language.finding(name, code, detail));
        let length = text.words.chars().count();
        if let Some(most) = part(name).and_then(|part| longest.get(part)).filter(|most| length > **most) {
            find("too-long", format!("{length} > {most}"));
        }
        if let Some(sentence) = long_sentence(&text.words, rules.sentence_words) {
            find("long-sentence", sentence);
        }
        if nested_brackets(&text.words) {
            find("nested-brackets", String::new());
        }
        abbreviations(&text.words, &rules.abbreviations).into_iter().for_each(|word| find("abbreviation", word));
        said(text, &rules.never).for_each(|word| find("never-said", word));
        if before_person(name) {
            said(text, &rules.before_person).for_each(|word| find("before-person", word));
        }
    }
    findings
}

/// Which length counts for the text.
fn part(name: &str) -> Option<&str> {
    match name.split_once('.') {
        Some((_, attribute)) if attribute.starts_with("c-") => Some("choice"),
        Some((_, attribute)) => Some(attribute),
        None if name.starts_with("q-") => Some("question"),
        None => None,
    }
}

/// The beginning of the first sentence with more words than `most`, and how many.
fn long_sentence(words: &str, most: usize) -> Option<String> {
    let sentences = words.split_inclusive(['.', '!', '?', ':', ';', '…']);
    let words = |sentence: &str| sentence.split(' ').filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let long = sentences.into_iter().find(|sentence| words(sentence) > most)?;
    let beginning: Vec<_> = long.split_whitespace().take(4).collect();
    Some(format!("{} > {most}: {}…", words(long), beginning.join(" ")))
}

fn nested_brackets(words: &str) -> bool {
    let mut depth = 0_i32;
    words.chars().any(|c| {
        depth += i32::from(matches!(c, '(' | '[')) - i32::from(matches!(c, ')' | ']'));
        depth > 1
    })
}

/// Words of two capitals or more that nobody explains: `ILO (International Labour Organization)` is fine.
fn abbreviations(words: &str, known: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, word) in split(words) {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let all = word.chars().all(|c| c.is_uppercase() || c.is_numeric());
        let after = words.get(at + word.len()..).unwrap_or_default().trim_start();
        let before = words.get(..at).unwrap_or_default();
        let explained = after.starts_with('(') || (before.ends_with('(') && after.starts_with(')'));
        if capitals > 1 && all && !explained && !known.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
    found
}

/// The words of a text with their places in bytes.
fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|c: char| !c.is_alphanumeric()).map(move |piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end_matches(|c: char| !c.is_alphanumeric()))
    })
}

/// Which of the beginnings stand at the beginning of a word.
fn said<'r>(text: &Text, beginnings: &'r [String]) -> impl Iterator<Item = String> + use<'r> {
    let words = text.words.to_lowercase().replace('’', "'");
    let says = move |beginning: &&String| {
        words
            .match_indices(beginning.as_str())
            .any(|(at, _)| !words.get(..at).unwrap_or_default().ends_with(char::is_alphabetic))
    };
    beginnings.iter().filter(says).cloned()
}

/// The person may look over the officer's shoulder: questions, choices and sections.
fn before_person(name: &str) -> bool {
    ["q-", "list-", "section-"].iter().any(|part| name.starts_with(part))
}
