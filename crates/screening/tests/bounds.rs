//! Whatever is handed to the loader, it says what is wrong: no panic, no work or memory without bound.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at the first surprise"
)]

mod synthetic;
mod world;

use proptest::prelude::*;
use proptest::sample::Index;
use screening::{Answers, Live, Protocol, calculated, evaluate};
use std::fmt::Write;
use synthetic::answers::any_answers;
use synthetic::random::Random;
use world::{TODAY, list};

const QUESTIONS: &str = include_str!("fixtures/several/protocol.toml");
const INDICATORS: &str = include_str!("fixtures/several/indicators.toml");

/// The protocol with so many further questions, each written by `question` from its number.
fn with_questions(many: usize, question: impl Fn(usize) -> String) -> String {
    (0..many).fold(QUESTIONS.to_owned(), |mut text, number| {
        let _ = write!(text, "\n[[question]]\nid = \"x{number}\"\nsection = \"start\"\n{}\n", question(number));
        text
    })
}

#[track_caller]
fn refused(questions: &str, expected: &str) {
    let errors = Protocol::parse(questions, INDICATORS).err().unwrap_or_default();
    assert!(errors.iter().any(|error| error.code == expected), "{}", list(&errors));
}

#[test]
fn a_form_larger_than_any_form_is_refused_before_it_is_written_out() {
    refused(&with_questions(8_200, |_| "kind = \"text\"".into()), "too-large");
    let repeated = "kind = \"text\"\ngroup = \"many\"";
    let repeat = "[[repeat]]\nid = \"many\"\nsection = \"start\"\nmax = 20\ncount = \"${times}\"\n\n[[question]]";
    refused(&with_questions(500, |_| repeated.into()).replacen("[[question]]", repeat, 1), "too-large");
}

#[test]
fn rules_that_grow_without_bound_are_refused_once() {
    // Every comparison is written out for every employer.
    let atoms = vec!["${papers} = 'self'"; 180].join(" or ");
    let long = with_questions(200, |_| format!("kind = \"text\"\nrelevant = \"{atoms}\""));
    let long = long.replacen("max = 3", "max = 20", 1);
    let errors = Protocol::parse(&long, INDICATORS).err().unwrap_or_default();
    assert_eq!(errors.iter().filter(|error| error.code == "too-large").count(), 1, "{}", list(&errors));
}

#[test]
fn many_errors_are_told_with_their_places_and_not_all() {
    let wrong = with_questions(500, |_| "kind = \"number\"\ncolour = \"red\"\nlist = \"none\"\nsize = 1".into());
    let errors = Protocol::parse(&wrong, INDICATORS).err().unwrap_or_default();
    assert_eq!(errors.len(), 1_000);
    let line = |line: usize| wrong.lines().nth(line - 1).unwrap();
    assert!(errors.iter().all(|error| ["kind", "colo", "list", "size", "[[qu"].contains(&&line(error.line)[..4])));
}

#[test]
fn cycles_as_long_as_the_form_are_told_in_few_words() {
    // Each reads its neighbours: as many cycles as questions.
    let circle = with_questions(400, |number| {
        let neighbours = [(number + 1) % 400, (number + 399) % 400].map(|other| format!("${{x{other}}} > 0"));
        format!("kind = \"integer\"\nrelevant = \"{}\"", neighbours.join(" or "))
    });
    let errors = Protocol::parse(&circle, INDICATORS).err().unwrap_or_default();
    assert_eq!(errors.len(), 20);
    assert!(errors.iter().all(|error| error.code == "cycle"));
}

