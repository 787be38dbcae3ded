//! Nobody touches the keyboard: the window warns and locks by itself, and comes back to the same page.

use super::acts::Role;
use super::machine::{Place, desktop};
use super::window::Window;
use serde_json::json;

const PASSPHRASE: &str = "invented copper lantern 4711 on a quiet meadow";
/// Long enough to unlock on a busy machine, short enough to wait for.
const IDLE_SECONDS: &str = "12";

#[test]
fn an_untouched_window_warns_locks_and_opens_nothing() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("screener");
    let window = Window::open_with(&program, &data, &[("TAANUU_TEST_IDLE_SECONDS", IDLE_SECONDS)]);
    window.first_start("ky", &Role::Screener, Some(PASSPHRASE), None);
    window.until("the warning", |_| !window.text("#lock-warning").is_empty());
    window.screen("unlock");
    let asked =
        "window.__TAURI_INTERNALS__.invoke('home').then(() => arguments[0]('open'), error => arguments[0](error.code))";
    assert_eq!(window.run_and_wait(asked, vec![]), json!("locked"));
    window.unlock(PASSPHRASE);
    window.screen("home");
    window.close();
}
