//! Replays the form of `neutral.json` and the answers of `script.json` in a folder (or, for a number, the form of so many questions
//! as our own generator makes it), and prints one line a figure: `metric value unit`.
//!
//! `scripts/bench-forms` runs it between the other form engines. The results are checked before any figure is printed.

#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement stops at the first surprise"
)]

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

use chrono::NaiveDate;
use screening::{Answer, Context, Live, Protocol};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};
use synthetic::{list, text};

/// Form loads are timed so often; the first reads the code into the caches.
const LOADS: usize = 5;

/// The seed that the peers' generator takes when none is given.
const SEED: u64 = 7;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder with neutral.json and script.json, or a number of questions");
    let read = |file: &str| -> Value {
        let text = std::fs::read(Path::new(&folder).join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    let (form, script) = match folder.parse() {
        Ok(questions) => {
            let form = synthetic::form(questions);
            let script = synthetic::script::script(&form, SEED);
            (form, script)
        }
        Err(_) => (read("neutral.json"), read("script.json")),
    };
    let size = text(&form, "name").rsplit('_').next().expect("a size").to_owned();
    let files = synthetic::protocol::files(&form);
    let context = Context::on(NaiveDate::default());
    let load =
        |files: &(String, String)| Protocol::parse(&files.0, &files.1).unwrap_or_else(|errors| panic!("{errors:?}"));
    let protocol = load(&files);
    let steps: Vec<_> = list(&script, "steps").iter().map(|step| as_step(&protocol, step)).collect();
    let mut replay =
        Replay { form: &form, script: &script, live: Live::new(&protocol, context), stages: Vec::new(), equal: 0 };
    replay.run(steps);
    let loads = (0..LOADS).map(|_| timed(|| drop(Live::new(&load(&files), context)))).collect();
    println!("taanuu_load_{size}q {:.3} ms", median(loads).as_secs_f64() * 1e3);
    replay.print(&size);
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn as_step(protocol: &Protocol, step: &Value) -> (String, String, Answer) {
    let id = text(step, 1);
    let answer = match step[2].as_i64() {
        Some(number) => Answer::Integer(number),
        None if protocol.question(id).is_some_and(|question| question.choices.is_some()) => {
            Answer::One(text(step, 2).into())
        }
        None => Answer::Text(text(step, 2).into()),
    };
    (text(step, 0).into(), id.into(), answer)
}

struct Stage {
    name: String,
    times: Vec<Duration>,
    changed: usize,
    evaluated: u64,
}

struct Replay<'f> {
    form: &'f Value,
    script: &'f Value,
    live: Live<'f>,
    stages: Vec<Stage>,
    /// Stages that ended as the script says.
    equal: usize,
}

impl Replay<'_> {
    fn run(&mut self, steps: Vec<(String, String, Answer)>) {
        for (name, id, answer) in steps {
            if self.stages.last().is_none_or(|stage| stage.name != name) {
                self.check();
                self.stages.push(Stage { name, times: Vec::new(), changed: 0, evaluated: 0 });
            }
            let before = self.live.evaluated();
            let start = Instant::now();
            let changes = self.live.answer(&id, Some(answer));
            let time = start.elapsed();
            let changed = changes.expect("a question").len();
            let stage = self.stages.last_mut().expect("a stage");
            stage.times.push(time);
            stage.changed += changed;
            stage.evaluated += self.live.evaluated() - before;
        }
        self.check();
    }

    /// The stage that ended against the expected result.
    fn check(&mut self) {
        let Some(stage) = self.stages.last() else { return };
        let expected = &self.script["expected"][&stage.name];
        let place =
            |id: &str| list(self.form, "calculations").iter().position(|calculation| text(calculation, "id") == id);
        let value = |id: &str| self.live.calculated(place(id).expect("a calculation"));
        let open = (0..list(self.form, "questions").len()).filter(|place| self.live.is_visible(*place)).count();
        let total = expected["total"].to_string();
        let equal = value("total") == total && value("risk") == text(expected, "risk") && expected["relevant"] == open;
        assert!(equal, "{}: {} {} {open}, expected {expected}", stage.name, value("total"), value("risk"));
        self.equal += 1;
    }

    fn print(&mut self, size: &str) {
        for stage in &mut self.stages {
            let (name, count) = (&stage.name, stage.times.len());
            stage.times.sort();
            let at = |percent: usize| stage.times[(count - 1).min(count * percent / 100)].as_secs_f64() * 1e6;
            println!("taanuu_{name}_p50_{size}q {:.2} us", at(50));
            println!("taanuu_{name}_p95_{size}q {:.2} us", at(95));
            println!("taanuu_{name}_changed_{size}q {:.1} changes", stage.changed as f64 / count as f64);
            println!("taanuu_{name}_evaluated_{size}q {:.1} cells", stage.evaluated as f64 / count as f64);
        }
        println!("taanuu_checks_{size}q {}/{} stages_equal_to_reference", self.equal, self.stages.len());
    }
}
