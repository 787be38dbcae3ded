//! A supervisor's key as it lies in a safe: the file of `age-keygen`, plain or encrypted with a passphrase.
//!
//! Encrypted, with the stick in one hand and the passphrase in another, two people are needed to open a vault.

use crate::age_file;
use age::secrecy::SecretString;
use age::{DecryptError, scrypt, x25519};
use zeroize::Zeroizing;

/// First line of every age file.
const AGE: &[u8] = b"age-encryption.org/v1\n";
/// Longest key file, and longest content of an encrypted one, bytes.
const MOST_BYTES: usize = 16 * 1024;
/// Highest scrypt work factor that is computed: 2^20, which takes a gibibyte, as much as a slot of ours may take. `age` writes 2^18.
const HIGHEST_WORK_FACTOR: u8 = 20;

/// A supervisor's secret key, checked to be one. Wiped when dropped.
pub struct SupervisorKey {
    identity: Zeroizing<String>,
}

/// Why a key file is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFileError {
    /// Neither a key nor an age file with a key, or more than one key.
    #[error("no supervisor's key")]
    NoKey,
    /// It is encrypted, and no passphrase was given.
    #[error("key file is encrypted")]
    Encrypted,
    /// The passphrase does not open it.
    #[error("wrong passphrase of the key file")]
    WrongPassphrase,
    /// It asks for more work than any honest file does; nothing was computed.
    #[error("key file asks for too much work")]
    TooCostly,
}

impl std::fmt::Debug for SupervisorKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SupervisorKey")
    }
}

impl SupervisorKey {
    /// Reads a key file: text with one `AGE-SECRET-KEY-1…` and comments behind `#`, or an age file that a passphrase opens and that holds
    /// such a text. With a passphrase it takes about a second.
    ///
    /// # Errors
    /// Every [`KeyFileError`].
    pub fn read(file: &[u8], passphrase: Option<&str>) -> Result<SupervisorKey, KeyFileError> {
        if file.len() > MOST_BYTES {
            return Err(KeyFileError::NoKey);
        }
        if !Self::is_encrypted(file) {
            return Self::of_text(file);
        }
        let passphrase = passphrase.ok_or(KeyFileError::Encrypted)?;
        let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
        // The crate would go by the speed of this computer: the same file must open on every one.
        identity.set_max_work_factor(HIGHEST_WORK_FACTOR);
        match age_file::open(file, &identity, MOST_BYTES) {
            Ok(text) => Self::of_text(&text.ok_or(KeyFileError::NoKey)?),
            Err(DecryptError::ExcessiveWork { .. }) => Err(KeyFileError::TooCostly),
            Err(DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed) => {
                Err(KeyFileError::WrongPassphrase)
            }
            Err(_) => Err(KeyFileError::NoKey),
        }
    }

    /// Whether a passphrase will be needed.
    #[must_use]
    pub fn is_encrypted(file: &[u8]) -> bool {
        file.starts_with(AGE)
    }

    /// `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// `age1…`, as it is given to officers.
    #[must_use]
    pub fn recipient(&self) -> String {
        self.identity.parse::<x25519::Identity>().map(|key| key.to_public().to_string()).unwrap_or_default()
    }

    fn of_text(text: &[u8]) -> Result<SupervisorKey, KeyFileError> {
        let text = std::str::from_utf8(text).map_err(|_| KeyFileError::NoKey)?;
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (Some(line), None) = (lines.next(), lines.next()) else { return Err(KeyFileError::NoKey) };
        line.parse::<x25519::Identity>().map_err(|_| KeyFileError::NoKey)?;
        Ok(SupervisorKey { identity: Zeroizing::new(line.to_owned()) })
    }
}

#[cfg(test)]
mod tests;
