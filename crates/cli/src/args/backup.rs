//! Arguments of `backup`, and where a supervisor's key comes from.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum Backup {
    Make {
        #[arg(id = "backup_folder", value_name = "FOLDER")]
        folder: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    List {
        #[arg(long)]
        json: bool,
    },
    Folder {
        #[arg(id = "backup_chosen", value_name = "FOLDER")]
        folder: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[command(flatten)]
        key: SupervisorKey,
        #[arg(long)]
        json: bool,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(id = "restore_into", long = "into", value_name = "DIR")]
        into: Option<PathBuf>,
        #[arg(long)]
        put_aside: bool,
        #[command(flatten)]
        key: SupervisorKey,
        #[arg(long)]
        json: bool,
    },
}

/// Where a supervisor's key comes from; neither: the terminal.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("key").args(["key_fd", "key_file"])))]
pub struct SupervisorKey {
    #[arg(long, value_name = "N")]
    pub key_fd: Option<u32>,
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}
