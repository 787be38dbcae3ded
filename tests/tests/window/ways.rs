//! The two ways beside the full interview: the short one, which goes on as the full one, and what is only seen.

use super::album::Album;
use super::machine::{Place, desktop};
use super::ready::{PASSPHRASE, office};
use super::script::{Reply, Script, sewing_shop};
use super::window::Window;
use serde_json::json;
use std::collections::BTreeSet;

/// Where the test leaves the full interview: among the questions about the work, behind some that the short one asked.
const FAR_ENOUGH: &str = "contract";

#[test]
fn a_short_interview_goes_on_as_a_full_one_that_asks_nothing_twice_in_kyrgyz() {
    short_then_full("ky", "ru");
}

#[test]
fn what_is_seen_is_noted_without_an_interview_which_may_begin_later_in_english() {
    seen_only("en");
}

fn short_then_full(language: &'static str, officer: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-short")));
    let data = place.folder("screener");
    office(&data, language, &[]);
    let window = Window::open(&program, &data);
    let script = way("short", sewing_shop(language, officer));
    begin(&window);

    let mut told = BTreeSet::new();
    window.interview(&script, &mut |window, page| {
        told.extend(window.questions());
        album.page(window, &format!("page-{page}"));
        true
    });
    ends(&window, &album, "short");
    assert!((20..40).contains(&told.len()), "a short interview: {told:?}");

    window.space_on("go-on-full");
    let mut asked = BTreeSet::new();
    window.go_on(&script, &told, &mut |window, page| {
        let here: BTreeSet<String> = window.questions().into_iter().collect();
        assert!(!here.is_subset(&told), "{page} was asked before: {here:?}");
        for question in here.intersection(&told) {
            assert!(stands_there(window, question), "what was answered stands there: {question}");
        }
        asked.extend(here);
        page != FAR_ENOUGH
    });
    assert!(asked.len() > 30, "the full interview: {asked:?}");
    window.saved();

    window.space_on("jump");
    window.screen("jump");
    album.screen(&window, "jump");
    window.space_on("only-open");
    let open: BTreeSet<String> = listed(&window);
    assert!(open.len() > 20, "the rest is open: {open:?}");
    assert!(open.is_disjoint(&told) && open.is_disjoint(&asked), "{open:?}");
    window.close();
}

/// From the answers to the findings, which say by which way they came about.
fn ends(window: &Window, album: &Album, way: &str) {
    window.screen("check");
    album.screen(window, "check");
    window.enter();
    window.screen("findings");
    album.screen(window, "findings");
    assert_eq!(way_ended(window), way);
    window.says(&window.texts().message(&format!("path-{way}-end")));
}

fn seen_only(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-seen")));
    let data = place.folder("screener");
    office(&data, language, &[]);
    let window = Window::open(&program, &data);
    let script = way(
        "observation",
        Script::from([
            ("setting", Reply::One("inspection")),
            ("site", Reply::One("workshop")),
            ("danger_now", Reply::One("no")),
            ("site_signs", Reply::Many(&["locked", "papers_kept"])),
            ("papers_seen", Reply::One("kept_by_employer")),
        ]),
    );
    begin(&window);

    let mut asked = BTreeSet::new();
    window.interview(&script, &mut |window, page| {
        asked.extend(window.questions());
        if page != "danger_now" {
            assert!(!window.text("[data-notice=observation]").is_empty(), "{page} is looked at, not asked");
            assert_eq!(window.run("return document.querySelectorAll('[id$=-declined]').length", vec![]), json!(0));
        }
        album.page(window, &format!("page-{page}"));
        true
    });
    ends(&window, &album, "observation");
    for question in ["age_band", "consent_interview", "hours_day", "documents_holder"] {
        assert!(!asked.contains(question), "nobody was interviewed: {asked:?}");
    }

    window.space_on("go-on-short");
    let first = window.screen("page").page;
    assert!(!asked.contains(&first), "{first} is new");
    window.space_on("jump");
    window.screen("jump");
    let kept = window.text("#jump-site_signs .state");
    for code in ["locked", "papers_kept"] {
        assert!(kept.contains(&window.texts().choice("site_signs", code)), "what was seen is kept: {kept}");
    }
    assert!(listed(&window).contains("age_band"), "now the person is asked");
    window.close();
}

/// From the unlock page to the first page of an interview.
fn begin(window: &Window) {
    window.unlock(PASSPHRASE);
    window.screen("home");
    window.enter();
    window.screen("begin");
    window.enter();
    window.screen("page");
}

fn way(path: &'static str, mut script: Script) -> Script {
    script.insert("path", Reply::One(path));
    script
}

/// The way whose end the findings are.
fn way_ended(window: &Window) -> String {
    let ended = window.run("return document.getElementById('path-end')?.dataset.path ?? ''", vec![]);
    ended.as_str().unwrap_or_default().to_owned()
}

/// Whether a question of the page shows an answer.
fn stands_there(window: &Window, question: &str) -> bool {
    let script = "const group = document.getElementById(`group-${arguments[0]}`);
        return [...group.querySelectorAll('input')].some(input =>
            input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value !== '')";
    window.run(script, vec![json!(question)]) == json!(true)
}

/// Questions of the list of all questions.
fn listed(window: &Window) -> BTreeSet<String> {
    let script =
        "return [...document.querySelectorAll('button.line[id^=jump-]')].map(line => line.id.slice('jump-'.length))";
    serde_json::from_value(window.run(script, vec![])).unwrap()
}
