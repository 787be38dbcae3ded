//! Random answers to any question.

use super::random::Random;
use chrono::NaiveDate;
use screening::{Answer, Answers, Decimal, NonAnswer, NotAskedReason, Protocol, Question, QuestionKind};

/// Around the day of the tests.
const DAYS: [NaiveDate; 2] =
    [NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()];

/// Any answer to the question, fitting or not; often none.
pub fn any_answer(random: &mut Random, question: &Question) -> Option<Answer> {
    let codes: &[String] = question.choices.as_ref().map(|choices| choices.codes.as_slice()).unwrap_or_default();
    let answer = match (random.below(10), question.kind) {
        (0 | 1, _) => return None,
        (2, _) => Answer::None(*random.pick(&[NonAnswer::DoesntKnow, NonAnswer::NotAsked(NotAskedReason::NoTime)])),
        (_, QuestionKind::SelectOne) => Answer::One(random.pick(codes).clone()),
        (_, QuestionKind::SelectMultiple) => {
            let bits = random.next();
            let chosen = codes.iter().enumerate().filter(|(place, _)| bits >> (place % 64) & 1 == 1);
            Answer::Many(chosen.map(|(_, code)| code.clone()).collect())
        }
        (_, QuestionKind::Integer) => {
            let most = *random.pick(&[6, 150]);
            Answer::Integer(i64::try_from(random.below(most)).expect("small") - 1)
        }
        (_, QuestionKind::Decimal) => Answer::Decimal(Decimal::new(*random.pick(&[2.5, -1.0, 7.0])).expect("a number")),
        (_, QuestionKind::Date) => Answer::Date(DAYS[usize::from(random.below(2) == 0)]),
        (_, QuestionKind::Text) => Answer::Text(random.pick(&["invented", "12", "yes"]).to_string()),
        (_, QuestionKind::Note) => Answer::None(NonAnswer::Declined),
    };
    Some(answer)
}

/// Answers to all questions, some of them none.
pub fn any_answers(random: &mut Random, protocol: &Protocol) -> Answers {
    let answered =
        protocol.questions().iter().filter_map(|question| Some((question.id.clone(), any_answer(random, question)?)));
    answered.collect()
}
