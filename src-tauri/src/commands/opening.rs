//! First start, unlocking, locking, the home page.

use crate::again::Face;
use crate::locking;
use crate::shell::{Answer, Shell, at_once, bearable_costs};
use casework::view::{
    CasesInput, CasesView, HomeView, NewVault, NewVaultView, OfficeView, PassphraseStrength, PassphraseSuggestion,
    PlaceView, SettingsInput, StartView, UnlockedView,
};
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

/// What the program shows first.
#[tauri::command(async)]
pub fn start(shell: State<'_, Shell>) -> Answer<StartView> {
    shell.start()
}

/// Chooses the interface language.
#[tauri::command(async)]
pub fn set_language(shell: State<'_, Shell>, language: String) -> Answer<StartView> {
    shell.set_language(&language)
}

/// Makes up a passphrase that can be typed in the interface language.
#[tauri::command]
pub fn suggest_passphrase(shell: State<'_, Shell>) -> Answer<PassphraseSuggestion> {
    let language = shell.language();
    at_once(|moment| Ok(casework::suggest_passphrase(&language, moment.rng)))
}

/// Judges a chosen passphrase.
#[tauri::command]
pub fn passphrase_strength(passphrase: Zeroizing<String>) -> PassphraseStrength {
    casework::passphrase_strength(&passphrase)
}

/// Makes the vault and opens it.
#[tauri::command(async)]
pub fn create_vault(shell: State<'_, Shell>, input: NewVault) -> Answer<NewVaultView> {
    shell.create(&input.label, |dir, content, moment| {
        casework::create_vault(dir, &input, content, bearable_costs(), moment)
    })
}

/// Opens the vault.
#[tauri::command(async)]
pub fn unlock(shell: State<'_, Shell>, vault: String, passphrase: Zeroizing<String>) -> Answer<UnlockedView> {
    shell.unlock(&vault, |dir, content, moment| {
        let office = casework::unlock(dir, &passphrase, content, moment)?;
        let unlocked = office.unlocked(moment.now)?;
        Ok((office, unlocked))
    })
}

/// Locks: the program goes on in a fresh process, on the unlock page or under the cover.
#[tauri::command(async)]
pub fn lock(app: AppHandle, face: String, place: Option<PlaceView>) -> Answer<StartView> {
    locking::lock(&app, Face::named(&face).unwrap_or(Face::Unlock), place.as_ref())
}

/// Somebody is there: the idle clock starts again.
#[tauri::command]
pub fn touch(shell: State<'_, Shell>) {
    shell.touch();
}

/// Keeps what the officer chose.
#[tauri::command(async)]
pub fn change_settings(shell: State<'_, Shell>, input: SettingsInput) -> Answer<OfficeView> {
    shell.change_settings(&input)
}

/// The home page.
/// A search finds newer words sooner for it; that they could not be indexed now keeps nobody from the page.
#[tauri::command(async)]
pub fn home(shell: State<'_, Shell>) -> Answer<HomeView> {
    shell.office(|office, moment| {
        let home = office.home(moment.now)?;
        let _ = office.index_in_passing(moment);
        Ok(home)
    })
}

/// A page of the cases that a search and filters leave.
#[tauri::command(async)]
pub fn find_cases(shell: State<'_, Shell>, input: CasesInput) -> Answer<CasesView> {
    shell.office(|office, moment| office.find_cases(&input, moment))
}
