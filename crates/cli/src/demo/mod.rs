//! `demo`: the reference case as a story through two real vaults in a temporary folder, told in the person's language.
//!
//! Everything in it is invented; the vaults, the signature, the sealed packet and the receipt are real, and gone afterwards.

mod player;

use crate::commands::signed_by;
use crate::failure::Failure;
use crate::output::Output;
use crate::session::Session;
use crate::{report, words};
use casework::view::{CaseLine, FindingsView, ReceivedView, RecipientView, SealedView};
use casework::{CaseworkError, Content};
use player::Player;

/// The reference case: answers as a golden case of the protocol.
const STORY: &str = include_str!("../../../../protocols/kg-sop/golden/sewing-shop.json");
/// Its protocol.
const PROTOCOL: &str = "kg-sop";
/// Who plays.
const INSPECTOR: &str = "labour-inspector";
const SHELTER: &str = "shelter-desk";
/// Question of consent to a support organisation, asked when the person has heard what can be asked for.
const CONSENT: &str = "consent_support";

/// Tells the story.
pub fn run(session: &Session) -> Result<(), Failure> {
    let content = Content::embedded()?;
    // Both offices have just begun: the program's own version is in use, and its words are the story's.
    let texts = session.speaking(&content, PROTOCOL)?;
    let mut out = Output::speaking(&texts);
    let place = tempfile::tempdir().map_err(|_| Failure::Refused("disk-error"))?;
    out.say("demo-title")?;
    out.say("demo-invented")?;

    chapter(&mut out, "demo-first-start")?;
    let language = session.language();
    let mut inspector = Player::begin(&place.path().join("inspector"), INSPECTOR, language, &content)?;
    let mut shelter = Player::begin(&place.path().join("shelter"), SHELTER, language, &content)?;
    for player in [&inspector, &shelter] {
        let home = player.home()?;
        let names = home.office.organisation.map(|organisation| organisation.names).unwrap_or_default();
        let name = words::name(out.texts(), &names);
        out.say_with("demo-office", &[("organisation", name), ("key", &home.office.key_words)])?;
    }

    chapter(&mut out, "demo-interview")?;
    out.say("demo-story")?;
    let case = interview(&mut out, &mut inspector)?;

    chapter(&mut out, "demo-findings")?;
    let findings = inspector.act(|office, moment| office.findings(&case, moment.now))?;
    show_findings(&mut out, &findings)?;

    chapter(&mut out, "demo-decision")?;
    let recipient = decide(&mut out, &mut inspector, &case)?;

    chapter(&mut out, "demo-seal")?;
    let bytes = seal(&mut out, &mut inspector, &case, &recipient)?;

    chapter(&mut out, "demo-open")?;
    let view = shelter.act(|office, moment| office.receive(&bytes, moment))?;
    opened(&mut out, &view)?;

    chapter(&mut out, "demo-answer")?;
    let receipt = answer(&mut out, &mut shelter, &view)?;

    chapter(&mut out, "demo-receipt")?;
    let back = inspector.act(|office, moment| office.apply_receipt(&receipt, moment))?;
    let from = words::name(out.texts(), &back.organisation.names);
    out.say_with("demo-receipt-from", &[("organisation", from)])?;
    state(&mut out, &back.case)?;
    out.line("")?;
    out.say("demo-end")?;
    out.finish()
}

fn chapter(out: &mut Output<'_>, id: &str) -> Result<(), Failure> {
    let title = out.texts().say(id);
    out.line("")?;
    out.line(&format!("=== {title} ==="))
}

fn interview(out: &mut Output<'_>, inspector: &mut Player) -> Result<String, Failure> {
    let story: serde_json::Value = serde_json::from_str(STORY)?;
    let answers = story.get("answers").ok_or(CaseworkError::AnswersUnreadable)?;
    let view = inspector.act(|office, moment| office.import_case(answers, moment))?;
    let case = view.case.case;
    let check = inspector.act(|office, moment| office.check_answers(&case, moment.now))?;
    report::interview(out, &check, true)?;
    Ok(case)
}

