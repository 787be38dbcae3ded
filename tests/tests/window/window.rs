//! One open window: what it shows, what it is told.

use super::machine::{Drivers, signal, wait};
use super::texts::{Texts, one_line};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

/// Longest wait for the next screen. Deriving a key takes seconds on a busy machine.
const NEXT_SCREEN: Duration = Duration::from_secs(60);

/// The screens' own marks (ui/README.md).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// `data-screen` of what is visible.
    pub screen: String,
    /// `data-page`.
    pub page: String,
    /// A call is running.
    pub busy: bool,
    /// Id of the element that has the focus.
    pub focus: String,
    /// Id of the question group around it.
    pub group: String,
}

const SEE: &str = "
    const main = [...document.querySelectorAll('main[data-screen]')].find(main => main.getClientRects().length > 0);
    const focus = document.activeElement;
    return [main?.dataset.screen ?? '', main?.dataset.page ?? '', document.body.dataset.busy === 'true',
            focus?.id ?? '', focus?.closest('[id^=group-]')?.id ?? ''];";

/// A running program.
pub struct Window {
    runtime: Runtime,
    driver: Option<WebDriver>,
    drivers: Drivers,
    program: PathBuf,
}

impl Window {
    /// Starts the program over the data in `data`; it finds no other instance.
    pub fn open(program: &Path, data: &Path) -> Window {
        Window::open_with(program, data, &[])
    }

    /// The same with variables of its own, among them the session bus on which instances find each other.
    pub fn open_with(program: &Path, data: &Path, variables: &[(&str, &str)]) -> Window {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let drivers = Drivers::start(data, variables);
        let mut wanted = Capabilities::new();
        wanted.set("tauri:options", json!({ "application": program })).unwrap();
        let opening = WebDriver::builder(drivers.address(), wanted).request_timeout(NEXT_SCREEN).connect();
        let driver = runtime.block_on(opening).expect("the window did not open");
        Window { runtime, driver: Some(driver), drivers, program: program.to_owned() }
    }

    /// Closes the window as a person does; the program locks and ends.
    pub fn close(mut self) {
        if let Some(driver) = self.driver.take() {
            self.runtime.block_on(driver.quit()).unwrap();
        }
        let gone = wait(NEXT_SCREEN, || self.drivers.programs(&self.program).is_empty().then_some(()));
        gone.expect("the program did not end");
    }

    /// Ends the program like a power cut: no signal that it could act on.
    pub fn kill(mut self) {
        let programs = self.drivers.programs(&self.program);
        assert_eq!(programs.len(), 1, "one program is running");
        for process in programs {
            signal("KILL", &process.to_string());
        }
        self.let_go();
    }

    /// Makes the content `width` × `height` CSS pixels.
    pub fn resize(&self, width: usize, height: usize) {
        self.runtime.block_on(self.driver().set_window_rect(0, 0, width as u32, height as u32)).unwrap();
    }

    /// What is on the screen.
    pub fn seen(&self) -> Seen {
        let seen = self.run(SEE, vec![]);
        let text = |at: usize| seen[at].as_str().unwrap_or_default().to_owned();
        Seen { screen: text(0), page: text(1), busy: seen[2] == json!(true), focus: text(3), group: text(4) }
    }

    /// Waits until `expected` holds and nothing runs; else the test ends and tells what was there instead.
    pub fn until(&self, expectation: &str, expected: impl Fn(&Seen) -> bool) -> Seen {
        let mut last = Seen::default();
        let met = wait(NEXT_SCREEN, || {
            last = self.seen();
            (!last.busy && expected(&last)).then_some(())
        });
        assert!(met.is_some(), "waited for {expectation}; there is {last:?}: {}", self.text("body"));
        last
    }

    /// Waits for the screen `screen`.
    pub fn screen(&self, screen: &str) -> Seen {
        self.until(screen, |seen| seen.screen == screen)
    }

    /// Waits for the page `page` of the screen `screen`.
    pub fn page(&self, screen: &str, page: &str) -> Seen {
        self.until(&format!("{screen}/{page}"), |seen| seen.screen == screen && seen.page == page)
    }

    /// The texts of the language that the window speaks now.
    pub fn texts(&self) -> Texts {
        let language = self.run("return document.documentElement.lang", vec![]);
        Texts::of(language.as_str().unwrap_or_default())
    }

    /// The visible text of the first element that `selector` finds, in one line; empty if there is none.
    pub fn text(&self, selector: &str) -> String {
        let found = self.run("return document.querySelector(arguments[0])?.innerText ?? ''", vec![json!(selector)]);
        one_line(found.as_str().unwrap_or_default())
    }

    /// Waits until the window says `text` somewhere.
    pub fn says(&self, text: &str) {
        let said = wait(NEXT_SCREEN, || self.text("body").contains(text).then_some(()));
        assert!(said.is_some(), "not said: {text}\nbut: {}", self.text("body"));
    }

    /// What a script finds in the page. Scripts look; they never act.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let found = self.runtime.block_on(self.driver().execute(script, arguments));
        found.expect("the window does not answer").json().clone()
    }

    /// As [`Window::run`], for a script that gives its answer to the function in its last argument.
    pub fn run_and_wait(&self, script: &str, arguments: Vec<Value>) -> Value {
        let found = self.runtime.block_on(self.driver().execute_async(script, arguments));
        found.expect("the window does not answer").json().clone()
    }

    /// Types into whatever has the focus.
    pub fn keys(&self, keys: &str) {
        self.runtime
            .block_on(async { self.driver().active_element().await?.send_keys(keys).await })
            .expect("the window takes no keys");
    }

    fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the window was closed")
    }

    /// The drivers end with their process group; nothing is left to say goodbye to.
    fn let_go(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.let_go();
    }
}
