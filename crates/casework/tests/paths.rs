//! Paths through one interview, and what a protocol may hold besides plain questions: over an early
//! kg-sop, kept as a fixture, with a page of them put in front.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::Content;
use casework::view::{AnswerView, InterviewView, SectionStatus};
use screening::Path;
use story::{Player, code};

/// Questions put in front of the protocol's own, on the page of its first section.
const MORE: &str = r#"question = [
  { id = "path", section = "safety", kind = "select_one", choices = ["full", "short", "observation"], profile = true, sources = ["OUTLINE"] },
  { id = "hello", section = "safety", kind = "note", required = true, sources = ["OUTLINE"] },
  { id = "home_region", section = "safety", kind = "select_one", choices = ["kg_o", "kg_b"], profile = true, sources = ["OUTLINE"] },
  { id = "home_rayon", section = "safety", kind = "select_one", list = "rayon", choice_filter = "region = ${home_region}", required = true, profile = true, sources = ["OUTLINE"] },
  { id = "day_wage", section = "safety", kind = "decimal", profile = true, sources = ["OUTLINE"] },
  { id = "boss", section = "safety", kind = "text", group = "bosses", profile = true, sources = ["OUTLINE"] },
  { id = "boss_more", section = "safety", kind = "select_one", list = "yes_no", group = "bosses", sources = ["OUTLINE"] },
"#;
const PARTS: &str = r#"
[[repeat]]
id = "bosses"
section = "safety"
max = 3
more = "boss_more"
"#;
const RAYON: &str = r#"lists.rayon = [{ code = "alay", region = "kg_o" }, { code = "leylek", region = "kg_b" }]
lists.office"#;
const CONFLICT: &str = r#"
[[conflict]]
id = "documents"
when = "${documents_holder} = 'self' and selected(${site_signs}, 'papers_kept')"
"#;

