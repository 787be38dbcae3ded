//! Somebody who has the key and the database in clear edits, deletes and reorders events at random: every single one is found.
//!
//! `TAANUU_TAMPERINGS=100000` for the large figure.

use super::*;
use crate::check::{CheckFinding, CheckReport};
use rusqlite::{Connection, params};

/// Small figure of the test run.
const TAMPERINGS: u64 = 5_000;

/// One row of `event`: number, case, salt, body, commitment, hash.
type EventRow = (i64, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);

fn events(db: &Connection) -> Vec<EventRow> {
    let mut statement =
        db.prepare("SELECT seq, case_id, salt, body, commitment, hash FROM event ORDER BY seq").unwrap();
    let row =
        |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?));
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// One random act; gives its name. It may happen to change nothing: the caller compares.
fn tamper(db: &Connection, events: &[EventRow], rng: &mut Chance) -> &'static str {
    match rng.below(11) {
        act @ 0..5 => reorder(db, events, act, rng),
        act => edit(db, events, act, rng),
    }
}

/// Events go, move or come twice.
fn reorder(db: &Connection, events: &[EventRow], act: usize, rng: &mut Chance) -> &'static str {
    const AGAIN: &str =
        "INSERT INTO event (seq, case_id, salt, body, commitment, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let any = rng.below(events.len());
    let (one, other) = (&events[any], &events[rng.below(events.len())]);
    let delete = |sql: &str| db.execute(&format!("DELETE FROM event WHERE seq {sql} ?1"), [one.0]).unwrap();
    let move_to = |from: i64, to: i64| {
        db.execute("UPDATE event SET seq = ?2 WHERE seq = ?1", [from, to]).unwrap();
    };
    match act {
        0 => {
            delete("=");
            "deleted"
        }
        1 => {
            delete(">=");
            "cut off"
        }
        2 => {
            delete("=");
            events[any + 1..].iter().for_each(|event| move_to(event.0, event.0 - 1));
            "deleted and closed up"
        }
        3 => {
            move_to(one.0, 1 << 40);
            if one.0 != other.0 {
                move_to(other.0, one.0);
                move_to(1 << 40, other.0);
            }
            "two changed places"
        }
        _ => {
            let end = events.last().unwrap().0 + 1;
            db.execute(AGAIN, params![end, one.1, one.2, one.3, one.4, one.5]).unwrap();
            "repeated at the end"
        }
    }
}

/// An event says something else, or nothing.
fn edit(db: &Connection, events: &[EventRow], act: usize, rng: &mut Chance) -> &'static str {
    let set = |column: &str, seq: i64, value: Vec<u8>| {
        db.execute(&format!("UPDATE event SET {column} = ?2 WHERE seq = ?1"), params![seq, value]).unwrap();
    };
    let any = rng.below(events.len());
    let (one, other) = (&events[any], &events[rng.below(events.len())]);
    match act {
        5 | 6 => {
            let columns =
                [("case_id", &one.1), ("salt", &one.2), ("body", &one.3), ("commitment", &one.4), ("hash", &one.5)];
            let (name, bytes) = columns[rng.below(5)];
            let mut bytes = bytes.clone();
            if !bytes.is_empty() {
                let bit = rng.below(bytes.len() * 8);
                bytes[bit / 8] ^= 1 << (bit % 8);
            }
            set(name, one.0, bytes);
            "one bit of one column"
        }
        7 => {
            let said = [("salt", &other.2), ("body", &other.3), ("commitment", &other.4), ("case_id", &other.1)];
            said.into_iter().for_each(|(column, bytes)| set(column, one.0, bytes.clone()));
            "said again in another place"
        }
        8 => {
            set("salt", one.0, vec![]);
            set("body", one.0, vec![]);
            "emptied"
        }
        9 => {
            // A lie with its own commitment, and every hash behind it computed anew: the chain holds, the anchor does not.
            rewrite(db, events, any, flipped_text(&one.3, rng));
            "rewritten to the end"
        }
        _ => {
            set("salt", one.0, vec![7; 32]);
            set("commitment", one.0, append::digest(&[[7; 32].as_slice(), &one.3].concat()).0.to_vec());
            "another commitment"
        }
    }
}

