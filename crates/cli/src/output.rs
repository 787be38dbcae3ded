//! Results on stdout: one line of JSON for machines, text for people.

use crate::failure::Failure;
use crate::session::Session;
use crate::texts::Texts;
use serde::Serialize;
use std::io::{self, BufWriter, StdoutLock, Write};

/// Buffered stdout of one command.
pub struct Output<'a> {
    texts: Speech<'a>,
    out: BufWriter<StdoutLock<'static>>,
}

/// Where texts come from: the interface's are read when the first one is needed.
enum Speech<'a> {
    Interface(&'a Session),
    Protocol(&'a Texts),
}

impl<'a> Output<'a> {
    pub fn new(session: &'a Session) -> Output<'a> {
        Output::of(Speech::Interface(session))
    }

    /// Output that speaks with the words of a version of a protocol as well.
    pub fn speaking(texts: &'a Texts) -> Output<'a> {
        Output::of(Speech::Protocol(texts))
    }

    fn of(texts: Speech<'a>) -> Output<'a> {
        Output { texts, out: BufWriter::with_capacity(1 << 16, io::stdout().lock()) }
    }

    /// The texts of the person's language.
    pub fn texts(&self) -> &'a Texts {
        match &self.texts {
            Speech::Interface(session) => session.texts(),
            Speech::Protocol(texts) => texts,
        }
    }

    /// One line of JSON.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.out, value)?;
        self.line("")
    }

    /// A line as it is.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{text}")?;
        Ok(())
    }

    /// A text of the locales.
    pub fn say(&mut self, id: &str) -> Result<(), Failure> {
        let text = self.texts().say(id);
        self.line(&text)
    }

    /// A text of the locales with arguments.
    pub fn say_with(&mut self, id: &str, arguments: &[(&str, &str)]) -> Result<(), Failure> {
        let text = self.texts().say_with(id, arguments);
        self.line(&text)
    }

    /// A heading with an empty line before it.
    pub fn heading(&mut self, text: &str) -> Result<(), Failure> {
        self.line("")?;
        self.line(text)?;
        self.line(&"-".repeat(text.chars().count()))
    }

    /// Everything is out; a full disk or a closed pipe is told here.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.out.flush()?;
        Ok(())
    }
}
