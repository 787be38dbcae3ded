//! The rule against the truth table of domain.md §2.3 and against a count written another way.

use super::{Counts, Tally};
use crate::Strength::{self, Medium, Strong, Weak};
use crate::{DimensionState, State};

fn counts(strong: u16, medium: u16, weak: u16) -> Counts {
    Counts { strong, medium, weak }
}

#[test]
fn truth_table() {
    let table = [
        ((0, 0, 0), false),
        ((1, 0, 0), false),
        ((0, 1, 0), false),
        ((0, 0, 9), false),
        ((0, 1, 9), false),
        ((0, 2, 0), false),
        ((2, 0, 0), true),
        ((1, 1, 0), true),
        ((1, 0, 1), true),
        ((0, 3, 0), true),
        ((0, 2, 1), true),
        ((0, 2, 9), true),
    ];
    for ((strong, medium, weak), positive) in table {
        assert_eq!(counts(strong, medium, weak).is_positive(), positive, "S{strong} M{medium} W{weak}");
    }
}

#[test]
fn one_strong_and_only_unknown_ones_is_not_positive_yet() {
    let one_strong = Tally { present: counts(1, 0, 0), unknown: counts(0, 5, 0) };
    assert_eq!(one_strong.state(), DimensionState::Undetermined);
}

/// The least sets that suffice, taken out of the list one by one.
fn suffices(present: &[Strength]) -> bool {
    let least: [&[Strength]; 5] =
        [&[Strong, Strong], &[Strong, Medium], &[Strong, Weak], &[Medium, Medium, Medium], &[Medium, Medium, Weak]];
    least.iter().any(|set| {
        let mut left = present.to_vec();
        set.iter().all(|wanted| {
            let found = left.iter().position(|strength| strength == wanted);
            found.map(|place| left.swap_remove(place)).is_some()
        })
    })
}

/// Every list of up to `most` strengths, order aside.
fn lists(most: usize) -> Vec<Vec<Strength>> {
    let sizes = || 0..=most;
    let all = sizes().flat_map(|s| sizes().flat_map(move |m| sizes().map(move |w| (s, m, w))));
    let within = all.filter(|(s, m, w)| s + m + w <= most);
    within.map(|(s, m, w)| [vec![Strong; s], vec![Medium; m], vec![Weak; w]].concat()).collect()
}

#[test]
fn agrees_with_the_least_sets_for_every_count() {
    for list in lists(12) {
        let mut counted = Counts::default();
        list.iter().for_each(|strength| counted.add(*strength));
        assert_eq!(counted.is_positive(), suffices(&list), "{list:?}");
        assert_eq!(usize::from(counted.total()), list.len());
    }
}

#[test]
fn agrees_with_every_way_the_unknown_could_turn_out() {
    for present in lists(4) {
        for unknown in lists(5) {
            let mut tally = Tally::default();
            present.iter().for_each(|strength| tally.add(State::Present, *strength));
            unknown.iter().for_each(|strength| tally.add(State::Unknown, *strength));
            tally.add(State::Absent, Strong);
            let outcomes = (0..1u32 << unknown.len()).map(|chosen| {
                let turned = unknown.iter().enumerate().filter(|(place, _)| chosen & (1 << place) != 0);
                suffices(&present.iter().copied().chain(turned.map(|(_, strength)| *strength)).collect::<Vec<_>>())
            });
            let outcomes: Vec<bool> = outcomes.collect();
            let expected = match (outcomes[0], outcomes.contains(&true)) {
                (true, _) => DimensionState::Positive,
                (false, true) => DimensionState::Undetermined,
                (false, false) => DimensionState::NotPositive,
            };
            assert_eq!(tally.state(), expected, "present {present:?}, unknown {unknown:?}");
        }
    }
}

#[test]
fn what_the_age_group_does_not_list_does_not_count() {
    let mut tally = Tally::default();
    tally.add(State::Present, Strength::Absent);
    tally.add(State::Unknown, Strength::Absent);
    assert_eq!((tally.present, tally.unknown), (Counts::default(), Counts::default()));
}
