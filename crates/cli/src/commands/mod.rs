//! One function per command.

mod backup;
mod case;
mod directory;
mod key;
mod locale;
mod notify;
mod packet;
mod protocol;
mod record;
mod repair;
mod screen;
mod vault;
mod workbook;

pub use packet::signed_by;

use crate::args::{Command, Identity};
use crate::demo;
use crate::failure::Failure;
use crate::session::Session;

/// Runs a command.
pub fn run(session: &Session, command: Command) -> Result<(), Failure> {
    match command {
        Command::Screen(args) => screen::screen(session, &args),
        Command::Indicators(args) => screen::indicators(session, &args),
        Command::Protocol(command) => protocol::run(session, command),
        Command::Locale(command) => locale::run(session, command),
        Command::Vault(command) => vault::run(session, command),
        Command::Key(command) => key::run(session, command),
        Command::Backup(command) => backup::run(session, command),
        Command::Case(command) => case::run(session, command),
        Command::Packet(command) => packet::run(session, command),
        Command::Receipt(command) => packet::receipt(session, command),
        Command::Directory(command) => directory::run(session, command),
        Command::Identity(Identity::Show { json }) => vault::identity(session, json),
        Command::Demo => demo::run(session),
    }
}
