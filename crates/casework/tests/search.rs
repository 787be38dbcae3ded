//! Finding cases: by what was chosen and written, page by page, and what the home page shows of many.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::view::{AnswerView, CaseState, CasesInput, CasesView};
use serde_json::json;
use story::{Player, code, golden};

fn find(player: &mut Player, query: &str) -> CasesView {
    let input = CasesInput { query: query.into(), ..CasesInput::default() };
    player.act(|office, moment| office.find_cases(&input, moment)).unwrap()
}

fn cases(view: &CasesView) -> Vec<&str> {
    view.cases.iter().map(|line| line.case.as_str()).collect()
}

/// A golden case with more answers.
fn with(player: &mut Player, name: &str, more: &[(&str, serde_json::Value)]) -> String {
    let mut answers = golden(name)["answers"].clone();
    for (question, answer) in more {
        answers[question] = answer.clone();
    }
    player.act(|office, moment| office.import_case(&answers, moment)).unwrap().case.case
}

#[test]
fn a_case_is_found_by_chosen_places_and_work_in_every_language_and_by_what_was_written() {
    let mut inspector = Player::new("labour-inspector");
    let place = [("work_place", json!("kg_y")), ("work_district", json!("tong"))];
    let shop = with(&mut inspector, "sewing-shop", &place);
    let nanny = with(&mut inspector, "nanny", &[("work_place", json!("kg_j"))]);
    let words = "Кожоюн паспортту Көк-Жар көчөсүндөгү үйдө катып койгон.";
    let own = inspector.act(|office, moment| office.note(&nanny, "setting", words, "ky", moment));
    own.unwrap();
    inspector.decide(&shop, "refer").unwrap();
    for (query, expected) in [
        ("ысык-көл", &shop),
        ("Ысык Кол", &shop),
        ("Иссык-Куль", &shop),
        ("ysyk-kol", &shop),
        ("тоң", &shop),
        ("sewing", &shop),
        ("documents are held", &shop),
        ("Джалал-Абад", &nanny),
        ("жалал", &nanny),
        ("кок-жар", &nanny),
        ("кокжар кожоюн", &nanny),
        ("\"паспортту көк жар\"", &nanny),
    ] {
        assert_eq!(cases(&find(&mut inspector, query)), [expected.as_str()], "{query}");
    }
    for query in ["\"көк жар паспортту\"", "kg_y", "employer", "ысык жалал"] {
        assert_eq!(cases(&find(&mut inspector, query)), [""; 0], "{query}");
    }
    // Taken back, it is not found any more; the program ended in between.
    inspector.act(|office, moment| office.note(&nanny, "setting", "", "ky", moment)).unwrap();
    inspector.restart();
    assert_eq!(cases(&find(&mut inspector, "кокжар")), [""; 0]);
    assert!(inspector.act(|office, _| office.search_is_whole()).unwrap());
}

#[test]
fn states_and_days_narrow_a_search_and_the_list() {
    let mut inspector = Player::new("labour-inspector");
    let first = inspector.golden("sewing-shop").case.case;
    inspector.decide(&first, "refer").unwrap();
    inspector.now += 3 * 86_400;
    let second = inspector.golden("sewing-shop").case.case;
    let day = |offset: i64| Some(casework::day_in_bishkek(story::MORNING + offset * 86_400).to_string());
    for (states, from, to, expected) in [
        (vec![], None, None, vec![&second, &first]),
        (vec![CaseState::Decided], None, None, vec![&first]),
        (vec![CaseState::Interview, CaseState::Decided], None, None, vec![&second, &first]),
        (vec![CaseState::Closed], None, None, vec![]),
        (vec![], day(0), day(0), vec![&first]),
        (vec![], day(1), None, vec![&second]),
        (vec![], None, day(2), vec![&first]),
        (vec![], day(1), day(2), vec![]),
        (vec![CaseState::Decided], day(3), day(3), vec![]),
    ] {
        for query in ["", "sewing"] {
            let input = CasesInput {
                query: query.into(),
                states: states.clone(),
                from: from.clone(),
                to: to.clone(),
                after: None,
            };
            let view = inspector.act(|office, moment| office.find_cases(&input, moment)).unwrap();
            assert_eq!(cases(&view), expected, "{input:?}");
        }
    }
    for (input, field) in [
        (CasesInput { from: Some("24.11.2026".into()), ..CasesInput::default() }, "from"),
        (CasesInput { to: Some("2026-02-30".into()), ..CasesInput::default() }, "to"),
        (CasesInput { after: Some("x".into()), ..CasesInput::default() }, "after"),
    ] {
        let refused = inspector.act(|office, moment| office.find_cases(&input, moment)).unwrap_err();
        assert_eq!(refused.field(), Some(field));
    }
}

