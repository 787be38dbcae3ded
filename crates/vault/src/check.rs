//! The thorough check: bounded first, then anchor, pages, chain, and every derived row against the events.

use crate::{Part, Vault, VaultError};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// Events in the chain.
    pub events: u64,
    /// Events covered by valid records of the anchor.
    pub anchored: u64,
    /// Size of the database in bytes.
    pub database_bytes: u64,
    /// What does not fit; empty: everything holds.
    pub findings: Vec<CheckFinding>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFinding {
    /// Part of the vault.
    pub part: Part,
    /// Number of the event or page concerned, or 0.
    pub number: u64,
    /// Stable code, kebab-case.
    pub code: &'static str,
}

impl Vault {
    /// Checks everything; changes nothing.
    ///
    /// # Errors
    /// [`VaultError::Storage`] if a file cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, VaultError> {
        let _ = Part::Chain;
        unimplemented!()
    }
}
