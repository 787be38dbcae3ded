//! What the scenarios share: the invented protocol, and a case told in JSON.

#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use screening::{Answers, Context, DimensionFinding, Evaluation, Finding, Protocol, evaluate};
use serde_json::Value;
use std::sync::LazyLock;

/// The invented protocol of tests/fixtures/small.
pub static SMALL: LazyLock<Protocol> = LazyLock::new(|| {
    let parsed = Protocol::parse(
        include_str!("../fixtures/small/protocol.toml"),
        include_str!("../fixtures/small/indicators.toml"),
    );
    parsed.unwrap_or_else(|errors| panic!("{}", list(&errors)))
});

/// The first day of the tests.
pub const TODAY: Context = Context::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());

/// Errors, one a line.
pub fn list(errors: &[screening::ProtocolError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Answers of a JSON object; each is parsed with those before it as context.
pub fn answers(protocol: &Protocol, case: &Value) -> Answers {
    let mut answers = Answers::new();
    for (question, value) in case.as_object().expect("an object of answers") {
        let answer = protocol.parse_answer(question, value, &answers, &TODAY);
        answers.insert(question.clone(), answer.unwrap_or_else(|error| panic!("{error}")));
    }
    answers
}

/// What follows from the answers.
pub fn found(protocol: &Protocol, case: &Value) -> Evaluation {
    evaluate(protocol, &answers(protocol, case), &TODAY)
}

pub fn indicator<'e>(evaluation: &'e Evaluation, code: &str) -> &'e Finding {
    evaluation.indicators.iter().find(|finding| finding.code == code).unwrap_or_else(|| panic!("no {code}"))
}

pub fn dimension<'e>(evaluation: &'e Evaluation, id: &str) -> &'e DimensionFinding {
    evaluation.dimensions.iter().find(|finding| finding.id == id).unwrap_or_else(|| panic!("no {id}"))
}
