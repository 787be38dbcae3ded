//! An officer and a supervisor change the ways into a real vault: every way leads to the same cases, and the old ones lead nowhere.

mod story;

use casework::view::{KeysView, NewVault};
use casework::{CaseworkError, KdfParameters, Moment, Office, OtherWay, Result};
use getrandom::{SysRng, rand_core::UnwrapErr};
use std::path::Path;
use story::{PASSPHRASE, Player, code, new_vault};

const OTHER: &str = "bekida lozufa gimora tesuno";
/// The invented supervisor's published secret.
const KEYS: &str = include_str!("../../../directory/training/keys.toml");

fn kdf() -> KdfParameters {
    KdfParameters::floor()
}

#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
fn supervisor() -> OtherWay {
    let keys: toml::Table = KEYS.parse().unwrap();
    OtherWay::supervisor(keys["supervisor"]["x25519_secret"].as_str().unwrap().as_bytes(), None).unwrap()
}

fn opened(player: &Player, way: &OtherWay) -> Result<Office> {
    let mut rng = UnwrapErr(SysRng);
    casework::unlock_with(&player.dir(), way, &player.content, &mut Moment { now: player.now, rng: &mut rng })
}

fn unlocked(player: &Player, passphrase: &str) -> Result<Office> {
    let mut rng = UnwrapErr(SysRng);
    casework::unlock(&player.dir(), passphrase, &player.content, &mut Moment { now: player.now, rng: &mut rng })
}

fn kinds(keys: &KeysView) -> Vec<&str> {
    keys.slots.iter().map(|slot| slot.kind.as_str()).collect()
}

#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
fn slot_files(dir: &Path) -> [Vec<u8>; 2] {
    ["slots.0", "slots.1"].map(|name| std::fs::read(dir.join(name)).unwrap())
}

#[test]
fn the_passphrase_changes_and_the_code_on_paper_stays_good() {
    let mut player = Player::new("labour-inspector");
    player.golden("sewing-shop");
    let before = slot_files(&player.dir());
    for (present, new, expected) in [
        ("not the passphrase", OTHER, "wrong-passphrase"),
        (PASSPHRASE, "short", "weak-passphrase"),
        (PASSPHRASE, "password password1", "weak-passphrase"),
    ] {
        let refused = player.act(|office, moment| office.change_passphrase(present, new, kdf(), moment));
        assert_eq!(code(refused), expected);
        assert_eq!(slot_files(&player.dir()), before, "nothing changed");
    }
    let renewed = player.act(|office, moment| office.renew_recovery_code(PASSPHRASE, moment)).unwrap();
    let paper = OtherWay::recovery_code(&renewed.recovery_code.join("-")).unwrap();
    let changed = player.act(|office, moment| office.change_passphrase(PASSPHRASE, OTHER, kdf(), moment)).unwrap();
    assert_eq!(changed.recovery_code, [""; 0], "nothing new to print");
    assert_eq!(kinds(&changed.keys), ["passphrase", "supervisor", "recovery_code"]);
    let reasons: Vec<_> = changed.keys.changes.iter().map(|c| (c.generation, c.reason.as_str())).collect();
    assert_eq!(reasons, [(3, "passphrase_changed"), (2, "code_renewed")]);
    player.office = None;
    assert_eq!(code(unlocked(&player, PASSPHRASE)), "wrong-passphrase");
    for (name, bytes) in ["slots.0", "slots.1"].iter().zip(&before) {
        std::fs::write(player.dir().join(name), bytes).unwrap();
    }
    // The whole old key file and the old passphrase: the vault is another one by now.
    assert_eq!(code(unlocked(&player, PASSPHRASE)), "vault-old-keys");
    assert_eq!(code(opened(&player, &paper)), "wrong-passphrase", "the code of before was another");
}

