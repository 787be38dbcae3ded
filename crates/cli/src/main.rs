//! The program taanuu.
fn main() {}
