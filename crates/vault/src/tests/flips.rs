//! One flipped bit anywhere: found, or provably without effect. Never a silent change.

use super::commands::rows_of;
use super::*;
use std::os::unix::fs::FileExt;

/// What a flipped bit did.
#[derive(Default)]
struct Flips {
    tried: usize,
    refused: usize,
    /// Opened, and the thorough check says what does not fit.
    checked: usize,
    /// Opened, with everything as it was.
    harmless: usize,
}

/// A vault with a save cut off just before the database was durable, so that a hot journal lies there; the rows before and after that
/// save, either of which may be told.
fn hot() -> (tempfile::TempDir, RootKey, [Digest; 2]) {
    let folder = super::power::quick_folder();
    let (dir, mut rng) = (folder.path().join("vault"), Chance(7));
    let root = create::create(&dir, &new_vault(), NOW, &mut rng).unwrap();
    let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
    let case = begin(&mut vault, &mut rng);
    (0..12).for_each(|number| _ = answer(&mut vault, case, number, &mut rng).unwrap());
    let before = rows_of(&vault).unwrap();
    drop(vault);
    let (after, mut tape) = device::record(folder.path(), || {
        let mut vault = open_with_root(&dir, &root, Access::Write).unwrap();
        device::mark(0);
        let _ = answer(&mut vault, case, 3, &mut rng).unwrap();
        rows_of(&vault).unwrap()
    });
    let database = (0..).find(|node| tape.name_of(*node) == Some(DATABASE)).unwrap();
    let save = tape.steps.iter().position(|step| matches!(step, device::Step::Mark(_))).unwrap();
    let flush = tape.steps[save..].iter().position(|s| matches!(s, device::Step::Flush(file) if *file == database));
    tape.steps.truncate(save + flush.unwrap());
    tape.whole().lay_out(folder.path());
    (folder, root, [before, after])
}

/// Flips one bit of a file, looks, and puts everything back.
fn flip(
    dir: &Path,
    root: &RootKey,
    good: &BTreeMap<String, Vec<u8>>,
    (name, bit): (&str, usize),
    truth: &[Digest],
    flips: &mut Flips,
) {
    let file = std::fs::OpenOptions::new().write(true).open(dir.join(name)).unwrap();
    file.write_all_at(&[good[name][bit / 8] ^ 1 << (bit % 8)], bit as u64 / 8).unwrap();
    let told = open_with_root(dir, root, Access::Write).and_then(|vault| {
        let rows = rows_of(&vault)?;
        // Bytes with a wrong checksum end a journal for SQLite: a save is then taken back in part.
        let found = truth.contains(&rows) || !vault.check()?.findings.is_empty();
        assert!(found, "{name} bit {bit}: silently changed");
        Ok(rows)
    });
    flips.tried += 1;
    for (name, bytes) in good {
        std::fs::write(dir.join(name), bytes).unwrap();
    }
    match told {
        Ok(rows) if truth.contains(&rows) => flips.harmless += 1,
        Ok(_) => flips.checked += 1,
        Err(OpenError::Damaged { .. } | OpenError::RolledBack { .. }) => flips.refused += 1,
        Err(error) => panic!("{name} bit {bit}: {error}"),
    }
}

/// Which bits of a file: all of them, or so many of them by chance.
fn bits(length: usize, few: usize, chance: &mut device::Dice) -> Vec<usize> {
    match std::env::var("TAANUU_FLIPS").ok().as_deref() {
        Some("all") => (0..length * 8).collect(),
        Some(part) => (0..length * 8).step_by(part.parse().unwrap()).collect(),
        None => (0..few).map(|_| chance.below(length * 8)).collect(),
    }
}

