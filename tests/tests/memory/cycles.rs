//! Open, answer, lock, search; again and again.

use super::machine::{Place, command, desktop, signal, wait};
use super::processes::{Process, adopt, ours};
use super::{office, person, search};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longest wait for the end of what was locked.
const ENDING: Duration = Duration::from_secs(20);
/// How a person locks: the keys, and whether the cover follows.
const WAYS: [(&str, &[&str], bool); 3] = [
    ("F12", &["F12"], true),
    ("Ctrl+L", &["ctrl+l"], false),
    ("Shift three times", &["shift", "shift", "shift"], true),
];
/// Words typed in one cycle: first, and in the last moment before locking.
const WORDS: [&str; 2] = ["murtav", "kelspo"];

/// The program under test, with what is searched for.
pub struct Subject<'a> {
    program: &'a Path,
    first: Child,
    /// What was typed.
    pub words: Vec<String>,
}

impl<'a> Subject<'a> {
    fn start(program: &'a Path, data: &Path, variables: &[(&str, &str)]) -> Subject<'a> {
        Subject::begin(program, command(program, data, variables))
    }

    /// Starts `command`, which is `program` or something that starts it.
    pub fn begin(program: &'a Path, mut command: Command) -> Subject<'a> {
        adopt();
        let first = command.stdin(Stdio::null()).spawn().unwrap();
        Subject { program, first, words: vec![office::PASSPHRASE.to_owned()] }
    }

    fn processes(&self) -> Vec<Process> {
        ours(self.program)
    }

    /// How often any of the words is found in processes of this name.
    fn found(&self, name: &str) -> usize {
        self.found_of(name, &self.words)
    }

    fn found_of(&self, name: &str, words: &[String]) -> usize {
        let named = self.processes().into_iter().filter(|process| process.name.contains(name));
        named.map(|process| search::count(&process, words)).sum()
    }

    /// Opens the vault: the focus is in the passphrase field, and afterwards in the field of before.
    pub fn unlock(&self) {
        person::page("the unlock page", |title| title == "Work");
        person::types(office::PASSPHRASE);
        let passphrase = [office::PASSPHRASE.to_owned()];
        let typed = wait(ENDING, || (self.found_of("WebKit", &passphrase) > 0).then_some(()));
        assert!(typed.is_some(), "the search finds a passphrase that stands in its field");
        person::presses(&["Return"]);
        person::page("the question of before", |title| title.starts_with("Question ") && title.ends_with(" · Taanuu"));
    }

    /// Types two answers: one that is seen everywhere, and one in the last moment.
    pub fn answer(&mut self, cycle: usize) {
        let [first, last] = WORDS.map(|word| format!("{word}{cycle:04}"));
        person::types(&format!(" {first}"));
        self.words.push(first.clone());
        for process in ["taanuu-desktop", "WebKitWebProcess"] {
            let held = wait(ENDING, || (self.found_of(process, std::slice::from_ref(&first)) > 0).then_some(()));
            assert!(held.is_some(), "the search finds an answer in {process} while it is on the screen");
        }
        person::types(&format!(" {last}"));
        self.words.push(last);
    }

    /// Locks, and waits until every process of before is gone. How long it took.
    pub fn lock(&self, keys: &[&str]) -> Duration {
        let before = self.processes();
        let begun = Instant::now();
        person::presses(keys);
        let gone = wait(ENDING, || self.processes().iter().all(|now| !before.contains(now)).then_some(()));
        assert!(gone.is_some(), "still there after locking: {before:?}");
        begun.elapsed()
    }
}

impl Drop for Subject<'_> {
    fn drop(&mut self) {
        for process in self.processes() {
            signal("KILL", &process.id.to_string());
        }
        let _ = self.first.wait();
    }
}

fn cycles() -> usize {
    std::env::var("TAANUU_MEMORY_CYCLES").ok().and_then(|cycles| cycles.parse().ok()).unwrap_or(3)
}

#[test]
fn nothing_that_was_typed_is_in_memory_after_locking() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("officer");
    let case = office::make(&data);
    let mut subject = Subject::start(&program, &data, &[]);
    let (mut longest, mut found_open) = (Duration::ZERO, 0);
    for cycle in 0..cycles() {
        subject.unlock();
        subject.answer(cycle);
        found_open += subject.found("");
        let (way, keys, cover) = WAYS[cycle % WAYS.len()];
        longest = longest.max(subject.lock(keys));
        if cover {
            person::page("the cover", person::is_cover);
        } else {
            person::page("the unlock page", |title| title == "Work");
        }
        for process in subject.processes() {
            let found = search::count(&process, &subject.words);
            assert_eq!(found, 0, "cycle {cycle}, after {way}, in {process:?}");
        }
        if cover {
            person::presses(&["Escape", "Return"]);
        }
    }
    drop(subject);
    let kept = office::answer(&data, &case);
    for cycle in 0..cycles() {
        assert!(WORDS.iter().all(|word| kept.contains(&format!("{word}{cycle:04}"))), "cycle {cycle}: {kept}");
    }
    println!("{} cycles: {found_open} copies while open, 0 after locking; the slowest end took {longest:?}", cycles());
}

/// The same without a fresh process, as under a test driver: if the search found nothing then either, it would be blind.
#[test]
fn an_office_that_locks_inside_its_process_leaves_words_behind() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("officer");
    office::make(&data);
    let mut subject = Subject::start(&program, &data, &[("TAURI_WEBVIEW_AUTOMATION", "true")]);
    subject.unlock();
    subject.answer(0);
    person::presses(&["F12"]);
    person::page("the cover", person::is_cover);
    let left = subject.found("");
    assert!(left > 0, "a lock inside the process leaves copies");
    println!("a lock inside the process leaves {left} copies");
}
