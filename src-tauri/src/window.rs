//! The one window and what its web view may do.
//!
//! `tauri.conf.json` states the profile (security.md §3.9): no developer tools, no autofill, nothing kept on disk
//! (incognito), no capture where the system can prevent it, a strict content policy without `unsafe-*`, every message
//! through the isolation frame (its origin is added to `default-src` by Tauri, so there is no `frame-src` of its own; the
//! one style allowed by its hash is Tauri's, which hides that frame).
//! Here is the part that needs code: where the pages may lead, and the title.

use crate::data::DataFolder;
use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

/// Label of the window in `capabilities/main.json`.
pub const LABEL: &str = "main";

/// What is kept of the window's place.
pub const PLACE_FLAGS: StateFlags = StateFlags::SIZE.union(StateFlags::POSITION).union(StateFlags::MAXIMIZED);

/// Opens the window with the first page. The vault stays closed until somebody unlocks it.
pub fn open(app: &App, data: &DataFolder) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let builder = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // The pages choose the title: a hidden or locked window must not tell what it is.
        .on_document_title_changed(|window, title| drop(window.set_title(&title)));
    for_tests(builder, data).build()?;
    Ok(())
}

/// Whether `url` is a page of the program itself: the only place where the window may go.
fn is_ours(url: &Url) -> bool {
    let ours = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" => url.host_str() == Some("tauri.localhost"), // Windows has no schemes of one's own
        _ => false,
    };
    ours || (cfg!(dev) && url.host_str() == Some("localhost"))
}

/// WebKit cannot be driven while it is incognito. A debug build that a test driver started keeps its web files in a
/// folder of the test instead; a release build has no such way and stays incognito whatever its environment says.
fn for_tests<'a>(builder: WebviewWindowBuilder<'a, Wry, App>, data: &DataFolder) -> WebviewWindowBuilder<'a, Wry, App> {
    if cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        builder.incognito(false).data_directory(data.automation())
    } else {
        builder
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        for (url, expected) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#x", true),
            ("http://tauri.localhost/", true),
            ("tauri://elsewhere/", false),
            ("http://localhost:5173/", false),
            ("http://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("http://tauri.localhost@example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("javascript:alert(1)", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_ours(&url.parse().unwrap()), expected, "{url}");
        }
    }
}