#[test]
fn no_flip_in_any_file_changes_an_answer_silently() {
    device::alone("tests::flips::no_flip_in_any_file_changes_an_answer_silently", || {
        let (folder, root, truth) = hot();
        let (dir, mut chance) = (folder.path().join("vault"), device::Dice(11));
        let hot = snapshot(&dir);
        // After its recovery the same vault at rest.
        drop(open_with_root(&dir, &root, Access::Write).unwrap());
        let rest = snapshot(&dir);
        let journal = "vault.db-journal";
        let cases: [(_, &str, usize, &[Digest]); 5] = [
            (&rest, DATABASE, 5_000, &truth[..1]),
            (&rest, "slots.0", 600, &truth[..1]),
            (&rest, "slots.1", 600, &truth[..1]),
            (&rest, HEAD, 1_300, &truth[..1]),
            (&hot, journal, 2_500, &truth),
        ];
        for (good, name, few, truth) in cases {
            for (name, bytes) in good {
                std::fs::write(dir.join(name), bytes).unwrap();
            }
            let mut flips = Flips::default();
            // Most of the anchor is empty: half of the flips go where its records are.
            let length = good[name].len();
            let mut places = bits(length, few, &mut chance);
            if name == HEAD && places.len() == few {
                places.iter_mut().step_by(2).for_each(|bit| *bit %= 20 * 128 * 8);
            }
            for bit in places {
                flip(&dir, &root, good, (name, bit), truth, &mut flips);
            }
            let Flips { tried, refused, checked, harmless } = flips;
            println!(
                "\n| {tried} flips in {name}: {refused} refused, {checked} found by the check, {harmless} without effect, 0 silent"
            );
            // A journal that would take back half a save does not get that far.
            assert_eq!(checked, 0, "{name}");
            // The other slot file and the record before stand in; nothing stands in for the database and its journal.
            assert_eq!(refused > 0, [DATABASE, journal].contains(&name), "{name}");
        }
    });
}

#[test]
fn a_journal_that_would_be_played_back_in_part_is_refused() {
    const RECORD: usize = 4104;
    let (folder, root, _) = hot();
    let dir = folder.path().join("vault");
    let (name, good) = ("vault.db-journal", snapshot(&dir));
    let count = good[name][11];
    assert_eq!((&good[name][8..11], good[name].len()), (&[0; 3][..], 512 + usize::from(count) * RECORD), "one part");
    let changed = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good[name].clone();
        change(&mut bytes);
        bytes
    };
    for (what, bytes) in [
        ("one record less is counted", changed(&|bytes| bytes[11] -= 1)),
        ("one record more is counted", changed(&|bytes| bytes[11] += 1)),
        ("the last record is cut short", changed(&|bytes| _ = bytes.pop())),
        ("another nonce", changed(&|bytes| bytes[15] ^= 1)),
        ("another page size", changed(&|bytes| bytes[26] ^= 0x20)),
        ("a page beyond the database", changed(&|bytes| bytes[512 + RECORD] = 1)),
        ("a page of no number", changed(&|bytes| bytes[512..516].fill(0))),
        ("a page twice", changed(&|bytes| bytes.copy_within(512..516, 512 + RECORD))),
        ("a sampled byte", changed(&|bytes| bytes[512 + 4 + 96] ^= 1)),
        ("a checksum", changed(&|bytes| bytes[512 + RECORD - 1] ^= 1)),
    ] {
        std::fs::write(dir.join(name), bytes).unwrap();
        let before = snapshot(&dir);
        let refused = open_with_root(&dir, &root, Access::Write).err();
        assert_eq!(refused, Some(OpenError::Damaged { what: Part::Journal }), "{what}");
        assert!(snapshot(&dir) == before, "{what}: nothing is changed");
    }
    std::fs::write(dir.join(name), &good[name]).unwrap();
    assert_eq!(open_with_root(&dir, &root, Access::Write).unwrap().check().unwrap().findings, []);
}

#[test]
fn every_flip_in_a_page_is_found_by_the_check() {
    let mut office = office();
    office.interview(12);
    let good = snapshot(&office.dir);
    let mut chance = Chance(12);
    // From byte 16 on: the first sixteen hold SQLCipher's salt, which is kept elsewhere.
    let bits = 16 * 8..good[DATABASE].len() * 8;
    for trial in 0..40 {
        let bit = bits.start + chance.below(bits.len());
        let mut bytes = good[DATABASE].clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(office.dir.join(DATABASE), bytes).unwrap();
        if let Ok(vault) = office.open() {
            assert_ne!(vault.check().unwrap().findings, [], "trial {trial}, bit {bit}");
        }
        restore(&office.dir, &good, &[DATABASE, HEAD]);
    }
}
