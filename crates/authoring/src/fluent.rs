//! Between the text of a cell and a Fluent pattern.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::fmt::Write as _;

/// A pattern whose text is the cell's: braces are text, but `{ $name }` is an argument.
pub(crate) fn pattern(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push('\n');
            if line.trim().is_empty() {
                continue;
            }
            out.push_str("    ");
        }
        let line = line.trim_end();
        let start = line.trim_start();
        // Blanks and these marks at the beginning of a line mean something to Fluent.
        let indent = line.get(..line.len() - start.len()).unwrap_or_default();
        if !indent.is_empty() && number > 0 {
            // Writing to a string does not fail.
            let _ = write!(out, "{{ \"{indent}\" }}");
        }
        let mut rest = start;
        if number > 0
            && let Some(mark) = start.chars().next().filter(|c| matches!(c, '[' | '*' | '.'))
        {
            let _ = write!(out, "{{ \"{mark}\" }}");
            rest = start.get(1..).unwrap_or_default();
        }
        escape(rest, &mut out);
    }
    out
}

fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let length = argument(after).unwrap_or(0);
        if length > 0 {
            out.push_str(after.get(..length).unwrap_or_default());
            rest = after.get(length..).unwrap_or_default();
        } else {
            let _ = write!(out, "{{ \"{}\" }}", after.get(..1).unwrap_or_default());
            rest = after.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
}

/// The length of `{ $name }` at the beginning of the text.
fn argument(text: &str) -> Option<usize> {
    let name = text.strip_prefix("{ $")?;
    let end = name.find(" }")?;
    let name = name.get(..end)?;
    let well = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    well.then_some(end + 5)
}

/// The text of a cell for a pattern. `None` when it chooses between variants or calls a function, which a cell cannot say.
pub(crate) fn cell(pattern: &Pattern<&str>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => text.push_str(value),
                InlineExpression::VariableReference { id } => {
                    let _ = write!(text, "{{ ${} }}", id.name);
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}

/// A text of a protocol: in which file, message and attribute it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TextKey {
    /// Name of the file without `.ftl`.
    pub(crate) file: String,
    pub(crate) message: String,
    pub(crate) attribute: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{cell, pattern};
    use fluent_syntax::ast::Entry;
    use proptest::prelude::*;

    fn back(text: &str) -> Option<String> {
        let source = format!("a = {}\n", pattern(text));
        let resource = fluent_syntax::parser::parse(source.as_str()).ok()?;
        let [Entry::Message(message)] = resource.body.as_slice() else { return None };
        cell(message.value.as_ref()?)
    }

    #[test]
    fn text_with_fluents_own_marks_comes_back() {
        for text in [
            "plain",
            "Journey { $number }",
            "{ not } an { $argument",
            "a\n\nb",
            "first\n[second\n.third\n  *fourth",
            "50% {",
        ] {
            assert_eq!(back(text).as_deref(), Some(text), "{}", pattern(text));
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "[a-zёң{}$ .*\\[\\]=#\"\n]{1,30}") {
            let wanted: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
            let wanted = wanted.join("\n");
            prop_assume!(!wanted.is_empty());
            prop_assert_eq!(back(&wanted), Some(wanted));
        }
    }
}
