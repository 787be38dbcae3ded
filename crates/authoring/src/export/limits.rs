//! What a protocol can say and a form cannot: refused by name, so that nothing comes back as something else.

use crate::cell::Written;
use crate::error::SheetError;
use crate::form::{Choice, Form, Rules};
use crate::header::is_choice_column;
use crate::table::plain;

/// Names that pyxform keeps for itself at any place (`constants.py`).
const RESERVED: [&str; 1] = ["meta"];
/// The root of every form, whose name no repeat may have.
const ROOT: &str = "data";

/// Everything in the two files that a form cannot hold.
pub(super) fn check(form: &Form, rules: &Rules) -> Vec<SheetError> {
    let refuse = |code, value: &str| SheetError::whole("protocol.toml", code, value);
    let names = names(form);
    let mut errors = Vec::new();
    errors.extend(names.iter().filter(|name| RESERVED.contains(name)).map(|name| refuse("name-of-the-form", name)));
    for repeat in &form.repeat {
        if repeat.id.text == ROOT {
            errors.push(refuse("name-of-the-form", ROOT));
        }
        // pyxform puts a calculation of this name beside a repeat whose count is more than one reference.
        let counter = format!("{}_count", repeat.id.text);
        if repeat.count.as_ref().is_some_and(|count| !is_reference(&count.text)) && names.contains(&counter.as_str()) {
            errors.push(refuse("name-of-the-form", &counter));
        }
    }
    let beyond = asked(form).into_iter().filter(|rule| !fits(&rule.text));
    errors.extend(beyond.map(|rule| refuse("rule-beyond-a-cell", &rule.text)));
    let beyond = concluded(rules).filter(|rule| !fits(&rule.text));
    errors.extend(beyond.map(|rule| SheetError::whole("indicators.toml", "rule-beyond-a-cell", &rule.text)));
    errors.extend(
        columns(form).filter(|column| !is_choice_column(column)).map(|column| refuse("column-unsupported", column)),
    );
    errors
}

/// The names of everything that becomes a row with a name.
fn names(form: &Form) -> Vec<&str> {
    let sections = form.section.iter().map(|section| &section.id);
    let blocks = form.group.iter().map(|group| &group.id).chain(form.repeat.iter().map(|repeat| &repeat.id));
    let leaves = form.question.iter().map(|question| &question.id);
    let leaves = leaves.chain(form.calculation.iter().map(|calculation| &calculation.id));
    sections.chain(blocks).chain(leaves).map(|name| name.text.as_str()).collect()
}

/// Every rule of `indicators.toml`.
fn concluded(rules: &Rules) -> impl Iterator<Item = &Written> {
    let indicators = rules.indicator.iter().filter_map(|indicator| indicator.when.as_ref());
    let others = rules.text.iter().chain(&rules.conflict).map(|rule| &rule.when);
    rules.palermo.values().chain(indicators).chain(others)
}

/// Every rule of `protocol.toml`.
fn asked(form: &Form) -> Vec<&Written> {
    let mut rules: Vec<&Written> = form.routes.values().collect();
    rules.extend(form.section.iter().filter_map(|section| section.relevant.as_ref()));
    rules.extend(form.group.iter().filter_map(|group| group.relevant.as_ref()));
    rules.extend(form.repeat.iter().flat_map(|repeat| [&repeat.relevant, &repeat.count]).flatten());
    for calculation in &form.calculation {
        rules.push(&calculation.value);
        rules.extend(&calculation.relevant);
    }
    for question in &form.question {
        rules.extend([&question.relevant, &question.constraint, &question.choice_filter].into_iter().flatten());
    }
    rules
}

fn columns(form: &Form) -> impl Iterator<Item = &String> {
    let first = form.lists.values().filter_map(|choices| choices.first());
    first.flat_map(|choice| match choice {
        Choice::Code(_) => Vec::new(),
        Choice::Columns(columns) => columns.keys().filter(|column| *column != "code").collect(),
    })
}

/// `${name}` and nothing else.
fn is_reference(rule: &str) -> bool {
    let name = rule.trim().strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
    name.is_some_and(|name| !name.contains(['$', '}']))
}

/// Whether what stands in quotes comes back as it was: a cell knows no two blanks in a row and no typographic quotes.
pub(super) fn fits(rule: &str) -> bool {
    let mut rest = rule;
    while let Some(at) = rest.find(['\'', '"']) {
        let (quote, inside) = rest.get(at..).map_or(("", ""), |rest| rest.split_at(1));
        let end = inside.find(quote).unwrap_or(inside.len());
        let literal = inside.get(..end).unwrap_or_default();
        if plain(literal) != literal {
            return false;
        }
        rest = inside.get(end + 1..).unwrap_or_default();
    }
    // Outside of quotes a typographic one would begin what was no text before.
    !rule.contains(['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}'])
}
