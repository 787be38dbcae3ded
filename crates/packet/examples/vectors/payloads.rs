//! What an officer of the directory signed, and still must not come in: steps 7 to 11.

use crate::Vector;
use crate::by_hand::{PACKET, encode, head, map, signed};
use crate::desk::{self, Memory, SHELTER};
use crate::plaintexts::padded;
use ciborium::Value;
use ed25519_dalek::SigningKey;
use packet::Body;

/// The outreach worker's key.
pub fn signer() -> SigningKey {
    key_of("outreach-worker")
}

pub fn key_of(name: &str) -> SigningKey {
    SigningKey::from_bytes(&desk::officer(name).0.seed())
}

/// The payload of a good packet, as a value to change.
pub fn payload() -> Value {
    let sent = desk::outgoing(SHELTER, 5, Body::Referral(desk::referral(7)));
    let file = desk::sealed(&sent, "outreach-worker");
    let packet = desk::open_at(SHELTER, &file.bytes, &Memory::default()).expect("a good packet");
    ciborium::from_reader(packet.payload_bytes()).expect("CBOR")
}

/// The payload with one field set, added in its order, or taken out.
fn with(number: i64, value: Option<Value>) -> Value {
    set(payload(), number, value)
}

fn set(structure: Value, number: i64, value: Option<Value>) -> Value {
    let mut pairs = structure.into_map().expect("a map");
    pairs.retain(|(key, _)| *key != Value::from(number));
    let place = pairs.iter().take_while(|(key, _)| key.as_integer() < Some(number.into())).count();
    if let Some(value) = value {
        pairs.insert(place, (Value::from(number), value));
    }
    Value::Map(pairs)
}

fn get(structure: &Value, number: i64) -> Value {
    let found = structure.as_map().expect("a map").iter().find(|(key, _)| *key == Value::from(number));
    found.expect("a field").1.clone()
}

/// The payload with one field of its referral set.
fn with_referral(number: i64, value: Option<Value>) -> Value {
    let body = get(&payload(), 11);
    let referral: Value = ciborium::from_reader(get(&body, 2).as_bytes().expect("bytes").as_slice()).expect("CBOR");
    let referral = encode(&set(referral, number, value));
    with(11, Some(set(body, 2, Some(Value::Bytes(referral)))))
}

pub fn all() -> Vec<Vector> {
    [spellings(), addresses(), schema(), bodies(), desks()].into_iter().flatten().collect()
}

fn vector(name: &'static str, expect: &'static str, step: u8, why: &'static str, payload: &Value) -> Vector {
    padded(name, expect, step, why, signed(PACKET, &signer(), &encode(payload)))
}

fn spellings() -> Vec<Vector> {
    let good = encode(&payload());
    // AE = a map of 14; 01 01 = its first field.
    assert_eq!(good[..3], [0xAE, 0x01, 0x01]);
    let deep = (0..9).fold(Value::from(0), |inner, _| Value::Array(vec![inner]));
    let mut descending = payload().into_map().expect("a map");
    descending.swap(0, 1);
    [
        ("cbor-key-twice", "a key twice: two readers may see two packets", [&[0xAF, 1, 1, 1, 1], &good[3..]].concat()),
        ("cbor-keys-descend", "keys out of order", encode(&Value::Map(descending))),
        ("cbor-long-number", "a number in two bytes where one would do", [&[0xAE, 1, 0x18, 1], &good[3..]].concat()),
        ("cbor-long-map-head", "a map head in two bytes where one would do", [&[0xB8, 14], &good[1..]].concat()),
        ("cbor-indefinite-map", "a map of indefinite length", [&[0xBF], &good[1..], &[0xFF]].concat()),
        ("cbor-trailing-byte", "a byte after the payload", [&good[..], &[0]].concat()),
        ("cbor-cut", "a payload without its last byte", good[..good.len() - 1].to_vec()),
        ("cbor-float", "a float in an optional field", encode(&with(100, Some(Value::Float(1.5))))),
        ("cbor-tag", "a tag in an optional field", encode(&with(100, Some(Value::Tag(1, Box::new(1.into())))))),
        ("cbor-nine-levels", "ten levels in an optional field", encode(&with(100, Some(deep)))),
        (
            "cbor-not-utf8",
            "text that is not UTF-8 in an optional field",
            [&[0xAF], &good[1..], &[0x18, 100, 0x61, 0xFF]].concat(),
        ),
        (
            "cbor-huge-array",
            "an array that claims 2^62 items",
            [&[0xAF], &good[1..], &[0x18, 100, 0x9B, 0x40, 0, 0, 0, 0, 0, 0, 0]].concat(),
        ),
        ("cbor-not-a-map", "a payload that is a text", [head(3, 2), b"hi".to_vec()].concat()),
        ("cbor-empty", "an empty payload", Vec::new()),
    ]
    .map(|(name, why, bytes)| {
        let step = if name == "cbor-not-a-map" { 11 } else { 7 };
        let expect = if step == 11 { "malformed" } else { "not-canonical" };
        padded(name, expect, step, why, signed(PACKET, &signer(), &bytes))
    })
    .into()
}

