//! Makes the files of `vectors/`: `cargo run -p packet --example vectors`. The age layer draws its own chance, so two runs differ in bytes, never in outcome.
//!
//! Signatures and CBOR are put together by hand here, so that the vectors do not repeat a mistake of the crate.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a maker of files for this tree may stop at the first surprise"
)]

mod by_hand;
#[path = "../../tests/desk/mod.rs"]
mod desk;
mod files;
mod payloads;
mod plaintexts;
mod statements;

use std::fmt::Write as _;
use std::path::Path;

/// A file to be made.
pub struct Vector {
    /// File name without its ending.
    pub name: &'static str,
    /// `accepted` or the refusal's code.
    pub expect: &'static str,
    /// Step of SPEC §3.5 that must refuse; 0 where steps do not apply.
    pub step: u8,
    /// Why, in a few words.
    pub why: &'static str,
    /// What the body is: `file`, `plaintext`, `receipt`, `directory`.
    pub layer: &'static str,
    /// Further head lines.
    pub more: String,
    /// Bytes, written in hex.
    pub body: Vec<u8>,
}

impl Vector {
    fn text(&self) -> String {
        let mut text = format!("expect: {}\nwhy: {}\nlayer: {}\n", self.expect, self.why, self.layer);
        if self.step > 0 {
            writeln!(text, "step: {}", self.step).expect("memory");
        }
        text += &self.more;
        text.push('\n');
        for line in self.body.chunks(38) {
            line.iter().for_each(|byte| write!(text, "{byte:02x}").expect("memory"));
            text.push('\n');
        }
        text
    }
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let vectors: Vec<Vector> =
        [files::all(), plaintexts::all(), payloads::all(), statements::all()].into_iter().flatten().collect();
    for vector in &vectors {
        let path = folder.join(vector.name).with_extension("txt");
        // Golden packets are what an earlier version really wrote: never made anew.
        if !(vector.name.starts_with("golden") && path.exists()) {
            std::fs::write(path, vector.text()).expect("writable folder");
        }
    }
    println!("{} vectors", vectors.len());
}