#[test]
fn two_shares_of_three_open_and_every_mistake_has_its_own_words() {
    let mut player = Player::new("labour-inspector");
    player.golden("sewing-shop");
    let old = player.act(|office, moment| office.make_shares(PASSPHRASE, moment)).unwrap();
    let sheet = player.act(|office, moment| office.make_shares(PASSPHRASE, moment)).unwrap();
    assert_eq!((sheet.label.as_str(), sheet.needed, sheet.shares.len()), ("Blue desk", 2, 3));
    assert_eq!(kinds(&sheet.keys), ["passphrase", "supervisor", "recovery_code", "shares"]);
    let theirs = Player::new("labour-inspector").act(|office, moment| office.make_shares(PASSPHRASE, moment)).unwrap();
    player.office = None;
    let words = |view: &casework::view::SharesView, at: usize| view.shares[at].words.join(" ");
    for (first, second, expected) in [
        (words(&sheet, 0), words(&sheet, 0), "shares-same"),
        (words(&sheet, 0), words(&old, 1), "shares-mixed"),
        (words(&sheet, 0), words(&theirs, 1), "shares-mixed"),
        (words(&theirs, 0), words(&theirs, 1), "share-foreign"),
        (words(&old, 0), words(&old, 2), "share-foreign"),
    ] {
        let way = OtherWay::shares([&first, &second]).unwrap();
        assert_eq!(code(opened(&player, &way)), expected);
    }
    assert_eq!(code(OtherWay::shares([&words(&sheet, 0), "bate bate"])), "share-unreadable");
    let way = OtherWay::shares([&words(&sheet, 2), &words(&sheet, 0)]).unwrap();
    let mut office = opened(&player, &way).unwrap();
    assert!(office.keys().unwrap().enrol, "a new passphrase comes next");
    let mut rng = UnwrapErr(SysRng);
    let changed = office.enrol(&way, OTHER, kdf(), &mut Moment { now: player.now, rng: &mut rng }).unwrap();
    assert!(!changed.keys.enrol);
    assert_eq!(kinds(&changed.keys), ["passphrase", "supervisor", "recovery_code", "shares"], "the sheets stay good");
    drop(office);
    assert_eq!(unlocked(&player, OTHER).unwrap().home(player.now).unwrap().cases.len(), 1);
    assert_eq!(code(unlocked(&player, PASSPHRASE)), "wrong-passphrase");
}

#[test]
fn after_a_travel_lock_only_the_supervisor_opens_until_the_officer_is_enrolled_again() {
    let mut player = Player::new("labour-inspector");
    player.golden("sewing-shop");
    let paper = player.act(|office, moment| office.renew_recovery_code(PASSPHRASE, moment)).unwrap().recovery_code;
    let refused = player.act(|office, moment| office.travel_lock("not the passphrase", moment));
    assert_eq!(code(refused), "wrong-passphrase");
    player.act(|office, moment| office.travel_lock(PASSPHRASE, moment)).unwrap();
    player.office = None;
    let info = casework::vault_info(&player.dir()).unwrap();
    assert_eq!((info.label.as_str(), info.slots.len(), info.slots[0].kind), ("Blue desk", 1, "supervisor"));
    let choice = || casework::vaults(player.folder.path()).unwrap().remove(0);
    assert!(choice().supervisor_only && choice().label == "Blue desk");
    assert_eq!(code(unlocked(&player, PASSPHRASE)), "supervisor-only");
    assert_eq!(code(opened(&player, &OtherWay::recovery_code(&paper.concat()).unwrap())), "wrong-passphrase");

    let mut office = opened(&player, &supervisor()).unwrap();
    assert!(office.keys().unwrap().enrol);
    let mut rng = UnwrapErr(SysRng);
    let mut moment = Moment { now: player.now, rng: &mut rng };
    assert_eq!(code(office.enrol(&supervisor(), "short", kdf(), &mut moment)), "weak-passphrase");
    let changed = office.enrol(&supervisor(), OTHER, kdf(), &mut moment).unwrap();
    assert_eq!(kinds(&changed.keys), ["passphrase", "supervisor", "recovery_code"]);
    assert_eq!(changed.recovery_code.len(), 8, "a new code comes with it");
    drop(office);
    let office = unlocked(&player, OTHER).unwrap();
    assert_eq!((office.home(player.now).unwrap().cases.len(), office.keys().unwrap().enrol), (1, false));
    drop(office);
    assert!(!choice().supervisor_only);
    drop(opened(&player, &OtherWay::recovery_code(&changed.recovery_code.concat()).unwrap()).unwrap());
}

