//! A vault that holds what this program cannot read, or what does not fit together: refused, never shown as something else. All invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use getrandom::{SysRng, rand_core::UnwrapErr};
use story::{PASSPHRASE, Player, code};
use vault::{Digest, NewCase, NewProtocol, Vault};

/// Does something in the vault behind the back of the office, as a newer program would.
fn behind(player: &mut Player, act: impl FnOnce(&mut Vault, &mut UnwrapErr<SysRng>)) {
    player.office = None;
    act(&mut Vault::open(&player.dir(), PASSPHRASE, player.now).unwrap(), &mut UnwrapErr(SysRng));
    player.restart();
}

fn version(bytes: &[u8], hash: Digest) -> NewProtocol<'_> {
    NewProtocol {
        protocol_id: "kg-sop",
        version: "99",
        protocol_hash: hash,
        source: "files",
        imported_by: "invented",
        bytes,
    }
}

#[test]
fn a_version_that_cannot_be_read_any_more_is_never_replaced_by_another_one_unasked() {
    let mut player = Player::new("labour-inspector");
    let old = player.golden("sewing-shop").case.case;
    let now = player.now;
    behind(&mut player, |vault, rng| {
        let bundle = vault.store_protocol(&version(b"of a newer program", Digest([7; 32])), now, rng).unwrap().0;
        let _ = vault.approve_protocol(bundle, "Invented Steward", "invented role", now, rng).unwrap();
        let _ = vault.use_protocol(Some(bundle), now, rng).unwrap();
    });
    let versions = player.act(|office, _| office.protocols()).unwrap().versions;
    assert_eq!((versions[0].readable, versions[0].protocol.version.as_str()), (false, "99"));
    assert!(versions.iter().all(|version| !version.in_use), "none of those that can be read is in use");
    let unreadable = versions[0].protocol.texts.clone();
    assert_eq!(code(player.act(|office, moment| office.begin_case(moment))), "protocol-unknown");
    assert_eq!(code(player.act(|office, _| office.protocol_texts(&unreadable, "ky"))), "protocol-unknown");
    assert_eq!(code(player.act(|office, _| office.compare_protocol(&unreadable))), "protocol-unknown");
    assert_eq!(code(player.act(|office, moment| office.use_protocol(&unreadable, moment))), "protocol-unknown");
    // Cases of other versions go on, and one that can be read is put back.
    assert_eq!(code(player.act(|office, moment| office.open_case(&old, moment))), "done");
    let own = versions.last().unwrap().protocol.texts.clone();
    player.act(|office, moment| office.use_protocol(&own, moment)).unwrap();
    assert_eq!(player.act(|office, moment| office.begin_case(moment)).unwrap().protocol.texts, own);
}

#[test]
fn a_case_whose_rules_and_words_do_not_belong_together_is_refused() {
    let mut player = Player::new("labour-inspector");
    let good = player.golden("sewing-shop").case;
    let now = player.now;
    let own = |like: Option<Digest>| like;
    let begin =
        |player: &mut Player, id: &str, hash: Option<Digest>, bundle: &dyn Fn(Option<Digest>) -> Option<Digest>| {
            let mut made = String::new();
            behind(player, |vault, rng| {
                let like = vault.cases().unwrap().into_iter().find(|case| case.id.to_string() == good.case).unwrap();
                let case = NewCase {
                    protocol_id: id,
                    protocol_version: &like.protocol_version,
                    protocol_hash: hash.unwrap_or(like.protocol_hash),
                    protocol_bundle: bundle(like.protocol_bundle),
                    interview_language: "ky",
                    officer_language: "ru",
                };
                made = vault.create_case(&case, now, rng).unwrap().case.to_string();
            });
            made
        };
    // A case of the first schema names its rules alone.
    for bundle in [&own as &dyn Fn(_) -> _, &|_| None] {
        let fits = begin(&mut player, "kg-sop", None, bundle);
        assert_eq!(code(player.act(|office, moment| office.open_case(&fits, moment))), "done");
    }
    let mut other = None;
    behind(&mut player, |vault, rng| {
        other = Some(vault.store_protocol(&version(b"other words", Digest([7; 32])), now, rng).unwrap().0);
    });
    for (what, case) in [
        ("other rules", begin(&mut player, "kg-sop", Some(Digest([7; 32])), &own)),
        ("other rules, of the first schema", begin(&mut player, "kg-sop", Some(Digest([7; 32])), &|_| None)),
        ("another protocol", begin(&mut player, "other", None, &own)),
        ("words that cannot be read", begin(&mut player, "kg-sop", None, &|_| other)),
    ] {
        assert_eq!(code(player.act(|office, moment| office.open_case(&case, moment))), "protocol-unknown", "{what}");
        assert_eq!(code(player.act(|office, moment| office.findings(&case, moment.now))), "protocol-unknown", "{what}");
        let home = player.act(|office, moment| office.home(moment.now)).unwrap();
        let line = home.cases.iter().find(|line| line.case == case).unwrap();
        assert_eq!((line.protocol.texts.as_str(), line.protocol.draft), ("", true), "{what}");
    }
}
