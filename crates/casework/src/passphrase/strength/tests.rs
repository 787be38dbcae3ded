//! Chosen passphrases and what is wrong with them. The Cyrillic ones stand in `cases.txt`: sources hold no text of their own.

use super::{COMMON, passphrase_strength};

/// `problem|passphrase`, `-` for none.
const CASES: &str = include_str!("cases.txt");

#[test]
fn each_passphrase_has_its_problem() {
    let cases: Vec<(&str, &str)> =
        CASES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('|')).collect();
    assert!(cases.len() > 25);
    for (problem, passphrase) in cases {
        let strength = passphrase_strength(passphrase);
        let found = strength.problem.as_deref().unwrap_or("-");
        assert_eq!(found, problem, "{passphrase}: {strength:?}");
        assert_eq!(strength.enough, problem == "-");
    }
}

#[test]
fn every_common_word_is_refused_however_it_is_stretched() {
    for word in COMMON.lines() {
        for passphrase in [
            format!("{word}{word}{word}{word}{word}"),
            format!("{word} 2026! 1234567890"),
            format!("!!!{}-1987-2001-{word}", word.to_uppercase()),
        ] {
            assert!(!passphrase_strength(&passphrase).enough, "{passphrase}");
        }
    }
}

/// Each letter by its partner in a pair of lines.
fn swapped(word: &str, from: &str, to: &str) -> String {
    word.chars().map(|c| from.chars().position(|a| a == c).map_or(c, |at| to.chars().nth(at).unwrap())).collect()
}

#[test]
fn every_common_word_is_refused_in_every_disguise() {
    let lines: Vec<&str> = super::ALIKE.lines().collect();
    assert_eq!(lines.len(), 6);
    let mut tried = 0;
    for word in COMMON.lines().filter(|word| !word.is_empty()) {
        let mut forms = vec![word.to_owned(), word.to_uppercase()];
        for pair in lines.chunks(2) {
            assert_eq!(pair[0].chars().count(), pair[1].chars().count());
            forms.extend([swapped(word, pair[0], pair[1]), swapped(word, pair[1], pair[0])]);
        }
        for form in forms {
            let first: String = form.chars().take(1).flat_map(char::to_uppercase).chain(form.chars().skip(1)).collect();
            for passphrase in [
                form.clone(),
                format!("{form}1"),
                format!("{form}!"),
                format!("{first}2026"),
                format!("{form} 1234567890 !!!!"),
                format!("{first}-{form}-1987-2001"),
            ] {
                assert!(!passphrase_strength(&passphrase).enough, "{passphrase}");
                tried += 1;
            }
        }
    }
    println!("{tried} disguises of common words, all refused");
    assert!(tried > 3_000);
}

#[test]
fn more_of_the_same_adds_nothing() {
    let once = passphrase_strength("vodure kigano").bits;
    assert_eq!(passphrase_strength("vodure kigano vodure kigano").bits, once);
    assert!(passphrase_strength("vodure kigano lemupa").bits > once);
}
