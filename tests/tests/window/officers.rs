//! Two officers share a computer: each has a vault, chosen by its label; nothing outside tells who was there.

use super::album::Album;
use super::machine::{Place, desktop};
use super::ready::{PASSPHRASE, golden, office};
use super::window::Window;
use casework::view::NewVault;
use casework::{Content, KdfParameters, Moment, create_vault, new_vault_dir};
use getrandom::{SysRng, rand_core::UnwrapErr};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

const SECOND: &str = "seven invented herons under 3 violet ladders";
const LABEL: &str = "B-2";
const DAMAGED: &str = "fedcba9876543210";

#[test]
fn two_officers_and_a_damaged_vault_in_kyrgyz() {
    officers("ky");
}

#[test]
fn two_officers_and_a_damaged_vault_in_russian() {
    officers("ru");
}

#[test]
fn two_officers_and_a_damaged_vault_in_english() {
    officers("en");
}

fn officers(language: &str) {
    let Some((program, _turn)) = desktop() else { return };
    let (place, album) = (Place::new(), Album::new(&format!("{language}-officers")));
    let data = place.folder("shared");
    office(&data, language, &[golden("documents-held", language)]);
    let second = second_office(&data, language);
    fs::create_dir_all(data.join("vaults").join(DAMAGED)).unwrap();
    fs::write(data.join("vaults").join(DAMAGED).join("vault.db"), "not a vault").unwrap();

    let window = Window::open(&program, &data);
    window.screen("unlock");
    assert!(!window.is_checked("vault-vault") && !window.is_checked(&format!("vault-{second}")), "nobody is suggested");
    window.says(&window.texts().message("error-vault-damaged"));
    album.screen(&window, "unlock");
    window.choose(&format!("vault-{second}"));
    window.type_into("passphrase", PASSPHRASE);
    window.enter();
    window.says_error("wrong-passphrase");
    album.screen(&window, "wrong-passphrase");
    window.close();

    // A program that is started again remembers nobody.
    let window = Window::open(&program, &data);
    window.screen("unlock");
    assert!(!window.is_checked(&format!("vault-{second}")));
    window.choose(&format!("vault-{second}"));
    window.unlock(SECOND);
    window.screen("home");
    assert!(window.text("main").contains(LABEL));
    window.space_on("settings");
    window.screen("settings");
    album.screen(&window, "settings");
    window.enter();
    window.screen("home");
    // Locking hands over whose vault it was: the passphrase is all that is missing.
    window.space_on("lock");
    let seen = window.screen("unlock");
    assert_eq!(seen.focus, "passphrase");
    assert!(window.is_checked(&format!("vault-{second}")));
    window.unlock(SECOND);
    window.screen("home");
    window.close();
    nothing_outside(&data, &[PASSPHRASE, SECOND, LABEL, "T-1", &second, "documents"]);
}

/// A second officer's vault beside the first. Its name.
fn second_office(data: &Path, language: &str) -> String {
    let mut rng = UnwrapErr(SysRng);
    let mut moment = Moment { now: 1_795_500_000, rng: &mut rng };
    let new = NewVault {
        language: language.into(),
        label: LABEL.into(),
        passphrase: SECOND.into(),
        training_role: Some("labour-inspector".into()),
        supervisor: None,
    };
    let (name, dir) = new_vault_dir(data, LABEL, &mut moment).unwrap();
    drop(create_vault(&dir, &new, &Content::embedded().unwrap(), KdfParameters::floor(), &mut moment).unwrap());
    name
}

/// No file outside the vaults' own folders, nor any file's name there, holds one of the words.
fn nothing_outside(data: &Path, words: &[&str]) {
    let files = files_outside(data);
    assert!(files.iter().any(|file| file.ends_with("language")), "the search looks at the files: {files:?}");
    for file in files {
        let (name, bytes) = (file.strip_prefix(data).unwrap().to_string_lossy(), fs::read(&file).unwrap());
        for word in words {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|here| here == needle);
            assert!(!name.contains(word) && !holds(word.as_bytes()) && !holds(&wide), "{word} in {name}");
        }
    }
}

/// Files of the data folder that belong to no vault. The web view's own folder is there under a driver only: it is not
/// incognito then.
fn files_outside(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let vault = ["vault", "vaults", "webview", "cache", "config"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !vault {
            files.extend(files_outside(&path));
        } else if path.is_file() {
            files.push(path);
        }
    }
    files
}

/// What the wrong passphrase left behind says a count and a time.
#[test]
fn wrong_passphrases_are_counted_across_a_start_and_nothing_else_is_written() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let data = place.folder("screener");
    office(&data, "en", &[]);
    for expected in 1..=3 {
        let window = Window::open(&program, &data);
        window.screen("unlock");
        window.type_into("passphrase", "no such herons here at all");
        window.enter();
        window.says_error("wrong-passphrase");
        window.close();
        let kept = fs::read_to_string(data.join("tries/vault")).unwrap();
        let numbers: Vec<u64> = kept.split_whitespace().map(|number| number.parse().unwrap()).collect();
        assert_eq!((numbers.len(), numbers[0]), (2, expected), "{kept}");
        std::thread::sleep(std::time::Duration::from_secs(1 << expected));
    }
    let window = Window::open(&program, &data);
    window.unlock(PASSPHRASE);
    window.screen("home");
    assert_eq!(window.run("return document.getElementById('refusal') === null", vec![]), json!(true));
    window.close();
    assert!(!data.join("tries/vault").exists(), "a right passphrase ends the count");
}
