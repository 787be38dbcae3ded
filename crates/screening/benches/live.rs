//! One answer in an invented form of 150, 1,000 and 5,000 questions, and the load of the form: `cargo bench -p screening`.
//!
//! How these stand beside other engines is for `scripts/bench-forms` to say, which runs all of them in turn.

#![allow(missing_docs, clippy::expect_used, clippy::panic, reason = "a benchmark may stop at the first surprise")]

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use screening::{Answer, Context, Live, Protocol};
use serde_json::Value;
use synthetic::{list, text};

const SIZES: [usize; 3] = [150, 1_000, 5_000];

/// Any: the answers are the same in every run.
const SEED: u64 = 7;

fn main() {
    divan::main();
}

fn protocol(form: &Value) -> Protocol {
    let (questions, indicators) = synthetic::protocol::files(form);
    Protocol::parse(&questions, &indicators).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// Ids and answers of one stage of the script.
fn stage(script: &Value, protocol: &Protocol, name: &str) -> Vec<(String, Answer)> {
    let answer = |step: &Value| {
        let id = text(step, 1);
        let has_choices = protocol.question(id).is_some_and(|question| question.choices.is_some());
        let answer = match step.get(2).and_then(Value::as_i64) {
            Some(number) => Answer::Integer(number),
            None if has_choices => Answer::One(text(step, 2).into()),
            None => Answer::Text(text(step, 2).into()),
        };
        (id.to_owned(), answer)
    };
    list(script, "steps").iter().filter(|step| text(step, 0) == name).map(answer).collect()
}

/// One answer of this stage after another, over and over, in a form that is filled in.
fn answers(bencher: Bencher, size: usize, name: &str) {
    let form = synthetic::form(size);
    let script = synthetic::script::script(&form, SEED);
    let protocol = protocol(&form);
    let mut live = Live::new(&protocol, Context::on(NaiveDate::default()));
    for (id, answer) in stage(&script, &protocol, "fill") {
        live.answer(&id, Some(answer)).expect("a question");
    }
    let steps = stage(&script, &protocol, name);
    let mut next = steps.iter().cycle().cloned();
    bencher
        .with_inputs(|| next.next().expect("the stage has answers"))
        .bench_local_values(|(id, answer)| live.answer(&id, Some(answer)).map(<[_]>::len));
}

/// A yes or no that moves its indicator, the sum of its block and the total.
#[divan::bench(args = SIZES)]
fn leaf(bencher: Bencher, size: usize) {
    answers(bencher, size, "leaf");
}

/// An answer with which nine questions appear or vanish.
#[divan::bench(args = SIZES)]
fn gate(bencher: Bencher, size: usize) {
    answers(bencher, size, "gate");
}

/// Both files to a form that nothing is answered in yet.
#[divan::bench(args = SIZES, sample_count = 20)]
fn load(bencher: Bencher, size: usize) {
    let (questions, indicators) = synthetic::protocol::files(&synthetic::form(size));
    bencher.bench_local(|| {
        let protocol = Protocol::parse(black_box(&questions), black_box(&indicators)).expect("in order");
        Live::new(&protocol, Context::on(NaiveDate::default())).evaluated()
    });
}
