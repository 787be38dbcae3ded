//! Imports an XLSForm some times and prints how long once took: `taanuu_xlsform_<name> value ms`. The import ends with our two files
//! read back and compiled, as a form in use is.
//!
//! `scripts/bench-forms` runs it beside pyxform on the same file.

#![allow(clippy::expect_used, clippy::panic, reason = "a measurement stops at the first surprise")]

use authoring::{Options, import_xlsform};
use std::time::Instant;

/// Imports are timed so often; the first reads the code into the caches.
const IMPORTS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, name] = arguments.as_slice() else { panic!("a file and what the figure is called") };
    let bytes = std::fs::read(file).expect("the file");
    let mut times: Vec<_> = (0..IMPORTS).map(|_| timed(&bytes)).collect();
    times.sort_by(f64::total_cmp);
    let median = times.get(IMPORTS / 2).expect("several");
    println!("taanuu_xlsform_{name} {median:.3} ms");
}

fn timed(bytes: &[u8]) -> f64 {
    let start = Instant::now();
    let imported = import_xlsform(bytes, &Options::default()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let time = start.elapsed();
    assert!(imported.protocol_toml.contains("[[question]]"), "something is asked");
    time.as_secs_f64() * 1e3
}
