//! Which questions are visible, and what the rules may therefore see of the answers.

use super::{Context, Offered, Unanswered};
use crate::expr::{Expr, Ground, Known, Reading, Value, days, holds, known, value};
use crate::protocol::{Calculation, Step};
use crate::set::QuestionSet;
use crate::{Answer, Answers, NonAnswer, Protocol, Question, QuestionKind};
use std::borrow::Cow;

/// The answers as the rules see them: hidden ones are blank.
pub(crate) struct View<'a> {
    pub(crate) ground: Ground<'a>,
    pub(crate) visible: QuestionSet,
    /// Hidden whatever is still answered.
    pub(crate) closed: QuestionSet,
    /// Per question: the visible unanswered questions that could bring its value.
    pub(crate) settlers: Vec<QuestionSet>,
    /// What is known of the calculations, then of whether the containers are open.
    pub(crate) computed: Vec<Reading<'a>>,
}

/// Whether something is open; three-valued, whether it can ever be, and what could open it.
#[derive(Debug, Clone)]
struct Gate {
    open: bool,
    truth: Option<bool>,
    settlers: QuestionSet,
    /// Answers that open or close it for good.
    causes: QuestionSet,
    /// Where it is open for want of answers: the questions whose answers may still close it.
    doubt: Option<QuestionSet>,
}

const OPEN: Gate =
    Gate { open: true, truth: Some(true), settlers: QuestionSet::EMPTY, causes: QuestionSet::EMPTY, doubt: None };

impl Gate {
    /// Open when both are.
    fn and(self, inner: Gate) -> Gate {
        let unless_open = |open: bool, settlers| if open { QuestionSet::EMPTY } else { settlers };
        let truth = match (self.truth, inner.truth) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        };
        let causes = match truth {
            Some(false) if self.truth == Some(false) => self.causes,
            Some(false) => inner.causes,
            _ => self.causes.union(inner.causes),
        };
        let settlers = match truth {
            Some(false) => QuestionSet::EMPTY,
            _ => unless_open(self.open, self.settlers).union(unless_open(inner.open, inner.settlers)),
        };
        let doubt = match (self.doubt, inner.doubt) {
            (Some(around), Some(own)) => Some(around.union(own)),
            (around, own) => around.or(own),
        };
        Gate { open: self.open && inner.open, truth, settlers, causes, doubt }
    }
}

impl<'a> View<'a> {
    /// One pass in the order of dependencies: whatever a step reads was decided before it.
    pub(crate) fn new(protocol: &'a Protocol, answers: &'a Answers, context: &Context) -> Self {
        let mut view = View::without_questions(protocol);
        view.ground.today = days(context.today);
        view.ground.now = context.now_days();
        let given = given(protocol, answers);
        let mut containers = vec![OPEN; protocol.rules.containers.len()];
        for step in &protocol.rules.order {
            match *step {
                Step::Container(place) => view.open(protocol, place, &mut containers),
                Step::Question(place) => {
                    let container = protocol.rules.container_of.get(place).and_then(|place| containers.get(*place));
                    let value = given.get(place).cloned().unwrap_or(Value::Blank);
                    view.decide(protocol, place, container.cloned().unwrap_or(OPEN), value);
                }
                Step::Calculation(place) => {
                    if let Some(calculation) = protocol.rules.calculations.get(place) {
                        let container = calculation.container.and_then(|place| containers.get(place));
                        view.calculate(protocol, place, calculation, container.cloned().unwrap_or(OPEN));
                    }
                }
            }
        }
        view
    }

    /// A view in which nothing was asked.
    pub(super) fn without_questions(protocol: &'a Protocol) -> Self {
        let slots = protocol.rules.slots;
        let unknown = Reading { value: None, because: QuestionSet::EMPTY };
        View {
            ground: Ground { values: vec![Value::Blank; slots.count], today: 0, now: 0.0 },
            visible: QuestionSet::EMPTY,
            closed: QuestionSet::EMPTY,
            settlers: vec![QuestionSet::EMPTY; protocol.questions.len()],
            computed: vec![unknown; slots.dimensions - slots.calculations],
        }
    }

    /// The three-valued reading of what is known so far.
    pub(crate) fn known(&self) -> Known<'a, '_> {
        Known { ground: &self.ground, settlers: &self.settlers, computed: &self.computed, closed: &self.closed }
    }

    /// Whether the rule opens its gate; when it does not: whether it ever can, and what could make it.
    fn gate(&self, rule: Option<&'a Expr>) -> Gate {
        let Some(rule) = rule else { return OPEN };
        let reading = known(rule, &self.known());
        if holds(rule, &self.ground) {
            // What holds for want of an answer has no answer as its cause.
            return match reading.value {
                Some(_) => Gate { causes: reading.because, ..OPEN },
                None => Gate { doubt: Some(reading.because), ..OPEN },
            };
        }
        let truth = reading.truth();
        let (settlers, causes) = match truth {
            None => (reading.because, QuestionSet::EMPTY),
            Some(_) => (QuestionSet::EMPTY, reading.because),
        };
        Gate { open: false, truth, settlers, causes, doubt: None }
    }

