//! Which questions are visible, and what the rules may therefore see of the answers.

use super::gates::Gates;
use super::{Context, Offered, Unanswered};
use crate::expr::{Expr, Ground, Known, Value, days, holds, value};
use crate::protocol::{Calculation, Step};
use crate::set::QuestionSet;
use crate::{Answer, Answers, NonAnswer, Protocol, Question, QuestionKind};
use std::borrow::Cow;

/// The answers as the rules see them: hidden ones are blank.
pub(crate) struct View<'a> {
    pub(crate) ground: Ground<'a>,
    pub(crate) visible: QuestionSet,
    gates: Gates<'a>,
}

impl<'a> View<'a> {
    /// One pass in the order of dependencies: whatever a step reads was decided before it.
    pub(crate) fn new(protocol: &'a Protocol, answers: &'a Answers, context: &Context) -> Self {
        let mut view = View::without_questions(protocol);
        view.ground.today = days(context.today);
        view.ground.now = context.now_days();
        let given = given(protocol, answers);
        let slots = protocol.rules.slots;
        for step in &protocol.rules.order {
            match *step {
                Step::Container(place) => {
                    let open = view.gates.container(protocol, place, &view.ground);
                    view.ground.set(slots.open + place, Value::Bool(open));
                }
                Step::Question(place) => {
                    let value = view.offered(protocol, place, given.get(place).cloned().unwrap_or(Value::Blank));
                    if view.gates.question(protocol, place, &value, &view.ground) {
                        view.visible.insert(place);
                        view.ground.set(place, value);
                    }
                }
                Step::Calculation(place) => {
                    let calculation = protocol.rules.calculations.get(place);
                    let open = view.gates.calculation(protocol, place, &view.ground);
                    if let Some(calculation) = calculation.filter(|_| open) {
                        let value = calculate(calculation, &view.ground);
                        view.ground.set(slots.calculations + place, value);
                    }
                }
            }
        }
        view
    }

    /// A view in which nothing was asked.
    pub(super) fn without_questions(protocol: &'a Protocol) -> Self {
        View {
            ground: Ground { values: vec![Value::Blank; protocol.rules.slots.count], today: 0, now: 0.0 },
            visible: QuestionSet::EMPTY,
            gates: Gates::new(protocol),
        }
    }

    /// The three-valued reading of what is known so far.
    pub(crate) fn known(&self) -> Known<'a, '_> {
        self.gates.known(&self.ground)
    }

    /// What is left of the answer by the question's filter.
    fn offered(&self, protocol: &Protocol, place: usize, value: Value<'a>) -> Value<'a> {
        match protocol.rules.filter.get(place).and_then(Option::as_ref) {
            Some(filter) => still_offered(value, filter, &self.ground),
            None => value,
        }
    }
}

/// Answers, and what of them is seen.
pub(crate) struct Seen<'s> {
    pub(crate) ground: &'s Ground<'s>,
    /// By place.
    pub(crate) visible: &'s [bool],
    /// Which of the ways of not having an answer was written down, of hidden questions as well.
    pub(crate) why: &'s dyn Fn(usize) -> Option<NonAnswer>,
}

impl Seen<'_> {
    fn is_visible(&self, place: usize) -> bool {
        self.visible.get(place) == Some(&true)
    }

    /// The choices offered by every visible question with a filter.
    pub(crate) fn offered(&self, protocol: &Protocol) -> Vec<Offered> {
        let mut found = Vec::new();
        for ((place, question), filter) in protocol.questions.iter().enumerate().zip(&protocol.rules.filter) {
            let (Some(filter), Some(choices), true) = (filter, &question.choices, self.is_visible(place)) else {
                continue;
            };
            let codes = choices.codes.iter().zip(filter).filter(|(_, condition)| holds(condition, self.ground));
            found.push(Offered { question: question.id.clone(), codes: codes.map(|(code, _)| code.clone()).collect() });
        }
        found
    }

    /// Ids of the visible questions in order.
    pub(crate) fn visible(&self, protocol: &Protocol) -> Vec<String> {
        let visible = protocol.questions.iter().enumerate().filter(|(place, _)| self.is_visible(*place));
        visible.map(|(_, question)| question.id.clone()).collect()
    }

    /// All questions without an answer, and which of the five each is.
    pub(crate) fn unanswered(&self, protocol: &Protocol) -> Vec<Unanswered> {
        let mut unanswered = Vec::with_capacity(protocol.questions.len());
        for ((place, question), value) in protocol.questions.iter().enumerate().zip(&self.ground.values) {
            if question.kind == crate::QuestionKind::Note {
                continue;
            }
            let why = match (self.is_visible(place), value) {
                (false, _) => NonAnswer::NotApplicable,
                // What was not applicable was hidden by a rule when that was written; now nothing does.
                (true, Value::Blank) => {
                    let written = (self.why)(place).filter(|why| *why != NonAnswer::NotApplicable);
                    written.unwrap_or(NonAnswer::NotReached)
                }
                (true, _) => continue,
            };
            unanswered.push(Unanswered { question: question.id.clone(), why });
        }
        unanswered
    }
}

