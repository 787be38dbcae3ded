//! Puts the pages, the permissions and the icon into the program.

include!("src/commands/names.rs");

fn main() {
    without_pages();
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:error=the window could not be prepared: {error:#}");
    }
}

/// The checks of the code run before the pages are built; Tauri wants their folder to be there. A program built so
/// has an empty window, so it is said aloud.
fn without_pages() {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=src/commands/names.rs");
    println!("cargo:rerun-if-changed=isolation");
    if !std::path::Path::new("../ui/dist/index.html").exists() {
        println!("cargo:warning=the pages are not built (npm run build -w ui): this program will show an empty window");
        if let Err(error) = std::fs::create_dir_all("../ui/dist") {
            println!("cargo:warning=ui/dist could not be made: {error}");
        }
    }
}
