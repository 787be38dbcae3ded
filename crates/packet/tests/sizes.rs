//! What an onlooker sees of a packet, and what two recipients of one case can compare: nothing that tells.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;
use std::collections::BTreeSet;

#[test]
fn two_hundred_varied_referrals_look_the_same() {
    let mut bodies = BTreeSet::new();
    let mut stanzas = BTreeSet::new();
    let mut names = BTreeSet::new();
    for number in 0..200 {
        let mut varied = referral(number % 120);
        varied.notes[0].words.text = "ойдон чыгарылган ".repeat(number);
        let file = sealed(&outgoing(SHELTER, number as u64, Body::Referral(varied)), "outreach-worker");
        let mac = file.bytes.windows(5).position(|window| window == b"\n--- ").unwrap();
        let header = mac + 49;
        bodies.insert(file.bytes.len() - header);
        stanzas.insert(String::from_utf8_lossy(&file.bytes[..header]).matches("-> X25519 ").count());
        names.insert(file.file_name);
    }
    assert_eq!(bodies, BTreeSet::from([16 + 65_536 + 16]));
    assert_eq!(stanzas, BTreeSet::from([4]));
    assert_eq!(names.len(), 200);
}

/// Every byte string of 16 bytes or more in a payload: ids, references, digests, keys.
fn identifiers(value: &ciborium::Value, found: &mut BTreeSet<Vec<u8>>) {
    match value {
        ciborium::Value::Bytes(bytes) if bytes.len() >= 16 => {
            // A body is a structure in a byte string: content, which two recipients may share.
            match ciborium::from_reader::<ciborium::Value, _>(bytes.as_slice()) {
                Ok(body @ ciborium::Value::Map(_)) => identifiers(&body, found),
                _ => found.extend([bytes.clone()]),
            }
        }
        ciborium::Value::Array(items) => items.iter().for_each(|item| identifiers(item, found)),
        ciborium::Value::Map(pairs) => pairs.iter().for_each(|(_, value)| identifiers(value, found)),
        _ => {}
    }
}

#[test]
fn two_organisations_cannot_tell_by_an_identifier_that_they_have_the_same_case() {
    let seen = |org: u32, number: u64| {
        let sent = outgoing(org, number, Body::Referral(referral(40)));
        let file = sealed(&sent, "outreach-worker");
        let packet = open_at(org, &file.bytes, &Memory::default()).unwrap();
        let mut found = BTreeSet::from([packet.item_sha256().to_vec(), packet.file_sha256().to_vec()]);
        identifiers(&ciborium::from_reader(packet.payload_bytes()).unwrap(), &mut found);
        found
    };
    let (shelter, labour) = (seen(SHELTER, 1), seen(LABOUR, 2));
    // The same for every packet of every case: the version of the directory and of the protocol.
    let public = BTreeSet::from([training().reference().sha256.to_vec(), vec![5; 32]]);
    let shared: BTreeSet<_> = shelter.intersection(&labour).cloned().collect();
    assert_eq!(shared, public);
    assert_eq!(shelter.len(), 7, "packet, file, item, case, key, directory, protocol");
}
