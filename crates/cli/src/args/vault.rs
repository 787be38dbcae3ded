//! Commands and arguments of a vault as a whole and of the ways into it.

use super::SupervisorKey;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum Vault {
    Create(Create),
    List {
        #[arg(long)]
        json: bool,
    },
    Adopt {
        #[arg(value_name = "FOLDER")]
        copy: PathBuf,
        #[arg(long, value_name = "N")]
        copy_passphrase_fd: Option<u32>,
        #[arg(long)]
        json: bool,
    },
    Info {
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(long)]
        json: bool,
    },
    Salvage {
        #[arg(id = "salvage_into", long = "into", value_name = "DIR")]
        into: PathBuf,
        #[command(flatten)]
        key: SupervisorKey,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("mode").required(true).args(["training", "supervisor"])))]
pub struct Create {
    #[arg(long, value_name = "NAME")]
    pub label: String,
    #[arg(long, value_name = "ROLE")]
    pub training: Option<String>,
    #[arg(long, value_name = "AGE1…")]
    pub supervisor: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Key {
    List {
        #[arg(long)]
        json: bool,
    },
    ChangePassphrase {
        #[arg(long, value_name = "N")]
        new_passphrase_fd: Option<u32>,
        #[arg(long)]
        json: bool,
    },
    AddSupervisor {
        #[arg(value_name = "AGE1…")]
        key: String,
        #[arg(long)]
        json: bool,
    },
    Remove {
        #[arg(value_name = "SLOT")]
        slot: u32,
        #[arg(long)]
        json: bool,
    },
    RenewCode {
        #[arg(long)]
        json: bool,
    },
    MakeShares {
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    TravelLock,
    Enrol(Enrol),
    Rotate {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("way").required(true).args(["supervisor_key", "code", "shares"])))]
pub struct Enrol {
    #[arg(long, value_name = "FILE")]
    pub supervisor_key: Option<PathBuf>,
    #[arg(long)]
    pub code: bool,
    #[arg(long)]
    pub shares: bool,
    #[arg(long, value_name = "N")]
    pub secret_fd: Option<u32>,
    #[arg(long, value_name = "N")]
    pub new_passphrase_fd: Option<u32>,
    #[arg(long)]
    pub json: bool,
}