#[test]
fn ways_in_come_and_go_and_the_last_ones_stay() {
    let mut player = Player::new("labour-inspector");
    let [second, third, fourth] = [SECOND, THIRD, FOURTH];
    let added =
        player.act(|office, moment| office.add_supervisor(PASSPHRASE, &format!(" {second}\n"), moment)).unwrap();
    assert_eq!(kinds(&added.keys), ["passphrase", "supervisor", "supervisor", "recovery_code"]);
    // Again: nothing changes, but the passphrase is asked all the same.
    let again = player.act(|office, moment| office.add_supervisor(PASSPHRASE, second, moment)).unwrap();
    assert_eq!(again.keys.changes.len(), 1);
    assert_eq!(code(player.act(|office, moment| office.add_supervisor("wrong", second, moment))), "wrong-passphrase");
    player.act(|office, moment| office.add_supervisor(PASSPHRASE, third, moment)).unwrap();
    for (key, expected) in [(fourth, "supervisors-full"), ("age1nobody", "supervisors-full")] {
        assert_eq!(code(player.act(|office, moment| office.add_supervisor(PASSPHRASE, key, moment))), expected);
    }
    let keys = player.act(|office, _| office.keys()).unwrap();
    let slot = |kind: &str| keys.slots.iter().rfind(|slot| slot.kind == kind).unwrap().slot;
    for (slot, expected) in [(slot("passphrase"), "last-way-in"), (99, "unknown-slot")] {
        assert_eq!(code(player.act(|office, moment| office.remove_way_in(PASSPHRASE, slot, moment))), expected);
    }
    let left = player.act(|office, moment| office.remove_way_in(PASSPHRASE, slot("supervisor"), moment)).unwrap();
    assert!(left.keys.slots.iter().all(|slot| slot.label != third));
    let left = player.act(|office, moment| office.remove_way_in(PASSPHRASE, slot("recovery_code"), moment)).unwrap();
    assert_eq!(kinds(&left.keys), ["passphrase", "supervisor", "supervisor"]);
    assert_eq!(
        code(player.act(|office, moment| office.add_supervisor(PASSPHRASE, "age1nobody", moment))),
        "supervisor-key-invalid"
    );
    let rotated = player.act(|office, moment| office.rotate_keys(PASSPHRASE, moment)).unwrap();
    assert_eq!(rotated.keys.slots, left.keys.slots);
    assert_eq!(rotated.keys.changes[0].reason, "rotated");
    player.restart();
}

#[test]
fn real_work_keeps_a_supervisor() {
    let mut player = Player::new("labour-inspector");
    player.office = None;
    player.folder = tempfile::tempdir().unwrap();
    let input = NewVault { supervisor: Some(SECOND.into()), ..new_vault(None) };
    player.office = Some(player.create(&input).unwrap().0);
    let keys = player.act(|office, _| office.keys()).unwrap();
    assert_eq!(keys.slots.iter().map(|slot| slot.removable).collect::<Vec<_>>(), [false, false, true]);
    let refused = player.act(|office, moment| office.remove_way_in(PASSPHRASE, keys.slots[1].slot, moment));
    assert!(matches!(refused, Err(CaseworkError::LastWayIn)));
}

// Public halves of keys that were made for this test and thrown away.
const SECOND: &str = "age1hkgpwunp8395w0skl6aqk9muktvc449mwp637q4ne6vsgd7jvqvswfqtt7";
const THIRD: &str = "age1emv5cvgen5yq487urcr5pmup8q978w9hrnsvyfgvtv559pmaqdws9h3m2t";
const FOURTH: &str = "age180gpgp5c0h2arkxg6d93hfr05f457c46r8wnav7x5mcjyhdljaxsye0ek4";
