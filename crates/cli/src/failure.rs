//! What stops a command, and how it is said: text, what to do, and the code in brackets.

use crate::session::Session;
use crate::{difference, words};
use casework::CaseworkError;
use casework::view::CandidateView;
use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

/// Why a command was not done.
#[derive(Debug)]
pub enum Failure {
    /// Casework refused.
    Casework(CaseworkError),
    /// No passphrase could be read.
    PassphraseMissing,
    /// A file of this name with other content is there.
    FileExists,
    /// A version of the questions with errors; nothing was kept.
    NotWhole(Box<CandidateView>),
    /// A packet did not pass; the report says so already.
    Refused(&'static str),
    /// The reader of our output went away.
    Closed,
}

impl From<CaseworkError> for Failure {
    fn from(error: CaseworkError) -> Self {
        Self::Casework(error)
    }
}

impl From<io::Error> for Failure {
    /// An error of writing our own output.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            io::ErrorKind::StorageFull => Self::Refused("disk-full"),
            _ => Self::Refused("disk-error"),
        }
    }
}

impl From<serde_json::Error> for Failure {
    /// Our own types always become JSON; what fails is the writing.
    fn from(error: serde_json::Error) -> Self {
        error.io_error_kind().map_or(Self::Refused("internal"), |kind| io::Error::from(kind).into())
    }
}

impl Failure {
    /// The code of docs/border.md.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Casework(error) => error.code(),
            Self::PassphraseMissing => "passphrase-missing",
            Self::FileExists => "file-exists",
            Self::NotWhole(_) => "protocol-not-whole",
            Self::Refused(code) => code,
            Self::Closed => "disk-error",
        }
    }

    /// Says it on stderr.
    pub fn report(&self, session: &Session) -> ExitCode {
        let texts = session.texts();
        let (code, mut lines) = (self.code(), String::new());
        let id = format!("error-{code}");
        let field = match self {
            // The damaged part in words: it decides what is still safe.
            Self::Casework(error) if code == "vault-damaged" => {
                error.field().map(|part| format!(" {}", texts.say(&format!("vault-part-{part}"))))
            }
            Self::Casework(error) => error.field().map(|field| format!(" ({field})")),
            _ => None,
        };
        // Writing to a string does not fail.
        let _ = writeln!(lines, "{}{} [{code}]", texts.say(&id), field.unwrap_or_default());
        let _ = writeln!(lines, "{}", texts.attribute(&id, "do"));
        if let Self::Casework(CaseworkError::Protocol(errors)) = self {
            for error in errors {
                let _ = writeln!(lines, "{error}");
            }
        }
        if let Self::Casework(CaseworkError::Workbook(errors)) = self {
            for error in errors {
                let _ = writeln!(lines, "{}", words::sheet_error(texts, error));
            }
        }
        if let Self::NotWhole(candidate) = self {
            for line in difference::wrong(texts, candidate) {
                let _ = writeln!(lines, "{line}");
            }
        }
        eprint!("{lines}");
        ExitCode::from(1)
    }
}
