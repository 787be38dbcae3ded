//! One open finding: the questions it can depend on, and whether some of them could settle it at best.

use super::Target;
use super::reach::{Places, reach};
use crate::evaluation::Tally;
use crate::{AgeGroup, DimensionState, Element, Evaluation, PalermoState, Protocol, State};

/// One open finding.
pub(super) struct Goal {
    pub(super) target: Target,
    /// Unanswered questions that it can depend on, in protocol order.
    pub(super) questions: Vec<usize>,
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

/// The goals of the targets; `unanswered` are the questions that may stand in a set.
pub(super) fn goals(protocol: &Protocol, targets: &[Target], unanswered: &Places) -> Vec<Goal> {
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
        let indicators = could.dimensions.iter().flat_map(|dimension| &dimension.indicators);
        let all: Places =
            indicators.flat_map(|(_, places)| places).chain(&could.direct).chain(&could.age).copied().collect();
        Goal { target: target.clone(), questions: all.intersection(unanswered).copied().collect(), could }
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
    /// Whether the goal is settled.
    pub(super) fn is_settled(&self, found: &Evaluation) -> bool {
        match &self.target {
            Target::Dimension(id) => {
                let own = found.dimensions.iter().find(|dimension| dimension.id == *id);
                own.is_some_and(|dimension| dimension.state != DimensionState::Undetermined)
            }
            Target::Element(element) => {
                let state = match element {
                    Element::Act => found.palermo.act,
                    Element::Means => found.palermo.means,
                    Element::Purpose => found.palermo.purpose,
                };
                state != PalermoState::Unknown
            }
        }
    }

    /// Whether answers to these questions could settle the goal if every rule gave what suits best. Never wrongly no.
    pub(super) fn could(&self, protocol: &Protocol, questions: &[usize], found: &Evaluation) -> bool {
        let touches = |places: &Places| questions.iter().any(|question| places.contains(question));
        let ages: &[AgeGroup] = if touches(&self.could.age) {
            &[AgeGroup::Adult, AgeGroup::Child]
        } else {
            std::slice::from_ref(&found.age_group)
        };
        let settles = |dimension: &Dimension| ages.iter().any(|age| dimension.could(protocol, *age, &touches, found));
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
        found: &Evaluation,
    ) -> bool {
        let (mut best, mut worst) = (Tally::default(), Tally::default());
        for (place, places) in &self.indicators {
            let Some(indicator) = protocol.indicators.get(*place) else { continue };
            let strength = indicator.strength(age);
            let state =
                found.indicators.iter().find(|finding| finding.code == indicator.code).map(|finding| finding.state);
            // What is not in the list of the present age group may be anything in the other.
            let open = touches(places) || state.is_none();
            best.add(if open { State::Present } else { state.unwrap_or(State::Unknown) }, strength);
            worst.add(if open { State::Absent } else { state.unwrap_or(State::Unknown) }, strength);
        }
        best.state() == DimensionState::Positive || worst.state() == DimensionState::NotPositive
    }
}
