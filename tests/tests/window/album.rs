//! Pictures of the screens, for people to look at: `target/screenshots/<language>/<number>-<name>-<width>x<height>.png`.

use super::display::{DISPLAY, SCREEN};
use super::window::Window;
use serde_json::json;
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

/// What is left for a page on a field laptop (1366×768 at 125 %), and the whole screen at 100 %.
const SIZES: [(usize, usize); 2] = [SCREEN, SMALL];
const SMALL: (usize, usize) = (1093, 542);

/// The pictures of one journey.
pub struct Album {
    folder: PathBuf,
    number: Cell<usize>,
}

impl Album {
    /// An empty album.
    pub fn new(language: &str) -> Album {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots").join(language);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Album { folder, number: Cell::new(0) }
    }

    /// Pictures of a screen in both sizes; in both it must fit in width.
    pub fn screen(&self, window: &Window, name: &str) {
        self.take(window, name, &SIZES);
    }

    /// A picture in the small size alone, for the many pages of an interview.
    pub fn page(&self, window: &Window, name: &str) {
        self.take(window, name, &[SMALL]);
    }

    fn take(&self, window: &Window, name: &str, sizes: &[(usize, usize)]) {
        self.number.set(self.number.get() + 1);
        for (width, height) in sizes {
            window.resize(*width, *height);
            window.until("the new size", |_| {
                window.run("return [innerWidth, innerHeight]", vec![]) == json!([width, height])
            });
            let wide = window.run("return document.documentElement.scrollWidth", vec![]);
            assert!(wide.as_u64() <= Some(*width as u64), "{name} at {width}: {wide} pixels wide");
            let file = self.folder.join(format!("{:02}-{name}-{width}x{height}.png", self.number.get()));
            fs::write(file, DISPLAY.picture(*width, *height)).unwrap();
        }
    }
}
