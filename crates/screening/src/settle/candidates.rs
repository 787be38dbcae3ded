//! Answers worth trying for a question: one of every kind that the rules can tell apart.

mod constants;
mod select;

pub(crate) use constants::Constants;

use crate::{Answer, Decimal, Protocol, Question, QuestionKind};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Most values tried for a number, a date or a text: rules compare one question with a handful of constants.
const MAX_VALUES: usize = 24;

/// Candidate answers of one question, the most telling first. `constants` are those of every rule that matters.
pub(crate) fn candidates(protocol: &Protocol, place: usize, constants: &Constants, today: NaiveDate) -> Vec<Answer> {
    let Some(question) = protocol.questions.get(place) else { return Vec::new() };
    let mut found = match question.kind {
        QuestionKind::SelectOne => constants.of(place, |known| select::one(codes(question), known)),
        QuestionKind::SelectMultiple => constants.of(place, |known| select::many(question, known)),
        QuestionKind::Integer => integers(&constants.of(place, |known| known.numbers.clone())),
        QuestionKind::Decimal => decimals(&constants.of(place, |known| known.numbers.clone())),
        QuestionKind::Note => Vec::new(),
        QuestionKind::Text => texts(&constants.of(place, |known| known.texts.clone())),
        QuestionKind::Date => dates(&constants.of(place, |known| (known.numbers.clone(), known.days.clone())), today),
    };
    if !matches!(question.kind, QuestionKind::SelectOne | QuestionKind::SelectMultiple) {
        found.truncate(MAX_VALUES);
    }
    found
}

fn codes(question: &Question) -> &[String] {
    question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default()
}

/// At, below and above each number; and nothing, one and much.
fn integers(numbers: &[f64]) -> Vec<Answer> {
    let near =
        numbers.iter().flat_map(|number| [number.floor() - 1.0, number.floor(), number.ceil(), number.ceil() + 1.0]);
    // Sums and products of two numbers reach their constants with these.
    let all: BTreeSet<i64> = near.chain([0.0, 1.0, 1000.0]).map(|number| number as i64).collect();
    all.into_iter().map(Answer::Integer).collect()
}

/// The same with steps of a tenth.
fn decimals(numbers: &[f64]) -> Vec<Answer> {
    let near = numbers.iter().flat_map(|number| [number - 0.1, *number, number + 0.1]).filter_map(Decimal::new);
    let mut all: Vec<Decimal> = near.chain([0.0, 1.0, 1000.0].into_iter().filter_map(Decimal::new)).collect();
    all.sort_by(|a, b| a.value().total_cmp(&b.value()));
    all.dedup();
    all.into_iter().map(Answer::Decimal).collect()
}

/// The day itself and its neighbours; today and its neighbours, also as many days away as a rule counts with.
fn dates((numbers, days): &(Vec<f64>, Vec<i32>), today: NaiveDate) -> Vec<Answer> {
    let mut all = BTreeSet::new();
    let mut near = |day: NaiveDate| {
        all.extend(
            [day.checked_sub_days(Days::new(1)), Some(day), day.checked_add_days(Days::new(1))].into_iter().flatten(),
        );
    };
    near(today);
    days.iter().filter_map(|day| NaiveDate::from_epoch_days(*day)).for_each(&mut near);
    for number in numbers.iter().filter(|number| number.abs() < 100_000.0) {
        let distance = Days::new(number.abs() as u64);
        [today.checked_sub_days(distance), today.checked_add_days(distance)].into_iter().flatten().for_each(&mut near);
        NaiveDate::from_epoch_days(*number as i32).into_iter().for_each(&mut near);
    }
    all.into_iter().map(Answer::Date).collect()
}

/// The texts of the rules, with more at either end, and one that is none of them.
fn texts(texts: &[String]) -> Vec<Answer> {
    let own = texts.iter().filter(|text| !text.trim().is_empty());
    let variants = own.flat_map(|text| [text.clone(), format!("{text} x"), format!("x {text}")]);
    let all: BTreeSet<String> = variants.chain(["x".into(), "1".into(), "x".repeat(1000)]).collect();
    all.into_iter().map(Answer::Text).collect()
}
