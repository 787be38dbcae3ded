//! A packet leaves with the passphrase, or shortly after it was given for that packet.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod story;

use story::{Player, code};

/// Signs for one organisation; the packet.
fn signed(inspector: &mut Player, name: &str, org: u32) -> String {
    let case = inspector.golden(name).case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();
    inspector.decide(&case, "refer").unwrap();
    inspector.refer(&case, org).unwrap().packet
}

fn prove(inspector: &mut Player, packet: &str, passphrase: Option<&str>) -> &'static str {
    code(inspector.act(|office, moment| office.prove(packet, passphrase, moment)))
}

#[test]
fn five_minutes_after_signing_the_passphrase_is_asked_for_again() {
    let mut inspector = Player::new("labour-inspector");
    let first = signed(&mut inspector, "sewing-shop", 1);
    assert_eq!(prove(&mut inspector, &first, None), "done", "signed a moment ago");
    inspector.now += 299;
    assert_eq!(prove(&mut inspector, &first, None), "done");
    inspector.now += 300;
    assert_eq!(prove(&mut inspector, &first, None), "passphrase-needed");
    assert_eq!(prove(&mut inspector, &first, Some("umbrella of the moon and more")), "wrong-passphrase");
    assert_eq!(prove(&mut inspector, &first, None), "passphrase-needed", "a wrong one proves nothing");
    assert_eq!(prove(&mut inspector, &first, Some(story::PASSPHRASE)), "done");
    assert_eq!(prove(&mut inspector, &first, None), "done");
    inspector.now -= 1000;
    assert_eq!(prove(&mut inspector, &first, None), "passphrase-needed", "a clock that was set back proves nothing");
}

#[test]
fn a_passphrase_for_one_packet_lets_no_other_leave_and_none_after_unlocking() {
    let mut inspector = Player::new("labour-inspector");
    let first = signed(&mut inspector, "sewing-shop", 1);
    let second = signed(&mut inspector, "documents-held", 1);
    assert_eq!(prove(&mut inspector, &first, None), "passphrase-needed");
    assert_eq!(prove(&mut inspector, &second, None), "done", "signed last");
    inspector.restart();
    assert_eq!(prove(&mut inspector, &second, None), "passphrase-needed");
    for strange in ["", "0", &"00".repeat(16)] {
        assert_eq!(prove(&mut inspector, strange, Some(story::PASSPHRASE)), "unknown-packet");
    }
}
