//! What must hold for any answers, with the invented protocol and with the project's own.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod world;

use chrono::NaiveDate;
use proptest::prelude::*;
use screening::{
    Answer, Answers, DimensionState, Evaluation, NonAnswer, NotAskedReason, Protocol, Question, QuestionKind,
};
use screening::{Decimal, State, evaluate};
use std::path::Path;
use std::sync::LazyLock;
use world::{SMALL, TODAY, list};

static KG_SOP: LazyLock<Protocol> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    let parsed = Protocol::parse(&read("protocol.toml"), &read("indicators.toml"));
    parsed.unwrap_or_else(|errors| panic!("{}", list(&errors)))
});

/// The invented protocol again, its rules written in other words that mean the same.
static REWORDED: LazyLock<Protocol> = LazyLock::new(|| {
    let (mut questions, mut indicators) = (
        include_str!("fixtures/small/protocol.toml").to_owned(),
        include_str!("fixtures/small/indicators.toml").to_owned(),
    );
    for (from, to) in REWORDINGS {
        assert!(questions.contains(from) || indicators.contains(from), "{from} stands in neither file");
        questions = questions.replace(from, to);
        indicators = indicators.replace(from, to);
    }
    Protocol::parse(&questions, &indicators).unwrap_or_else(|errors| panic!("{}", list(&errors)))
});

const REWORDINGS: [(&str, &str); 11] = [
    ("\"${worked} = 'yes'\"", "\"once(starts-with(${worked}, 'y'))\""),
    ("\"${age_band} = 'under_18' or ${age_band} = 'unsure'\"", "\"regex(${age_band}, '^(under_18|unsure)$')\""),
    ("\". >= 0 and . <= 24\"", "\"max(0, min(., 24)) = .\""),
    ("\"${job_promised} = 'other'\"", "\"concat('=', ${job_promised}) = '=other'\""),
    (
        "\"${wage_promised} = 'less' or ${wage_promised} = 'nothing'\"",
        "\"checklist(1, -1, ${wage_promised} = 'less', ${wage_promised} = 'nothing')\"",
    ),
    ("\"${hours} > 12\"", "\"round(${hours} div 24, 2) > 0.5\""),
    (
        "\"${worked} = 'yes' and count-selected(${bad_things}) >= 2\"",
        "\"checklist(2, 2, ${worked} = 'yes', selected-at(${bad_things}, 1) != '')\"",
    ),
    (
        "\"${debt} = 'yes' and ${debt_work_off} = 'yes'\"",
        "\"weighted-checklist(5, -1, ${debt} = 'yes', 2, ${debt_work_off} = 'yes', 3)\"",
    ),
    ("\"${documents_holder} = 'employer'\"", "\"substr(${documents_holder}, 0, 4) = 'empl'\""),
    ("\"selected(${threats}, 'beat')\"", "\"contains(concat(' ', ${threats}, ' '), ' beat ')\""),
    (
        "\"${D1} = 'yes' or ${indicators_present} >= 2\"",
        "\"${D1} = 'yes' or boolean(number(${indicators_present} >= 2))\"",
    ),
];

fn protocols() -> [&'static Protocol; 3] {
    [&SMALL, &REWORDED, &KG_SOP]
}

/// More than either protocol has questions.
const DICE: usize = 200;

/// One number a question: what it answers, if anything. Gates open often, so that deep questions are reached.
fn dice() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), DICE)
}

fn non_answer(die: u32) -> Answer {
    Answer::None(match die % 3 {
        0 => NonAnswer::DoesntKnow,
        1 => NonAnswer::Declined,
        _ => NonAnswer::NotAsked(NotAskedReason::Other),
    })
}

