//! Finding cases: a page of the list or of a search, and the index kept after what was saved.

mod words;

use crate::moment::bishkek_midnight;
use crate::opened::state_of;
use crate::view::{CaseCount, CaseLine, CaseState, CasesInput, CasesView};
use crate::{CaseworkError, Moment, Office, Result};
use chrono::{Days, NaiveDate};
use vault::{CaseFilter, CaseItem, PageKey, VaultError};
use words::words_of;

/// Lines of a page.
const PAGE: usize = 50;
/// Cases of each state on the home page.
const HOME_OF_A_STATE: usize = 20;
/// Cases indexed in one go while nobody waits, and before a search.
const INDEXED_IN_PASSING: usize = 100;
const INDEXED_BEFORE_A_SEARCH: usize = 1000;

impl Office {
    /// A page of the cases that a search and filters leave; without words the list itself. Brings the index after what was saved first.
    ///
    /// # Errors
    /// `unknown-value` with `from`, `to` or `after`; errors of the vault. A damaged index is none: it is made anew.
    pub fn find_cases(&mut self, input: &CasesInput, moment: &mut Moment<'_>) -> Result<CasesView> {
        let states: Vec<&str> = input.states.iter().map(|state| code_of(*state)).collect();
        let begun = match (day(input.from.as_deref(), "from")?, day(input.to.as_deref(), "to")?) {
            (None, None) => None,
            (from, to) => Some((
                from.map_or(i64::MIN, bishkek_midnight),
                to.and_then(|day| day.checked_add_days(Days::new(1))).map_or(i64::MAX, bishkek_midnight),
            )),
        };
        let filter = CaseFilter { states: &states, begun };
        let after = input.after.as_deref().map(page_key).transpose()?;
        let complete = input.query.trim().is_empty() || self.refresh_search(INDEXED_BEFORE_A_SEARCH, moment)?;
        let page = match self.vault.find_cases(&input.query, &filter, after, PAGE) {
            Err(VaultError::Damaged(_)) if !self.vault.is_read_only() => {
                self.vault.reset_index(moment.rng)?;
                let complete = self.refresh_search(INDEXED_BEFORE_A_SEARCH, moment)?;
                let page = self.vault.find_cases(&input.query, &filter, after, PAGE)?;
                return self.cases_view(page, complete);
            }
            page => page?,
        };
        self.cases_view(page, complete)
    }

    fn cases_view(&self, page: vault::CasePage, complete: bool) -> Result<CasesView> {
        Ok(CasesView {
            cases: self.item_lines(&page.items)?,
            next: page.next.map(|key| format!("{}.{}", key.tier, key.seq)),
            complete,
        })
    }

    /// Indexes what was saved since the last time, a little of it: for when nobody waits.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn index_in_passing(&mut self, moment: &mut Moment<'_>) -> Result<()> {
        self.refresh_search(INDEXED_IN_PASSING, moment).map(drop)
    }

    /// Whether what the index says of each case is what its answers say now; changes nothing.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn search_is_whole(&self) -> Result<bool> {
        let content = &self.content;
        Ok(self.vault.check_index(&mut |case| words_of(content, case))? == Some(0))
    }

    /// Whether the index holds everything now.
    fn refresh_search(&mut self, most: usize, moment: &mut Moment<'_>) -> Result<bool> {
        let content = &self.content;
        let mut words = |case: &vault::StoredCase| words_of(content, case);
        match self.vault.refresh_index(most, &mut words, moment.rng) {
            Err(VaultError::Damaged(_)) => {
                // Another part that is damaged shows itself again at once.
                self.vault.reset_index(moment.rng)?;
                Ok(self.vault.refresh_index(most, &mut words, moment.rng)?.complete)
            }
            refreshed => Ok(refreshed?.complete),
        }
    }

    /// Whether another case of this vault has a mark of this one: the same name and year of birth, or the same telephone.
    pub(crate) fn maybe_screened_before(&self, case: &vault::StoredCase) -> Result<bool> {
        Ok(self.vault.shares_mark(case.summary.id, &words_of(&self.content, case).marks)?)
    }

    /// The newest cases of each state, newest first, and how many there are.
    pub(crate) fn newest_cases(&self) -> Result<(Vec<CaseLine>, Vec<CaseCount>)> {
        let (mut items, mut counts) = (Vec::new(), Vec::new());
        for (state, cases) in self.vault.case_counts()? {
            let filter = CaseFilter { states: &[&state], begun: None };
            items.extend(self.vault.case_page(&filter, None, HOME_OF_A_STATE)?.items);
            counts.push(CaseCount { state: state_of(&state), cases: u32::try_from(cases).unwrap_or(u32::MAX) });
        }
        items.sort_by_key(|item| std::cmp::Reverse(item.seq));
        Ok((self.item_lines(&items)?, counts))
    }

    fn item_lines(&self, items: &[CaseItem]) -> Result<Vec<CaseLine>> {
        items.iter().map(|item| self.item_line(item)).collect()
    }
}

/// State codes as the vault keeps them.
fn code_of(state: CaseState) -> &'static str {
    match state {
        CaseState::Interview => "open",
        CaseState::Decided => "decided",
        CaseState::Sealed => "sealed",
        CaseState::HandedOver => "handed_over",
        CaseState::Received => "received",
        CaseState::Accepted => "accepted",
        CaseState::Returned => "returned",
        CaseState::Closed => "closed",
    }
}

fn day(text: Option<&str>, field: &'static str) -> Result<Option<NaiveDate>> {
    let Some(text) = text else { return Ok(None) };
    text.parse().map(Some).map_err(|_| CaseworkError::UnknownValue { field })
}

/// As [`CasesView::next`] writes it.
fn page_key(text: &str) -> Result<PageKey> {
    let key =
        text.split_once('.').and_then(|(tier, seq)| Some(PageKey { tier: tier.parse().ok()?, seq: seq.parse().ok()? }));
    key.ok_or(CaseworkError::UnknownValue { field: "after" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_written_as_it_is_read() {
        for code in ["open", "decided", "sealed", "handed_over", "received", "accepted", "returned", "closed"] {
            assert_eq!(code_of(state_of(code)), code);
        }
    }

    #[test]
    fn only_a_key_that_we_gave_is_one() {
        assert_eq!(page_key("1.18446744073709551615").unwrap(), PageKey { tier: 1, seq: u64::MAX });
        for text in ["", "1", "1.", ".1", "1.x", "256.1", "1.-1", "1.1.1"] {
            assert_eq!(page_key(text).unwrap_err().field(), Some("after"), "{text}");
        }
    }
}
