//! Starting the program twice shows the one window that is there.

use super::machine::{Place, command, desktop, wait};
use super::window::Window;
use std::process::Stdio;
use std::time::Duration;

const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";

#[test]
fn a_second_start_with_a_session_bus_ends_and_leaves_the_first_alone() {
    let Some((program, _turn)) = desktop() else { return };
    let Ok(bus) = std::env::var(BUS) else {
        return eprintln!("not run: there is no session bus (make test starts one)");
    };
    let place = Place::new();
    let data = place.folder("screener");
    let window = Window::open_with(&program, &data, &[(BUS, &bus)]);
    window.page("first-start", "language");
    let mut second = command(&program, &data, &[(BUS, &bus)]).stdin(Stdio::null()).spawn().unwrap();
    let ended = wait(Duration::from_secs(30), || second.try_wait().unwrap());
    let _ = second.kill();
    assert!(ended.expect("the second program stays").success());
    window.page("first-start", "language");
    window.close();
}

#[test]
fn another_folder_is_another_program() {
    let Some((program, _turn)) = desktop() else { return };
    let Ok(bus) = std::env::var(BUS) else {
        return eprintln!("not run: there is no session bus (make test starts one)");
    };
    let place = Place::new();
    let first = Window::open_with(&program, &place.folder("one"), &[(BUS, &bus)]);
    let second = Window::open_with(&program, &place.folder("two"), &[(BUS, &bus)]);
    first.page("first-start", "language");
    second.page("first-start", "language");
    second.close();
    first.close();
}
