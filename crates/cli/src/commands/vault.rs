//! `vault create|list|info` (`check|salvage`: [`super::repair`]) and `identity show`.

use super::key::{bearable_costs, suggest};
use super::repair;
use crate::args::{Create, Vault};
use crate::failure::Failure;
use crate::session::{Session, now, shown, with_moment};
use crate::words;
use casework::view::NewVault;
use serde_json::json;

/// Runs a command on the vault as a whole.
pub fn run(session: &Session, command: Vault) -> Result<(), Failure> {
    match command {
        Vault::Create(args) => create(session, &args),
        Vault::List { json } => list(session, json),
        Vault::Adopt { copy, copy_passphrase_fd, json } => {
            super::record::adopt(session, &copy, copy_passphrase_fd, json)
        }
        Vault::Info { json } => info(session, json),
        Vault::Check { json } => repair::check(session, json),
        Vault::Salvage { into, key, json } => repair::salvage(session, &into, &key, json),
    }
}

fn create(session: &Session, args: &Create) -> Result<(), Failure> {
    let (dir, content) = (session.vault_dir()?, session.content()?);
    if session.asks_for_passphrase() {
        suggest(session);
    }
    let passphrase = session.passphrase(true)?;
    let input = NewVault {
        language: session.language().to_owned(),
        label: args.label.clone(),
        passphrase: passphrase.to_string(),
        training_role: args.training.clone(),
        supervisor: args.supervisor.clone(),
    };
    let (_office, made) =
        with_moment(|moment| casework::create_vault(&dir, &input, &content, bearable_costs(), moment))?;
    let mut out = session.output();
    if args.json {
        let label = &made.home.office.label;
        out.json(&json!({"label": label, "training": made.home.office.training, "recovery_code": made.recovery_code}))?;
    } else {
        out.say("vault-created")?;
        out.line(&format!("    {}", made.recovery_code.join(" ")))?;
        out.say("first-recovery-once")?;
    }
    out.finish()
}

/// The vaults of this computer, one for each officer.
fn list(session: &Session, json: bool) -> Result<(), Failure> {
    let root = session.data_dir()?;
    let choices = casework::vaults(&root)?;
    let mut out = session.output();
    if json {
        out.json(&choices)?;
        return out.finish();
    }
    for choice in &choices {
        let dir = shown(&casework::vault_dir(&root, &choice.vault)?);
        let state = match &choice.problem {
            Some(problem) => out.texts().say(&format!("error-{problem}")),
            None if choice.training => out.texts().say("mode-training"),
            None => out.texts().say("mode-real"),
        };
        let label = if choice.label.is_empty() { out.texts().say("unlock-unreadable") } else { choice.label.clone() };
        out.line(&format!("{label} · {state} · {dir}"))?;
    }
    out.finish()
}

fn info(session: &Session, json: bool) -> Result<(), Failure> {
    let line = casework::vault_info(&session.vault_dir()?)?;
    let mut out = session.output();
    if json {
        out.json(&line)?;
        return out.finish();
    }
    out.say_with("unlock-label", &[("label", &line.label)])?;
    out.say(if line.training { "mode-training" } else { "mode-real" })?;
    out.say_with("vault-size", &[("bytes", &line.database_bytes.to_string())])?;
    for slot in &line.slots {
        let kind = out.texts().say(&format!("slot-{}", slot.kind));
        out.line(&format!("{}. {kind} {}", slot.slot, slot.label))?;
    }
    out.finish()
}

/// The keys of the vault.
pub fn identity(session: &Session, json: bool) -> Result<(), Failure> {
    let line = session.office(|office, _, _| Ok(office.identity(now())?))?;
    let mut out = session.output();
    if json {
        out.json(&line)?;
        return out.finish();
    }
    if let Some(organisation) = &line.organisation {
        let name = words::name(out.texts(), &organisation.names).to_owned();
        out.line(&name)?;
    }
    let (officer, device) = (line.officer.to_string(), line.device.to_string());
    out.say_with("identity-officer", &[("officer", &officer), ("device", &device)])?;
    out.say_with("identity-key", &[("words", &line.key_words)])?;
    out.say(if line.listed { "identity-listed" } else { "identity-not-listed" })?;
    out.finish()
}
