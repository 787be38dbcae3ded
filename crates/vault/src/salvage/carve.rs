//! Reading every page that verifies, whatever leads to it or does not any more.

use super::cells::{Cell, cells, record};
use super::cipher::PageKey;
use super::rows::{self, Found, FoundAnswer, FoundCase};
use super::source::{Source, payload};
use crate::{CaseId, Digest};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Everything that was found.
#[derive(Default)]
pub(super) struct Carved {
    /// Event number → what lies there; more than one only where a change was cut off.
    pub(super) events: BTreeMap<u64, Vec<Found>>,
    /// Digest → where its bytes are.
    pub(super) contents: BTreeMap<Digest, Place>,
    /// Event number → the answer that the tables had of it.
    pub(super) answers: BTreeMap<u64, FoundAnswer>,
    pub(super) cases: BTreeMap<CaseId, FoundCase>,
    /// Pages of the database.
    pub(super) pages: u64,
    /// Those that do not verify.
    pub(super) bad_pages: Vec<u32>,
}

/// A cell in one of the sources.
#[derive(Clone, Copy)]
pub(super) struct Place {
    source: usize,
    page: u32,
    cell: usize,
}

/// Reads all pages of all sources; the first is the database.
pub(super) fn carve(sources: &mut [Source], key: &PageKey) -> Carved {
    let mut carved = Carved::default();
    for source in 0..sources.len() {
        let numbers = sources.get(source).map(|source| source.numbers().to_vec()).unwrap_or_default();
        for page in numbers {
            let found = sources.get_mut(source).and_then(|source| source.page(key, page));
            if source == 0 {
                carved.pages += 1;
                if found.is_none() {
                    carved.bad_pages.push(page);
                }
            }
            let Some(content) = found else { continue };
            for (number, cell) in cells(&content, page == 1).iter().enumerate() {
                if let Some(bytes) = assemble(sources, key, source, &content, cell) {
                    carved.keep(cell.rowid, &bytes, Place { source, page, cell: number });
                }
            }
        }
    }
    carved
}

/// The record at a place, once more.
pub(super) fn fetch(sources: &mut [Source], key: &PageKey, place: Place) -> Option<Zeroizing<Vec<u8>>> {
    let content = sources.get_mut(place.source)?.page(key, place.page)?;
    let cell = *cells(&content, place.page == 1).get(place.cell)?;
    assemble(sources, key, place.source, &content, &cell)
}

/// The whole record of a cell. What follows its page lies in the same file, or where the change did not touch it.
fn assemble(
    sources: &mut [Source],
    key: &PageKey,
    source: usize,
    content: &[u8],
    cell: &Cell,
) -> Option<Zeroizing<Vec<u8>>> {
    let (before, rest) = sources.split_at_mut_checked(source)?;
    let (own, after) = rest.split_first_mut()?;
    let mut order: Vec<&mut Source> = std::iter::once(own).chain(before).chain(after).collect();
    payload(&mut order, key, content, cell)
}

impl Carved {
    fn keep(&mut self, rowid: i64, bytes: &[u8], place: Place) {
        let Some(fields) = record(bytes) else { return };
        if let Some(event) = rows::event(&fields) {
            let Ok(seq) = u64::try_from(rowid) else { return };
            let there = self.events.entry(seq).or_default();
            if !there.contains(&event) {
                there.push(event);
            }
        } else if let Some(digest) = rows::content(&fields) {
            self.contents.entry(digest).or_insert(place);
        } else if let Some(answer) = rows::answer(&fields) {
            self.answers.entry(answer.seq).or_insert(answer);
        } else if let Some((case, found)) = rows::case(&fields) {
            // A journal has the case as it was before the change that was cut off.
            self.cases.entry(case).or_insert(found);
        }
    }
}
