#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::{ConfusionMatrix, Interval, Share};
use proptest::prelude::*;

/// As printed: so many digits and no more.
fn printed(value: f64, digits: usize) -> String {
    format!("{value:.digits$}")
}

fn bounds(interval: Interval) -> (String, String) {
    (printed(interval.low, 3), printed(interval.high, 3))
}

/// QYIT (2019) against HTIAM-14, 340 assessments: the only whole-number table that gives the printed shares (domain.md §3.2, 1).
#[test]
fn the_table_of_the_quick_youth_tool() {
    let table = ConfusionMatrix { true_positive: 26, false_negative: 4, false_positive: 73, true_negative: 237 };
    let shares = [
        (table.sensitivity(), "0.8667"),
        (table.specificity(), "0.7645"),
        (table.positive_predictive_value(), "0.2626"),
        (table.negative_predictive_value(), "0.9834"),
        (table.prevalence(), "0.0882"),
    ];
    for (share, expected) in shares {
        assert_eq!(printed(share.unwrap().value(), 4), expected);
    }
    // Printed are 86.7 % and 76.5 %; one case more or less gives another specificity.
    let per_cent = |agreed| printed(Share::new(agreed, 310).unwrap().value() * 100.0, 1);
    assert_eq!([236, 237, 238].map(per_cent), ["76.1", "76.5", "76.8"]);
}

/// RAFT (2021): the abstract's "89 % (79-99)" is 32 of 36 after Wald, not after Wilson; 12 of 12 needs Wilson (domain.md §3.2, 2).
#[test]
fn the_intervals_of_the_emergency_department_tool() {
    let derivation = Share::new(32, 36).unwrap();
    assert_eq!(printed(derivation.value(), 4), "0.8889");
    assert_eq!(bounds(derivation.wald()), ("0.786".into(), "0.992".into()));
    assert_eq!(bounds(derivation.wilson()), ("0.747".into(), "0.956".into()));
    let external = Share::new(12, 12).unwrap();
    // The source cuts .7575 off to .757.
    assert_eq!((printed(external.wilson().low, 4).as_str(), external.wilson().high), ("0.7575", 1.0));
    assert_eq!(bounds(external.wald()), ("1.000".into(), "1.000".into()), "Wald has no width here");
}

/// TVIT (2014), 180 interviews: the printed per cent of domain.md §3.
#[test]
fn the_shares_of_the_long_tool() {
    for (part, of, per_cent) in [(96, 180, "53"), (84, 180, "47"), (58, 96, "60"), (38, 96, "40")] {
        assert_eq!(printed(Share::new(part, of).unwrap().value() * 100.0, 0), per_cent, "{part} of {of}");
    }
}

#[test]
fn without_a_sample_there_is_no_share() {
    let nobody = ConfusionMatrix::default();
    let shares = [nobody.sensitivity(), nobody.specificity(), nobody.prevalence(), Share::new(0, 0), Share::new(2, 1)];
    assert_eq!(shares, [None; 5]);
    let only_affected = ConfusionMatrix { true_positive: 3, ..nobody };
    assert_eq!((only_affected.specificity(), only_affected.prevalence().map(Share::value)), (None, Some(1.0)));
}

proptest! {
    #[test]
    fn an_interval_lies_around_its_share(part in 0u64..5_000, more in 0u64..5_000) {
        let Some(share) = Share::new(part, part + more) else { return Ok(()) };
        for interval in [share.wald(), share.wilson()] {
            prop_assert!(0.0 <= interval.low && interval.high <= 1.0, "{:?}", interval);
            prop_assert!(interval.low <= share.value() && share.value() <= interval.high, "{:?} {:?}", share, interval);
        }
        // With ten times the people the same share is surer.
        let wide = |interval: Interval| interval.high - interval.low;
        let larger = Share::new(part * 10, (part + more) * 10).unwrap();
        prop_assert!(wide(larger.wilson()) < wide(share.wilson()));
    }

    #[test]
    fn turned_round_the_shares_change_places(cells: [u16; 4]) {
        let [a, b, c, d] = cells.map(u32::from);
        let table = ConfusionMatrix { true_positive: a, false_negative: b, false_positive: c, true_negative: d };
        let swapped = ConfusionMatrix { true_positive: d, false_negative: c, false_positive: b, true_negative: a };
        prop_assert_eq!(table.sensitivity(), swapped.specificity());
        prop_assert_eq!(table.positive_predictive_value(), swapped.negative_predictive_value());
        // Exactly the affected and the others make up everybody.
        let part = |share: Option<Share>| share.map_or(0.0, Share::value);
        if a + b + c + d > 0 {
            prop_assert!((part(table.prevalence()) + part(swapped.prevalence()) - 1.0).abs() < 1e-12);
        }
    }
}