    fn open(&mut self, protocol: &'a Protocol, place: usize, containers: &mut [Gate]) {
        let Some(container) = protocol.rules.containers.get(place) else { return };
        let around = container.parent.and_then(|parent| containers.get(parent)).cloned().unwrap_or(OPEN);
        let own = self.gate(container.rule.as_ref());
        let (causes, gate) = (own.causes.clone(), around.and(own));
        let slots = protocol.rules.slots;
        self.ground.set(slots.open + place, Value::Bool(gate.open));
        let (value, because) = match (gate.truth, &gate.doubt) {
            // What stands in an open section does not name the section's gate as a reason either.
            (Some(true), None) => (Some(Value::Bool(true)), causes),
            (Some(true), Some(doubt)) => (Some(Value::MAY_CLOSE), causes.union(doubt.clone())),
            (Some(false), _) => (Some(Value::Bool(false)), gate.causes.clone()),
            (None, _) => (None, gate.settlers.clone()),
        };
        if let Some(computed) = self.computed.get_mut(slots.open - slots.calculations + place) {
            *computed = Reading { value, because };
        }
        if let Some(slot) = containers.get_mut(place) {
            *slot = gate;
        }
    }

    fn calculate(&mut self, protocol: &'a Protocol, place: usize, calculation: &'a Calculation, container: Gate) {
        let gate = container.and(self.gate(calculation.relevant.as_ref()));
        if gate.open {
            let value = calculate(calculation, &self.ground);
            self.ground.set(protocol.rules.slots.calculations + place, value);
        }
        let reading = match (gate.open, gate.truth) {
            (true, _) => known(&calculation.value, &self.known()),
            (false, Some(_)) => Reading { value: None, because: QuestionSet::EMPTY },
            (false, None) => Reading { value: None, because: gate.settlers },
        };
        if let Some(computed) = self.computed.get_mut(place) {
            *computed = reading;
        }
    }

    fn decide(&mut self, protocol: &'a Protocol, place: usize, container: Gate, value: Value<'a>) {
        let relevant = protocol.rules.question_relevant.get(place).and_then(Option::as_ref);
        let gate = container.and(self.gate(relevant));
        let filter = protocol.rules.filter.get(place).and_then(Option::as_ref);
        let value = match filter {
            Some(filter) => still_offered(value, filter, &self.ground),
            None => value,
        };
        let settled_by = match (gate.open, gate.truth, &value) {
            (true, _, Value::Blank) => QuestionSet::just(place),
            (true, ..) => QuestionSet::EMPTY,
            (false, Some(false), _) => {
                self.closed.insert(place);
                QuestionSet::EMPTY
            }
            (false, ..) => gate.settlers,
        };
        if gate.open {
            self.visible.insert(place);
            self.ground.set(place, value);
        }
        if let Some(settlers) = self.settlers.get_mut(place) {
            *settlers = settled_by;
        }
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

/// The choices offered by every visible question with a filter.
pub(super) fn offered(protocol: &Protocol, view: &View) -> Vec<Offered> {
    let mut found = Vec::new();
    for ((place, question), filter) in protocol.questions.iter().enumerate().zip(&protocol.rules.filter) {
        let (Some(filter), Some(choices), true) = (filter, &question.choices, view.visible.contains(place)) else {
            continue;
        };
        let codes = choices.codes.iter().zip(filter).filter(|(_, condition)| holds(condition, &view.ground));
        found.push(Offered { question: question.id.clone(), codes: codes.map(|(code, _)| code.clone()).collect() });
    }
    found
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

/// Ids of the visible questions in order.
pub(super) fn visible(protocol: &Protocol, view: &View) -> Vec<String> {
    view.visible.iter().filter_map(|place| protocol.questions.get(place)).map(|question| question.id.clone()).collect()
}

/// All questions without an answer, and which of the five each is.
pub(super) fn unanswered(protocol: &Protocol, view: &View, answers: &Answers) -> Vec<Unanswered> {
    let mut unanswered = Vec::with_capacity(protocol.questions.len());
    for ((place, question), value) in protocol.questions.iter().enumerate().zip(&view.ground.values) {
        if question.kind == QuestionKind::Note {
            continue;
        }
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
    let Some(place) = protocol.places.get(question) else { return false };
    let Some(constraint) = protocol.rules.constraint.get(place).and_then(Option::as_ref) else { return true };
    let Some(asked) = protocol.questions.get(place) else { return false };
    let mut view = View::new(protocol, answers, context);
    // The answer is judged as if its question were visible: hiding a question is no judgement on the value.
    view.ground.set(place, value_of(asked.kind, codes(asked), answer));
    holds(constraint, &view.ground)
}
