//! The published lists of the operational indicators (ILO/EC 2009, domain.md §2.3 and §3.2), against the project's own protocol.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod world;

use screening::{AgeGroup, DimensionState, Element, Protocol, State, Strength, evaluate_states};
use std::collections::BTreeMap;
use std::path::Path;

fn protocol() -> Protocol {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    let parsed = Protocol::parse(&read("protocol.toml"), &read("indicators.toml"));
    parsed.unwrap_or_else(|errors| panic!("{}", world::list(&errors)))
}

/// Codes of a dimension with this strength for the age group.
fn codes(protocol: &Protocol, dimension: &str, age: AgeGroup, strength: Strength) -> Vec<String> {
    let own = protocol.indicators().iter().filter(|indicator| indicator.dimension == dimension);
    own.filter(|indicator| indicator.strength(age) == strength).map(|indicator| indicator.code.clone()).collect()
}

/// Dimension, element, and how many are strong, medium and weak for adults and for children.
const PUBLISHED: [(&str, Element, [usize; 3], [usize; 3]); 6] = [
    ("D1", Element::Means, [1, 8, 1], [2, 8, 0]),
    ("D2", Element::Means, [1, 9, 0], [4, 6, 0]),
    ("D3", Element::Means, [0, 14, 2], [0, 15, 0]),
    ("D4", Element::Purpose, [1, 7, 1], [1, 7, 0]),
    ("D5", Element::Means, [4, 10, 1], [8, 7, 0]),
    ("D6", Element::Means, [0, 5, 2], [0, 7, 0]),
];

const STRENGTHS: [Strength; 3] = [Strength::Strong, Strength::Medium, Strength::Weak];

#[test]
fn each_dimension_has_as_many_of_each_strength_as_published() {
    let protocol = protocol();
    let count = |id, age| STRENGTHS.map(|strength| codes(&protocol, id, age, strength).len());
    let found: Vec<_> = protocol
        .dimensions()
        .iter()
        .map(|dimension| {
            (
                dimension.id.as_str(),
                dimension.palermo,
                count(&dimension.id, AgeGroup::Adult),
                count(&dimension.id, AgeGroup::Child),
            )
        })
        .collect();
    assert_eq!(found, PUBLISHED);
}

/// Strong, medium, weak, and whether the dimension is positive. Not every row can be had in every dimension.
const TRUTH_TABLE: [(usize, usize, usize, bool); 12] = [
    (0, 0, 0, false),
    (1, 0, 0, false),
    (0, 1, 0, false),
    (0, 0, 9, false),
    (0, 1, 9, false),
    (0, 2, 0, false),
    (2, 0, 0, true),
    (1, 1, 0, true),
    (1, 0, 1, true),
    (0, 3, 0, true),
    (0, 2, 1, true),
    (0, 2, 9, true),
];

/// The states that make so many present; all others absent, or left unknown.
fn states(
    protocol: &Protocol,
    id: &str,
    age: AgeGroup,
    counts: [usize; 3],
    others: Option<State>,
) -> Option<BTreeMap<String, State>> {
    let mut states = BTreeMap::new();
    for (strength, count) in STRENGTHS.into_iter().zip(counts) {
        let codes = codes(protocol, id, age, strength);
        // "9 weak" stands for all weak ones that there are.
        let wanted = if strength == Strength::Weak { count.min(codes.len()) } else { count };
        if wanted > codes.len() || (count > 0 && wanted == 0) {
            return None;
        }
        for (place, code) in codes.into_iter().enumerate() {
            states.extend(if place < wanted { Some(State::Present) } else { others }.map(|state| (code, state)));
        }
    }
    Some(states)
}

#[test]
fn the_truth_table_holds_for_every_dimension_and_age_group() {
    let protocol = protocol();
    let mut rows_tried = 0;
    for (id, ..) in PUBLISHED {
        for age in [AgeGroup::Adult, AgeGroup::Child] {
            for (strong, medium, weak, positive) in TRUTH_TABLE {
                let state = |others| {
                    let states = states(&protocol, id, age, [strong, medium, weak], others)?;
                    let found = evaluate_states(&protocol, age, &states).unwrap();
                    Some(world::dimension(&found, id).state)
                };
                let Some(settled) = state(Some(State::Absent)) else { continue };
                rows_tried += 1;
                let expected = if positive { DimensionState::Positive } else { DimensionState::NotPositive };
                let row = format!("{id} {age:?} S{strong} M{medium} W{weak}");
                assert_eq!(settled, expected, "{row}, the others absent");
                // What nobody asked is never "no": with the others unknown nothing becomes "not positive".
                let expected = if positive { DimensionState::Positive } else { DimensionState::Undetermined };
                assert_eq!(state(None), Some(expected), "{row}, the others unknown");
            }
        }
    }
    assert!(rows_tried > 70, "{rows_tried} rows could be had");
}
