//! Answers to a protocol, one line of JSON per act, and what follows from each: for tests/oracle, which compares it with
//! another engine. Acts: `{"op": "load", "workbook"}` or `{"op": "load", "protocol", "indicators"}`, then `{"op": "answer", "id", "value"}`
//! (`null`: none). `export` and `import` are in `forms`.

mod forms;

use authoring::{Options, import_xlsform};
use chrono::NaiveDate;
use screening::{Answer, AnswerError, Answers, Context, Evaluation, NonAnswer, Protocol, calculated, evaluate};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, Write};

/// A protocol being answered.
struct Replay {
    protocol: Protocol,
    answers: Answers,
    context: Context,
}

impl Replay {
    /// Imports a workbook as the program does, or reads the two files of a protocol.
    fn load(act: &Value) -> Result<Replay, String> {
        let file = |name: &str| act.get(name).and_then(Value::as_str).unwrap_or_default();
        let (protocol, indicators) = match act.get("workbook").and_then(Value::as_str) {
            Some(path) => {
                let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
                let imported = import_xlsform(&bytes, &Options::default()).map_err(|errors| list(&errors))?;
                (imported.protocol_toml, imported.indicators_toml)
            }
            None => (file("protocol").to_owned(), file("indicators").to_owned()),
        };
        let protocol = Protocol::parse(&protocol, &indicators).map_err(|errors| list(&errors))?;
        // The same day as odk.mjs says.
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("no day")?;
        Ok(Replay { protocol, answers: Answers::new(), context: Context::on(today) })
    }

    /// Stores the answer as the program would: one that breaks its constraint is refused and nothing changes.
    fn answer(&mut self, act: &Value) -> Result<bool, String> {
        let id = act.get("id").and_then(Value::as_str).ok_or("no id")?;
        let value = act.get("value").cloned().unwrap_or_default();
        let value = if value.is_null() { json!({ "non_answer": "doesnt_know" }) } else { value };
        match self.protocol.parse_answer(id, &value, &self.answers, &self.context) {
            Ok(answer) => {
                self.answers.insert(id.to_owned(), answer);
                Ok(true)
            }
            Err(AnswerError::Constraint { .. }) => Ok(false),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Every question in the order of the protocol, then every calculation.
    fn state(&self) -> Value {
        let evaluation = evaluate(&self.protocol, &self.answers, &self.context);
        let offered: HashMap<_, _> = evaluation.offered.iter().map(|offer| (&offer.question, &offer.codes)).collect();
        let mut state = Vec::new();
        for question in self.protocol.questions() {
            let id = &question.id;
            let visible = evaluation.visible.contains(id);
            let choices = question.choices.as_ref().filter(|_| visible).map(|choices| &choices.codes);
            let choices = offered.get(id).copied().or(choices);
            let value = self.value(id, visible, &evaluation, choices);
            // A choice that is no longer offered is no answer, and what is blank is not judged.
            let violated = visible && !value.is_empty() && self.violated(id);
            state.push(
                json!({ "id": id, "visible": visible, "value": value, "violated": violated, "choices": choices }),
            );
        }
        for (id, value) in calculated(&self.protocol, &self.answers, &self.context) {
            state.push(
                json!({ "id": id, "visible": !value.is_empty(), "value": value, "violated": false, "choices": null }),
            );
        }
        Value::Array(state)
    }

    /// The value as an XForm holds it: codes that are no longer offered are no part of it.
    fn value(&self, id: &str, visible: bool, evaluation: &Evaluation, choices: Option<&Vec<String>>) -> String {
        let blank = evaluation.unanswered.iter().any(|unanswered| unanswered.question == id);
        match self.answers.get(id) {
            Some(answer) if visible && !blank => match Protocol::answer_json(answer) {
                Value::Array(codes) => {
                    let offered =
                        |code: &&str| choices.is_none_or(|choices| choices.iter().any(|choice| choice == code));
                    codes.iter().filter_map(Value::as_str).filter(offered).collect::<Vec<_>>().join(" ")
                }
                Value::String(text) => text,
                other => other.to_string(),
            },
            _ => String::new(),
        }
    }

    /// Whether an answer that was once taken breaks its constraint by now.
    fn violated(&self, id: &str) -> bool {
        match self.answers.get(id) {
            None | Some(Answer::None(NonAnswer::DoesntKnow)) => false,
            Some(answer) => {
                let again = Protocol::answer_json(answer);
                let again = self.protocol.parse_answer(id, &again, &self.answers, &self.context);
                matches!(again, Err(AnswerError::Constraint { .. }))
            }
        }
    }
}

/// Errors, one a line.
fn list(errors: &[impl std::fmt::Debug]) -> String {
    errors.iter().map(|error| format!("{error:?}")).collect::<Vec<_>>().join("\n")
}

fn act(replay: &mut Option<Replay>, line: &str) -> Result<Value, String> {
    let act: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    match act.get("op").and_then(Value::as_str) {
        Some("export") => return forms::export(&act),
        Some("import") => return forms::import(&act),
        Some("load") => *replay = Some(Replay::load(&act)?),
        _ => {}
    }
    let replay = replay.as_mut().ok_or("nothing is loaded")?;
    let taken = act.get("id").is_none() || replay.answer(&act)?;
    Ok(json!({ "taken": taken, "state": replay.state() }))
}

fn main() -> std::io::Result<()> {
    let (mut replay, mut out) = (None, std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let reply = act(&mut replay, &line?).unwrap_or_else(|error| json!({ "error": error }));
        writeln!(out, "{reply}")?;
        out.flush()?;
    }
    Ok(())
}
