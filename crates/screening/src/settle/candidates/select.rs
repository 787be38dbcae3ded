//! Candidate answers of the questions with choices.

use super::constants::Known;
use crate::{Answer, Question};
use std::collections::BTreeSet;

/// Up to so many choices every combination is tried.
const ALL_COMBINATIONS: usize = 4;

/// Every choice that a rule names, and one that none names: all others act as that one does.
pub(super) fn one(codes: &[String], known: &Known) -> Vec<Answer> {
    let named: BTreeSet<u16> = known.codes.iter().flatten().copied().collect();
    let mut others = 0;
    let telling = (0u16..).zip(codes).filter(|(place, _)| {
        others += usize::from(!named.contains(place));
        known.whole || named.contains(place) || others == 1
    });
    let (mut first, mut rest): (Vec<_>, Vec<_>) = telling.partition(|(place, _)| named.contains(place));
    first.append(&mut rest);
    first.into_iter().map(|(_, code)| Answer::One(code.clone())).collect()
}

/// All choices that may stand together, each exclusive one, and the combinations that single rules can tell apart.
pub(super) fn many(question: &Question, known: &Known) -> Vec<Answer> {
    let Some(choices) = &question.choices else { return Vec::new() };
    let free: Vec<usize> = (0..choices.codes.len())
        .filter(|place| choices.codes.get(*place).is_some_and(|code| !choices.exclusive.contains(code)))
        .collect();
    let mut sets: Vec<BTreeSet<usize>> = vec![free.iter().copied().collect()];
    let exclusive = (0..choices.codes.len()).filter(|place| !free.contains(place));
    sets.extend(exclusive.map(|place| BTreeSet::from([place])));
    sets.extend(free.iter().map(|place| BTreeSet::from([*place])));
    if free.len() <= ALL_COMBINATIONS {
        sets.extend(subsets(&free));
    }
    for named in &known.codes {
        let named: Vec<usize> =
            named.iter().map(|place| usize::from(*place)).filter(|place| free.contains(place)).collect();
        let small = named.len() <= ALL_COMBINATIONS;
        sets.extend(small.then(|| subsets(&named)).into_iter().flatten());
        let without: BTreeSet<usize> = free.iter().copied().filter(|place| !named.contains(place)).collect();
        sets.push(without);
    }
    if known.whole {
        // Something counts them: every number of choices once.
        sets.extend((1..free.len()).map(|count| free.iter().copied().take(count).collect()));
    }
    let mut seen = BTreeSet::new();
    sets.retain(|set| !set.is_empty() && seen.insert(set.clone()));
    let answer = |set: BTreeSet<usize>| {
        Answer::Many(set.into_iter().filter_map(|place| choices.codes.get(place)).cloned().collect())
    };
    sets.into_iter().map(answer).collect()
}

fn subsets(of: &[usize]) -> Vec<BTreeSet<usize>> {
    of.iter().fold(vec![BTreeSet::new()], |mut sets, place| {
        let with = sets.iter().map(|set| set.iter().copied().chain([*place]).collect()).collect::<Vec<_>>();
        sets.extend(with);
        sets
    })
}
