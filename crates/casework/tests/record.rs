//! The record of a case and its end: what was corrected and why, what becomes of it, and the person's own copy.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::Result;
use casework::view::{
    AnswerView, CaseState, DeletionInput, ExplanationInput, HistoryChange, HistoryView, InterviewView,
};
use story::{PASSPHRASE, Player, code};

/// An interview of the sewing shop with its first pages answered again.
fn interview(player: &mut Player) -> InterviewView {
    player.golden("sewing-shop")
}

fn explain(player: &mut Player, case: &str, number: u64, reason: &str) -> Result<HistoryView> {
    let input = ExplanationInput {
        case: case.to_owned(),
        number,
        reason: reason.to_owned(),
        text: "misheard".to_owned(),
        language: "en".to_owned(),
    };
    player.act(|office, moment| office.explain(&input, moment))
}

fn page_with(player: &mut Player, case: &str, question: &str) -> InterviewView {
    let check = player.act(|office, moment| office.check_answers(case, moment.now)).unwrap();
    let mut lines = check.sections.iter().flat_map(|section| &section.questions);
    let page = lines.find(|line| line.question.id == question).unwrap().page.clone();
    player.act(|office, moment| office.go_to(case, &page, moment)).unwrap()
}

#[test]
fn why_is_asked_of_what_was_said_on_an_earlier_visit_and_nothing_waits_for_it() {
    let mut player = Player::new("labour-inspector");
    let case = interview(&mut player).case.case;
    let view = page_with(&mut player, &case, "pay_withheld");
    assert_eq!(view.corrections, []);
    let before = view.page.questions.iter().find(|question| question.id == "pay_withheld").unwrap().answer.clone();
    let other = if before == Some(AnswerView::One("no".into())) { "yes" } else { "no" };
    let view = player.choose(&case, "pay_withheld", other).unwrap();
    let first = view.corrections[0].clone();
    assert_eq!(first.question, "pay_withheld");
    // Changed once more on the same page: one question about it, and it is about the last change.
    let view = player.answer(&case, "pay_withheld", None).unwrap();
    assert_eq!(view.corrections.len(), 1);
    assert!(view.corrections[0].number > first.number);
    // What is first said on this visit is chosen and chosen again freely.
    let view = player.choose(&case, "pay_withheld", other).unwrap();
    assert_eq!(view.corrections.len(), 1, "still the one about the answer before the visit");
    let last = player.act(|office, _| office.case_history(&case)).unwrap().lines.last().unwrap().number;
    assert_eq!(code(explain(&mut player, &case, last, "misclick")), "no-correction", "first after taking back");
    let number = first.number;
    assert_eq!(code(explain(&mut player, &case, number, "nobody")), "internal");
    let history = explain(&mut player, &case, number, "person_corrected").unwrap();
    let line = history.lines.iter().find(|line| line.number == number).unwrap();
    assert_eq!(line.because.as_ref().map(|because| because.reason.as_str()), Some("person_corrected"));
    assert!(line.correction && line.who == "passphrase");
    let HistoryChange::Answer { question, before: was, after, .. } = &line.what else { panic!("{line:?}") };
    assert_eq!((question.id.as_str(), was, after), ("pay_withheld", &before, &Some(AnswerView::One(other.into()))));

    // Another visit: the earlier one asks nothing any more, and the answer of then is one that may be asked about.
    let view = page_with(&mut player, &case, "pay_withheld");
    assert_eq!(view.corrections, []);
    let view = player.choose(&case, "pay_withheld", other).unwrap();
    assert_eq!(view.corrections, [], "the same answer again is no correction");
}

#[test]
fn the_history_is_in_order_whatever_the_clock_said() {
    let mut player = Player::new("labour-inspector");
    let case = interview(&mut player).case.case;
    player.now -= 100_000;
    player.choose(&case, "debt", "yes").unwrap();
    let history = player.act(|office, _| office.case_history(&case)).unwrap();
    assert!(history.lines.is_sorted_by_key(|line| line.number));
    let back: Vec<u64> = history.lines.iter().filter(|line| line.clock_back).map(|line| line.number).collect();
    assert_eq!(back, [history.lines.last().unwrap().number]);
    assert!(matches!(history.lines[0].what, HistoryChange::Begun));
}

