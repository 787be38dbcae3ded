//! What differs between two versions, by question, indicator, part and word.

use super::affected::affected;
use super::bundle::{Bundle, LANGUAGES};
use super::catalogue::{Catalogue, plain};
use super::needed::{string, tables};
use super::rules;
use crate::view::{ChangedPart, ChangedText, ProtocolDifference};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use toml::{Table, Value};

/// Keys of a question by what an officer would call the change.
const ASPECTS: [(&str, &[&str]); 4] = [
    ("kind", &["kind"]),
    ("choices", &["choices", "list", "exclusive", "choice_filter"]),
    ("rule", &["relevant", "constraint", "required", "group"]),
    ("indicators", &["indicators"]),
];
/// Keys of an indicator likewise.
const INDICATOR_ASPECTS: [(&str, &[&str]); 2] = [("rule", &["when"]), ("strength", &["adult", "child"])];
/// Arrays of tables besides questions and indicators: file, name, key.
const PARTS: [(&str, &str); 7] = [
    ("protocol.toml", "section"),
    ("protocol.toml", "group"),
    ("protocol.toml", "repeat"),
    ("protocol.toml", "calculation"),
    ("indicators.toml", "dimension"),
    ("indicators.toml", "text"),
    ("indicators.toml", "conflict"),
];
/// Tables of rules: file, name.
const RULES: [(&str, &str); 2] = [("protocol.toml", "routes"), ("indicators.toml", "palermo")];

/// Everything that differs from `old` to `new`.
pub(crate) fn difference(old: &Bundle, new: &Bundle) -> ProtocolDifference {
    let file = |name: &str| (rules::read(old, name), rules::read(new, name));
    let (questions, indicators) = (file("protocol.toml"), file("indicators.toml"));
    let mut difference = ProtocolDifference { wording: wording(old, new), ..ProtocolDifference::default() };
    compare_questions(&questions.0, &questions.1, &mut difference);
    let codes = (by_id(&indicators.0, "indicator", "code"), by_id(&indicators.1, "indicator", "code"));
    difference.indicators = compare(&codes.0, &codes.1, &INDICATOR_ASPECTS);
    for (file, name) in PARTS {
        let (before, after) =
            if file == "protocol.toml" { (&questions.0, &questions.1) } else { (&indicators.0, &indicators.1) };
        let changes = compare(&by_id(before, name, "id"), &by_id(after, name, "id"), &[]);
        difference
            .parts
            .extend(changes.into_iter().map(|part| ChangedPart { id: format!("{name}/{}", part.id), ..part }));
    }
    for (file, name) in RULES {
        let (before, after) =
            if file == "protocol.toml" { (&questions.0, &questions.1) } else { (&indicators.0, &indicators.1) };
        difference.parts.extend(compare_rules(name, before, after));
    }
    (difference.affected_indicators, difference.affected_dimensions) = affected(old, new);
    difference
}

/// The tables of a name by their ids, in the order of the file.
fn by_id<'a>(file: &'a Table, name: &str, key: &str) -> Vec<(&'a str, &'a Table)> {
    tables(file, name).map(|table| (string(table, key), table)).collect()
}

/// Added, changed and removed tables.
fn compare(old: &[(&str, &Table)], new: &[(&str, &Table)], aspects: &[(&str, &[&str])]) -> Vec<ChangedPart> {
    let (before, after): (HashMap<_, _>, HashMap<_, _>) =
        (old.iter().copied().collect(), new.iter().copied().collect());
    let part = |id: &str, what: Vec<String>| ChangedPart { id: id.to_owned(), what };
    let mut changes = Vec::new();
    for (id, table) in new {
        match before.get(id) {
            None => changes.push(part(id, vec!["added".into()])),
            Some(other) if other != table => changes.push(part(id, differs(other, table, aspects))),
            Some(_) => {}
        }
    }
    let gone = old.iter().filter(|(id, _)| !after.contains_key(id));
    changes.extend(gone.map(|(id, _)| part(id, vec!["removed".into()])));
    changes
}

/// In what two tables differ; keys of no aspect are `other`.
fn differs(old: &Table, new: &Table, aspects: &[(&str, &[&str])]) -> Vec<String> {
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).filter(|key| old.get(*key) != new.get(*key)).collect();
    let named =
        |key: &&String| aspects.iter().find(|(_, keys)| keys.contains(&key.as_str())).map_or("other", |(what, _)| what);
    let found: BTreeSet<&str> = keys.iter().map(named).collect();
    let order = aspects.iter().map(|(what, _)| *what).chain(["other"]);
    order.filter(|what| found.contains(what)).map(str::to_owned).collect()
}

fn compare_questions(old: &Table, new: &Table, difference: &mut ProtocolDifference) {
    let (before, after) = (by_id(old, "question", "id"), by_id(new, "question", "id"));
    let lists: Vec<&str> = changed_lists(old, new);
    for mut change in compare(&before, &after, &ASPECTS) {
        match change.what.first().map(String::as_str) {
            Some("added") => difference.added.push(change.id),
            Some("removed") => difference.removed.push(change.id),
            _ => {
                let sections = (section(&before, &change.id), section(&after, &change.id));
                if sections.0 != sections.1 {
                    difference.moved.push(change.id.clone());
                    let of = |list: &[(&str, &Table)]| {
                        list.iter().find(|(id, _)| *id == change.id).map(|(_, table)| (*table).clone())
                    };
                    let (mut was, mut is) = (of(&before).unwrap_or_default(), of(&after).unwrap_or_default());
                    was.remove("section");
                    is.remove("section");
                    change.what = differs(&was, &is, &ASPECTS);
                }
                if !change.what.is_empty() {
                    difference.changed.push(change);
                }
            }
        }
    }
    note_lists(&after, &lists, difference);
    note_moves(&before, &after, difference);
}

