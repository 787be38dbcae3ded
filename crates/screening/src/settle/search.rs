//! Sets by size, smallest first; each is kept only with answers that settle when they are really evaluated.

use super::candidates::{Constants, candidates};
use super::goal::{Goal, goals};
use super::{MAX_SETTLING_QUESTIONS, Settling, SettlingSet, Target, open};
use crate::{Answer, Answers, Context, NonAnswer, Protocol, evaluate};
use std::collections::BTreeMap;

/// Most evaluations for one finding: keeps the whole search well below a blink.
const MAX_EVALUATIONS: usize = 4_000;
/// Most sets kept for one finding: an officer reads two or three.
const MAX_SETS: usize = 64;

/// The work of one call.
struct Search<'p> {
    protocol: &'p Protocol,
    context: &'p Context,
    base: &'p Answers,
    /// Candidate answers of every question without an answer, by place.
    candidates: BTreeMap<usize, Vec<Answer>>,
    /// Evaluations still allowed for the present goal.
    left: usize,
}

pub(super) fn search(protocol: &Protocol, answers: &Answers, context: &Context) -> Vec<Settling> {
    let targets = open(protocol, answers, context);
    let constants = Constants::of_findings(protocol);
    let blank = |id: &String| matches!(answers.get(id), None | Some(Answer::None(_)));
    let unanswered = protocol.questions.iter().enumerate().filter(|(_, question)| blank(&question.id));
    let candidates =
        unanswered.map(|(place, _)| (place, candidates(protocol, place, &constants, context.today))).collect();
    let mut search = Search { protocol, context, base: answers, candidates, left: 0 };
    let goals = goals(protocol, &targets, &search.candidates.keys().copied().collect());
    let found: Vec<Settling> = goals.iter().map(|goal| search.settle(goal)).collect();
    search.rank(found)
}

impl Search<'_> {
    /// All sets of the smallest size that settles the goal.
    fn settle(&mut self, goal: &Goal) -> Settling {
        self.left = MAX_EVALUATIONS;
        let mut sets = Vec::new();
        let base = evaluate(self.protocol, self.base, self.context);
        for size in 1..=MAX_SETTLING_QUESTIONS {
            let mut chosen = Vec::with_capacity(size);
            self.combine(goal, &base, size, 0, &mut chosen, &mut sets);
            if !sets.is_empty() || self.left == 0 {
                break;
            }
        }
        let complete = self.left > 0 && sets.len() < MAX_SETS;
        Settling { target: goal.target.clone(), sets, complete }
    }

    /// Every set of `size` questions from the goal's, in protocol order.
    fn combine(
        &mut self,
        goal: &Goal,
        base: &crate::Evaluation,
        size: usize,
        from: usize,
        chosen: &mut Vec<usize>,
        sets: &mut Vec<SettlingSet>,
    ) {
        if chosen.len() == size {
            if goal.could(self.protocol, chosen, base) {
                let mut witness = self.base.clone();
                if self.witness(goal, chosen, &mut witness) {
                    sets.push(self.set(chosen, &witness));
                }
            }
            return;
        }
        for (at, place) in goal.questions.iter().enumerate().skip(from) {
            if self.left == 0 || sets.len() >= MAX_SETS {
                return;
            }
            chosen.push(*place);
            self.combine(goal, base, size, at + 1, chosen, sets);
            chosen.pop();
        }
    }

    /// Whether some answers to the questions, added to `answers`, settle the goal; then `answers` hold them.
    fn witness(&mut self, goal: &Goal, questions: &[usize], answers: &mut Answers) -> bool {
        let Some((place, rest)) = questions.split_first() else { return false };
        let Some(id) = self.protocol.questions.get(*place).map(|question| question.id.clone()) else { return false };
        let before = answers.get(&id).cloned();
        for answer in self.candidates.get(place).cloned().unwrap_or_default() {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            answers.insert(id.clone(), answer);
            let found = evaluate(self.protocol, answers, self.context);
            let settled = if rest.is_empty() {
                goal.is_settled(&found) && self.is_possible(answers)
            } else {
                goal.could(self.protocol, rest, &found) && self.witness(goal, rest, answers)
            };
            if settled {
                return true;
            }
        }
        match before {
            Some(before) => answers.insert(id, before),
            None => answers.remove(&id),
        };
        false
    }

    /// Whether an officer could enter the new answers: the constraints hold.
    fn is_possible(&self, answers: &Answers) -> bool {
        let new = answers.iter().filter(|(id, answer)| self.base.get(*id) != Some(*answer));
        let holds = |(id, answer): (&String, &Answer)| {
            crate::evaluation::constraint_holds(self.protocol, id, answer, answers, self.context)
        };
        new.into_iter().all(holds)
    }

    fn set(&self, questions: &[usize], answers: &Answers) -> SettlingSet {
        let asked = || questions.iter().filter_map(|place| self.protocol.questions.get(*place));
        let witness = asked().filter_map(|question| Some((question.id.clone(), answers.get(&question.id)?.clone())));
        SettlingSet {
            questions: asked().map(|question| question.id.clone()).collect(),
            settles: Vec::new(),
            witness: witness.collect(),
        }
    }

    /// Fills in what else each set settles, and puts the most informative first.
    fn rank(&self, found: Vec<Settling>) -> Vec<Settling> {
        let all: Vec<(Target, Vec<Vec<String>>)> = found
            .iter()
            .map(|settling| {
                let sets = settling.sets.iter().map(|set| set.questions.clone()).collect();
                (settling.target.clone(), sets)
            })
            .collect();
        let settled = |questions: &[String]| -> Vec<Target> {
            let inside = |set: &Vec<String>| set.iter().all(|question| questions.contains(question));
            all.iter().filter(|(_, sets)| sets.iter().any(inside)).map(|(target, _)| target.clone()).collect()
        };
        let ranked = found.into_iter().map(|mut settling| {
            for set in &mut settling.sets {
                set.settles = settled(&set.questions);
            }
            // Stable: sets of the same rank stay in protocol order.
            settling.sets.sort_by_cached_key(|set| {
                let gain = set.settles.len() * 1_000 + self.indicators(&set.witness);
                (std::cmp::Reverse(gain), set.questions.iter().filter(|id| self.was_declined(id)).count())
            });
            settling
        });
        ranked.collect()
    }

    /// How many unknown indicators the answers settle.
    fn indicators(&self, witness: &Answers) -> usize {
        let unknown = |answers: &Answers| {
            let found = evaluate(self.protocol, answers, self.context);
            found.indicators.iter().filter(|finding| finding.state == crate::State::Unknown).count()
        };
        let mut answers = self.base.clone();
        answers.extend(witness.clone());
        unknown(self.base).saturating_sub(unknown(&answers))
    }

    /// The person was asked already and did not want to say or did not know.
    fn was_declined(&self, id: &str) -> bool {
        matches!(self.base.get(id), Some(Answer::None(NonAnswer::Declined | NonAnswer::DoesntKnow)))
    }
}
