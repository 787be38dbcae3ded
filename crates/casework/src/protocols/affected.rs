//! Which findings can come out otherwise between two versions: everything that reads what changed, and what reads that in turn.

use super::bundle::{Bundle, RULE_FILES};
use super::needed::{string, tables};
use super::rules;
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// Tables of protocol.toml with the keys on which an outcome depends; words, sources and the order of pages change none.
const RULES: [(&str, &[&str]); 5] = [
    (
        "question",
        &["kind", "choices", "list", "exclusive", "choice_filter", "relevant", "constraint", "group", "section"],
    ),
    ("calculation", &["value", "relevant", "group", "section"]),
    ("group", &["relevant", "in", "section"]),
    ("repeat", &["relevant", "in", "section", "max", "more", "count"]),
    ("section", &["relevant"]),
];
/// The route that decides whose strengths count.
const AGE: &str = "routes/child";

/// A part of a protocol: what it says, and the parts that it reads.
#[derive(Default, PartialEq)]
struct Part {
    says: Vec<Value>,
    reads: BTreeSet<String>,
}

type Parts = BTreeMap<String, Part>;

/// Codes of indicators and ids of dimensions that can come out otherwise, in the order of the codes.
pub(super) fn affected(old: &Bundle, new: &Bundle) -> (Vec<String>, Vec<String>) {
    let (before, after) = (parts(old), parts(new));
    let mut readers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, part) in before.iter().chain(&after) {
        for read in &part.reads {
            readers.entry(read).or_default().insert(name);
        }
    }
    let names: BTreeSet<&str> = before.keys().chain(after.keys()).map(String::as_str).collect();
    let mut reached: BTreeSet<&str> = names.into_iter().filter(|name| before.get(*name) != after.get(*name)).collect();
    let mut open: Vec<&str> = reached.iter().copied().collect();
    while let Some(changed) = open.pop() {
        let next = readers.get(changed).into_iter().flatten().copied();
        open.extend(next.filter(|name| reached.insert(name)).collect::<Vec<_>>());
    }
    let of = |kind: &str| reached.iter().filter_map(|name| name.strip_prefix(kind)).map(str::to_owned).collect();
    (of("indicator/"), of("dimension/"))
}

fn parts(bundle: &Bundle) -> Parts {
    let [questions, indicators] = RULE_FILES.map(|name| rules::read(bundle, name));
    let mut parts = Parts::new();
    let lists = questions.get("lists").and_then(Value::as_table);
    for (kind, keys) in RULES {
        for table in tables(&questions, kind) {
            let mut part = part(table, keys);
            part.says.extend(lists.and_then(|lists| lists.get(string(table, "list"))).cloned());
            let named =
                [("section", "section"), ("group", "group"), ("in", "group"), ("group", "repeat"), ("in", "repeat")];
            let held = named.map(|(key, kind)| (string(table, key), kind)).into_iter().filter(|(id, _)| !id.is_empty());
            part.reads.extend(held.map(|(id, kind)| format!("{kind}/{id}")));
            part.reads.extend([string(table, "more")].into_iter().filter(|id| !id.is_empty()).map(named_value));
            let id = string(table, "id");
            parts.insert(format!("{kind}/{id}"), part);
            // `${id}` names a question, a calculation or a repeat: one name, whichever it is.
            parts.entry(named_value(id)).or_default().reads.insert(format!("{kind}/{id}"));
        }
    }
    if let Some(rule) = questions.get("routes").and_then(Value::as_table).and_then(|routes| routes.get("child")) {
        parts.insert(AGE.into(), Part { says: vec![rule.clone()], reads: references(rule) });
    }
    for table in tables(&indicators, "indicator") {
        parts.insert(format!("indicator/{}", string(table, "code")), part(table, &["when", "adult", "child"]));
    }
    for table in tables(&indicators, "dimension") {
        let id = string(table, "id");
        let codes = tables(&indicators, "indicator").map(|indicator| string(indicator, "code"));
        let mine = codes.filter(|code| code.split('.').next() == Some(id)).map(|code| format!("indicator/{code}"));
        let reads = mine.chain([AGE.to_owned()]).collect();
        parts.insert(format!("dimension/{id}"), Part { says: Vec::new(), reads });
    }
    parts
}

fn part(table: &Table, keys: &[&str]) -> Part {
    let says: Vec<Value> = keys.iter().map(|key| table.get(*key).cloned().unwrap_or_else(|| Value::from(""))).collect();
    let reads = says.iter().flat_map(references).collect();
    Part { says, reads }
}

/// What a rule names with `${id}`.
fn references(rule: &Value) -> BTreeSet<String> {
    let named = rule.as_str().unwrap_or_default().split("${").skip(1);
    named.filter_map(|rest| rest.split_once('}')).map(|(id, _)| named_value(id.trim())).collect()
}

fn named_value(id: &str) -> String {
    format!("value/{id}")
}

#[cfg(test)]
mod tests;