fn content() -> Content {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let read = |name: &str| std::fs::read_to_string(format!("{root}/{name}")).unwrap();
    let on = |text: String, id: &str, paths: &str| {
        let question = format!("{{ id = \"{id}\",");
        assert!(text.contains(&question), "{id}");
        text.replacen(&question, &format!("{{ id = \"{id}\", paths = {paths},"), 1)
    };
    let mut protocol = read("protocol.toml").replacen("question = [\n", MORE, 1).replacen("lists.office", RAYON, 1);
    for id in ["danger_now", "age_band", "consent_interview", "documents_holder"] {
        protocol = on(protocol, id, r#"["short"]"#);
    }
    protocol = on(protocol, "site_signs", r#"["observation"]"#);
    let indicators = read("indicators.toml") + CONFLICT;
    Content::embedded().unwrap().with_protocols(&[(protocol + PARTS, indicators)]).unwrap()
}

fn begun() -> (Player, InterviewView) {
    let mut inspector = Player::with("labour-inspector", content());
    let view = inspector.act(|office, moment| office.begin_case(moment)).unwrap();
    (inspector, view)
}

fn ids(view: &InterviewView) -> Vec<&str> {
    view.page.questions.iter().map(|question| question.id.as_str()).collect()
}

/// Answers whatever is asked with "doesn't know" and goes on, until the end of the path; gives back the pages seen.
fn walk(player: &mut Player, mut view: InterviewView) -> Vec<String> {
    let case = view.case.case.clone();
    let mut pages = vec![view.page.id.clone()];
    while let Some(next) = view.page.next.clone() {
        for question in view.page.missing.clone() {
            let none = AnswerView::NonAnswer { code: "doesnt_know".into(), reason: None };
            player.answer(&case, &question, Some(none)).unwrap();
        }
        view = player.act(|office, moment| office.go_to(&case, &next, moment)).unwrap();
        pages.push(view.page.id.clone());
    }
    pages
}

#[test]
fn the_short_path_leads_to_its_questions_and_the_full_one_goes_on_without_asking_twice() {
    let (mut inspector, first) = begun();
    let case = first.case.case.clone();
    assert_eq!(first.path, Path::Full.code(), "no answer is the full path");
    inspector.choose(&case, "path", "short").unwrap();
    inspector.choose(&case, "danger_now", "no").unwrap();
    inspector.choose(&case, "age_band", "adult").unwrap();
    let short = inspector.choose(&case, "consent_interview", "yes").unwrap();
    assert_eq!(short.path, "short");
    let page = inspector.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert_eq!(ids(&page), ["path", "danger_now"], "what is beside the path is not on its pages");
    assert_eq!(walk(&mut inspector, page), ["safety", "documents_holder"], "what was answered is passed by");
    inspector.choose(&case, "documents_holder", "employer").unwrap();

    let findings = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    assert_eq!(findings.path, "short");
    let d1 = findings.settling.iter().find(|settling| settling.target == "D1").unwrap();
    assert!(!d1.sets.is_empty() && d1.sets.iter().all(|set| set.len() == d1.size as usize));
    // A question beside the path that could change a finding is one step away; nothing else is open, so the check comes next.
    let beside = &d1.sets[0][0];
    let asked = inspector.act(|office, moment| office.go_to(&case, &beside.page, moment)).unwrap();
    assert_eq!(ids(&asked), [beside.question.as_str()]);
    assert_eq!((asked.page.next.as_deref(), asked.path.as_str()), (None, "short"));

    let full = inspector.act(|office, moment| office.go_on(&case, "full", moment)).unwrap();
    assert_eq!((full.path.as_str(), full.page.id.as_str()), ("full", "safety"));
    let answered = |id: &str| full.page.questions.iter().find(|question| question.id == id).unwrap().answer.is_some();
    assert!(answered("danger_now") && !answered("place_private"), "kept, and the rest asked");
    let check = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let all = check.sections.iter().flat_map(|section| &section.questions);
    let kept: Vec<_> = all.filter(|line| line.question.answer.is_some()).map(|line| line.question.id.clone()).collect();
    assert_eq!(kept, ["path", "danger_now", "age_band", "consent_interview", "documents_holder"]);
    assert_eq!(code(inspector.act(|office, moment| office.go_on(&case, "long", moment))), "unknown-choice");
    let rest = walk(&mut inspector, full);
    assert!(rest.len() > 20 && !rest.contains(&"documents_holder".to_owned()), "asked twice: {rest:?}");
}

#[test]
fn what_is_seen_is_written_down_without_an_interview() {
    let (mut inspector, first) = begun();
    let case = first.case.case;
    let seen = inspector.choose(&case, "path", "observation").unwrap();
    assert_eq!((ids(&seen), seen.page.next.as_deref()), (vec!["path"], Some("site_signs")));
    let pages = walk(&mut inspector, seen);
    assert_eq!(pages, ["safety", "site_signs"]);
    let signs = AnswerView::Many(vec!["papers_kept".into()]);
    inspector.answer(&case, "site_signs", Some(signs)).unwrap();
    let findings = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    assert_eq!(findings.path, "observation");
    let check = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let seen: Vec<_> = check.sections.iter().flat_map(|s| &s.questions).map(|line| line.question.id.as_str()).collect();
    assert_eq!(seen, ["path", "site_signs"]);
    // The interview begins in the same case, and what was seen stays.
    let begun = inspector.act(|office, moment| office.go_on(&case, "short", moment)).unwrap();
    assert_eq!((begun.page.id.as_str(), begun.case.case.as_str()), ("safety", case.as_str()));
    assert!(begun.sections.iter().any(|s| s.id == "observations" && s.status == SectionStatus::Completed));
}

#[test]
fn a_fact_recorded_twice_is_shown_with_both_answers_and_stays() {
    let (mut inspector, first) = begun();
    let case = first.case.case;
    for (question, answer) in [("danger_now", "no"), ("age_band", "adult"), ("consent_interview", "yes")] {
        inspector.choose(&case, question, answer).unwrap();
    }
    inspector.answer(&case, "site_signs", Some(AnswerView::Many(vec!["papers_kept".into()]))).unwrap();
    let none = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    assert!(none.conflicts.is_empty());
    inspector.choose(&case, "documents_holder", "self").unwrap();
    let found = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap().conflicts;
    let check = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap().conflicts;
    for conflicts in [found, check] {
        assert_eq!((conflicts.len(), conflicts[0].id.as_str()), (1, "documents"));
        let sides: Vec<_> =
            conflicts[0].questions.iter().map(|line| (line.page.as_str(), &line.question.answer)).collect();
        let (own, kept) = (AnswerView::One("self".into()), AnswerView::Many(vec!["papers_kept".into()]));
        assert_eq!(sides, [("documents_holder", &Some(own)), ("site_signs", &Some(kept))]);
    }
}

#[test]
fn a_choice_that_is_no_longer_offered_is_asked_again_and_not_lost() {
    let (mut inspector, first) = begun();
    let case = first.case.case;
    let rayon = |view: &InterviewView| {
        let found = view.page.questions.iter().find(|question| question.id == "home_rayon");
        found.map(|question| (question.choices.clone(), question.answer.clone(), question.ask_again)).unwrap()
    };
    inspector.choose(&case, "home_region", "kg_o").unwrap();
    let view = inspector.choose(&case, "home_rayon", "alay").unwrap();
    let alay = Some(AnswerView::One("alay".into()));
    assert_eq!(rayon(&view), (vec!["alay".to_owned()], alay.clone(), false));
    let done = view.sections[0].done;
    let view = inspector.choose(&case, "home_region", "kg_b").unwrap();
    assert_eq!(rayon(&view), (vec!["leylek".to_owned()], alay, true));
    assert!(view.page.missing.contains(&"home_rayon".to_owned()) && view.sections[0].done < done);
    let view = inspector.choose(&case, "home_rayon", "leylek").unwrap();
    assert!(!rayon(&view).2);
}

#[test]
fn notes_need_no_answer_decimals_keep_their_digits_and_instances_know_their_number() {
    let (mut inspector, first) = begun();
    let case = first.case.case.clone();
    assert!(ids(&first).contains(&"hello") && !first.page.missing.contains(&"hello".to_owned()));
    let questions = first.page.questions.len() as u32;
    assert_eq!(first.sections[0].visible, questions - 1, "a note is not counted");
    let typed = AnswerView::Text("x".into());
    assert_eq!(code(inspector.answer(&case, "hello", Some(typed))), "wrong-type");
    let view = inspector.answer(&case, "day_wage", Some(AnswerView::Decimal("12.50".into()))).unwrap();
    let wage = view.page.questions.iter().find(|question| question.id == "day_wage").unwrap();
    assert_eq!(wage.answer, Some(AnswerView::Decimal("12.5".into())));
    for wrong in ["12,5", "1e3", ""] {
        assert_eq!(code(inspector.answer(&case, "day_wage", Some(AnswerView::Decimal(wrong.into())))), "wrong-type");
    }
    let view = inspector.choose(&case, "boss_more", "yes").unwrap();
    let second = view.page.questions.iter().find(|question| question.id == "boss__2").unwrap();
    let repeat = second.repeat.clone().unwrap();
    assert_eq!((second.base.as_str(), repeat.id.as_str(), repeat.number), ("boss", "bosses", 2));
    let first = view.page.questions.iter().find(|question| question.id == "boss").unwrap();
    assert_eq!(first.repeat.as_ref().map(|repeat| repeat.number), Some(1));
}

#[test]
fn numbers_with_a_point_and_instances_travel_and_are_read_the_same() {
    const SHELTER: u32 = 1;
    let mut inspector = Player::with("labour-inspector", content());
    let mut shelter = Player::with("shelter-desk", content());
    let case = inspector.act(|office, moment| office.begin_case(moment)).unwrap().case.case;
    let given = [("danger_now", "no"), ("age_band", "adult"), ("consent_interview", "yes"), ("consent_store", "yes")];
    for (question, answer) in given.into_iter().chain([("consent_support", "yes"), ("documents_holder", "self")]) {
        inspector.choose(&case, question, answer).unwrap();
    }
    inspector.answer(&case, "site_signs", Some(AnswerView::Many(vec!["papers_kept".into()]))).unwrap();
    inspector.answer(&case, "day_wage", Some(AnswerView::Decimal("-0.25".into()))).unwrap();
    inspector.choose(&case, "boss_more", "yes").unwrap();
    inspector.answer(&case, "boss__2", Some(AnswerView::Text("sample".into()))).unwrap();
    inspector.decide(&case, "refer").unwrap();
    let packet = inspector.refer(&case, SHELTER).unwrap().packet;
    let bytes = inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap().1;
    let received = shelter.act(|office, moment| office.receive(&bytes, moment)).unwrap();
    let carried = |id: &str| {
        let mut all = received.sections.iter().flat_map(|section| &section.questions);
        all.find(|question| question.id == id).cloned().unwrap()
    };
    assert_eq!(carried("day_wage").answer, Some(AnswerView::Decimal("-0.25".into())));
    let second = carried("boss__2");
    assert_eq!((second.base.as_str(), second.repeat.map(|repeat| repeat.number)), ("boss", Some(2)));
    assert_eq!(second.answer, Some(AnswerView::Text("sample".into())));
    assert!(received.differs.is_empty(), "{:?}", received.differs);
    let conflicts = received.findings.unwrap().conflicts;
    assert_eq!(conflicts.iter().map(|conflict| conflict.id.as_str()).collect::<Vec<_>>(), ["documents"]);
}

#[test]
fn an_open_answer_holds_up_the_way_and_not_what_is_asked_out_of_turn() {
    let (mut inspector, first) = begun();
    let case = first.case.case;
    inspector.choose(&case, "path", "short").unwrap();
    let go = |inspector: &mut Player, page| code(inspector.act(|office, moment| office.go_to(&case, page, moment)));
    assert_eq!(go(&mut inspector, "age"), "answer-missing");
    assert_eq!(go(&mut inspector, "place_private"), "done");
}
