//! A backup from the office's side: made for the supervisor, due again after a day, restored where nothing is, and nobody else's accepted.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::view::BackupContentView;
use casework::{Content, Moment, Office, Result};
use getrandom::{SysRng, rand_core::UnwrapErr};
use packet::SigningIdentity;
use std::path::{Path, PathBuf};
use std::process::Command;
use story::{MORNING, PASSPHRASE, Player, code, new_vault};

/// An invented supervisor; made for these tests alone.
const KEY: &str = "AGE-SECRET-KEY-1CP4QXL28377AYWAQGXAVRAMXF6VTSK2LNGR2D0X48C67WA6RAQGS27N76D";
const RECIPIENT: &str = "age197sjc0pv3dccjcgu6mshwrtx3gsa8ctayrczs8en5j4hjqf0r4ksvtwu0r";

const DAY: i64 = 24 * 60 * 60;

/// A training office with a supervisor, and a drive.
fn office() -> (Player, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let mut player = Player { folder, content: Content::embedded().unwrap(), office: None, now: MORNING };
    let mut input = new_vault(Some("labour-inspector"));
    input.supervisor = Some(RECIPIENT.into());
    player.office = Some(player.create(&input).unwrap().0);
    let drive = player.folder.path().join("drive");
    std::fs::create_dir(&drive).unwrap();
    (player, drive)
}

fn with_moment<T>(act: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    let mut rng = UnwrapErr(SysRng);
    act(&mut Moment { now: MORNING + 5 * DAY, rng: &mut rng })
}

fn restore(file: &Path, dir: &Path, put_aside: bool) -> Result<BackupContentView> {
    with_moment(|moment| casework::restore_backup(file, KEY, dir, put_aside, moment))
}

fn unlock(dir: &Path) -> Office {
    with_moment(|moment| casework::unlock(dir, PASSPHRASE, &Content::embedded().unwrap(), moment).unwrap())
}

#[test]
fn a_lost_laptop_costs_what_came_after_the_backup_and_nothing_else() {
    let (mut player, drive) = office();
    let case = player.golden("sewing-shop").case.case;
    let before = player.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    let made = player.act(|office, moment| office.back_up(&drive, moment)).unwrap();
    let made_at = player.now;
    player.choose(&case, "debt", "no").unwrap();
    player.office = None;
    let file = drive.join(&made.backups[0].file_name);

    // The laptop is still there, and went on.
    assert_eq!(code(restore(&file, &player.dir(), false)), "vault-exists");
    assert_eq!(code(restore(&file, &player.dir(), true)), "backup-older");
    let looked = with_moment(|moment| casework::check_backup(&file, KEY, &drive.join("looked"), moment)).unwrap();
    assert_eq!((looked.label.as_str(), looked.training, looked.cases, looked.made_at), ("Blue desk", true, 1, made_at));
    assert_eq!(looked.sha256, made.backups[0].sha256);

    // It is gone; on a clean one the vault opens with the passphrase, and knows where it comes from.
    let clean = player.folder.path().join("clean/vault");
    let told = restore(&file, &clean, false).unwrap();
    assert_eq!((told.key_words.clone(), told.put_aside), (looked.key_words, None));
    let mut office = unlock(&clean);
    let after = office.findings(&case, MORNING).unwrap();
    assert_eq!(serde_json::to_value(&after.dimensions).unwrap(), serde_json::to_value(&before.dimensions).unwrap());
    assert_eq!(office.identity(MORNING).unwrap().key_words, told.key_words);
    // Work goes on in it, with its own next backup.
    let again = with_moment(|moment| office.back_up(&drive, moment)).unwrap();
    assert_eq!(again.backups.len(), 1, "the list is that of the time of the backup");
    drop(office);
    let second = drive.join(&again.backups[0].file_name);
    assert_eq!(code(restore(&second, &player.dir(), true)), "backup-foreign", "two histories now");
}

