//! The desktop shell: one window, the commands of docs/border.md, dialogs, files that the person names, the lock timer.
//!
//! It decides nothing about a case: each command adds time and randomness and calls one function of `casework`.
//! Start from [`commands`] and [`shell::Shell`].

// Windows opens no second, black window beside ours.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod again;
mod commands;
mod data;
mod dialogs;
mod files;
mod idle;
mod locking;
mod renderer;
mod shell;
#[cfg(target_os = "linux")]
mod signals;
mod tries;
mod window;

use again::Handover;
use data::DataFolder;
use shell::Shell;
use std::process::ExitCode;
use tauri::{App, AppHandle, Manager, RunEvent};

/// Wipes what is given back: answers and passphrases pass through many strings on their way, and growing ones leave copies.
#[global_allocator]
static WIPED: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    renderer::choose();
    no_core_dump();
    let handed = Handover::receive();
    match DataFolder::find().ok_or("this user has no home folder".into()).and_then(|data| run(data, handed)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("taanuu: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A program that crashes must not leave its memory, keys included, in a file.
fn no_core_dump() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // A system that refuses this already forbids the files.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// Shows the window and runs until it is closed; the vault is locked then.
fn run(data: DataFolder, handed: Option<Handover>) -> Result<(), Box<dyn std::error::Error>> {
    let second_start = tauri_plugin_single_instance::Builder::new()
        .dbus_id(data.instance_name())
        .callback(|app, _arguments, _folder| to_front(app));
    let place = tauri_plugin_window_state::Builder::new()
        .with_filename(data.window_state().to_string_lossy())
        .with_state_flags(window::PLACE_FLAGS);
    tauri::Builder::default()
        .plugin(second_start.build())
        .plugin(place.build())
        .plugin(tauri_plugin_dialog::init())
        .manage(Shell::new(data.clone(), handed))
        .invoke_handler(commands::handler())
        .setup(move |app| open(app, &data))
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<Shell>().close(None);
            }
        });
    Ok(())
}

fn open(app: &App, data: &DataFolder) -> Result<(), Box<dyn std::error::Error>> {
    idle::watch(app.handle().clone())?;
    #[cfg(target_os = "linux")]
    signals::watch(app.handle())?;
    Ok(window::open(app, data)?)
}

/// The person started the program again: they look for the window that is there.
fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(window::LABEL) {
        // A window manager may refuse; then the window stays where it is.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