fn show_findings(out: &mut Output<'_>, findings: &FindingsView) -> Result<(), Failure> {
    let texts = out.texts();
    let answer = |id: &str| {
        let found = findings.answers.iter().find(|question| question.id == id);
        found.map(|question| words::answer(texts, question)).unwrap_or_default()
    };
    report::findings(out, &report::Findings::from(findings), &answer)
}

/// The person agrees to a support organisation; the officer decides. Gives the first organisation that may be told.
fn decide(out: &mut Output<'_>, inspector: &mut Player, case: &str) -> Result<RecipientView, Failure> {
    let texts = out.texts();
    inspector.choose(case, CONSENT, "yes")?;
    out.line(&words::question(texts, CONSENT))?;
    out.line(&format!("    {}", texts.protocol().attribute("list-yes_no", "c-yes")))?;
    let reason = texts.say("demo-reason");
    inspector.decide(case, "refer", &reason, texts.language())?;
    out.line(&format!("{}: {reason}", texts.say("decision-refer")))?;
    let all = inspector.act(|office, moment| office.recipients(case, moment.now))?.recipients;
    let conflicts = all.iter().filter(|recipient| recipient.conflict);
    for recipient in conflicts {
        let name = words::name(texts, &recipient.organisation.names);
        out.say_with("demo-conflict", &[("organisation", name)])?;
    }
    Ok(all.into_iter().find(|recipient| recipient.allowed).ok_or(CaseworkError::UnknownRecipient)?)
}

fn seal(out: &mut Output<'_>, inspector: &mut Player, case: &str, to: &RecipientView) -> Result<Vec<u8>, Failure> {
    let sealed: SealedView = inspector.refer(case, to.organisation.org)?;
    let texts = out.texts();
    let sections = |ids: &[String]| {
        ids.iter().map(|id| texts.protocol().say(&format!("section-{id}"))).collect::<Vec<_>>().join(", ")
    };
    out.say_with("packet-made-for", &[("organisation", words::name(texts, &sealed.organisation.names))])?;
    out.line(&format!("{}: {} ({})", texts.say("packet-file"), sealed.file_name, sealed.bytes))?;
    out.line(&format!("{}: {}", texts.say("packet-fingerprint"), sealed.fingerprint))?;
    out.line(&format!("{}: {}", texts.say("packet-carries"), sections(&sealed.sections)))?;
    out.line(&format!("{}: {}", texts.say("packet-leaves-out"), sections(&to.left_out)))?;
    let (_, bytes) = inspector.act(|office, _| office.outgoing_bytes(&sealed.packet))?;
    let folder = texts.say("demo-drive");
    let saved = inspector.act(|office, moment| office.record_saved(&sealed.packet, &folder, moment))?;
    state(out, &saved.case)?;
    Ok(bytes)
}

/// What the desk sees. The answers are those of the interview; told again is only what its own engine makes of them.
fn opened(out: &mut Output<'_>, view: &ReceivedView) -> Result<(), Failure> {
    let texts = out.texts();
    signed_by(out, view)?;
    let sections: Vec<String> =
        view.sections.iter().map(|section| texts.protocol().say(&format!("section-{}", section.id))).collect();
    out.line(&format!("{}: {}", texts.say("packet-carries"), sections.join(", ")))?;
    if let Some(decision) = &view.decision {
        out.line(&format!("{}: {}", texts.say(&format!("decision-{}", decision.code)), decision.reason))?;
    }
    match view.differs.as_slice() {
        [] => out.say("demo-same"),
        differs => out.say_with("packet-differs", &[("dimensions", &differs.join(", "))]),
    }
}

fn answer(out: &mut Output<'_>, shelter: &mut Player, view: &ReceivedView) -> Result<Vec<u8>, Failure> {
    let packet = view.line.packet.as_str();
    shelter.accept(packet)?;
    let (name, bytes) = shelter.act(|office, _| office.receipt_bytes(packet))?;
    out.say("demo-accepted")?;
    out.line(&format!("{}: {name} ({})", out.texts().say("packet-file"), bytes.len()))?;
    Ok(bytes)
}

fn state(out: &mut Output<'_>, line: &CaseLine) -> Result<(), Failure> {
    let state = serde_json::to_value(line.state)?;
    let state = out.texts().say(&format!("case-state-{}", state.as_str().unwrap_or_default()));
    out.say_with("demo-state", &[("reference", &line.reference), ("state", &state)])
}
