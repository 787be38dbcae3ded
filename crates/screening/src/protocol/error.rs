//! An error in a protocol's files, with the place.

/// An error in a protocol's files, with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {code}: {detail}")]
pub struct ProtocolError {
    /// `protocol.toml` or `indicators.toml`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Stable code, e.g. `unknown-question`, `cycle`.
    pub code: &'static str,
    /// For the author of the protocol, in English: the name in question, or what was expected.
    pub detail: String,
}
