//! A beam search from no answers at all: every step answers what the unmet parts of the rules are waiting for.

use super::claims::{chosen, holds};
use super::distance::{Meter, Move, Reading};
use super::{Claim, Proof};
use crate::settle::candidates::{Constants, candidates};
use crate::settle::probe::Probe;
use crate::settle::reach::reach;
use crate::{AgeGroup, Answer, Answers, Context, Protocol, Question};
use std::collections::BTreeSet;

/// Sets of answers that are followed at the same time: a wrong turn of the nearest one is made good by another.
const BEAM: usize = 6;
/// Most steps: a person is asked less before a decision text applies.
const STEPS: usize = 40;
/// Steps without coming nearer before a search is given up: a plateau is crossed in fewer.
const STALE_STEPS: usize = 6;
/// Most combinations of answers tried for a comparison of several questions.
const COMBINATIONS: usize = 600;

/// Where the search is to come.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    Visible { place: usize },
    Indicator { place: usize, age: AgeGroup, present: bool },
    Dimension { place: usize, age: AgeGroup },
    Text { place: usize },
    Conflict { place: usize },
}

pub(super) struct Search<'p> {
    protocol: &'p Protocol,
    context: &'p Context,
    /// By place of the question.
    candidates: Vec<Vec<Answer>>,
}

impl<'p> Search<'p> {
    pub(super) fn new(protocol: &'p Protocol, context: &'p Context) -> Self {
        let constants = Constants::of_everything(protocol);
        let candidates =
            (0..protocol.questions.len()).map(|place| candidates(protocol, place, &constants, context.today));
        Search { protocol, context, candidates: candidates.collect() }
    }

    pub(super) fn prove(&self, claim: Claim, goal: Goal) -> Proof {
        let witness = self.find(&claim, goal).map(|answers| self.shorten(&claim, answers));
        Proof { claim, witness }
    }

    /// Answers under which the claim holds, nearest first.
    fn find(&self, claim: &Claim, goal: Goal) -> Option<Answers> {
        let mut beam = vec![Answers::new()];
        let mut seen = BTreeSet::new();
        let (mut nearest, mut stale) = (f64::INFINITY, 0);
        for _ in 0..STEPS {
            let mut next: Vec<(f64, Answers)> = Vec::new();
            for answers in &beam {
                if holds(self.protocol, claim, answers, self.context) {
                    return Some(answers.clone());
                }
                let (_, moves) = self.measure(goal, answers);
                let steps: BTreeSet<Move> = moves.into_iter().collect();
                for answers in steps.iter().flat_map(|step| self.answered(step, answers)) {
                    // The same answers in another order are the same answers.
                    if seen.insert(format!("{answers:?}")) {
                        next.push((self.measure(goal, &answers).0, answers));
                    }
                }
            }
            // Stable: of two equally near the one found first stays before the other.
            next.sort_by(|(a, _), (b, _)| a.total_cmp(b));
            next.truncate(BEAM);
            let best = next.first().map_or(f64::INFINITY, |(distance, _)| *distance);
            stale = if best < nearest { 0 } else { stale + 1 };
            nearest = nearest.min(best);
            if next.is_empty() || stale > STALE_STEPS {
                // Nothing is left to answer, or nothing helps: the last beam may still have arrived.
                return next
                    .into_iter()
                    .map(|(_, answers)| answers)
                    .find(|answers| holds(self.protocol, claim, answers, self.context));
            }
            beam = next.into_iter().map(|(_, answers)| answers).collect();
        }
        None
    }

    fn measure(&self, goal: Goal, answers: &Answers) -> (f64, Vec<Move>) {
        let probe = Probe::new(self.protocol, answers, self.context);
        let age = match goal {
            Goal::Indicator { age, .. } | Goal::Dimension { age, .. } => Some(age),
            Goal::Visible { .. } | Goal::Text { .. } | Goal::Conflict { .. } => None,
        };
        let mut meter = Meter::new(&probe, age);
        let rules = &self.protocol.rules;
        let distance = match goal {
            Goal::Visible { place } => meter.visible(place),
            Goal::Indicator { place, age, present } => {
                let rule = rules.indicator.get(place).and_then(Option::as_ref);
                meter.age(age) + rule.map_or(0.0, |rule| meter.to(rule, present, Reading::Three))
            }
            Goal::Dimension { place, age } => meter.age(age) + meter.positive(place),
            Goal::Conflict { place } => {
                rules.conflicts.get(place).map_or(0.0, |rule| meter.to(rule, true, Reading::Two))
            }
            Goal::Text { place } => rules.texts.get(place).map_or(0.0, |rule| meter.to(rule, true, Reading::Two)),
        };
        (distance, meter.moves)
    }

    /// The answers with every combination of candidates for the questions of a step, as far as an officer could enter them.
    fn answered(&self, step: &Move, answers: &Answers) -> Vec<Answers> {
        let mut all = vec![answers.clone()];
        for place in step {
            let (Some(question), Some(candidates)) = (self.protocol.questions.get(*place), self.candidates.get(*place))
            else {
                continue;
            };
            let with = |before: &Answers, answer: &Answer| {
                let mut after = before.clone();
                after.insert(question.id.clone(), answer.clone());
                after
            };
            all = all.iter().flat_map(|before| candidates.iter().map(move |answer| with(before, answer))).collect();
            all.retain(|answers| self.is_possible(question, answers));
            all.truncate(COMBINATIONS);
        }
        all
    }

    fn is_possible(&self, question: &Question, answers: &Answers) -> bool {
        let answer = answers.get(&question.id);
        let holds =
            |answer| crate::evaluation::constraint_holds(self.protocol, &question.id, answer, answers, self.context);
        !question.constrained || answer.is_none_or(holds)
    }

    /// The way to the question with this choice added; where that is not enough, other answers to what the choice depends on.
    pub(super) fn choose(
        &self,
        claim: &Claim,
        place: usize,
        question: &Question,
        code: &str,
        way: &Answers,
    ) -> Option<Answers> {
        let mut answers = way.clone();
        answers.insert(question.id.clone(), chosen(question, code));
        if holds(self.protocol, claim, &answers, self.context) {
            return Some(answers);
        }
        let rules = &self.protocol.rules;
        let constraint = rules.constraint.get(place).and_then(Option::as_ref);
        let filter = rules.filter.get(place).and_then(Option::as_ref).into_iter().flatten();
        for other in reach(self.protocol, constraint.into_iter().chain(filter)) {
            for with in self.answered(&vec![other], &answers) {
                if holds(self.protocol, claim, &with, self.context) {
                    return Some(self.shorten(claim, with));
                }
            }
        }
        None
    }

    /// Leaves out every answer that the claim holds without.
    fn shorten(&self, claim: &Claim, mut answers: Answers) -> Answers {
        for id in answers.keys().cloned().collect::<Vec<_>>() {
            let Some(answer) = answers.remove(&id) else { continue };
            if !holds(self.protocol, claim, &answers, self.context) {
                answers.insert(id, answer);
            }
        }
        answers
    }
}
