//! Several processes want the same folder: exactly one gets it, the others are told.

use super::child::Actor;
use super::*;

/// Four at once; how many got it, and what the others were told.
fn race(act: &str, office: &Office) -> (usize, Vec<String>) {
    let mut actors: Vec<Actor> = (0..4).map(|_| Actor::start(act, office, &[])).collect();
    let said: Vec<String> = actors.iter_mut().map(|actor| actor.hear().expect("says how it went")).collect();
    actors.into_iter().for_each(|actor| assert!(actor.hear_out().is_empty()));
    let (got, told): (Vec<_>, Vec<_>) = said.into_iter().partition(|word| word == "None");
    (got.len(), told)
}

#[test]
fn four_open_and_one_owns() {
    let mut office = office();
    let case = office.interview(2);
    for round in 0..6 {
        assert_eq!(race("own", &office), (1, vec!["Some(InUse)".into(); 3]), "round {round}");
    }
    assert_eq!(office.open().unwrap().case(case).unwrap().answers.len(), 2);
    assert_eq!(office.open().unwrap().check().unwrap().findings, []);
}

#[test]
fn four_create_and_one_vault_is_there() {
    let mut office = office();
    office.dir = office.temporary.path().join("new");
    let (got, told) = race("create", &office);
    assert_eq!(got, 1, "{told:?}");
    assert!(told.iter().all(|word| ["Some(AlreadyExists)", "Some(InUse)"].contains(&word.as_str())), "{told:?}");
    assert_eq!(std::fs::read_dir(office.temporary.path()).unwrap().count(), 2, "the first vault and one new one");
    assert!(Vault::open(&office.dir, PASSPHRASE, NOW).is_ok());
}
