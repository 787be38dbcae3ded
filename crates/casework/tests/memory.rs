//! What stays in this process after the vault is closed: nothing of what was said, and not the passphrase.
//!
//! The window ends its process; a program that goes on, as this one, relies on two things: the database wipes its memory,
//! and the allocator wipes every block that is given back, so that no string on the way leaves a copy.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use casework::view::{AnswerInput, AnswerView, NewVault};
use casework::{Content, KdfParameters, Moment};
use getrandom::{SysRng, rand_core::UnwrapErr};
use memchr::memmem;
use std::fs::File;
use std::os::unix::fs::FileExt;
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static WIPED: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

const QUESTION: &str = "contact_word";
const CASES: usize = 12;
/// Words are spelled backwards in the program, so that its own text does not hold them.
const PASSPHRASE: [&str; 4] = ["umelojrb", "tsanyh", "vanriuq", "eklord"];
const WORD: &str = "vatrum";

fn forwards(word: &str) -> String {
    word.chars().rev().collect()
}

fn passphrase() -> String {
    PASSPHRASE.map(forwards).join(" ")
}

fn answer(number: usize) -> String {
    format!("{} {number:03}", forwards(WORD)).repeat(3)
}

/// How often one of `needles`, each with every byte turned, stands in the memory of this process. The search itself never
/// holds a word as it is: it turns the bytes of the memory as it reads them.
fn found(turned: &[Vec<u8>]) -> usize {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let memory = File::open("/proc/self/mem").unwrap();
    // One place for all that is read: a copy that the search makes must not be found by it, so it is turned where it lies.
    let mut chunk = vec![0_u8; 1 << 20];
    let mut count = 0;
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
        let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut at = from;
        while at < to {
            let bytes = usize::try_from(to - at).unwrap().min(chunk.len());
            chunk.fill(0);
            let Ok(read) = memory.read_at(&mut chunk[..bytes], at) else { break };
            chunk.iter_mut().for_each(|byte| *byte ^= 0xff);
            for needle in turned {
                count += memmem::find_iter(&chunk[..read], needle).count();
            }
            if read < bytes || bytes < chunk.len() {
                break;
            }
            at += u64::try_from(bytes - 128).unwrap();
        }
    }
    count
}

fn turned(text: &str) -> Vec<u8> {
    text.bytes().map(|byte| byte ^ 0xff).collect()
}

/// Opens, answers and closes in a frame of its own; how often the words were found while the vault was open.
#[inline(never)]
fn work(dir: &std::path::Path, words: &[Vec<u8>]) -> usize {
    let mut rng = UnwrapErr(SysRng);
    let mut moment = Moment { now: 1_795_500_000, rng: &mut rng };
    let content = Content::embedded().unwrap();
    let new = NewVault {
        language: "en".into(),
        label: "T-1".into(),
        passphrase: passphrase(),
        training_role: Some("labour-inspector".into()),
        supervisor: None,
    };
    drop(casework::create_vault(dir, &new, &content, KdfParameters::floor(), &mut moment).unwrap());
    let mut office = casework::unlock(dir, &new.passphrase, &content, &mut moment).unwrap();
    for number in 0..CASES {
        let case = office.begin_case(&mut moment).unwrap().case.case;
        let input = AnswerInput {
            case: case.clone(),
            question: QUESTION.into(),
            answer: Some(AnswerView::Text(answer(number))),
            how_asked: "read".into(),
        };
        let _ = office.answer(&input, &mut moment).unwrap();
        let _ = office.note(&case, QUESTION, &answer(number), "en", &mut moment).unwrap();
    }
    found(words)
}

#[test]
fn a_closed_vault_leaves_nothing_that_was_said_in_the_process() {
    let place = tempfile::tempdir().unwrap();
    let mut words = vec![turned(&passphrase())];
    words.extend((0..CASES).map(|number| turned(&answer(number))));
    assert_eq!(found(&words), 0, "the baseline");
    let open = work(&place.path().join("vault"), &words);
    assert!(open > CASES, "the search finds what is open: {open}");
    let left = found(&words);
    println!("{open} copies while open, {left} after closing");
    assert_eq!(left, 0);
}
