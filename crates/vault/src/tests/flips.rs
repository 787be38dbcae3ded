//! One flipped bit anywhere: found, or provably without effect. Never a silent change.

use super::*;
use std::os::unix::fs::FileExt;

/// All that the vault says about its cases.
fn told(vault: &Vault) -> Result<Vec<StoredCase>, VaultError> {
    vault.cases()?.iter().map(|line| vault.case(line.id)).collect()
}

/// Flips one bit of a file, looks, and puts everything back.
fn flip(
    office: &Office,
    good: &BTreeMap<String, Vec<u8>>,
    name: &str,
    bit: usize,
) -> Result<Vec<StoredCase>, OpenError> {
    let file = std::fs::OpenOptions::new().write(true).open(office.dir.join(name)).unwrap();
    let byte = good[name][bit / 8] ^ 1 << (bit % 8);
    file.write_all_at(&[byte], bit as u64 / 8).unwrap();
    let found = office.open().and_then(|vault| told(&vault).map_err(OpenError::from));
    restore(&office.dir, good, &[name, HEAD]);
    found
}

#[test]
fn no_flip_in_any_file_changes_an_answer_silently() {
    let mut office = office();
    office.interview(12);
    let good = snapshot(&office.dir);
    let truth = told(&office.open().unwrap()).unwrap();
    let mut chance = Chance(11);
    for (name, trials) in [("slots.0", 60), ("slots.1", 60), (HEAD, 150), (DATABASE, 300)] {
        let mut found = 0;
        for _ in 0..trials {
            // Half of the flips in the anchor go where its records are.
            let whole = good[name].len() * 8;
            let limit = if name == HEAD && chance.below(2) == 0 { 20 * 128 * 8 } else { whole };
            let bit = chance.below(limit);
            match flip(&office, &good, name, bit) {
                Ok(cases) => assert_eq!(cases, truth, "{name} bit {bit}"),
                Err(OpenError::Damaged { .. } | OpenError::RolledBack { .. }) => found += 1,
                Err(error) => panic!("{name} bit {bit}: {error}"),
            }
        }
        // The other slot file and the record before stand in; nothing stands in for the database.
        assert_eq!(found > 0, name == DATABASE, "{name}: {found} of {trials} found");
        println!("{name}: {found} of {trials} flips refused, the others without effect");
    }
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
