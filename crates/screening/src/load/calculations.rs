//! Calculations: each is compiled after those it reads, since what it stands for follows from them.

use super::expand::{Expanded, Inside};
use super::link::compile_at;
use super::order::{Reads, order};
use super::source::Source;
use crate::expr::{Compiled, Kind, Scope, compile_value, references};
use crate::protocol::{Slots, Step};
use std::collections::{BTreeSet, HashMap};

/// Compiles the values and adds the names to the scope; `None` where one is in error. Parallel to the calculations.
pub(super) fn compile_all<'s>(
    source: &Source,
    expanded: &'s Expanded,
    slots: Slots,
    scope: &mut Scope<'s>,
) -> Vec<Option<Compiled>> {
    let mut compiled: Vec<Option<Compiled>> = expanded.calculations.iter().map(|_| None).collect();
    let Some(sequence) = sequence(source, expanded) else {
        // The cycle is reported; what reads one of its names says nothing further.
        for (place, (raw, _, inside)) in expanded.calculations.iter().enumerate() {
            add(scope, &raw.id, *inside, slots.calculations + place, Kind::Broken);
        }
        return compiled;
    };
    for place in sequence {
        let Some((raw, _, inside)) = expanded.calculations.get(place) else { continue };
        let value = raw.value.as_ref().and_then(|value| {
            let within = scope.within(*inside);
            compile_at(source, value, |text| match compile_value(text, &within) {
                Ok((compiled, kind)) => Ok((compiled, Some(kind))),
                Err(errors) => Err(errors),
            })
        });
        let (done, kind) = match value {
            Some((done, Some(kind))) => (Some(done), kind),
            _ => (None, Kind::Broken),
        };
        add(scope, &raw.id, *inside, slots.calculations + place, kind);
        if let Some(slot) = compiled.get_mut(place) {
            *slot = done;
        }
    }
    compiled
}

fn add<'s>(scope: &mut Scope<'s>, id: &'s str, inside: Inside, slot: usize, kind: Kind<'s>) {
    match inside {
        None => scope.add(id, slot, kind),
        Some(inside) => scope.add_instance(base(id, inside.1), inside, slot, kind),
    }
}

/// The author's id of a calculation in this instance.
fn base(id: &str, number: u16) -> &str {
    if number > 1 { id.rsplit_once("__").map_or(id, |(base, _)| base) } else { id }
}

/// The places of the calculations so that each comes after those it reads; cycles are reported.
fn sequence(source: &Source, expanded: &Expanded) -> Option<Vec<usize>> {
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (raw, _, inside)) in expanded.calculations.iter().enumerate() {
        by_name.entry(base(&raw.id, inside.map_or(0, |(_, number)| number))).or_default().push(place);
    }
    let reads = |place: usize| -> Reads {
        let Some((raw, _, inside)) = expanded.calculations.get(place) else { return Reads::new() };
        let Some(value) = &raw.value else { return Reads::new() };
        let indexed = value.value.contains("indexed-repeat");
        let names: BTreeSet<_> = references(&value.value).into_iter().collect();
        let named = names.iter().filter_map(|name| by_name.get(name.as_str())).flatten();
        let other = |place: &&usize| {
            let there = expanded.calculations.get(**place).and_then(|(_, _, inside)| *inside);
            match (there, inside) {
                // `indexed-repeat()` may name any instance.
                (Some((repeat, number)), Some((here, own))) if repeat == *here && !indexed => number == *own,
                _ => true,
            }
        };
        named.filter(other).map(|place| (Step::Calculation(*place), Some(value.span.start))).collect()
    };
    let steps: Vec<_> =
        (0..expanded.calculations.len()).map(|place| (Step::Calculation(place), reads(place))).collect();
    let place = |step: &Step| match step {
        Step::Calculation(place) => Some(*place),
        _ => None,
    };
    match order(&steps) {
        Ok(order) => Some(order.iter().filter_map(place).collect()),
        Err(cycles) => {
            for cycle in cycles {
                let name = |step: &Step| expanded.calculations.get(place(step)?).map(|(raw, ..)| raw.id.clone());
                let chain: Vec<_> = cycle.chain.iter().filter_map(name).collect();
                source.error(cycle.at, "cycle", chain.join(" -> "));
            }
            None
        }
    }
}
