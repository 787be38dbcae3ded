//! The words of one language of a protocol: every value and attribute by its name, and what is wrong with the files.

use super::bundle::Bundle;
use crate::view::ProtocolFault;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::BTreeMap;

/// The texts of one language: message and attribute (empty: the message's own value) → pattern.
#[derive(Default)]
pub(crate) struct Catalogue {
    pub(crate) texts: BTreeMap<(String, String), Pattern<String>>,
    pub(crate) faults: Vec<ProtocolFault>,
}

impl Catalogue {
    /// Reads all files of a language.
    pub(crate) fn read(bundle: &Bundle, language: &str) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (file, text) in bundle.texts(language) {
            let resource = match parser::parse(text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    for error in errors {
                        catalogue.faults.push(fault(
                            file,
                            text,
                            error.pos.start,
                            "text-syntax",
                            &error.kind.to_string(),
                        ));
                    }
                    resource
                }
            };
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    let id = message.id.name;
                    let attributes = message.attributes.into_iter().map(|one| (one.id.name, one.value));
                    let value = message.value.map(|value| (String::new(), value));
                    for (attribute, pattern) in value.into_iter().chain(attributes) {
                        catalogue.take((file, text), (&id, attribute), pattern);
                    }
                }
            }
        }
        catalogue
    }

    fn take(&mut self, (file, text): (&str, &str), (id, attribute): (&str, String), pattern: Pattern<String>) {
        let at = text.find(&format!("\n{id} =")).map_or(0, |at| at + 1);
        if !fits(id, &pattern) {
            self.faults.push(fault(file, text, at, "text-placeable", id));
        }
        if self.texts.insert((id.to_owned(), attribute), pattern).is_some() {
            self.faults.push(fault(file, text, at, "text-doubled", id));
        }
    }

    /// The messages that have any text.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &String> {
        self.texts.keys().map(|(message, _)| message)
    }

    /// Whether there is such a text, and it says something.
    pub(crate) fn says(&self, message: &str, attribute: &str) -> bool {
        let pattern = self.texts.get(&(message.to_owned(), attribute.to_owned()));
        pattern.is_some_and(|pattern| !plain(pattern).trim().is_empty())
    }
}

/// Nobody fills in anything but the number of an instance: any other placeable would leave the officer without words.
fn fits(id: &str, pattern: &Pattern<String>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { .. } => true,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => true,
            InlineExpression::VariableReference { id: name } => name.name == "number" && id.starts_with("repeat-"),
            _ => false,
        },
        PatternElement::Placeable { .. } => false,
    })
}

/// A pattern in plain words, its arguments in braces.
pub(crate) fn plain(pattern: &Pattern<String>) -> String {
    let element = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value.clone(),
            InlineExpression::VariableReference { id } => format!("{{ ${} }}", id.name),
            _ => "{ … }".to_owned(),
        },
        PatternElement::Placeable { .. } => "{ … }".to_owned(),
    };
    pattern.elements.iter().map(element).collect()
}

/// A fault at a byte of a text.
fn fault(file: &str, text: &str, at: usize, code: &str, value: &str) -> ProtocolFault {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    ProtocolFault {
        place: file.to_owned(),
        row: u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX),
        column: column.to_string(),
        code: format!("fault-{code}"),
        value: value.to_owned(),
    }
}

#[cfg(test)]
mod tests;
