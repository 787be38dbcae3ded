//! A generated passphrase.

use crate::view::PassphraseSuggestion;
use rand_core::CryptoRng;

/// Consonants and vowels on every Latin layout.
pub(crate) const LATIN: &str = include_str!("latin.txt");
/// Consonants and vowels that stand at the same place on the Kyrgyz and the Russian layout.
pub(crate) const CYRILLIC: &str = include_str!("cyrillic.txt");
/// Words of a suggestion.
const WORDS: u32 = 4;
/// Syllables of a word, each a consonant and a vowel.
const SYLLABLES: u32 = 3;

/// A fresh passphrase of pronounceable words for the keyboard of an interface language: Cyrillic for `ky` and `ru`, else Latin.
pub fn suggest_passphrase(language: &str, rng: &mut dyn CryptoRng) -> PassphraseSuggestion {
    let letters = if matches!(language, "ky" | "ru") { CYRILLIC } else { LATIN };
    let mut sets = letters.split_whitespace().map(|set| set.chars().collect::<Vec<char>>());
    let (consonants, vowels) = (sets.next().unwrap_or_default(), sets.next().unwrap_or_default());
    let mut word =
        || (0..SYLLABLES).flat_map(|_| [pick(&consonants, rng), pick(&vowels, rng)]).flatten().collect::<String>();
    let words = (0..WORDS).map(|_| word()).collect();
    PassphraseSuggestion { words, bits: bits(consonants.len() * vowels.len()) }
}

/// Whole bits of all syllables together.
fn bits(syllables: usize) -> u32 {
    // At most 256 × 256 syllables: the numbers are small and exact enough.
    ((syllables as f64).log2() * f64::from(WORDS * SYLLABLES)).floor() as u32
}

/// One of the letters, each as likely as the others: bytes that would favour the first ones are drawn again.
fn pick(letters: &[char], rng: &mut dyn CryptoRng) -> Option<char> {
    let count = u8::try_from(letters.len()).ok().filter(|count| *count > 0)?;
    let fair = u8::MAX - u8::MAX % count;
    loop {
        let mut byte = [0_u8];
        rng.fill_bytes(&mut byte);
        let [byte] = byte;
        if byte < fair {
            return letters.get(usize::from(byte % count)).copied();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CYRILLIC, LATIN, suggest_passphrase};
    use crate::passphrase_strength;
    use getrandom::{SysRng, rand_core::UnwrapErr};
    use std::collections::BTreeMap;

    #[test]
    fn a_suggestion_has_the_bits_it_claims() {
        for (language, letters) in [("ky", CYRILLIC), ("ru", CYRILLIC), ("en", LATIN)] {
            let suggestion = suggest_passphrase(language, &mut UnwrapErr(SysRng));
            let sets: Vec<usize> = letters.split_whitespace().map(|set| set.chars().count()).collect();
            let [consonants, vowels] = sets[..] else { panic!("two sets") };
            let mut every: Vec<char> = letters.chars().filter(|c| !c.is_whitespace()).collect();
            every.sort_unstable();
            every.dedup();
            assert_eq!(every.len(), consonants + vowels, "no letter twice: each doubles a syllable");
            // 2^bits is at most the number of passphrases: (consonants × vowels)^12.
            let log2 = 12.0 * ((consonants * vowels) as f64).log2();
            assert!(suggestion.bits >= 75 && f64::from(suggestion.bits) <= log2, "{language}: {log2}");
            assert_eq!(suggestion.words.iter().map(|word| word.chars().count()).sum::<usize>(), 24);
            let strength = passphrase_strength(&suggestion.words.join(" "));
            assert!(strength.enough, "{language}: {strength:?}");
        }
    }

    #[test]
    fn letters_come_equally_often() {
        let mut count: BTreeMap<char, u32> = BTreeMap::new();
        for _ in 0..2_000 {
            for letter in suggest_passphrase("en", &mut UnwrapErr(SysRng)).words.concat().chars() {
                *count.entry(letter).or_default() += 1;
            }
        }
        // 24,000 consonants over 16 letters are 1,500 each; 7 standard deviations are 262.
        let consonants: Vec<u32> =
            count.iter().filter(|(letter, _)| !"aeiou".contains(**letter)).map(|(_, n)| *n).collect();
        assert_eq!(consonants.len(), 16);
        assert!(consonants.iter().all(|n| (1_238..=1_762).contains(n)), "{count:?}");
    }
}
