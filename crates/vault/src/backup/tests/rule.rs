//! Old backups go by rule, and nothing else goes with them.

use super::*;

const DAY: i64 = 24 * 60 * 60;

#[test]
fn only_what_the_list_names_and_the_rule_drops_is_deleted() {
    let mut story = story();
    story.office.interview(1);
    let mut vault = story.office.open().unwrap();
    let day = |age: i64| NOW - age * DAY;
    // Two in one week long over: the later one stays.
    let week = day(30).div_euclid(7 * DAY) * 7 * DAY;
    let (first, second) = (story.make(&mut vault, week + DAY), story.make(&mut vault, week + 3 * DAY));
    let surplus = vault.surplus_backups(NOW).unwrap();
    assert_eq!(surplus.iter().map(|backup| backup.sha256).collect::<Vec<_>>(), [first.written.sha256]);

    // Somebody else's: another file of a backup's name, the same name with other bytes, a link.
    let others = story.office.temporary.path().join("others");
    std::fs::create_dir(&others).unwrap();
    let foreign = others.join(&first.written.file_name);
    let good = std::fs::read(&first.path).unwrap();
    let mut changed = good.clone();
    changed[good.len() / 2] ^= 1;
    for (what, bytes) in
        [("other bytes", changed), ("shorter", good[..100].to_vec()), ("no age file", b"x".repeat(good.len()))]
    {
        std::fs::write(&foreign, bytes).unwrap();
        assert_eq!(delete_backups(&others, &surplus), Ok(vec![]), "{what}");
        assert!(foreign.exists(), "{what}");
    }
    #[cfg(unix)]
    {
        std::fs::remove_file(&foreign).unwrap();
        std::os::unix::fs::symlink(&first.path, &foreign).unwrap();
        assert_eq!(delete_backups(&others, &surplus), Ok(vec![]));
        assert!(foreign.exists() && first.path.exists());
    }
    std::fs::write(story.folder.join("copy-2020-01-01-aaaaaaaaaa.age"), &good).unwrap();

    let deleted = delete_backups(&story.folder, &surplus).unwrap();
    assert_eq!(deleted, [first.written.sha256]);
    assert_eq!(delete_backups(&story.folder, &surplus), Ok(vec![]), "only once");
    for sha256 in deleted {
        let _ = vault.record_backup_removed(sha256, NOW, &mut story.office.rng).unwrap();
    }
    let mut left: Vec<_> = snapshot(&story.folder).into_keys().collect();
    let mut expected = vec![second.written.file_name.clone(), "copy-2020-01-01-aaaaaaaaaa.age".to_owned()];
    left.sort();
    expected.sort();
    assert_eq!(left, expected);
    let listed = vault.backups().unwrap();
    assert_eq!(listed.iter().map(|backup| backup.removed_at).collect::<Vec<_>>(), [None, Some(NOW)]);
    assert_eq!((listed[1].at, listed[1].place.as_str()), (week + DAY, "folder"));
    assert_eq!(vault.surplus_backups(NOW), Ok(vec![]));
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn names_of_backups_are_known_and_say_nothing() {
    let mut story = story();
    let mut vault = story.office.open().unwrap();
    let made = story.make(&mut vault, NOW);
    let day = chrono::DateTime::from_timestamp(NOW, 0).unwrap().date_naive();
    assert!(made.written.file_name.starts_with(&format!("copy-{day}-")));
    assert!(is_backup_name(&made.written.file_name));
    for other in [
        "copy-2026-11-24-k3j5x7q2ab.age.part",
        "copy-2026-11-24-k3j5x7q2a.age",
        "copy-2026-13-24-k3j5x7q2ab.age",
        "copy-2026-11-24_k3j5x7q2ab.age",
        "copy-2026-11-24-K3J5X7Q2AB.age",
        "copy-2026-11-24-k3j5x7q2a/.age",
        "k3j5x7q2abk3j5x7q2abk3j5x7.age",
        "copy-.age",
        "",
    ] {
        assert!(!is_backup_name(other), "{other}");
    }
}
