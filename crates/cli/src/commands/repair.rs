//! `vault check|salvage`.

use super::backup::supervisor_key;
use crate::args::SupervisorKey;
use crate::failure::Failure;
use crate::session::{Session, with_moment};
use casework::WayIn;
use casework::view::SalvageView;
use std::path::Path;

/// Checks the vault without changing it; refused with `vault-damaged` when anything does not fit.
pub fn check(session: &Session, json: bool) -> Result<(), Failure> {
    let dir = session.vault_dir()?;
    casework::vault_exists(&dir)?;
    let passphrase = session.passphrase(false)?;
    let view = casework::check_vault(&dir, &passphrase)?;
    let mut out = session.output();
    if json {
        out.json(&view)?;
    } else {
        let (events, anchored) = (view.events.to_string(), view.anchored.to_string());
        out.say_with("vault-checked", &[("events", &events), ("anchored", &anchored)])?;
        for finding in &view.findings {
            let part = out.texts().say(&format!("vault-part-{}", finding.part));
            out.line(&format!("{part} [{} {} {}]", finding.part, finding.code, finding.number))?;
        }
        if view.ok {
            out.say("vault-whole")?;
        }
    }
    out.finish()?;
    if view.ok { Ok(()) } else { Err(Failure::Refused("vault-damaged")) }
}

/// Saves what can be read into a new vault, with the passphrase or a supervisor's key.
pub fn salvage(session: &Session, into: &Path, key: &SupervisorKey, json: bool) -> Result<(), Failure> {
    let dir = session.vault_dir()?;
    casework::vault_exists(&dir)?;
    let by_supervisor = key.key_fd.is_some() || key.key_file.is_some();
    let secret = if by_supervisor { supervisor_key(session, key)? } else { session.passphrase(false)? };
    let way = if by_supervisor { WayIn::Supervisor(&secret) } else { WayIn::Passphrase(&secret) };
    let view = with_moment(|moment| casework::salvage_vault(&dir, way, into, moment))?;
    if json {
        let mut out = session.output();
        out.json(&view)?;
        return out.finish();
    }
    tell(session, &view)
}

fn tell(session: &Session, view: &SalvageView) -> Result<(), Failure> {
    let mut out = session.output();
    out.say_with("salvage-copy", &[("folder", &view.copy)])?;
    let number = |number: u64| number.to_string();
    let (pages, bad) = (number(view.pages), number(view.bad_pages));
    out.say_with("salvage-pages", &[("pages", &pages), ("bad", &bad)])?;
    out.say_with("salvage-found", &[("events", &number(view.found)), ("tables", &number(view.from_tables))])?;
    for (first, last) in &view.lost {
        out.say_with("salvage-lost", &[("first", &number(*first)), ("last", &number(*last))])?;
    }
    if view.set_aside > 0 {
        out.say_with("salvage-aside", &[("events", &number(view.set_aside))])?;
    }
    if view.missing > 0 {
        out.say_with("salvage-missing", &[("files", &number(view.missing))])?;
    }
    if !view.end_is_known {
        out.say("salvage-no-anchor")?;
    }
    for case in &view.cases {
        match case.lost {
            Some(lost) => out.say_with("salvage-case", &[("reference", &case.reference), ("events", &number(lost))])?,
            None => out.say_with("salvage-case-unknown", &[("reference", &case.reference)])?,
        }
    }
    out.say(if view.whole { "salvage-whole" } else { "salvage-not-whole" })?;
    out.say("salvage-open-it")?;
    out.finish()
}
