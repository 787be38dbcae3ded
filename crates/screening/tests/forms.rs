//! What must hold for forms of any structure, with repeats, groups, calculations and filters, under any answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod synthetic;
mod world;

use proptest::prelude::*;
use screening::{AgeGroup, Answer, Answers, Evaluation, Live, NonAnswer, PalermoState, Protocol, State};
use screening::{calculated, evaluate};
use std::collections::BTreeSet;
use synthetic::answers::{any_answer, any_answers};
use synthetic::check::assert_same;
use synthetic::mixed_form::{SMALL, TINY, files};
use synthetic::random::Random;
use world::{TODAY, list};

fn parse(files: &(String, String)) -> Protocol {
    Protocol::parse(&files.0, &files.1).unwrap_or_else(|errors| panic!("{}\n{}\n{}", list(&errors), files.0, files.1))
}

/// Ids of the questions whose answers count.
fn counted(protocol: &Protocol, evaluation: &Evaluation) -> BTreeSet<String> {
    let open: BTreeSet<_> = evaluation.unanswered.iter().map(|open| &open.question).collect();
    protocol.questions().iter().map(|question| &question.id).filter(|id| !open.contains(id)).cloned().collect()
}

/// The same answers in another order; on the way there others stand in their place, and some are taken back.
fn detour(protocol: &Protocol, answers: &Answers, random: &mut Random) -> Vec<(String, Option<Answer>)> {
    let mut steps: Vec<_> = answers.iter().map(|(id, answer)| (id.clone(), Some(answer.clone()))).collect();
    for place in (1..steps.len()).rev() {
        steps.swap(place, usize::try_from(random.below(place as u64 + 1)).unwrap());
    }
    let before = protocol.questions().iter().map(|question| (question.id.clone(), any_answer(random, question)));
    let mut all: Vec<_> = before.collect();
    all.extend(
        protocol
            .questions()
            .iter()
            .filter(|question| !answers.contains_key(&question.id))
            .map(|question| (question.id.clone(), None)),
    );
    all.extend(steps);
    all
}

