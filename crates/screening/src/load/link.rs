//! Joins the two files: names, types, order, and that rules and questions name each other.

use super::indicators_file::{IndicatorsFile, RawIndicator};
use super::order::{Reads, order};
use super::protocol_file::{ProtocolFile, RawQuestion};
use super::source::{Located, Source};
use crate::expr::{Compiled, Expr, Kind, Scope, compile};
use crate::protocol::{Rules, Slots, Step};
use crate::{Protocol, Question, QuestionKind};

/// Compiles everything; `None` when a part is missing. Errors are noted in the sources.
pub(super) fn link(
    questions: &Source,
    indicators: &Source,
    file: ProtocolFile,
    rules: IndicatorsFile,
    hash: [u8; 32],
) -> Option<Protocol> {
    let slots = Slots::new(file.questions.len(), rules.dimensions.len());
    let yes_no = ["yes".to_owned(), "no".to_owned()];
    let asked = question_scope(&file.questions);
    let findings = finding_scope(&asked, &rules, slots, &yes_no);
    let concluded = conclusion_scope(&findings, slots, &yes_no);

    let one = |source: &Source, scope: &Scope, text: &Option<Located<String>>| {
        text.as_ref().and_then(|text| compile_at(source, scope, text))
    };
    let section_relevant: Vec<_> = file.sections.iter().map(|raw| one(questions, &asked, &raw.relevant)).collect();
    let question_relevant: Vec<_> = file.questions.iter().map(|raw| one(questions, &asked, &raw.relevant)).collect();
    let constraint: Vec<_> = file
        .questions
        .iter()
        .map(|raw| one(questions, &asked.with_dot(&raw.question.id), &raw.constraint).map(expr))
        .collect();
    let when: Vec<_> = rules.indicators.iter().map(|raw| one(indicators, &asked, &raw.when)).collect();
    let routes = file.routes.each_ref().map(|text| one(questions, &asked, text).map(expr));
    let palermo = rules.palermo.each_ref().map(|text| one(indicators, &findings, text).map(expr));
    let texts: Vec<_> = rules.texts.iter().map(|raw| one(indicators, &concluded, &raw.when).map(expr)).collect();

    name_each_other(questions, indicators, &file.questions, &rules.indicators, &when);
    let order = visibility_order(questions, &file, &section_relevant, &question_relevant)?;
    let rules_compiled = Rules {
        order,
        section_of: file.questions.iter().map(|raw| raw.section).collect(),
        section_relevant: section_relevant.into_iter().map(|compiled| compiled.map(expr)).collect(),
        question_relevant: question_relevant.into_iter().map(|compiled| compiled.map(expr)).collect(),
        constraint,
        dimension_of: rules.indicators.iter().map(|raw| raw.dimension).collect(),
        indicator: when.into_iter().map(|compiled| compiled.map(expr)).collect(),
        routes: all(routes)?,
        palermo: all(palermo)?,
        texts: texts.into_iter().collect::<Option<_>>()?,
        slots,
    };
    let questions: Vec<Question> = file.questions.into_iter().map(|raw| raw.question).collect();
    Some(Protocol {
        header: file.header,
        hash,
        sections: file.sections.into_iter().map(|raw| raw.section).collect(),
        places: questions.iter().enumerate().map(|(place, question)| (question.id.clone(), place)).collect(),
        questions,
        dimensions: rules.dimensions,
        indicators: rules.indicators.into_iter().map(|raw| raw.indicator).collect(),
        texts: rules.texts.into_iter().map(|raw| raw.id).collect(),
        rules: rules_compiled,
    })
}

fn expr(compiled: Compiled) -> Expr {
    compiled.expr
}

/// The array, when every part is there.
fn all<const N: usize>(parts: [Option<Expr>; N]) -> Option<[Expr; N]> {
    parts.into_iter().collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// Compiles a string of the file. Errors and the places of what it reads are turned into places of the file.
fn compile_at(source: &Source, scope: &Scope, text: &Located<String>) -> Option<Compiled> {
    match compile(&text.value, scope) {
        Ok(mut compiled) => {
            compiled.reads.iter_mut().for_each(|(_, at)| *at = source.inside(text, *at));
            Some(compiled)
        }
        Err(errors) => {
            for error in errors {
                source.error(source.inside(text, error.at), error.code, error.detail);
            }
            None
        }
    }
}

fn question_scope(questions: &[RawQuestion]) -> Scope<'_> {
    let mut scope = Scope::default();
    for (slot, raw) in questions.iter().enumerate() {
        let codes = raw.question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
        let kind = match raw.question.kind {
            _ if raw.broken => Kind::Broken,
            QuestionKind::SelectOne => Kind::One(codes),
            QuestionKind::SelectMultiple => Kind::Many(codes),
            QuestionKind::Integer => Kind::Integer,
            QuestionKind::Text => Kind::Text,
            QuestionKind::Date => Kind::Date,
        };
        scope.add(&raw.question.id, slot, kind);
    }
    scope
}

