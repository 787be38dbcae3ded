//! What an officer may choose for their own vault: kept inside it.

use crate::view::{OfficeView, SettingsInput};
use crate::{CaseworkError, Moment, Office, Result};

/// Setting: minutes without a key or a movement after which the edge locks.
const IDLE_MINUTES: &str = "idle_minutes";
/// Setting: set of colours.
const THEME: &str = "theme";
/// What may be chosen. Never "not at all".
const IDLE_CHOICES: [u32; 6] = [1, 2, 5, 10, 15, 30];
const IDLE_USUAL_MINUTES: u32 = 5;
const THEMES: [&str; 3] = ["light", "dark", "sun"];

impl Office {
    /// Keeps what the officer chose.
    ///
    /// # Errors
    /// `internal` for a value that is not offered; errors of the vault. What was chosen before stays then.
    pub fn change_settings(&mut self, input: &SettingsInput, moment: &mut Moment<'_>) -> Result<OfficeView> {
        if !IDLE_CHOICES.contains(&input.idle_minutes) {
            return Err(CaseworkError::UnknownValue { field: "idle_minutes" });
        }
        if !THEMES.contains(&input.theme.as_str()) {
            return Err(CaseworkError::UnknownValue { field: "theme" });
        }
        if self.idle_minutes()? != input.idle_minutes {
            let minutes = input.idle_minutes.to_string();
            let _saved = self.vault.set_setting(IDLE_MINUTES, &minutes, moment.now, moment.rng)?;
        }
        if self.theme()?.as_deref() != Some(&input.theme) {
            let _saved = self.vault.set_setting(THEME, &input.theme, moment.now, moment.rng)?;
        }
        self.office_view(moment.now)
    }

    /// Minutes until the vault locks by itself.
    pub(crate) fn idle_minutes(&self) -> Result<u32> {
        let kept = self.vault.setting(IDLE_MINUTES)?.and_then(|minutes| minutes.parse().ok());
        Ok(kept.filter(|minutes| IDLE_CHOICES.contains(minutes)).unwrap_or(IDLE_USUAL_MINUTES))
    }

    /// The set of colours, once one was chosen.
    pub(crate) fn theme(&self) -> Result<Option<String>> {
        Ok(self.vault.setting(THEME)?.filter(|name| THEMES.contains(&name.as_str())))
    }
}
