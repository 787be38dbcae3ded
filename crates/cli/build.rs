//! Builds again when a text was added: the compiler sees only files that it knows.

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