/// A case that was handed over; and its receipt, if it is to come.
fn referred(player: &mut Player, receipt: bool) -> String {
    let case = interview(player).case.case;
    player.decide(&case, "refer").unwrap();
    player.choose(&case, "consent_support", "yes").unwrap();
    let _ = player.decide(&case, "refer").unwrap();
    let sealed = player.refer(&case, 1).unwrap();
    player.act(|office, moment| office.record_saved(&sealed.packet, "/media/invented-name", moment)).unwrap();
    if receipt {
        let mut desk = Player::new("shelter-desk");
        desk.now = player.now;
        let (_, bytes) = player.act(|office, _| office.outgoing_bytes(&sealed.packet)).unwrap();
        desk.act(|office, moment| office.receive(&bytes, moment)).unwrap();
        desk.respond(&sealed.packet, None).unwrap();
        let (_, receipt) = desk.act(|office, _| office.receipt_bytes(&sealed.packet)).unwrap();
        player.now = player.now.max(desk.now);
        player.act(|office, moment| office.apply_receipt(&receipt, moment)).unwrap();
    }
    case
}

#[test]
fn a_case_that_arrived_shrinks_when_asked_with_the_passphrase() {
    let mut player = Player::new("labour-inspector");
    let waiting = referred(&mut player, false);
    assert_eq!(code(player.act(|office, moment| office.shed(&waiting, PASSPHRASE, moment))), "not-confirmed");
    let case = referred(&mut player, true);
    assert_eq!(code(player.act(|office, moment| office.shed(&case, "another", moment))), "wrong-passphrase");
    let history = player.act(|office, moment| office.shed(&case, PASSPHRASE, moment)).unwrap();
    assert!(history.case.shed_at.is_some() && history.case.referred_to.is_some());
    assert_eq!(history.case.state, CaseState::Accepted);
    assert!(!history.lines.iter().any(|line| matches!(line.what, HistoryChange::Answer { .. })));
    assert_eq!(history.certificates.len(), 1);
    for refused in [
        code(player.act(|office, moment| office.shed(&case, PASSPHRASE, moment))),
        code(player.choose(&case, "debt", "yes")),
        code(player.act(|office, moment| office.open_case(&case, moment))),
        code(player.act(|office, moment| office.findings(&case, moment.now))),
        code(player.act(|office, moment| office.check_answers(&case, moment.now))),
    ] {
        assert_eq!(refused, "case-shed");
    }
    let packet = history.certificates[0].files[0].packet.clone();
    assert_eq!(code(player.act(|office, _| office.outgoing_bytes(&packet))), "case-shed");
    let home = player.act(|office, moment| office.home(moment.now)).unwrap();
    assert!(home.cases.iter().any(|line| line.case == case && line.shed_at.is_some()), "its line stays");
}

#[test]
fn a_case_shrinks_by_itself_only_if_the_officer_said_so_and_it_arrived() {
    let mut player = Player::new("labour-inspector");
    let (waiting, arrived) = (referred(&mut player, false), referred(&mut player, true));
    let shed = |player: &mut Player, case: &str| {
        player.act(|office, _| office.case_history(case)).unwrap().case.shed_at.is_some()
    };
    player.now += 400 * 86_400;
    player.restart();
    assert!(!shed(&mut player, &arrived), "never without being told");
    let set = |player: &mut Player, passphrase: &str| {
        player.act(|office, moment| office.set_shed_after_days(30, passphrase, moment))
    };
    assert_eq!(code(set(&mut player, "another")), "wrong-passphrase");
    assert_eq!(set(&mut player, PASSPHRASE).unwrap().shed_after_days, 30);
    assert!(!shed(&mut player, &arrived), "at the next opening");
    player.restart();
    assert_eq!((shed(&mut player, &arrived), shed(&mut player, &waiting)), (true, false));
}