/// What a calculation that is open gives. No answer came of it, as in XForms: what is no number is kept as nothing.
pub(crate) fn calculate<'a>(calculation: &'a Calculation, ground: &Ground<'a>) -> Value<'a> {
    match value(&calculation.value, ground) {
        Value::Number(number) if number.is_nan() => Value::Blank,
        value => value,
    }
}

/// The value without the choices that the filter no longer offers.
fn still_offered<'a>(value: Value<'a>, filter: &[Expr], ground: &Ground) -> Value<'a> {
    let offered = |place: usize| filter.get(place).is_none_or(|condition| holds(condition, ground));
    match value {
        Value::Code(place, _) if !offered(usize::from(place)) => Value::Blank,
        Value::Set(bits, codes) => {
            let kept = (0..64)
                .filter(|place| bits >> place & 1 == 1 && offered(*place))
                .fold(0, |kept, place| kept | 1 << place);
            if kept == 0 { Value::Blank } else { Value::Set(kept, codes) }
        }
        other => other,
    }
}

/// The answers by place, before any is hidden.
fn given<'a>(protocol: &'a Protocol, answers: &'a Answers) -> Vec<Value<'a>> {
    let mut given = vec![Value::Blank; protocol.questions.len()];
    for (id, answer) in answers {
        let Some(place) = protocol.places.get(id) else { continue };
        if let (Some(question), Some(value)) = (protocol.questions.get(place), given.get_mut(place)) {
            *value = value_of(question.kind, codes(question), answer);
        }
    }
    given
}

fn codes(question: &Question) -> &[String] {
    question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default()
}

/// What does not fit the question is blank: unknown, never "no".
pub(crate) fn value_of<'a>(kind: QuestionKind, codes: &'a [String], answer: &'a Answer) -> Value<'a> {
    let place = |code: &String| codes.iter().position(|known| known == code);
    match (kind, answer) {
        (QuestionKind::SelectOne, Answer::One(code)) => match place(code).and_then(|at| u16::try_from(at).ok()) {
            Some(at) => Value::Code(at, code),
            None => Value::Blank,
        },
        (QuestionKind::SelectMultiple, Answer::Many(chosen)) => {
            let bit = |code| place(code).and_then(|at| 1u64.checked_shl(u32::try_from(at).ok()?));
            match chosen.iter().map(bit).try_fold(0, |bits, bit| bit.map(|bit| bits | bit)) {
                Some(0) | None => Value::Blank,
                Some(bits) => Value::Set(bits, codes),
            }
        }
        // parse_answer keeps whole numbers within what f64 holds exactly.
        (QuestionKind::Integer, Answer::Integer(number)) => Value::Number(*number as f64),
        (QuestionKind::Decimal, Answer::Decimal(number)) => Value::Number(number.value()),
        (QuestionKind::Decimal, Answer::Integer(number)) => Value::Number(*number as f64),
        (QuestionKind::Text, Answer::Text(text)) if !text.is_empty() => Value::Text(Cow::Borrowed(text)),
        (QuestionKind::Date, Answer::Date(date)) => Value::Date(days(*date)),
        _ => Value::Blank,
    }
}

/// Whether the constraint of the question holds for this answer among the others. A question without one takes any.
pub(crate) fn constraint_holds(
    protocol: &Protocol,
    question: &str,
    answer: &Answer,
    answers: &Answers,
    context: &Context,
) -> bool {
    constraint_holds_on(protocol, question, answer, || View::new(protocol, answers, context).ground)
}

/// The same on what is seen of the other answers, which is asked for only where there is a constraint.
pub(crate) fn constraint_holds_on<'a>(
    protocol: &'a Protocol,
    question: &str,
    answer: &'a Answer,
    ground: impl FnOnce() -> Ground<'a>,
) -> bool {
    let Some(place) = protocol.places.get(question) else { return false };
    let Some(constraint) = protocol.rules.constraint.get(place).and_then(Option::as_ref) else { return true };
    let Some(asked) = protocol.questions.get(place) else { return false };
    let mut ground = ground();
    // The answer is judged as if its question were visible: hiding a question is no judgement on the value.
    ground.set(place, value_of(asked.kind, codes(asked), answer));
    holds(constraint, &ground)
}
