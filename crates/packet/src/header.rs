//! Our own scan of an age header, before any library sees the file (SPEC §3.1).
//!
//! The Rust library accepts a stanza without a body or without its short last line, and tries passphrases; none of these is a packet.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

const MAX_BYTES: usize = 8 * 1024;
const MAX_STANZAS: usize = 33;
/// Nonce and the tag of one empty chunk.
const MIN_PAYLOAD_BYTES: usize = 16 + 16;

/// Checks the header at the front of `bytes` and answers its length in bytes.
///
/// # Errors
/// Which rule failed, for logs and tests.
pub(crate) fn scan(bytes: &[u8]) -> Result<usize, &'static str> {
    let head = bytes.get(..MAX_BYTES).unwrap_or(bytes);
    let mut lines = Lines { rest: head };
    if lines.next()? != b"age-encryption.org/v1" {
        return Err("version line");
    }
    let mut stanzas = 0;
    loop {
        let line = lines.next()?;
        if let Some(mac) = line.strip_prefix(b"--- ") {
            if decoded_length(mac)? != 32 {
                return Err("mac length");
            }
            break;
        }
        let arguments = line.strip_prefix(b"-> ").ok_or("stanza line")?;
        stanzas += 1;
        if stanzas > MAX_STANZAS {
            return Err("too many stanzas");
        }
        stanza(arguments, &mut lines)?;
    }
    if stanzas == 0 {
        return Err("no stanza");
    }
    let length = head.len() - lines.rest.len();
    if bytes.len() - length < MIN_PAYLOAD_BYTES {
        return Err("no payload");
    }
    Ok(length)
}

fn stanza(arguments: &[u8], lines: &mut Lines<'_>) -> Result<(), &'static str> {
    let mut words = arguments.split(|byte| *byte == b' ');
    let kind = words.next().unwrap_or_default();
    let words: Vec<&[u8]> = words.collect();
    if kind.is_empty() || words.iter().any(|word| word.is_empty()) {
        return Err("empty argument");
    }
    let body_bytes = body(lines)?;
    match (kind, words.as_slice()) {
        (b"X25519", [share]) if decoded_length(share)? == 32 && body_bytes == 32 => Ok(()),
        (b"X25519", _) => Err("X25519 stanza"),
        _ if kind == b"grease" || kind.ends_with(b"-grease") => Ok(()),
        _ => Err("stanza type"),
    }
}

/// Steps over a stanza's body and answers how many bytes it holds.
fn body(lines: &mut Lines<'_>) -> Result<usize, &'static str> {
    let mut bytes = 0;
    loop {
        let line = lines.next()?;
        if line.len() > 64 {
            return Err("long body line");
        }
        bytes += decoded_length(line)?;
        if line.len() < 64 {
            return Ok(bytes);
        }
    }
}

fn decoded_length(text: &[u8]) -> Result<usize, &'static str> {
    STANDARD_NO_PAD.decode(text).map(|bytes| bytes.len()).map_err(|_| "base64")
}

struct Lines<'a> {
    rest: &'a [u8],
}

impl<'a> Lines<'a> {
    /// The next line without its LF; printable ASCII alone.
    fn next(&mut self) -> Result<&'a [u8], &'static str> {
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or("header too long or cut")?;
        let (line, rest) = self.rest.split_at_checked(end).ok_or("header cut")?;
        self.rest = rest.strip_prefix(b"\n").ok_or("header cut")?;
        if line.iter().any(|byte| !(b' '..=b'~').contains(byte)) {
            return Err("character");
        }
        Ok(line)
    }
}

#[cfg(test)]
mod tests;
