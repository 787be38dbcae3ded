use super::read::MAX_BYTES;
use super::save::{deliver, numbered, save};
use super::{FileError, read};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn reads_what_is_there() {
    let place = folder();
    for size in [0_usize, 1, 4096, 1_000_003] {
        let path = place.path().join(format!("{size}.age"));
        let bytes: Vec<u8> = (0..size).map(|at| at as u8).collect();
        fs::write(&path, &bytes).unwrap();
        assert_eq!(read(&path).unwrap(), bytes);
    }
}

#[test]
fn the_limit_is_the_last_size_that_is_read() {
    let place = folder();
    for (size, expected) in [(MAX_BYTES, Ok(MAX_BYTES)), (MAX_BYTES + 1, Err(FileError::TooLarge))] {
        let path = place.path().join("file");
        fs::File::create(&path).unwrap().set_len(size).unwrap();
        assert_eq!(read(&path).map(|bytes| bytes.len() as u64), expected);
    }
}

#[test]
fn a_sparse_giant_is_refused_unread() {
    let place = folder();
    let path = place.path().join("giant");
    fs::File::create(&path).unwrap().set_len(10 * 1024 * 1024 * 1024).unwrap();
    assert_eq!(read(&path), Err(FileError::TooLarge));
}

#[test]
fn what_is_no_regular_file_is_refused() {
    let place = folder();
    let at = |name: &str| place.path().join(name);
    fs::write(at("real"), "x").unwrap();
    symlink(at("real"), at("link")).unwrap();
    symlink(at("loop"), at("loop")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    let _socket = UnixListener::bind(at("socket")).unwrap();
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    for name in ["link", "loop", "folder", "pipe", "socket"] {
        assert_eq!(read(&at(name)), Err(FileError::NotRegular), "{name}");
    }
    assert_eq!(read(Path::new("/dev/zero")), Err(FileError::NotRegular));
    assert_eq!(read(&at("nothing")), Err(FileError::Unreadable));
}

#[test]
fn saved_bytes_are_there_under_their_name_for_the_owner_alone() {
    let place = folder();
    assert_eq!(save(place.path(), "KG-1.age", b"sealed").unwrap(), "KG-1.age");
    assert_eq!(fs::read(place.path().join("KG-1.age")).unwrap(), b"sealed");
    assert_eq!(fs::metadata(place.path().join("KG-1.age")).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names(place.path()), ["KG-1.age"]);
}

#[test]
fn the_same_packet_again_is_one_file_and_another_one_is_a_second() {
    let place = folder();
    for (bytes, expected) in
        [(b"one", "a.age"), (b"one", "a.age"), (b"two", "a-2.age"), (b"six", "a-3.age"), (b"two", "a-2.age")]
    {
        assert_eq!(save(place.path(), "a.age", bytes).unwrap(), expected);
    }
    assert_eq!(names(place.path()), ["a-2.age", "a-3.age", "a.age"]);
    assert_eq!(fs::read(place.path().join("a.age")).unwrap(), b"one");
}

#[test]
fn the_person_is_told_the_folder_or_the_other_name() {
    let place = folder();
    let told = place.path().to_str().unwrap();
    assert_eq!(deliver(place.path(), "a.age", b"one").unwrap(), told);
    assert_eq!(deliver(place.path(), "a.age", b"two").unwrap(), format!("{told}/a-2.age"));
}

#[test]
fn a_link_in_the_folder_is_left_alone() {
    let place = folder();
    let elsewhere = folder();
    let target = elsewhere.path().join("precious");
    fs::write(&target, "kept").unwrap();
    symlink(&target, place.path().join("a.age")).unwrap();
    assert_eq!(save(place.path(), "a.age", b"new").unwrap(), "a-2.age");
    assert_eq!(fs::read_to_string(&target).unwrap(), "kept");
}

#[test]
fn numbers_go_before_the_ending() {
    for (name, copy, expected) in [
        ("a.age", 1, "a.age"),
        ("a.age", 2, "a-2.age"),
        ("a.b.age", 3, "a.b-3.age"),
        ("plain", 2, "plain-2"),
        (".age", 2, ".age-2"),
    ] {
        assert_eq!(numbered(name, copy), expected);
    }
}

#[test]
fn a_name_that_leads_elsewhere_and_a_folder_that_is_not_there_are_refused() {
    let place = folder();
    fs::write(place.path().join("file"), "x").unwrap();
    for (folder, name) in [
        (place.path().to_owned(), "../a.age"),
        (place.path().to_owned(), "sub/a.age"),
        (place.path().to_owned(), ".."),
        (place.path().to_owned(), ""),
        (place.path().join("gone"), "a.age"),
        (place.path().join("file"), "a.age"),
        ("relative".into(), "a.age"),
    ] {
        assert_eq!(save(&folder, name, b"x"), Err(FileError::Drive), "{folder:?} {name}");
    }
    assert_eq!(names(place.path()), ["file"]);
}

#[test]
fn errors_of_the_system_become_what_the_person_can_act_on() {
    use std::io::{Error, ErrorKind};
    for (kind, expected) in [
        (ErrorKind::StorageFull, "disk-full"),
        (ErrorKind::QuotaExceeded, "disk-full"),
        (ErrorKind::ReadOnlyFilesystem, "read-only"),
        (ErrorKind::PermissionDenied, "read-only"),
        (ErrorKind::NotFound, "disk-error"),
        (ErrorKind::Other, "disk-error"),
    ] {
        assert_eq!(FileError::writing(&Error::from(kind)).code(), expected);
    }
}

#[test]
fn a_folder_that_takes_no_files_is_named_so() {
    // The kernel's own folder refuses everybody, the administrator too.
    assert_eq!(save(Path::new("/sys/kernel"), "a.age", b"x"), Err(FileError::ReadOnly));
}

/// A real drive that is really full or read-only. Mounting one needs user namespaces: where the system forbids them to
/// this user, the test says so and checks nothing.
#[test]
fn full_and_read_only_drives_lose_nothing() {
    const INSIDE: &str = "TAANUU_TEST_DRIVE";
    if let Some(drive) = std::env::var_os(INSIDE) {
        return inside_drive(Path::new(&drive));
    }
    let drive = folder();
    let mounted = format!("mount -t tmpfs -o size=64k drive '{}' && \"$0\" --exact \"$1\"", drive.path().display());
    let itself = std::env::current_exe().unwrap();
    let allowed = Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success());
    if !allowed {
        eprintln!("not checked: this system gives no user namespaces");
        return;
    }
    let done = Command::new("unshare")
        .args(["-rm", "sh", "-c", &mounted])
        .arg(itself)
        .arg("files::tests::full_and_read_only_drives_lose_nothing")
        .env(INSIDE, drive.path())
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}

fn inside_drive(drive: &Path) {
    save(drive, "small.age", &[1; 1000]).unwrap();
    assert_eq!(save(drive, "large.age", &[2; 100_000]), Err(FileError::Full));
    assert_eq!(names(drive), ["small.age"]);
    assert_eq!(fs::read(drive.join("small.age")).unwrap(), [1; 1000]);
    let remount = Command::new("mount").args(["-o", "remount,ro"]).arg(drive).status().unwrap();
    assert!(remount.success());
    assert_eq!(save(drive, "other.age", &[3; 10]), Err(FileError::ReadOnly));
    assert_eq!(names(drive), ["small.age"]);
}
