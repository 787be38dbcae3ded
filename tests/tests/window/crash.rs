//! The power goes in the middle of an interview: nothing that was saved is lost.

use super::acts::Role;
use super::machine::{Place, desktop};
use super::script::{Reply, sewing_shop};
use super::texts::Texts;
use super::window::Window;
use std::collections::BTreeMap;
use thirtyfour::Key;

const PASSPHRASE: &str = "invented copper lantern 4711 on a quiet meadow";
/// Where the program is killed: in the middle of the profile.
const LAST_PAGE: &str = "citizenship";

#[test]
fn a_killed_program_resumes_at_the_same_question_with_every_saved_answer() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("screener");
    let script = sewing_shop("ru", "ky");

    let window = Window::open(&program, &data);
    window.first_start("ru", &Role::Screener, Some(PASSPHRASE), None);
    window.enter();
    window.screen("begin");
    window.enter();
    let mut asked = Vec::new();
    window.interview(&script, &mut |window, page| {
        asked.extend(window.questions());
        page != LAST_PAGE
    });
    window.saved();
    window.kill();

    let window = Window::open(&program, &data);
    window.unlock(PASSPHRASE);
    window.screen("home");
    window.space_on("resume");
    window.page("page", LAST_PAGE);
    assert!(window.is_checked("choice-citizenship-bd"), "the answer of the page is there");
    let answers = answers_to_check(&window);
    let texts = window.texts();
    for question in &asked {
        let expected = script.get(question.as_str()).map_or(Reply::DoesntKnow, |reply| *reply);
        let shown = &answers[question];
        assert!(said(&texts, question, expected).iter().all(|part| shown.contains(part)), "{question}: {shown}");
    }
    assert!(asked.len() > 15, "the interview was under way: {asked:?}");
    window.close();
}

/// The page "check the answers": what stands there for each question.
fn answers_to_check(window: &Window) -> BTreeMap<String, String> {
    window.space_on("overview");
    window.screen("overview");
    window.space_on("check");
    window.screen("check");
    let rows = window.run(
        "return Object.fromEntries([...document.querySelectorAll('[id^=change-]')].map(button =>
            [button.id.slice('change-'.length), button.closest('div').querySelector('dd').innerText]))",
        vec![],
    );
    window.press(Key::Escape);
    serde_json::from_value(rows).unwrap()
}

/// The words that must stand there for a reply.
fn said(texts: &Texts, question: &str, reply: Reply) -> Vec<String> {
    let choice = |code: &str| texts.choice(question, code);
    match reply {
        Reply::One(code) => vec![choice(code)],
        Reply::Many(codes) => codes.iter().map(|code| choice(code)).collect(),
        Reply::Whole(number) => vec![number.to_string()],
        Reply::Text(text) => vec![text.to_owned()],
        Reply::Date(_, _, year) => vec![year.to_owned()],
        Reply::DoesntKnow => vec![texts.message("non-answer-doesnt_know")],
        Reply::Declined => vec![texts.message("non-answer-declined")],
        Reply::NotAsked(reason) => vec![texts.message(&format!("not-asked-{reason}"))],
    }
}
