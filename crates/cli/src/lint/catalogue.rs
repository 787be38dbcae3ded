//! The texts of one language with their places, read with the Fluent parser itself.

use super::Finding;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// One value or attribute.
#[derive(Debug)]
pub struct Text {
    pub file: String,
    pub line: usize,
    /// The words, those of all variants; a placeholder is `…`.
    pub words: String,
    /// Names of its arguments.
    pub arguments: BTreeSet<String>,
}

/// All texts of one language.
#[derive(Debug)]
pub struct Catalogue {
    pub language: String,
    /// `id` for a value, `id.attribute` for an attribute.
    pub texts: BTreeMap<String, Text>,
    /// Files that are no Fluent.
    pub faults: Vec<Finding>,
}

impl Catalogue {
    /// Reads files: path inside the language's folder (`kg-sop/questions-work.ftl`), and text.
    pub fn read(language: &str, files: &BTreeMap<String, String>) -> Catalogue {
        let mut catalogue = Catalogue { language: language.into(), texts: BTreeMap::new(), faults: Vec::new() };
        for (file, text) in files {
            let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
                for error in &errors {
                    let line = line_of(text, error.pos.start);
                    let file = format!("{language}/{file}");
                    let (name, detail) = (String::new(), error.kind.to_string());
                    catalogue.faults.push(Finding { file, line, name, code: "unreadable", detail });
                }
                resource
            });
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name;
                if let Some(value) = &message.value {
                    catalogue.take(file, text, id.to_owned(), &format!("{id} ="), value);
                }
                for attribute in &message.attributes {
                    let name = format!("{id}.{}", attribute.id.name);
                    catalogue.take(file, text, name, &format!(".{} =", attribute.id.name), &attribute.value);
                }
            }
        }
        catalogue
    }

    fn take(&mut self, file: &str, source: &str, name: String, head: &str, pattern: &Pattern<&str>) {
        let id = name.split('.').next().unwrap_or_default();
        let begins = |line: &str, with: &str| line.trim_start().starts_with(with);
        let message = source.lines().position(|line| begins(line, &format!("{id} ="))).unwrap_or(0);
        let inside = source.lines().skip(message).position(|line| begins(line, head)).unwrap_or(0);
        let (mut words, mut arguments) = (String::new(), BTreeSet::new());
        gather(pattern, &mut words, &mut arguments);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.texts.insert(name, Text { file: file.into(), line: message + inside + 1, words, arguments });
    }

    /// The finding about a text.
    pub fn finding(&self, name: &str, code: &'static str, detail: impl Into<String>) -> Finding {
        let (file, line) = self.texts.get(name).map_or((String::new(), 0), |text| (text.file.clone(), text.line));
        Finding { file: format!("{}/{file}", self.language), line, name: name.into(), code, detail: detail.into() }
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

fn gather(pattern: &Pattern<&str>, words: &mut String, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression } => {
                let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
                if let InlineExpression::VariableReference { id } = inline {
                    arguments.insert(id.name.to_owned());
                }
                words.push('…');
                if let Expression::Select { variants, .. } = expression {
                    for variant in variants {
                        gather(&variant.value, words, arguments);
                        words.push(' ');
                    }
                }
            }
        }
    }
}
