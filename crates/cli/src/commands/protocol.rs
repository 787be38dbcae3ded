//! `protocol list|show`; `check` and what is done with versions in a vault stand beside; `import` and `export` are in `workbook`.

mod check;
mod versions;

use crate::args::Protocol;
use crate::failure::Failure;
use crate::output::Output;
use crate::session::Session;
use crate::words;
use serde_json::json;

/// Runs a command on protocols.
pub fn run(session: &Session, command: Protocol) -> Result<(), Failure> {
    match command {
        Protocol::List { json } => list(session, json),
        Protocol::Check { dir, locales, json } => check::check(session, dir.as_deref(), locales.as_deref(), json),
        Protocol::Show { id } => show(session, &id),
        Protocol::Versions { json } => versions::list(session, json),
        Protocol::Diff { old, new, json } => versions::diff(session, &old, &new, json),
        Protocol::Install { source, json } => versions::install(session, &source, json),
        Protocol::Approve { digest, name, role, json } => versions::approve(session, &digest, (name, role), json),
        Protocol::Use { digest, json } => versions::take_into_use(session, &digest, json),
        Protocol::Import(args) => super::workbook::import_protocol(session, &args),
        Protocol::Export { id, out, locales } => {
            super::workbook::export_protocol(session, &id, &out, locales.as_deref())
        }
    }
}

fn list(session: &Session, json: bool) -> Result<(), Failure> {
    let content = session.content()?;
    let mut out = session.output();
    for protocol in content.protocols() {
        let hash: String = protocol.hash().iter().map(|byte| format!("{byte:02x}")).collect();
        let (id, version, status) = (protocol.id(), protocol.version(), protocol.status());
        let (questions, indicators) = (protocol.questions().len(), protocol.indicators().len());
        if json {
            out.json(&json!({"id": id, "version": version, "status": status, "sha256": hash, "questions": questions, "indicators": indicators}))?;
        } else {
            let status = out.texts().say(&format!("protocol-status-{status}"));
            let (questions, indicators) = (questions.to_string(), indicators.to_string());
            out.line(&format!("{id} {version} · {status}"))?;
            out.say_with("protocol-counts", &[("questions", &questions), ("indicators", &indicators)])?;
            out.line(&hash)?;
        }
    }
    out.finish()
}

/// All questions with their choices and reasons, as they would be asked.
fn show(session: &Session, id: &str) -> Result<(), Failure> {
    let content = session.content()?;
    let (protocol, texts) = (content.protocol(id)?, &session.speaking(&content, id)?);
    let mut out = Output::speaking(texts);
    let said = texts.protocol();
    out.line(&format!(
        "{} {} · {}",
        protocol.id(),
        protocol.version(),
        texts.say(&format!("protocol-status-{}", protocol.status()))
    ))?;
    for section in protocol.sections() {
        out.heading(&format!("{} {}", section.module, said.say(&format!("section-{}", section.id))))?;
        for question in protocol.questions().iter().filter(|question| question.section == section.id) {
            out.line("")?;
            out.line(&format!("{} ({})", words::question(texts, &question.id), question.id))?;
            if let Some(why) = said.find(&format!("q-{}", words::base(&question.id)), Some("why"), &[]) {
                out.line(&format!("    {why}"))?;
            }
            for code in question.choices.iter().flat_map(|choices| &choices.codes) {
                let text = words::json_answer(texts, &protocol, &question.id, &json!(code));
                out.line(&format!("    - {text} ({code})"))?;
            }
            if !question.indicators.is_empty() {
                out.line(&format!("    → {}", question.indicators.join(", ")))?;
            }
        }
    }
    out.finish()
}
