//! Locking keeps where the officer was inside the vault; unlocking leads back there, and nowhere else.

mod story;

use casework::view::PlaceView;
use story::{Player, code};

fn at(case: &str, focus: &str) -> PlaceView {
    PlaceView { screen: "page".into(), case: Some(case.into()), packet: None, focus: focus.into() }
}

#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn found(player: &Player) -> Option<PlaceView> {
    player.office.as_ref().unwrap().unlocked(player.now).unwrap().place
}

fn keep(player: &mut Player, place: Option<&PlaceView>) -> &'static str {
    code(player.act(|office, moment| office.keep_place(place, moment)))
}

#[test]
fn the_place_of_locking_is_the_place_after_unlocking() {
    let mut inspector = Player::new("labour-inspector");
    assert_eq!(found(&inspector), None, "a new vault was never locked");
    let case = inspector.golden("documents-held").case.case;
    let place = at(&case, "field-contact_word");
    for _ in 0..3 {
        assert_eq!(keep(&mut inspector, Some(&place)), "done");
        inspector.restart();
        assert_eq!(found(&inspector), Some(place.clone()));
    }
    let packet = PlaceView { screen: "packet".into(), case: None, packet: Some("0f".repeat(16)), focus: String::new() };
    keep(&mut inspector, Some(&packet));
    inspector.restart();
    assert_eq!(found(&inspector), Some(packet));
}

#[test]
fn a_pause_or_anything_that_happened_since_leads_to_the_start_page() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("documents-held").case.case;
    let place = at(&case, "");
    keep(&mut inspector, Some(&place));
    keep(&mut inspector, None);
    inspector.restart();
    assert_eq!(found(&inspector), None, "locked without a place");

    keep(&mut inspector, Some(&place));
    inspector.restart();
    let other = inspector.golden("child-begging").case.case;
    inspector.restart();
    assert_eq!(found(&inspector), None, "the program ended unasked in another interview");
    keep(&mut inspector, Some(&at(&other, "")));
    inspector.restart();
    assert_eq!(found(&inspector), Some(at(&other, "")));
}

#[test]
fn what_is_no_place_is_not_kept_and_does_not_hold_up_the_lock() {
    let mut inspector = Player::new("labour-inspector");
    let good = at("0123", "field-debt");
    keep(&mut inspector, Some(&good));
    let long = "a".repeat(121);
    for (screen, case, focus) in [
        ("", "01", ""),
        ("page", "01", "Sample Person"),
        ("page", "пример", ""),
        ("page", "01", "\u{0}"),
        ("page", "../../x", ""),
        (long.as_str(), "01", ""),
    ] {
        let place = PlaceView { screen: screen.into(), case: Some(case.into()), packet: None, focus: focus.into() };
        assert_eq!(keep(&mut inspector, Some(&place)), "internal", "{place:?}");
    }
    inspector.restart();
    assert_eq!(found(&inspector), Some(good));
}
