//! Which questions are visible, and what the rules may therefore see of the answers.

use super::{Context, Unanswered};
use crate::expr::{Expr, Ground, Known, Value, days, holds, known};
use crate::protocol::Step;
use crate::set::QuestionSet;
use crate::{Answer, Answers, NonAnswer, Protocol, Question};
use std::borrow::Cow;

/// The answers as the rules see them: hidden ones are blank.
pub(crate) struct View<'a> {
    pub(crate) ground: Ground<'a>,
    pub(crate) visible: QuestionSet,
    /// Hidden whatever is still answered.
    pub(crate) closed: QuestionSet,
    /// Per question: the visible unanswered questions that could bring its value.
    pub(crate) settlers: Vec<QuestionSet>,
}

impl<'a> View<'a> {
    /// One pass in the order of dependencies: whatever a step reads was decided before it.
    pub(crate) fn new(protocol: &'a Protocol, answers: &'a Answers, context: &Context) -> Self {
        let mut view = View::without_questions(protocol);
        view.ground.today = days(context.today);
        let given = given(protocol, answers);
        let mut sections = vec![(true, Some(true), QuestionSet::EMPTY); protocol.sections.len()];
        for step in &protocol.rules.order {
            match *step {
                Step::Section(place) => {
                    let relevant = protocol.rules.section_relevant.get(place).and_then(Option::as_ref);
                    if let (Some(section), Some(relevant)) = (sections.get_mut(place), relevant) {
                        *section = view.gate(relevant);
                    }
                }
                Step::Question(place) => {
                    let section = protocol.rules.section_of.get(place).and_then(|section| sections.get(*section));
                    let relevant = protocol.rules.question_relevant.get(place).and_then(Option::as_ref);
                    let section = section.copied().unwrap_or((true, Some(true), QuestionSet::EMPTY));
                    let value = given.get(place).cloned().unwrap_or(Value::Blank);
                    view.decide(place, section, relevant, value);
                }
            }
        }
        view
    }

    /// A view in which nothing was asked.
    pub(super) fn without_questions(protocol: &'a Protocol) -> Self {
        View {
            ground: Ground { values: vec![Value::Blank; protocol.rules.slots.count], today: 0 },
            visible: QuestionSet::EMPTY,
            closed: QuestionSet::EMPTY,
            settlers: vec![QuestionSet::EMPTY; protocol.questions.len()],
        }
    }

    /// The three-valued reading of what is known so far.
    pub(crate) fn known(&self) -> Known<'a, '_> {
        Known { ground: &self.ground, settlers: &self.settlers, closed: self.closed }
    }

    /// Whether the gate is open; when it is not: whether it can ever open, and what could open it.
    fn gate(&self, relevant: &'a Expr) -> (bool, Option<bool>, QuestionSet) {
        if holds(relevant, &self.ground) {
            return (true, Some(true), QuestionSet::EMPTY);
        }
        let reading = known(relevant, &self.known());
        (false, reading.truth(), reading.because)
    }

    fn decide(
        &mut self,
        place: usize,
        (section_open, section_truth, section_settlers): (bool, Option<bool>, QuestionSet),
        relevant: Option<&'a Expr>,
        value: Value<'a>,
    ) {
        let (open, truth, settlers) = relevant.map_or((true, Some(true), QuestionSet::EMPTY), |gate| self.gate(gate));
        if section_open && open {
            self.visible.insert(place);
            self.ground.set(place, value.clone());
        }
        let settled_by = match (section_open && open, value) {
            (true, Value::Blank) => QuestionSet::just(place),
            (true, _) => QuestionSet::EMPTY,
            (false, _) if section_truth == Some(false) || truth == Some(false) => {
                self.closed.insert(place);
                QuestionSet::EMPTY
            }
            (false, _) => {
                let unless_open = |open: bool, settlers| if open { QuestionSet::EMPTY } else { settlers };
                unless_open(section_open, section_settlers).union(unless_open(open, settlers))
            }
        };
        if let Some(settlers) = self.settlers.get_mut(place) {
            *settlers = settled_by;
        }
    }
}

