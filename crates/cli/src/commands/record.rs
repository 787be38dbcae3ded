//! `case history|explain|retention|shed|delete|certificate|access`: the record of a case and its end.

use super::case::case_line;
use crate::failure::Failure;
use crate::output::Output;
use crate::passphrase::{self, Source};
use crate::session::{Session, now, shown};
use crate::texts::Texts;
use crate::{files, record_page, words};
use casework::CaseworkError;
use casework::view::{
    AccessView, CertificateView, DeletionInput, DueView, ExplanationInput, HistoryChange, HistoryView,
};
use serde_json::json;
use std::path::Path;

/// Everything that happened in a case.
pub fn history(session: &Session, case: &str, json: bool) -> Result<(), Failure> {
    let (history, texts) = session.office(|office, _, _| {
        let history = office.case_history(case)?;
        let texts = session.speaking_version(office, &history.case.protocol.texts);
        Ok((history, texts))
    })?;
    tell(&texts, &history, json)
}

fn tell(texts: &Texts, history: &HistoryView, json: bool) -> Result<(), Failure> {
    let mut out = Output::speaking(texts);
    if json {
        out.json(history)?;
        return out.finish();
    }
    case_line(&mut out, &history.case)?;
    for version in &history.versions {
        out.say("history-version")?;
        case_line(&mut out, version)?;
    }
    for line in &history.lines {
        if let Some(said) = record_page::line(texts, line) {
            let back = if line.clock_back { texts.say("history-clock-back") } else { String::new() };
            let who = texts.say(&format!("who-{}", line.who));
            out.line(format!("{} · {} · {who} · {said} {back}", line.number, words::time(line.at)).trim_end())?;
        }
    }
    if let Some(due) = history.due_at {
        out.say_with("history-due", &[("when", &words::time(due))])?;
    }
    out.finish()
}

/// Says why a line corrected what was there before.
pub fn explain(
    session: &Session,
    (case, number): (&str, u64),
    because: &str,
    text: String,
    json: bool,
) -> Result<(), Failure> {
    let input = ExplanationInput {
        case: case.to_owned(),
        number,
        reason: because.to_owned(),
        text,
        language: session.language().to_owned(),
    };
    let (history, texts) = session.office(|office, moment, _| {
        let history = office.explain(&input, moment)?;
        let texts = session.speaking_version(office, &history.case.protocol.texts);
        Ok((history, texts))
    })?;
    tell(&texts, &history, json)
}

/// Says how long a case is kept, sets when cases shrink by themselves, or shows what is due.
pub fn retention(
    session: &Session,
    keep: Option<(String, (u32, String))>,
    shed_after: Option<u32>,
    json: bool,
) -> Result<(), Failure> {
    if let Some((case, (days, basis))) = keep {
        let history = session.office(|office, moment, _| Ok(office.keep_until(&case, &basis, days, moment)?))?;
        let mut out = session.output();
        let due = words::time(history.due_at.unwrap_or_default());
        if json {
            out.json(&history)?
        } else {
            out.say_with("history-due", &[("when", &due)])?
        }
        return out.finish();
    }
    let due: DueView = session.office(|office, moment, passphrase| {
        Ok(match shed_after {
            Some(days) => office.set_shed_after_days(days, passphrase, moment)?,
            None => office.due(now())?,
        })
    })?;
    let mut out = session.output();
    if json {
        out.json(&due)?;
        return out.finish();
    }
    out.say(if due.due.is_empty() { "due-none" } else { "due-cases" })?;
    for line in &due.due {
        case_line(&mut out, line)?;
    }
    match due.shed_after_days {
        0 => out.say("shed-when-asked")?,
        days => out.say_with("shed-after", &[("days", &days.to_string())])?,
    }
    if due.rotation_due {
        out.say("rotation-due")?;
    }
    out.finish()
}

