//! Losses that a vault survives with all that is in it, each many times. A wrong key never shows an empty vault.
//!
//! `TAANUU_TEST_RECOVERIES=100` for the large figure.

use super::*;
use age::secrecy::ExposeSecret;

const CODE: [u8; 16] = [7; 16];
const SECRET: [u8; 16] = [9; 16];

fn times() -> usize {
    std::env::var("TAANUU_TEST_RECOVERIES").ok().and_then(|number| number.parse().ok()).unwrap_or(3)
}

/// A vault with every way in, its supervisor's secret, and a case with four answers.
fn furnished() -> (Office, String, CaseId) {
    let identity = age::x25519::Identity::generate();
    let supervisors = [identity.to_public().to_string()];
    let mut office = office_with(&NewVault { supervisors: &supervisors, recovery_code: Some(&CODE), ..new_vault() });
    let case = office.interview(4);
    let mut vault = office.open().unwrap();
    let new = NewKeys { shares: KeepOr::Set(&SECRET), ..NewKeys::keep(KeyReason::SharesMade) };
    let _saved = vault.change_keys(Way::Passphrase(PASSPHRASE), &new, NOW, &mut office.rng).unwrap();
    drop(vault);
    let file = slots::read(&office.dir).unwrap();
    office.root = slots::unwrap(&file, slots::Way::RecoveryCode(&CODE)).unwrap().root;
    (office, identity.to_string().expose_secret().to_owned(), case)
}

fn is_whole(vault: &Vault, case: CaseId, what: &str) {
    let answers = vault.case(case).unwrap().answers;
    let texts: Vec<_> = answers.values().map(|stored| stored.answer.clone()).collect();
    let expected = (0..4).map(|number| screening::Answer::Text(format!("invented answer {number}")));
    assert_eq!(texts, expected.collect::<Vec<_>>(), "{what}");
}

#[test]
fn whatever_is_lost_everything_comes_back() {
    let (office, supervisor, case) = furnished();
    let good = snapshot(&office.dir);
    let mut chance = Chance(91);
    let mut rng = Chance(92);
    for round in 0..times() {
        for (what, way) in [
            ("code", Way::RecoveryCode(&CODE)),
            ("supervisor", Way::Identity(&supervisor)),
            ("shares", Way::Shares(&SECRET)),
        ] {
            let passphrase = format!("лозуфа гимора тесуно {round}");
            let mut vault = open_by(&office.dir, way, &mut rng);
            is_whole(&vault, case, what);
            // The passphrase is lost for good: a new one is set.
            let kdf = KdfParameters::floor();
            let new = NewKeys { passphrase: KeepOr::Set((&passphrase, kdf)), ..NewKeys::keep(KeyReason::Enrolled) };
            let _saved = vault.change_keys(way, &new, NOW, &mut rng).unwrap();
            drop(vault);
            is_whole(&Vault::open(&office.dir, &passphrase, NOW).unwrap(), case, what);
            assert_eq!(Vault::open(&office.dir, PASSPHRASE, NOW).err(), Some(OpenError::WrongPassphrase));
            restore_all(&office.dir, &good);
        }
        for damage in DAMAGES {
            damage.1(&office.dir, &good, &mut chance);
            is_whole(&open_by(&office.dir, Way::RecoveryCode(&CODE), &mut rng), case, damage.0);
            restore_all(&office.dir, &good);
        }
        // Without its anchor the vault shows everything, for reading only: nobody can tell whether it is the newest.
        std::fs::remove_file(office.dir.join(HEAD)).unwrap();
        assert_eq!(office.open().err(), Some(OpenError::Damaged { what: Part::Anchor }));
        is_whole(&office.open_read_only().unwrap(), case, "anchor");
        restore_all(&office.dir, &good);
    }
    println!("{} recoveries of each of 8 kinds, all whole", times());
}

fn open_by(dir: &Path, way: Way<'_>, rng: &mut Chance) -> Vault {
    match way {
        Way::RecoveryCode(code) => Vault::open_with_recovery_code(dir, code, NOW, rng),
        Way::Identity(identity) => Vault::open_with_identity(dir, identity, NOW, rng),
        Way::Shares(secret) => Vault::open_with_shares(dir, secret, NOW, rng),
        Way::Passphrase(passphrase) => Vault::open(dir, passphrase, NOW),
    }
    .unwrap()
}

fn restore_all(dir: &Path, files: &BTreeMap<String, Vec<u8>>) {
    restore(dir, files, &files.keys().map(String::as_str).collect::<Vec<_>>());
}

type Damage = fn(&Path, &BTreeMap<String, Vec<u8>>, &mut Chance);

