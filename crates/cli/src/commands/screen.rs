//! `screen` and `indicators`: pure evaluation, one case or a case a line. The protocol is loaded once.

use crate::args::{Indicators, Screen};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::output::Output;
use crate::report;
use crate::session::{Session, now};
use crate::texts::Texts;
use crate::words;
use casework::{CaseworkError, Protocol, Screened};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// The protocol to evaluate with; its words only where a person reads the result.
struct Asked {
    protocol: Arc<Protocol>,
    texts: Option<Texts>,
}

impl Asked {
    fn load(session: &Session, id: &str, json: bool) -> Result<Asked, Failure> {
        let content = session.content()?;
        let texts = if json { None } else { Some(session.speaking(&content, id)?) };
        Ok(Asked { protocol: content.protocol(id)?, texts })
    }
}

/// Evaluates answers.
pub fn screen(session: &Session, args: &Screen) -> Result<(), Failure> {
    let asked = Asked::load(session, &args.protocol, args.json)?;
    let today = args.today.unwrap_or_else(|| casework::day_in_bishkek(now()));
    each(session, &args.answers, &asked, &|answers| casework::screen(&asked.protocol, answers, today))
}

/// Scores indicator states.
pub fn indicators(session: &Session, args: &Indicators) -> Result<(), Failure> {
    let asked = Asked::load(session, &args.protocol, args.json)?;
    each(session, &args.states, &asked, &|states| casework::score(&asked.protocol, args.child, states))
}

/// One result for one case; for JSON Lines one result line each, an error line where a case was refused.
fn each(
    session: &Session,
    path: &Path,
    asked: &Asked,
    evaluate: &dyn Fn(&Value) -> Result<Screened, CaseworkError>,
) -> Result<(), Failure> {
    let (protocol, json) = (asked.protocol.as_ref(), asked.texts.is_none());
    let mut out = asked.texts.as_ref().map_or_else(|| session.output(), Output::speaking);
    match input::open(path)? {
        Input::One(case) => {
            let screened = evaluate(&case)?;
            if json { out.json(&screened)? } else { show(&mut out, protocol, &case, &screened)? }
        }
        Input::Lines(mut lines) => {
            while let Some(case) = lines.next_case() {
                match case.and_then(|case| Ok((evaluate(&case)?, case))) {
                    Ok((screened, _)) if json => out.json(&screened)?,
                    Ok((screened, case)) => show(&mut out, protocol, &case, &screened)?,
                    Err(error) => out.json(&refused(&error, lines.number))?,
                }
            }
        }
    }
    out.finish()
}

fn refused(error: &CaseworkError, line: u64) -> Value {
    match error.field() {
        Some(field) => json!({"error": error.code(), "field": field, "line": line}),
        None => json!({"error": error.code(), "line": line}),
    }
}

fn show(out: &mut Output<'_>, protocol: &Protocol, case: &Value, screened: &Screened) -> Result<(), Failure> {
    let texts = out.texts();
    let answer = |question: &str| match case.get(question) {
        Some(value) => words::json_answer(texts, protocol, question, value),
        None => texts.say("non-answer-not_reached"),
    };
    report::findings(out, &report::Findings::from(screened), &answer)
}
