//! One part after the other destroyed: what is saved is exactly what lies on the pages that are left, told by SQLite's own account of
//! which page holds which row, never by the code that saves. Nothing saved is ever another value.

mod story;

use super::*;
use crate::tests::{
    Chance, DATABASE, HEAD, NOW, Office, PASSPHRASE, new_vault, office_with, open_with_root, restore, snapshot,
};
use crate::{NewVault, append};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: usize = cipher::PAGE;

/// A vault with cases of many events, a long note that needs pages of its own, and a packet.
fn busy_office() -> Office {
    let mut office = office_with(&NewVault { recovery_code: Some(&[7; 16]), ..new_vault() });
    for _ in 0..3 {
        office.interview(40);
    }
    let mut vault = office.open().unwrap();
    let case = vault.cases().unwrap()[0].id;
    let rng = &mut office.rng;
    let long = "узун сөз ".repeat(1500);
    let _ = vault.record_note(case, None, &long, "ky", NOW + 50, rng).unwrap();
    let _ = vault.record_decision(case, "refer", "invented reason", "en", NOW + 51, rng).unwrap();
    let bytes = vec![7_u8; 30_000];
    let sha256 = append::digest(&bytes);
    let _ = vault.store_directory(1, sha256, &bytes, NOW + 52, rng).unwrap();
    for number in 0..30 {
        let _ = crate::tests::answer(&mut vault, case, number, rng).unwrap();
    }
    drop(vault);
    office
}

/// Every event by number: salt, body, commitment.
type Events = BTreeMap<u64, (Vec<u8>, Vec<u8>, Vec<u8>)>;

fn events(vault: &Vault) -> Events {
    let mut statement = vault.db.prepare("SELECT seq, salt, body, commitment FROM event ORDER BY seq").unwrap();
    let row =
        |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?.cast_unsigned(), (row.get(1)?, row.get(2)?, row.get(3)?)));
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// Which page holds what, by SQLite's table of its own pages.
struct Map {
    /// Page → events that need it.
    events: BTreeMap<u32, BTreeSet<u64>>,
    /// Page → name of its table or index, and its kind.
    pages: BTreeMap<u32, (String, String)>,
}

fn map(vault: &Vault) -> Map {
    let mut statement =
        vault.db.prepare("SELECT name, path, pageno, pagetype, ncell FROM dbstat ORDER BY name, path").unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, u32>(2)?,
            row.get::<_, String>(3)?,
            row.get::<_, i64>(4)?.cast_unsigned(),
        ))
    };
    let all: Vec<(String, String, u32, String, u64)> =
        statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    let mut map = Map { events: BTreeMap::new(), pages: BTreeMap::new() };
    let (mut leaves, mut next) = (BTreeMap::new(), 1);
    for (name, path, page, kind, cells) in &all {
        map.pages.insert(*page, (name.clone(), kind.clone()));
        if name == "event" && kind == "leaf" {
            // In the order of their paths the leaves hold the events in the order of their numbers.
            let first = next;
            next += cells;
            leaves.insert(path.clone(), first);
            map.events.insert(*page, (first..next).collect());
        }
    }
    for (name, path, page, kind, _) in &all {
        if name == "event" && kind == "overflow" {
            // `/000/00a/003+000001`: the fourth cell of that leaf.
            let (leaf, rest) = path.rsplit_once('/').unwrap();
            let cell = u64::from_str_radix(rest.split('+').next().unwrap(), 16).unwrap();
            let first = leaves.get(&format!("{leaf}/")).or_else(|| leaves.get(leaf));
            map.events.entry(*page).or_default().insert(first.unwrap() + cell);
        }
    }
    map
}

/// Salvages with the passphrase; gives what it told and the new vault.
fn saved(office: &Office) -> (Salvage, Vault) {
    let into =
        office.temporary.path().join(format!("saved-{}", std::fs::read_dir(office.temporary.path()).unwrap().count()));
    let told = salvage_with_root(office, &into).unwrap();
    let vault = open_with_root(&into, &office.root, Access::Write).unwrap();
    (told, vault)
}

/// As [`salvage`], after its key derivation: the code of the office's recovery slot costs none.
fn salvage_with_root(office: &Office, into: &Path) -> Result<Salvage, OpenError> {
    salvage(&office.dir, Way::RecoveryCode(&[7; 16]), into, NOW + 900, &mut Chance(900))
}

/// What was saved is part of what was there, and exactly all but `gone`.
fn assert_saved(what: &str, told: &Salvage, vault: &Vault, truth: &Events, gone: &BTreeSet<u64>) {
    let there = events(vault);
    let last = *truth.keys().next_back().unwrap();
    for (seq, event) in truth {
        assert_eq!(there.get(seq) == Some(event), !gone.contains(seq), "{what}: event {seq}");
    }
    assert_eq!(told.found + told.set_aside + gone.len() as u64, last + told.set_aside, "{what}: {told:?}");
    assert_eq!(there.len() as u64, last + 1, "{what}: one more that says what was lost");
    let lost: u64 = told.lost.iter().map(|(first, last)| last - first + 1).sum();
    assert_eq!(lost + told.from_tables, gone.len() as u64, "{what}: {told:?}");
    assert_eq!(vault.check().unwrap().findings, [], "{what}");
}
