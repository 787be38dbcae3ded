//! Shares: read back in every form, useless alone, and told apart when they do not belong together.

use super::words::{Letters, read, write};
use super::*;
use getrandom::{SysRng, rand_core::UnwrapErr};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SECRET: [u8; 16] = *b"0123456789abcdef";

fn tag(number: u8) -> Tag {
    Tag::of(&[number; 16], &format!("age1invented{number}"))
}

fn made(secret: &[u8; 16], tag: Tag) -> Vec<Share> {
    split(secret, tag, &mut UnwrapErr(SysRng)).unwrap()
}

fn code(result: Result<impl Sized>) -> &'static str {
    result.err().map_or("", |error| error.code())
}

#[test]
fn any_two_of_three_give_the_secret_back_and_one_does_not() {
    let shares = made(&SECRET, tag(1));
    assert_eq!(shares.iter().map(|share| share.number).collect::<Vec<_>>(), [1, 2, 3]);
    for [a, b] in [[0, 1], [0, 2], [1, 2], [2, 0], [1, 0], [2, 1]] {
        let two = [shares[a].clone(), shares[b].clone()];
        assert_eq!(*join(&two, tag(1)).unwrap(), SECRET, "{a} {b}");
    }
    assert_eq!(code(join(&shares[..1], tag(1))), "share-unreadable");
    assert_eq!(code(join(&[], tag(1))), "share-unreadable");
}

#[test]
fn shares_that_do_not_belong_together_are_told_apart() {
    let (ours, theirs) = (made(&SECRET, tag(1)), made(&SECRET, tag(2)));
    let older = made(&[5; 16], Tag { set: [9, 9], ..tag(1) });
    for (two, expected) in [
        ([&ours[0], &ours[0]], "shares-same"),
        ([&ours[0], &theirs[1]], "shares-mixed"),
        ([&ours[0], &older[1]], "shares-mixed"),
        ([&theirs[0], &theirs[1]], "share-foreign"),
        ([&older[0], &older[2]], "share-foreign"),
    ] {
        assert_eq!(code(join(&two.map(Clone::clone), tag(1))), expected);
    }
}

#[test]
fn one_share_tells_nothing_not_even_what_the_secret_is_not() {
    // A flawed scheme never deals the coefficient 0: then a byte of a share is never the secret's own. 256 values, all of them seen.
    let mut seen = vec![BTreeSet::new(); 3];
    for _ in 0..4_000 {
        for (share, seen) in made(&SECRET, tag(1)).iter().zip(&mut seen) {
            seen.insert(share.part[0]);
        }
    }
    // One value of 256 is missed by 4,000 draws once in 25,000 runs.
    assert!(seen.iter().all(|values| values.len() == 256), "{:?}", seen.iter().map(BTreeSet::len).collect::<Vec<_>>());
}

#[test]
fn a_share_reads_back_however_it_is_written() {
    let shares = made(&SECRET, tag(1));
    for share in &shares {
        for language in ["ky", "ru", "en"] {
            let view = share.view(language).unwrap();
            assert_eq!(view.words.len(), 16);
            assert!(view.words.iter().all(|word| word.chars().count() == 4));
            for typed in [
                view.words.join(" "),
                view.words.join("-").to_uppercase(),
                view.words.concat(),
                view.words.chunks(4).map(|row| row.join(" ")).collect::<Vec<_>>().join("\r\n"),
            ] {
                let read = Share::read(&typed).unwrap();
                assert_eq!((read.number, read.tag, *read.part), (share.number, share.tag, *share.part), "{typed}");
            }
            assert!(view.qr.starts_with("<?xml") && view.qr.ends_with("</svg>"));
        }
    }
}

#[test]
fn the_bits_of_words_are_where_the_format_says() {
    // 0, 1, 2 … 63 as six bits each: every syllable once, in order.
    let bytes: Vec<u8> = (0..64_u32)
        .step_by(4)
        .map(|first| (first..first + 4).fold(0, |bits, six| bits * 64 + six))
        .flat_map(|bits| bits.to_be_bytes()[1..].to_vec())
        .collect();
    let words = write(&bytes, Letters::Latin).concat();
    assert!(words.starts_with("babebibodadedido"), "{words}");
    assert!(words.ends_with("vavevivozazezizo"), "{words}");
    assert_eq!(write(&bytes, Letters::Cyrillic).concat().chars().count(), 128);
    assert!(read(&words[..64]).is_some());
}

#[test]
fn what_is_no_share_is_refused() {
    let share = made(&SECRET, tag(1)).remove(0);
    let [latin, cyrillic] = ["en", "ru"].map(|language| share.view(language).unwrap().words);
    let mut mixed = latin.clone();
    mixed[3] = cyrillic[3].clone();
    let mut swapped = latin.clone();
    swapped.swap(2, 9);
    let mut shorter = latin.clone();
    shorter.pop();
    for typed in [
        String::new(),
        mixed.join(" "),
        shorter.join(" "),
        format!("{} bate", latin.join(" ")),
        format!("{} 1", latin.join(" ")),
        latin.join(" ").replace('a', "u"),
        // The same word twice would change nothing when swapped.
        if latin[2] == latin[9] { "bate".into() } else { swapped.join(" ") },
    ] {
        assert_eq!(code(Share::read(&typed)), "share-unreadable", "{typed}");
    }
    // Whole, but of a number that is never dealt: 0 would be the secret itself.
    for number in [0, 4, 255] {
        let forged = Share { number, ..share.clone() };
        assert_eq!(code(Share::read(&write(&*forged.bytes(), Letters::Latin).join(" "))), "share-unreadable");
    }
}

proptest! {
    #[test]
    fn one_wrong_letter_is_noticed(place in 0_usize..64, letter in 0_usize..21, language in 0_usize..2) {
        let share = made(&SECRET, tag(1)).remove(1);
        let mut letters: Vec<char> = share.view(["en", "ky"][language]).unwrap().words.concat().chars().collect();
        let alphabet = [crate::passphrase::LATIN, crate::passphrase::CYRILLIC][language];
        let wrong = alphabet.chars().filter(|c| c.is_alphabetic()).nth(letter).unwrap();
        prop_assume!(letters[place] != wrong);
        letters[place] = wrong;
        prop_assert!(Share::read(&letters.into_iter().collect::<String>()).is_err());
    }

    #[test]
    fn any_bytes_are_words_and_back(bytes: [u8; 24]) {
        for letters in [Letters::Latin, Letters::Cyrillic] {
            let words = write(&bytes, letters).join(" ");
            let back = read(&words).map(|back| *back);
            prop_assert_eq!(back, Some(bytes));
        }
    }
}
