//! The case on the screen is kept evaluated: whatever happens to it, it shows what the same case shows when it is opened anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::view::AnswerView;
use casework::{Content, Protocol};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use screening::{Question, QuestionKind};
use serde_json::{Value, json};
use std::process::Command;
use story::Player;

/// Something that an officer does. The number of a question is taken by the protocol's length, that of a case by two.
#[derive(Debug, Clone)]
enum Act {
    Answer(usize, usize, u64),
    Withdraw(usize, usize),
    NotAsked(usize, usize),
    Note(usize, usize),
    Decide(usize),
    GoOn(usize, &'static str),
    Wait(i64),
    Restart,
}

fn act() -> impl Strategy<Value = Act> {
    let place = || (0usize..2, 0usize..1000);
    prop_oneof![
        12 => (place(), any::<u64>()).prop_map(|((case, question), choice)| Act::Answer(case, question, choice)),
        3 => place().prop_map(|(case, question)| Act::Withdraw(case, question)),
        2 => place().prop_map(|(case, question)| Act::NotAsked(case, question)),
        1 => place().prop_map(|(case, question)| Act::Note(case, question)),
        2 => (0usize..2).prop_map(Act::Decide),
        1 => (0usize..2, prop::sample::select(&["full", "short", "observation"][..])).prop_map(|(case, path)| Act::GoOn(case, path)),
        1 => prop::sample::select(&[1, 86_400, 40_000_000][..]).prop_map(Act::Wait),
        1 => Just(Act::Restart),
    ]
}

/// Some answer of the question's kind; many break a constraint and are refused.
fn some_answer(question: &Question, choice: u64) -> Value {
    let codes = question.choices.iter().flat_map(|choices| &choices.codes).collect::<Vec<_>>();
    let small = i64::try_from(choice % 100).unwrap();
    match question.kind {
        QuestionKind::SelectOne => json!(codes[usize::try_from(choice).unwrap() % codes.len()]),
        QuestionKind::SelectMultiple => {
            let chosen = codes.iter().enumerate().filter(|(place, _)| choice >> (place % 64) & 1 == 1);
            json!(chosen.map(|(_, code)| code).collect::<Vec<_>>())
        }
        QuestionKind::Integer if question.id.contains("year") => json!(1950 + small),
        QuestionKind::Integer | QuestionKind::Decimal => json!(small),
        QuestionKind::Date => json!(format!("202{}-11-2{}", 6 + choice % 3, choice % 10)),
        QuestionKind::Text | QuestionKind::Note => json!("invented"),
    }
}

fn perform(player: &mut Player, protocol: &Protocol, cases: &[String; 2], act: &Act) {
    let question = |place: usize| &protocol.questions()[place % protocol.questions().len()];
    let json = |player: &mut Player, case: usize, question: &Question, value: Value| {
        player.act(|office, moment| office.answer_json(&cases[case], &question.id, &value, moment)).map(drop)
    };
    // What is refused must change nothing; that is compared as well.
    let _refused_or_done = match act {
        Act::Answer(case, place, choice) => {
            let question = question(*place);
            json(player, *case, question, some_answer(question, *choice))
        }
        Act::Withdraw(case, place) => json(player, *case, question(*place), Value::Null),
        Act::NotAsked(case, place) => {
            json(player, *case, question(*place), json!({"non_answer": "not_asked", "reason": "no_time"}))
        }
        Act::Note(case, place) => {
            let id = &question(*place).id;
            player.act(|office, moment| office.note(&cases[*case], id, "invented", "en", moment)).map(drop)
        }
        Act::Decide(case) => player.decide(&cases[*case], "no_referral").map(drop),
        Act::GoOn(case, path) => player.act(|office, moment| office.go_on(&cases[*case], path, moment)).map(drop),
        Act::Wait(seconds) => {
            player.now += seconds;
            Ok(())
        }
        Act::Restart => {
            player.restart();
            Ok(())
        }
    };
}

/// Everything that is shown of a case without changing it.
fn shown(player: &Player, case: &str) -> [Value; 3] {
    let (office, now) = (player.office.as_ref().unwrap(), player.now);
    [
        serde_json::to_value(office.findings(case, now).unwrap()).unwrap(),
        serde_json::to_value(office.check_answers(case, now).unwrap()).unwrap(),
        serde_json::to_value(office.recipients(case, now).unwrap()).unwrap(),
    ]
}

/// The page of the interview; going to where it stands changes the time of the last change alone.
fn page(player: &mut Player, case: &str) -> Value {
    let now = player.now;
    let here = player.act(|office, moment| office.open_case(case, moment)).unwrap().page.id;
    let mut view =
        serde_json::to_value(player.act(|office, moment| office.go_to(case, &here, moment)).unwrap()).unwrap();
    view["case"]["changed_at"].take();
    player.now = now;
    view
}

fn tell(acts: &[Act]) {
    let mut player = Player::new("labour-inspector");
    let protocol = Content::embedded().unwrap().protocols().next().unwrap().clone();
    let cases = ["sewing-shop", "child-begging"].map(|name| player.golden(name).case.case);
    for act in acts {
        perform(&mut player, &protocol, &cases, act);
        for case in &cases {
            let held = (page(&mut player, case), shown(&player, case));
            // At home nothing is held any more.
            player.office.as_ref().unwrap().home(player.now).unwrap();
            assert_eq!(shown(&player, case), held.1, "after {act:?}");
            player.office.as_ref().unwrap().home(player.now).unwrap();
            assert_eq!(page(&mut player, case), held.0, "after {act:?}");
        }
    }
    let held = cases.each_ref().map(|case| shown(&player, case));
    player.restart();
    assert_eq!(cases.each_ref().map(|case| shown(&player, case)), held, "opened by another start of the program");
}

#[test]
fn whatever_an_officer_does_the_case_shows_what_it_shows_when_opened_anew() {
    // A vault on a disk: few stories, each of many acts.
    let config = ProptestConfig { cases: 3, max_shrink_iters: 40, ..ProptestConfig::default() };
    let stories = prop::collection::vec(act(), 10..16);
    let told = TestRunner::new(config).run(&stories, |acts| {
        tell(&acts);
        Ok(())
    });
    told.unwrap();
}

/// What the case on the screen knows of debt.
fn debt(player: &Player, case: &str) -> String {
    let view = player.office.as_ref().unwrap().findings(case, player.now).unwrap();
    view.indicators.iter().find(|indicator| indicator.code == "D5.02").unwrap().state.clone()
}

/// Set where the test runs again, on a disk that is soon full.
const SMALL_DISK: &str = "TAANUU_TEST_SMALL_DISK";

#[test]
fn an_answer_that_the_disk_refuses_is_not_shown() {
    if std::env::var_os(SMALL_DISK).is_some() {
        return answer_until_the_disk_is_full();
    }
    // The shell counts in blocks of 512 or 1024 bytes; an ignored signal lets the write fail instead of killing.
    let limit = "trap '' XFSZ; ulimit -f 2500; exec \"$0\" \"$@\"";
    let itself = std::env::current_exe().unwrap();
    let arguments = ["--exact", "an_answer_that_the_disk_refuses_is_not_shown", "--nocapture"];
    let mut shell = Command::new("sh");
    let out = shell.args(["-c", limit]).arg(itself).args(arguments).env(SMALL_DISK, "yes").output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(
        out.status.success() && said.contains("the disk was full"),
        "{said}{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

fn answer_until_the_disk_is_full() {
    let mut player = Player::new("labour-inspector");
    let case = player.golden("sewing-shop").case.case;
    player.choose(&case, "debt", "yes").unwrap();
    // Long answers fill the disk soon; what room is left after them, short ones take.
    let story = AnswerView::Text("invented ".repeat(1_000));
    assert!((0..2_000).any(|_| player.answer(&case, "own_words", Some(story.clone())).is_err()), "no end of the disk");
    let mut refused = None;
    for turn in 0..2_000 {
        let before = (debt(&player, &case), shown(&player, &case));
        let code = if before.0 == "absent" { "yes" } else { "no" };
        match player.choose(&case, "debt", code) {
            Ok(_) => assert_ne!(debt(&player, &case), before.0, "a saved answer is shown"),
            Err(error) => {
                refused = Some(error.code());
                assert_eq!((debt(&player, &case), shown(&player, &case)), before, "refused at turn {turn}");
                player.office.as_ref().unwrap().home(player.now).unwrap();
                assert_eq!(shown(&player, &case), before.1, "opened anew");
                break;
            }
        }
    }
    assert_eq!(refused, Some("disk-full"));
    println!("the disk was full");
}