#[test]
fn deleting_needs_the_reason_twice_and_leaves_a_certificate() {
    let mut player = Player::new("labour-inspector");
    let case = referred(&mut player, false);
    let delete = |player: &mut Player, reason: &str, again: &str, passphrase: &str| {
        let input = DeletionInput {
            case: case.clone(),
            reason: reason.into(),
            again: again.into(),
            passphrase: passphrase.into(),
        };
        player.act(|office, moment| office.delete_case(&input, moment))
    };
    assert_eq!(code(delete(&mut player, "practice", "other", PASSPHRASE)), "reason-differs");
    assert_eq!(code(delete(&mut player, "practice", "practice", "another")), "wrong-passphrase");
    assert_eq!(code(delete(&mut player, "boredom", "boredom", PASSPHRASE)), "internal");
    assert!(player.act(|office, _| office.case_history(&case)).is_ok(), "nothing happened yet");
    let certificate = delete(&mut player, "practice", "practice", PASSPHRASE).unwrap();
    assert!(certificate.deleted && certificate.files.len() == 1 && certificate.lines > 10);
    assert_eq!(code(player.act(|office, _| office.case_history(&case))), "unknown-case");
    assert_eq!(code(delete(&mut player, "practice", "practice", PASSPHRASE)), "unknown-case");
    assert_eq!(player.act(|office, _| office.certificates_of_case(&case)).unwrap(), std::slice::from_ref(&certificate));
    assert_eq!(player.act(|office, _| office.certificates()).unwrap(), [certificate]);
    let due = |player: &mut Player| player.act(|office, moment| office.due(moment.now)).unwrap().rotation_due;
    assert!(!due(&mut player), "not right away");
    player.now += 31 * 86_400;
    assert!(due(&mut player), "a month after the keys were made");
}

#[test]
fn what_is_due_is_shown_and_nothing_is_erased_by_it() {
    let mut player = Player::new("labour-inspector");
    let (kept, arrived) = (interview(&mut player).case.case, referred(&mut player, true));
    let keep = |player: &mut Player, basis: &str, days: u32| {
        player.act(|office, moment| office.keep_until(&kept, basis, days, moment))
    };
    assert_eq!(code(keep(&mut player, "because", 3)), "internal");
    let history = keep(&mut player, "proceedings", 365).unwrap();
    assert_eq!(history.due_at, Some(player.now + 365 * 86_400));
    let due = |player: &mut Player| -> Vec<String> {
        let due = player.act(|office, moment| office.due(moment.now)).unwrap().due;
        due.into_iter().map(|line| line.case).collect()
    };
    assert!(due(&mut player).is_empty());
    player.now += 91 * 86_400;
    assert_eq!(due(&mut player), std::slice::from_ref(&arrived), "by the table of states");
    player.now += 365 * 86_400;
    assert_eq!(due(&mut player), [kept.clone(), arrived.clone()], "as the officer said");
    for case in [&kept, &arrived] {
        let history = player.act(|office, _| office.case_history(case)).unwrap();
        assert!(history.lines.iter().any(|line| matches!(line.what, HistoryChange::Answer { .. })));
    }
}

#[test]
fn the_person_gets_everything_about_them_and_no_folder_of_the_officer() {
    let mut player = Player::new("labour-inspector");
    let case = referred(&mut player, true);
    assert_eq!(code(player.act(|office, moment| office.access(&case, "another", moment.now))), "wrong-passphrase");
    let access = player.act(|office, moment| office.access(&case, PASSPHRASE, moment.now)).unwrap();
    let text = serde_json::to_string(&access).unwrap();
    assert!(!text.contains("invented-name") && !text.contains("Blue desk"), "{text}");
    let check = player.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let answers = |sections: &[casework::view::CheckSection]| -> usize {
        sections.iter().flat_map(|section| &section.questions).filter(|line| line.question.answer.is_some()).count()
    };
    assert!(answers(&check.sections) > 10);
    assert_eq!(answers(&access.sections), answers(&check.sections));
    let all = player.act(|office, _| office.case_history(&case)).unwrap().lines.len();
    assert_eq!(access.history.len(), all);
    let languages = ["ky".to_owned(), "ru".to_owned()];
    let given = player.act(|office, moment| office.record_access_given(&case, &languages, b"record", moment)).unwrap();
    let last = given.lines.last().unwrap();
    assert!(matches!(&last.what, HistoryChange::Access { sha256, .. } if sha256.len() == 64), "{last:?}");
    // Of a case that shrank, what is left.
    player.act(|office, moment| office.shed(&case, PASSPHRASE, moment)).unwrap();
    let access = player.act(|office, moment| office.access(&case, PASSPHRASE, moment.now)).unwrap();
    assert!(access.sections.is_empty() && !access.history.is_empty());
}
