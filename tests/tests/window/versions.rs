//! A ministry sends new questions as a workbook: a broken one changes nothing, a good one is compared, approved and used,
//! and an interview that has begun keeps its version and its words.

use super::album::Album;
use super::machine::{Place, desktop};
use super::ministry::{ADDED, GONE, Ministry, NEW_VERSION, NEW_WORDS, REWORDED};
use super::ready::{PASSPHRASE, office};
use super::script::sewing_shop;
use super::texts::Texts;
use super::window::Window;
use authoring::{Options, SheetError, import_xlsform};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::Key;

#[test]
fn a_workbook_is_refused_compared_approved_and_used_and_a_begun_interview_keeps_its_words_in_russian() {
    new_questions("ru");
}

fn new_questions(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-questions")));
    let (data, carried) = (place.folder("screener"), place.folder("carried"));
    let begun = json!({ "setting": "inspection", "site": "workshop", "path": "full", "training_confirmed": "yes",
        "interview_language": language, "officer_language": language });
    office(&data, language, &[begun]);
    let ministry = Ministry::of_the_program();
    let (broken, good) = (carried.join("broken.xlsx"), carried.join("new.xlsx"));
    fs::write(&broken, ministry.broken().workbook()).unwrap();
    fs::write(&good, ministry.next(language).workbook()).unwrap();
    let old_words = Texts::of(language).message(&format!("q-{REWORDED}"));

    let window = Window::open(&program, &data);
    window.unlock(PASSPHRASE);
    window.screen("home");
    to_versions(&window);
    album.screen(&window, "versions");
    let before = in_use(&window);
    refused(&window, &broken, &album);
    assert_eq!(in_use(&window), before, "a broken file replaces nothing");
    taken_in(&window, &good, &album);
    approved_and_used(&window, &album);
    assert!(in_use(&window)[0].contains(NEW_VERSION), "{:?}", in_use(&window));
    album.screen(&window, "versions-new");

    window.press(Key::F1);
    window.screen("help");
    window.enter();
    window.screen("questions");
    window.space_on("back");
    window.screen("home");
    window.tab_until("the interview that has begun", |window| window.seen().focus.starts_with("case-"));
    window.enter();
    window.page("page", REWORDED);
    assert_eq!(window.text("[data-heading]"), old_words, "its words stay");
    window.space_on("overview");
    window.screen("overview");
    window.space_on("back");
    window.screen("home");
    window.enter();
    window.screen("begin");
    window.enter();
    let mut asked = Vec::new();
    window.interview(&sewing_shop(language, language), &mut |window, page| {
        asked.extend(window.questions());
        page != REWORDED
    });
    assert_eq!(window.text("[data-heading]"), NEW_WORDS, "a new interview has the new words");
    assert!(asked.iter().any(|question| question == ADDED), "and the new question: {asked:?}");
    window.close();
}

/// Help → versions of the questions.
fn to_versions(window: &Window) {
    window.press(Key::F1);
    window.screen("help");
    window.space_on("questions");
    window.screen("questions");
}

/// A broken workbook: what is wrong, with sheet, row and column, and what to do.
fn refused(window: &Window, broken: &Path, album: &Album) {
    window.give_path(broken);
    window.screen("candidate");
    album.screen(window, "refused");
    window.says(&window.texts().message("questions-refused-safe"));
    let faults: Vec<SheetError> = import_xlsform(&fs::read(broken).unwrap(), &Options::default()).unwrap_err();
    let [fault] = &faults[..] else { panic!("one thing is wrong: {faults:?}") };
    assert_eq!((fault.sheet.as_str(), fault.column.is_empty()), ("survey", false));
    let said = window.text("#faults li strong");
    for part in [&fault.sheet, &fault.row.to_string(), &fault.column] {
        assert!(said.contains(part.as_str()), "{part} is named: {said}");
    }
    assert!(window.text("#faults").contains(GONE), "and what stands there: {}", window.text("#faults"));
    window.enter();
    window.screen("questions");
}

/// A good one: everything that differs, and only that.
fn taken_in(window: &Window, good: &Path, album: &Album) {
    let before = in_use(window);
    window.give_path(good);
    window.screen("comparison");
    album.screen(window, "comparison");
    let (texts, shown) = (window.texts(), window.text("main"));
    for said in [NEW_VERSION, ADDED, REWORDED, NEW_WORDS] {
        assert!(shown.contains(said), "{said} differs: {shown}");
    }
    for title in ["questions-added", "questions-wording"] {
        assert!(shown.contains(&texts.message(title)), "{title}: {shown}");
    }
    for title in
        ["questions-removed", "questions-moved", "questions-changed", "questions-indicators", "questions-parts"]
    {
        assert!(!shown.contains(&texts.message(title)), "{title}: {shown}");
    }
    window.space_on("back");
    window.screen("questions");
    assert_eq!(in_use(window), before, "taken in is not used");
    window.tab_until("the new version", |window| {
        window.run("return document.activeElement.innerText", vec![]).to_string().contains(NEW_VERSION)
    });
    window.enter();
    window.screen("comparison");
}

fn approved_and_used(window: &Window, album: &Album) {
    window.enter();
    window.screen("approve");
    window.type_into("steward-name", "Invented Steward");
    window.type_into("steward-role", "invented role");
    window.type_into("passphrase", PASSPHRASE);
    album.screen(window, "approve");
    window.enter();
    window.screen("comparison");
    assert!(window.text("#version").contains("Invented Steward"));
    album.screen(window, "approved");
    window.enter();
    window.screen("questions");
}

/// What the list of versions says of the one in use.
fn in_use(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[id^=version-]')].map(line =>
        [line.querySelector('.title').innerText, line.querySelector('.state').innerText])";
    let lines: Vec<(String, String)> = serde_json::from_value(window.run(script, vec![])).unwrap();
    let word = window.texts().message("questions-in-use");
    let used: Vec<String> = lines.into_iter().filter(|(_, state)| *state == word).map(|(title, _)| title).collect();
    assert_eq!(used.len(), 1, "one version is in use");
    used
}