/// What happens to the files of a vault that opens all the same.
const DAMAGES: [(&str, Damage); 5] = [
    ("one slot file gone", |dir, _, chance| {
        std::fs::remove_file(dir.join(["slots.0", "slots.1"][chance.below(2)])).unwrap();
    }),
    ("one slot file cut and overwritten", |dir, good, chance| {
        let length = chance.below(good["slots.0"].len());
        std::fs::write(dir.join(["slots.0", "slots.1"][chance.below(2)]), vec![0x55; length]).unwrap();
    }),
    ("a bit in each slot file", |dir, good, chance| {
        // In different places: 16 bytes apart or more.
        let length = good["slots.0"].len();
        let first = chance.below(length);
        let second = (first + 16 + chance.below(length - 32)) % length;
        for (name, at) in [("slots.0", first), ("slots.1", second)] {
            let mut bytes = good[name].clone();
            bytes[at] ^= 1 << chance.below(8);
            std::fs::write(dir.join(name), bytes).unwrap();
        }
    }),
    ("another sector of each slot file", |dir, good, chance| {
        let sectors = good["slots.0"].len().div_ceil(512);
        let first = chance.below(sectors);
        let second = (first + 1 + chance.below(sectors - 1)) % sectors;
        for (name, sector) in [("slots.0", first), ("slots.1", second)] {
            let mut bytes = good[name].clone();
            let end = bytes.len().min(sector * 512 + 512);
            bytes[sector * 512..end].fill(0);
            std::fs::write(dir.join(name), bytes).unwrap();
        }
    }),
    ("the salt at the beginning of the database", |dir, good, chance| {
        let mut bytes = good[DATABASE].clone();
        bytes[..16].iter_mut().for_each(|byte| *byte = chance.below(256) as u8);
        std::fs::write(dir.join(DATABASE), bytes).unwrap();
    }),
];

#[test]
fn a_wrong_key_never_shows_a_vault_of_any_kind() {
    let (mut office, _, case) = furnished();
    let before = snapshot(&office.dir);
    let other = age::x25519::Identity::generate().to_string();
    let wrong = Some(OpenError::WrongPassphrase);
    assert_eq!(Vault::open(&office.dir, "тест", NOW).err(), wrong);
    assert_eq!(Vault::open_read_only(&office.dir, "").err(), wrong);
    for number in 0..50 {
        let bits: [u8; 16] = keys::random(&mut office.rng);
        assert_eq!(Vault::open_with_recovery_code(&office.dir, &bits, NOW, &mut Chance(1)).err(), wrong);
        assert_eq!(Vault::open_with_shares(&office.dir, &bits, NOW, &mut Chance(1)).err(), wrong);
        assert_eq!(Vault::open_with_identity(&office.dir, other.expose_secret(), NOW, &mut Chance(1)).err(), wrong);
        // A root key that somebody made up: refused by the slot file, and by the database itself.
        let root = RootKey(keys::Secret::new(keys::random(&mut office.rng)));
        assert_eq!(
            open_with_root(&office.dir, &root, Access::Write).err(),
            Some(OpenError::Damaged { what: Part::Slots })
        );
        let file = slots::read(&office.dir).unwrap();
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
        let opened = database::open(&office.dir, &root, &file, flags).err();
        assert_eq!(opened, Some(OpenError::Damaged { what: Part::Database }), "{number}");
    }
    assert!(snapshot(&office.dir) == before);
    is_whole(&office.open().unwrap(), case, "after all of it");
}

/// The age files of types 2, 4 and 5 with the program `age`, as somebody without ours would open them.
#[cfg(unix)]
#[test]
fn the_age_program_gives_the_root_key_of_every_age_slot() {
    use crate::keys::{Printed, printed_identity};
    use crate::slots::Wrapped;
    use std::process::Command;
    if Command::new("age").arg("--version").output().is_err() {
        println!("skipped: the program age is not installed");
        return;
    }
    let (office, supervisor, _) = furnished();
    let file = slots::read(&office.dir).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (key, slot_file) = (folder.path().join("key.txt"), folder.path().join("slot.age"));
    let mut opened = 0;
    for slot in &file.slots {
        let (age, identity) = match &slot.wrapped {
            Wrapped::Supervisor { age } => (age, supervisor.clone()),
            Wrapped::Recovery { age } => (age, printed_identity(&file.vault_id, &CODE, Printed::Code).to_string()),
            Wrapped::Shares { age } => (age, printed_identity(&file.vault_id, &SECRET, Printed::Shares).to_string()),
            _ => continue,
        };
        std::fs::write(&key, identity).unwrap();
        std::fs::write(&slot_file, age).unwrap();
        let output = Command::new("age").args(["-d", "-i"]).args([&key, &slot_file]).output().unwrap();
        assert_eq!(output.stdout, office.root.0.as_slice(), "{}: {}", slot.id, String::from_utf8_lossy(&output.stderr));
        opened += 1;
    }
    assert_eq!(opened, 3);
}
