//! `case notify`: the anonymous record for an office that must report, as one page of text.

use crate::failure::Failure;
use crate::output::Output;
use crate::session::{Session, now, shown};
use crate::texts::Texts;
use crate::{files, words};
use casework::Notification;
use std::path::Path;

/// Width of the line to write on by hand, characters.
const LINE_CHARACTERS: usize = 60;

/// Prints the record, or saves it in a folder as packets are saved: complete, read back, never over another file.
pub fn notify(session: &Session, case: &str, folder: Option<&Path>, json: bool) -> Result<(), Failure> {
    let (record, texts) = session.office(|office, _, _| {
        let record = office.notification(case, now())?;
        let texts = session.speaking_version(office, &record.protocol.texts);
        Ok((record, texts))
    })?;
    let mut out = Output::speaking(&texts);
    let page = page(&texts, &record);
    match folder {
        None if json => out.json(&record)?,
        None => out.line(page.trim_end())?,
        Some(folder) => {
            let name = format!("{}-{}.txt", record.file_name, texts.language());
            files::deliver(folder, &name, page.as_bytes())?;
            if json { out.json(&record)? } else { out.line(&shown(&folder.join(name)))? }
        }
    }
    out.finish()
}

/// The page: what was chosen, and room for what only the office can add.
fn page(texts: &Texts, record: &Notification) -> String {
    let (protocol, said) = (&record.protocol, texts.protocol());
    let status = texts.say(if protocol.draft { "protocol-status-draft" } else { "protocol-status-approved" });
    let mut lines = vec![
        texts.say("notify-title"),
        format!("{} {} · {status}", protocol.id, protocol.version),
        String::new(),
        said.say(&format!("section-{}", record.section)),
        texts.say("notify-anonymous"),
        String::new(),
    ];
    for question in &record.questions {
        lines.push(words::question(texts, &question.id));
        lines.push(format!("    {}", words::answer(texts, question)));
        lines.push(String::new());
    }
    lines.push(texts.say("notify-by-hand"));
    lines.push(String::new());
    lines.push("_".repeat(LINE_CHARACTERS));
    lines.push(String::new());
    lines.join("\n")
}