fn addresses() -> Vec<Vector> {
    let entry =
        |org: i64, key: u32| map(&[(1, org.into()), (2, Value::Bytes(desk::organisation(key).public().to_vec()))]);
    let to = |entries: Vec<Value>| with(5, Some(Value::Array(entries)));
    let conflict = "seen: conflict\n".to_owned();
    let mut taken = vector("packet-number-taken", "conflict", 9, "its number was used by another content", &payload());
    taken.more += &conflict;
    vec![
        vector(
            "to-another-organisation",
            "addressed-to-someone-else",
            8,
            "signed for another organisation and passed on in a new envelope",
            &to(vec![entry(3, 3)]),
        ),
        vector(
            "to-me-under-another-key",
            "addressed-to-someone-else",
            8,
            "my organisation with another one's key",
            &to(vec![entry(1, 3)]),
        ),
        vector(
            "to-another-under-my-key",
            "addressed-to-someone-else",
            8,
            "another organisation with my key",
            &to(vec![entry(3, 1)]),
        ),
        vector("to-nobody", "addressed-to-someone-else", 8, "no recipient", &to(vec![])),
        taken,
    ]
}

fn schema() -> Vec<Vector> {
    let number = |value: i64| Some(Value::from(value));
    let bytes = |length: usize| Some(Value::Bytes(vec![1; length]));
    let from = |org: i64, officer: i64| Some(map(&[(1, org.into()), (2, officer.into()), (3, 1.into())]));
    let newer = |name, why, payload: Value| vector(name, "newer-version", 11, why, &payload);
    let malformed = |name, why, payload: Value| vector(name, "malformed", 11, why, &payload);
    let attachment = map(&[(1, "a.pdf".into()), (2, "application/pdf".into())]);
    vec![
        vector(
            "optional-field",
            "accepted",
            0,
            "a field of 100 or more is ignored and kept",
            &with(777, Some("later".into())),
        ),
        newer("field-50", "an unknown field below 100", with(50, number(1))),
        newer("format-2", "another format", with(1, number(2))),
        newer("reader-2", "asks for a later reader", with(13, number(2))),
        newer("kind-9", "an unknown kind", with(3, number(9))),
        newer(
            "attachments",
            "attachments, which this version cannot show and must not drop",
            with(12, Some(Value::Array(vec![attachment]))),
        ),
        malformed("packet-id-short", "a packet id of 15 bytes", with(2, bytes(15))),
        malformed("case-ref-missing", "no case reference", with(9, None)),
        malformed("legal-missing", "no ground for the transfer", with(14, None)),
        malformed("seq-negative", "a negative number", with(6, number(-1))),
        malformed("seq-text", "a number as text", with(6, Some("6".into()))),
        malformed("created-at-beyond", "a time beyond 64 bits", with(7, Some(Value::from(u64::MAX)))),
        malformed(
            "directory-not-a-pair",
            "a directory of three parts",
            with(8, Some(Value::Array(vec![1.into(), Value::Bytes(vec![1; 32]), 1.into()]))),
        ),
        malformed("update-without-prev", "an update of nothing", set(payload(), 3, number(2))),
        malformed("receipt-with-referral", "a receipt that carries a referral", set(payload(), 3, number(3))),
        vector(
            "from-another-organisation",
            "sender-mismatch",
            11,
            "an officer who speaks for another organisation",
            &with(4, from(3, 201)),
        ),
        vector(
            "from-another-officer",
            "sender-mismatch",
            11,
            "an officer who speaks for a colleague",
            &with(4, from(2, 202)),
        ),
    ]
}

