//! One large invented form of any size, for counting, comparing and timing: the same form that other engines are timed with.
//!
//! It is kept in the neutral notation of `neutral.json`, in which an expression is a list (`["and", a, b]`, `["eq", ["var", id],
//! ["lit", value]]`). `protocol` writes it as our two files, `script` gives the answers to replay and what must come out of them.

#![allow(
    dead_code,
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "shared by tests, benchmarks and an example"
)]

pub mod answers;
pub mod check;
pub mod mixed_form;
pub mod protocol;
pub mod random;
pub mod random_form;
pub mod script;

use serde_json::{Value, json};

/// Questions in a section; ten sections are a block, and as many questions stand in the last section.
const TEN: usize = 10;

fn read(id: &str) -> Value {
    json!(["var", id])
}

fn is(id: &str, code: &str) -> Value {
    json!(["eq", read(id), ["lit", code]])
}

fn chain(operator: &str, parts: impl IntoIterator<Item = Value>) -> Value {
    parts.into_iter().reduce(|left, right| json!([operator, left, right])).expect("at least one part")
}

fn points(condition: Value, number: i64) -> Value {
    json!(["if", condition, ["lit", number], ["lit", 0]])
}

/// The form with about so many questions. Section k: a gate; a chain of three; a number within bounds and one within the first;
/// a choice that opens the next, which opens a text; a leaf. The last ten questions open when the sums of all points are high.
pub fn form(questions: usize) -> Value {
    let sections = (questions.saturating_sub(TEN) / TEN).max(1);
    let mut asked: Vec<Value> = (0..sections).flat_map(section).collect();
    let mut calculations: Vec<Value> = (0..sections).map(indicator).collect();
    let blocks = sections.div_ceil(TEN);
    for block in 0..blocks {
        let members = (block * TEN..sections.min(block * TEN + TEN)).map(|section| read(&format!("ind_{section}")));
        calculations.push(json!({ "id": format!("blk_{block}"), "expr": chain("add", members) }));
    }
    let total = chain("add", (0..blocks).map(|block| read(&format!("blk_{block}"))));
    calculations.push(json!({ "id": "total", "expr": total }));
    let at_least = |points: usize| json!(["ge", read("total"), ["lit", points]]);
    let medium = json!(["if", at_least(sections), ["lit", "medium"], ["lit", "low"]]);
    calculations.push(json!({ "id": "risk", "expr": ["if", at_least(2 * sections), ["lit", "high"], medium] }));
    asked.extend((0..TEN).map(|number| {
        let gate = is("risk", "high");
        question(&format!("t_q{number}"), sections, "select1", gate, json!(["yes", "no"]), Value::Null, true)
    }));
    json!({
        "name": format!("synthetic_{questions}"), "sections": sections + 1,
        "questions": asked, "calculations": calculations,
    })
}

fn question(id: &str, section: usize, kind: &str, gate: Value, choices: Value, bounds: Value, required: bool) -> Value {
    json!({
        "id": id, "section": section, "type": kind, "relevant": gate, "choices": choices,
        "constraint": bounds, "required": required, "label": format!("Question {id}"),
    })
}

fn section(section: usize) -> Vec<Value> {
    let id = |number: usize| format!("s{section}_q{number}");
    let yes = |number: usize| is(&id(number), "yes");
    let both = |parts: &[Value]| chain("and", parts.iter().cloned());
    let between = |number: usize, high: Value| {
        let own = read(&id(number));
        json!(["and", ["ge", own.clone(), ["lit", 0]], ["le", own, high]])
    };
    let serious = json!(["or", is(&id(6), "c3"), is(&id(6), "c4")]);
    let (yes_no, none) = (json!(["yes", "no"]), Value::Null);
    let one = |number: usize, gate: Value, choices: &Value, required| {
        question(&id(number), section, "select1", gate, choices.clone(), Value::Null, required)
    };
    vec![
        one(0, none.clone(), &yes_no, true),
        one(1, yes(0), &yes_no, false),
        one(2, both(&[yes(0), yes(1)]), &yes_no, false),
        one(3, both(&[yes(0), yes(1), yes(2)]), &yes_no, false),
        question(&id(4), section, "int", yes(0), none.clone(), between(4, json!(["lit", 120])), true),
        question(&id(5), section, "int", yes(0), none.clone(), between(5, read(&id(4))), false),
        one(6, yes(0), &json!(["c1", "c2", "c3", "c4", "c5"]), false),
        one(7, both(&[yes(0), serious.clone()]), &json!(["yes", "no", "unknown"]), true),
        question(&id(8), section, "text", both(&[yes(0), serious, yes(7)]), none.clone(), none, false),
        one(9, yes(0), &yes_no, false),
    ]
}

/// The points of a section.
fn indicator(section: usize) -> Value {
    let id = |number: usize| format!("s{section}_q{number}");
    let yes = |numbers: &[usize]| chain("and", numbers.iter().map(|number| is(&id(*number), "yes")));
    let age = read(&id(4));
    let young = json!(["and", ["and", yes(&[0]), ["ge", age.clone(), ["lit", 0]]], ["lt", age, ["lit", 18]]]);
    let parts = [
        points(yes(&[0, 1]), 1),
        points(yes(&[0, 1, 2]), 2),
        points(yes(&[0, 1, 2, 3]), 3),
        points(yes(&[0, 9]), 2),
        points(young, 2),
    ];
    json!({ "id": format!("ind_{section}"), "expr": chain("add", parts) })
}

/// The list under a key.
pub fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("a list {key}"))
}

/// The text under a key or a place.
pub fn text(value: &Value, key: impl serde_json::value::Index) -> &str {
    value.get(key).and_then(Value::as_str).expect("a text")
}
