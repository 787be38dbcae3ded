//! Where the officer was when the vault was locked: kept inside the vault, in ids only, so that unlocking leads back there.

use crate::view::{PlaceView, UnlockedView};
use crate::{CaseworkError, Moment, Office, Result};
use serde::{Deserialize, Serialize};
use vault::Vault;

/// Setting: the place, as JSON; empty when there is none.
const PLACE: &str = "place";
/// Longest name of a screen, case, packet or field: ids of protocols are far shorter.
const LONGEST_NAME: usize = 120;

/// A place and the number of the event that keeps it.
#[derive(Serialize, Deserialize)]
struct Kept {
    seq: u64,
    place: PlaceView,
}

impl Office {
    /// Keeps where the officer is, just before the vault is locked; `None`: the next opening begins at the start page.
    ///
    /// # Errors
    /// `internal` for what is no place (nothing is kept then); errors of the vault.
    pub fn keep_place(&mut self, place: Option<&PlaceView>, moment: &mut Moment<'_>) -> Result<()> {
        if place.is_some_and(|place| !is_place(place)) {
            return Err(CaseworkError::UnknownValue { field: "place" });
        }
        if kept(&self.vault)?.as_ref() == place {
            return Ok(());
        }
        let kept =
            place.map(|place| -> Result<Kept> { Ok(Kept { seq: self.vault.last_seq()? + 1, place: place.clone() }) });
        let value = match kept.transpose()? {
            Some(kept) => serde_json::to_string(&kept).map_err(|_| CaseworkError::Internal("a place without JSON"))?,
            None => String::new(),
        };
        let _saved = self.vault.set_setting(PLACE, &value, moment.now, moment.rng)?;
        Ok(())
    }

    /// What unlocking shows: the home page, and where the officer was.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn unlocked(&self, now: i64) -> Result<UnlockedView> {
        Ok(UnlockedView { home: self.home(now)?, place: self.place.clone() })
    }
}

/// The place kept last. It counts only while nothing happened after it: a program that ended unasked since then was
/// somewhere else, and must not lead into another person's interview.
pub(crate) fn kept(vault: &Vault) -> Result<Option<PlaceView>> {
    let value = vault.setting(PLACE)?.unwrap_or_default();
    let kept: Option<Kept> = serde_json::from_str(&value).ok();
    let newest = vault.last_seq()?;
    Ok(kept.filter(|kept| kept.seq == newest).map(|kept| kept.place))
}

/// Ids only: no place can carry words of a person.
fn is_place(place: &PlaceView) -> bool {
    let id = |text: &str| {
        text.len() <= LONGEST_NAME
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    };
    let names = [Some(&place.screen), place.case.as_ref(), place.packet.as_ref(), Some(&place.focus)];
    !place.screen.is_empty() && names.into_iter().flatten().all(|name| id(name))
}