#[test]
fn the_home_page_holds_the_newest_of_each_state_and_the_others_come_page_by_page() {
    let mut inspector = Player::new("labour-inspector");
    let answers = json!({"setting": "inspection"});
    let mut begun = Vec::new();
    for number in 0..60 {
        let case = inspector.act(|office, moment| office.import_case(&answers, moment)).unwrap().case.case;
        if number == 0 {
            inspector.decide(&case, "no_referral").unwrap();
        }
        begun.insert(0, case);
    }
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    let counts: Vec<_> = home.counts.iter().map(|count| (count.state, count.cases)).collect();
    assert_eq!(counts, [(CaseState::Closed, 1), (CaseState::Interview, 59)]);
    let shown: Vec<&String> = home.cases.iter().map(|line| &line.case).collect();
    // Twenty unfinished ones, and the closed one although all others are newer.
    assert_eq!(shown, begun[..20].iter().chain(&begun[59..]).collect::<Vec<_>>());

    let mut input = CasesInput { states: vec![CaseState::Interview], ..CasesInput::default() };
    let mut all: Vec<String> = Vec::new();
    for lines in [50, 9] {
        let page = inspector.act(|office, moment| office.find_cases(&input, moment)).unwrap();
        assert_eq!(page.cases.len(), lines);
        all.extend(page.cases.into_iter().map(|line| line.case));
        input.after = page.next;
    }
    assert_eq!((all.as_slice(), input.after), (&begun[..59], None));
}

#[test]
fn the_check_page_says_that_somebody_may_have_been_here_and_not_who() {
    let mut inspector = Player::new("labour-inspector");
    let phone = |number: &str| [("contact_how", json!(["call"])), ("contact_detail", json!(number))];
    let check = |player: &mut Player, case: &str| {
        player.act(|office, moment| office.index_in_passing(moment)).unwrap();
        player.act(|office, moment| office.check_answers(case, moment.now)).unwrap().maybe_before
    };
    let first = with(&mut inspector, "sewing-shop", &phone("0555 00-11-22"));
    assert!(!check(&mut inspector, &first), "nobody but herself");
    let other = with(&mut inspector, "nanny", &phone("0555 00-11-23"));
    assert!(!check(&mut inspector, &other));
    let again = with(&mut inspector, "nanny", &phone("+996 (555) 001122, кечинде"));
    assert!(check(&mut inspector, &again) && check(&mut inspector, &first) && !check(&mut inspector, &other));
    // Corrected, the hint is gone on both sides.
    let corrected = AnswerView::Text("0555 99-88-77".into());
    inspector.answer(&again, "contact_detail", Some(corrected)).unwrap();
    assert!(!check(&mut inspector, &again) && !check(&mut inspector, &first));
    // Another vault knows nothing of it.
    let mut colleague = Player::new("labour-inspector");
    let elsewhere = with(&mut colleague, "sewing-shop", &phone("0555 00-11-22"));
    assert!(!check(&mut colleague, &elsewhere));
}

#[test]
fn what_is_shown_of_a_case_is_the_same_in_every_list() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.act(|office, moment| office.go_to(&case, "age", moment)).unwrap();
    inspector.act(|office, moment| office.pause(&case, "break", moment)).unwrap();
    let line = |line: &casework::view::CaseLine| serde_json::to_value(line).unwrap();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    let found = find(&mut inspector, &home.cases[0].reference.clone());
    assert_eq!(line(&found.cases[0]), line(&home.cases[0]));
    let checked = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    assert_eq!(line(&checked.case), line(&home.cases[0]));
    assert_eq!(home.cases[0].paused.as_deref(), Some("break"));
    assert_eq!(code(inspector.act(|office, _| office.more_inbox("0x1"))), "internal");
}
