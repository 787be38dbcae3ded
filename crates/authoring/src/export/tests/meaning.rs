//! What two protocols have in common when they mean the same: blanks in expressions and the order of what has none aside.

use crate::cell::Written;
use crate::fluent::cell;
use crate::form::{Form, Rules};
use crate::import::Texts;
use crate::table::plain;
use fluent_syntax::ast::Entry;
use std::collections::BTreeMap;

fn squeezed(written: &mut Written) {
    written.text = plain(written.text.trim());
}

fn form(toml: &str) -> Form {
    let mut form: Form = toml::from_str(toml).unwrap();
    let order: Vec<String> = form.section.iter().map(|section| section.id.text.clone()).collect();
    let rank = |section: &Written| order.iter().position(|known| *known == section.text);
    form.question.sort_by_key(|question| rank(&question.section));
    form.group.sort_by(|a, b| a.id.text.cmp(&b.id.text));
    form.repeat.sort_by(|a, b| a.id.text.cmp(&b.id.text));
    form.calculation.sort_by(|a, b| a.id.text.cmp(&b.id.text));
    form.routes.values_mut().for_each(squeezed);
    for section in &mut form.section {
        section.relevant.iter_mut().for_each(squeezed);
    }
    for question in &mut form.question {
        let rules = [&mut question.relevant, &mut question.constraint, &mut question.choice_filter];
        rules.into_iter().flatten().for_each(squeezed);
    }
    for calculation in &mut form.calculation {
        squeezed(&mut calculation.value);
        calculation.relevant.iter_mut().for_each(squeezed);
    }
    form
}

/// Both files say the same; told part by part, so that a failure can be read.
pub fn same_form(ours: &str, back: &str) {
    let (ours, back) = (form(ours), form(back));
    assert_eq!(ours.question.len(), back.question.len());
    for (ours, back) in ours.question.iter().zip(&back.question) {
        assert_eq!(ours, back);
    }
    assert_eq!(ours.section, back.section);
    assert_eq!(ours.group, back.group);
    assert_eq!(ours.repeat, back.repeat);
    assert_eq!(ours.calculation, back.calculation);
    assert_eq!(ours, back);
}

/// The rules with blanks squeezed.
pub fn rules(toml: &str) -> Rules {
    let mut rules: Rules = toml::from_str(toml).unwrap();
    rules.palermo.values_mut().for_each(squeezed);
    rules.indicator.iter_mut().flat_map(|indicator| &mut indicator.when).for_each(squeezed);
    rules.text.iter_mut().chain(&mut rules.conflict).for_each(|rule| squeezed(&mut rule.when));
    rules
}

/// Language, message and attribute (or `#` for the mark of a reviewer) → text.
pub fn said(texts: &Texts) -> BTreeMap<(String, String, String), String> {
    let mut said = BTreeMap::new();
    for (language, files) in texts {
        for (file, text) in files {
            let resource =
                fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|error| panic!("{file}: {error:?}\n{text}"));
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let key = |attribute: &str| (language.clone(), message.id.name.to_owned(), attribute.to_owned());
                let mut say = |attribute: &str, text: String| said.insert(key(attribute), text);
                message.value.iter().for_each(|value| drop(say("", cell(value).unwrap())));
                for attribute in &message.attributes {
                    say(attribute.id.name, cell(&attribute.value).unwrap());
                }
                for line in message.comment.iter().flat_map(|comment| &comment.content) {
                    line.strip_prefix("review:").iter().for_each(|mark| drop(say("#", mark.trim().into())));
                }
            }
        }
    }
    said
}
