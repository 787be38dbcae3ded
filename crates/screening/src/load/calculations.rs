//! Calculations: each is compiled after those it reads, since what it stands for follows from them.

use super::expand::{Expanded, Inside};
use super::link::compile_at;
use super::order::{Reads, order};
use super::source::{Located, Source};
use crate::expr::{Compiled, Kind, Parsed, Scope, compile_value};
use crate::protocol::{Slots, Step};
use hashbrown::HashMap;

/// Compiles the values and adds the names to the scope; `None` where one is in error. Parallel to the calculations.
pub(super) fn compile_all<'s>(
    source: &Source,
    expanded: &'s Expanded,
    slots: Slots,
    scope: &mut Scope<'s>,
) -> Vec<Option<Compiled>> {
    let mut compiled: Vec<Option<Compiled>> = expanded.calculations.iter().map(|_| None).collect();
    let parse = |value: &'s Located<String>| Parsed::new(&value.value);
    let mut parsed: Vec<_> = expanded.calculations.iter().map(|(raw, ..)| raw.value.as_ref().map(parse)).collect();
    let Some(sequence) = sequence(source, expanded, &parsed) else {
        // The cycle is reported; what reads one of its names says nothing further.
        for (place, (raw, _, inside)) in expanded.calculations.iter().enumerate() {
            add(scope, &raw.id, *inside, slots.calculations + place, Kind::Broken);
        }
        return compiled;
    };
    for place in sequence {
        let Some((raw, _, inside)) = expanded.calculations.get(place) else { continue };
        let value = raw.value.as_ref().zip(parsed.get_mut(place).and_then(Option::take));
        let value = value
            .and_then(|(value, parsed)| compile_at(source, value, |_| compile_value(parsed, &scope.within(*inside))));
        let (done, kind) = value.map_or((None, Kind::Broken), |(done, kind)| (Some(done), kind));
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
fn sequence(source: &Source, expanded: &Expanded, parsed: &[Option<Parsed>]) -> Option<Vec<usize>> {
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (raw, _, inside)) in expanded.calculations.iter().enumerate() {
        by_name.entry(base(&raw.id, inside.map_or(0, |(_, number)| number))).or_default().push(place);
    }
    let reads = |place: usize| -> Reads {
        let Some((raw, _, inside)) = expanded.calculations.get(place) else { return Reads::new() };
        let Some(value) = &raw.value else { return Reads::new() };
        let indexed = value.value.contains("indexed-repeat");
        let names = parsed.get(place).and_then(Option::as_ref).map(Parsed::references).unwrap_or_default();
        let named = names.into_iter().filter_map(|name| by_name.get(name)).flatten();
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
