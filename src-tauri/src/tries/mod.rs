//! Wrong passphrases make the next attempt wait: 1, 2, 4 … up to 60 seconds. Nothing is ever deleted for them: a child at
//! the keyboard must not destroy a record.
//!
//! Against somebody at this keyboard only: who copies the files guesses elsewhere, held up by the key derivation alone.
//! Counted in memory and, across a fresh start of the program, in a small file for each vault that holds a count and a
//! time and nothing else. An attempt counts before it is judged, so ending the program in between gains nothing.

#[cfg(test)]
mod tests;

use casework::CaseworkError;
use casework::view::ErrorView;
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Longest wait, seconds.
const LONGEST: u64 = 60;
/// Longest file, bytes: two numbers.
const LONGEST_FILE: usize = 64;

/// Attempts on one vault since the last right passphrase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    wrong: u32,
    /// Unix seconds of the last one.
    at: u64,
}

impl Count {
    /// Seconds to wait at `now`.
    fn wait(self, now: u64) -> u64 {
        let doubled = self.wrong.checked_sub(1).map_or(0, |times| 1_u64.checked_shl(times.min(63)).unwrap_or(LONGEST));
        // A clock that was set back counts from its new time, see `Tries::wait`.
        doubled.min(LONGEST).saturating_sub(now.saturating_sub(self.at))
    }
}

/// The counts of all vaults of the data folder.
#[derive(Debug)]
pub struct Tries {
    folder: PathBuf,
    counts: Mutex<HashMap<String, Count>>,
}

impl Tries {
    /// Counts kept in `folder`, which is made when first needed.
    pub fn new(folder: PathBuf) -> Tries {
        Tries { folder, counts: Mutex::new(HashMap::new()) }
    }

    /// Makes an attempt on the vault of this name at `now`, unix seconds. Only a wrong passphrase counts in the end.
    ///
    /// # Errors
    /// `passphrase-wait` with the seconds left, without an attempt; else what `attempt` answers with.
    pub fn attempt<T>(
        &self,
        vault: &str,
        now: u64,
        attempt: impl FnOnce() -> Result<T, ErrorView>,
    ) -> Result<T, ErrorView> {
        let before = self.count(vault, now);
        let left = before.wait(now);
        if left > 0 {
            return Err(CaseworkError::PassphraseWait { seconds: left }.view());
        }
        self.keep(vault, Count { wrong: before.wrong.saturating_add(1), at: now });
        let answer = attempt();
        match &answer {
            Ok(_) => self.keep(vault, Count::default()),
            Err(error) if error.code == "wrong-passphrase" => {}
            // The passphrase was not what failed.
            Err(_) => self.keep(vault, before),
        }
        answer
    }

    fn count(&self, vault: &str, now: u64) -> Count {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(vault.to_owned()).or_insert_with(|| self.read(vault));
        // A clock that was set back must not make anybody wait for its old time.
        count.at = count.at.min(now);
        *count
    }

    fn keep(&self, vault: &str, count: Count) {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner).insert(vault.to_owned(), count);
        // A disk that takes no file leaves the count in memory.
        let _ =
            if count == Count::default() { std::fs::remove_file(self.file(vault)) } else { self.write(vault, count) };
    }

    /// What is no count of ours counts as none.
    fn read(&self, vault: &str) -> Count {
        let text = std::fs::read(self.file(vault)).ok().filter(|bytes| bytes.len() <= LONGEST_FILE);
        let text = text.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let numbers = text.trim_end().split_once(' ');
        let count = numbers.and_then(|(wrong, at)| Some(Count { wrong: wrong.parse().ok()?, at: at.parse().ok()? }));
        count.unwrap_or_default()
    }

    fn write(&self, vault: &str, count: Count) -> std::io::Result<()> {
        make(&self.folder)?;
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        writeln!(file, "{} {}", count.wrong, count.at)?;
        file.persist(self.file(vault)).map(drop).map_err(|refused| refused.error)
    }

    fn file(&self, vault: &str) -> PathBuf {
        self.folder.join(vault)
    }
}

/// Makes a folder closed to everybody else.
fn make(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}
