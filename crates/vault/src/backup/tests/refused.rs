//! What is not a whole backup of this vault is refused, and what lies there is as it was.

use super::*;
use crate::{OpenError, Part};

/// Everything below a folder, by path.
fn tree(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(tree(&entry.path()));
        } else {
            found.insert(entry.path(), std::fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn no_flipped_bit_and_no_shorter_file_is_restored() {
    let mut story = story();
    story.office.interview(2);
    let mut vault = story.office.open().unwrap();
    let mut made = story.make(&mut vault, NOW);
    drop(vault);
    let good = std::fs::read(&made.path).unwrap();
    let there = tree(story.office.temporary.path());
    made.path = story.folder.join("changed.age");
    let target = story.office.temporary.path().join("clean");
    let mut chance = Chance(77);
    let all = std::env::var("TAANUU_BACKUP_FLIPS").is_ok_and(|wish| wish == "all");
    let (flips, cuts) = if all { (good.len() * 8, good.len()) } else { (800, 200) };
    for trial in 0..flips + cuts {
        let mut bytes = good.clone();
        if trial < flips {
            // Every second one in the header and the manifest.
            let limit = if trial % 2 == 0 { 1600 * 8 } else { good.len() * 8 };
            let bit = if all { trial } else { chance.below(limit) };
            bytes[bit / 8] ^= 1 << (bit % 8);
        } else {
            // At the borders of age's pieces as well, where a file looks as if it ended.
            let header = good.windows(5).position(|line| line == b"\n--- ").unwrap() + 49;
            let border = header + 16 + (trial - flips) % 11 * (64 * 1024 + 16);
            let anywhere = if all { trial - flips } else { chance.below(good.len()) };
            bytes.truncate(if !all && trial % 4 == 0 { border.min(good.len() - 1) } else { anywhere });
        }
        std::fs::write(&made.path, &bytes).unwrap();
        let refused = story.found(&made, &target).map(drop);
        let expected = matches!(refused, Err(BackupError::Changed | BackupError::NotABackup | BackupError::WrongKey));
        assert!(expected, "trial {trial}: {refused:?}");
    }
    std::fs::remove_file(&made.path).unwrap();
    assert_eq!(tree(story.office.temporary.path()), there, "nothing was left behind or touched");
    println!("{flips} flipped bits, {cuts} cuts of a backup of {} bytes: all refused", good.len());
}

#[test]
fn a_backup_never_replaces_another_vault_or_one_that_went_on() {
    let mut story = story();
    let case = story.office.interview(3);
    let mut vault = story.office.open().unwrap();
    let made = story.make(&mut vault, NOW);
    drop(vault);
    let present = story.office.dir.clone();
    let error = |aside| story.restore(&made, &present, aside).unwrap_err();
    // The record of the backup itself came after it.
    let older = BackupError::Older { backup: made.facts.last_event, present: made.facts.last_event + 1 };
    assert_eq!((error(false), error(true)), (BackupError::Open(OpenError::AlreadyExists), older));

    // An anchor lost: the database still tells.
    let before = tree(&present);
    std::fs::remove_file(present.join("head.bin")).unwrap();
    assert!(matches!(error(true), BackupError::Older { .. }));
    std::fs::write(present.join("head.bin"), &before[&present.join("head.bin")]).unwrap();

    let mut other = story_of(8);
    another(&mut other.office);
    assert_eq!(story.restore(&made, &other.office.dir, true), Err(BackupError::Foreign));

    // In use: not even put aside.
    let vault = story.office.open().unwrap();
    assert_eq!(error(true), BackupError::Open(OpenError::InUse));
    drop(vault);

    // Somebody's folder.
    let folder = story.office.temporary.path().join("papers");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("letter.txt"), b"mine").unwrap();
    assert_eq!(story.restore(&made, &folder, true), Err(BackupError::Open(OpenError::AlreadyExists)));

    assert_eq!(tree(&present), before);
    assert_eq!(story.office.open().unwrap().case(case).unwrap().answers.len(), 3);
}

#[test]
fn another_history_of_the_same_length_is_not_replaced() {
    let mut story = story();
    story.office.interview(3);
    let kept = snapshot(&story.office.dir);
    // Two copies of one vault, each with another answer at the same place.
    let mut vault = story.office.open().unwrap();
    let case = vault.cases().unwrap()[0].id;
    let _ = answer(&mut vault, case, 7, &mut story.office.rng).unwrap();
    let image = vault.image().unwrap();
    let made = story.finish(&image, NOW);
    drop((image, vault));
    crate::tests::restore(&story.office.dir, &kept, &["vault.db", "head.bin"]);
    let mut vault = story.office.open().unwrap();
    let _ = answer(&mut vault, case, 8, &mut story.office.rng).unwrap();
    assert_eq!(vault.last_seq().unwrap(), made.facts.last_event);
    drop(vault);
    let dir = story.office.dir.clone();
    assert_eq!(story.restore(&made, &dir, true), Err(BackupError::Foreign));
    // And when the backup went further on its own way.
    crate::tests::restore(&story.office.dir, &kept, &["vault.db", "head.bin"]);
    let mut vault = story.office.open().unwrap();
    for number in 10..13 {
        let _ = answer(&mut vault, case, number, &mut story.office.rng).unwrap();
    }
    let image = vault.image().unwrap();
    let further = story.finish(&image, NOW);
    drop((image, vault));
    crate::tests::restore(&story.office.dir, &kept, &["vault.db", "head.bin"]);
    let mut vault = story.office.open().unwrap();
    let _ = answer(&mut vault, case, 8, &mut story.office.rng).unwrap();
    drop(vault);
    assert_eq!(story.restore(&further, &dir, true), Err(BackupError::Foreign));
    // The anchor's word gone, the database's stays.
    std::fs::remove_file(dir.join("head.bin")).unwrap();
    assert_eq!(story.restore(&made, &dir, true), Err(BackupError::Foreign));
    assert_eq!(story.restore(&further, &dir, true), Err(BackupError::Foreign));
}

#[test]
fn a_damaged_vault_is_put_aside_whole_and_the_backup_takes_its_place() {
    let mut story = story();
    let case = story.office.interview(3);
    let vault = story.office.open().unwrap();
    let image = vault.image().unwrap();
    let made = story.finish(&image, NOW);
    drop((image, vault));
    let dir = story.office.dir.clone();
    let mut bytes = std::fs::read(dir.join("vault.db")).unwrap();
    bytes[5000..9000].fill(0);
    std::fs::write(dir.join("vault.db"), &bytes).unwrap();
    let damaged = snapshot(&dir);
    let aside = story.restore(&made, &dir, true).unwrap().unwrap();
    assert_eq!(aside, dir.with_file_name(format!("vault.before-restore-{}", NOW + 500)));
    assert_eq!(snapshot(&aside), damaged);
    let restored = story.office.open().unwrap();
    assert_eq!(restored.case(case).unwrap().answers.len(), 3);
    assert_eq!(restored.check().unwrap().findings, []);
    drop(restored);
    // The same again, at the same second, would need the same name: what was put aside is not touched.
    std::fs::create_dir_all(&aside).unwrap();
    assert!(story.restore(&made, &dir, true).is_err());
    assert_eq!(snapshot(&aside), damaged);
}

#[test]
fn wrong_keys_foreign_words_and_other_files_are_told_apart() {
    let mut story = story();
    story.office.interview(1);
    let mut vault = story.office.open().unwrap();
    let made = story.make(&mut vault, NOW);
    drop(vault);
    let target = story.office.temporary.path().join("clean");
    let read = |path: &Path, key: &str| Unpacked::read(path, key, &target, &mut Chance(5)).map(drop);
    let stranger = age::x25519::Identity::generate().to_string().expose_secret().to_owned();
    assert_eq!(read(&made.path, &stranger), Err(BackupError::WrongKey));
    assert_eq!(read(&made.path, "not a key"), Err(BackupError::WrongKey));
    for (name, bytes) in [
        ("text", b"hello".to_vec()),
        ("empty", vec![]),
        ("endless header", {
            let mut long = b"age-encryption.org/v1\n".to_vec();
            (0..1000).for_each(|_| long.extend_from_slice(b"-> X25519 AAAA\n"));
            long
        }),
    ] {
        let path = story.folder.join("other.age");
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(read(&path, &story.key), Err(BackupError::NotABackup), "{name}");
    }
    // Sealed to the same supervisor, but something else inside.
    let recipient = story.key.parse::<age::x25519::Identity>().unwrap().to_public();
    let sealed = age::encrypt(&recipient, b"a letter").unwrap();
    let path = story.folder.join("letter.age");
    std::fs::write(&path, sealed).unwrap();
    assert!(matches!(read(&path, &story.key), Err(BackupError::NotABackup | BackupError::Changed)));

    // The manifest says something else than what lies there.
    type Change = (&'static str, fn(&mut Facts), BackupError);
    let changes: [Change; 7] = [
        ("digest", |f| f.parts[3].sha256.0[0] ^= 1, BackupError::Changed),
        ("length", |f| f.parts[3].bytes += 1, BackupError::Changed),
        ("a part less", |f| drop(f.parts.pop()), BackupError::Changed),
        ("vault", |f| f.vault_id[0] ^= 1, BackupError::Foreign),
        ("generation", |f| f.slot_generation += 1, BackupError::Foreign),
        ("time", |f| f.made_at += 1, BackupError::Foreign),
        ("end", |f| f.last_event += 1, BackupError::Foreign),
    ];
    for (what, change, expected) in changes {
        let mut facts = made.facts.clone();
        change(&mut facts);
        let unpacked = Unpacked::read(&made.path, &story.key, &target, &mut Chance(5)).unwrap();
        assert_eq!(unpacked.verify(facts, &story.key, NOW).map(drop), Err(expected), "{what}");
    }
    assert!(story.found(&made, &target).is_ok(), "the true one passes");
    assert!(!target.exists());
}

#[test]
fn a_damaged_vault_does_not_become_a_backup() {
    let mut story = story();
    story.office.interview(3);
    let vault = story.office.open().unwrap();
    let path = story.office.dir.join("vault.db");
    let good = std::fs::read(&path).unwrap();
    for (what, place) in [("the last page", good.len() - 100), ("a middle page", good.len() / 2)] {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let image = vault.image().unwrap();
        assert!(matches!(image.facts(NOW), Err(BackupError::Damaged(Part::Database))), "{what}");
        std::fs::write(&path, &good).unwrap();
    }
    let head = story.office.dir.join("head.bin");
    let kept = std::fs::read(&head).unwrap();
    std::fs::write(&head, vec![0; kept.len()]).unwrap();
    assert_eq!(vault.image().unwrap().facts(NOW), Err(BackupError::Damaged(Part::Anchor)));
    std::fs::write(&head, &kept).unwrap();
    assert!(vault.image().unwrap().facts(NOW).is_ok());
    assert!(std::fs::read_dir(&story.folder).unwrap().next().is_none());
}
