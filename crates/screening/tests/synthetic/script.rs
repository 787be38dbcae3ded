//! The answers to replay, and what must come out: found by trying every rule again, slowly and plainly.

use super::random::Random;
use super::{list, text};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Values by name; a name without one is blank.
pub type Values = HashMap<String, Value>;

/// What the expression gives.
pub fn evaluate(expression: &Value, values: &Values) -> Value {
    let part = |place: usize| evaluate(&expression[place], values);
    let holds = |place: usize| part(place) == json!(true);
    let ordered = |order: fn(i64, i64) -> bool| match (part(1).as_i64(), part(2).as_i64()) {
        (Some(left), Some(right)) => json!(order(left, right)),
        _ => json!(false),
    };
    match text(expression, 0) {
        "lit" => expression[1].clone(),
        "var" => values.get(text(expression, 1)).cloned().unwrap_or(json!("")),
        "and" => json!(holds(1) && holds(2)),
        "or" => json!(holds(1) || holds(2)),
        "if" => part(if holds(1) { 2 } else { 3 }),
        "add" => json!(part(1).as_i64().expect("a number") + part(2).as_i64().expect("a number")),
        "eq" => json!(part(1) == part(2)),
        "ge" => ordered(|left, right| left >= right),
        "le" => ordered(|left, right| left <= right),
        "lt" => ordered(|left, right| left < right),
        other => panic!("an operator: {other}"),
    }
}

/// Whether the question is shown.
pub fn is_open(question: &Value, values: &Values) -> bool {
    question["relevant"].is_null() || evaluate(&question["relevant"], values) == json!(true)
}

/// The answers with everything that is calculated from them.
pub fn settle(form: &Value, answers: &Values) -> Values {
    let mut values = answers.clone();
    for calculation in list(form, "calculations") {
        let value = evaluate(&calculation["expr"], &values);
        values.insert(text(calculation, "id").into(), value);
    }
    values
}

fn snapshot(form: &Value, answers: &Values) -> Value {
    let values = settle(form, answers);
    let open = list(form, "questions").iter().filter(|question| is_open(question, &values)).count();
    json!({ "total": values["total"], "risk": values["risk"], "relevant": open })
}

/// Four stages: every question is answered, then 200 leaves, 100 gates and 50 numbers change.
pub fn script(form: &Value, seed: u64) -> Value {
    let mut writer = Writer { form, random: Random(seed), answers: Values::new(), steps: Vec::new() };
    let sections = usize::try_from(form["sections"].as_u64().expect("a number")).expect("few") - 1;
    writer.fill(sections);
    let fill = snapshot(form, &writer.answers);
    let gate = |section: &usize| format!("s{section}_q0");
    let open: Vec<usize> =
        (0..sections).filter(|section| writer.answers.get(&gate(section)) == Some(&json!("yes"))).collect();
    for _ in 0..200 {
        let section = *writer.random.pick(&open);
        writer.turn("leaf", format!("s{section}_q9"));
    }
    let leaf = snapshot(form, &writer.answers);
    for _ in 0..100 {
        let section = *writer.random.pick(&open);
        writer.turn("gate", gate(&section));
    }
    let gates = snapshot(form, &writer.answers);
    for number in 0..50 {
        let section = *writer.random.pick(&open);
        if writer.answers[&gate(&section)] == json!("yes") {
            let value = if number % 2 == 0 { 200 } else { 50 };
            writer.answer("number", &format!("s{section}_q4"), json!(value));
        }
    }
    let number = snapshot(form, &writer.answers);
    json!({ "steps": writer.steps, "expected": { "fill": fill, "leaf": leaf, "gate": gates, "number": number } })
}

struct Writer<'f> {
    form: &'f Value,
    random: Random,
    answers: Values,
    steps: Vec<Value>,
}

impl Writer<'_> {
    fn answer(&mut self, stage: &str, id: &str, value: Value) {
        self.steps.push(json!([stage, id, value]));
        self.answers.insert(id.into(), value);
    }

    fn turn(&mut self, stage: &str, id: String) {
        let other = if self.answers[&id] == json!("yes") { "no" } else { "yes" };
        self.answer(stage, &id, json!(other));
    }

    fn fill(&mut self, last: usize) {
        let form = self.form;
        for question in list(form, "questions") {
            // Only the last section reads what is calculated.
            let open = if question["section"] == json!(last) {
                is_open(question, &settle(form, &self.answers))
            } else {
                is_open(question, &self.answers)
            };
            if open {
                let id = text(question, "id");
                let value = self.choose(question, id);
                self.answer("fill", id, value);
            }
        }
    }

    fn choose(&mut self, question: &Value, id: &str) -> Value {
        match text(question, "type") {
            "int" => {
                let any = self.random.below(100);
                let Some(section) = id.strip_suffix("_q5") else { return json!(any) };
                let most = self.answers[&format!("{section}_q4")].as_u64().expect("a number");
                json!(self.random.below(most + 1))
            }
            "text" => json!(format!("note {}", self.random.below(1000))),
            _ if id.ends_with("_q0") && !id.starts_with("t_") => {
                json!(if self.random.below(100) < 85 { "yes" } else { "no" })
            }
            _ => self.random.pick(list(question, "choices")).clone(),
        }
    }
}
