//! The anchor: the known bytes, the ring, torn and forged records.

use super::*;

fn key() -> Secret {
    Secret::new([5; 32])
}

fn record(seq: u64) -> Record {
    Record { seq, hash: [seq as u8; 32], at: 1_795_000_000, slot_generation: 1 }
}

fn anchor(dir: &Path, seqs: std::ops::RangeInclusive<u64>) {
    let mut anchor = Anchor::create(dir, key()).unwrap();
    seqs.for_each(|seq| anchor.write(&record(seq)).unwrap());
}

fn seqs(dir: &Path) -> Vec<u64> {
    read(dir, &key()).unwrap().unwrap().iter().map(|record| record.seq).collect()
}

#[test]
fn the_known_record_passes_byte_for_byte() {
    // Key of the known-answer test; hash 00..1f; computed with Python's hmac.
    let hex = "22e05848d439f8ffb28c0ce7ddfd35d6e841e83f22f7f80ae8f014f38a5239e1";
    let key: Vec<u8> = (0..32).map(|index| u8::from_str_radix(&hex[2 * index..2 * index + 2], 16).unwrap()).collect();
    let hash = std::array::from_fn(|index| index as u8);
    let record = Record { seq: 5, hash, at: 1_795_000_000, slot_generation: 1 };
    let bytes: String = encode(&record, &Secret::new(key.try_into().unwrap())).map(|b| format!("{b:02x}")).concat();
    let expected = [
        "5441414e48454431",
        "0000000000000005",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
        "000000006afd86c0",
        "0000000000000001",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c21d37d88ca3492266fa586388b1c42337835d8c6b1c43402b9feb015b9346cb",
    ];
    assert_eq!(bytes, expected.concat());
}

#[test]
fn the_ring_keeps_the_newest_records() {
    let dir = tempfile::tempdir().unwrap();
    anchor(dir.path(), 1..=3);
    assert_eq!(read(dir.path(), &key()).unwrap().unwrap(), [record(1), record(2), record(3)]);
    let mut anchor = Anchor::open(dir.path(), key()).unwrap();
    (4094..=4100).for_each(|seq| anchor.write(&record(seq)).unwrap());
    // 4097 to 4099 took the places of 1 to 3; the second copy of the first stands where 2049 would have been.
    assert_eq!(seqs(dir.path()), [1, 4094, 4095, 4096, 4097, 4098, 4099, 4100]);
    assert_eq!(std::fs::metadata(dir.path().join(ANCHOR_FILE)).unwrap().len(), 4096 * 128);
}

#[test]
fn a_torn_or_flipped_record_does_not_count_and_the_one_before_does() {
    let dir = tempfile::tempdir().unwrap();
    anchor(dir.path(), 1..=2);
    let path = dir.path().join(ANCHOR_FILE);
    let good = std::fs::read(&path).unwrap();
    let record_2 = 2 * 128..3 * 128;
    for bit in 0..128 * 8 {
        let mut bytes = good.clone();
        bytes[record_2.start + bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(seqs(dir.path()), [1], "bit {bit}");
    }
    for kept in 0..128 {
        let mut bytes = good.clone();
        bytes[record_2.start + kept..record_2.end].fill(0);
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(seqs(dir.path()), [1], "{kept} bytes written");
    }
    // A genuine record copied to another place says nothing.
    let mut bytes = good.clone();
    bytes.copy_within(record_2.clone(), 9 * 128);
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(seqs(dir.path()), [1, 2]);
}

#[test]
fn the_only_sector_with_records_may_be_destroyed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(ANCHOR_FILE);
    for first in [1, 2, 2047, 2048, 4095, 4096, 9000] {
        anchor(dir.path(), first..=first + 2);
        assert_eq!(seqs(dir.path()), [first, first + 1, first + 2]);
        let mut bytes = std::fs::read(&path).unwrap();
        let sector = (first % 4096 * 128 / 512 * 512) as usize;
        bytes[sector..sector + 512].fill(0xa5);
        std::fs::write(&path, bytes).unwrap();
        assert!(seqs(dir.path()).contains(&first), "{first}: the first record stands elsewhere too");
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_missing_or_resized_file_is_no_anchor() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(read(dir.path(), &key()).unwrap(), None);
    anchor(dir.path(), 1..=1);
    let path = dir.path().join(ANCHOR_FILE);
    for size in [0, 4096 * 128 - 1, 4096 * 128 + 1] {
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(size).unwrap();
        assert_eq!(read(dir.path(), &key()).unwrap(), None, "{size} bytes");
    }
    assert_eq!(Anchor::create(dir.path(), key()).err(), Some(StorageError::Failed), "never overwritten");
}

#[test]
fn another_key_sees_nothing() {
    let dir = tempfile::tempdir().unwrap();
    anchor(dir.path(), 1..=5);
    assert_eq!(read(dir.path(), &Secret::new([6; 32])).unwrap().unwrap(), []);
}
