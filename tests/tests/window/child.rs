//! The child route: each question in words for a child, and no consent asked for.

use super::album::Album;
use super::machine::{Place, desktop};
use super::ready::golden;
use super::reasons::{opened, to_check};

#[test]
fn a_child_is_asked_in_words_for_a_child_in_kyrgyz() {
    asked_as_a_child("ky");
}

fn asked_as_a_child(language: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-child")));
    let window = opened(&program, &place.folder("screener"), &golden("child-tobacco", language), language);
    let texts = window.texts();
    for question in ["work_place", "debt", "movement", "needs_now"] {
        to_check(&window);
        window.space_on(&format!("change-{question}"));
        window.page("page", question);
        let (child, adult) =
            (texts.attribute(&format!("q-{question}"), "child"), texts.message(&format!("q-{question}")));
        assert_ne!(child, adult, "the two differ");
        assert_eq!(window.text("[data-heading]"), child);
        album.screen(&window, question);
    }
    to_check(&window);
    let asked = window.text("main");
    assert!(!asked.contains(&texts.message("q-consent_interview")), "a child is not asked for consent: {asked}");
    // What was recorded is the same question, whatever words were read.
    assert!(asked.contains(&texts.message("q-debt")), "{asked}");
    window.close();
}
