//! The real program in its real window, driven as a person drives it: by keyboard alone.
//!
//! A display of its own (Xvfb), `tauri-driver` and `WebKitWebDriver` are started here. `TAANUU_DESKTOP` names the program
//! (a debug build: a release build cannot be driven, by design); without it the tests say so and check nothing, so that
//! `cargo test` works where there is no display. `make test` always sets it.

mod acts;
mod album;
mod child;
mod crash;
mod display;
mod idle;
mod interview;
mod journey;
mod keyboard;
mod machine;
mod ministry;
mod officers;
mod profile;
mod ready;
mod reasons;
mod refusals;
mod script;
mod second;
mod signals;
mod texts;
mod versions;
mod ways;
mod window;
