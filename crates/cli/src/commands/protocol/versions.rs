//! Versions of the questions in a vault: listed, compared, taken in, approved, taken into use. Casework decides, as for the window.

use crate::difference::{self, Both};
use crate::failure::Failure;
use crate::files;
use crate::output::Output;
use crate::session::Session;
use crate::texts::Texts;
use casework::view::{ApprovalInput, CandidateView, ProtocolVersion};
use casework::{CaseworkError, Office, ProtocolSource};
use std::collections::BTreeMap;
use std::path::Path;

/// Fewest digits by which a version may be named.
const FEWEST_DIGITS: usize = 8;

/// All versions: one line of JSON each.
pub fn list(session: &Session, json: bool) -> Result<(), Failure> {
    let versions = session.office(|office, _, _| Ok(office.protocols()?.versions))?;
    shown(session, &versions, json)
}

/// A version, or a file that nobody has taken in yet, beside a version that is here.
pub fn diff(session: &Session, old: &str, new: &Path, json: bool) -> Result<(), Failure> {
    let source = if new.exists() { Some(Source::read(new)?) } else { None };
    let (view, texts, before) = session.office(|office, _, _| {
        let old = named(office, old)?;
        let before = session.speaking_version(office, &old);
        match &source {
            None => {
                let new = named(office, &new.to_string_lossy())?;
                let comparison = office.compare_protocols(&old, &new)?;
                let view =
                    CandidateView { comparison: Some(comparison), faults: vec![], missing: vec![], aside: vec![] };
                Ok((view, session.speaking_version(office, &new), before))
            }
            Some(source) => {
                let (view, words) = office.preview_protocol(&old, source.as_casework(), session.language())?;
                // Proven complete in every language: no other one is needed to fall back to.
                let texts = Texts::with_protocol(session.language(), |_| words.files.clone());
                Ok((view, texts, before))
            }
        }
    })?;
    compared(session, view, (&texts, &before), json)
}

/// Takes a file or folder in: kept only without any error, and not yet in use.
pub fn install(session: &Session, source: &Path, json: bool) -> Result<(), Failure> {
    let source = Source::read(source)?;
    let (view, texts, before) = session.office(|office, moment, _| {
        let view = office.import_protocol(source.as_casework(), moment)?;
        let speaking = |version: Option<&ProtocolVersion>| {
            let digest = version.map(|version| version.protocol.texts.as_str()).unwrap_or_default();
            session.speaking_version(office, digest)
        };
        let texts = speaking(view.comparison.as_ref().map(|both| &both.version));
        let before = speaking(view.comparison.as_ref().map(|both| &both.against));
        Ok((view, texts, before))
    })?;
    compared(session, view, (&texts, &before), json)
}

/// Records a steward's approval. The passphrase of this command is checked once more, as the window asks for it once more.
pub fn approve(session: &Session, digest: &str, (name, role): (String, String), json: bool) -> Result<(), Failure> {
    let version = session.office(|office, moment, passphrase| {
        let texts = named(office, digest)?;
        let input = ApprovalInput { texts: texts.clone(), name, role, passphrase: passphrase.to_owned() };
        only(office.approve_protocol(&input, moment)?.versions, &texts)
    })?;
    shown(session, &[version], json)
}

/// Takes an approved version into use, or puts back an earlier one.
pub fn take_into_use(session: &Session, digest: &str, json: bool) -> Result<(), Failure> {
    let version = session.office(|office, moment, _| {
        let texts = named(office, digest)?;
        only(office.use_protocol(&texts, moment)?.versions, &texts)
    })?;
    shown(session, &[version], json)
}

/// What the person named: the bytes of a file, or the files of a folder.
enum Source {
    File(Vec<u8>),
    Folder(BTreeMap<String, String>),
}

impl Source {
    fn read(path: &Path) -> Result<Source, Failure> {
        if !path.is_dir() {
            return Ok(Source::File(files::packet(path)?));
        }
        // Of several protocols in one folder none is meant more than the others.
        let mut found = files::whole_protocols(path)?;
        let only = found.pop().filter(|_| found.is_empty());
        Ok(Source::Folder(only.ok_or(CaseworkError::ProtocolUnknown)?))
    }

    fn as_casework(&self) -> ProtocolSource<'_> {
        match self {
            Source::File(bytes) => ProtocolSource::File(bytes),
            Source::Folder(files) => ProtocolSource::Folder(files),
        }
    }
}

/// What came of a candidate, or of two versions: the difference, or a refusal that names everything that is wrong.
fn compared(
    session: &Session,
    view: CandidateView,
    (texts, before): (&Texts, &Texts),
    json: bool,
) -> Result<(), Failure> {
    let mut out = if json { session.output() } else { Output::speaking(texts) };
    match &view.comparison {
        _ if json => out.json(&view)?,
        Some(both) => {
            difference::show(&mut out, both, &Both { new: texts.protocol(), old: before.protocol() })?;
            difference::aside(&mut out, &view.aside)?;
        }
        None => {}
    }
    out.finish()?;
    if view.comparison.is_some() { Ok(()) } else { Err(Failure::NotWhole(Box::new(view))) }
}

fn shown(session: &Session, versions: &[ProtocolVersion], json: bool) -> Result<(), Failure> {
    let mut out = session.output();
    for version in versions {
        if json { out.json(version)? } else { difference::version(&mut out, version)? }
    }
    out.finish()
}

/// The digest of the one version whose digest begins so; anything else is handed on as it is, and casework does not know it.
fn named(office: &Office, given: &str) -> Result<String, Failure> {
    let given = given.to_ascii_lowercase();
    let digests = office.protocols()?.versions.into_iter().map(|version| version.protocol.texts);
    let mut fitting: Vec<String> = digests.filter(|digest| digest.starts_with(&given)).collect();
    match fitting.pop().filter(|_| fitting.is_empty() && given.len() >= FEWEST_DIGITS) {
        Some(digest) => Ok(digest),
        None => Ok(given),
    }
}

fn only(versions: Vec<ProtocolVersion>, texts: &str) -> Result<ProtocolVersion, Failure> {
    let found = versions.into_iter().find(|version| version.protocol.texts == texts);
    Ok(found.ok_or(CaseworkError::ProtocolUnknown)?)
}
