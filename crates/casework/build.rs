//! Builds again when a protocol was added: the compiler sees only files that it knows.

fn main() {
    println!("cargo::rerun-if-changed=../../protocols");
}
