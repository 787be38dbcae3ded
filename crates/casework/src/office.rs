//! An open vault and what can be done with it as a whole.

use crate::view::{HomeView, StartView};
use crate::{Content, Moment, Result};
use vault::Vault;

/// One officer's open vault. Dropping it locks: the database closes and the keys leave memory.
pub struct Office {
    pub(crate) vault: Vault,
    pub(crate) content: Content,
}

impl Office {
    /// The start view of an open vault (stage `Open`).
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn start_view(&self) -> Result<StartView> {
        let _ = (&self.vault, &self.content);
        unimplemented!()
    }

    /// Remembers the interface language inside the vault. The edge keeps it beside the vault as well.
    ///
    /// # Errors
    /// `internal` for a language other than `ky`, `ru`, `en`; errors of the vault.
    pub fn set_language(&mut self, language: &str, moment: &mut Moment<'_>) -> Result<StartView> {
        let _ = (language, moment);
        unimplemented!()
    }

    /// The home page.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn home(&self, now: i64) -> Result<HomeView> {
        let _ = now;
        unimplemented!()
    }
}