/// Parts of expressions, most of them right, put together in any way.
const WORDS: [&str; 44] = [
    "${age}",
    "${worked}",
    "${papers}",
    "${signs}",
    "${hours}",
    "${where_to}",
    "${hours_week}",
    "${employers}",
    "${journeys}",
    "${nobody}",
    "${long}",
    ".",
    "..",
    "'yes'",
    "'employer'",
    "''",
    "1",
    "2.5",
    "-",
    "+",
    "*",
    "div",
    "mod",
    "=",
    "!=",
    "<",
    ">=",
    "and",
    "or",
    "(",
    ")",
    ",",
    "count(",
    "sum(",
    "join(",
    "indexed-repeat(",
    "position(",
    "selected(",
    "count-non-empty(",
    "if(",
    "coalesce(",
    "now()",
    "format-date(",
    "regex(",
];

/// A condition that the loader takes, over what is asked once and several times.
fn condition() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "${worked} = 'yes'",
        "${papers} = 'employer'",
        "sum(${hours}) > ${age}",
        "count(${employers}) >= 2",
        "max(${hours}, 3) < 12",
        "join(',', ${papers}) != ''",
        "selected(${signs}, 'guards')",
        "indexed-repeat(${hours}, ${employers}, ${age}) > 1",
        "indexed-repeat(${papers}, ${employers}, 2) = 'self'",
        "count-non-empty(${hours}, ${age}) > 1",
        "${hours_week} > 10",
        "now() > today()",
    ]);
    leaf.prop_map(String::from).prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|a| format!("not({a})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} or {b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} and {b})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!("if({a}, {b}, {c})")),
        ]
    })
}

/// The protocol with a calculation of each rule.
fn with_rules(rules: &[String]) -> Result<Protocol, Vec<screening::ProtocolError>> {
    let calculation = |(number, rule): (usize, &String)| {
        let section = ["", "section = \"work\"\ngroup = \"employers\"\n"][number % 2];
        format!("[[calculation]]\nid = \"probe{number}\"\nvalue = \"{}\"\n{section}\n", rule.replace('"', "'"))
    };
    let calculations: String = rules.iter().enumerate().map(calculation).collect();
    Protocol::parse(&QUESTIONS.replacen("[[question]]", &format!("{calculations}[[question]]"), 1), INDICATORS)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Twenty of them in each form.
    #[test]
    fn no_expression_is_too_strange(
        words in prop::collection::vec(prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..14), 20),
    ) {
        let rules: Vec<_> = words.into_iter().map(|words| words.join(" ")).collect();
        match with_rules(&rules) {
            Ok(protocol) => drop(evaluate(&protocol, &Answers::new(), &TODAY)),
            Err(errors) => prop_assert!(errors.iter().all(|error| error.line > 0 && error.column > 0)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Twenty of them in each form, with any answers: what is kept evaluated says the same of each.
    #[test]
    fn what_is_meant_is_taken_and_evaluated(rules in prop::collection::vec(condition(), 20), seed: u64) {
        let protocol = with_rules(&rules).unwrap_or_else(|errors| panic!("{rules:?}: {}", list(&errors)));
        let answers = any_answers(&mut Random(seed), &protocol);
        let live = Live::with_answers(&protocol, TODAY, &answers);
        for (place, (id, value)) in calculated(&protocol, &answers, &TODAY).into_iter().enumerate() {
            prop_assert_eq!(live.calculated(place), value, "{}", id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A line lost, doubled or moved, and characters changed.
    #[test]
    fn no_form_is_too_strange(lines in prop::collection::vec((any::<Index>(), any::<Index>(), 0..4u8), 1..6), noise in "[ -~]{0,3}") {
        let mut text: Vec<String> = QUESTIONS.lines().map(String::from).collect();
        for (from, to, what) in lines {
            let line = text[from.index(text.len())].clone();
            let to = to.index(text.len());
            match what {
                0 => text[to] = line,
                1 => text.insert(to, line),
                2 => drop(text.remove(to)),
                _ => text[to].push_str(&noise),
            }
        }
        match Protocol::parse(&text.join("\n"), INDICATORS) {
            Ok(protocol) => drop(evaluate(&protocol, &Answers::new(), &TODAY)),
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }
}