fn answer(question: &Question, die: u32) -> Option<Answer> {
    let value = die / 8;
    let codes = question.choices.as_ref().map(|choices| choices.codes.clone()).unwrap_or_default();
    match die % 8 {
        0 => return None,
        1 => return Some(non_answer(value)),
        _ => {}
    }
    Some(match question.kind {
        QuestionKind::SelectOne => Answer::One(codes[value as usize % codes.len()].clone()),
        QuestionKind::SelectMultiple => {
            let chosen = codes.iter().enumerate().filter(|(place, _)| value >> (place % 28) & 1 == 1);
            let chosen: Vec<_> = chosen.map(|(_, code)| code.clone()).collect();
            Answer::Many(if chosen.is_empty() { codes[..1].to_vec() } else { chosen })
        }
        QuestionKind::Integer => Answer::Integer(i64::from(value % 25)),
        QuestionKind::Decimal => Answer::Decimal(Decimal::new(f64::from(value % 250) / 10.0).unwrap()),
        QuestionKind::Note => return None,
        QuestionKind::Text => Answer::Text("invented".into()),
        QuestionKind::Date => Answer::Date(NaiveDate::from_epoch_days((value % 20_000) as i32).unwrap()),
    })
}

fn cast(protocol: &Protocol, dice: &[u32]) -> Answers {
    assert!(protocol.questions().len() <= DICE);
    let questions = protocol.questions().iter().zip(dice);
    questions.filter_map(|(question, die)| Some((question.id.clone(), answer(question, *die)?))).collect()
}

/// The same answers without those that a rule hides.
fn visible_only(protocol: &Protocol, answers: &Answers) -> Answers {
    let visible = evaluate(protocol, answers, &TODAY).visible;
    answers.iter().filter(|(id, _)| visible.contains(id)).map(|(id, answer)| (id.clone(), answer.clone())).collect()
}

