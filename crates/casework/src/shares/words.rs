//! Bytes as words and back, in Cyrillic or Latin letters: the letters of suggested passphrases.

use crate::passphrase::{CYRILLIC, LATIN};
use zeroize::Zeroizing;

/// Vowels that carry two bits.
const VOWELS: usize = 4;
/// Consonants that carry four bits.
const CONSONANTS: usize = 16;
/// Letters of a word: two syllables, twelve bits.
const WORD_LETTERS: usize = 4;

/// An alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    Cyrillic,
    Latin,
}

impl Letters {
    /// Of an interface language.
    pub fn of(language: &str) -> Letters {
        if matches!(language, "ky" | "ru") { Letters::Cyrillic } else { Letters::Latin }
    }

    /// Consonants and vowels, each at the place of the bits that it carries.
    fn sets(self) -> (Vec<char>, Vec<char>) {
        let letters = match self {
            Letters::Cyrillic => CYRILLIC,
            Letters::Latin => LATIN,
        };
        let mut sets = letters.split_whitespace().map(str::chars);
        let mut set = |count| sets.next().into_iter().flatten().take(count).collect();
        (set(CONSONANTS), set(VOWELS))
    }
}

/// Three bytes are two words.
pub(super) fn write(bytes: &[u8], letters: Letters) -> Vec<String> {
    let (consonants, vowels) = letters.sets();
    let sixes = bytes.chunks(3).flat_map(|chunk| {
        let bits = chunk.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        [bits >> 18 & 63, bits >> 12 & 63, bits >> 6 & 63, bits & 63]
    });
    let spelled: Vec<char> = sixes
        .flat_map(|six| [consonants.get(six >> 2), vowels.get(six & 3)])
        .map(|letter| letter.copied().unwrap_or('?'))
        .collect();
    spelled.chunks(WORD_LETTERS).map(|word| word.iter().collect()).collect()
}

/// The 24 bytes of sixteen words; `None` for another number of letters, or a letter of neither alphabet or of both at once.
pub(super) fn read(typed: &str) -> Option<Zeroizing<[u8; 24]>> {
    let letters: Zeroizing<Vec<char>> =
        Zeroizing::new(typed.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).take(65).collect());
    let strange = |c: char| !(c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '.' | ',' | ';'));
    if letters.len() != 64 || typed.chars().any(strange) {
        return None;
    }
    [Letters::Latin, Letters::Cyrillic].into_iter().find_map(|alphabet| decode(&letters, alphabet))
}

fn decode(letters: &[char], alphabet: Letters) -> Option<Zeroizing<[u8; 24]>> {
    let (consonants, vowels) = alphabet.sets();
    let place = |set: &[char], letter: char| set.iter().position(|c| *c == letter);
    let mut bytes = Zeroizing::new([0; 24]);
    let (chunks, _) = letters.as_chunks::<8>();
    let (places, _) = bytes.as_chunks_mut::<3>();
    for (to, chunk) in places.iter_mut().zip(chunks) {
        let mut bits = 0_usize;
        for [consonant, vowel] in chunk.as_chunks::<2>().0 {
            bits = bits << 6 | place(&consonants, *consonant)? << 2 | place(&vowels, *vowel)?;
        }
        let [.., a, b, c] = bits.to_be_bytes();
        *to = [a, b, c];
    }
    Some(bytes)
}
