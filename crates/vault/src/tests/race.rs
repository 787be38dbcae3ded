//! Several processes want the same folder: exactly one gets it, the others are told.

use super::child::Actor;
use super::*;

/// Several at once; how many got it, and what the others were told.
fn race(act: &str, office: &Office, runners: usize) -> (usize, Vec<String>) {
    let mut actors: Vec<Actor> = (0..runners).map(|_| Actor::start(act, office, &[])).collect();
    let said: Vec<String> = actors.iter_mut().map(|actor| actor.hear().expect("says how it went")).collect();
    actors.into_iter().for_each(|actor| assert!(actor.hear_out().is_empty()));
    let (got, told): (Vec<_>, Vec<_>) = said.into_iter().partition(|word| word == "None");
    (got.len(), told)
}

#[test]
fn two_to_four_open_and_one_owns() {
    let mut office = office();
    let case = office.interview(2);
    let races = cases("TAANUU_RACES", 100);
    for round in 0..races {
        let runners = 2 + round % 3;
        let expected = (1, vec!["Some(InUse)".into(); runners - 1]);
        assert_eq!(race("own", &office, runners), expected, "round {round}");
    }
    println!("\n| {races} races of two to four: one owner each, the others told, nothing damaged");
    // Each owner wrote one answer over the one before.
    let answers = office.open().unwrap().case(case).unwrap().answers;
    assert_eq!((answers.len(), answers["q0"].seq), (2, office.open().unwrap().last_seq().unwrap()));
    assert_eq!(office.open().unwrap().last_seq().unwrap(), 5 + races as u64);
    assert_eq!(office.open().unwrap().check().unwrap().findings, []);
}

#[test]
fn four_create_and_one_vault_is_there() {
    let mut office = office();
    office.dir = office.temporary.path().join("new");
    let (got, told) = race("create", &office, 4);
    assert_eq!(got, 1, "{told:?}");
    assert!(told.iter().all(|word| ["Some(AlreadyExists)", "Some(InUse)"].contains(&word.as_str())), "{told:?}");
    assert_eq!(std::fs::read_dir(office.temporary.path()).unwrap().count(), 2, "the first vault and one new one");
    assert!(Vault::open(&office.dir, PASSPHRASE, NOW).is_ok());
}
