//! Where the passphrase comes from: a file descriptor, a file, or the terminal. Never an argument: those are seen by everybody on the computer.

use crate::failure::Failure;
use crate::session::Session;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Names a file that holds the passphrase.
const VARIABLE: &str = "TAANUU_PASSPHRASE_FILE";
/// Longest passphrase with its line end, bytes.
const MOST_BYTES: u64 = 4096;

/// Where to read it.
pub enum Source {
    /// An open file descriptor.
    Descriptor(u32),
    /// A file.
    File(PathBuf),
    /// The terminal.
    Terminal,
}

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

/// The first line of the source; a new passphrase is asked twice in the terminal.
pub fn read(source: &Source, new: bool, session: &Session) -> Result<Zeroizing<String>, Failure> {
    let passphrase = match source {
        Source::Descriptor(number) => first_line(PathBuf::from(format!("/dev/fd/{number}")))?,
        Source::File(path) => first_line(path.clone())?,
        Source::Terminal => {
            let typed = ask(session, "passphrase-ask")?;
            if new && *ask(session, "passphrase-repeat")? != *typed {
                return Err(Failure::PassphraseMissing);
            }
            typed
        }
    };
    if passphrase.is_empty() { Err(Failure::PassphraseMissing) } else { Ok(passphrase) }
}

fn ask(session: &Session, text: &str) -> Result<Zeroizing<String>, Failure> {
    let prompt = format!("{}: ", session.texts().say(text));
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Failure::PassphraseMissing)
}

fn first_line(path: PathBuf) -> Result<Zeroizing<String>, Failure> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST_BYTES).unwrap_or_default()));
    let file = File::open(path).map_err(|_| Failure::PassphraseMissing)?;
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|_| Failure::PassphraseMissing)?;
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = std::str::from_utf8(line).map_err(|_| Failure::PassphraseMissing)?;
    Ok(Zeroizing::new(line.trim_end_matches('\r').to_owned()))
}
