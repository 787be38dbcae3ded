//! One spelling for what people write in several: the form in which words are kept in the index and looked for.
//!
//! Officers type Kyrgyz on Russian keyboards, copy names from papers in Latin letters, and mix the two without seeing it. Folding is for
//! finding only: what is shown is always what was written. It never fails and forgets nothing but the differences named here:
//! - case, and everything that Unicode calls compatible (NFKD: full-width letters, ligatures, composed and decomposed);
//! - the marks over and under letters: ё is е, ў is у, ӣ is и, ş is s. So й is и as well: few names differ in nothing else, and a breve is
//!   easily lost between two systems;
//! - letters of the neighbours: ң ө ү, ғ қ ҳ ҷ, ә һ ұ і stand as н о у, г к х ч, а х у и;
//! - ь and ъ are left out: Kyrgyz names get them in Russian papers and lose them again (Айгүл, Айгуль);
//! - Latin letters stand as the Cyrillic ones that they look like, small or capital (a c e o p x y, and B H K M T), and i as і does;
//! - apostrophes inside a word are left out (Oʻtkir, O'tkir, Otkir). Every other sign ends a word, a hyphen too: see [`folded_for_index`].
//!
//! Digits and all other letters stay.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Changes with the table below: an index of another version is made anew.
pub(super) const FOLD_VERSION: i64 = 2;

/// The words of a text, folded, with one space between them. Folding again changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        match kind(sign) {
            Kind::Letter(letter) => {
                if gap && !folded.is_empty() {
                    folded.push(' ');
                }
                gap = false;
                folded.push(letter);
            }
            Kind::LeftOut => {}
            Kind::Gap => gap = true,
        }
    }
    // A sign left out between two marks brings them together: they get their order here.
    if folded.chars().any(is_combining_mark) { folded.nfkd().collect() } else { folded }
}

/// The folded words, and after them those that hyphens hold together in one: Абдул-Азиз is found as Азиз and as Абдулазиз.
pub(super) fn folded_for_index(text: &str) -> String {
    let mut all = fold(text);
    for joined in text.split_whitespace().filter_map(joined) {
        all.push(' ');
        all.push_str(&joined);
    }
    all
}

/// A word with hyphens in it as one without; `None` where nothing is held together.
pub(super) fn joined(word: &str) -> Option<String> {
    let folded = if word.contains(is_hyphen) { fold(word) } else { return None };
    folded.contains(' ').then(|| folded.replace(' ', ""))
}

/// The sign before a word that names a case. No folded word holds it.
const NAMING: char = '·';

/// Folded words as words that name: others in the index than the same words elsewhere, so that a search for names reads no more than names.
pub(super) fn as_naming(folded: &str) -> String {
    let marked = folded.split_whitespace().map(|word| format!("{NAMING}{word}"));
    marked.collect::<Vec<_>>().join(" ")
}

fn is_hyphen(sign: char) -> bool {
    // Hyphen-minus, hyphen, non-breaking hyphen, en dash (typed for a hyphen by some office programs), minus.
    matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}')
}

enum Kind {
    Letter(char),
    LeftOut,
    Gap,
}

fn kind(sign: char) -> Kind {
    match sign {
        // Marks of European letters; those of Indian and Arabic scripts are vowels and stay.
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' => Kind::LeftOut,
        // Apostrophes as they are typed, printed and written in Uzbek.
        '\'' | '`' | '\u{b4}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{2bb}' | '\u{2bc}'
        | '\u{2b9}' => Kind::LeftOut,
        'ь' | 'ъ' | '\u{ad}' => Kind::LeftOut,
        _ if sign.is_alphanumeric() || is_combining_mark(sign) => Kind::Letter(skeleton(sign)),
        _ => Kind::Gap,
    }
}

fn skeleton(letter: char) -> char {
    match letter {
        'ң' | 'ӊ' => 'н',
        'ө' | 'ӫ' | 'o' | 'ø' => 'о',
        'ү' | 'ұ' | 'y' => 'у',
        'ғ' => 'г',
        'қ' | 'ҡ' | 'k' => 'к',
        'ҳ' | 'һ' | 'x' => 'х',
        'ҷ' => 'ч',
        'ә' | 'a' => 'а',
        'і' | 'i' | 'ı' => 'и',
        'c' => 'с',
        'e' => 'е',
        'p' => 'р',
        'm' => 'м',
        't' => 'т',
        // Only the capitals look alike; small and capital are one here.
        'b' => 'в',
        'h' => 'н',
        other => other,
    }
}

#[cfg(test)]
mod tests;
