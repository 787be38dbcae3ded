//! The main job, whole: from the first start to the receipt that comes back, two vaults, by keyboard, in each language.

use super::acts::Role;
use super::album::Album;
use super::machine::{Place, desktop};
use super::script::{FINDINGS, sewing_shop};
use super::window::Window;
use std::fs;
use std::path::{Path, PathBuf};

/// What the desk's officer types; the screener takes the suggested passphrase.
const DESK_PASSPHRASE: &str = "invented silver harbour 27 under tall poplars";
const REASON: &str = "Invented reason: documents are held and wages were not paid.";

#[test]
fn from_first_start_to_receipt_in_kyrgyz() {
    journey("ky", "ru");
}

#[test]
fn from_first_start_to_receipt_in_russian() {
    journey("ru", "ky");
}

#[test]
fn from_first_start_to_receipt_in_english() {
    journey("en", "ru");
}

/// One language for the screens and the person, another for the officer's side of the page.
fn journey(language: &'static str, officer: &'static str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(language));
    let carried = place.folder("carried");

    let window = Window::open(&program, &place.folder("screener"));
    let passphrase = window.first_start(language, &Role::Screener, None, Some(&album));
    album.screen(&window, "home-empty");
    ask(&window, language, officer, &album);
    let organisation = refer(&window, &passphrase, &carried, &album);
    window.close();
    let packet = only_new_file(&carried, &[]);

    let window = Window::open(&program, &place.folder("desk"));
    window.first_start(language, &Role::Desk(&organisation), Some(DESK_PASSPHRASE), None);
    refuse_damaged(&window, &packet, &place.folder("damaged"), &album);
    answer_as_desk(&window, &packet, &carried, &album);
    window.close();
    let receipt = only_new_file(&carried, &[&packet]);

    let window = Window::open(&program, &place.folder("screener"));
    window.screen("unlock");
    album.screen(&window, "unlock");
    window.unlock(&passphrase);
    bring_receipt(&window, &receipt, &album);
    window.close();
}

/// Before you begin, every page of the interview, a pause in the middle, the answers checked.
fn ask(window: &Window, language: &'static str, officer: &'static str, album: &Album) {
    window.enter();
    window.screen("begin");
    album.screen(window, "begin");
    window.enter();
    let script = sewing_shop(language, officer);
    window.interview(&script, &mut |window, page| {
        album.page(window, &format!("page-{page}"));
        page != "documents_holder"
    });
    window.saved();
    window.press(thirtyfour::Key::F6);
    window.screen("pause");
    window.choose("pause-break");
    album.screen(window, "pause");
    window.space_on("pause-stay");
    window.screen("home");
    album.screen(window, "home-paused");
    window.tab_until("the paused case", |window| window.seen().focus.starts_with("case-"));
    window.enter();
    window.page("page", "documents_holder");
    assert!(window.is_checked("choice-documents_holder-employer"), "the answer is still there");
    window.enter();
    window.until("the next page", |seen| seen.page != "documents_holder");
    window.interview(&script, &mut |window, page| {
        album.page(window, &format!("page-{page}"));
        true
    });
    window.screen("check");
    album.screen(window, "check");
}

/// Findings, the officer's decision, a recipient, the packet, the folder. Answers with the organisation's name.
fn refer(window: &Window, passphrase: &str, carried: &Path, album: &Album) -> String {
    let texts = window.texts();
    window.enter();
    window.screen("findings");
    for (dimension, state) in FINDINGS {
        let (name, state) = (format!("dimension-{dimension}"), format!("dimension-state-{state}"));
        let said = format!("{}: {}", texts.message(&name), texts.message(&state));
        assert!(window.text(&format!("#{name}")).contains(&said), "{said}");
    }
    album.screen(window, "findings");
    window.enter();
    window.screen("decide");
    window.choose("decision-refer");
    window.type_into("reason", REASON);
    album.screen(window, "decide");
    window.tab_to("continue");
    window.enter();
    window.screen("recipients");
    let organisation = window.choose_first_recipient();
    album.screen(window, "recipients");
    window.enter();
    window.screen("sign");
    window.type_into("passphrase", passphrase);
    album.screen(window, "sign");
    window.enter();
    window.page("hand-over", "sealed");
    album.screen(window, "hand-over-sealed");
    window.give_path(carried);
    window.page("hand-over", "saved");
    album.screen(window, "hand-over-saved");
    organisation
}

/// A copy of the packet with one bit changed is not opened; then the desk is as it was.
fn refuse_damaged(window: &Window, packet: &Path, folder: &Path, album: &Album) {
    let mut bytes = fs::read(packet).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = folder.join("damaged.age");
    fs::write(&damaged, bytes).unwrap();
    window.screen("inbox");
    album.screen(window, "inbox-empty");
    window.give_path(&damaged);
    window.says_error("packet-unreadable");
    album.screen(window, "inbox-damaged");
    window.space_on("lock");
    window.unlock(DESK_PASSPHRASE);
    window.screen("inbox");
    window.says(&window.texts().message("inbox-empty"));
}

/// The receiving desk: open, check, read, accept, save the signed receipt.
fn answer_as_desk(window: &Window, packet: &Path, carried: &Path, album: &Album) {
    window.give_path(packet);
    window.page("packet", "read");
    album.screen(window, "packet-read");
    window.choose("accept");
    window.type_into("passphrase", DESK_PASSPHRASE);
    window.enter();
    window.page("packet", "answered");
    album.screen(window, "packet-answered");
    window.give_path(carried);
    window.page("packet", "saved");
    album.screen(window, "packet-saved");
    window.enter();
    window.screen("inbox");
    window.says(&window.texts().message("inbox-accepted"));
    album.screen(window, "inbox");
}

/// The receipt comes back: the case changes its state.
fn bring_receipt(window: &Window, receipt: &Path, album: &Album) {
    let texts = window.texts();
    window.screen("home");
    window.says(&texts.message("case-state-handed_over"));
    window.space_on("add-receipt");
    window.page("receipt", "choose");
    album.screen(window, "receipt-choose");
    window.give_path(receipt);
    window.page("receipt", "shown");
    window.says(&texts.message("receipt-accepted"));
    album.screen(window, "receipt-shown");
    window.enter();
    window.screen("home");
    window.says(&texts.message("case-state-accepted"));
    album.screen(window, "home-accepted");
}

/// The one file in `folder` besides `known`.
fn only_new_file(folder: &Path, known: &[&PathBuf]) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let new: Vec<_> = files.filter(|file| !known.contains(&file)).collect();
    assert_eq!(new.len(), 1, "{new:?}");
    new.into_iter().next().unwrap()
}
