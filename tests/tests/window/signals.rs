//! The computer says that nobody is there: a login manager and a screen saver of the test's own, on a bus of its own.

use super::machine::{Place, desktop, wait};
use super::ready::{PASSPHRASE, office};
use super::window::Window;
use serde_json::json;
use std::io::{BufRead, BufReader, Read, pipe};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;
use zbus::blocking::{Connection, connection};
use zbus::zvariant::{self, ObjectPath};

const LOGIN: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";
const MANAGER: &str = "org.freedesktop.login1.Manager";
/// Between two signals: the program may not listen yet when the first one comes.
const AGAIN: Duration = Duration::from_millis(500);

/// A message bus that ends with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Bus {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("install the package dbus");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Bus { daemon, address: address.trim().to_owned() }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A login manager that knows one session, one lid, and who asked for time before sleep.
#[derive(Clone, Default)]
struct Login {
    lid: Arc<AtomicBool>,
    /// Our ends of the delays that were asked for: each reads its end when the delay is given back.
    delays: Arc<Mutex<Vec<std::io::PipeReader>>>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    #[zbus(name = "GetSessionByPID")]
    fn session(&self, _process: u32) -> ObjectPath<'static> {
        ObjectPath::from_static_str_unchecked(SESSION)
    }

    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zvariant::OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        assert!(!format!("{who} {why}").to_lowercase().contains("taanuu"), "everybody can read this");
        let (ours, theirs) = pipe().unwrap();
        self.delays.lock().unwrap().push(ours);
        OwnedFd::from(theirs).into()
    }

    #[zbus(property)]
    fn lid_closed(&self) -> bool {
        self.lid.load(Ordering::Relaxed)
    }
}

fn locked(window: &Window) -> bool {
    window.seen().screen == "unlock"
}

/// Says it again and again until the window is locked; then nothing can be had from it without the passphrase.
fn locks(window: &Window, what: &str, say: impl Fn()) {
    let heard = wait(Duration::from_secs(30), || {
        say();
        sleep(AGAIN);
        locked(window).then_some(())
    });
    assert!(heard.is_some(), "{what}: {:?}", window.seen());
    let asked =
        "window.__TAURI_INTERNALS__.invoke('home').then(() => arguments[0]('open'), error => arguments[0](error.code))";
    assert_eq!(window.run_and_wait(asked, vec![]), json!("locked"), "{what}");
    window.unlock(PASSPHRASE);
    window.screen("home");
}

#[test]
fn sleep_lid_session_and_screen_saver_lock_the_vault() {
    let Some((program, _turn)) = desktop() else { return };
    let (bus, login, place) = (Bus::start(), Login::default(), Place::new());
    let serving = connection::Builder::address(bus.address.as_str()).unwrap();
    let serving = serving.name("org.freedesktop.login1").unwrap().serve_at(LOGIN, login.clone()).unwrap();
    let bus_of_ours: Connection = serving.build().unwrap();
    let data = place.folder("screener");
    office(&data, "ky", &[]);
    let variables =
        [("DBUS_SYSTEM_BUS_ADDRESS", bus.address.as_str()), ("DBUS_SESSION_BUS_ADDRESS", bus.address.as_str())];
    let window = Window::open_with(&program, &data, &variables);
    window.unlock(PASSPHRASE);
    window.screen("home");

    // A program that does not listen would pass as well if anything locked: these do not.
    let emit = |path: &str, interface: &str, member: &str, on: bool| {
        bus_of_ours.emit_signal(None::<&str>, path, interface, member, &on).unwrap();
    };
    for _ in 0..6 {
        emit(LOGIN, MANAGER, "PrepareForShutdown", true);
        emit("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", false);
        sleep(AGAIN);
    }
    assert!(!locked(&window), "nobody said that the officer went away");

    locks(&window, "sleep", || emit(LOGIN, MANAGER, "PrepareForSleep", true));
    let mut first = login.delays.lock().unwrap().remove(0);
    assert_eq!(first.read(&mut [0]).unwrap(), 0, "the computer may sleep as soon as the vault is locked");
    emit(LOGIN, MANAGER, "PrepareForSleep", false);
    let again = wait(Duration::from_secs(10), || (!login.delays.lock().unwrap().is_empty()).then_some(()));
    assert!(again.is_some(), "after waking, time before the next sleep is asked for");

    locks(&window, "session", || {
        bus_of_ours.emit_signal(None::<&str>, SESSION, "org.freedesktop.login1.Session", "Lock", &()).unwrap();
    });
    for saver in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"] {
        locks(&window, saver, || emit("/ScreenSaver", saver, "ActiveChanged", true));
    }
    locks(&window, "lid", || login.lid.store(true, Ordering::Relaxed));
    window.close();
}
