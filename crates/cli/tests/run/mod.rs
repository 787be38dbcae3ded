//! Runs the real program and keeps what it said.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "each test file uses its own part of this, and a test may stop at the first surprise"
)]

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every officer of these stories types.
pub const PASSPHRASE: &str = "biru hojeva lumike sadofi";

/// What one run said.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs `taanuu` in English, without anything from the environment that could change its answer.
pub fn taanuu(arguments: &[&str], stdin: &[u8]) -> Run {
    taanuu_in(&[("LANG", "en_US.UTF-8")], arguments, stdin)
}

/// The same with an environment of its own.
pub fn taanuu_in(environment: &[(&str, &str)], arguments: &[&str], stdin: &[u8]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_taanuu"));
    command.env_clear().envs(environment.iter().copied()).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let stdin = stdin.to_vec();
    // A refusal may come before everything was read.
    let writer = std::thread::spawn(move || input.write_all(&stdin).is_ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// The one line of JSON of a run that was done.
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 0, "{self:?}");
        serde_json::from_str(&self.stdout).unwrap_or_else(|_| panic!("one line of JSON: {self:?}"))
    }

    /// The JSON of each line of a run that was done.
    pub fn lines(&self) -> Vec<Value> {
        assert_eq!(self.status, 0, "{self:?}");
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The code in brackets of a run that was refused, with the field beside it.
    pub fn refused(&self) -> String {
        assert_eq!(self.status, 1, "{self:?}");
        assert_eq!(self.stderr.lines().filter(|line| !line.is_empty()).count(), 2, "what and what to do: {self:?}");
        let first = self.stderr.lines().next().unwrap();
        let code = first.rsplit_once('[').unwrap().1.trim_end_matches(']');
        match first.rsplit_once(" [").unwrap().0.rsplit_once('(') {
            Some((_, field)) => format!("{code} {}", field.trim_end_matches(')')),
            None => code.to_owned(),
        }
    }
}

/// An office: a vault in a folder.
pub struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// A fresh training vault.
    pub fn new(role: &str) -> Office {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        let made = office.run(&["vault", "create", "--label", "Blue desk", "--training", role, "--json"]).json();
        assert_eq!(made["recovery_code"].as_array().unwrap().len(), 8);
        office
    }

    /// Runs a command on this vault, with the passphrase on a file descriptor.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_as(PASSPHRASE, arguments)
    }

    pub fn run_as(&self, passphrase: &str, arguments: &[&str]) -> Run {
        let vault = self.folder.path().join("vault");
        let mut all = vec!["--vault", vault.to_str().unwrap(), "--passphrase-fd", "0"];
        all.extend(arguments);
        taanuu(&all, format!("{passphrase}\n").as_bytes())
    }

    /// A path in this office's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The answers of a golden case, as a file's content.
pub fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../protocols/kg-sop/golden/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Writes a file and gives its path.
pub fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}
