//! The texts of the program, read with the Fluent parser itself: the three languages say the same things, completely, correctly
//! written, and without the words that must not be said.

#[path = "../house/mod.rs"]
mod house;

mod catalogue;
mod coverage;
mod errors;
mod glossary;
mod parity;
mod sources;
mod words;
mod writing;
