//! One open finding, and whether some questions could settle it at best.

use super::Target;
use super::reach::{Places, reach};
use super::trial::Trial;
use crate::evaluation::Tally;
use crate::{AgeGroup, DimensionState, Element, Protocol, State};
use std::collections::BTreeMap;

/// One open finding.
pub(super) struct Goal {
    pub(super) target: Target,
    could: Could,
}

/// What a set must touch to settle the goal.
struct Could {
    /// The dimensions one of which must be settled, as far as no other way is named.
    dimensions: Vec<Dimension>,
    /// Questions that the goal can depend on in another way than through a dimension.
    direct: Places,
    /// Questions on which the age group depends.
    age: Places,
}

struct Dimension {
    /// Its indicators: place in the protocol, and the questions that each can depend on.
    indicators: Vec<(usize, Places)>,
}

/// The goals of the targets.
pub(super) fn goals(protocol: &Protocol, targets: &[Target]) -> Vec<Goal> {
    let [_, _, child, _] = &protocol.rules.routes;
    let age = reach(protocol, [child]);
    let goal = |target: &Target| {
        let could = match target {
            Target::Dimension(id) => {
                let place = protocol.dimensions.iter().position(|dimension| dimension.id == *id);
                let dimensions = place.map(|place| dimension(protocol, place)).into_iter().collect();
                Could { dimensions, direct: Places::new(), age: age.clone() }
            }
            Target::Element(element) => of_element(protocol, *element, &age),
        };
        Goal { target: target.clone(), could }
    };
    targets.iter().map(goal).collect()
}

fn dimension(protocol: &Protocol, place: usize) -> Dimension {
    let own = protocol.rules.dimension_of.iter().enumerate().filter(|(_, dimension)| **dimension == place);
    let rule = |indicator: usize| protocol.rules.indicator.get(indicator).and_then(Option::as_ref);
    Dimension { indicators: own.map(|(indicator, _)| (indicator, reach(protocol, rule(indicator)))).collect() }
}

fn of_element(protocol: &Protocol, element: Element, age: &Places) -> Could {
    let [act, means, purpose] = &protocol.rules.palermo;
    let rule = match element {
        Element::Act => act,
        Element::Means => means,
        Element::Purpose => purpose,
    };
    let slots = protocol.rules.slots;
    let (mut dimensions, mut counts) = (Vec::new(), false);
    rule.slots(&mut |slot| {
        let slot = usize::from(slot);
        if (slots.dimensions..slots.palermo).contains(&slot) {
            dimensions.push(dimension(protocol, slot - slots.dimensions));
        }
        counts |= slot >= slots.palermo;
    });
    let mut direct = reach(protocol, [rule]);
    if counts {
        // A count or a route: any indicator, and the questions of the routes.
        let all = protocol.rules.indicator.iter().flatten().chain(&protocol.rules.routes);
        direct.extend(reach(protocol, all));
    }
    Could { dimensions, direct, age: age.clone() }
}

impl Goal {
    /// Indicators that the goal depends on, with their states under trial answers.
    pub(super) fn states(&self, trial: &Trial) -> BTreeMap<usize, State> {
        let all = self.could.dimensions.iter().flat_map(|dimension| &dimension.indicators);
        all.map(|(place, _)| (*place, trial.indicator(*place))).collect()
    }

    /// Questions on which the age group depends.
    pub(super) fn age(&self) -> &Places {
        &self.could.age
    }

    /// Whether answers to these questions could settle the goal if every rule gave what suits best. Never wrongly no.
    pub(super) fn could(
        &self,
        protocol: &Protocol,
        questions: &[usize],
        age: AgeGroup,
        states: &BTreeMap<usize, State>,
    ) -> bool {
        let touches = |places: &Places| questions.iter().any(|question| places.contains(question));
        let ages: &[AgeGroup] =
            if touches(&self.could.age) { &[AgeGroup::Adult, AgeGroup::Child] } else { std::slice::from_ref(&age) };
        let settles = |dimension: &Dimension| ages.iter().any(|age| dimension.could(protocol, *age, &touches, states));
        touches(&self.could.direct)
            || self.could.dimensions.iter().any(settles)
            // A child's means are not required, whatever was found.
            || (ages.len() > 1 && self.target == Target::Element(Element::Means))
    }
}

impl Dimension {
    /// Whether the touched indicators, all present or all absent, settle the dimension for this age group.
    fn could(
        &self,
        protocol: &Protocol,
        age: AgeGroup,
        touches: &impl Fn(&Places) -> bool,
        states: &BTreeMap<usize, State>,
    ) -> bool {
        let (mut best, mut worst) = (Tally::default(), Tally::default());
        for (place, places) in &self.indicators {
            let Some(indicator) = protocol.indicators.get(*place) else { continue };
            let strength = indicator.strength(age);
            let state = states.get(place).copied().unwrap_or(State::Unknown);
            let open = touches(places);
            best.add(if open { State::Present } else { state }, strength);
            worst.add(if open { State::Absent } else { state }, strength);
        }
        best.state() == DimensionState::Positive || worst.state() == DimensionState::NotPositive
    }
}
