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

#[test]
fn more_of_the_same_adds_nothing() {
    let once = passphrase_strength("vodure kigano").bits;
    assert_eq!(passphrase_strength("vodure kigano vodure kigano").bits, once);
    assert!(passphrase_strength("vodure kigano lemupa").bits > once);
}
