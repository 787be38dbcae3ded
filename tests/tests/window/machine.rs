//! What the tests need from the machine: the two drivers, folders of their own. Everything started here is
//! ended here, by its own process group.

use super::display::DISPLAY;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Longest wait for anything that the machine starts.
pub const STARTING: Duration = Duration::from_secs(30);
/// Between two looks while waiting.
pub const LOOK_EVERY: Duration = Duration::from_millis(50);

/// One test at a time: two windows would fight for the keyboard and for two cores.
static TURN: Mutex<()> = Mutex::new(());

/// The program to drive and this test's turn, or `None` where none was named.
pub fn desktop() -> Option<(PathBuf, MutexGuard<'static, ()>)> {
    let Some(program) = std::env::var_os("TAANUU_DESKTOP").map(PathBuf::from) else {
        eprintln!("not run: TAANUU_DESKTOP names no program (make test does)");
        return None;
    };
    assert!(
        program.is_file(),
        "TAANUU_DESKTOP: there is no {}; build it: cargo build -p taanuu-desktop",
        program.display()
    );
    Some((program, TURN.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// Asks until `look` has an answer; `None` after `limit`.
pub fn wait<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if begun.elapsed() > limit {
            return None;
        }
        sleep(LOOK_EVERY);
    }
}

/// `program` on the display of the tests; it keeps its data in `data` and finds no other instance unless `variables`
/// name a session bus.
pub fn command(program: &Path, data: &Path, variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command
        .env("DISPLAY", &DISPLAY.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1") // no accessibility bus here
        .env("TAANUU_DATA_DIR", data)
        .env("XDG_CONFIG_HOME", data.join("config"))
        .env("XDG_CACHE_HOME", data.join("cache"))
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .envs(variables.iter().copied());
    command
}

/// A folder for one officer's vault and one for the files that people carry, empty and gone with the test.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    /// A place that nobody used.
    pub fn new() -> Place {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    /// The folder of this name, made if need be.
    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.folder.path().join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }
}

/// `tauri-driver` with its `WebKitWebDriver`, for one start of the program.
pub struct Drivers {
    tauri: Child,
    port: u16,
}

impl Drivers {
    /// Starts both drivers; the program that they start later lives as [`command`] says.
    pub fn start(data: &Path, variables: &[(&str, &str)]) -> Drivers {
        let (port, native_port) = (free_port(), free_port());
        let driver = find("tauri-driver", "cargo install tauri-driver --version '^2.1' --locked");
        let tauri = command(&driver, data, variables)
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .arg("--native-driver")
            .arg(find("WebKitWebDriver", "install the package webkit2gtk-driver"))
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let drivers = Drivers { tauri, port };
        for port in [port, native_port] {
            wait(STARTING, || TcpStream::connect(("127.0.0.1", port)).ok()).expect("a driver does not answer");
        }
        drivers
    }

    /// Where the tests talk to it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Processes of `program` that these drivers started.
    pub fn programs(&self, program: &Path) -> Vec<u32> {
        let ours = self.tauri.id().to_string();
        let started = |process: &u32| {
            let group = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
            let group = group.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(2).map(str::to_owned));
            group.as_ref() == Some(&ours)
                && fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe == program)
        };
        let processes = fs::read_dir("/proc").unwrap().flatten();
        processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(started).collect()
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        signal("KILL", &format!("-{}", self.tauri.id()));
        let _ = self.tauri.wait();
    }
}

/// Sends a signal to a process, or to a group when `target` begins with a minus.
pub fn signal(name: &str, target: &str) {
    let done = Command::new("kill").args([&format!("-{name}"), "--", target]).stderr(Stdio::null()).status();
    assert!(done.is_ok(), "kill is missing");
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// The program `name`: in the project's own tools or on the path; else the test ends and says how to get it.
pub fn find(name: &str, remedy: &str) -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tools/bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::iter::once(own).chain(std::env::split_paths(&path));
    let found = places.find_map(|place| Some(place.join(name)).filter(|program| program.is_file()));
    found.unwrap_or_else(|| panic!("{name} is missing: {remedy} (make test does it)"))
}
