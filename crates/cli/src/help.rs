//! Help and usage errors in the person's language: `command-<path>` and `arg-<name>` of `cli.ftl`.

use crate::args::Cli;
use crate::texts::{Texts, wished_language};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory};
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
    let explained = |argument: Arg, id: &str| {
        argument.help(texts.say(&format!("arg-{}", id.replace('_', "-")))).help_heading(texts.say("help-arguments"))
    };
    // `--help` and `--version` as clap makes them would speak English.
    let mut command = command
        .about(texts.say(path))
        .subcommand_help_heading(texts.say("help-commands"))
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", texts.say("help-usage")))
        .disable_help_flag(true)
        .arg(explained(Arg::new("help").short('h').long("help").action(ArgAction::Help), "help"));
    if command.get_version().is_some() {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(explained(version, "version"));
    }
    for id in arguments {
        command = command.mut_arg(&id, |argument| explained(argument, &id));
    }
    for name in names {
        command = command.mut_subcommand(&name, |sub| localized(sub, texts, &format!("{path}-{name}")));
    }
    command
}
