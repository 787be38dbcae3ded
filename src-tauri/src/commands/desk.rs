//! The receiving desk.

use crate::shell::{Answer, Shell};
use crate::{dialogs, files};
use casework::view::{InboxView, ReceivedView, ResponseInput};
use tauri::{State, WebviewWindow};

/// Opens and verifies a packet file.
#[tauri::command(async)]
pub fn receive_packet(window: WebviewWindow, shell: State<'_, Shell>, path: Option<String>) -> Answer<ReceivedView> {
    let bytes = files::read(&dialogs::file(&window, path)?)?;
    shell.office(|office, moment| office.receive(&bytes, moment))
}

/// Shows a packet of the inbox.
#[tauri::command(async)]
pub fn open_received(shell: State<'_, Shell>, packet: String) -> Answer<ReceivedView> {
    shell.office(|office, moment| office.open_received(&packet, moment.now))
}

/// Older packets of the inbox.
#[tauri::command(async)]
pub fn more_inbox(shell: State<'_, Shell>, after: String) -> Answer<InboxView> {
    shell.office(|office, _| office.more_inbox(&after))
}

/// Accepts or returns a packet and signs the receipt.
#[tauri::command(async)]
pub fn respond(shell: State<'_, Shell>, input: ResponseInput) -> Answer<ReceivedView> {
    shell.with_passphrase(|office, moment| office.respond(&input, moment))
}

/// Copies the receipt to the folder that the person chose.
#[tauri::command(async)]
pub fn save_receipt(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    packet: String,
    folder: Option<String>,
) -> Answer<ReceivedView> {
    let folder = dialogs::folder(&window, folder)?;
    let (name, bytes) = shell.office(|office, _| office.receipt_bytes(&packet))?;
    let place = files::deliver(&folder, &name, &bytes)?;
    shell.office(|office, moment| office.record_receipt_saved(&packet, &place, moment))
}
