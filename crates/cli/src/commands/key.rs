//! `key …`: the ways into a vault, and how they change.

use crate::args::{Enrol, Key};
use crate::failure::Failure;
use crate::output::Output;
use crate::session::{Session, with_moment};
use crate::{files, passphrase, words};
use casework::view::{KeysChanged, KeysView, SharesView};
use casework::{CaseworkError, KdfParameters, Moment, Office, OtherWay};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;
use zeroize::Zeroizing;

/// Longest key file of a supervisor, bytes.
const MOST_KEY_FILE_BYTES: u64 = 64 * 1024;

/// Runs a command on the ways in.
pub fn run(session: &Session, command: Key) -> Result<(), Failure> {
    match command {
        Key::List { json } => {
            let keys = session.office(|office, _, _| Ok(office.keys()?))?;
            list(session, &keys, json)
        }
        Key::ChangePassphrase { new_passphrase_fd, json } => {
            let changed = session.office(|office, moment, present| {
                warn(session)?;
                let new = new_passphrase(session, new_passphrase_fd)?;
                Ok(office.change_passphrase(present, &new, bearable_costs(), moment)?)
            })?;
            changed_keys(session, &changed, json)
        }
        Key::AddSupervisor { key, json } => {
            change(session, json, |office, moment, present| Ok(office.add_supervisor(present, &key, moment)?))
        }
        Key::Remove { slot, json } => {
            change(session, json, |office, moment, present| Ok(office.remove_way_in(present, slot, moment)?))
        }
        Key::RenewCode { json } => {
            change(session, json, |office, moment, present| Ok(office.renew_recovery_code(present, moment)?))
        }
        Key::Rotate { json } => {
            change(session, json, |office, moment, present| Ok(office.rotate_keys(present, moment)?))
        }
        Key::MakeShares { out, json } => make_shares(session, out.as_deref(), json),
        Key::TravelLock => {
            session.office(|office, moment, present| Ok(office.travel_lock(present, moment)?))?;
            let mut out = session.output();
            out.say("travel-locked")?;
            out.finish()
        }
        Key::Enrol(args) => enrol(session, &args),
    }
}

