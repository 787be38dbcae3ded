//! How much work an answer is: exactly what read something that changed, in a form of any length.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod synthetic;
mod world;

use screening::{Answer, Live, Protocol};
use serde_json::Value;
use std::collections::HashSet;
use synthetic::script::{Values, evaluate, is_open, script, settle};
use synthetic::{form, list, protocol, text};
use world::TODAY;

fn parse(files: (String, String)) -> Protocol {
    Protocol::parse(&files.0, &files.1).unwrap_or_else(|errors| panic!("{}", world::list(&errors)))
}

fn as_answer(protocol: &Protocol, id: &str, value: &Value) -> Answer {
    match value.as_i64() {
        Some(number) => Answer::Integer(number),
        None if protocol.question(id).is_some_and(|question| question.choices.is_some()) => {
            Answer::One(value.as_str().expect("a code").into())
        }
        None => Answer::Text(value.as_str().expect("a text").into()),
    }
}

/// The rules of the form in the neutral notation, each with the names that it reads. Those of the protocol that the form does not
/// have read nothing, but for the route of danger, which reads the risk.
fn rules(form: &Value) -> Vec<HashSet<String>> {
    fn names(expression: &Value, found: &mut HashSet<String>) {
        match expression.as_array().map(Vec::as_slice) {
            Some([operator, name]) if operator == "var" => drop(found.insert(name.as_str().expect("a name").into())),
            Some(parts) => parts.iter().for_each(|part| names(part, found)),
            None => {}
        }
    }
    let mut all = Vec::new();
    let mut add = |expression: &Value, own: Option<&str>| {
        if !expression.is_null() {
            let mut found: HashSet<String> = own.into_iter().map(String::from).collect();
            names(expression, &mut found);
            all.push(found);
        }
    };
    for question in list(form, "questions") {
        add(&question["relevant"], None);
        add(&question["constraint"], Some(text(question, "id")));
    }
    list(form, "calculations").iter().for_each(|calculation| add(&calculation["expr"], None));
    all.push(["risk".to_owned()].into());
    all
}

/// What the rules see: answers to open questions, and all calculations.
fn seen(form: &Value, answers: &Values) -> Values {
    let mut seen = settle(form, answers);
    let hidden: Vec<_> = list(form, "questions").iter().filter(|question| !is_open(question, &seen)).collect();
    hidden.into_iter().for_each(|question| drop(seen.remove(text(question, "id"))));
    seen
}

#[test]
fn every_answer_evaluates_just_what_reads_something_that_changed() {
    for size in [30, 150] {
        let form = form(size);
        let (protocol, rules) = (parse(protocol::files(&form)), rules(&form));
        let mut live = Live::new(&protocol, TODAY);
        let (mut answers, mut before) = (Values::new(), seen(&form, &Values::new()));
        for step in list(&script(&form, 7), "steps") {
            let id = text(step, 1);
            answers.insert(id.into(), step[2].clone());
            let after = seen(&form, &answers);
            let changed = |name: &String| before.get(name) != after.get(name);
            let expected = rules.iter().filter(|reads| reads.iter().any(changed)).count();
            let start = live.evaluated();
            live.answer(id, Some(as_answer(&protocol, id, &step[2]))).expect("a question");
            assert_eq!(live.evaluated() - start, expected as u64, "{size} questions, {step}");
            before = after;
        }
    }
}

/// Cells evaluated by a leaf, a gate that closes and opens, and a number, in a section where everything was answered.
fn work(files: (String, String)) -> Vec<u64> {
    let protocol = parse(files);
    let mut live = Live::new(&protocol, TODAY);
    let yes = |code: &str| Some(Answer::One(code.into()));
    for section in 0..14 {
        for (number, answer) in [(0, yes("yes")), (1, yes("yes")), (2, yes("yes")), (4, Some(Answer::Integer(30)))] {
            live.answer(&format!("s{section}_q{number}"), answer).expect("a question");
        }
        live.answer(&format!("s{section}_q6"), yes("c3"));
        live.answer(&format!("s{section}_q9"), yes("no"));
    }
    let steps = [
        ("s5_q9", yes("yes")),
        ("s5_q9", yes("no")),
        ("s5_q0", yes("no")),
        ("s5_q0", yes("yes")),
        ("s5_q4", Some(Answer::Integer(200))),
        ("s5_q4", Some(Answer::Integer(12))),
        ("s5_q3", yes("yes")),
    ];
    let mut counted = Vec::new();
    for (id, answer) in steps {
        let before = live.evaluated();
        live.answer(id, answer).expect("a question");
        counted.push(live.evaluated() - before);
    }
    counted
}

#[test]
fn an_answer_is_as_much_work_in_5000_questions_as_in_150() {
    let (short, long) = (work(protocol::files(&form(150))), work(protocol::files(&form(5_000))));
    assert_eq!(short, long);
    // A leaf: its points, those of the block, the total and the risk.
    assert_eq!(short[0], 4);
    // With the same findings, and more questions that have nothing to do with them.
    let with_findings = |size: usize| work(protocol::files_with_findings(&form(size), 14));
    let (short, long) = (with_findings(150), with_findings(5_000));
    assert_eq!(short, long);
    assert!(short[0] > 4, "the indicator, its dimension and the numbers as well: {short:?}");
}

#[test]
fn the_stages_end_as_the_plain_evaluation_says() {
    for size in [150, 1_000] {
        let form = form(size);
        let protocol = parse(protocol::files(&form));
        let script = script(&form, 7);
        let mut live = Live::new(&protocol, TODAY);
        let place = |id: &str| list(&form, "calculations").iter().position(|calculation| text(calculation, "id") == id);
        let (total, risk) = (place("total").expect("a total"), place("risk").expect("a risk"));
        let steps = list(&script, "steps");
        for (number, step) in steps.iter().enumerate() {
            let id = text(step, 1);
            live.answer(id, Some(as_answer(&protocol, id, &step[2]))).expect("a question");
            if steps.get(number + 1).is_none_or(|next| next[0] != step[0]) {
                let open = (0..protocol.questions().len()).filter(|place| live.is_visible(*place)).count();
                let expected = &script["expected"][text(step, 0)];
                assert_eq!(live.calculated(total), expected["total"].to_string(), "{size} {}", step[0]);
                assert_eq!(live.calculated(risk), text(expected, "risk"));
                assert_eq!(Value::from(open), expected["relevant"]);
            }
        }
    }
}

#[test]
fn the_plain_evaluation_counts_as_the_form_says() {
    let form = form(20);
    let answers: Values =
        [("s0_q0", "yes"), ("s0_q1", "yes"), ("s0_q9", "yes")].map(|(id, code)| (id.into(), code.into())).into();
    let values = settle(&form, &answers);
    assert_eq!((&values["ind_0"], &values["total"], &values["risk"]), (&3.into(), &3.into(), &"high".into()));
    assert_eq!(evaluate(&list(&form, "questions")[5]["constraint"], &values), false);
}
