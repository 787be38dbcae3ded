//! Joins the two files: names, types, order, and that rules and questions name each other.

use super::expand::{Expanded, Inside, OpenedBy, expand};
use super::indicators_file::{IndicatorsFile, RawIndicator};
use super::order::{Reads, order};
use super::protocol_file::{ProtocolFile, RawQuestion};
use super::source::{Located, Source};
use super::{calculations, names};
use crate::expr::{Comparison, Compiled, Entry, Expr, ExprError, Kind, Scope, compile, compile_number};
use crate::protocol::{Calculation, Container, Places, Rules, Sizes, Slots, Step};
use crate::{Protocol, Question};
use hashbrown::{HashMap, HashSet};

/// Compiles everything; `None` when a part is missing. Errors are noted in the sources.
pub(super) fn link(
    questions: &Source,
    indicators: &Source,
    mut file: ProtocolFile,
    rules: IndicatorsFile,
    hash: [u8; 32],
) -> Option<Protocol> {
    let expanded = expand(questions, &mut file);
    // Nothing was written out: it would be too much.
    if expanded.questions.is_empty() && expanded.containers.is_empty() && !file.sections.is_empty() {
        return None;
    }
    let slots = Slots::new(Sizes {
        questions: expanded.questions.len(),
        calculations: expanded.calculations.len(),
        containers: expanded.containers.len(),
        dimensions: rules.dimensions.len(),
        texts: rules.texts.len(),
    });
    let mut asked = names::questions(&expanded, slots);
    let values = calculations::compile_all(questions, &expanded, slots, &mut asked);
    let form = form(questions, &expanded, &asked, values);
    let routes = file.routes.each_ref().map(|text| one(questions, &asked, text).map(expr));

    let counts: Vec<String> = rules.dimensions.iter().map(|dimension| format!("{}_present", dimension.id)).collect();
    let said: Vec<String> = rules.texts.iter().map(|text| format!("text_{}", text.id)).collect();
    let yes_no = ["yes".to_owned(), "no".to_owned()];
    let when: Vec<_> = rules.indicators.iter().map(|raw| one(indicators, &asked, &raw.when)).collect();
    let findings = names::findings(&asked, &rules, &counts, slots, &yes_no);
    let palermo = rules.palermo.each_ref().map(|text| one(indicators, &findings, text).map(expr));
    let conflicts: Vec<_> = rules.conflicts.iter().map(|raw| one(indicators, &asked, &raw.when).map(expr)).collect();
    let mut concluded = names::conclusions(&findings, slots, &yes_no);
    let mut texts = Vec::with_capacity(said.len());
    for (place, (raw, name)) in rules.texts.iter().zip(&said).enumerate() {
        texts.push(one(indicators, &concluded, &raw.when).map(expr));
        concluded.add(name, slots.texts + place, Kind::One(&yes_no));
    }

    name_each_other(questions, indicators, &expanded.questions, &rules.indicators, &when, &form);
    let order = evaluation_order(questions, &expanded, &form, slots)?;
    let compiled = Rules {
        order,
        containers: form.containers.into_iter().map(|(container, _)| container).collect(),
        container_of: expanded.questions.iter().map(|(_, container, _)| *container).collect(),
        question_relevant: form.relevant.into_iter().map(|compiled| compiled.map(expr)).collect(),
        constraint: form.constraint,
        filter: form.filter.into_iter().map(|(conditions, _)| conditions).collect(),
        calculations: form.calculations.into_iter().map(|(calculation, _)| calculation).collect::<Option<_>>()?,
        dimension_of: rules.indicators.iter().map(|raw| raw.dimension).collect(),
        indicator: when.into_iter().map(|compiled| compiled.map(expr)).collect(),
        routes: all(routes)?,
        palermo: all(palermo)?,
        texts: texts.into_iter().collect::<Option<_>>()?,
        conflicts: conflicts.into_iter().collect::<Option<_>>()?,
        slots,
    };
    drop((asked, findings, concluded));
    let questions: Vec<Question> = expanded.questions.into_iter().map(|(raw, ..)| raw.question).collect();
    Some(Protocol {
        header: file.header,
        hash,
        sections: file.sections.into_iter().map(|raw| raw.section).collect(),
        places: Places::new(&questions),
        questions,
        dimensions: rules.dimensions,
        indicators: rules.indicators.into_iter().map(|raw| raw.indicator).collect(),
        texts: rules.texts.into_iter().map(|raw| raw.id).collect(),
        conflicts: rules.conflicts.into_iter().map(|raw| raw.id).collect(),
        rules: compiled,
    })
}