/// Whether `fewer` says nothing that `more` does not: what is known there may only have become unknown.
fn says_no_more(fewer: &Evaluation, more: &Evaluation) -> Result<(), TestCaseError> {
    for before in fewer.indicators.iter() {
        // A changed age changes the list; the indicators of both lists are compared.
        let Some(after) = more.indicators.iter().find(|finding| finding.code == before.code) else { continue };
        prop_assert!(before.state == State::Unknown || before.state == after.state, "{:?} after {:?}", before, after);
    }
    if fewer.age_group == more.age_group {
        for (before, after) in fewer.dimensions.iter().zip(&more.dimensions) {
            let open = before.state == DimensionState::Undetermined;
            prop_assert!(open || before.state == after.state, "{:?} after {:?}", before, after);
        }
        for (before, after) in fewer.ilo11.iter().zip(&more.ilo11) {
            prop_assert!(
                before.state == State::Unknown || before.state == after.state,
                "{:?} after {:?}",
                before,
                after
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_answer_taken_back_never_becomes_a_no(dice in dice(), taken in any::<prop::sample::Index>(), why: u32) {
        for protocol in protocols() {
            let answers = visible_only(protocol, &cast(protocol, &dice));
            if answers.is_empty() {
                continue;
            }
            let all = evaluate(protocol, &answers, &TODAY);
            let id = answers.keys().nth(taken.index(answers.len())).unwrap().clone();
            let mut fewer = answers.clone();
            fewer.insert(id.clone(), non_answer(why));
            says_no_more(&evaluate(protocol, &fewer, &TODAY), &all)?;
            fewer.remove(&id);
            says_no_more(&evaluate(protocol, &fewer, &TODAY), &all)?;
        }
    }

    #[test]
    fn fewer_answers_never_say_more(dice in dice(), kept in prop::collection::vec(any::<bool>(), DICE)) {
        for protocol in protocols() {
            let answers = visible_only(protocol, &cast(protocol, &dice));
            let fewer = answers.iter().zip(&kept).filter(|(_, kept)| **kept);
            let fewer = fewer.map(|((id, answer), _)| (id.clone(), answer.clone())).collect();
            says_no_more(&evaluate(protocol, &fewer, &TODAY), &evaluate(protocol, &answers, &TODAY))?;
        }
    }

    #[test]
    fn other_words_for_the_same_rules_find_the_same(dice in dice()) {
        let answers = cast(&SMALL, &dice);
        prop_assert_eq!(evaluate(&REWORDED, &answers, &TODAY), evaluate(&SMALL, &answers, &TODAY));
    }

    #[test]
    fn hidden_answers_change_nothing(dice in dice()) {
        for protocol in protocols() {
            let answers = cast(protocol, &dice);
            let told = evaluate(protocol, &answers, &TODAY);
            prop_assert_eq!(told, evaluate(protocol, &visible_only(protocol, &answers), &TODAY));
        }
    }

    #[test]
    fn reasons_are_visible_and_answered_and_what_settles_is_visible_and_not(dice in dice()) {
        for protocol in protocols() {
            let told = evaluate(protocol, &cast(protocol, &dice), &TODAY);
            let open = |id: &String| told.unanswered.iter().any(|entry| entry.question == *id);
            for finding in told.indicators.iter().chain(&told.ilo11) {
                for id in &finding.because {
                    prop_assert!(told.visible.contains(id), "{:?}", finding);
                    prop_assert_eq!(open(id), finding.state == State::Unknown, "{:?}", finding);
                }
                let reasoned = finding.state == State::Unknown || !finding.because.is_empty();
                prop_assert!(reasoned, "nothing is the reason of {:?}", finding);
            }
            for dimension in &told.dimensions {
                prop_assert!(dimension.settled_by.iter().all(|id| told.visible.contains(id) && open(id)), "{:?}", dimension);
                let unsettled = dimension.state == DimensionState::Undetermined;
                prop_assert!(unsettled || dimension.settled_by.is_empty(), "{:?}", dimension);
            }
        }
    }

    #[test]
    fn every_answer_survives_its_json(dice in dice()) {
        for protocol in protocols() {
            for (id, answer) in cast(protocol, &dice) {
                let json = Protocol::answer_json(&answer);
                match protocol.parse_answer(&id, &json, &Answers::new(), &TODAY) {
                    Ok(parsed) => prop_assert_eq!(parsed, answer),
                    // The dice know neither constraints nor exclusive choices.
                    Err(error) => {
                        let text = error.to_string();
                        prop_assert!(text.contains("excludes") || text.contains("constraint"), "{}", text);
                    }
                }
            }
        }
    }
}

#[test]
fn the_hash_stands_for_both_files_as_read() {
    let (questions, indicators) =
        (include_str!("fixtures/small/protocol.toml"), include_str!("fixtures/small/indicators.toml"));
    let hash = |questions: &str, indicators: &str| Protocol::parse(questions, indicators).unwrap().hash();
    assert_eq!(hash(questions, indicators), SMALL.hash());
    let moved = format!("{questions}\n");
    assert_ne!(hash(&moved, indicators), SMALL.hash());
    assert_ne!(hash(questions, &format!("\n{indicators}")), SMALL.hash());
    assert_ne!(hash(&moved, indicators), hash(questions, &format!("\n{indicators}")));
}

#[test]
fn a_protocol_tells_what_it_is() {
    let protocol: &Protocol = &SMALL;
    assert_eq!((protocol.id(), protocol.version(), protocol.status()), ("small", "0.0.1", "draft"));
    assert_eq!((protocol.reviewer(), protocol.sources().join(" ").as_str()), ("", "invented"));
    let sections: Vec<_> = protocol.questions().iter().map(|question| question.section.as_str()).collect();
    let mut sorted = sections.clone();
    sorted.sort_by_key(|id| protocol.sections().iter().position(|section| section.id == *id));
    assert_eq!(sections, sorted, "questions stand in the order of their sections");
    let codes: Vec<_> = protocol.indicators().iter().map(|indicator| indicator.code.as_str()).collect();
    assert!(codes.is_sorted());
    assert!(protocol.question("hours").unwrap().constrained && !protocol.question("worked").unwrap().constrained);
    assert_eq!(protocol.texts().concat(), "ABCDE");
    assert!(protocol.question("nobody").is_none());
}
