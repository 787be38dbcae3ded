//! Invented people in the manner of the peers' script: names of two to four syllables, a note of twenty such words.

use screening::Answer;
use vault::measuring::InventedCase;
use vault::{CaseWords, Digest, KdfParameters, Mode, NewCase, NewVault, StoredCase};

const SYLLABLES: [&str; 12] = ["ан", "бе", "ко", "ла", "ми", "но", "ру", "са", "ти", "ве", "зо", "да"];
const WORDS_OF_A_NOTE: usize = 20;

/// Reproducible words.
pub struct Words(u64);

impl Words {
    pub fn seeded(seed: u64) -> Words {
        Words(seed)
    }

    fn below(&mut self, limit: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit).unwrap_or_default()
    }

    fn word(&mut self) -> String {
        let length = 2 + self.below(3);
        (0..length).filter_map(|_| SYLLABLES.get(self.below(12)).copied()).collect()
    }

    /// Three syllables: such a word stands in about one case of two hundred.
    fn rare(&mut self) -> String {
        (0..3).filter_map(|_| SYLLABLES.get(self.below(12)).copied()).collect()
    }
}

type MakeQuery = fn(&mut Words) -> String;

/// Kinds of searches. A closed quote means that the word is finished.
pub const QUERIES: [(&str, MakeQuery); 5] = [
    ("search_word", |words| format!("\"{}\"", words.rare())),
    ("search_prefix", |words| words.rare().chars().take(3).collect()),
    ("search_long_prefix", |words| words.rare().chars().take(5).collect()),
    ("search_two_words", |words| format!("\"{}\" \"{}\"", words.rare(), words.rare())),
    ("search_two_words_unfinished", |words| format!("{} {}", words.rare(), words.rare())),
];

/// A name as an answer, a note, a state for most.
pub fn cases(number: usize, now: i64) -> impl Iterator<Item = InventedCase> {
    let mut words = Words::seeded(42);
    (0..number).map(move |place| {
        let name = format!("{} {}", words.word(), words.word());
        let note: Vec<String> = (0..WORDS_OF_A_NOTE).map(|_| words.word()).collect();
        InventedCase {
            at: now + i64::try_from(place).unwrap_or_default(),
            answers: vec![("name".to_owned(), Answer::Text(name))],
            note: note.join(" "),
            state: ["closed", "closed", "decided", "accepted"].get(place % 5).copied(),
        }
    })
}

pub fn words_of(case: &StoredCase) -> CaseWords {
    let name = case.answers.get("name").map(|stored| &stored.answer);
    CaseWords {
        name: if let Some(Answer::Text(name)) = name { name.clone() } else { String::new() },
        text: case.notes.values().map(|note| note.text.clone()).collect(),
        ..CaseWords::default()
    }
}

pub fn kind() -> NewCase<'static> {
    NewCase {
        protocol_id: "kg-sop",
        protocol_version: "0.1.0",
        protocol_hash: Digest([9; 32]),
        protocol_bundle: None,
        interview_language: "ky",
        officer_language: "ru",
    }
}

pub fn new_vault(passphrase: &str) -> NewVault<'_> {
    NewVault {
        label: "bench",
        passphrase,
        kdf: KdfParameters::floor(),
        supervisors: &[],
        recovery_code: None,
        mode: Mode::Training,
        settings: &[],
    }
}
