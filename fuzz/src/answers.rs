//! Answers out of bytes, and what must hold of a protocol under any of them.

use chrono::NaiveDate;
use screening::{Answer, Answers, Context, Decimal, Live, NonAnswer, Protocol, Question, QuestionKind};
use screening::{evaluate, settling_sets};

/// The day of every evaluation.
pub const TODAY: Context = Context::on(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());

/// An answer that fits the kind of the question, told by a byte; `None` where nobody answers.
fn answer(question: &Question, die: u8) -> Option<Answer> {
    let codes = question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
    let value = die / 4;
    match (die % 4, question.kind) {
        (0, _) | (_, QuestionKind::Note) => None,
        (1, _) if die % 8 == 1 => Some(Answer::None(NonAnswer::Declined)),
        (_, QuestionKind::SelectOne) => codes.get(usize::from(value) % codes.len().max(1)).cloned().map(Answer::One),
        (_, QuestionKind::SelectMultiple) => {
            let chosen = codes.iter().enumerate().filter(|(place, _)| value >> (place % 6) & 1 == 1);
            Some(Answer::Many(chosen.map(|(_, code)| code.clone()).collect()))
        }
        (_, QuestionKind::Integer) => {
            Some(Answer::Integer([0, 1, 2, 3, -1, 17, 1 << 40, i64::MIN][usize::from(value % 8)]))
        }
        (_, QuestionKind::Decimal) => Decimal::new(f64::from(value) / 8.0).map(Answer::Decimal),
        (_, QuestionKind::Text) => {
            Some(Answer::Text(["yes", "12", "2026-11-23", "сөз", ""][usize::from(value % 5)].into()))
        }
        (_, QuestionKind::Date) => NaiveDate::from_epoch_days(i32::from(value) * 400).map(Answer::Date),
    }
}

/// Answers the questions in turn, and holds the two ways of evaluating against each other.
///
/// # Panics
/// Where what is kept evaluated is not what an evaluation from scratch says.
pub fn bear(protocol: &Protocol, dice: &[u8]) -> Answers {
    let mut live = Live::new(protocol, TODAY);
    let dice = dice.iter().copied().chain(std::iter::repeat(2));
    for (question, die) in protocol.questions().iter().zip(dice) {
        live.answer(&question.id, answer(question, die));
    }
    let answers = live.answers();
    assert_eq!(live.evaluation(), evaluate(protocol, &answers, &TODAY));
    answers
}

/// Looks for what could still settle the findings; the work is bounded by the search itself.
pub fn settle(protocol: &Protocol, answers: &Answers) {
    settling_sets(protocol, answers, &TODAY);
}