fn change(
    session: &Session,
    json: bool,
    act: impl FnOnce(&mut Office, &mut Moment<'_>, &str) -> Result<KeysChanged, Failure>,
) -> Result<(), Failure> {
    let changed = session.office(|office, moment, present| {
        warn(session)?;
        act(office, moment, present)
    })?;
    changed_keys(session, &changed, json)
}

/// A code of an older vault cannot come along: said before it is replaced.
fn warn(session: &Session) -> Result<(), Failure> {
    let line = casework::vault_info(&session.vault_dir()?)?;
    if line.slots.iter().any(|slot| slot.kind == "old_recovery_code") {
        eprintln!("{}", session.texts().say("keys-old-code"));
    }
    Ok(())
}

fn enrol(session: &Session, args: &Enrol) -> Result<(), Failure> {
    let (dir, content) = (session.vault_dir()?, session.content()?);
    // A missing vault is told before anybody types a secret for it.
    casework::vault_info(&dir)?;
    let way = other_way(session, args)?;
    let new = new_passphrase(session, args.new_passphrase_fd)?;
    let changed = with_moment(|moment| {
        let mut office = casework::unlock_with(&dir, &way, &content, moment)?;
        office.enrol(&way, &new, bearable_costs(), moment)
    })?;
    changed_keys(session, &changed, args.json)
}

fn other_way(session: &Session, args: &Enrol) -> Result<OtherWay, Failure> {
    let secret = |text: &str| passphrase::secret(session, args.secret_fd, text);
    if let Some(path) = &args.supervisor_key {
        let file = key_file(path)?;
        return match OtherWay::supervisor(&file, None) {
            Err(error) if error.code() == "key-file-encrypted" => {
                Ok(OtherWay::supervisor(&file, Some(&secret("key-file-passphrase")?))?)
            }
            read => Ok(read?),
        };
    }
    if args.shares {
        let (first, second) = (secret("share-first")?, secret("share-second")?);
        return Ok(OtherWay::shares([&first, &second])?);
    }
    Ok(OtherWay::recovery_code(&secret("recovery-code-ask")?)?)
}

fn key_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, Failure> {
    // Room for everything at once: growing would leave copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST_KEY_FILE_BYTES).unwrap_or_default()));
    let unreadable = |_| CaseworkError::FileUnreadable;
    files::regular(path)?.take(MOST_KEY_FILE_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn new_passphrase(session: &Session, descriptor: Option<u32>) -> Result<Zeroizing<String>, Failure> {
    if descriptor.is_none() {
        suggest(session);
    }
    passphrase::new(session, descriptor)
}

/// Suggests a passphrase, on stderr: stdout is for results.
pub fn suggest(session: &Session) {
    let suggested = with_moment(|moment| casework::suggest_passphrase(session.language(), moment.rng));
    eprintln!("{}", session.texts().say_with("passphrase-suggested", &[("words", &suggested.words.join(" "))]));
}

/// The costs of a passphrase slot that this computer bears.
pub fn bearable_costs() -> KdfParameters {
    let begun = Instant::now();
    casework::bearable_costs(&mut || u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX))
}

fn make_shares(session: &Session, folder: Option<&Path>, json: bool) -> Result<(), Failure> {
    let places: Vec<PathBuf> = (1..=3).filter_map(|number| Some(folder?.join(format!("share-{number}.svg")))).collect();
    // Told before the shares of before are void.
    places.iter().try_for_each(|place| files::absent(place))?;
    let sheet: SharesView = session.office(|office, moment, present| {
        warn(session)?;
        Ok(office.make_shares(present, moment)?)
    })?;
    for (place, share) in places.iter().zip(&sheet.shares) {
        files::deliver_new(place, share.qr.as_bytes())?;
    }
    let mut out = session.output();
    if json {
        out.json(&sheet)?;
        return out.finish();
    }
    out.say("shares-made")?;
    for share in &sheet.shares {
        let number = share.number.to_string();
        let title = out.texts().say_with("share-title", &[("number", &number), ("vault", &sheet.vault)]);
        out.heading(&title)?;
        for row in share.words.chunks(4) {
            out.line(&format!("    {}", row.join(" ")))?;
        }
    }
    out.line("")?;
    out.say("shares-keep")?;
    new_code(&sheet.recovery_code, &mut out)?;
    out.finish()
}

fn changed_keys(session: &Session, changed: &KeysChanged, json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    if json {
        out.json(changed)?;
        return out.finish();
    }
    out.say("keys-changed")?;
    slots(&changed.keys, &mut out)?;
    new_code(&changed.recovery_code, &mut out)?;
    out.finish()
}

fn new_code(code: &[String], out: &mut Output<'_>) -> Result<(), Failure> {
    if code.is_empty() {
        return Ok(());
    }
    out.say("keys-new-code")?;
    out.line(&format!("    {}", code.join(" ")))?;
    out.say("first-recovery-once")
}

fn slots(keys: &KeysView, out: &mut Output<'_>) -> Result<(), Failure> {
    for slot in &keys.slots {
        let kind = out.texts().say(&format!("slot-{}", slot.kind));
        out.line(&format!("{}. {kind} {}", slot.slot, slot.label))?;
    }
    Ok(())
}

fn list(session: &Session, keys: &KeysView, json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    if json {
        out.json(keys)?;
        return out.finish();
    }
    slots(keys, &mut out)?;
    for change in &keys.changes {
        let reason = out.texts().say(&format!("keys-reason-{}", change.reason));
        out.line(&format!("{}  {reason}", words::time(change.at)))?;
    }
    out.finish()
}
