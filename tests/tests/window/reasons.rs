//! What stands on the findings besides the signs: a fact recorded twice in conflict, and what could still change a finding.
//! And review mode, which marks every text that nobody has reviewed.

use super::album::Album;
use super::machine::{Place, desktop};
use super::ready::{PASSPHRASE, golden, office};
use super::window::Window;
use serde_json::{Value, json};
use std::path::Path;

/// After a text that nobody has reviewed, in review mode.
const MARK: char = '¤';

#[test]
fn a_fact_recorded_twice_stands_side_by_side_and_is_not_resolved_in_kyrgyz() {
    recorded_twice("ky");
}

#[test]
fn few_questions_that_could_change_a_finding_lead_to_their_pages_in_english() {
    could_change("en");
}

#[test]
fn texts_that_nobody_reviewed_are_marked_in_review_mode_in_russian() {
    review("ru");
}

fn recorded_twice(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-conflict")));
    // What the person said, and what the officer saw.
    let sides = [("documents_holder", "self"), ("papers_seen", "kept_by_employer")];
    let mut answers = golden("conflict-documents", language);
    sides.iter().for_each(|(question, code)| answers[*question] = json!(code));
    let window = opened(&program, &place.folder("screener"), &answers, language);
    to_check(&window);
    both_stand(&window, &sides);
    album.screen(&window, "check");
    window.enter();
    window.screen("findings");
    both_stand(&window, &sides);
    album.screen(&window, "findings");

    window.space_on("conflict-documents-papers_seen");
    window.page("page", "papers_seen");
    assert!(window.is_checked("choice-papers_seen-kept_by_employer"), "as it was recorded");
    to_check(&window);
    both_stand(&window, &sides);
    // Once the officer has found out which one is right and says so, nothing is in conflict any more.
    window.space_on("conflict-documents-documents_holder");
    window.page("page", "documents_holder");
    window.choose("choice-documents_holder-employer");
    window.saved();
    to_check(&window);
    assert_eq!(window.text("#conflicts"), "");
    window.close();
}

/// Both answers of the conflict, each with its question, beside each other.
fn both_stand(window: &Window, sides: &[(&str, &str)]) {
    let texts = window.texts();
    window.says(&texts.message("findings-conflicts"));
    assert!(window.text("#conflict-documents").contains(&texts.message("conflict-documents")));
    let script = "return [...document.querySelectorAll('#conflict-documents .sides > div')].map(side =>
        [side.querySelector('dt').innerText, side.querySelector('strong').innerText,
         Math.round(side.getBoundingClientRect().top)])";
    let shown: Vec<(String, String, i64)> = serde_json::from_value(window.run(script, vec![])).unwrap();
    let said: Vec<(String, String)> = shown.iter().map(|side| (side.0.clone(), side.1.clone())).collect();
    let expected: Vec<(String, String)> = sides
        .iter()
        .map(|(question, code)| (texts.message(&format!("q-{question}")), texts.choice(question, code)))
        .collect();
    assert_eq!(said, expected);
    assert_eq!(shown[0].2, shown[1].2, "side by side: {shown:?}");
}

fn could_change(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-settling")));
    let window = opened(&program, &place.folder("screener"), &golden("sewing-shop", language), language);
    to_check(&window);
    window.enter();
    window.screen("findings");
    album.screen(&window, "findings");

    let script = "return [...document.querySelectorAll('button[id^=settle-]')].map(button =>
        [button.id, button.closest('[data-size]').dataset.size, button.closest('[data-size]').innerText])";
    let ways: Vec<(String, String, String)> = serde_json::from_value(window.run(script, vec![])).unwrap();
    let (way, size, said) = ways.into_iter().next().expect("something could change a finding");
    let count: u64 = size.parse().unwrap();
    assert!((1..=3).contains(&count), "a few questions: {count}");
    assert!(said.contains(&window.texts().counted("findings-settling", count)), "{said}");

    let question = way.rsplit('-').next().unwrap().to_owned();
    window.space_on(&way);
    window.screen("page");
    assert!(window.questions().contains(&question), "{way} leads to its question: {:?}", window.seen());
    assert_eq!(
        window.text(&format!("#prompt-{question} [data-heading]")),
        window.texts().message(&format!("q-{question}"))
    );
    window.close();
}

fn review(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-review")));
    let window = opened(&program, &place.folder("screener"), &golden("documents-held", language), language);
    assert!(!window.text("body").contains(MARK), "off, unless it is turned on");
    switch_review(&window, true, Some(&album));
    // Whatever is on the page now: the question with its choices, the header, the button.
    let unmarked = "return [...document.querySelectorAll('button, h1, .choice span[lang], label > span')]
        .filter(part => part.offsetParent !== null && part.childElementCount === 0 && /\\p{L}/u.test(part.innerText))
        .map(part => part.innerText).filter(text => !text.includes('¤'))";
    assert_eq!(window.run(unmarked, vec![]), json!([]), "nobody has reviewed a text yet");
    assert!(window.text("[data-heading]").contains(MARK) && window.text("#continue").contains(MARK));
    album.screen(&window, "page");
    to_check(&window);
    window.enter();
    window.screen("findings");
    assert!(window.text("#dimension-D5 h3").contains(MARK));
    album.screen(&window, "findings");
    switch_review(&window, false, None);
    window.screen("findings");
    assert!(!window.text("body").contains(MARK));
    window.close();
}

/// Turns the mode on or off on the help page, and comes back.
fn switch_review(window: &Window, on: bool, album: Option<&Album>) {
    let before = window.seen();
    window.press(thirtyfour::Key::F1);
    window.screen("help");
    album.into_iter().for_each(|album| album.screen(window, "help"));
    assert_eq!(window.is_checked("review-mode"), !on);
    window.space_on("review-mode");
    assert_eq!(window.is_checked("review-mode"), on);
    window.enter();
    window.page(&before.screen, &before.page);
}

/// A window in which the interview with these answers is open.
pub fn opened(program: &Path, data: &Path, answers: &Value, language: &str) -> Window {
    office(data, language, std::slice::from_ref(answers));
    let window = Window::open(program, data);
    window.unlock(PASSPHRASE);
    window.screen("home");
    window.tab_until("the interview", |window| window.seen().focus.starts_with("case-"));
    window.enter();
    window.screen("page");
    window
}

/// From a page of the interview to the answers to check.
pub fn to_check(window: &Window) {
    window.space_on("overview");
    window.screen("overview");
    window.space_on("check");
    window.screen("check");
}
