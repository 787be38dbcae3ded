//! What stays in memory after locking: the real program in its real window, without a driver, typed at by keyboard.
//!
//! Words that nobody else says are typed: the passphrase and answers. While the vault is open, a search through the memory
//! of all processes of the program must find them, so the search works; after locking it must find nothing, in none of
//! them (security.md R9). `TAANUU_DESKTOP` names the program; without it the tests say so and check nothing.
//! `TAANUU_MEMORY_CYCLES` says how often it is opened and locked.

#[allow(dead_code, reason = "the tests of the window use the other part")]
#[path = "../window/display.rs"]
mod display;
#[allow(dead_code, reason = "the tests of the window use the other part")]
#[path = "../window/machine.rs"]
mod machine;
mod office;
mod person;
mod processes;
mod search;

mod cycles;
mod traced;