#[test]
fn a_folder_is_chosen_once_and_a_backup_is_due_after_a_day() {
    let (mut player, drive) = office();
    let due = |player: &mut Player| player.act(|office, moment| office.backup_due(moment.now)).unwrap();
    let none = player.act(|office, moment| office.backups(moment.now)).unwrap();
    assert_eq!((none.supervisor, none.due, none.days_since, none.folder), (true, true, None, None));
    assert_eq!(due(&mut player), None, "nobody chose a folder");
    let missing = drive.join("not plugged in");
    let choose = |player: &mut Player, folder: Option<&Path>| {
        player.act(|office, moment| office.choose_backup_folder(folder, moment))
    };
    assert_eq!(code(choose(&mut player, Some(&missing))), "backup-folder-missing");
    choose(&mut player, Some(&drive)).unwrap();
    assert_eq!(due(&mut player), Some(drive.clone()));
    let made = player.act(|office, moment| office.back_up(&drive, moment)).unwrap();
    assert_eq!((made.due, made.days_since, made.backups[0].place.as_str()), (false, Some(0), "chosen"));
    assert_eq!(due(&mut player), None);
    player.now += DAY - 60;
    assert_eq!(due(&mut player), None);
    player.now += 120;
    assert_eq!(due(&mut player), Some(drive.clone()));
    // The drive is not there: a quiet line, nothing else.
    player.now += 4 * DAY;
    std::fs::rename(&drive, drive.with_file_name("elsewhere")).unwrap();
    assert_eq!(due(&mut player), None);
    let quiet = player.act(|office, moment| office.backups(moment.now)).unwrap();
    assert_eq!((quiet.due, quiet.folder_there, quiet.days_since), (true, false, Some(5)));
    assert_eq!(code(player.act(|office, moment| office.back_up(&drive, moment))), "backup-folder-missing");
    choose(&mut player, None).unwrap();
    assert_eq!(player.act(|office, moment| office.backups(moment.now)).unwrap().folder, None);
}

#[test]
fn answers_are_saved_while_a_backup_is_written() {
    let (mut player, drive) = office();
    let case = player.golden("sewing-shop").case.case;
    let job = player.act(|office, moment| office.begin_backup(&drive, moment.now)).unwrap();
    let writing = std::thread::spawn(move || with_moment(|moment| job.run(moment)).unwrap());
    for choice in ["no", "yes", "no"] {
        player.choose(&case, "debt", choice).unwrap();
    }
    let done = writing.join().unwrap();
    let listed = player.act(|office, moment| office.finish_backup(&done, moment)).unwrap();
    let file = drive.join(&listed.backups[0].file_name);
    let clean = player.folder.path().join("clean");
    let told = restore(&file, &clean, false).unwrap();
    assert_eq!(told.last_event, listed.backups[0].last_event);
    // As it was when the backup began: the three answers came after it.
    let answer = |office: &Office| serde_json::to_value(office.check_answers(&case, MORNING).unwrap()).unwrap();
    let (then, now) = (answer(&unlock(&clean)), player.act(|office, _| answer(office)));
    assert_ne!(then, now);
}

