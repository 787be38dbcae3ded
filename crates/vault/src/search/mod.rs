//! Finding cases: an index of folded words inside the encrypted database, and pages of the list of cases.
//!
//! The index is a cache. No event tells of it, no answer waits for it: it lags behind, and [`Vault::refresh_index`] brings it after the
//! events when somebody is about to search and while nothing else happens. What the words of a case are is the caller's knowledge
//! ([`CaseWords`]); the vault keeps them, folded. A damaged index is made anew ([`Vault::reset_index`]) and is never a reason to refuse
//! a vault. What is removed from a case leaves the index with it ([`forget_words`]).

mod check;
mod find;
mod fold;
mod index;
mod list;
mod marks;
mod query;

pub use fold::fold;
pub(crate) use index::forget_words;

use crate::CaseSummary;

/// The words by which one case is found. As written; the vault folds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseWords {
    /// Names of people.
    pub name: String,
    /// Places.
    pub place: String,
    /// Employers and what the work is.
    pub employer: String,
    /// Everything else that somebody wrote.
    pub text: String,
    /// What two records of the same person would share, e.g. name and year of birth; kept as keyed hashes only.
    pub marks: Vec<String>,
}

/// How far the index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refreshed {
    /// Cases that were indexed in this call.
    pub cases: usize,
    /// Whether it holds everything that is saved by now.
    pub complete: bool,
}

/// Which cases are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct CaseFilter<'a> {
    /// State codes; empty: every state.
    pub states: &'a [&'a str],
    /// Begun at or after the first and before the second time, unix seconds.
    pub begun: Option<(i64, i64)>,
}

/// A place in a list: the next page begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageKey {
    /// 0: cases that the search names by reference or name (of a list: all cases). 1: the others that it finds.
    pub tier: u8,
    /// Number of the event that made the last case looked at.
    pub seq: u64,
}

/// A case in a list with what its line shows besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseItem {
    /// Number of the event that made it: its place in the order of cases.
    pub seq: u64,
    /// The case.
    pub summary: CaseSummary,
    /// Reason code of the last pause, while paused.
    pub paused_for: Option<String>,
    /// First recipient of the last packet.
    pub referred_to: Option<u32>,
}

/// A page of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    /// Newest first; of a search, those named by reference or name before the others.
    pub items: Vec<CaseItem>,
    /// Where the next page begins. A page may be short, even empty, and still have a next one: looking goes on there.
    pub next: Option<PageKey>,
}

#[cfg(test)]
mod tests;
