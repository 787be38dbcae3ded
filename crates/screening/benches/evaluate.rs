//! How long the whole protocol takes, from scratch, as after every answer: `cargo bench -p screening`.

#![allow(missing_docs, clippy::expect_used, clippy::panic, reason = "a benchmark may stop at the first surprise")]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use screening::{Answer, Answers, Context, Decimal, Protocol, QuestionKind, evaluate};
use std::path::Path;

fn main() {
    divan::main();
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn protocol() -> Protocol {
    Protocol::parse(&read("protocol.toml"), &read("indicators.toml")).expect("protocols/kg-sop is in order")
}

/// Every question answered with its first choice (which opens most gates), or with something of its kind.
fn full(protocol: &Protocol, today: NaiveDate) -> Answers {
    let answer = |question: &screening::Question| {
        let codes = question.choices.as_ref().map(|choices| choices.codes.clone()).unwrap_or_default();
        let first: Vec<String> = codes.into_iter().take(1).collect();
        match question.kind {
            QuestionKind::SelectOne => Answer::One(first.concat()),
            QuestionKind::SelectMultiple => Answer::Many(first),
            QuestionKind::Integer => Answer::Integer(14),
            QuestionKind::Text | QuestionKind::Note => Answer::Text("invented".into()),
            QuestionKind::Decimal => Answer::Decimal(Decimal::parse("1.5").expect("a decimal")),
            QuestionKind::Date => Answer::Date(today),
        }
    };
    let asked = protocol.questions().iter().filter(|question| question.kind != QuestionKind::Note);
    asked.map(|question| (question.id.clone(), answer(question))).collect()
}

#[divan::bench]
fn nothing_answered(bencher: Bencher) {
    let (protocol, answers) = (protocol(), Answers::new());
    let context = Context::on(NaiveDate::default());
    bencher.bench_local(|| evaluate(black_box(&protocol), black_box(&answers), &context));
}

#[divan::bench]
fn everything_answered(bencher: Bencher) {
    let protocol = protocol();
    let context = Context::on(NaiveDate::default());
    let answers = full(&protocol, context.today);
    bencher.bench_local(|| evaluate(black_box(&protocol), black_box(&answers), &context));
}

#[divan::bench]
fn half_answered(bencher: Bencher) {
    let protocol = protocol();
    let context = Context::on(NaiveDate::default());
    let answers: Answers = full(&protocol, context.today).into_iter().step_by(2).collect();
    bencher.bench_local(|| evaluate(black_box(&protocol), black_box(&answers), &context));
}

#[divan::bench]
fn load(bencher: Bencher) {
    let (questions, indicators) = (read("protocol.toml"), read("indicators.toml"));
    bencher.bench_local(|| Protocol::parse(black_box(&questions), black_box(&indicators)));
}
