//! Where secrets come from: a file descriptor, a file, or the terminal. Never an argument: those are seen by everybody on the computer.

use crate::failure::Failure;
use crate::session::Session;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Names a file that holds the passphrase.
const VARIABLE: &str = "TAANUU_PASSPHRASE_FILE";
/// Longest content of a descriptor or a file, bytes.
const MOST_BYTES: u64 = 16 * 1024;

/// Where to read the passphrase.
pub enum Source {
    /// An open file descriptor.
    Descriptor(u32),
    /// A file.
    File(PathBuf),
    /// The terminal.
    Terminal,
}

/// What is left on each descriptor that was read: several secrets may stand on one, a line each, in the order in which they are asked.
#[derive(Default)]
pub struct Descriptors(RefCell<BTreeMap<u32, Lines>>);

/// Content, and where its next line begins.
struct Lines(Zeroizing<Vec<u8>>, usize);

impl Source {
    /// `--passphrase-fd`, else `TAANUU_PASSPHRASE_FILE`, else the terminal.
    pub fn chosen(descriptor: Option<u32>) -> Source {
        let file = || std::env::var_os(VARIABLE).filter(|name| !name.is_empty());
        match descriptor {
            Some(number) => Source::Descriptor(number),
            None => file().map_or(Source::Terminal, |name| Source::File(name.into())),
        }
    }
}

/// The passphrase: a line of the source; for a new vault it is asked twice in the terminal.
pub fn read(source: &Source, new: bool, session: &Session) -> Result<Zeroizing<String>, Failure> {
    match source {
        Source::Descriptor(number) => session.descriptors().line(*number),
        Source::File(path) => Lines(content(path.clone())?, 0).next(),
        Source::Terminal if new => twice(session, "passphrase-ask"),
        Source::Terminal => ask(session, "passphrase-ask"),
    }
    .and_then(given)
}

/// A new passphrase: a line of the descriptor, or asked twice in the terminal.
pub fn new(session: &Session, descriptor: Option<u32>) -> Result<Zeroizing<String>, Failure> {
    let typed = || twice(session, "passphrase-new");
    descriptor.map_or_else(typed, |number| session.descriptors().line(number)).and_then(given)
}

/// Another secret: a line of the descriptor, or asked in the terminal with this text.
pub fn secret(session: &Session, descriptor: Option<u32>, text: &str) -> Result<Zeroizing<String>, Failure> {
    descriptor.map_or_else(|| ask(session, text), |number| session.descriptors().line(number)).and_then(given)
}

fn given(secret: Zeroizing<String>) -> Result<Zeroizing<String>, Failure> {
    if secret.is_empty() { Err(Failure::PassphraseMissing) } else { Ok(secret) }
}

fn ask(session: &Session, text: &str) -> Result<Zeroizing<String>, Failure> {
    let prompt = format!("{}: ", session.texts().say(text));
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Failure::PassphraseMissing)
}

/// A supervisor's key: the line of a key file that is one, `AGE-SECRET-KEY-1…`, wherever the file comes from.
pub fn supervisor_key(source: &Source, session: &Session) -> Result<Zeroizing<String>, Failure> {
    let all = match source {
        Source::Descriptor(number) => content(PathBuf::from(format!("/dev/fd/{number}")))?,
        Source::File(path) => content(path.clone())?,
        Source::Terminal => {
            let typed = ask(session, "supervisor-key-ask")?;
            let mut bytes = Zeroizing::new(Vec::with_capacity(typed.len()));
            bytes.extend_from_slice(typed.as_bytes());
            bytes
        }
    };
    let text = std::str::from_utf8(&all).map_err(|_| Failure::Refused("backup-wrong-key"))?;
    let line = text.lines().map(str::trim).find(|line| line.starts_with("AGE-SECRET-KEY-1"));
    line.map(|line| Zeroizing::new(line.to_owned())).ok_or(Failure::Refused("backup-wrong-key"))
}

fn twice(session: &Session, text: &str) -> Result<Zeroizing<String>, Failure> {
    let typed = ask(session, text)?;
    if *ask(session, "passphrase-repeat")? == *typed { Ok(typed) } else { Err(Failure::PassphraseMissing) }
}

impl Descriptors {
    fn line(&self, number: u32) -> Result<Zeroizing<String>, Failure> {
        let mut read = self.0.borrow_mut();
        let lines = match read.entry(number) {
            Entry::Occupied(lines) => lines.into_mut(),
            Entry::Vacant(none) => none.insert(Lines(content(PathBuf::from(format!("/dev/fd/{number}")))?, 0)),
        };
        lines.next()
    }
}

impl Lines {
    fn next(&mut self) -> Result<Zeroizing<String>, Failure> {
        let Lines(bytes, at) = self;
        let line = bytes.get(*at..).unwrap_or_default().split(|byte| *byte == b'\n').next().unwrap_or_default();
        *at += line.len() + 1;
        let line = std::str::from_utf8(line).map_err(|_| Failure::PassphraseMissing)?;
        Ok(Zeroizing::new(line.trim_end_matches('\r').to_owned()))
    }
}

fn content(path: PathBuf) -> Result<Zeroizing<Vec<u8>>, Failure> {
    // Room for everything at once: growing would leave copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST_BYTES).unwrap_or_default() + 1));
    let file = File::open(path).map_err(|_| Failure::PassphraseMissing)?;
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|_| Failure::PassphraseMissing)?;
    Ok(bytes)
}