/// Shrinks a case that arrived to its line.
pub fn shed(session: &Session, case: &str, json: bool) -> Result<(), Failure> {
    let history = session.office(|office, moment, passphrase| Ok(office.shed(case, passphrase, moment)?))?;
    let certificate = history.certificates.first().ok_or(CaseworkError::Internal("erased without a certificate"))?;
    show(session, std::slice::from_ref(certificate), json)
}

/// Deletes a case.
pub fn delete(session: &Session, case: String, reason: String, again: String, json: bool) -> Result<(), Failure> {
    let certificate = session.office(|office, moment, passphrase| {
        let input = DeletionInput { case, reason, again, passphrase: passphrase.to_owned() };
        Ok(office.delete_case(&input, moment)?)
    })?;
    show(session, &[certificate], json)
}

/// The certificates of a case, or all.
pub fn certificates(session: &Session, case: Option<&str>, json: bool) -> Result<(), Failure> {
    let certificates = session.office(|office, _, _| {
        Ok(match case {
            Some(case) => office.certificates_of_case(case)?,
            None => office.certificates()?,
        })
    })?;
    show(session, &certificates, json)
}

fn show(session: &Session, certificates: &[CertificateView], json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    for certificate in certificates {
        if json {
            out.json(certificate)?;
            continue;
        }
        for line in record_page::certificate(out.texts(), certificate) {
            out.line(&line)?;
        }
    }
    out.finish()
}

/// Writes the person's own copy: for reading in both languages of the interview, and for machines. The record of it comes last.
pub fn access(session: &Session, case: &str, folder: &Path, json: bool) -> Result<(), Failure> {
    let (names, sha256) = session.office(|office, moment, passphrase| {
        let access = office.access(case, passphrase, moment.now)?;
        let mut languages = vec![access.interview_language.clone(), access.officer_language.clone()];
        languages.dedup();
        let bytes = serde_json::to_vec_pretty(&access)?;
        let mut written = vec![(name(&access, "json"), bytes)];
        for language in &languages {
            let texts = Texts::with_protocol(language, |language| {
                office
                    .protocol_texts(&access.case.protocol.texts, language)
                    .map(|texts| texts.files)
                    .unwrap_or_default()
            });
            written.push((name(&access, &format!("{language}.html")), record_page::page(&texts, &access).into_bytes()));
        }
        for (name, bytes) in &written {
            files::deliver(folder, name, bytes)?;
        }
        let machine = written.first().map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
        let given = office.record_access_given(case, &languages, machine, moment)?;
        let sha256 = given.lines.into_iter().rev().find_map(|line| match line.what {
            HistoryChange::Access { sha256, .. } => Some(sha256),
            _ => None,
        });
        Ok((written.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), sha256))
    })?;
    let mut out = session.output();
    if json {
        out.json(&json!({"files": names, "sha256": sha256}))?;
    } else {
        for name in &names {
            out.line(&shown(&folder.join(name)))?;
        }
        out.say("access-give")?;
    }
    out.finish()
}

/// Brings in what another copy of this vault knows. Without a descriptor its passphrase is the one of this vault.
pub fn adopt(session: &Session, copy: &Path, descriptor: Option<u32>, json: bool) -> Result<(), Failure> {
    let adopted = session.office(|office, moment, passphrase| {
        let others = match descriptor {
            Some(number) => Some(passphrase::read(&Source::Descriptor(number), false, session)?),
            None => None,
        };
        let others = others.as_ref().map_or(passphrase, |others| others.as_str());
        Ok(office.adopt(copy, passphrase, others, moment)?)
    })?;
    let mut out = session.output();
    for line in &adopted {
        if json {
            out.json(line)?;
            continue;
        }
        let outcome = out.texts().say(&format!("adoption-{}", line.outcome));
        out.line(&format!("{} · {outcome}", line.reference))?;
        if let Some(case) = &line.case {
            case_line(&mut out, case)?;
        }
    }
    out.finish()
}

/// The reference and the moment: a second copy never meets the first.
fn name(access: &AccessView, kind: &str) -> String {
    format!("{}-{}.{kind}", access.case.reference, access.made_at)
}
