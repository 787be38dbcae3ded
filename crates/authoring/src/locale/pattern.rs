//! What a pattern refers to, and whether a new one says it all.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// How a pattern is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Fluent does not read it as one text.
    Malformed,
    /// It refers to something else than the text it replaces.
    References(String),
}

/// Checks a new pattern against the one it replaces.
pub(super) fn check(old: &str, new: &str) -> Result<(), Wrong> {
    let new = references(new).ok_or(Wrong::Malformed)?;
    // What stands in the program was read already.
    let old = references(old).unwrap_or_default();
    let differing: Vec<String> = old.symmetric_difference(&new).cloned().collect();
    if differing.is_empty() { Ok(()) } else { Err(Wrong::References(differing.join(", "))) }
}

/// The lines of a pattern as they stand in a file, below a key that is indented so far.
pub(super) fn indented(source: &str, indent: usize) -> String {
    let mut lines = source.lines();
    let mut text = String::from(lines.next().unwrap_or_default());
    for line in lines {
        text.push('\n');
        if !line.trim().is_empty() {
            text.extend(std::iter::repeat_n(' ', indent));
            text.push_str(line.trim_end());
        }
    }
    text
}

/// Names of arguments, functions, messages and terms; `None` when it is not exactly one text.
fn references(source: &str) -> Option<BTreeSet<String>> {
    let message = format!("a = {}\n", indented(source, 4));
    let resource = fluent_syntax::parser::parse(message.as_str()).ok()?;
    let [Entry::Message(message)] = resource.body.as_slice() else { return None };
    if !message.attributes.is_empty() {
        return None;
    }
    let mut found = BTreeSet::new();
    of_pattern(message.value.as_ref()?, &mut found);
    Some(found)
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, found);
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            variants.iter().for_each(|variant| of_pattern(&variant.value, found));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => drop(found.insert(format!("${}", id.name))),
        InlineExpression::MessageReference { id, .. } => drop(found.insert(id.name.to_owned())),
        InlineExpression::TermReference { id, .. } => drop(found.insert(format!("-{}", id.name))),
        InlineExpression::FunctionReference { id, arguments } => {
            found.insert(format!("{}()", id.name));
            arguments.positional.iter().for_each(|argument| of_inline(argument, found));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
    }
}
