//! What goes wrong is said in the officer's language, with what to do, and changes nothing.

use super::acts::Role;
use super::machine::{Place, desktop};
use super::window::Window;
use std::fs;
use std::path::Path;

const PASSPHRASE: &str = "invented copper lantern 4711 on a quiet meadow";

#[test]
fn a_wrong_passphrase_and_a_second_program_are_told_apart_in_kyrgyz() {
    refused_at_the_door("ky");
}

#[test]
fn a_wrong_passphrase_and_a_second_program_are_told_apart_in_russian() {
    refused_at_the_door("ru");
}

#[test]
fn a_wrong_passphrase_and_a_second_program_are_told_apart_in_english() {
    refused_at_the_door("en");
}

fn refused_at_the_door(language: &str) {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("screener");
    let first = Window::open(&program, &data);
    first.first_start(language, &Role::Screener, Some(PASSPHRASE), None);

    let second = Window::open(&program, &data);
    try_to_unlock(&second, PASSPHRASE);
    second.says_error("vault-in-use");
    second.close();

    first.space_on("lock");
    try_to_unlock(&first, "another lantern, invented as well");
    first.says_error("wrong-passphrase");
    first.close();

    let again = Window::open(&program, &data);
    again.unlock(PASSPHRASE);
    again.screen("home");
    again.close();
}

#[test]
fn damaged_and_foreign_packets_are_refused_with_what_to_do() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let carried = place.folder("carried");
    let files: [(&str, &[u8], &str); 3] = [
        ("noise.age", b"no packet at all", "packet-unreadable"),
        ("empty.age", b"", "packet-unreadable"),
        ("cut.age", b"age-encryption.org/v1\n-> X25519 ", "packet-unreadable"),
    ];
    for (name, bytes, _) in files {
        fs::write(carried.join(name), bytes).unwrap();
    }
    for language in ["ky", "ru", "en"] {
        let window = Window::open(&program, &place.folder(language));
        window.first_start(language, &Role::Desk(""), Some(PASSPHRASE), None);
        for (name, _, code) in files {
            refused_packet(&window, &carried.join(name), code);
        }
        refused_packet(&window, &carried.join("gone.age"), "file-unreadable");
        refused_packet(&window, &carried, "file-not-regular");
        window.says(&window.texts().message("inbox-empty"));
        window.close();
    }
}

fn refused_packet(window: &Window, path: &Path, code: &str) {
    window.screen("inbox");
    window.space_on("lock");
    window.unlock(PASSPHRASE);
    window.screen("inbox");
    window.give_path(path);
    window.says_error(code);
}

fn try_to_unlock(window: &Window, passphrase: &str) {
    window.screen("unlock");
    window.type_into("passphrase", passphrase);
    window.enter();
}
