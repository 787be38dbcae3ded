//! Builds again when a protocol or a text was added: the compiler sees only files that it knows.

fn main() {
    println!("cargo::rerun-if-changed=../../protocols");
    println!("cargo::rerun-if-changed=../../locales");
}
