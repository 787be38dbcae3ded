//! The printed recovery code: 128 bits that a tired person can read aloud and type.
//!
//! 26 characters carry the bits, 6 more check them: 32 characters in eight groups of four. The alphabet has no letter that looks like
//! another one or like a digit, in Latin or in Cyrillic handwriting.

use crate::{CaseworkError, Result};

/// 32 characters, 5 bits each: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters that carry the bits: 26 times 5 is 130, two of them zero.
const CARRYING: usize = 26;
/// Characters that check: 30 bits of SHA-256 over the bytes. One wrong code in a thousand million passes.
const CHECKING: usize = 6;

/// The code of these bytes, in groups of four.
pub(crate) fn groups(bytes: &[u8; 16]) -> Vec<String> {
    let mut characters = encode(u128::from_be_bytes(*bytes), 128, CARRYING);
    let digest = packet::sha256(bytes);
    let check = digest.iter().take(4).fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
    characters.extend(encode(check >> 2, 30, CHECKING));
    characters.chunks(4).map(|group| group.iter().collect()).collect()
}

/// The bytes of a code as typed: spaces, hyphens and small letters are fine, and O, I, L are read as 0, 1, 1.
///
/// # Errors
/// `wrong-passphrase` when a character or the check is wrong.
pub(crate) fn parse(typed: &str) -> Result<[u8; 16]> {
    let characters: Vec<char> =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    if characters.len() != CARRYING + CHECKING {
        return Err(CaseworkError::WrongPassphrase);
    }
    let mut value = 0_u128;
    for (place, character) in characters.iter().take(CARRYING).enumerate() {
        let digit = digit(*character).ok_or(CaseworkError::WrongPassphrase)?;
        // The last character holds only three bits of the code; its other two are zero.
        value = if place + 1 == CARRYING { (value << 3) | (digit >> 2) } else { (value << 5) | digit };
    }
    let bytes = value.to_be_bytes();
    let same = groups(&bytes).concat().chars().eq(characters.iter().map(|c| plain(*c)));
    if same { Ok(bytes) } else { Err(CaseworkError::WrongPassphrase) }
}

/// The low `bits` bits of `value`, most significant first, as `count` characters of five bits; missing bits at the end are zero.
fn encode(value: u128, bits: u32, count: usize) -> Vec<char> {
    let mut taken = 0;
    (0..count)
        .map(|_| {
            taken += 5;
            let digit = if taken <= bits { value >> (bits - taken) } else { value << (taken - bits) } & 31;
            usize::try_from(digit).ok().and_then(|digit| ALPHABET.get(digit)).map_or('0', |byte| char::from(*byte))
        })
        .collect()
}

fn plain(character: char) -> char {
    match character {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

fn digit(character: char) -> Option<u128> {
    let wanted = plain(character);
    ALPHABET.iter().position(|byte| char::from(*byte) == wanted).and_then(|place| u128::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, groups, parse};
    use proptest::prelude::*;

    #[test]
    fn a_code_is_eight_groups_of_four_and_reads_back_however_it_is_typed() {
        let bytes = *b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\xff";
        let code = groups(&bytes);
        assert_eq!(code.len(), 8);
        assert!(code.iter().all(|group| group.len() == 4 && group.bytes().all(|b| ALPHABET.contains(&b))));
        // The first 26 characters were worked out from the bits by another program.
        assert!(code.concat().starts_with("000G40R40M30E209185GR38EZW"), "{}", code.concat());
        for typed in [
            code.join("-"),
            code.join(" "),
            code.concat().to_lowercase(),
            code.concat().replace('0', "O").replace('1', "l"),
        ] {
            assert_eq!(parse(&typed).ok(), Some(bytes), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn any_code_reads_back(bytes: [u8; 16]) {
            prop_assert_eq!(parse(&groups(&bytes).join(" ")).ok(), Some(bytes));
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 16], place in 0_usize..32, other in 0_usize..32) {
            let mut code: Vec<char> = groups(&bytes).concat().chars().collect();
            let wrong = char::from(ALPHABET[other]);
            prop_assume!(code[place] != wrong);
            code[place] = wrong;
            let typed: String = code.into_iter().collect();
            prop_assert!(parse(&typed).is_err());
        }
    }

    #[test]
    fn too_short_too_long_or_strange_is_refused() {
        let code = groups(&[7; 16]).concat();
        for typed in [
            "",
            "AAAA",
            &code[1..],
            &format!("{code}0"),
            &code.replace('7', "\u{444}"),
            &code.replacen(&code[..1], "U", 1),
        ] {
            assert!(parse(typed).is_err(), "{typed}");
        }
    }
}
