//! Versions of the screening protocol: read, proven whole, compared, approved by a steward, taken into use.
//!
//! A candidate is kept only when it has no error at all, and used only when it was approved: a broken protocol never replaces a working one.

mod affected;
mod bundle;
mod candidate;
mod catalogue;
mod difference;
mod edition;
mod labels;
mod needed;
mod office;
mod rules;
mod workbook;

pub(crate) use bundle::{Bundle, LANGUAGES, RULE_FILES};
pub use candidate::ProtocolSource;
pub(crate) use edition::Edition;