fn expr(compiled: Compiled) -> Expr {
    compiled.expr
}

/// The array, when every part is there.
fn all<const N: usize>(parts: [Option<Expr>; N]) -> Option<[Expr; N]> {
    parts.into_iter().collect::<Option<Vec<_>>>()?.try_into().ok()
}

/// A condition that may be left out.
fn one(source: &Source, scope: &Scope, text: &Option<Located<String>>) -> Option<Compiled> {
    text.as_ref().and_then(|text| condition(source, scope, text))
}

fn condition(source: &Source, scope: &Scope, text: &Located<String>) -> Option<Compiled> {
    compile_at(source, text, |text| Ok((compile(text, scope)?, ()))).map(|(compiled, ())| compiled)
}

/// Compiles a string of the file. Errors and the places of what it reads are turned into places of the file.
pub(super) fn compile_at<T>(
    source: &Source,
    text: &Located<String>,
    compile: impl FnOnce(&str) -> Result<(Compiled, T), Vec<ExprError>>,
) -> Option<(Compiled, T)> {
    match compile(&text.value) {
        Ok((mut compiled, more)) => {
            compiled.reads.iter_mut().for_each(|(_, at)| *at = source.inside(text, *at));
            Some((compiled, more))
        }
        Err(errors) => {
            for error in errors {
                source.error(source.inside(text, error.at), error.code, error.detail);
            }
            None
        }
    }
}

/// Slots with the places where they are read.
type Slotted = Vec<(u16, usize)>;

/// The compiled rules of what is asked and computed, each with what it reads.
struct Form {
    containers: Vec<(Container, Slotted)>,
    relevant: Vec<Option<Compiled>>,
    constraint: Vec<Option<Expr>>,
    filter: Vec<(Option<Vec<Expr>>, Slotted)>,
    calculations: Vec<(Option<Calculation>, Slotted)>,
}

fn form(source: &Source, expanded: &Expanded, asked: &Scope, values: Vec<Option<Compiled>>) -> Form {
    let containers = expanded.containers.iter();
    let containers = containers.map(|placed| container(source, asked, placed)).collect();
    let questions = || expanded.questions.iter();
    let relevant = questions().map(|(raw, _, inside)| one(source, &asked.within(*inside), &raw.relevant));
    let constraint = questions().enumerate().map(|(slot, (raw, _, inside))| {
        let scope = asked.within(*inside).with_dot(slot, names::kind(raw)?);
        one(source, &scope, &raw.constraint).map(expr)
    });
    let filter = questions().map(|(raw, _, inside)| filter(source, asked, raw, *inside));
    let calculations = expanded.calculations.iter().zip(values).map(|((raw, container, inside), value)| {
        let relevant = one(source, &asked.within(*inside), &raw.relevant);
        let reads = value.iter().chain(&relevant).flat_map(|compiled| compiled.reads.clone()).collect();
        let (id, relevant) = (raw.id.clone(), relevant.map(expr));
        let value = value.map(|value| Calculation { id, container: *container, relevant, value: expr(value) });
        (value, reads)
    });
    Form {
        containers,
        relevant: relevant.collect(),
        constraint: constraint.collect(),
        filter: filter.collect(),
        calculations: calculations.collect(),
    }
}

