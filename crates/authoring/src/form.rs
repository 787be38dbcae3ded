//! A protocol's two files as they are written, before anything is checked or compiled: the ground between TOML and sheets.
//!
//! A key that is not named here is refused rather than lost (`deny_unknown_fields`). Format: docs/protocol-format.md.

mod toml_text;

pub(crate) use toml_text::TomlText;

use crate::cell::Written;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `protocol.toml`.
#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Form {
    pub(crate) id: Written,
    pub(crate) version: Written,
    pub(crate) status: Written,
    pub(crate) reviewer: Written,
    pub(crate) sources: Vec<Written>,
    pub(crate) lists: BTreeMap<String, Vec<Choice>>,
    pub(crate) routes: BTreeMap<String, Written>,
    pub(crate) section: Vec<Section>,
    pub(crate) group: Vec<Group>,
    pub(crate) repeat: Vec<Repeat>,
    pub(crate) calculation: Vec<Calculation>,
    pub(crate) question: Vec<Question>,
}

/// A choice of a list: its code, with or without columns.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Choice {
    /// The code alone.
    Code(Written),
    /// `code` and the columns for `choice_filter`.
    Columns(BTreeMap<String, Written>),
}

impl Choice {
    pub(crate) fn code(&self) -> &Written {
        static NONE: Written = Written { text: String::new(), cell: None };
        match self {
            Choice::Code(code) => code,
            Choice::Columns(columns) => columns.get("code").unwrap_or(&NONE),
        }
    }
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Section {
    pub(crate) id: Written,
    pub(crate) module: Written,
    pub(crate) layout: Written,
    pub(crate) relevant: Option<Written>,
    pub(crate) share: Vec<Written>,
    pub(crate) paths: Vec<Written>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Group {
    pub(crate) id: Written,
    pub(crate) section: Written,
    #[serde(rename = "in")]
    pub(crate) inside: Option<Written>,
    pub(crate) relevant: Option<Written>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Repeat {
    pub(crate) id: Written,
    pub(crate) section: Written,
    #[serde(rename = "in")]
    pub(crate) inside: Option<Written>,
    pub(crate) relevant: Option<Written>,
    pub(crate) max: i64,
    pub(crate) more: Option<Written>,
    pub(crate) count: Option<Written>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Calculation {
    pub(crate) id: Written,
    pub(crate) value: Written,
    pub(crate) section: Option<Written>,
    pub(crate) group: Option<Written>,
    pub(crate) relevant: Option<Written>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Question {
    pub(crate) id: Written,
    pub(crate) section: Written,
    pub(crate) group: Option<Written>,
    pub(crate) kind: Written,
    pub(crate) choices: Option<Vec<Written>>,
    pub(crate) list: Option<Written>,
    pub(crate) exclusive: Vec<Written>,
    pub(crate) choice_filter: Option<Written>,
    pub(crate) paths: Vec<Written>,
    pub(crate) relevant: Option<Written>,
    pub(crate) constraint: Option<Written>,
    pub(crate) required: bool,
    pub(crate) observation: bool,
    pub(crate) sensitive: bool,
    pub(crate) non_punishment: bool,
    pub(crate) profile: bool,
    pub(crate) find: Option<Written>,
    pub(crate) consent: Option<Written>,
    pub(crate) indicators: Vec<Written>,
    pub(crate) sources: Vec<Written>,
}

/// `indicators.toml`.
#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Rules {
    pub(crate) dimension: Vec<Dimension>,
    pub(crate) indicator: Vec<Indicator>,
    pub(crate) palermo: BTreeMap<String, Written>,
    pub(crate) text: Vec<Rule>,
    pub(crate) conflict: Vec<Rule>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Dimension {
    pub(crate) id: Written,
    pub(crate) name: Written,
    pub(crate) palermo: Written,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Indicator {
    pub(crate) code: Written,
    pub(crate) adult: Written,
    pub(crate) child: Written,
    pub(crate) ilo11: Vec<i64>,
    pub(crate) when: Option<Written>,
    pub(crate) observed: bool,
    pub(crate) labour: bool,
}

/// An id and a condition: a decision text or a conflict.
#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Rule {
    pub(crate) id: Written,
    pub(crate) when: Written,
}
