//! Every part of a protocol has its text, in every language and with the same arguments.

use super::{Catalogue, Finding};
use casework::Protocol;
use std::collections::BTreeSet;

/// The names that a protocol needs, as docs/protocol-format.md gives them.
pub fn needed(protocol: &Protocol) -> BTreeSet<String> {
    let mut names: BTreeSet<String> =
        protocol.sections().iter().map(|section| format!("section-{}", section.id)).collect();
    for question in protocol.questions() {
        // A further instance of a repeat has the texts of the first.
        let message = format!("q-{}", question.base());
        names.extend(question.instance.iter().map(|instance| format!("repeat-{}", instance.repeat)));
        names.insert(format!("{message}.why"));
        if !question.indicators.is_empty() {
            names.extend([format!("{message}.counts"), format!("{message}.counts-not")]);
        }
        if question.constrained {
            names.insert(format!("{message}.constraint"));
        }
        if let Some(choices) = &question.choices {
            let of = choices.list.as_ref().map_or_else(|| message.clone(), |list| format!("list-{list}"));
            names.extend(choices.codes.iter().map(|code| format!("{of}.c-{code}")));
        }
        names.insert(message);
    }
    names.extend(protocol.dimensions().iter().map(|dimension| format!("dimension-{}", dimension.id)));
    for indicator in protocol.indicators() {
        names.insert(format!("indicator-{}", indicator.code.replace('.', "-")));
        names.extend(indicator.ilo11.iter().map(|number| format!("ilo11-{number}")));
    }
    names.extend(protocol.texts().iter().flat_map(|id| [format!("text-{id}"), format!("text-{id}.do")]));
    names.extend(protocol.conflicts().iter().map(|id| format!("conflict-{id}")));
    names
}

/// Texts that the language lacks.
pub fn missing(protocol: &Protocol, language: &Catalogue) -> Vec<Finding> {
    let absent = needed(protocol).into_iter().filter(|name| !language.texts.contains_key(name));
    absent.map(|name| language.finding(&name, "missing", protocol.id())).collect()
}

/// Texts of the protocol's folder that take other arguments than in the first language that has them.
pub fn differing_arguments(protocol: &str, languages: &[Catalogue]) -> Vec<Finding> {
    let folder = format!("{protocol}/");
    let mut findings = Vec::new();
    for (place, language) in languages.iter().enumerate().skip(1) {
        for (name, text) in language.texts.iter().filter(|(_, text)| text.file.starts_with(&folder)) {
            let first = languages.iter().take(place).find_map(|other| Some((other, other.texts.get(name)?)));
            if let Some((other, first)) = first.filter(|(_, first)| first.arguments != text.arguments) {
                let (own, others) = (list(&text.arguments), list(&first.arguments));
                findings.push(language.finding(name, "arguments", format!("{own} ≠ {} {others}", other.language)));
            }
        }
    }
    findings
}

fn list(arguments: &BTreeSet<String>) -> String {
    if arguments.is_empty() {
        "–".into()
    } else {
        arguments.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ")
    }
}
