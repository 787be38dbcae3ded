//! Two desks of the training directory and everything invented that they exchange.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

#[path = "../../examples/training_directory.rs"]
pub mod training_directory;

use packet::*;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// 24 November 2026, 20:00 UTC.
pub const NOW: i64 = 1_795_550_400;
pub const SHELTER: u32 = 1;
pub const LABOUR: u32 = 3;
pub const CHILD: u32 = 7;

/// Repeatable bytes for tests.
pub struct Chance(pub u64);

impl rand_core::TryRng for Chance {
    type Error = rand_core::Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.try_next_u64().map(|number| number as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes).map(|()| u64::from_le_bytes(bytes))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for part in bytes.chunks_mut(32) {
            self.0 += 1;
            part.copy_from_slice(&sha256(&self.0.to_le_bytes())[..part.len()]);
        }
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Chance {}

/// Packet id, signer, number, digest.
type Entry = ([u8; 16], KeyId, u64, [u8; 32]);

/// What came before.
#[derive(Default)]
pub struct Memory(pub RefCell<Vec<Entry>>);

impl Memory {
    pub fn keep(&self, packet: &Verified) {
        self.0.borrow_mut().push((packet.packet_id(), packet.signer(), packet.seq(), packet.item_sha256()));
    }
}

impl Seen for Memory {
    fn state(&self, packet_id: &[u8; 16], signer: &KeyId, seq: u64, item_sha256: &[u8; 32]) -> SeenState {
        let known = self.0.borrow();
        let mut same = known.iter().filter(|(id, kid, number, _)| id == packet_id || (kid, *number) == (signer, seq));
        match same.next() {
            None => SeenState::New,
            Some((_, _, _, digest)) if digest == item_sha256 => SeenState::SameDigest,
            Some(_) => SeenState::OtherDigest,
        }
    }
}

/// The training directory as it stands in the tree.
pub fn training() -> VerifiedDirectory {
    let bytes = std::fs::read(training_directory::folder().join("directory.cose")).unwrap();
    VerifiedDirectory::verify(&bytes, &packet::training::roots(), None, Mode::Training).unwrap()
}

fn key_entry(list: &str, field: &str, value: toml::Value) -> toml::Value {
    let keys = training_directory::source("keys.toml");
    keys[list].as_array().unwrap().iter().find(|entry| entry[field] == value).unwrap().clone()
}

/// A training officer's signing key and entry.
pub fn officer(name: &str) -> (SigningIdentity, Sender) {
    let entry = key_entry("officer", "name", name.into());
    let number = |field: &str| u32::try_from(entry[field].as_integer().unwrap()).unwrap();
    let seed = training_directory::hex(entry["seed"].as_str().unwrap());
    (
        SigningIdentity::from_seed(seed),
        Sender { org: number("org"), officer: number("officer"), device: number("device") },
    )
}

/// The training root.
pub fn root() -> SigningIdentity {
    SigningIdentity::from_seed(training_directory::hex(
        training_directory::source("keys.toml")["root"]["seed"].as_str().unwrap(),
    ))
}

/// A training organisation's encryption key.
pub fn organisation(org: u32) -> OrgIdentity {
    let entry = key_entry("organisation", "org", i64::from(org).into());
    OrgIdentity::from_age_secret_key(entry["x25519_secret"].as_str().unwrap()).unwrap()
}

pub fn words(text: &str) -> Words {
    Words { text: text.into(), language: "ky".into() }
}

/// An invented referral with this many answers.
pub fn referral(answers: usize) -> Referral {
    let kinds = [
        AnswerValue::Code("employer".into()),
        AnswerValue::Codes(vec!["deport".into(), "jail".into()]),
        AnswerValue::Integer(14),
        AnswerValue::Text(words("Үлгү: паспортун кожоюну алып койгон.")),
        AnswerValue::Date(chrono::NaiveDate::from_ymd_opt(2026, 6, 14).unwrap()),
        AnswerValue::None(NonAnswer { code: "not_asked".into(), reason: Some("not_private".into()) }),
        AnswerValue::None(NonAnswer { code: "declined".into(), reason: None }),
    ];
    let states = [State::Present, State::Unknown, State::Absent];
    Referral {
        protocol: ProtocolRef { id: "kg-sop".into(), version: "0.1.0".into(), hash: [5; 32] },
        sections: vec!["freedom".into(), "work".into()],
        answers: (0..answers).map(|n| (format!("question_{n}"), kinds[n % kinds.len()].clone())).collect(),
        findings: Findings {
            age_group: AgeGroup::Adult,
            indicators: (1..=67).map(|n| (format!("D5.{n:02}"), states[n % 3])).collect(),
            dimensions: BTreeMap::from([
                ("D1".into(), DimensionState::Undetermined),
                ("D2".into(), DimensionState::NotPositive),
                ("D5".into(), DimensionState::Positive),
            ]),
            ilo11: (1..=11).map(|n| (n, states[usize::from(n) % 3])).collect(),
            palermo: Palermo {
                act: PalermoState::Present,
                means: PalermoState::NotRequired,
                purpose: PalermoState::Unknown,
            },
            texts: vec!["C".into()],
        },
        decision: Some(Decision {
            code: "refer".into(), reason: words("Үлгү чечим, ойдон чыгарылган."), at: NOW - 60
        }),
        consent: vec![Consent { purpose: "share_support".into(), given: true, at: NOW - 600 }],
        interview: Interview {
            interview_language: "bn".into(),
            officer_language: "ru".into(),
            interpreter: true,
            started_at: NOW - 3600,
            finished_at: Some(NOW - 120),
        },
        notes: vec![Note { question: None, words: words("Ойдон чыгарылган эскертүү.") }],
    }
}

/// A packet of the outreach worker to this organisation; `number` makes it one of its own.
pub fn outgoing(to: u32, number: u64, body: Body) -> Outgoing {
    let id = |what: &str| sha256(format!("{what} {to} {number}").as_bytes())[..16].try_into().unwrap();
    Outgoing {
        packet_id: id("packet"),
        from: officer("outreach-worker").1,
        to: vec![Recipient { org: to, x25519: organisation(to).public() }],
        seq: number,
        created_at: NOW,
        directory: training().reference(),
        case_ref: id("case"),
        prev: None,
        body,
        legal: Legal { consent: "given".into(), basis: "consent".into(), handling: "confidential".into() },
        min_reader: 1,
    }
}

pub fn sealed(outgoing: &Outgoing, by: &str) -> Sealed {
    seal(outgoing, &officer(by).0, &mut Chance(outgoing.seq)).unwrap()
}

/// Opens as this organisation in training.
pub fn open_at(org: u32, bytes: &[u8], seen: &Memory) -> Result<Verified, Refusal> {
    let identities = [organisation(org)];
    let directory = training();
    open(
        bytes,
        &Desk {
            org,
            identities: &identities,
            directory: &directory,
            other_mode: None,
            now: NOW,
            mode: Mode::Training,
            seen,
        },
    )
}

/// `age1…` of an X25519 key.
pub fn age_recipient(public: &[u8; 32]) -> String {
    bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), public).unwrap()
}
