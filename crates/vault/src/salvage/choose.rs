//! Which event counts where more than one was found, and what stands where none was.

use super::carve::Carved;
use super::rows::{Found, FoundCase};
use crate::anchor::Record;
use crate::event::{Body, CaseCreated, Event};
use crate::slots::SlotFile;
use crate::{CaseId, Digest, chain};
use std::collections::{BTreeMap, BTreeSet};

/// What stands at a number of the new chain.
#[expect(clippy::large_enum_variant, reason = "nearly every step is an event that was found")]
pub(super) enum Step {
    /// The event as it was.
    Found(Found),
    /// Made from what the tables had, or `Lost`.
    Made(Body),
}

/// The steps of the new chain from number 1, and the cases whose beginning was made.
pub(super) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) last_found: u64,
    pub(super) last_anchored: u64,
    pub(super) begun: BTreeMap<CaseId, u64>,
}

/// Lays out the new chain: every number that was found keeps its place.
pub(super) fn plan(carved: &mut Carved, records: &[Record], slots: &SlotFile, now: i64) -> Plan {
    let anchored: BTreeMap<u64, [u8; 32]> = records.iter().map(|record| (record.seq, record.hash)).collect();
    let mut chosen = choose(std::mem::take(&mut carved.events), &anchored);
    let certified = certified(&chosen);
    // Emptied, and the certificate that answers for it is lost: there is nothing in it, and a chain may not hold it.
    chosen.retain(|seq, found| {
        let covers =
            |(by, case, first, last): &Certified| by > seq && *case == found.case && (first..=last).contains(&seq);
        !found.body.is_empty() || certified.iter().any(covers)
    });
    let last_found = chosen.keys().next_back().copied().unwrap_or_default();
    let last_anchored = anchored.keys().next_back().copied().unwrap_or_default();
    let last = last_found.max(last_anchored);
    let begun = beginnings(&chosen, carved);
    let beginning: BTreeMap<u64, CaseId> = begun.iter().map(|(case, seq)| (*seq, *case)).collect();
    let made = |seq: u64| match (seq, beginning.get(&seq), carved.answers.get(&seq)) {
        (1, _, _) => {
            let (vault_id, mode, slot_generation) = (slots.vault_id, slots.mode, slots.generation);
            Body::new(now, None, Event::VaultCreated { vault_id, mode, slot_generation })
        }
        (_, Some(case), _) => {
            let (at, created) = match carved.cases.get(case) {
                Some(FoundCase { created_at, created, .. }) => (*created_at, created.clone()),
                None => (now, unknown(*case)),
            };
            Body::new(at, Some(*case), Event::CaseSalvaged(created))
        }
        (_, None, Some(answer)) => {
            let (question, value, meta) = (answer.question.clone(), answer.value.clone(), answer.meta.clone());
            Body::new(answer.at, Some(answer.case), Event::AnswerSalvaged { question, value, meta })
        }
        _ => Body::new(now, None, Event::Lost),
    };
    let steps = (1..=last).map(|seq| match chosen.remove(&seq) {
        Some(found) => Step::Found(found),
        None => Step::Made(made(seq)),
    });
    Plan { steps: steps.collect(), last_found, last_anchored, begun }
}

/// Number of a certificate, its case, first and last number of a run of events that it erased.
type Certified = (u64, Vec<u8>, u64, u64);

fn certified(chosen: &BTreeMap<u64, Found>) -> Vec<Certified> {
    let erased = |event| match event {
        Event::CaseShed(record) => record.erased.ranges,
        Event::CasePurged(record) => record.erased.ranges,
        _ => Vec::new(),
    };
    let runs = |(seq, found): (&u64, &Found)| {
        let ranges = found.read().map(|body| erased(body.event)).unwrap_or_default();
        let of_case = |(first, last)| (*seq, found.case.clone(), first, last);
        ranges.into_iter().map(of_case).collect::<Vec<_>>()
    };
    chosen.iter().flat_map(runs).collect()
}

/// One event for each number. What the anchor says counts most, then what follows from the event before.
fn choose(events: BTreeMap<u64, Vec<Found>>, anchored: &BTreeMap<u64, [u8; 32]>) -> BTreeMap<u64, Found> {
    let mut chosen: BTreeMap<u64, Found> = BTreeMap::new();
    for (seq, candidates) in events {
        let before = chosen.get(&(seq - 1)).map(|found| found.hash);
        let before = before.or_else(|| anchored.get(&(seq - 1)).copied());
        let worth = |found: &Found| {
            let is_anchored = anchored.get(&seq) == Some(&found.hash);
            let follows = before.is_some_and(|before| chain::link_hash(seq, &before, &found.commitment) == found.hash);
            // Erased on purpose is newer than the same event as it was.
            (is_anchored, follows, found.salt.is_empty())
        };
        // The first of equals: it lay in the database itself.
        let best = candidates.into_iter().rev().max_by_key(worth);
        chosen.extend(best.map(|best| (seq, best)));
    }
    chosen
}

/// Where cases begin whose own beginning is lost: where the tables say, else before the first that was found of them.
fn beginnings(chosen: &BTreeMap<u64, Found>, carved: &Carved) -> BTreeMap<CaseId, u64> {
    let mut first: BTreeMap<CaseId, u64> = BTreeMap::new();
    let mut whole = BTreeSet::new();
    for (seq, found) in chosen {
        let Ok(case) = <[u8; 16]>::try_from(found.case.as_slice()) else { continue };
        first.entry(CaseId(case)).or_insert(*seq);
        let begins = found.read().is_some_and(|body| {
            let event = &body.event;
            matches!(event, Event::CaseCreated(_) | Event::CaseBegun { .. } | Event::CaseSalvaged(_))
                // A deleted case begins nowhere any more.
                || matches!(event, Event::CaseAdopted(_) | Event::CasePurged(_))
        });
        // An erased beginning stays one: its certificate is further on.
        if begins || (found.body.is_empty() && first.get(&CaseId(case)) == Some(seq)) {
            whole.insert(CaseId(case));
        }
    }
    for answer in carved.answers.values() {
        let seq = first.entry(answer.case).or_insert(answer.seq);
        *seq = answer.seq.min(*seq);
    }
    for (case, found) in &carved.cases {
        first.entry(*case).or_insert(found.created_seq + 1);
    }
    let mut places: BTreeMap<CaseId, u64> = BTreeMap::new();
    let mut taken = BTreeSet::from([1]);
    for (case, first) in first.into_iter().filter(|(case, _)| !whole.contains(case)) {
        let told = carved.cases.get(&case).map(|found| found.created_seq);
        let free = |seq: &u64| *seq > 0 && !chosen.contains_key(seq) && !taken.contains(seq);
        let place = told.filter(free).or_else(|| (1..first).rev().find(free));
        if let Some(place) = place {
            taken.insert(place);
            places.insert(case, place);
        }
    }
    places
}

/// What is known of a case when only its answers are left. Its reference is none that a new case gets.
fn unknown(case: CaseId) -> CaseCreated {
    let digits = case.to_string();
    CaseCreated {
        reference: format!("?-{}", digits.get(..12).unwrap_or_default()),
        protocol_id: String::new(),
        protocol_version: String::new(),
        protocol_hash: Digest([0; 32]),
        interview_language: String::new(),
        officer_language: String::new(),
    }
}
