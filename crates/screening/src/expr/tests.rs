//! The language, told as tables: expression, answers, outcome.

mod checklist;
mod functions;
mod kleene;
mod laws;
mod refusals;
mod xforms;

use super::{Expr, Ground, Kind, Known, Scope, Value, compile, days};
use crate::set::QuestionSet;
use std::sync::LazyLock;

static YES_NO: LazyLock<Vec<String>> = LazyLock::new(|| ["yes", "no"].map(String::from).to_vec());
static THINGS: LazyLock<Vec<String>> = LazyLock::new(|| ["x", "y", "z"].map(String::from).to_vec());

/// Names of the questions, each at its slot.
const NAMES: [&str; 9] = ["a", "b", "c", "m", "n", "t", "d", "count", "h"];

fn scope() -> Scope<'static> {
    let mut scope = Scope::default();
    for (slot, name) in NAMES.into_iter().enumerate() {
        let kind = match name {
            "a" | "b" | "c" => Kind::One(&YES_NO),
            "m" => Kind::Many(&THINGS),
            "n" | "count" => Kind::Number,
            "t" => Kind::Text,
            "h" => Kind::Condition,
            _ => Kind::Date,
        };
        scope.add(name, slot, kind);
    }
    scope
}

#[track_caller]
fn compiled(text: &str) -> Expr {
    compile(text, &scope()).unwrap_or_else(|errors| panic!("{text}: {errors:?}")).expr
}

/// Answers written as `a=yes m=x,y n=3 t=word d=2026-11-23 count=1..4`, a calculated condition as `h=true`; what is not named is blank. Today is 2026-11-23.
fn ground(answers: &'static str) -> Ground<'static> {
    let mut ground = Ground {
        values: vec![Value::Blank; NAMES.len()],
        today: day("2026-11-23"),
        now: f64::from(day("2026-11-23")) + 0.625,
    };
    for (name, text) in answers.split_whitespace().filter_map(|pair| pair.split_once('=')) {
        let place = |codes: &[String], code: &str| codes.iter().position(|known| known == code).expect("a choice");
        let value = match name {
            "a" | "b" | "c" => Value::Code(place(&YES_NO, text) as u16, text),
            "m" => Value::Set(text.split(',').map(|code| 1 << place(&THINGS, code)).sum(), &THINGS),
            "n" => Value::Number(text.parse().expect("a number")),
            "t" => Value::Text(text.into()),
            "h" => Value::Bool(text == "true"),
            "d" => Value::Date(day(text)),
            _ => {
                let (sure, most) = text.split_once("..").expect("a range");
                Value::Between(sure.parse().expect("a number"), most.parse().expect("a number"))
            }
        };
        ground.set(NAMES.iter().position(|known| *known == name).expect("a name"), value);
    }
    ground
}

fn day(text: &str) -> i32 {
    days(text.parse().expect("a date"))
}

/// All questions visible: each blank one is settled by itself.
fn settlers() -> Vec<QuestionSet> {
    (0..NAMES.len()).map(QuestionSet::just).collect()
}

/// Nothing is closed.
static NONE: QuestionSet = QuestionSet::EMPTY;

fn on<'a, 'g>(ground: &'g Ground<'a>, settlers: &'g [QuestionSet]) -> Known<'a, 'g> {
    Known { ground, settlers, computed: &[], closed: &NONE }
}

fn names(set: QuestionSet) -> String {
    set.iter().map(|slot| NAMES[slot]).collect::<Vec<_>>().join(" ")
}
