//! Settings inside the vault: names and values of the caller.

use crate::event::Event;
use crate::{Saved, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::OptionalExtension;

impl Vault {
    /// The value of a setting.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        const SETTING: &str = "SELECT value FROM setting WHERE name = ?1";
        Ok(self.db.prepare_cached(SETTING)?.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn set_setting(
        &mut self,
        name: &str,
        value: &str,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Saved, VaultError> {
        self.append(None, Event::SettingSet { name: name.into(), value: value.into() }, &[], now, rng)
    }
}
