//! Sets by size, smallest first; each is kept only with answers that settle when they are really evaluated.

use super::candidates::{Constants, candidates};
use super::goal::{Goal, goals};
use super::trial::Trial;
use super::{MAX_SETTLING_QUESTIONS, Settling, SettlingSet, Target, open};
use crate::set::QuestionSet;
use crate::{Answer, Answers, Context, NonAnswer, Protocol, evaluate};
use std::collections::BTreeMap;

/// Most evaluations for one finding: keeps the whole search well below a blink.
const MAX_EVALUATIONS: usize = 4_000;
/// Most sets kept for one finding: an officer reads two or three.
const MAX_SETS: usize = 64;

/// Sets of questions by place, each with all answers under which it settles.
type Found = BTreeMap<Vec<usize>, Answers>;

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
    let goals = goals(protocol, &targets);
    let found: Vec<Settling> = goals.iter().map(|goal| search.settle(goal)).collect();
    search.rank(found)
}

impl Search<'_> {
    /// All sets of the smallest size that settles the goal.
    fn settle(&mut self, goal: &Goal) -> Settling {
        self.left = MAX_EVALUATIONS;
        let mut found = BTreeMap::new();
        for size in 1..=MAX_SETTLING_QUESTIONS {
            let mut answers = self.base.clone();
            self.explore(goal, size, &[], &QuestionSet::EMPTY, &mut answers, &mut found);
            if !found.is_empty() || self.left == 0 {
                break;
            }
        }
        let complete = self.left > 0 && found.len() < MAX_SETS;
        // By place: in protocol order.
        let sets = found.iter().map(|(questions, witness)| self.set(questions, witness)).collect();
        Settling { target: goal.target.clone(), sets, complete }
    }

    /// Answers one more question, of those that can still change anything, until `left` are answered. `before` are the questions that
    /// could have been taken before the last one: with them first, the same set was met already.
    fn explore(
        &mut self,
        goal: &Goal,
        left: usize,
        taken: &[usize],
        before: &QuestionSet,
        answers: &mut Answers,
        found: &mut Found,
    ) {
        let protocol = self.protocol;
        let (settlers, age, states) = {
            let mut trial = Trial::new(protocol, answers, self.context);
            let settlers = trial.outcome(&goal.target).settlers.union(trial.open(goal.age()));
            (settlers, trial.age, goal.states(&trial))
        };
        let mut tried = before.clone();
        for place in settlers.iter() {
            if self.left == 0 || found.len() >= MAX_SETS {
                return;
            }
            if before.contains(place) || taken.contains(&place) {
                continue;
            }
            tried.insert(place);
            let mut set = taken.to_vec();
            set.push(place);
            set.sort_unstable();
            if left == 1 && (found.contains_key(&set) || !goal.could(protocol, &[place], age, &states)) {
                continue;
            }
            self.answer(goal, left, (place, set), &tried, answers, found);
        }
    }

    /// Every candidate answer to the question: settled, or one question further.
    fn answer(
        &mut self,
        goal: &Goal,
        left: usize,
        (place, set): (usize, Vec<usize>),
        tried: &QuestionSet,
        answers: &mut Answers,
        found: &mut Found,
    ) {
        let Some(id) = self.protocol.questions.get(place).map(|question| question.id.clone()) else { return };
        let given = answers.get(&id).cloned();
        for answer in self.candidates.get(&place).cloned().unwrap_or_default() {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            answers.insert(id.clone(), answer);
            if left > 1 {
                self.explore(goal, left - 1, &set, tried, answers, found);
            } else if Trial::new(self.protocol, answers, self.context).outcome(&goal.target).settled
                && self.is_possible(answers)
            {
                found.insert(set, answers.clone());
                break;
            }
        }
        match given {
            Some(given) => answers.insert(id, given),
            None => answers.remove(&id),
        };
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
