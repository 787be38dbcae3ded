//! What lies between the vault and its disk in a test: every step of one thread is written on a tape, and may be made to fail.
//!
//! SQLite's own files come through [`layer`](mod@layer), ours through [`step`] and [`write`]; both write one tape in one order. A thread
//! without a tape is untouched. [`Platter`] plays a tape to any point and draws what a power cut may leave behind.

mod fault;
mod layer;
mod platter;
mod tape;

pub(crate) use fault::{Fault, Plan};
pub(crate) use layer::layer;
pub(crate) use platter::{Dice, Image, Names, Platter, Sectors};
pub(crate) use tape::{Step, Tape};

use crate::files::Act;
use std::cell::RefCell;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Name, value, and what reading it back must give.
pub(crate) type Setting = (&'static str, &'static str, &'static str);

thread_local! {
    static TAPE: RefCell<Option<Tape>> = const { RefCell::new(None) };
    static SETTINGS: RefCell<Vec<Setting>> = const { RefCell::new(Vec::new()) };
}

/// Records this thread's steps under `root` while `run` runs.
pub(crate) fn record<T>(root: &Path, run: impl FnOnce() -> T) -> (T, Tape) {
    let before = TAPE.replace(Some(Tape::start(root)));
    assert!(before.is_none(), "one tape at a time");
    let result = run();
    (result, TAPE.take().unwrap())
}

/// Settings of the database in force instead of the table's own while `run` runs: a deliberately weaker program.
pub(crate) fn with_settings<T>(settings: &[Setting], run: impl FnOnce() -> T) -> T {
    SETTINGS.set(settings.to_vec());
    let result = run();
    SETTINGS.set(Vec::new());
    result
}

/// Notes on the tape that event `seq` was called saved.
pub(crate) fn mark(seq: u64) {
    with(|tape| tape.note(Step::Mark(seq)));
}

/// Steps on this thread's tape so far.
pub(crate) fn length() -> usize {
    with(|tape| tape.steps.len()).unwrap_or_default()
}

/// From here on calls fail by this plan.
pub(crate) fn disturb(plan: Plan) {
    with(|tape| tape.plan = Some(plan));
}

/// The failures end here; says whether any call failed.
pub(crate) fn heal() -> bool {
    with(|tape| tape.plan.take()).flatten().is_some_and(|plan| plan.has_struck())
}

fn with<T>(look: impl FnOnce(&mut Tape) -> T) -> Option<T> {
    TAPE.with_borrow_mut(|tape| tape.as_mut().map(look))
}

/// The setting in force in place of this one.
pub(crate) fn setting(entry: Setting) -> Setting {
    if entry.0 == "cipher_memory_security" && QUICK.load(Ordering::Relaxed) {
        return ("cipher_memory_security", "OFF", "0");
    }
    SETTINGS.with_borrow(|settings| settings.iter().find(|other| other.0 == entry.0).copied().unwrap_or(entry))
}

/// Whether SQLite's memory is left as it is in this process: wiping and locking it takes nine tenths of an opening, and changes nothing on
/// the disk. SQLCipher cannot take it back once it was on.
static QUICK: AtomicBool = AtomicBool::new(false);

/// Runs `run` in a process of its own, this test program started for the test `name` alone, where thousands of openings are quick.
/// What it prints comes through; it fails here as it fails there.
pub(crate) fn alone(name: &str, run: impl FnOnce()) {
    const ALONE: &str = "TAANUU_TEST_ALONE";
    if std::env::var_os(ALONE).is_some() {
        QUICK.store(true, Ordering::Relaxed);
        return run();
    }
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", name, "--nocapture", "--test-threads=1"]).env(ALONE, "1");
    let output = child.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("running 1 test"), "no test {name}");
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    said.lines().filter(|line| line.starts_with("| ")).for_each(|line| println!("{line}"));
}

/// Does a step with a file of ours, and notes it.
pub(crate) fn step<T>(act: Act<'_>, run: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    if let Some(code) = with(|tape| tape.refuse(act)).flatten() {
        return Err(io::Error::from_raw_os_error(code));
    }
    let done = run()?;
    with(|tape| tape.done(act));
    Ok(done)
}

/// Writes to a file of ours, all or as much as the plan lets through, and notes it.
pub(crate) fn write(path: &Path, at: u64, bytes: &[u8], run: impl FnOnce(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let (through, code) = with(|tape| tape.let_through(bytes.len())).unwrap_or((bytes.len(), None));
    if through > 0 {
        run(&bytes[..through])?;
        with(|tape| tape.written(path, at, &bytes[..through]));
    }
    code.map_or(Ok(()), |code| Err(io::Error::from_raw_os_error(code)))
}