/// One letter of the body changed, where it has any.
fn flipped_text(body: &[u8], rng: &mut Chance) -> Vec<u8> {
    let mut body = body.to_vec();
    let letters: Vec<usize> = (0..body.len()).filter(|at| body[*at].is_ascii_lowercase()).collect();
    if !letters.is_empty() {
        let at = letters[rng.below(letters.len())];
        body[at] = if body[at] == b'a' { b'b' } else { b'a' };
    }
    body
}

fn rewrite(db: &Connection, events: &[EventRow], first: usize, body: Vec<u8>) {
    let mut before: [u8; 32] = if first == 0 { [0; 32] } else { events[first - 1].5.clone().try_into().unwrap() };
    for (at, (seq, case, salt, old, commitment, _)) in events.iter().enumerate().skip(first) {
        let body = if at == first { &body } else { old };
        let commitment = if body.is_empty() {
            commitment.clone()
        } else {
            append::digest(&[salt.as_slice(), body].concat()).0.to_vec()
        };
        let mut bytes = b"taanuu/event/1".to_vec();
        bytes.extend(seq.to_be_bytes().iter().chain(&before).chain(&commitment));
        before = append::digest(&bytes).0;
        let sql = "UPDATE event SET case_id = ?2, body = ?3, commitment = ?4, hash = ?5 WHERE seq = ?1";
        db.execute(sql, params![seq, case, body, commitment, before]).unwrap();
    }
}

#[test]
fn every_edit_deletion_and_reordering_of_events_is_found() {
    let wished = std::env::var("TAANUU_TAMPERINGS").ok().and_then(|number| number.parse().ok());
    let tamperings: u64 = wished.unwrap_or(TAMPERINGS);
    let mut office = office();
    let mut vault = office.open().unwrap();
    // With erased events among them: those must be no hole either.
    let shed = super::erasure::full_case(&mut vault, 1, true, &mut office.rng);
    let _ = vault.shed_case(shed, "asked", NOW, &mut office.rng).unwrap();
    let case = begin(&mut vault, &mut office.rng);
    for number in 0..12 {
        let _ = answer(&mut vault, case, number, &mut office.rng).unwrap();
    }
    vault.db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let whole = events(&vault.db);
    let (mut done, mut rng, mut acts) = (0, Chance(1_000), BTreeMap::<&str, u64>::new());
    while done < tamperings {
        vault.db.execute_batch("BEGIN").unwrap();
        let act = tamper(&vault.db, &whole, &mut rng);
        if events(&vault.db) != whole {
            done += 1;
            *acts.entry(act).or_default() += 1;
            assert_ne!(found(&vault), [], "{act}, number {done}");
        }
        vault.db.execute_batch("ROLLBACK").unwrap();
    }
    assert_eq!(found(&vault), [], "and nothing is found where nobody did anything");
    println!("| T4 | {done} tamperings with {} events | 0 unnoticed | {acts:?} |", whole.len());
    assert_eq!(acts.len(), 10, "{acts:?}");
}

/// What the check of the events alone finds: pages are not what is tampered with here.
fn found(vault: &Vault) -> Vec<CheckFinding> {
    // What the walk refuses, the check refuses: it is the same walk. Deriving every row anew is for what it lets through.
    if chain::walk(&vault.db, 1, &mut |_| Ok(())).is_err() {
        return vec![CheckFinding { part: Part::Chain, number: 0, code: "broken" }];
    }
    let mut report = CheckReport { events: 0, anchored: 0, database_bytes: 0, findings: Vec::new() };
    vault.check_chain(&mut report).unwrap();
    report.findings
}