fn section<'a>(questions: &[(&str, &'a Table)], id: &str) -> &'a str {
    questions.iter().find(|(known, _)| *known == id).map_or("", |(_, table)| string(table, "section"))
}

/// Names of shared lists whose choices differ.
fn changed_lists<'a>(old: &Table, new: &'a Table) -> Vec<&'a str> {
    let before = old.get("lists").and_then(Value::as_table);
    let after = new.get("lists").and_then(Value::as_table).into_iter().flatten();
    let other = |name: &str, choices: &Value| before.and_then(|lists| lists.get(name)) != Some(choices);
    after.filter(|(name, choices)| other(name, choices)).map(|(name, _)| name.as_str()).collect()
}

/// A question with a shared list whose choices differ has changed, though its own lines have not.
fn note_lists(questions: &[(&str, &Table)], lists: &[&str], difference: &mut ProtocolDifference) {
    for (id, _) in questions.iter().filter(|(_, question)| lists.contains(&string(question, "list"))) {
        if difference.added.iter().any(|added| added == id) {
            continue;
        }
        match difference.changed.iter_mut().find(|change| change.id == *id) {
            Some(change) if change.what.iter().any(|what| what == "choices") => {}
            Some(change) => change.what.push("choices".into()),
            None => difference.changed.push(ChangedPart { id: (*id).to_owned(), what: vec!["choices".into()] }),
        }
    }
}

/// Questions whose order among those that both versions have differs: all but a longest run that kept it.
fn note_moves(before: &[(&str, &Table)], after: &[(&str, &Table)], difference: &mut ProtocolDifference) {
    let places: HashMap<&str, usize> = before.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    let common: Vec<(&str, usize)> = after.iter().filter_map(|(id, _)| Some((*id, *places.get(id)?))).collect();
    let kept = longest_rising(&common.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    for (id, place) in common {
        if !kept.contains(&place) && !difference.moved.iter().any(|moved| moved == id) {
            difference.moved.push(id.to_owned());
        }
    }
}

/// A longest rising subsequence of distinct numbers.
fn longest_rising(numbers: &[usize]) -> BTreeSet<usize> {
    // `ends[n]`: the smallest number that ends a rising run of n + 1; `before`: what came before each number in its run.
    let (mut ends, mut before): (Vec<usize>, HashMap<usize, usize>) = (Vec::new(), HashMap::new());
    for number in numbers {
        let length = ends.partition_point(|end| end < number);
        if let Some(end) = length.checked_sub(1).and_then(|last| ends.get(last)) {
            before.insert(*number, *end);
        }
        match ends.get_mut(length) {
            Some(end) => *end = *number,
            None => ends.push(*number),
        }
    }
    std::iter::successors(ends.last().copied(), |number| before.get(number).copied()).collect()
}

/// Rules of a table by their names.
fn compare_rules(name: &str, old: &Table, new: &Table) -> Vec<ChangedPart> {
    let rules = |file: &Table| -> BTreeMap<String, Value> {
        file.get(name)
            .and_then(Value::as_table)
            .into_iter()
            .flatten()
            .map(|(id, rule)| (id.clone(), rule.clone()))
            .collect()
    };
    let (before, after) = (rules(old), rules(new));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = ids.into_iter().filter(|id| before.get(*id) != after.get(*id));
    changed.map(|id| ChangedPart { id: format!("{name}/{id}"), what: vec!["rule".into()] }).collect()
}

/// Words that differ, of messages that both versions have in some language.
fn wording(old: &Bundle, new: &Bundle) -> Vec<ChangedText> {
    let mut changed = Vec::new();
    let languages =
        LANGUAGES.map(|language| (language, Catalogue::read(old, language), Catalogue::read(new, language)));
    let had: BTreeSet<&String> = languages.iter().flat_map(|(_, before, _)| before.messages()).collect();
    let has: BTreeSet<&String> = languages.iter().flat_map(|(_, _, after)| after.messages()).collect();
    for (language, before, after) in &languages {
        let names: BTreeSet<_> = before.texts.keys().chain(after.texts.keys()).collect();
        for name in names.into_iter().filter(|(message, _)| had.contains(message) && has.contains(message)) {
            let (was, is) = (before.texts.get(name).map(plain), after.texts.get(name).map(plain));
            if was != is {
                let text = if name.1.is_empty() { name.0.clone() } else { format!("{}.{}", name.0, name.1) };
                let (before, now) = (was.unwrap_or_default(), is.unwrap_or_default());
                changed.push(ChangedText { text, language: (*language).to_owned(), before, now });
            }
        }
    }
    changed.sort_by(|a, b| a.text.cmp(&b.text));
    changed
}

#[cfg(test)]
mod tests;