/// The answers by place, before any is hidden.
fn given<'a>(protocol: &'a Protocol, answers: &'a Answers) -> Vec<Value<'a>> {
    let mut given = vec![Value::Blank; protocol.questions.len()];
    for (id, answer) in answers {
        let Some(place) = protocol.places.get(id).copied() else { continue };
        if let (Some(question), Some(value)) = (protocol.questions.get(place), given.get_mut(place)) {
            *value = value_of(question, answer);
        }
    }
    given
}

/// What does not fit the question is blank: unknown, never "no".
fn value_of<'a>(question: &'a Question, answer: &'a Answer) -> Value<'a> {
    let codes = question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
    let place = |code: &String| codes.iter().position(|known| known == code);
    match (question.kind, answer) {
        (crate::QuestionKind::SelectOne, Answer::One(code)) => {
            match place(code).and_then(|at| u16::try_from(at).ok()) {
                Some(at) => Value::Code(at, code),
                None => Value::Blank,
            }
        }
        (crate::QuestionKind::SelectMultiple, Answer::Many(chosen)) => {
            let bit = |code| place(code).and_then(|at| 1u64.checked_shl(u32::try_from(at).ok()?));
            match chosen.iter().map(bit).try_fold(0, |bits, bit| bit.map(|bit| bits | bit)) {
                Some(0) | None => Value::Blank,
                Some(bits) => Value::Set(bits, codes),
            }
        }
        // parse_answer keeps whole numbers within what f64 holds exactly.
        (crate::QuestionKind::Integer, Answer::Integer(number)) => Value::Number(*number as f64),
        (crate::QuestionKind::Text, Answer::Text(text)) if !text.is_empty() => Value::Text(Cow::Borrowed(text)),
        (crate::QuestionKind::Date, Answer::Date(date)) => Value::Date(days(*date)),
        _ => Value::Blank,
    }
}

/// Ids of the visible questions in order.
pub(super) fn visible(protocol: &Protocol, view: &View) -> Vec<String> {
    view.visible.iter().filter_map(|place| protocol.questions.get(place)).map(|question| question.id.clone()).collect()
}

/// All questions without an answer, and which of the five each is.
pub(super) fn unanswered(protocol: &Protocol, view: &View, answers: &Answers) -> Vec<Unanswered> {
    let mut unanswered = Vec::with_capacity(protocol.questions.len());
    for ((place, question), value) in protocol.questions.iter().enumerate().zip(&view.ground.values) {
        let why = match (view.visible.contains(place), value) {
            (false, _) => NonAnswer::NotApplicable,
            (true, Value::Blank) => match answers.get(&question.id) {
                // A rule hid it when this was written; now nothing does.
                Some(Answer::None(NonAnswer::NotApplicable)) | None => NonAnswer::NotReached,
                Some(Answer::None(why)) => *why,
                Some(_) => NonAnswer::NotReached,
            },
            (true, _) => continue,
        };
        unanswered.push(Unanswered { question: question.id.clone(), why });
    }
    unanswered
}

/// Whether the constraint of the question holds for this answer among the others. A question without one takes any.
pub(crate) fn constraint_holds(
    protocol: &Protocol,
    question: &str,
    answer: &Answer,
    answers: &Answers,
    context: &Context,
) -> bool {
    let Some(place) = protocol.places.get(question).copied() else { return false };
    let Some(constraint) = protocol.rules.constraint.get(place).and_then(Option::as_ref) else { return true };
    let Some(asked) = protocol.questions.get(place) else { return false };
    let mut view = View::new(protocol, answers, context);
    // The answer is judged as if its question were visible: hiding a question is no judgement on the value.
    view.ground.set(place, value_of(asked, answer));
    holds(constraint, &view.ground)
}
