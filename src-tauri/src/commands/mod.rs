//! The commands of docs/border.md: each takes the state, calls one function of `casework`, and answers with its view.
//!
//! What hashes, writes or seals runs beside the window's own thread (`command(async)`), so the window never stands still.

mod desk;
mod interview;
#[cfg(test)]
mod names;
mod opening;
mod protocol;
mod referral;
#[cfg(test)]
mod tests;

use tauri::Wry;
use tauri::ipc::Invoke;

/// All commands, registered.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        opening::start,
        opening::set_language,
        opening::suggest_passphrase,
        opening::passphrase_strength,
        opening::create_vault,
        opening::unlock,
        opening::lock,
        opening::touch,
        opening::change_settings,
        opening::home,
        opening::find_cases,
        interview::begin_case,
        interview::open_case,
        interview::go_to,
        interview::go_on,
        interview::answer,
        interview::note,
        interview::pause,
        interview::check_answers,
        interview::findings,
        interview::decide,
        referral::recipients,
        referral::refer,
        referral::sealed,
        referral::save_packet,
        referral::apply_receipt,
        desk::receive_packet,
        desk::open_received,
        desk::more_inbox,
        desk::respond,
        desk::save_receipt,
        protocol::protocols,
        protocol::import_protocol,
        protocol::compare_protocol,
        protocol::approve_protocol,
        protocol::use_protocol,
        protocol::protocol_texts,
    ]
}
