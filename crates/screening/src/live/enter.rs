//! Answers on their way into a case that is kept evaluated.

use super::Live;
use crate::evaluation::constraint_holds_on;
use crate::expr::days;
use crate::{Answer, AnswerError, Answers, Context};
use serde_json::Value;

impl Live<'_> {
    /// As [`crate::Protocol::parse_answer`] with the answers of this case, which it leaves as they are.
    ///
    /// # Errors
    /// Says which rule the value breaks.
    pub fn parse_answer(&self, question: &str, value: &Value) -> Result<Answer, AnswerError> {
        let holds = |answer: &Answer| constraint_holds_on(self.protocol, question, answer, || self.ground.clone());
        self.protocol.parse_kept(question, value, &holds)
    }

    /// Whether these are the answers of this case, those to no question of the protocol left out.
    pub fn has(&self, answers: &Answers) -> bool {
        let mut questions = self.protocol.questions.iter().enumerate();
        questions.all(|(place, question)| self.given.is(place, answers.get(&question.id)))
    }

    /// Makes these the answers of the case: gives what is new or another, takes back what is not among them.
    pub fn follow(&mut self, answers: &Answers) {
        let protocol = self.protocol;
        for (place, question) in protocol.questions.iter().enumerate() {
            let theirs = answers.get(&question.id);
            if !self.given.is(place, theirs) {
                self.answer(&question.id, theirs.cloned());
            }
        }
    }

    /// Whether every rule sees what it would see at this moment: the same day and the same second, where one asks for them.
    pub fn is_at(&self, context: Context) -> bool {
        let signals = self.plan.signals;
        let (day, second) = (days(context.today), context.now_days());
        let same = |is_same: bool, signal: usize| is_same || self.plan.readers(signal).is_empty();
        same(self.ground.today == day, signals.today)
            && same(self.ground.now.to_bits() == second.to_bits(), signals.now)
    }
}
