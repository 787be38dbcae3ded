//! Kept evaluated equals evaluated from scratch, whatever the form, the answers and their order; and what is said to have changed did.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod synthetic;
mod world;

use chrono::TimeDelta;
use proptest::prelude::*;
use screening::{Answer, Answers, Context, Live, Protocol, State};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use synthetic::answers::any_answer;
use synthetic::check::{assert_same, differences, told};
use synthetic::random::Random;
use synthetic::{mixed_form, protocol, random_form};
use world::{SMALL, TODAY, list};

static KG_SOP: LazyLock<Protocol> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).expect("a file of the project");
    parse(&(read("protocol.toml"), read("indicators.toml")))
});

static SYNTHETIC: LazyLock<Protocol> =
    LazyLock::new(|| parse(&protocol::files_with_findings(&synthetic::form(130), 12)));

fn parse(files: &(String, String)) -> Protocol {
    Protocol::parse(&files.0, &files.1).unwrap_or_else(|errors| panic!("{}\n{}\n{}", list(&errors), files.0, files.1))
}

/// Another moment: the next second, noon, the next day, the next year.
fn later(random: &mut Random, context: Context) -> Context {
    let now = context.today.and_time(context.time);
    let hours = *random.pick(&[12, 24, 24 * 366]);
    Context::at(if random.below(2) == 0 { now + TimeDelta::seconds(1) } else { now + TimeDelta::hours(hours) })
}

/// Answers some questions one after the other while time passes, and compares after every one.
fn follow(protocol: &Protocol, seed: u64, steps: usize, mut context: Context) {
    let mut random = Random(seed);
    let (mut answers, mut live) = (Answers::new(), Live::new(protocol, context));
    let mut before = assert_same(&live, protocol, &answers, &context);
    for _ in 0..steps {
        if random.below(5) == 0 {
            context = later(&mut random, context);
            let changes = live.move_clock(context).to_vec();
            let after = assert_same(&live, protocol, &answers, &context);
            assert_eq!(told(&changes, &before, &after), differences(&before, &after), "{context:?}");
            before = after;
        }
        let question = random.pick(protocol.questions());
        let answer = any_answer(&mut random, question);
        match &answer {
            Some(answer) => answers.insert(question.id.clone(), answer.clone()),
            None => answers.remove(&question.id),
        };
        let changes: Vec<_> = live.answer(&question.id, answer).expect("a question").to_vec();
        let after = assert_same(&live, protocol, &answers, &context);
        assert_eq!(told(&changes, &before, &after), differences(&before, &after), "{}", question.id);
        before = after;
    }
    // The same answers in the order of their names.
    let again = Live::with_answers(protocol, context, &answers);
    assert_same(&again, protocol, &answers, &context);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_projects_protocol_kept_evaluated_equals_it_from_scratch(seed in any::<u64>()) {
        follow(&KG_SOP, seed, 40, TODAY);
    }

    #[test]
    fn the_invented_protocol_kept_evaluated_equals_it_from_scratch(seed in any::<u64>()) {
        follow(&SMALL, seed, 40, TODAY);
    }

    #[test]
    fn a_long_form_kept_evaluated_equals_it_from_scratch(seed in any::<u64>()) {
        follow(&SYNTHETIC, seed, 40, TODAY);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_form_kept_evaluated_equals_it_from_scratch(form in any::<u64>(), seed in any::<u64>()) {
        follow(&parse(&random_form::files(form)), seed, 40, TODAY);
    }

    #[test]
    fn a_form_of_any_structure_kept_evaluated_equals_it_from_scratch(form in any::<u64>(), seed in any::<u64>()) {
        follow(&parse(&mixed_form::files(form, mixed_form::SMALL)), seed, 40, TODAY);
    }
}

#[test]
fn an_answer_to_no_question_changes_nothing() {
    let mut live = Live::new(&SMALL, TODAY);
    let before = live.evaluated();
    assert!(live.answer("nobody_asked", Some(Answer::Integer(1))).is_none());
    assert_eq!((live.answers(), live.evaluated()), (Answers::new(), before));
}

#[test]
fn the_same_answer_again_changes_nothing_and_evaluates_nothing() {
    let mut live = Live::new(&KG_SOP, TODAY);
    let mut random = Random(7);
    for question in KG_SOP.questions() {
        live.answer(&question.id, any_answer(&mut random, question));
    }
    let (answers, before) = (live.answers(), live.evaluated());
    for (id, answer) in &answers {
        assert_eq!(live.answer(id, Some(answer.clone())).expect("a question"), []);
    }
    assert_eq!((live.answers(), live.evaluated()), (answers, before));
}

#[test]
fn random_forms_differ_and_reach_every_part_of_the_format() {
    let forms: BTreeSet<_> = (0..50).map(random_form::files).collect();
    assert_eq!(forms.len(), 50);
    let protocols: Vec<_> = forms.iter().map(parse).collect();
    assert!(protocols.iter().any(|protocol| protocol.questions().iter().any(|question| question.id == "job_bad__3")));
    assert!(protocols.iter().all(|protocol| protocol.conflicts().len() == 1));
}

/// A number that a gate may close, and another one in its place.
const CLOSABLE: [&str; 2] = [
    r#"id = "closable"
version = "1"
status = "draft"
sources = ["invented"]
[routes]
danger = "false()"
unsafe = "false()"
child = "false()"
no_consent = "false()"
[[section]]
id = "s"
module = "M0"
layout = "one"
[[question]]
id = "gate"
section = "s"
kind = "select_one"
choices = ["yes", "no"]
[[question]]
id = "first"
section = "s"
kind = "integer"
relevant = "${gate} = 'yes'"
indicators = ["D1.01"]
[[question]]
id = "second"
section = "s"
kind = "integer"
indicators = ["D1.01"]
"#,
    r#"[[dimension]]
id = "D1"
name = "invented"
palermo = "means"
[[indicator]]
code = "D1.01"
adult = "strong"
child = "strong"
ilo11 = [1]
when = "coalesce(${first}, ${second}) > 1"
[palermo]
act = "false()"
means = "${D1} = 'yes'"
purpose = "false()"
"#,
];

#[test]
fn a_question_that_closes_for_good_settles_what_waited_for_it() {
    let [questions, indicators] = CLOSABLE.map(String::from);
    let protocol = parse(&(questions, indicators));
    let (mut live, mut answers) = (Live::new(&protocol, TODAY), Answers::new());
    let gate = |code: &str| Answer::One(code.into());
    for (id, answer, state) in [
        ("second", Answer::Integer(5), State::Unknown),
        ("gate", gate("no"), State::Present),
        ("gate", gate("yes"), State::Unknown),
        ("first", Answer::Integer(0), State::Absent),
    ] {
        live.answer(id, Some(answer.clone())).expect("a question");
        answers.insert(id.into(), answer);
        assert_eq!(live.indicator(0), state, "{id}");
        assert_same(&live, &protocol, &answers, &TODAY);
    }
}
