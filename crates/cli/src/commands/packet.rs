//! `packet seal|verify|open` and `receipt make|apply`.

use crate::args::{MakeReceipt, Packet, Receipt};
use crate::failure::Failure;
use crate::output::Output;
use crate::session::{Session, now, shown};
use crate::{files, report, words};
use casework::view::{ReceivedView, ReferralInput, ResponseInput, SealedView};
use std::path::Path;

/// Runs a command on packets.
pub fn run(session: &Session, command: Packet) -> Result<(), Failure> {
    match command {
        Packet::Seal { case, to, out, json } => seal(session, &case, to, &out, json),
        Packet::Verify { file, json } => verify(session, &file, json),
        Packet::Open { file, json } => open(session, &file, json),
    }
}

/// Runs a command on receipts.
pub fn receipt(session: &Session, command: Receipt) -> Result<(), Failure> {
    match command {
        Receipt::Make(args) => make(session, &args),
        Receipt::Apply { file, json } => apply(session, &file, json),
    }
}

fn seal(session: &Session, case: &str, to: u32, folder: &Path, json: bool) -> Result<(), Failure> {
    let (view, texts): (SealedView, _) = session.office(|office, moment, passphrase| {
        let input = ReferralInput { case: case.to_owned(), org: to, passphrase: passphrase.to_owned() };
        let sealed = office.refer(&input, moment)?;
        let (name, bytes) = office.outgoing_bytes(&sealed.packet)?;
        files::deliver(folder, &name, &bytes)?;
        let view = office.record_saved(&sealed.packet, &shown(folder), moment)?;
        let texts = session.speaking_version(office, &view.case.protocol.texts);
        Ok((view, texts))
    })?;
    let mut out = Output::speaking(&texts);
    if json {
        out.json(&view)?;
        return out.finish();
    }
    let texts = out.texts();
    let sections: Vec<String> = view.sections.iter().map(|id| texts.protocol().say(&format!("section-{id}"))).collect();
    out.say_with("packet-made-for", &[("organisation", words::name(texts, &view.organisation.names))])?;
    out.line(&shown(&folder.join(&view.file_name)))?;
    out.line(&format!("{}: {}", texts.say("packet-fingerprint"), view.fingerprint))?;
    out.line(&format!("{}: {}", texts.say("packet-carries"), sections.join(", ")))?;
    out.finish()
}

fn verify(session: &Session, file: &Path, json: bool) -> Result<(), Failure> {
    let bytes = files::packet(file)?;
    let line = session.office(|office, _, _| Ok(office.inspect(&bytes, now())?))?;
    let mut out = session.output();
    if json {
        out.json(&line)?;
    } else if line.ok {
        out.say("packet-intact")?;
    }
    out.finish()?;
    line.error.map_or(Ok(()), |code| Err(Failure::Refused(code)))
}

fn open(session: &Session, file: &Path, json: bool) -> Result<(), Failure> {
    let bytes = files::packet(file)?;
    let (view, texts) = session.office(|office, moment, _| {
        let view = office.receive(&bytes, moment)?;
        let texts = session.speaking_version(office, &view.protocol.texts);
        Ok((view, texts))
    })?;
    let mut out = Output::speaking(&texts);
    if json {
        out.json(&view)?
    } else {
        received(&mut out, &view)?
    }
    out.finish()
}

/// Who signed a packet, and that it is intact.
pub fn signed_by(out: &mut Output<'_>, view: &ReceivedView) -> Result<(), Failure> {
    let from = words::name(out.texts(), &view.line.from.names);
    out.say("packet-intact")?;
    out.say_with("packet-from", &[("organisation", from), ("officer", &view.officer.to_string())])?;
    out.say_with("identity-key", &[("words", &view.signer_key_words)])?;
    out.line(&format!("{} · {}", view.line.packet, words::time(view.line.created_at)))
}

/// A packet for the reader: who signed it, what it carries, what follows from it.
fn received(out: &mut Output<'_>, view: &ReceivedView) -> Result<(), Failure> {
    let texts = out.texts();
    signed_by(out, view)?;
    if view.protocol_unknown {
        out.say("packet-protocol-unknown")?;
    }
    for section in &view.sections {
        if !view.protocol_unknown {
            out.heading(&texts.protocol().say(&format!("section-{}", section.id)))?;
        }
        for question in &section.questions {
            let (asked, said) = match view.protocol_unknown {
                true => (question.id.clone(), serde_json::to_string(&question.answer)?),
                false => (words::question(texts, &question.id), words::answer(texts, question)),
            };
            out.line(&asked)?;
            out.line(&format!("    {said}"))?;
        }
    }
    if let Some(decision) = &view.decision {
        out.heading(&texts.say(&format!("decision-{}", decision.code)))?;
        out.line(&decision.reason)?;
    }
    if let Some(findings) = &view.findings {
        let answer = |id: &str| {
            let found = findings.answers.iter().find(|question| question.id == id);
            found.map(|question| words::answer(texts, question)).unwrap_or_default()
        };
        report::findings(out, &report::Findings::from(findings), &answer)?;
    }
    if !view.differs.is_empty() {
        out.say_with("packet-differs", &[("dimensions", &view.differs.join(", "))])?;
    }
    Ok(())
}

fn make(session: &Session, args: &MakeReceipt) -> Result<(), Failure> {
    let view = session.office(|office, moment, passphrase| {
        let input = ResponseInput {
            packet: args.packet.clone(),
            accept: args.accept,
            reason: args.return_for.clone(),
            passphrase: passphrase.to_owned(),
        };
        office.respond(&input, moment)?;
        let (name, bytes) = office.receipt_bytes(&args.packet)?;
        files::deliver(&args.out, &name, &bytes)?;
        Ok(office.record_receipt_saved(&args.packet, &shown(&args.out), moment)?)
    })?;
    let mut out = session.output();
    if args.json {
        out.json(&view.response)?;
    } else if let Some(response) = &view.response {
        let state = out.texts().say(&format!("receipt-{}", response.status));
        out.line(&state)?;
        out.line(&shown(&args.out.join(&response.file_name)))?;
    }
    out.finish()
}

fn apply(session: &Session, file: &Path, json: bool) -> Result<(), Failure> {
    let bytes = files::packet(file)?;
    let view = session.office(|office, moment, _| Ok(office.apply_receipt(&bytes, moment)?))?;
    let mut out = session.output();
    if json {
        out.json(&view)?;
        return out.finish();
    }
    let texts = out.texts();
    let state = texts.say(&format!("receipt-{}", view.status));
    let reason = view.reason.as_ref().map(|code| format!(" ({})", texts.say(&format!("return-{code}"))));
    out.line(&format!("{} · {state}{}", view.case.reference, reason.unwrap_or_default()))?;
    out.line(&format!("{} · {}", words::name(texts, &view.organisation.names), words::time(view.at)))?;
    out.finish()
}
