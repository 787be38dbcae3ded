//! Whatever can be sealed comes out as it went in, and is spelt one way.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;
use proptest::prelude::*;

fn code() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_.-]{1,64}"
}

fn some_words() -> impl Strategy<Value = Words> {
    (any::<String>(), "[A-Za-z0-9-]{1,35}").prop_map(|(text, language)| Words { text, language })
}

fn answer() -> impl Strategy<Value = AnswerValue> {
    let non_answers = vec!["doesnt_know", "declined", "not_asked", "not_applicable", "not_reached"];
    prop_oneof![
        code().prop_map(AnswerValue::Code),
        prop::collection::vec(code(), 0..5).prop_map(AnswerValue::Codes),
        any::<i64>().prop_map(AnswerValue::Integer),
        some_words().prop_map(AnswerValue::Text),
        (0..=9999i32, 1..=366u32).prop_filter_map("a day", |(year, day)| {
            chrono::NaiveDate::from_yo_opt(year, day).map(AnswerValue::Date)
        }),
        (prop::sample::select(non_answers), prop::option::of(code()))
            .prop_map(|(code, reason)| AnswerValue::None(NonAnswer { code: code.into(), reason })),
    ]
}

fn state() -> impl Strategy<Value = State> {
    prop::sample::select(vec![State::Unknown, State::Present, State::Absent])
}

fn findings() -> impl Strategy<Value = Findings> {
    use DimensionState::{NotPositive, Positive, Undetermined};
    use PalermoState::{Absent, NotRequired, Present, Unknown};
    let dimension = prop::sample::select(vec![Undetermined, Positive, NotPositive]);
    let element = || prop::sample::select(vec![Unknown, Present, Absent, NotRequired]);
    (
        any::<bool>(),
        prop::collection::btree_map(code(), state(), 0..9),
        prop::collection::btree_map(code(), dimension, 0..9),
        prop::collection::btree_map(1..=11u8, state(), 0..11),
        (element(), element(), element()),
        prop::collection::vec(code(), 0..5),
    )
        .prop_map(|(child, indicators, dimensions, ilo11, (act, means, purpose), texts)| Findings {
            age_group: if child { AgeGroup::Child } else { AgeGroup::Adult },
            indicators,
            dimensions,
            ilo11,
            palermo: Palermo { act, means, purpose },
            texts,
        })
}

prop_compose! {
    fn any_referral()(
        sections in prop::collection::vec(code(), 0..9),
        answers in prop::collection::btree_map(code(), answer(), 0..30),
        findings in findings(),
        decision in prop::option::of((code(), some_words(), any::<i64>())),
        consent in prop::collection::vec((code(), any::<bool>(), any::<i64>()), 0..9),
        interpreter in any::<bool>(),
        finished_at in prop::option::of(any::<i64>()),
        notes in prop::collection::vec((prop::option::of(code()), some_words()), 0..9),
    ) -> Referral {
        let fixed = referral(0);
        Referral {
            sections,
            answers,
            findings,
            decision: decision.map(|(code, reason, at)| Decision { code, reason, at }),
            consent: consent.into_iter().map(|(purpose, given, at)| Consent { purpose, given, at }).collect(),
            interview: Interview { interpreter, finished_at, ..fixed.interview },
            notes: notes.into_iter().map(|(question, words)| Note { question, words }).collect(),
            protocol: fixed.protocol,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn what_is_sealed_comes_out(referral in any_referral(), seq in any::<u64>(), created_at in any::<i64>(), prev in any::<Option<[u8; 32]>>()) {
        let sent = Outgoing { seq, created_at, prev, ..outgoing(SHELTER, 1, Body::Referral(referral)) };
        let file = sealed(&sent, "outreach-worker");
        let packet = open_at(SHELTER, &file.bytes, &Memory::default()).unwrap();
        prop_assert!(*packet.body() == sent.body);
        prop_assert_eq!((packet.seq(), packet.created_at(), packet.prev()), (seq, created_at, prev));
        // Another reader of CBOR, asked to write it again, writes the same bytes.
        let value: ciborium::Value = ciborium::from_reader(packet.payload_bytes()).unwrap();
        let mut again = Vec::new();
        ciborium::into_writer(&value, &mut again).unwrap();
        prop_assert_eq!(again, packet.payload_bytes());
    }
}
