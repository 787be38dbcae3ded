//! From the two files to a checked [`Protocol`]: read (`protocol_file`, `indicators_file`), then join and compile (`link`).

mod calculations;
mod choices;
mod containers;
mod expand;
mod fields;
mod indicators_file;
mod link;
mod literal;
mod names;
mod order;
mod protocol_file;
mod source;

use crate::{Protocol, ProtocolError};
use sha2::{Digest, Sha256};
use source::Source;

/// Reads, checks and compiles both files; all errors of both are gathered.
pub(crate) fn load(protocol_toml: &str, indicators_toml: &str) -> Result<Protocol, Vec<ProtocolError>> {
    let questions = Source::new("protocol.toml", protocol_toml);
    let indicators = Source::new("indicators.toml", indicators_toml);
    let files = (protocol_file::read(&questions), indicators_file::read(&indicators));
    let protocol = match files {
        (Some(protocol_file), Some(indicators_file)) => {
            link::link(&questions, &indicators, protocol_file, indicators_file, hash(protocol_toml, indicators_toml))
        }
        _ => None,
    };
    let errors: Vec<_> = [questions, indicators].into_iter().flat_map(Source::into_errors).collect();
    match protocol {
        Some(protocol) if errors.is_empty() => Ok(protocol),
        _ => Err(errors),
    }
}

fn hash(protocol_toml: &str, indicators_toml: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(protocol_toml);
    digest.update([0]);
    digest.update(indicators_toml);
    digest.finalize().into()
}

/// An author's id: two underscores in a row stand before the number of an instance only.
fn is_own_id(text: &str) -> bool {
    is_id(text) && !text.contains("__")
}

/// The pattern of ids and choice codes: `^[a-z][a-z0-9_]*$`.
fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
