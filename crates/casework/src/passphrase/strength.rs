//! A cautious estimate of a chosen passphrase, the same for every alphabet.
//!
//! Dictionaries of Kyrgyz and Russian are not at hand, and an estimator that knows English alone praises Kyrgyz words. So every run of
//! letters counts as little as a word does to somebody who guesses words: 4 bits for its first letter, 2 for each further one, 14 at most.

use crate::view::PassphraseStrength;
use std::collections::HashSet;

/// Fewest characters (NIST 800-63B-4: a single factor needs 15).
const FEWEST_CHARACTERS: usize = 15;
/// Bits that are enough: by this cautious count, at 1,400 guesses a second on a large GPU, thousands of years of it.
const ENOUGH_BITS: u32 = 50;
/// Fewest different characters.
const FEWEST_DIFFERENT: usize = 6;
/// Words and rows of keys that everybody tries first, in lower case.
const COMMON: &str = include_str!("common.txt");
/// Letters that stand for others, in pairs of lines: the keys of the Latin and the Russian layout, letters that look alike, letters that
/// are written with and without their marks.
const ALIKE: &str = include_str!("alike.txt");
/// Letters that must be left when common words, digits and signs are taken away.
const LEFT_WITHOUT_COMMON: usize = 8;

/// How good a chosen passphrase is.
pub fn passphrase_strength(passphrase: &str) -> PassphraseStrength {
    let lower = passphrase.trim().to_lowercase();
    let bits = bits(passphrase.trim());
    let problem = if lower.chars().count() < FEWEST_CHARACTERS {
        Some("too_short")
    } else if repeats(&lower) {
        Some("repeats")
    } else if disguises(&lower).iter().any(|form| common(form)) {
        Some("common")
    } else if bits < ENOUGH_BITS {
        Some("weak")
    } else {
        None
    };
    PassphraseStrength { bits, enough: problem.is_none(), problem: problem.map(str::to_owned) }
}

/// Few different characters, or one piece again and again.
fn repeats(lower: &str) -> bool {
    let characters: Vec<char> = lower.chars().filter(|c| !c.is_whitespace()).collect();
    let different: HashSet<char> = characters.iter().copied().collect();
    let periodic = |period: usize| characters.iter().zip(characters.iter().skip(period)).all(|(a, b)| a == b);
    different.len() < FEWEST_DIFFERENT || (1..=characters.len() / 2).any(periodic)
}

/// A passphrase as it was typed, and as it would have been on the other keyboard layout, with the letters that only look alike, or
/// without marks: nobody guesses less because a word wears another letter.
fn disguises(lower: &str) -> Vec<String> {
    let lines: Vec<&str> = ALIKE.lines().collect();
    let (pairs, _) = lines.as_chunks::<2>();
    let swap = |text: &str, from: &str, to: &str| -> String {
        let other = |c: char| from.chars().zip(to.chars()).find(|(a, _)| *a == c).map_or(c, |(_, b)| b);
        text.chars().map(other).collect()
    };
    let mut forms = vec![lower.to_owned()];
    for [from, to] in pairs {
        forms.extend([swap(lower, from, to), swap(lower, to, from)]);
    }
    // The marks are the last pair, and go from every form.
    let plain: Vec<String> =
        pairs.last().map(|[from, to]| forms.iter().map(|form| swap(form, from, to)).collect()).unwrap_or_default();
    forms.extend(plain);
    forms
}

/// Nothing much is left without what everybody tries first.
fn common(lower: &str) -> bool {
    let mut left = lower.to_owned();
    // The longest first: a shorter one inside it would leave its rest.
    let mut words: Vec<&str> = COMMON.lines().filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        left = left.replace(word, " ");
    }
    let touched = left != lower;
    touched && left.chars().filter(|c| c.is_alphabetic()).count() < LEFT_WITHOUT_COMMON
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Class {
    Lower,
    Upper,
    Digit,
    Sign,
    Space,
}

fn class(character: char) -> Class {
    if character.is_whitespace() {
        Class::Space
    } else if character.is_numeric() {
        Class::Digit
    } else if character.is_uppercase() {
        Class::Upper
    } else if character.is_alphabetic() {
        Class::Lower
    } else {
        Class::Sign
    }
}

/// Bits of all runs of one class together; a run that came before counts nothing.
fn bits(passphrase: &str) -> u32 {
    let characters: Vec<char> = passphrase.chars().collect();
    let mut seen = HashSet::new();
    characters
        .chunk_by(|a, b| class(*a) == class(*b))
        .filter(|run| seen.insert(run.to_vec()))
        .map(|run| {
            let further = u32::try_from(run.len()).unwrap_or(u32::MAX).saturating_sub(1);
            match run.first().map(|first| class(*first)) {
                Some(Class::Lower) => further.saturating_mul(2).saturating_add(4).min(14),
                // Capitals and digits often stand where everybody puts them: less at the first, less in all.
                Some(Class::Upper) => further.saturating_mul(2).saturating_add(3).min(13),
                Some(Class::Digit) => further.saturating_add(3).min(8),
                Some(Class::Sign) => further.saturating_add(3).min(5),
                Some(Class::Space) | None => 0,
            }
        })
        .fold(0, u32::saturating_add)
}

#[cfg(test)]
mod tests;
