//! The chain: the known hashes, and every edit, deletion and reordering found.

use super::*;
use crate::event::Event;
use crate::keys::random;
use crate::migrate;
use crate::tests::Chance;

const EVENTS: u64 = 40;

fn chain() -> Connection {
    let mut db = Connection::open_in_memory().unwrap();
    migrate::run(&mut db, migrate::MIGRATIONS).unwrap();
    let mut chance = Chance(3);
    for number in 0..EVENTS {
        let case = (number % 3 > 0).then_some(CaseId([number as u8 % 3; 16]));
        let event = Event::MovedTo { page: format!("page {number}") };
        append(&db, &random(&mut chance), &Body::new(number.cast_signed(), case, event)).unwrap();
    }
    db
}

fn whole(db: &Connection) -> Result<Tip, VaultError> {
    walk(db, 1, &mut |_| Ok(()))
}

#[test]
fn the_known_hashes_pass_byte_for_byte() {
    // Computed with Python's hashlib: salt 00..1f, bodies "first" and "second".
    let hex = |bytes: [u8; 32]| bytes.map(|byte| format!("{byte:02x}")).concat();
    let salt: [u8; 32] = std::array::from_fn(|index| index as u8);
    let first = link_hash(1, &[0; 32], &commit(&salt, b"first"));
    let second = link_hash(2, &first, &commit(&salt, b"second"));
    assert_eq!(hex(first), "17edbfa4fa2ec6181d585fc923bed6bf1aa939cb5e7af1127e2998e68d22b6e2");
    assert_eq!(hex(second), "3a6610b71a84cc74c7d51aab43677d3c0915d7322280e421679c43eaaf862495");
}

#[test]
fn a_whole_chain_walks_from_anywhere() {
    let db = chain();
    let end = tip(&db).unwrap();
    assert_eq!(end.seq, EVENTS);
    for first in [0, 1, 2, EVENTS / 2, EVENTS] {
        let mut seen = 0;
        let visited = walk(&db, first, &mut |_| {
            seen += 1;
            Ok(())
        });
        assert_eq!((visited.unwrap(), seen), (end, EVENTS + 1 - first.max(1)), "from {first}");
    }
    let of_one: Vec<u64> = of_case(&db, CaseId([1; 16])).unwrap().iter().map(|link| link.seq).collect();
    assert_eq!(of_one, (1..=EVENTS).filter(|seq| (seq - 1) % 3 == 1).collect::<Vec<_>>());
}

#[test]
fn every_edit_is_found() {
    let edits = [
        "DELETE FROM event WHERE seq = ?1",
        "UPDATE event SET salt = randomblob(32) WHERE seq = ?1",
        "UPDATE event SET body = (SELECT body FROM event WHERE seq = ?1 % 40 + 1) WHERE seq = ?1",
        "UPDATE event SET commitment = randomblob(32) WHERE seq = ?1",
        "UPDATE event SET hash = randomblob(32) WHERE seq = ?1",
        "UPDATE event SET case_id = zeroblob(16) WHERE seq = ?1",
        "UPDATE event SET seq = seq + 1000 WHERE seq = ?1",
        // Body, salt and commitment together are a consistent lie about one event, yet not about the chain.
        "UPDATE event SET (case_id, salt, body, commitment) = \
         (SELECT case_id, salt, body, commitment FROM event WHERE seq = ?1 % 40 + 1) WHERE seq = ?1",
    ];
    let db = chain();
    let end = tip(&db).unwrap();
    for (number, edit) in edits.iter().enumerate() {
        for seq in 1..=EVENTS {
            db.execute_batch("SAVEPOINT before").unwrap();
            assert_eq!(db.execute(edit, [seq.cast_signed()]).unwrap(), 1);
            // Cutting off the last event leaves a shorter chain that holds: the anchor outside is what notices.
            let result = whole(&db);
            assert_ne!(result, Ok(end), "edit {number} of event {seq}");
            let cut = number == 0 && seq == EVENTS;
            assert_eq!(result.is_ok(), cut, "edit {number} of event {seq}: {result:?}");
            db.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
        }
    }
    assert_eq!(whole(&db), Ok(end), "put back");
}

#[test]
fn two_events_cannot_change_places() {
    let db = chain();
    for seq in 1..EVENTS {
        db.execute_batch("SAVEPOINT before").unwrap();
        for (from, to) in [(seq, 1000), (seq + 1, seq), (1000, seq + 1)] {
            db.execute("UPDATE event SET seq = ?2 WHERE seq = ?1", [from.cast_signed(), to.cast_signed()]).unwrap();
        }
        assert_eq!(whole(&db), Err(VaultError::Damaged(Part::Chain)), "events {seq} and the next");
        db.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
    }
}

#[test]
fn a_body_is_read_only_in_the_form_it_is_written() {
    let body = Body::new(7, None, Event::MovedTo { page: "p".into() });
    let bytes = body.encode().unwrap();
    assert_eq!(Body::decode(&bytes), Some(body));
    (0..bytes.len()).for_each(|length| assert_eq!(Body::decode(&bytes[..length]), None, "{length} bytes"));
    assert_eq!(Body::decode(&[0x9f; 100_000]), None, "nested without end");
}
