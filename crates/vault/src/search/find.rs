//! Searching: two tiers, each newest first, each read only as far as the page needs.
//!
//! There is no score. A score from word statistics (bm25) would read every match of every word on every search, and in short records
//! it says less than where a word stands: who is named by reference or name comes before who is mentioned.

use super::query::Query;
use super::{CaseFilter, CasePage, PageKey};
use crate::{Vault, VaultError};
use rusqlite::params;

const MATCHES: &str = "SELECT rowid FROM search_index WHERE search_index MATCH ?1 AND rowid BETWEEN ?2 AND ?3 \
                       ORDER BY rowid DESC";
/// Matches looked at for one page: a filter that few of them pass must not read the whole vault at once.
const MOST_LOOKED_AT: usize = 1000;

impl Vault {
    /// Cases with all these words in what the index knows of them: at most `most`, after `after`. Without a word: [`Vault::case_page`].
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`]: after the latter [`Vault::reset_index`] helps if only the index is damaged.
    pub fn find_cases(
        &self,
        typed: &str,
        filter: &CaseFilter<'_>,
        after: Option<PageKey>,
        most: usize,
    ) -> Result<CasePage, VaultError> {
        match Query::parse(typed) {
            None => self.case_page(filter, after, most),
            Some(query) => self.together(|| self.read_matches(&query, filter, after, most)),
        }
    }

    fn read_matches(
        &self,
        query: &Query,
        filter: &CaseFilter<'_>,
        after: Option<PageKey>,
        most: usize,
    ) -> Result<CasePage, VaultError> {
        let (first, last) = self.numbers(filter)?;
        let start = after.unwrap_or(PageKey { tier: 0, seq: u64::MAX });
        let mut page = CasePage { items: Vec::new(), next: None };
        let mut looked_at = 0;
        let tiers = [(0, query.naming()), (1, query.beyond())];
        for (tier, expression) in tiers.iter().filter(|(tier, _)| *tier >= start.tier) {
            let before =
                if *tier == start.tier { start.seq.min(i64::MAX.cast_unsigned()).cast_signed() } else { i64::MAX };
            let mut statement = self.db.prepare_cached(MATCHES)?;
            let mut rows = statement.query(params![expression, first, last.min(before.saturating_sub(1))])?;
            while let Some(row) = rows.next()? {
                if page.items.len() == most || looked_at == MOST_LOOKED_AT {
                    return Ok(page);
                }
                looked_at += 1;
                let number: i64 = row.get(0)?;
                // A case that is gone although the index still has it: its next refresh takes it out.
                page.items.extend(self.case_item(number)?.filter(|item| filter.fits(item)));
                page.next = Some(PageKey { tier: *tier, seq: number.cast_unsigned() });
            }
            page.next = (*tier == 0).then_some(PageKey { tier: 1, seq: u64::MAX });
        }
        Ok(page)
    }
}
