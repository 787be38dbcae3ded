//! The texts of one language, read from its folder: every value and every attribute by its name.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey};
use fluent_syntax::parser;

use crate::house::{Source, sources};

/// The languages of the program; all have the same texts.
pub const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// One value or attribute of a message.
#[derive(Debug)]
pub struct Text {
    /// Inside the language's folder: `kg-sop/freedom.ftl`.
    pub file: String,
    pub pattern: Pattern<String>,
}

/// All texts of one language.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub language: String,
    /// File → its source.
    pub files: BTreeMap<String, String>,
    /// `id` for a value, `id.attribute` for an attribute. Terms keep their hyphen.
    pub texts: BTreeMap<String, Text>,
    /// What could not be read, and ids that stand twice.
    pub faults: Vec<String>,
}

/// What a pattern holds besides its words.
#[derive(Debug)]
pub enum Part<'a> {
    Words(&'a str),
    Placeable(&'a Expression<String>),
}

impl Catalogue {
    /// Reads `locales/<language>/**/*.ftl`.
    pub fn read(language: &str) -> Self {
        let folder = format!("locales/{language}");
        Self::parse(language, &sources(&folder))
    }

    /// Reads files whose paths are `locales/<language>/…`.
    pub fn parse(language: &str, files: &[Source]) -> Self {
        let mut catalogue = Self { language: language.into(), ..Self::default() };
        let prefix = format!("locales/{language}/");
        for source in files {
            let file = source.path.strip_prefix(&prefix).unwrap_or(&source.path).to_owned();
            if !source.has_extension(&["ftl"]) {
                catalogue.faults.push(format!("{language}/{file}: not a Fluent file"));
                continue;
            }
            let resource: Resource<String> = match parser::parse(source.text.clone()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    catalogue.faults.extend(errors.iter().map(|error| format!("{language}/{file}: {error}")));
                    resource
                }
            };
            catalogue.take(&file, resource);
            catalogue.files.insert(file, source.text.clone());
        }
        catalogue
    }

    /// An invented catalogue of one file.
    pub fn sample(language: &str, text: &str) -> Self {
        Self::parse(language, &[Source::sample(&format!("locales/{language}/sample.ftl"), text)])
    }

    fn take(&mut self, file: &str, resource: Resource<String>) {
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
            };
            let attributes = attributes.into_iter().map(|one| (format!("{id}.{}", one.id.name), one.value));
            for (name, pattern) in
                value.map(|value| (id.clone(), value)).into_iter().chain(attributes.collect::<Vec<_>>())
            {
                let text = Text { file: file.into(), pattern };
                if let Some(first) = self.texts.insert(name.clone(), text) {
                    self.faults.push(format!("{}/{file}: {name} stands in {} as well", self.language, first.file));
                }
            }
        }
    }

    /// Whether there is such a value or attribute.
    pub fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// Where a text stands, for reports: `ky/home.ftl: begin`.
    pub fn place(&self, name: &str) -> String {
        let file = self.texts.get(name).map_or("?", |text| text.file.as_str());
        format!("{}/{file}: {name}", self.language)
    }
}

/// Every part of the pattern in reading order, those inside variants as well.
pub fn parts(pattern: &Pattern<String>) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(Part::Words(value)),
            PatternElement::Placeable { expression } => {
                found.push(Part::Placeable(expression));
                if let Expression::Select { variants, .. } = expression {
                    found.extend(variants.iter().flat_map(|variant| parts(&variant.value)));
                }
            }
        }
    }
    found
}

/// The words alone, one string for each unbroken run.
pub fn words(pattern: &Pattern<String>) -> Vec<&str> {
    let words = |part| if let Part::Words(words) = part { Some(words) } else { None };
    parts(pattern).into_iter().filter_map(words).collect()
}

/// The names of the arguments that the pattern takes.
pub fn variables(pattern: &Pattern<String>) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for part in parts(pattern) {
        if let Part::Placeable(expression) = part {
            let inline = match expression {
                Expression::Select { selector, .. } => selector,
                Expression::Inline(inline) => inline,
            };
            variables_of(inline, &mut found);
        }
    }
    found
}

fn variables_of<'a>(inline: &'a InlineExpression<String>, found: &mut BTreeSet<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(&id.name);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| variables_of(argument, found));
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Select { selector, .. } => variables_of(selector, found),
            Expression::Inline(inline) => variables_of(inline, found),
        },
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The keys of each selector of the pattern, one set a selector.
pub fn selectors(pattern: &Pattern<String>) -> Vec<BTreeSet<&str>> {
    let mut found = Vec::new();
    for part in parts(pattern) {
        if let Part::Placeable(Expression::Select { variants, .. }) = part {
            let keys = variants.iter().map(|variant| match &variant.key {
                VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name.as_str(),
            });
            found.push(keys.collect());
        }
    }
    found
}