/// The rule of a container: its own, and for an instance of a repeat what opens it.
fn container(source: &Source, asked: &Scope, placed: &super::expand::Placed) -> (Container, Slotted) {
    let own = one(source, &asked.within(placed.inside), &placed.relevant);
    let opening = placed.opened_by.as_ref().and_then(|opened_by| match opened_by {
        OpenedBy::More(name) => more(source, asked, placed.inside, name),
        OpenedBy::Count(text, number) => {
            let compiled = compile_at(source, text, |text| Ok((compile_number(text, asked)?, ())));
            let (Compiled { expr, reads }, ()) = compiled?;
            let pair = Box::new([Expr::Number(f64::from(*number)), expr]);
            Some(Compiled { expr: Expr::Compare(Comparison::LessOrEqual, pair), reads })
        }
    });
    let reads = own.iter().chain(&opening).flat_map(|compiled| compiled.reads.clone()).collect();
    let rule = match (own.map(expr), opening.map(expr)) {
        (Some(own), Some(opening)) => Some(Expr::And([own, opening].into())),
        (own, opening) => own.or(opening),
    };
    (Container { parent: placed.parent, rule }, reads)
}

/// Whether the question `more` of the instance before is answered `yes`.
fn more(source: &Source, asked: &Scope, inside: Inside, name: &Located<String>) -> Option<Compiled> {
    let (repeat, number) = inside?;
    let own = matches!(asked.get(&name.value), Some(Entry::Repeated(found, ..)) if found == repeat);
    let before = asked.within(Some((repeat, number.checked_sub(1)?)));
    match before.get(&name.value).filter(|_| own) {
        Some(Entry::Plain(slot, Kind::One(codes))) if codes.iter().any(|code| code == "yes") => {
            let yes = codes.iter().position(|code| code == "yes").and_then(|place| u16::try_from(place).ok())?;
            // A question of a closed instance is not merely unanswered: it opens nothing whatever is still answered.
            let open = *asked.open(repeat).get(usize::from(number).checked_sub(2)?)?;
            let at = name.span.start;
            let expr = Expr::And([Expr::Slot(open), Expr::Is(slot, yes)].into());
            Some(Compiled { expr, reads: vec![(open, at), (slot, at)] })
        }
        _ => {
            let detail = format!("{}: `more` is a yes/no question of the repeat itself", name.value);
            source.error(name.span.start, "bad-repeat", detail);
            None
        }
    }
}

/// One condition per choice.
fn filter(source: &Source, asked: &Scope, raw: &RawQuestion, inside: Inside) -> (Option<Vec<Expr>>, Slotted) {
    let Some(text) = &raw.filter else { return (None, Slotted::new()) };
    let Some(choices) = &raw.question.choices else {
        source.error(text.span.start, "bad-choices", "only a select has choices to filter");
        return (None, Slotted::new());
    };
    let asked = asked.within(inside);
    let mut reads = Slotted::new();
    let mut conditions = Vec::with_capacity(choices.codes.len());
    for (place, code) in choices.codes.iter().enumerate() {
        let row = raw.columns.get(place).map(Vec::as_slice).unwrap_or_default();
        let Some(compiled) = condition(source, &asked.with_row(code, row), text) else { return (None, reads) };
        reads.extend(compiled.reads);
        conditions.push(compiled.expr);
    }
    reads.sort_unstable();
    reads.dedup_by_key(|(slot, _)| *slot);
    (Some(conditions), reads)
}

