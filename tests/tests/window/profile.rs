//! What the pages cannot do, tried from inside the page itself (security.md §3.9).

use super::machine::{Place, desktop};
use super::window::Window;
use serde_json::{Value, json};
use std::net::TcpListener;

/// Calls a command as the pages' own library does; the answer is "done", or how it was refused.
const CALL: &str = "const [command, done] = arguments;
    window.__TAURI_INTERNALS__.invoke(command, {}).then(() => done('done'), error => done(`refused: ${error}`));
    setTimeout(() => done('no answer'), 3000);";

#[test]
fn the_page_reaches_nothing_but_its_own_commands() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let window = Window::open(&program, &place.folder("screener"));
    window.page("first-start", "language");

    assert_eq!(window.run("return typeof window.__TAURI__", vec![]), json!("undefined"));
    assert_eq!(window.run_and_wait(CALL, vec![json!("start")]), json!("done"));
    for command in [
        "plugin:dialog|open",
        "plugin:window|close",
        "plugin:event|emit",
        "plugin:window-state|restore_state",
        "nothing",
    ] {
        let answer = window.run_and_wait(CALL, vec![json!(command)]);
        assert_ne!(answer, json!("done"), "{command}");
    }
    window.close();
}

#[test]
fn the_page_runs_no_foreign_script_and_leaves_for_nowhere() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let window = Window::open(&program, &place.folder("screener"));
    window.page("first-start", "language");
    let outside = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    outside.set_nonblocking(true).unwrap();
    let address = json!(format!("http://{}/", outside.local_addr().unwrap()));

    let evaluated = "try { return eval('1 + 1') } catch (error) { return error.name }";
    assert_eq!(window.run(evaluated, vec![]), json!("EvalError"));
    let inline = "const script = document.createElement('script');
        script.textContent = 'window.foreign = true';
        document.head.append(script);
        return window.foreign === undefined";
    assert_eq!(window.run(inline, vec![]), json!(true));
    let fetched = "fetch(arguments[0]).then(() => arguments[1]('reached'), error => arguments[1](error.name))";
    assert_eq!(window.run_and_wait(fetched, vec![address.clone()]), json!("TypeError"));
    window.run("location.href = arguments[0]; window.open(arguments[0])", vec![address.clone()]);
    let picture = "const image = new Image();
        image.onerror = () => arguments[1]('refused');
        image.onload = () => arguments[1]('loaded');
        image.src = arguments[0]";
    assert_eq!(window.run_and_wait(picture, vec![address]), json!("refused"));
    window.page("first-start", "language");
    assert!(outside.accept().is_err(), "nobody knocked from inside the page");
    window.close();
}

/// The frame that every message passes takes no room on the screen.
#[test]
fn the_isolation_frame_is_there_and_unseen() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let window = Window::open(&program, &place.folder("screener"));
    window.page("first-start", "language");
    let frames =
        "return [...document.querySelectorAll('iframe')].map(frame => [frame.id, frame.getClientRects().length])";
    assert_eq!(window.run(frames, vec![]), json!([["__tauri_isolation__", 0]]));
    let high = window.run("return document.documentElement.scrollHeight - innerHeight", vec![]);
    assert_eq!(high, Value::from(0), "the first page needs no scrolling");
    window.close();
}
