//! The answers as they were given, hidden or not: the values that they are, and apart what a value does not say.

use crate::evaluation::value_of;
use crate::expr::{Value, date};
use crate::{Answer, Decimal, NonAnswer, Protocol, Question, QuestionKind};
use hashbrown::HashMap;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What must be known of a question in order to read an answer to it: a few bytes, where the question itself has hundreds.
#[derive(Debug, Clone, Copy)]
struct Asked {
    kind: QuestionKind,
    /// Which of the lists of choices.
    list: u16,
}

/// All answers. Numbers are places of questions.
#[derive(Debug)]
pub(super) struct Given<'p> {
    asked: Vec<Asked>,
    /// The lists of choices, equal ones once.
    lists: Vec<&'p [String]>,
    values: Vec<Value<'p>>,
    /// Answers that their values do not bring back: the ways of not having one, and what does not fit its question.
    others: BTreeMap<usize, Answer>,
}

impl<'p> Given<'p> {
    /// Nothing answered yet.
    pub(super) fn new(protocol: &'p Protocol) -> Self {
        let (mut lists, mut known) = (Vec::new(), HashMap::new());
        let mut asked = |question: &'p Question| {
            let codes = question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
            let list = *known.entry(codes).or_insert_with(|| {
                lists.push(codes);
                // There are fewer lists than questions, and of those fewer than 16 bits count.
                u16::try_from(lists.len() - 1).unwrap_or(u16::MAX)
            });
            Asked { kind: question.kind, list }
        };
        let asked: Vec<_> = protocol.questions.iter().map(&mut asked).collect();
        Given { values: vec![Value::Blank; asked.len()], asked, lists, others: BTreeMap::new() }
    }

    /// The value of the answer; blank without one.
    pub(super) fn value(&self, question: usize) -> &Value<'p> {
        self.values.get(question).unwrap_or(&Value::Blank)
    }

    /// Puts another answer, or none, in the place of the one before.
    pub(super) fn set(&mut self, question: usize, answer: Option<Answer>) {
        let Some(asked) = self.asked.get(question).copied() else { return };
        let codes = self.lists.get(usize::from(asked.list)).copied().unwrap_or_default();
        let (value, other) = match answer {
            Some(answer) => read(asked.kind, codes, answer),
            None => (Value::Blank, None),
        };
        if let Some(place) = self.values.get_mut(question) {
            *place = value;
        }
        match other {
            Some(other) => drop(self.others.insert(question, other)),
            None if self.others.is_empty() => {}
            None => drop(self.others.remove(&question)),
        }
    }

    /// Whether this is the answer as it was given.
    pub(super) fn is(&self, question: usize, answer: Option<&Answer>) -> bool {
        match (self.others.get(&question), self.value(question), answer) {
            (Some(mine), _, theirs) => theirs == Some(mine),
            (None, Value::Blank, theirs) => theirs.is_none(),
            (None, Value::Code(_, mine), Some(Answer::One(theirs))) => mine == theirs,
            (None, Value::Text(mine), Some(Answer::Text(theirs))) => mine == theirs,
            (None, _, theirs) => self.answer(question).as_ref() == theirs,
        }
    }

    /// Which of the ways of not having an answer was written down.
    pub(super) fn why(&self, question: usize) -> Option<NonAnswer> {
        match self.others.get(&question) {
            Some(Answer::None(why)) => Some(*why),
            _ => None,
        }
    }

    /// The answer as it was given.
    pub(super) fn answer(&self, question: usize) -> Option<Answer> {
        let said = || answer(self.asked.get(question)?.kind, self.value(question));
        self.others.get(&question).cloned().or_else(said)
    }
}

