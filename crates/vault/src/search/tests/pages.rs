//! Pages of the list and of a search: every case once, in order, whatever the size of a page.

use super::*;
use std::collections::BTreeMap;

/// Forty cases in three states; every third mentions a workshop. The clock was wrong by years while a few were begun.
fn forty() -> (Office, Vault, Vec<(CaseId, &'static str, i64)>) {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let mut cases = Vec::new();
    for n in 0..40_i64 {
        let at = if (10..13).contains(&n) { 0 } else { NOW + n * 100 };
        let case = vault.create_case(&new_case(), at, &mut office.rng).unwrap().case;
        if n % 3 == 0 {
            let text = Answer::Text("цех".into());
            let _ = vault.record_answer(case, "words", &text, &meta(), at, &mut office.rng).unwrap();
        }
        let state = ["open", "decided", "closed"][n as usize % 7 % 3];
        if state != "open" {
            let _ = vault.set_state(case, state, at, &mut office.rng).unwrap();
        }
        cases.insert(0, (case, state, at));
    }
    refresh(&mut vault);
    (office, vault, cases)
}

#[test]
fn pages_hold_every_case_of_the_filter_once_and_in_order() {
    let (_office, vault, cases) = forty();
    let states: [&[&str]; 5] = [&[], &["open"], &["closed", "open"], &["open", "open"], &["sealed"]];
    let times = [None, Some((NOW, NOW + 2000)), Some((0, 1)), Some((NOW + 3950, i64::MAX)), Some((5, 5))];
    for (states, begun) in states.iter().flat_map(|states| times.map(|begun| (*states, begun))) {
        for typed in ["", "цех"] {
            let mentions = |place: usize| typed.is_empty() || (39 - place).is_multiple_of(3);
            let expected: Vec<CaseId> = cases
                .iter()
                .enumerate()
                .filter(|(place, (_, state, at))| {
                    mentions(*place)
                        && (states.is_empty() || states.contains(state))
                        && begun.is_none_or(|(from, to)| (from..to).contains(at))
                })
                .map(|(_, (case, ..))| *case)
                .collect();
            for most in [1, 7, 50] {
                let filter = CaseFilter { states, begun };
                assert_eq!(found(&vault, typed, &filter, most), expected, "{states:?} {begun:?} {typed} {most}");
            }
        }
    }
}

#[test]
fn counts_follow_every_change_of_state() {
    let (mut office, mut vault, cases) = forty();
    let counted = |vault: &Vault| {
        let mut counts = BTreeMap::new();
        for case in vault.cases().unwrap() {
            *counts.entry(case.state).or_insert(0_u64) += 1;
        }
        assert_eq!(vault.case_counts().unwrap(), counts);
        counts
    };
    assert_eq!(counted(&vault).len(), 3);
    for (case, ..) in &cases {
        let _ = vault.set_state(*case, "closed", NOW, &mut office.rng).unwrap();
    }
    assert_eq!(counted(&vault), BTreeMap::from([("closed".to_owned(), 40)]), "a state that nobody is in is not listed");
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_line_tells_the_last_pause_and_the_last_recipient() {
    let mut office = office();
    let case = office.interview(1);
    let mut vault = office.open().unwrap();
    let item = |vault: &Vault| vault.case_page(&CaseFilter::default(), None, 5).unwrap().items.remove(0);
    assert_eq!((item(&vault).paused_for, item(&vault).referred_to), (None, None));
    let _ = vault.record_pause(case, "moved", NOW, &mut office.rng).unwrap();
    let _ = vault.record_pause(case, "break", NOW, &mut office.rng).unwrap();
    assert_eq!(item(&vault).paused_for.as_deref(), Some("break"));
    let _ = vault.record_place(case, "page", NOW, &mut office.rng).unwrap();
    assert_eq!(item(&vault).paused_for, None);
    assert_eq!(item(&vault).summary, vault.case_summary(case).unwrap());
}