/// Takes a backup apart with `age` and `tar`, changes the manifest, and puts it together again as anybody could who knows the supervisor.
fn repacked(file: &Path, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> PathBuf {
    let work = tempfile::tempdir().unwrap();
    let run = |script: &str| {
        let mut shell = Command::new("sh");
        let done =
            shell.current_dir(work.path()).args(["-ec", script, "sh"]).arg(file).arg(RECIPIENT).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    std::fs::write(work.path().join("key.txt"), KEY).unwrap();
    run(r#"age -d -i key.txt "$1" | tar -x"#);
    let manifest = work.path().join("manifest.cose");
    std::fs::write(&manifest, change(std::fs::read(&manifest).unwrap())).unwrap();
    run(r#"tar --format=ustar -b1 -c manifest.cose slots.0 slots.1 head.bin vault.db | age -r "$2" > "$1.new""#);
    file.with_extension("age.new")
}

#[test]
fn a_manifest_that_somebody_else_signed_is_not_believed() {
    let (mut player, drive) = office();
    let made = player.act(|office, moment| office.back_up(&drive, moment)).unwrap();
    player.office = None;
    let file = drive.join(&made.backups[0].file_name);
    let clean = player.folder.path().join("clean");
    let stranger = SigningIdentity::from_seed([5; 32]);
    let resign = |bytes: Vec<u8>| packet::verify_backup(&bytes).unwrap().manifest().sign(&stranger).unwrap();
    let changed = |mut bytes: Vec<u8>| {
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        bytes
    };
    assert_eq!(code(restore(&repacked(&file, resign), &clean, false)), "backup-foreign");
    assert_eq!(code(restore(&repacked(&file, changed), &clean, false)), "backup-changed");
    assert_eq!(code(restore(&repacked(&file, |_| b"no manifest".to_vec()), &clean, false)), "backup-unreadable");
    assert!(!clean.exists());
    assert_eq!(code(restore(&repacked(&file, |bytes| bytes), &clean, false)), "done", "put together again unchanged");
}

/// A python3 that has what the script needs.
fn python() -> Option<&'static str> {
    let ready = |python: &&str| {
        let asked = Command::new(python).args(["-c", "import cbor2, cryptography"]).output();
        asked.is_ok_and(|output| output.status.success())
    };
    let found = ["python3", "/usr/bin/python3"].into_iter().find(ready);
    if found.is_none() {
        println!("skipped: python3 with cbor2 and cryptography is not installed");
    }
    found
}

#[test]
fn standard_tools_alone_verify_a_backup_and_read_every_answer() {
    let Some(python) = python() else { return };
    let (mut player, drive) = office();
    let case = player.golden("sewing-shop").case.case;
    let made = player.act(|office, moment| office.back_up(&drive, moment)).unwrap();
    let checked = player.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let key_words = player.act(|office, moment| office.identity(moment.now)).unwrap().key_words.replace(' ', "");
    player.office = None;
    let file = drive.join(&made.backups[0].file_name);
    let key = drive.join("key.txt");
    std::fs::write(&key, KEY).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/restore_backup.py");
    let run = |file: &Path, name: &str| {
        let (folder, plain) = (drive.join(name), drive.join(format!("{name}.sqlite")));
        let mut command = Command::new(python);
        let done = command.arg(&script).args([&key, file, &folder]).arg("--plain").arg(&plain).output().unwrap();
        (done, folder, plain)
    };
    let (done, folder, plain) = run(&file, "whole");
    let said = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(said.starts_with(&format!("verified: {} events, 1 interviews", made.backups[0].last_event)), "{said}");
    assert!(said.trim_end().ends_with(&key_words.to_lowercase()), "{said} {key_words}");
    // The folder opens with the passphrase; the plain file with any sqlite.
    assert_eq!(
        serde_json::to_value(unlock(&folder).check_answers(&case, MORNING).unwrap().sections).unwrap(),
        serde_json::to_value(&checked.sections).unwrap()
    );
    let count =
        "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('PRAGMA integrity_check').fetchone()[0])";
    let asked = Command::new(python).args(["-c", count]).arg(&plain).output().unwrap();
    assert_eq!(String::from_utf8(asked.stdout).unwrap().trim(), "ok");

    // What was changed is refused, and no folder appears.
    let stranger = SigningIdentity::from_seed([5; 32]);
    let resign = |bytes: Vec<u8>| packet::verify_backup(&bytes).unwrap().manifest().sign(&stranger).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let flipped = drive.join("flipped.age");
    std::fs::write(&flipped, bytes).unwrap();
    for (what, file, why) in
        [("flipped", flipped, "it was changed"), ("resigned", repacked(&file, resign), "somebody else signed it")]
    {
        let (done, folder, plain) = run(&file, what);
        let why_not = String::from_utf8(done.stderr).unwrap();
        assert!(!done.status.success() && why_not.contains(why), "{what}: {why_not}");
        assert!(!folder.exists() && !plain.exists(), "{what}");
    }
}
