//! The program `taanuu`: the same casework as the window, from a terminal, for administrators, tests and oracles.
//!
//! It draws time and randomness, reads and writes the files that a person names, and renders ids in their language. It decides nothing.
//! Exit codes: 0 done, 1 refused with a code on stderr, 2 usage. Start from [`args::Cli`] and [`commands::run`].

mod args;
mod commands;
mod demo;
mod difference;
mod failure;
mod files;
mod help;
mod input;
mod lint;
mod output;
mod passphrase;
mod record_page;
mod report;
mod session;
mod texts;
mod words;

use clap::Parser;
use failure::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match args::Cli::try_parse() {
        Ok(cli) => cli,
        // Help and usage are said again in the person's language; machines never come here.
        Err(_) => return help::explain(),
    };
    let session = session::Session::new(&cli);
    match commands::run(&session, cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever closed the other end has read enough.
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(failure) => failure.report(&session),
    }
}
