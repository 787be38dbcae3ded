//! Marks: whether a person may have been screened before, without keeping anything that could be read back.
//!
//! A mark is the beginning of an HMAC under a random key that lies in this vault alone. It says nothing to anybody without the vault, and
//! in the vault no more than that two cases share one. The marks belong to the index: they go when the words of the case go.

use super::index::state;
use crate::slots::keyed_mac;
use crate::{CaseId, Vault, VaultError};
use hmac::Mac;
use rusqlite::params;
use zeroize::Zeroizing;

/// 40 bits: among 100,000 cases one pair in ten million agrees by chance, and a mark alone proves nothing.
const MARK_BYTES: usize = 5;

impl Vault {
    /// Whether another case has one of these marks. The index may lag behind: cases changed since its last refresh are not seen.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn shares_mark(&self, case: CaseId, marks: &[String]) -> Result<bool, VaultError> {
        const SHARED: &str = "SELECT 1 FROM search_mark WHERE mark = ?1 AND seq <> \
                              (SELECT created_seq FROM case_file WHERE case_id = ?2)";
        if marks.is_empty() {
            return Ok(false);
        }
        let key = state(&self.db)?.mark_key;
        for mark in marks {
            if self.exists(SHARED, params![keyed(&key, &super::fold(mark)), case])? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The mark of a folded text.
pub(super) fn keyed(key: &[u8], folded: &str) -> Vec<u8> {
    let mut secret = Zeroizing::new([0; 32]);
    secret.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    let mac = keyed_mac(&secret, folded.as_bytes()).finalize().into_bytes();
    mac.iter().take(MARK_BYTES).copied().collect()
}
