//! A full disk and a folder that may not be written: a coded error, and everything acknowledged is still there.

use super::child::{Actor, saved};
use super::*;
use std::process::Command;

/// What a filling child must have said: saved answers, the same refusal at each try, and all of it there after opening again.
/// `before` answers were there at its start; gives how many are there now, and how many of them it was told were saved.
fn filled(said: &[String], before: usize) -> (usize, usize) {
    let acknowledged = said.iter().filter_map(|line| saved(line)).count();
    let refusals: Vec<_> = said.iter().filter(|line| line.starts_with("Storage")).collect();
    assert_eq!(refusals, ["Storage(Full)", "Storage(Full)"], "{said:?}");
    let there = said.last().unwrap().strip_prefix("there ").unwrap_or_else(|| panic!("{said:?}"));
    let (answers, findings) = there.split_once(' ').unwrap();
    let answers = answers.parse().unwrap();
    // A commit whose anchor found no room is there too, though it was never called saved.
    let expected = before + acknowledged..=before + acknowledged + 2;
    assert!(expected.contains(&answers), "{before} before, {acknowledged} acknowledged, {there}");
    assert_eq!(findings, "0");
    (answers, acknowledged)
}

#[test]
fn a_file_that_may_not_grow_any_more_loses_nothing() {
    let mut office = office();
    let case = office.interview(0);
    let (mut before, mut all) = (0, 0);
    let points = cases("TAANUU_FILL_POINTS", 20);
    for point in 0..points {
        let room = 9 + point * 150 / points;
        let size = std::fs::metadata(office.dir.join(DATABASE)).unwrap().len();
        // The shell counts in blocks of 512 bytes, and an ignored signal lets the write fail instead of killing.
        let limit = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" \"$@\"", size / 512 + 2 * room as u64);
        let said = Actor::start("fill", &office, &["/bin/sh", "-c", &limit]).hear_out();
        let (there, acknowledged) = filled(&said, before);
        (all, before) = (all + acknowledged, there);
    }
    println!("\n| {points} fill points under a file-size limit: {all} answers acknowledged, all there");
    // With room again, writing goes on.
    let mut vault = office.open().unwrap();
    assert!(answer(&mut vault, case, 9999, &mut office.rng).is_ok());
}

#[test]
fn a_full_file_system_loses_nothing() {
    let mut office = office();
    office.interview(0);
    let small = office.temporary.path().join("small");
    std::fs::create_dir(&small).unwrap();
    let from = office.dir.clone();
    let mount = format!(
        "mount -t tmpfs -o size=1000k none {0} && cp -a {1} {0}/vault && exec \"$0\" \"$@\"",
        small.display(),
        from.display()
    );
    office.dir = small.join("vault");
    let try_mount = format!("mount -t tmpfs none {}", small.display());
    if !Command::new("unshare").args(["-Urm", "sh", "-c", &try_mount]).status().is_ok_and(|status| status.success()) {
        println!("skipped: this machine allows no mount in a namespace");
        return;
    }
    let said = Actor::start("fill", &office, &["unshare", "-Urm", "sh", "-c", &mount]).hear_out();
    println!("full file system: {} answers acknowledged, all there", filled(&said, 0).1);
}

#[test]
fn a_folder_that_may_not_be_written_is_read_only() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let mut office = office();
    office.interview(2);
    let before = snapshot(&office.dir);
    let allow = |path: &Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    before.keys().for_each(|name| allow(&office.dir.join(name), 0o444));
    allow(&office.dir, 0o555);
    allow(office.temporary.path(), 0o755);
    // Nothing is forbidden to root: act as nobody then.
    let is_root = std::fs::metadata(&office.dir).unwrap().uid() == 0;
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let wrapper: &[&str] = if is_root { &nobody } else { &[] };
    if is_root && !Command::new(nobody[0]).args(&nobody[1..]).arg("true").status().is_ok_and(|status| status.success())
    {
        println!("skipped: cannot act as nobody here");
    } else {
        let said = Actor::start("open", &office, wrapper).hear_out();
        assert_eq!(said, ["Some(Storage(ReadOnly))", "Ok(1)"]);
        assert!(snapshot(&office.dir) == before);
    }
    before.keys().for_each(|name| allow(&office.dir.join(name), 0o600));
    allow(&office.dir, 0o700);
    assert_eq!(office.open().unwrap().check().unwrap().findings, []);
}
