//! Which of WebKit's renderers the window uses.
//!
//! Without a graphics card, WebKit's DMA-BUF renderer and its compositing fall back to software and cost 0.4 to 0.7 s at
//! start and 80 MiB (docs/benchmarks.md); on some old cards they show a blank window. With a card they are the fast way.

use std::path::Path;

/// Switched on for WebKit where no graphics card is there.
const WITHOUT_CARD: [&str; 2] = ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_COMPOSITING_MODE"];

/// Chooses the renderer by this machine's graphics. Must run first in the program: before GTK, before any thread.
pub fn choose() {
    if cfg!(not(target_os = "linux")) || has_card(Path::new("/dev/dri")) {
        return;
    }
    for name in WITHOUT_CARD.iter().filter(|name| std::env::var_os(name).is_none()) {
        // SAFETY: `main` calls this before it starts any thread, so nobody reads the environment meanwhile.
        #[allow(unsafe_code)] // the standard library has no other way to set it for WebKit's processes
        unsafe {
            std::env::set_var(name, "1")
        };
    }
}

/// A render node says that a kernel driver offers hardware drawing.
fn has_card(dri: &Path) -> bool {
    std::fs::read_dir(dri)
        .is_ok_and(|nodes| nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD")))
}

#[cfg(test)]
mod tests {
    use super::has_card;
    use std::fs;

    #[test]
    fn a_render_node_is_a_card_and_nothing_else_is() {
        for (nodes, expected) in [
            (&[][..], false),
            (&["card0"][..], false),
            (&["by-path", "controlD64"][..], false),
            (&["card0", "renderD128"][..], true),
            (&["renderD129"][..], true),
        ] {
            let dri = tempfile::tempdir().unwrap();
            for node in nodes {
                fs::write(dri.path().join(node), "").unwrap();
            }
            assert_eq!(has_card(dri.path()), expected, "{nodes:?}");
        }
    }

    #[test]
    fn a_machine_without_the_folder_has_no_card() {
        assert!(!has_card(&tempfile::tempdir().unwrap().path().join("dri")));
    }
}
