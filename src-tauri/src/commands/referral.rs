//! Recipient, packet, hand-over, receipt.

use crate::shell::{Answer, Shell};
use crate::{dialogs, files};
use casework::view::{ReceiptView, RecipientsView, ReferralInput, SealedView};
use tauri::{State, WebviewWindow};
use zeroize::Zeroizing;

/// Organisations to choose from.
#[tauri::command(async)]
pub fn recipients(shell: State<'_, Shell>, case: String) -> Answer<RecipientsView> {
    shell.office(|office, moment| office.recipients(&case, moment.now))
}

/// Signs and seals.
#[tauri::command(async)]
pub fn refer(shell: State<'_, Shell>, input: ReferralInput) -> Answer<SealedView> {
    shell.with_passphrase(|office, moment| office.refer(&input, moment))
}

/// The last packet of a case.
#[tauri::command(async)]
pub fn sealed(shell: State<'_, Shell>, case: String) -> Answer<SealedView> {
    shell.office(|office, moment| office.sealed(&case, moment.now))
}

/// Copies a packet to the folder that the person chose.
#[tauri::command(async)]
pub fn save_packet(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    packet: String,
    folder: Option<String>,
    passphrase: Option<Zeroizing<String>>,
) -> Answer<SealedView> {
    shell.prove(&packet, passphrase.as_deref().map(String::as_str))?;
    let folder = dialogs::folder(&window, folder)?;
    let (name, bytes) = shell.office(|office, _| office.outgoing_bytes(&packet))?;
    let place = files::deliver(&folder, &name, &bytes)?;
    shell.office(|office, moment| office.record_saved(&packet, &place, moment))
}

/// Takes in a receipt file.
#[tauri::command(async)]
pub fn apply_receipt(window: WebviewWindow, shell: State<'_, Shell>, path: Option<String>) -> Answer<ReceiptView> {
    let bytes = files::read(&dialogs::file(&window, path)?)?;
    shell.office(|office, moment| office.apply_receipt(&bytes, moment))
}
