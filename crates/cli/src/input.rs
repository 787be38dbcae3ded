//! JSON from a file or stdin: one case, or JSON Lines with one case a line, read as they come.

use crate::failure::Failure;
use crate::files;
use casework::CaseworkError;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// Largest file with one case, bytes.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// Longest line of JSON Lines, bytes.
const MOST_LINE_BYTES: usize = 1024 * 1024;

/// What the input turned out to be.
pub enum Input {
    /// One JSON value.
    One(Value),
    /// One value a line: those read ahead, and those still to come.
    Lines(Lines),
}

/// Lines, without the empty ones.
pub struct Lines {
    ahead: io::Cursor<Vec<u8>>,
    rest: Box<dyn BufRead>,
    /// Number of the last line given out, from 1.
    pub number: u64,
}

/// Longest text of an argument that comes from stdin, bytes: more than the longest answer in any script.
const MOST_TEXT_BYTES: u64 = 64 * 1024;

/// An argument, or what stdin says where it is `-`: arguments are read by everybody on the computer.
pub fn text(argument: String) -> Result<String, Failure> {
    if argument != "-" {
        return Ok(argument);
    }
    let mut text = String::new();
    let read = io::stdin().take(MOST_TEXT_BYTES + 1).read_to_string(&mut text);
    match read {
        Ok(bytes) if bytes as u64 <= MOST_TEXT_BYTES => Ok(text.trim_end_matches(['\n', '\r']).to_owned()),
        Ok(_) => Err(CaseworkError::AnswersTooLarge.into()),
        Err(_) => Err(CaseworkError::AnswersUnreadable.into()),
    }
}

/// Opens the input; `-` is stdin.
pub fn open(path: &Path) -> Result<Input, Failure> {
    let reader: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::with_capacity(1 << 16, files::regular(path)?))
    };
    recognise(reader)
}

/// One value if the whole is one; lines if the first is one by itself, or if any other is.
fn recognise(mut reader: Box<dyn BufRead>) -> Result<Input, Failure> {
    let mut ahead = Vec::new();
    // Empty lines before the first case are nothing.
    while ahead.iter().all(u8::is_ascii_whitespace) {
        let before = ahead.len();
        read_line(&mut reader, &mut ahead, MOST_BYTES)?;
        if ahead.len() == before {
            return Err(CaseworkError::AnswersUnreadable.into());
        }
    }
    let first: Option<Value> = serde_json::from_slice(&ahead).ok();
    if let Some(value) = first {
        let mut next = Vec::new();
        while next.iter().all(u8::is_ascii_whitespace) {
            let before = next.len();
            read_line(&mut reader, &mut next, MOST_LINE_BYTES)?;
            if next.len() == before {
                return Ok(Input::One(value));
            }
        }
        if ahead.len() > MOST_LINE_BYTES {
            return Err(CaseworkError::AnswersTooLarge.into());
        }
        ahead.extend(next);
        return Ok(lines(ahead, reader));
    }
    let most = u64::try_from(MOST_BYTES + 1).unwrap_or(u64::MAX);
    let read = (&mut reader).take(most).read_to_end(&mut ahead);
    read.map_err(|_| CaseworkError::FileUnreadable)?;
    match serde_json::from_slice(&ahead) {
        Ok(value) if ahead.len() <= MOST_BYTES => Ok(Input::One(value)),
        // A broken first line among good ones is one refused case, not a refused file.
        _ if ahead.split(|byte| *byte == b'\n').any(is_object) => Ok(lines(ahead, reader)),
        _ if ahead.len() > MOST_BYTES => Err(CaseworkError::AnswersTooLarge.into()),
        _ => Err(CaseworkError::AnswersUnreadable.into()),
    }
}

fn is_object(line: &[u8]) -> bool {
    line.len() <= MOST_LINE_BYTES && serde_json::from_slice::<serde_json::Map<String, Value>>(line).is_ok()
}

fn lines(ahead: Vec<u8>, rest: Box<dyn BufRead>) -> Input {
    Input::Lines(Lines { ahead: io::Cursor::new(ahead), rest, number: 0 })
}

/// Adds a line with its end; more than `most` bytes are refused.
fn read_line(reader: &mut dyn BufRead, line: &mut Vec<u8>, most: usize) -> Result<(), CaseworkError> {
    let limit = u64::try_from(most + 1).unwrap_or(u64::MAX);
    let read = reader.take(limit).read_until(b'\n', line).map_err(|_| CaseworkError::FileUnreadable)?;
    if read > most { Err(CaseworkError::AnswersTooLarge) } else { Ok(()) }
}

impl Lines {
    /// The next case: a value, or why there is none on this line. `None` at the end.
    pub fn next_case(&mut self) -> Option<Result<Value, CaseworkError>> {
        loop {
            let mut line = Vec::new();
            self.number += 1;
            let mut read = read_line(&mut self.ahead, &mut line, MOST_LINE_BYTES);
            // What was read ahead may end within a line.
            if read.is_ok() && !line.ends_with(b"\n") {
                read = read_line(&mut self.rest, &mut line, MOST_LINE_BYTES);
            }
            if let Err(error) = read {
                if !line.ends_with(b"\n") {
                    self.skip_line();
                }
                return Some(Err(error));
            }
            if line.is_empty() {
                return None;
            }
            if !line.iter().all(u8::is_ascii_whitespace) {
                return Some(serde_json::from_slice(&line).map_err(|_| CaseworkError::AnswersUnreadable));
            }
        }
    }

    /// Leaves the rest of a line that is too long unread. Bounded memory, whatever comes.
    fn skip_line(&mut self) {
        let ended = |ahead: &io::Cursor<Vec<u8>>| {
            let last = usize::try_from(ahead.position()).ok().and_then(|position| position.checked_sub(1));
            last.and_then(|last| ahead.get_ref().get(last)) == Some(&b'\n')
        };
        // Skipping in memory does not fail; what fails in the file shows at the next line.
        let skipped = self.ahead.skip_until(b'\n').unwrap_or_default();
        if skipped == 0 || !ended(&self.ahead) {
            let _ = self.rest.skip_until(b'\n');
        }
    }
}

#[cfg(test)]
mod tests;
