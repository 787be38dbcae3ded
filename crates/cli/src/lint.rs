//! The texts of protocols: complete in every language, short, and in plain words. The rules are data (`plain.toml`).

mod catalogue;
mod complete;
mod plain;
#[cfg(test)]
mod tests;

pub use catalogue::Catalogue;

use casework::Protocol;
use serde::Serialize;

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// `ky/kg-sop/questions-work.ftl`; for a text that is missing the language's folder.
    pub file: String,
    /// Line of the text, from 1; 0 where there is none.
    pub line: usize,
    /// Name of the text: `q-debt.why`.
    pub name: String,
    /// Which rule: the text `lint-<code>` says it.
    pub code: &'static str,
    /// What the rule speaks of: the word, the length, the language that differs.
    pub detail: String,
}

impl Finding {
    /// Where it stands, as compilers write it.
    pub fn place(&self) -> String {
        format!("{}:{}: {}", self.file, self.line, self.name)
    }
}

/// Everything wrong with the texts of these protocols; `languages` are all languages that a protocol must speak.
pub fn check<'p>(protocols: impl Iterator<Item = &'p Protocol>, languages: &[Catalogue]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = languages.iter().flat_map(|language| language.faults.clone()).collect();
    for protocol in protocols {
        for language in languages {
            findings.extend(complete::missing(protocol, language));
            findings.extend(plain::findings(protocol.id(), language));
        }
        findings.extend(complete::differing_arguments(protocol.id(), languages));
    }
    findings.sort();
    findings.dedup();
    findings
}
