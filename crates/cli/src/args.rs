//! Commands and arguments. Their explanations stand in `locales/<language>/cli.ftl` (see [`crate::help`]).

mod backup;
mod vault;

pub use backup::{Backup, SupervisorKey};
pub use vault::{Create, Enrol, Key, Vault};

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "taanuu", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_parser = ["ky", "ru", "en"])]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub protocols: Option<PathBuf>,
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Screen(Screen),
    Indicators(Indicators),
    #[command(subcommand)]
    Protocol(Protocol),
    #[command(subcommand)]
    Locale(Locale),
    #[command(subcommand)]
    Vault(Vault),
    #[command(subcommand)]
    Key(Key),
    #[command(subcommand)]
    Backup(Backup),
    #[command(subcommand)]
    Case(Case),
    #[command(subcommand)]
    Packet(Packet),
    #[command(subcommand)]
    Receipt(Receipt),
    #[command(subcommand)]
    Directory(Directory),
    #[command(subcommand)]
    Identity(Identity),
    Demo,
}

#[derive(Args)]
pub struct Screen {
    #[arg(long, value_name = "ID", default_value = "kg-sop")]
    pub protocol: String,
    #[arg(long, value_name = "FILE")]
    pub answers: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<chrono::NaiveDate>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("group").required(true).args(["adult", "child"])))]
pub struct Indicators {
    #[arg(long)]
    pub adult: bool,
    #[arg(long)]
    pub child: bool,
    #[arg(long, value_name = "FILE")]
    pub states: PathBuf,
    #[arg(long, value_name = "ID", default_value = "kg-sop")]
    pub protocol: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Protocol {
    List {
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID", default_value = "kg-sop")]
        id: String,
    },
    Versions {
        #[arg(long)]
        json: bool,
    },
    Diff {
        #[arg(value_name = "DIGEST")]
        old: String,
        #[arg(value_name = "DIGEST|FILE")]
        new: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Install {
        #[arg(value_name = "FILE|DIR")]
        source: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Approve {
        #[arg(value_name = "DIGEST")]
        digest: String,
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "ROLE")]
        role: String,
        #[arg(long)]
        json: bool,
    },
    Use {
        #[arg(value_name = "DIGEST")]
        digest: String,
        #[arg(long)]
        json: bool,
    },
    Import(ImportProtocol),
    Export {
        #[arg(value_name = "ID", default_value = "kg-sop")]
        id: String,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
    },
}

#[derive(Args)]
pub struct ImportProtocol {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Locale {
    Export {
        #[arg(long, value_name = "CODE", default_value = "ky")]
        language: String,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
    },
    Import(ImportLocale),
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("target").required(true).args(["out", "into"])))]
pub struct ImportLocale {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with = "into")]
    pub locales: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Case {
    List {
        #[command(flatten)]
        which: Which,
        #[arg(long)]
        json: bool,
    },
    Find {
        #[arg(value_name = "WORDS")]
        words: String,
        #[command(flatten)]
        which: Which,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long)]
        json: bool,
    },
    Import {
        #[arg(value_name = "FILE")]
        answers: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Answer {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(value_name = "QUESTION")]
        question: String,
        #[arg(value_name = "JSON")]
        answer: String,
        #[arg(long)]
        json: bool,
    },
    History {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long)]
        json: bool,
    },
    Explain {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(value_name = "NUMBER")]
        number: u64,
        #[arg(long, value_name = "CODE", value_parser = ["misclick", "person_corrected", "new_information", "other"])]
        because: String,
        #[arg(long, value_name = "TEXT", default_value = "")]
        text: String,
        #[arg(long)]
        json: bool,
    },
    Retention {
        #[arg(value_name = "CASE", requires = "days")]
        case: Option<String>,
        #[arg(long, value_name = "N", requires = "basis")]
        days: Option<u32>,
        #[arg(long, value_name = "CODE", value_parser = ["consent", "proceedings", "organisation_rule", "person_asked", "other"], requires = "case")]
        basis: Option<String>,
        #[arg(long, value_name = "N", conflicts_with = "case")]
        shed_after: Option<u32>,
        #[arg(long)]
        json: bool,
    },
    Shed {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long)]
        json: bool,
    },
    Delete {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long, value_name = "CODE", value_parser = ["person_asked", "retention_over", "entered_by_mistake", "practice", "other"])]
        why: String,
        #[arg(long, value_name = "CODE")]
        again: String,
        #[arg(long)]
        json: bool,
    },
    Certificate {
        #[arg(value_name = "CASE")]
        case: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Access {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Notify {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Decide {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(value_name = "DECISION", value_parser = ["refer", "child_protection", "labour_rights", "no_referral", "continue_later"])]
        decision: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long)]
        json: bool,
    },
}

/// Which cases of the list or of a search.
#[derive(Args)]
pub struct Which {
    #[arg(long, value_name = "STATE", value_parser = ["interview", "decided", "sealed", "handed_over", "received", "accepted", "returned", "closed"])]
    pub state: Vec<String>,
    #[arg(long = "from", value_name = "YYYY-MM-DD")]
    pub begun_from: Option<chrono::NaiveDate>,
    #[arg(long = "to", value_name = "YYYY-MM-DD")]
    pub begun_to: Option<chrono::NaiveDate>,
    #[arg(long, value_name = "N")]
    pub most: Option<usize>,
}

#[derive(Subcommand)]
pub enum Packet {
    Seal {
        #[arg(value_name = "CASE")]
        case: String,
        #[arg(long, value_name = "ORGANISATION")]
        to: u32,
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Verify {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Open {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub enum Receipt {
    Make(MakeReceipt),
    Apply {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("answer").required(true).args(["accept", "return_for"])))]
pub struct MakeReceipt {
    #[arg(value_name = "PACKET")]
    pub packet: String,
    #[arg(long)]
    pub accept: bool,
    #[arg(long = "return", value_name = "REASON", value_parser = ["no_capacity", "not_for_us", "incomplete", "other"])]
    pub return_for: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Directory {
    Show {
        #[arg(long)]
        json: bool,
    },
    Verify {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        training: bool,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub enum Identity {
    Show {
        #[arg(long)]
        json: bool,
    },
}
