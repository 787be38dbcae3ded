//! The system's own dialogs: the person names a folder or a file, the pages never see the file system.

use crate::files::FileError;
use casework::view::ErrorView;
use std::path::PathBuf;
use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// The folder that the pages passed on, as the person typed it, or the one chosen in the system's dialog.
///
/// Waits for the person: call it from a command that runs beside the window's own thread.
///
/// # Errors
/// `cancelled` when the dialog was closed; `disk-error` when the choice is no local folder.
pub fn folder(window: &WebviewWindow, typed: Option<String>) -> Result<PathBuf, ErrorView> {
    chosen(typed, || window.dialog().file().set_parent(window).blocking_pick_folder(), FileError::Drive)
}

/// As [`folder`], for a file.
///
/// # Errors
/// `cancelled` when the dialog was closed; `file-unreadable` when the choice is no local file.
pub fn file(window: &WebviewWindow, typed: Option<String>) -> Result<PathBuf, ErrorView> {
    chosen(typed, || window.dialog().file().set_parent(window).blocking_pick_file(), FileError::Unreadable)
}

fn chosen(
    typed: Option<String>,
    ask: impl FnOnce() -> Option<FilePath>,
    not_local: FileError,
) -> Result<PathBuf, ErrorView> {
    let path = match typed {
        Some(typed) => PathBuf::from(typed.trim()),
        None => ask().ok_or_else(cancelled)?.into_path().map_err(|_| not_local)?,
    };
    if path.is_absolute() { Ok(path) } else { Err(not_local.into()) }
}

fn cancelled() -> ErrorView {
    ErrorView { code: "cancelled".to_owned(), field: None }
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::files::FileError;
    use std::path::Path;
    use tauri_plugin_dialog::FilePath;

    fn code(typed: Option<&str>, asked: Option<FilePath>) -> Result<std::path::PathBuf, String> {
        chosen(typed.map(str::to_owned), || asked, FileError::Unreadable).map_err(|error| error.code)
    }

    #[test]
    fn a_typed_path_is_taken_without_a_dialog_when_it_is_whole() {
        assert_eq!(code(Some(" /media/usb/a.age "), None).unwrap(), Path::new("/media/usb/a.age"));
        for typed in ["", "  ", "a.age", "../a.age", "~/a.age"] {
            assert_eq!(code(Some(typed), None).unwrap_err(), "file-unreadable", "{typed:?}");
        }
    }

    #[test]
    fn without_a_typed_path_the_person_is_asked_and_may_say_no() {
        let asked = FilePath::Path("/media/usb/b.age".into());
        assert_eq!(code(None, Some(asked)).unwrap(), Path::new("/media/usb/b.age"));
        assert_eq!(code(None, None).unwrap_err(), "cancelled");
        let remote = FilePath::Url("https://example.org/a.age".parse().unwrap());
        assert_eq!(code(None, Some(remote)).unwrap_err(), "file-unreadable");
    }
}
