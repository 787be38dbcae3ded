//! `case list|show|import|answer|decide`; `notify` stands beside.

use super::record;
use crate::args::{Case, Which};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::output::Output;
use crate::report;
use crate::session::Session;
use crate::words;
use casework::view::{CaseLine, CasesInput, DecisionInput};
use casework::{CaseworkError, Moment, Office};
use serde_json::{Value, json};
use std::path::Path;

/// Runs a command on cases.
pub fn run(session: &Session, command: Case) -> Result<(), Failure> {
    match command {
        Case::List { which, json } => list(session, String::new(), &which, json),
        Case::Find { words, which, json } => {
            let words = input::text(words)?;
            list(session, words, &which, json)
        }
        Case::Show { case, json } => show(session, &case, json),
        Case::Notify { case, out, json } => super::notify::notify(session, &case, out.as_deref(), json),
        Case::History { case, json } => record::history(session, &case, json),
        Case::Explain { case, number, because, text, json } => {
            record::explain(session, (&case, number), &because, text, json)
        }
        Case::Retention { case, days, basis, shed_after, json } => {
            record::retention(session, case.zip(days.zip(basis)), shed_after, json)
        }
        Case::Shed { case, json } => record::shed(session, &case, json),
        Case::Delete { case, why, again, json } => record::delete(session, case, why, again, json),
        Case::Certificate { case, json } => record::certificates(session, case.as_deref(), json),
        Case::Access { case, out, json } => record::access(session, &case, &out, json),
        Case::Import { answers, json } => import(session, &answers, json),
        Case::Answer { case, question, answer, json } => {
            let answer = input::text(answer)?;
            // A bare word is a code: `case answer … debt yes` needs no quotes within quotes.
            let value = serde_json::from_str(&answer).unwrap_or(Value::String(answer));
            let view = session.office(|office, moment, _| Ok(office.answer_json(&case, &question, &value, moment)?))?;
            one_line(session, &view.case, json)
        }
        Case::Decide { case, decision, reason, json } => {
            let reason = input::text(reason)?;
            let input = DecisionInput { case, code: decision, reason, language: session.language().to_owned() };
            let view = session.office(|office, moment, _| Ok(office.decide(&input, moment)?))?;
            let line = view.case.ok_or(CaseworkError::Internal("findings of a case"))?;
            one_line(session, &line, json)
        }
    }
}

fn one_line(session: &Session, line: &CaseLine, json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    if json {
        out.json(line)?
    } else {
        case_line(&mut out, line)?
    }
    out.finish()
}

pub(super) fn case_line(out: &mut Output<'_>, line: &CaseLine) -> Result<(), Failure> {
    let state = serde_json::to_value(line.state)?;
    let state = out.texts().say(&format!("case-state-{}", state.as_str().unwrap_or_default()));
    let referred = line.referred_to.as_ref().map(|names| format!(" · {}", words::name(out.texts(), names)));
    let changed = words::time(line.changed_at);
    out.line(&format!("{} {} · {changed} · {state}{}", line.case, line.reference, referred.unwrap_or_default()))
}

/// Page after page, so that a large vault is never held whole.
fn list(session: &Session, query: String, which: &Which, json: bool) -> Result<(), Failure> {
    let states = which.state.iter().map(|state| serde_json::from_value(json!(state)));
    let mut asked = CasesInput {
        states: states.collect::<Result<_, _>>()?,
        from: which.begun_from.map(|day| day.to_string()),
        to: which.begun_to.map(|day| day.to_string()),
        query,
        after: None,
    };
    let mut left = which.most.unwrap_or(usize::MAX);
    session.office(|office, moment, _| {
        let mut out = session.output();
        let mut any = false;
        loop {
            let mut page = office.find_cases(&asked, moment)?;
            while !page.complete {
                page = office.find_cases(&asked, moment)?;
            }
            for line in page.cases.iter().take(left) {
                any = true;
                if json { out.json(line)? } else { case_line(&mut out, line)? }
            }
            left = left.saturating_sub(page.cases.len());
            asked.after = page.next.filter(|_| left > 0);
            if asked.after.is_none() {
                break;
            }
        }
        if !any && !json {
            out.say(if asked.is_everything() { "case-none" } else { "case-none-found" })?;
        }
        out.finish()
    })
}

fn show(session: &Session, case: &str, json: bool) -> Result<(), Failure> {
    let read = |office: &mut Office, moment: &mut Moment<'_>| {
        Ok::<_, CaseworkError>((office.check_answers(case, moment.now)?, office.findings(case, moment.now)?))
    };
    let (check, findings, texts) = session.office(|office, moment, _| {
        let (check, findings) = read(office, moment)?;
        let texts = session.speaking_version(office, &check.case.protocol.texts);
        Ok((check, findings, texts))
    })?;
    let mut out = Output::speaking(&texts);
    if json {
        out.json(&json!({"case": check.case, "answers": check.sections, "findings": findings}))?;
        return out.finish();
    }
    case_line(&mut out, &check.case)?;
    report::interview(&mut out, &check, true)?;
    let texts = out.texts();
    let questions: Vec<_> = check.sections.iter().flat_map(|section| &section.questions).collect();
    let answer = |id: &str| {
        let line = questions.iter().find(|line| line.question.id == id);
        line.map(|line| words::answer(texts, &line.question)).unwrap_or_default()
    };
    report::findings(&mut out, &report::Findings::from(&findings), &answer)?;
    out.finish()
}

/// Begins a case for each case of the file. A refused line stops nothing and keeps nothing.
fn import(session: &Session, path: &Path, json: bool) -> Result<(), Failure> {
    let input = input::open(path)?;
    session.office(|office, moment, _| {
        let mut out = session.output();
        match input {
            Input::One(answers) => {
                let line = office.import_case(&answers, moment)?.case;
                if json { out.json(&line)? } else { case_line(&mut out, &line)? }
            }
            Input::Lines(mut lines) => {
                while let Some(answers) = lines.next_case() {
                    match answers.and_then(|answers| office.import_case(&answers, moment)) {
                        Ok(view) if json => out.json(&view.case)?,
                        Ok(view) => case_line(&mut out, &view.case)?,
                        Err(error) => {
                            out.json(&json!({"error": error.code(), "field": error.field(), "line": lines.number}))?;
                        }
                    }
                }
            }
        }
        out.finish()
    })
}