fn bodies() -> Vec<Vector> {
    let malformed = |name, why, payload: Value| vector(name, "malformed", 11, why, &payload);
    let answers = |question: &str, answer: Vec<Value>| {
        with_referral(4, Some(Value::Map(vec![(question.into(), Value::Array(answer))])))
    };
    let text = |text: String| answers("q", vec![4.into(), text.into(), "ky".into()]);
    let body = |kind: i64, bytes: Vec<u8>| with(11, Some(map(&[(1, kind.into()), (2, Value::Bytes(bytes))])));
    vec![
        vector("body-version-2", "newer-version", 11, "a later version of the body", &with_referral(1, Some(2.into()))),
        vector(
            "body-field-42",
            "newer-version",
            11,
            "an unknown field below 100 in the body",
            &with_referral(42, Some(2.into())),
        ),
        vector(
            "body-optional-field",
            "accepted",
            0,
            "a field of 100 or more in the body is ignored",
            &with_referral(142, Some(2.into())),
        ),
        vector("body-type-9", "newer-version", 11, "an unknown type of body", &body(9, vec![0xA0])),
        malformed("body-not-cbor", "a body of markup", body(1, b"<svg onload=alert(1)>".to_vec())),
        malformed("body-key-twice", "a body with a key twice", body(1, vec![0xA2, 1, 1, 1, 1])),
        malformed("answer-no", "a non-answer called no", answers("q", vec![6.into(), "no".into()])),
        malformed("answer-kind-7", "an unknown kind of answer", answers("q", vec![7.into(), "x".into()])),
        malformed(
            "answer-day-30-february",
            "a day that does not exist",
            answers("q", vec![5.into(), "2026-02-30".into()]),
        ),
        malformed("answer-day-short", "a day in another spelling", answers("q", vec![5.into(), "2026-2-3".into()])),
        malformed("answer-two-values", "a code and another one", answers("q", vec![1.into(), "a".into(), "b".into()])),
        malformed(
            "question-path",
            "a question id that is a path",
            answers("../../etc/passwd", vec![3.into(), 1.into()]),
        ),
        malformed(
            "question-right-to-left",
            "a question id that turns the reading direction",
            answers("q\u{202E}gpj", vec![3.into(), 1.into()]),
        ),
        malformed("question-nul", "a question id with a NUL", answers("q\0", vec![3.into(), 1.into()])),
        malformed("text-too-long", "a text of 10,001 characters", text("ы".repeat(10_001))),
        vector("text-longest", "accepted", 0, "a text of 10,000 characters", &text("ы".repeat(10_000))),
        malformed(
            "language-sentence",
            "a language tag that is a sentence",
            answers("q", vec![4.into(), "x".into(), "in Kyrgyz".into()]),
        ),
        malformed("findings-missing", "no findings", with_referral(5, None)),
        malformed("sections-not-a-list", "sections that are a text", with_referral(3, Some("work".into()))),
    ]
}

/// The right packet at the wrong desk.
fn desks() -> Vec<Vector> {
    let mut live = vector(
        "training-packet-in-live-mode",
        "training-packet",
        6,
        "signed by an officer of the training directory",
        &payload(),
    );
    live.more += "mode: live\n";
    let mut early = vector("signer-too-early", "signer-not-yet-valid", 6, "before the signer's time", &payload());
    early.more += "now: 1700000000\n";
    let mut late = vector("signer-too-late", "signer-expired", 6, "after the signer's time", &payload());
    late.more += "now: 2100000000\n";
    let police = desk::officer("police-desk").1;
    let from = map(&[(1, police.org.into()), (2, police.officer.into()), (3, police.device.into())]);
    let referral = encode(&with(4, Some(from)));
    let kind = signed(PACKET, &key_of("police-desk"), &referral);
    vec![
        live,
        early,
        late,
        padded("kind-not-allowed", "kind-not-allowed", 11, "a referral of an organisation that may only answer", kind),
    ]
}