/// Whether a calculation that said something says nothing any more: a rule hid it, as it hides an answer.
fn calculation_was_hidden(protocol: &Protocol, before: &Answers, after: &Answers) -> bool {
    let values = |answers| calculated(protocol, answers, &TODAY).into_iter().map(|(_, value)| value);
    values(before).zip(values(after)).any(|(before, after)| !before.is_empty() && after.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_answers_never_matters(form: u64, seed: u64) {
        let protocol = parse(&files(form, SMALL));
        let mut random = Random(seed);
        let answers = any_answers(&mut random, &protocol);
        let mut live = Live::new(&protocol, TODAY);
        for (id, answer) in detour(&protocol, &answers, &mut random) {
            live.answer(&id, answer).expect("a question");
        }
        assert_same(&live, &protocol, &answers, &TODAY);
    }

    #[test]
    fn hidden_answers_never_count(form: u64, seed: u64) {
        let protocol = parse(&files(form, SMALL));
        let mut random = Random(seed);
        let answers = any_answers(&mut random, &protocol);
        let told = evaluate(&protocol, &answers, &TODAY);
        let (mut without, mut others) = (answers.clone(), answers.clone());
        for question in protocol.questions().iter().filter(|question| !told.visible.contains(&question.id)) {
            without.remove(&question.id);
            if let Some(other) = any_answer(&mut random, question) {
                others.insert(question.id.clone(), other);
            }
        }
        prop_assert_eq!(&evaluate(&protocol, &without, &TODAY), &told);
        prop_assert_eq!(&evaluate(&protocol, &others, &TODAY), &told);
        let values = |answers| calculated(&protocol, answers, &TODAY);
        prop_assert_eq!(values(&without), values(&answers));
        prop_assert_eq!(values(&others), values(&answers));
    }

    #[test]
    fn a_new_answer_takes_back_only_what_it_hides(form: u64, seed: u64) {
        let protocol = parse(&files(form, SMALL));
        let mut random = Random(seed);
        let mut answers = any_answers(&mut random, &protocol);
        answers.retain(|_, answer| !matches!(answer, Answer::None(_)) && random.below(4) > 0);
        let mut before = evaluate(&protocol, &answers, &TODAY);
        for question in protocol.questions() {
            if answers.contains_key(&question.id) || random.below(3) == 0 {
                continue;
            }
            let Some(answer) = any_answer(&mut random, question) else { continue };
            let earlier = answers.clone();
            answers.insert(question.id.clone(), answer);
            let after = evaluate(&protocol, &answers, &TODAY);
            let counts = counted(&protocol, &after);
            for old in before.indicators.iter().filter(|finding| finding.state != State::Unknown) {
                // Another age group has another list.
                let Some(new) = after.indicators.iter().find(|new| new.code == old.code) else { continue };
                let hidden = old.because.iter().any(|id| !counts.contains(id));
                prop_assert!(
                    new.state == old.state || hidden || calculation_was_hidden(&protocol, &earlier, &answers),
                    "{} = {:?}: {:?} and then {:?}", question.id, answers[&question.id], old, new
                );
            }
            before = after;
        }
    }

    #[test]
    fn reasons_count_and_what_settles_has_no_answer(form: u64, seed: u64) {
        let protocol = parse(&files(form, SMALL));
        let told = evaluate(&protocol, &any_answers(&mut Random(seed), &protocol), &TODAY);
        let counts = counted(&protocol, &told);
        let visible = |id: &String| told.visible.contains(id);
        for finding in told.indicators.iter().chain(&told.ilo11) {
            let known = finding.state != State::Unknown;
            prop_assert!(finding.because.iter().all(|id| visible(id) && counts.contains(id) == known), "{:?}", finding);
        }
        for dimension in &told.dimensions {
            prop_assert!(dimension.settled_by.iter().all(|id| visible(id) && !counts.contains(id)), "{:?}", dimension);
        }
        for conflict in &told.conflicts {
            prop_assert!(conflict.questions.iter().all(&visible), "{:?}", conflict);
        }
    }

    #[test]
    fn a_child_needs_no_means(form: u64, seed: u64) {
        let (questions, indicators) = files(form, SMALL);
        let protocol = parse(&(questions.clone(), indicators.clone()));
        let answers = any_answers(&mut Random(seed), &protocol);
        let told = evaluate(&protocol, &answers, &TODAY);
        let is_child = told.age_group == AgeGroup::Child;
        prop_assert_eq!(told.routes.child, is_child);
        prop_assert_eq!(told.palermo.means == PalermoState::NotRequired, is_child);
        let rule = indicators.lines().find(|line| line.starts_with("means = ")).expect("a rule");
        for other in ["means = \"false()\"", "means = \"true()\""] {
            let protocol = parse(&(questions.clone(), indicators.replace(rule, other)));
            let otherwise = evaluate(&protocol, &answers, &TODAY);
            prop_assert!(!is_child || otherwise == told, "the rule of the means said something of a child");
            let (mut same, adult) = (told.clone(), otherwise.clone());
            same.palermo.means = adult.palermo.means;
            prop_assert!(same == adult, "the means say something of more than the means");
        }
    }
}

/// A form is damaged as people damage it: lines lost, doubled, moved and joined, and characters changed.
fn damaged(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    for _ in 0..=random.below(2) {
        let at = |random: &mut Random| usize::try_from(random.below(lines.len() as u64)).unwrap();
        let (from, to) = (at(random), at(random));
        match random.below(6) {
            0 => drop(lines.remove(from)),
            1 => lines.insert(to, lines[from].clone()),
            2 => lines.swap(from, to),
            3 => lines[to] = lines[from].clone(),
            4 => lines[to] += *random.pick(&["\"", "]", "= 1", " and 1", "#", "\n[["]),
            _ => {
                let character = *random.pick(&['0', '9', '\'', '"', '(', '}', '$', '_', ' ', '.', 'я', '\u{0}']);
                let line: Vec<char> = lines[to].chars().collect();
                let place = random.below(line.len() as u64 + 1);
                let changed = (0..).zip(&line).map(|(at, old)| if at == place { character } else { *old });
                lines[to] = changed.collect();
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    lines.join("\n")
}

/// What was loaded is answered in turn. The work is counted: once per cell at the beginning, and after an answer at most once again.
fn bear(protocol: &Protocol, bytes: usize, random: &mut Random) {
    let mut live = Live::new(protocol, TODAY);
    let cells = live.evaluated();
    assert!(cells <= bytes as u64, "{cells} cells of {bytes} bytes");
    for question in protocol.questions() {
        let before = live.evaluated();
        live.answer(&question.id, any_answer(random, question)).expect("a question");
        assert!(live.evaluated() - before <= cells, "{} was evaluated more than once", question.id);
    }
    let told = evaluate(protocol, &live.answers(), &TODAY);
    let visible = protocol.questions().iter().enumerate().filter(|(place, _)| live.is_visible(*place));
    assert!(visible.map(|(_, question)| &question.id).eq(&told.visible));
    let states = told.dimensions.iter().map(|dimension| dimension.state);
    assert!(states.eq((0..told.dimensions.len()).map(|place| live.dimension(place))));
}

/// Errors are told at most so many: nobody reads more.
const MOST_ERRORS: usize = 1_000;

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_forms_are_loaded_and_answered(form: u64) {
        let files = files(form, TINY);
        bear(&parse(&files), files.0.len() + files.1.len(), &mut Random(form));
    }

    #[test]
    fn ten_thousand_damaged_forms_are_loaded_or_refused(form: u64) {
        let (mut questions, mut indicators) = files(form, TINY);
        let mut random = Random(form);
        let file = if random.below(3) == 0 { &mut indicators } else { &mut questions };
        *file = damaged(file, &mut random);
        match Protocol::parse(&questions, &indicators) {
            Ok(protocol) => bear(&protocol, 2 * (questions.len() + indicators.len()), &mut random),
            Err(errors) => {
                prop_assert!(!errors.is_empty() && errors.len() <= MOST_ERRORS);
                for error in errors {
                    let file = if error.file == "protocol.toml" { &questions } else { &indicators };
                    prop_assert!(error.line >= 1 && error.column >= 1, "{}", error);
                    prop_assert!(error.line <= file.split('\n').count() + 1, "{}", error);
                }
            }
        }
    }
}

#[test]
fn the_forms_differ_and_reach_every_part_of_the_format() {
    let mut texts = BTreeSet::new();
    let (mut present, mut absent, mut children, mut third) = (0, 0, 0, 0);
    for form in 0..60 {
        let files = files(form, SMALL);
        let protocol = parse(&files);
        let told = evaluate(&protocol, &any_answers(&mut Random(form), &protocol), &TODAY);
        let states: Vec<_> = told.indicators.iter().map(|finding| finding.state).collect();
        present += states.iter().filter(|state| **state == State::Present).count();
        absent += states.iter().filter(|state| **state == State::Absent).count();
        children += usize::from(told.age_group == AgeGroup::Child);
        third += told.visible.iter().filter(|id| id.ends_with("__3")).count();
        texts.insert(files.0 + &files.1);
    }
    assert_eq!(texts.len(), 60);
    assert!(present > 10 && absent > 10 && children > 5 && third > 5, "{present} {absent} {children} {third}");
    let all: String = texts.into_iter().collect();
    for part in [
        "[[group]]",
        "in = ",
        "more = ",
        "count = ",
        "choice_filter",
        "[[calculation]]",
        "sum(",
        "max(",
        "join(",
        "count(${r",
        "indexed-repeat(",
        "position(..)",
        "checklist(",
        "coalesce(",
    ] {
        assert!(all.contains(part), "no form has {part}");
    }
}

#[test]
fn not_asked_is_never_a_no() {
    for form in 0..200 {
        let protocol = parse(&files(form, TINY));
        let nothing: Answers = protocol
            .questions()
            .iter()
            .map(|question| (question.id.clone(), Answer::None(NonAnswer::Declined)))
            .collect();
        let (blank, declined) = (evaluate(&protocol, &Answers::new(), &TODAY), evaluate(&protocol, &nothing, &TODAY));
        let states = |told: &Evaluation| told.indicators.iter().map(|finding| finding.state).collect::<Vec<_>>();
        assert_eq!(states(&blank), states(&declined));
    }
}
