//! What the vault itself knows of having been salvaged.

use crate::{Vault, VaultError};

/// A salvage that this vault came out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// Number of its event.
    pub seq: u64,
    /// Last event that was found in the damaged vault.
    pub last_found: u64,
    /// Last event that its anchor knew of; 0: the anchor was lost.
    pub last_anchored: u64,
    /// First and last numbers of the events that were not found.
    pub lost: Vec<(u64, u64)>,
    /// Events that were found, and whose packet or version was not.
    pub set_aside: u64,
    /// When.
    pub at: i64,
}

impl Vault {
    /// Every salvage that this vault came out of, oldest first.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn salvages(&self) -> Result<Vec<Salvaged>, VaultError> {
        const SALVAGES: &str = "SELECT seq, last_found, last_anchored, set_aside, at FROM salvage ORDER BY seq";
        const LOST: &str = "SELECT first, last FROM salvage_lost WHERE seq = ?1 ORDER BY first";
        let mut statement = self.db.prepare_cached(SALVAGES)?;
        let mut lost = self.db.prepare_cached(LOST)?;
        let number =
            |row: &rusqlite::Row<'_>, column| Ok::<_, rusqlite::Error>(row.get::<_, i64>(column)?.cast_unsigned());
        let rows = statement.query_map([], |row| {
            let seq: i64 = row.get(0)?;
            let runs = lost.query_map([seq], |row| Ok((number(row, 0)?, number(row, 1)?)))?;
            Ok(Salvaged {
                seq: seq.cast_unsigned(),
                last_found: number(row, 1)?,
                last_anchored: number(row, 2)?,
                lost: runs.collect::<Result<_, _>>()?,
                set_aside: number(row, 3)?,
                at: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