/// The answer as a value that borrows nothing from it (codes stand in the protocol); and itself where the value does not say all.
fn read<'p>(kind: QuestionKind, codes: &'p [String], given: Answer) -> (Value<'p>, Option<Answer>) {
    let given = match given {
        // Its characters move into the value.
        Answer::Text(text) if kind == QuestionKind::Text && !text.is_empty() => {
            return (Value::Text(Cow::Owned(text)), None);
        }
        other => other,
    };
    let value = match value_of(kind, codes, &given) {
        Value::Code(place, _) => {
            codes.get(usize::from(place)).map_or(Value::Blank, |code| Value::Code(place, code.as_str()))
        }
        Value::Set(bits, _) => Value::Set(bits, codes),
        Value::Number(number) => Value::Number(number),
        Value::Date(day) => Value::Date(day),
        Value::Text(_) | Value::Bool(_) | Value::Between(..) | Value::Blank => Value::Blank,
    };
    let says_all = match (&value, &given) {
        (Value::Code(..), _) => true,
        (value, given) => answer(kind, value).as_ref() == Some(given),
    };
    (value, (!says_all).then_some(given))
}

/// The answer whose value this is.
fn answer(kind: QuestionKind, value: &Value) -> Option<Answer> {
    match (kind, value) {
        (QuestionKind::SelectOne, Value::Code(_, code)) => Some(Answer::One((*code).into())),
        (QuestionKind::SelectMultiple, Value::Set(..)) => {
            Some(Answer::Many(value.chosen().map(String::from).collect()))
        }
        // The cast keeps to its bounds, and gives another number where the value is not whole.
        (QuestionKind::Integer, Value::Number(number)) => Some(Answer::Integer(*number as i64)),
        (QuestionKind::Decimal, Value::Number(number)) => Decimal::new(*number).map(Answer::Decimal),
        (QuestionKind::Text, Value::Text(text)) => Some(Answer::Text(text.clone().into_owned())),
        (QuestionKind::Date, Value::Date(day)) => date(*day).map(Answer::Date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Answer, Answers, Context, Decimal, Live, NonAnswer, Protocol};
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| {
        Protocol::parse(
            include_str!("../../tests/fixtures/small/protocol.toml"),
            include_str!("../../tests/fixtures/small/indicators.toml"),
        )
        .unwrap()
    });

    /// Codes of the protocol and others, so that lists are in its order and in none, whole and doubled.
    fn code() -> impl Strategy<Value = String> {
        prop::sample::select(vec!["yes", "no", "cold", "hungry", "none", "deport", "beat", "adult", ""])
            .prop_map(String::from)
    }

    fn answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            code().prop_map(Answer::One),
            prop::collection::vec(code(), 0..4).prop_map(Answer::Many),
            prop_oneof![-3i64..30, any::<i64>()].prop_map(Answer::Integer),
            (-999_999i64..999_999, 0i32..5).prop_map(|(digits, scale)| {
                Answer::Decimal(Decimal::new(digits as f64 / 10f64.powi(scale)).unwrap())
            }),
            "\\PC{0,8}".prop_map(Answer::Text),
            (0i32..40_000).prop_map(|day| Answer::Date(NaiveDate::from_epoch_days(day).unwrap())),
            prop::sample::select(vec![NonAnswer::DoesntKnow, NonAnswer::Declined, NonAnswer::NotReached])
                .prop_map(Answer::None),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        /// Whatever was answered, fitting or not, comes back as it was given, and nothing that was taken back.
        #[test]
        fn every_answer_comes_back(steps in prop::collection::vec((0..15usize, prop::option::of(answer())), 1..12)) {
            let mut live = Live::new(&PROTOCOL, Context::on(NaiveDate::default()));
            let mut expected = Answers::new();
            for (place, answer) in steps {
                let question = &PROTOCOL.questions()[place];
                live.answer(&question.id, answer.clone());
                match answer {
                    Some(answer) => expected.insert(question.id.clone(), answer),
                    None => expected.remove(&question.id),
                };
                prop_assert_eq!(live.answers(), expected.clone());
                prop_assert!(live.has(&expected));
                let other = Answer::Text("another".into());
                for question in PROTOCOL.questions() {
                    let mut else_where = expected.clone();
                    else_where.insert(question.id.clone(), other.clone());
                    prop_assert!(!live.has(&else_where) || expected.get(&question.id) == Some(&other));
                    prop_assert!(else_where.remove(&question.id).is_some());
                    prop_assert_eq!(live.has(&else_where), !expected.contains_key(&question.id));
                }
            }
        }
    }
}
