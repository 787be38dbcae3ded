//! Settings inside the vault: names and values of the caller.

use crate::{Saved, Vault, VaultError};
use rand_core::CryptoRng;

impl Vault {
    /// The value of a setting.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        let _ = name;
        unimplemented!()
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
        let _ = (name, value, now, rng);
        unimplemented!()
    }
}
