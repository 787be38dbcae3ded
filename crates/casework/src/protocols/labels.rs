//! The words of choices by which a record is found, in every language of a version.

use super::bundle::{Bundle, LANGUAGES};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use screening::{Protocol, Question};
use std::collections::{HashMap, HashSet};

/// Words of choices: by the id of the message and the name of the attribute.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<(String, String), Vec<String>>);

impl Labels {
    /// Reads the texts once: only the messages of questions with `find`.
    pub(super) fn read(protocol: &Protocol, bundle: &Bundle) -> Labels {
        let wanted: HashSet<String> =
            protocol.questions().iter().filter(|q| q.find.is_some()).map(message_of).collect();
        let mut labels = Labels::default();
        for text in LANGUAGES.iter().flat_map(|language| bundle.texts(language)).map(|(_, text)| text) {
            // A file with an error in it still has the messages around it.
            let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                if !wanted.contains(message.id.name) {
                    continue;
                }
                for attribute in message.attributes {
                    let key = (message.id.name.to_owned(), attribute.id.name.to_owned());
                    labels.0.entry(key).or_default().push(plain(&attribute.value));
                }
            }
        }
        labels
    }

    /// The words of one choice.
    pub(super) fn of(&self, question: &Question, code: &str) -> Vec<String> {
        self.0.get(&(message_of(question), format!("c-{code}"))).cloned().unwrap_or_default()
    }
}

/// The message with the words of a question's choices.
fn message_of(question: &Question) -> String {
    let list = question.choices.as_ref().and_then(|choices| choices.list.as_ref());
    list.map_or_else(|| format!("q-{}", question.base()), |list| format!("list-{list}"))
}

/// What is written as it is; arguments and terms have no words to find.
fn plain(pattern: &Pattern<&str>) -> String {
    let text = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    text.collect()
}
