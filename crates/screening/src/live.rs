//! The answers of one case kept evaluated: an answer moves only what reads something that moved.
//!
//! `plan` numbers everything that can change so that each comes after all it reads; an answer puts the readers of its question
//! into the `queue`, `run` takes them smallest first, and what changed by it puts its own readers in. So each is evaluated at most
//! once per answer, however long the form is. The results are those of [`evaluate`], which stays the meaning of a protocol.

mod changes;
mod enter;
mod given;
mod plan;
mod queue;
mod reasons;
mod run;
mod state;
mod tallies;

pub use changes::Change;

use crate::expr::{Ground, Value, days};
use crate::{Answer, Answers, Context, DimensionState, PalermoState, Protocol, State};
use given::Given;
use plan::Plan;
use queue::Queue;
use tallies::Tallies;

/// Numbers of the ILO list of eleven indicators of forced labour.
const ILO_ELEVEN: usize = 11;

/// One case being answered. See the head of `live`.
#[derive(Debug)]
pub struct Live<'p> {
    protocol: &'p Protocol,
    plan: Plan,
    queue: Queue,
    /// Also to hidden questions.
    given: Given<'p>,
    /// What the rules see.
    ground: Ground<'p>,
    /// Three-valued, by computed slot: only where somebody asks.
    known: Vec<Option<Value<'p>>>,
    closed: Vec<bool>,
    visible: Vec<bool>,
    /// By place of the question; empty without a filter.
    offered: Vec<Vec<bool>>,
    fits: Vec<bool>,
    /// `danger`, `unsafe`, `child`, `no_consent`.
    routes: [bool; 4],
    indicators: Vec<State>,
    tallies: Tallies,
    dimensions: Vec<DimensionState>,
    ilo: [State; ILO_ELEVEN],
    palermo: [PalermoState; 3],
    texts: Vec<bool>,
    conflicts: Vec<bool>,
    changes: Vec<Change>,
    evaluated: u64,
}

impl<'p> Live<'p> {
    /// Nothing answered yet.
    pub fn new(protocol: &'p Protocol, context: Context) -> Self {
        Live::with_answers(protocol, context, &Answers::new())
    }

    /// A case with answers already, all taken in one pass; those to no question of the protocol are left out.
    pub fn with_answers(protocol: &'p Protocol, context: Context, answers: &Answers) -> Self {
        let mut live = Live::unread(protocol, context);
        for (id, answer) in answers {
            live.give(id, Some(answer.clone()));
        }
        live.run();
        live
    }

    /// Before the first evaluation: every cell is still to be read.
    fn unread(protocol: &'p Protocol, context: Context) -> Self {
        let rules = &protocol.rules;
        let (questions, slots) = (protocol.questions.len(), rules.slots);
        let indicators = vec![State::Unknown; protocol.indicators.len()];
        let plan = Plan::new(protocol);
        Live {
            protocol,
            queue: Queue::full(plan.cells.len()),
            plan,
            given: Given::new(protocol),
            ground: Ground {
                values: vec![Value::Blank; slots.count],
                today: days(context.today),
                now: context.now_days(),
            },
            known: vec![None; slots.dimensions - slots.calculations],
            closed: vec![false; questions],
            visible: vec![false; questions],
            offered: vec![Vec::new(); questions],
            fits: vec![true; questions],
            routes: [false; 4],
            tallies: Tallies::new(protocol, crate::AgeGroup::Adult, &indicators),
            indicators,
            dimensions: vec![DimensionState::Undetermined; protocol.dimensions.len()],
            ilo: [State::Unknown; ILO_ELEVEN],
            palermo: [PalermoState::Unknown; 3],
            texts: vec![false; protocol.texts.len()],
            conflicts: vec![false; protocol.conflicts.len()],
            changes: Vec::new(),
            evaluated: 0,
        }
    }

    /// Gives an answer, another one, or (`None`) takes it back, and says what it changed, in the order of evaluation. `None` when
    /// no question has this id.
    ///
    /// The answer comes from `parse_answer`; as in [`crate::evaluate`], one that does not fit its question counts as none. Its
    /// constraint may be broken here all the same, by another answer that came later: see [`Live::fits`].
    pub fn answer(&mut self, question: &str, answer: Option<Answer>) -> Option<&[Change]> {
        let place = self.give(question, answer)?;
        self.changes.clear();
        self.show(place);
        self.run();
        Some(&self.changes)
    }

    /// Moves the clock, and says what that changed: only rules that ask for the day or the moment are read again.
    pub fn move_clock(&mut self, context: Context) -> &[Change] {
        self.changes.clear();
        let (today, now) = (days(context.today), context.now_days());
        if self.ground.today != today {
            self.mark(self.plan.signals.today);
        }
        if self.ground.now.to_bits() != now.to_bits() {
            self.mark(self.plan.signals.now);
        }
        (self.ground.today, self.ground.now) = (today, now);
        self.run();
        &self.changes
    }

    /// Takes the answer down; nothing has read it yet.
    fn give(&mut self, question: &str, answer: Option<Answer>) -> Option<usize> {
        let place = self.protocol.places.get(question)?;
        self.given.set(place, answer);
        Some(place)
    }

    /// How many cells have been evaluated since the beginning, the first evaluation of each included.
    pub fn evaluated(&self) -> u64 {
        self.evaluated
    }

    /// All answers by id, also those to hidden questions.
    pub fn answers(&self) -> Answers {
        let answered = self.protocol.questions.iter().enumerate();
        answered.filter_map(|(place, question)| Some((question.id.clone(), self.given.answer(place)?))).collect()
    }
}