/// Every rule reads only questions that name its indicator, and every question names only indicators that read it.
fn name_each_other(
    questions: &Source,
    indicators: &Source,
    asked: &[(RawQuestion, usize, Inside)],
    rules: &[RawIndicator],
    when: &[Option<Compiled>],
    form: &Form,
) {
    let reads: Vec<Slotted> = when.iter().map(|compiled| through(compiled, asked.len(), form)).collect();
    for (rule, reads) in rules.iter().zip(&reads) {
        for (slot, at) in reads {
            let Some(read) = asked.get(usize::from(*slot)).map(|(raw, ..)| &raw.question) else { continue };
            if is_repeated(read) {
                continue;
            }
            if !read.indicators.contains(&rule.indicator.code) {
                let detail = format!("{} does not name {}", read.id, rule.indicator.code);
                indicators.error(*at, "indicator-not-named", detail);
            }
        }
    }
    let read = |reads: &Slotted| reads.iter().map(|(slot, _)| usize::from(*slot)).collect();
    let read: Vec<HashSet<usize>> = reads.iter().map(read).collect();
    let places: HashMap<&str, usize> =
        // Of doubled codes, which are refused, the first counts.
        rules.iter().enumerate().rev().map(|(place, rule)| (rule.indicator.code.as_str(), place)).collect();
    for (slot, (raw, ..)) in asked.iter().enumerate().filter(|(_, (raw, ..))| !is_repeated(&raw.question)) {
        for named in &raw.indicators {
            let at = named.span.start;
            let place = places.get(named.value.as_str()).copied();
            let found = place.and_then(|place| Some((rules.get(place)?, when.get(place)?, read.get(place)?)));
            match found {
                None => questions.error(at, "unknown-indicator", &named.value),
                // The rule is in error itself: nothing can be said about what it reads.
                Some((RawIndicator { when: Some(_), .. }, None, _)) => {}
                Some((_, _, reads)) => {
                    if !reads.contains(&slot) {
                        let detail = format!("the rule of {} does not read {}", named.value, raw.question.id);
                        questions.error(at, "indicator-not-read", detail);
                    }
                }
            }
        }
    }
}

/// A further instance, of which all was said with the first.
fn is_repeated(question: &Question) -> bool {
    question.instance.as_ref().is_some_and(|instance| instance.number > 1)
}

/// The questions that a rule reads, itself or through calculations.
fn through(compiled: &Option<Compiled>, questions: usize, form: &Form) -> Slotted {
    let mut open: Slotted = compiled.iter().flat_map(|compiled| compiled.reads.clone()).collect();
    let (mut reads, mut seen) = (Slotted::new(), HashSet::new());
    while let Some((slot, at)) = open.pop() {
        if !seen.insert(slot) {
            continue;
        }
        match usize::from(slot).checked_sub(questions) {
            None => reads.push((slot, at)),
            Some(place) => {
                let further = form.calculations.get(place).into_iter().flat_map(|(_, reads)| reads);
                open.extend(further.map(|(slot, _)| (*slot, at)));
            }
        }
    }
    reads.sort_by_key(|(_, at)| *at);
    reads
}

fn evaluation_order(source: &Source, expanded: &Expanded, form: &Form, slots: Slots) -> Option<Vec<Step>> {
    let step = |slot: u16| {
        let slot = usize::from(slot);
        if slot < slots.calculations {
            Some(Step::Question(slot))
        } else if slot < slots.open {
            Some(Step::Calculation(slot - slots.calculations))
        } else {
            (slot < slots.dimensions).then(|| Step::Container(slot - slots.open))
        }
    };
    let of =
        |reads: &Slotted| -> Reads { reads.iter().filter_map(|(slot, at)| Some((step(*slot)?, Some(*at)))).collect() };
    let within = |container: Option<usize>| container.map(|place| (Step::Container(place), None));
    let mut steps = Vec::new();
    for (place, (container, reads)) in form.containers.iter().enumerate() {
        let reads = of(reads).into_iter().chain(within(container.parent)).collect();
        steps.push((Step::Container(place), reads));
    }
    for (place, (_, container, _)) in expanded.questions.iter().enumerate() {
        let relevant = form.relevant.get(place).and_then(Option::as_ref).map(|compiled| of(&compiled.reads));
        let filter = form.filter.get(place).map(|(_, reads)| of(reads));
        let reads = relevant.into_iter().chain(filter).flatten().chain(within(Some(*container))).collect();
        steps.push((Step::Question(place), reads));
    }
    for (place, (calculation, reads)) in form.calculations.iter().enumerate() {
        let container = calculation.as_ref().and_then(|calculation| calculation.container);
        steps.push((Step::Calculation(place), of(reads).into_iter().chain(within(container)).collect()));
    }
    let name = |step: &Step| match step {
        Step::Container(place) => expanded.containers.get(*place).map(|placed| placed.name.clone()),
        Step::Question(place) => expanded.questions.get(*place).map(|(raw, ..)| raw.question.id.clone()),
        Step::Calculation(place) => expanded.calculations.get(*place).map(|(raw, ..)| raw.id.clone()),
    };
    match order(&steps) {
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
