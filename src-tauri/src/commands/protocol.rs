//! Versions of the questions: the list, a candidate, approval, use, and the words of a version.

use crate::shell::{Answer, Shell};
use crate::{dialogs, files};
use casework::ProtocolSource;
use casework::view::{ApprovalInput, CandidateView, ComparisonView, ProtocolTexts, ProtocolsView};
use tauri::{State, WebviewWindow};

/// All versions.
#[tauri::command(async)]
pub fn protocols(shell: State<'_, Shell>) -> Answer<ProtocolsView> {
    shell.office(|office, _| office.protocols())
}

/// Reads a candidate file and keeps it if nothing is wrong with it.
#[tauri::command(async)]
pub fn import_protocol(window: WebviewWindow, shell: State<'_, Shell>, path: Option<String>) -> Answer<CandidateView> {
    let bytes = files::read(&dialogs::file(&window, path)?)?;
    shell.office(|office, moment| office.import_protocol(ProtocolSource::File(&bytes), moment))
}

/// A version beside the one in use.
#[tauri::command(async)]
pub fn compare_protocol(shell: State<'_, Shell>, texts: String) -> Answer<ComparisonView> {
    shell.office(|office, _| office.compare_protocol(&texts))
}

/// Records a steward's approval.
#[tauri::command(async)]
pub fn approve_protocol(shell: State<'_, Shell>, input: ApprovalInput) -> Answer<ProtocolsView> {
    shell.with_passphrase(|office, moment| office.approve_protocol(&input, moment))
}

/// Takes a version into use.
#[tauri::command(async)]
pub fn use_protocol(shell: State<'_, Shell>, texts: String) -> Answer<ProtocolsView> {
    shell.office(|office, moment| office.use_protocol(&texts, moment))
}

/// The words of a version in one language.
#[tauri::command(async)]
pub fn protocol_texts(shell: State<'_, Shell>, texts: String, language: String) -> Answer<ProtocolTexts> {
    shell.office(|office, _| office.protocol_texts(&texts, &language))
}
