//! The record of a case and its end: history, corrections, retention, the person's own copy, shrinking and deleting.

mod access;
mod adopt;
mod corrections;
mod erase;
mod history;
mod retention;

pub(crate) use corrections::Visits;
