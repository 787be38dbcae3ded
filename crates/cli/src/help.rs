//! Help and usage errors in the person's language: `command-<path>` and `arg-<name>` of `cli.ftl`.

use crate::args::Cli;
use crate::texts::{Texts, wished_language};
use clap::error::ErrorKind;
use clap::{Command, CommandFactory};
use std::process::ExitCode;

/// Reads the arguments again with explanations, and says what is wrong with them or what was asked.
pub fn explain() -> ExitCode {
    let wished = std::env::args().skip_while(|argument| argument != "--lang").nth(1);
    let texts = Texts::load(&wished_language(wished.as_deref()));
    match localized(Cli::command(), &texts, "command").try_get_matches() {
        Err(error) => {
            // Nothing else can be told when even this cannot be written.
            let _ = error.print();
            match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(2),
            }
        }
        Ok(_) => ExitCode::from(2),
    }
}

/// The command with the explanations of its arguments and of its commands.
pub fn localized(command: Command, texts: &Texts, path: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let mut command = command.about(texts.say(path));
    for id in arguments {
        let text = texts.say(&format!("arg-{}", id.replace('_', "-")));
        command = command.mut_arg(id, |argument| argument.help(text));
    }
    for name in names {
        command = command.mut_subcommand(&name, |sub| localized(sub, texts, &format!("{path}-{name}")));
    }
    command
}