/// The names of `[palermo]`: what was found so far.
fn finding_scope<'s>(asked: &Scope<'s>, rules: &'s IndicatorsFile, slots: Slots, yes_no: &'s [String]) -> Scope<'s> {
    let mut scope = asked.clone();
    for (place, dimension) in rules.dimensions.iter().enumerate() {
        scope.add(&dimension.id, slots.dimensions + place, Kind::One(yes_no));
    }
    scope.add("child", slots.child, Kind::One(yes_no));
    scope.add("danger", slots.danger, Kind::One(yes_no));
    scope.add("indicators_present", slots.indicators_present, Kind::Integer);
    scope.add("strong_present", slots.strong_present, Kind::Integer);
    scope
}

/// The names of `[[text]]`: the Palermo elements as well, which `[palermo]` itself cannot read.
fn conclusion_scope<'s>(findings: &Scope<'s>, slots: Slots, yes_no: &'s [String]) -> Scope<'s> {
    let mut scope = findings.clone();
    for (place, element) in ["act", "means", "purpose"].into_iter().enumerate() {
        scope.add(element, slots.palermo + place, Kind::One(yes_no));
    }
    scope
}

/// Every rule reads only questions that name its indicator, and every question names only indicators that read it.
fn name_each_other(
    questions: &Source,
    indicators: &Source,
    asked: &[RawQuestion],
    rules: &[RawIndicator],
    when: &[Option<Compiled>],
) {
    for (rule, compiled) in rules.iter().zip(when) {
        for (slot, at) in compiled.iter().flat_map(|compiled| &compiled.reads) {
            let Some(read) = asked.get(usize::from(*slot)).map(|raw| &raw.question) else { continue };
            if !read.indicators.contains(&rule.indicator.code) {
                let detail = format!("{} does not name {}", read.id, rule.indicator.code);
                indicators.error(*at, "indicator-not-named", detail);
            }
        }
    }
    for (slot, raw) in asked.iter().enumerate() {
        for named in &raw.indicators {
            let at = named.span.start;
            match rules.iter().zip(when).find(|(rule, _)| rule.indicator.code == named.value) {
                None => questions.error(at, "unknown-indicator", &named.value),
                // The rule is in error itself: nothing can be said about what it reads.
                Some((RawIndicator { when: Some(_), .. }, None)) => {}
                Some((_, compiled)) => {
                    let mut reads = compiled.iter().flat_map(|compiled| &compiled.reads);
                    if !reads.any(|(read, _)| usize::from(*read) == slot) {
                        let detail = format!("the rule of {} does not read {}", named.value, raw.question.id);
                        questions.error(at, "indicator-not-read", detail);
                    }
                }
            }
        }
    }
}

fn visibility_order(
    source: &Source,
    file: &ProtocolFile,
    section_relevant: &[Option<Compiled>],
    question_relevant: &[Option<Compiled>],
) -> Option<Vec<Step>> {
    let reads = |compiled: &Option<Compiled>| -> Reads {
        let reads = compiled.iter().flat_map(|compiled| &compiled.reads);
        reads.map(|(slot, at)| (Step::Question(usize::from(*slot)), Some(*at))).collect()
    };
    let sections: Vec<Reads> = section_relevant.iter().map(reads).collect();
    let with_section = |(raw, compiled): (&RawQuestion, &Option<Compiled>)| {
        let mut reads = reads(compiled);
        reads.push((Step::Section(raw.section), None));
        reads
    };
    let questions: Vec<Reads> = file.questions.iter().zip(question_relevant).map(with_section).collect();
    let name = |step: &Step| match step {
        Step::Section(place) => file.sections.get(*place).map(|raw| format!("section {}", raw.section.id)),
        Step::Question(place) => file.questions.get(*place).map(|raw| raw.question.id.clone()),
    };
    match order(&sections, &questions) {
        Ok(order) => Some(order),
        Err(cycles) => {
            for cycle in cycles {
                let chain: Vec<_> = cycle.chain.iter().filter_map(name).collect();
                source.error(cycle.at, "cycle", chain.join(" -> "));
            }
            None
        }
    }
}
