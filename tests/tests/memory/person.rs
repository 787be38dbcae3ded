//! A person at the keyboard of the tests' display: `xdotool` presses real keys, and the title says what is on the screen.

use super::display::DISPLAY;
use super::machine::{find, wait};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Longest wait for a page. Deriving a key takes seconds on a busy machine.
const NEXT_PAGE: Duration = Duration::from_secs(60);
/// Class of the program's window.
const CLASS: &str = "taanuu-desktop";

fn xdotool(arguments: &[&str], typed: &str) -> Option<String> {
    let mut command = Command::new(find("xdotool", "install the package xdotool"));
    command.env("DISPLAY", &DISPLAY.name).args(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("xdotool starts");
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The title of the program's window, with the keyboard given to it; `None` while there is none.
pub fn title() -> Option<String> {
    let windows = xdotool(&["search", "--onlyvisible", "--class", CLASS], "")?;
    let window = windows.lines().last()?.to_owned();
    // There is no window manager here that would do it.
    xdotool(&["windowfocus", &window], "")?;
    xdotool(&["getwindowname", &window], "")
}

/// Waits for a window whose title fits.
pub fn page(expectation: &str, fits: impl Fn(&str) -> bool) {
    let mut last = None;
    let seen = wait(NEXT_PAGE, || {
        last = title();
        last.as_deref().is_some_and(&fits).then_some(())
    });
    assert!(seen.is_some(), "waited for {expectation}; the title is {last:?}");
}

/// Whether the title is the cover's: the time of day.
pub fn is_cover(title: &str) -> bool {
    let clock = title.split_once(':').map(|(hours, minutes)| [hours, minutes]);
    clock.is_some_and(|parts| parts.iter().all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit())))
}

/// Types text into whatever has the focus.
pub fn types(text: &str) {
    // Through a pipe: an argument would be read by everybody.
    xdotool(&["type", "--delay", "12", "--file", "-"], text).expect("the keys are typed");
}

/// Presses keys, one after the other.
pub fn presses(keys: &[&str]) {
    for key in keys {
        xdotool(&["key", key], "").expect("the key is pressed");
    }
}
