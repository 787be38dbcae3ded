//! A display of the tests' own, and what it shows.
//!
//! Pictures come from the display's memory and not from WebKit's driver, whose screenshot waits for the next time the
//! page paints and never answers when the page has no reason to. This is also what a person in front of it would see.

use super::machine::{LOOK_EVERY, STARTING, find, wait};
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread::sleep;

/// The size of a field laptop's screen.
pub const SCREEN: (usize, usize) = (1366, 768);

/// The display, for all tests of this run.
pub static DISPLAY: LazyLock<Display> = LazyLock::new(Display::start);

/// An Xvfb that ends with this process.
pub struct Display {
    /// Its name, as programs are told in `DISPLAY`.
    pub name: String,
    memory: PathBuf,
    /// A shell that waits for our end of its pipe to close, which the system does however we end, and then cleans up.
    _keeper: Child,
}

impl Display {
    fn start() -> Display {
        let server = find("Xvfb", "install the package xvfb");
        let number = 90 + std::process::id() % 900;
        let name = format!(":{number}");
        let folder = tempfile::tempdir().unwrap().keep();
        let (width, height) = SCREEN;
        let keeper = Command::new("sh")
            .args(["-c", "\"$@\" >/dev/null 2>&1 & read -r _; kill $!; wait; rm -r \"$0\""])
            .arg(&folder)
            .arg(server)
            // It must not start anew when its last window goes: a program that goes on in a fresh process comes right then.
            .args([&name, "-noreset", "-screen", "0", &format!("{width}x{height}x24"), "-nolisten", "tcp", "-fbdir"])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let socket = PathBuf::from(format!("/tmp/.X11-unix/X{number}"));
        let memory = folder.join("Xvfb_screen0");
        wait(STARTING, || (socket.exists() && memory.exists()).then_some(())).expect("the display did not start");
        Display { name, memory, _keeper: keeper }
    }

    /// The upper left `width` × `height` pixels as PNG, once two looks are alike: nothing is being drawn any more.
    pub fn picture(&self, width: usize, height: usize) -> Vec<u8> {
        let mut last = self.pixels(width, height);
        wait(STARTING, || {
            sleep(LOOK_EVERY);
            let now = self.pixels(width, height);
            let still = now == last;
            last = now;
            still.then_some(())
        });
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width as u32, height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(&last).unwrap();
        file
    }

    /// Red, green and blue of each pixel. The memory is an X window dump: big-endian numbers, then colours, then pixels
    /// of four bytes, blue first.
    fn pixels(&self, width: usize, height: usize) -> Vec<u8> {
        let dump = fs::read(&self.memory).unwrap();
        let number = |at: usize| u32::from_be_bytes(dump[at * 4..at * 4 + 4].try_into().unwrap()) as usize;
        let (header, line, colours) = (number(0), number(12), number(19));
        let pixels = &dump[header + colours * 12..];
        let rows = pixels.chunks_exact(line).take(height);
        rows.flat_map(|row| row.chunks_exact(4).take(width).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])).collect()
    }
}
