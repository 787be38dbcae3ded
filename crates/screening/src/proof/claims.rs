//! The claims of a protocol one by one, and when each holds.

use super::search::{Goal, Search};
use super::{Claim, Proof};
use crate::evaluation::constraint_holds;
use crate::{
    AgeGroup, Answer, Answers, Context, DimensionState, Protocol, Question, QuestionKind, State, Strength, evaluate,
};

const AGES: [AgeGroup; 2] = [AgeGroup::Adult, AgeGroup::Child];

pub(super) fn prove(protocol: &Protocol, context: &Context) -> Vec<Proof> {
    let search = Search::new(protocol, context);
    let mut proofs = Vec::new();
    let number = |question: &Question| question.instance.as_ref().map_or(1, |instance| instance.number);
    for (place, question) in protocol.questions.iter().enumerate().filter(|(_, question)| number(question) <= 2) {
        prove_question(&search, place, question, &mut proofs);
    }
    for (place, indicator) in protocol.indicators.iter().enumerate().filter(|(_, indicator)| indicator.asked) {
        for age in AGES.into_iter().filter(|age| indicator.strength(*age) != Strength::Absent) {
            for state in [State::Present, State::Absent] {
                let claim = Claim::Indicator { code: indicator.code.clone(), age, state };
                proofs.push(search.prove(claim, Goal::Indicator { place, age, present: state == State::Present }));
            }
        }
    }
    for (place, dimension) in protocol.dimensions.iter().enumerate() {
        // Of a dimension that nothing asks about nothing is claimed: its author knows.
        let asked = |age: &AgeGroup| {
            let own = protocol.indicators.iter().filter(|indicator| indicator.dimension == dimension.id);
            own.filter(|indicator| indicator.asked).any(|indicator| indicator.strength(*age) != Strength::Absent)
        };
        for age in AGES.into_iter().filter(asked) {
            let claim = Claim::Dimension { id: dimension.id.clone(), age };
            proofs.push(search.prove(claim, Goal::Dimension { place, age }));
        }
    }
    for (place, id) in protocol.texts.iter().enumerate() {
        proofs.push(search.prove(Claim::Text { id: id.clone() }, Goal::Text { place }));
    }
    for (place, id) in protocol.conflicts.iter().enumerate() {
        proofs.push(search.prove(Claim::Conflict { id: id.clone() }, Goal::Conflict { place }));
    }
    proofs
}

/// The question, and then each of its choices on the same way.
fn prove_question(search: &Search, place: usize, question: &Question, proofs: &mut Vec<Proof>) {
    let visible = search.prove(Claim::Visible { question: question.id.clone() }, Goal::Visible { place });
    let way = visible.witness.clone();
    proofs.push(visible);
    for code in question.choices.iter().flat_map(|choices| &choices.codes) {
        let usable = Claim::Usable { question: question.id.clone(), choice: code.clone() };
        let refused = Claim::Refused { question: question.id.clone(), choice: code.clone() };
        let proof = |claim: Claim| {
            let witness = way.as_ref().and_then(|way| search.choose(&claim, place, question, code, way));
            Proof { claim, witness }
        };
        let proven = proof(usable);
        let instead = proven.witness.is_none().then(|| proof(refused)).filter(|proof| proof.witness.is_some());
        proofs.push(instead.unwrap_or(proven));
    }
}

/// An answer that chooses exactly this choice.
pub(super) fn chosen(question: &Question, code: &str) -> Answer {
    match question.kind {
        QuestionKind::SelectMultiple => Answer::Many(vec![code.to_owned()]),
        _ => Answer::One(code.to_owned()),
    }
}

pub(super) fn holds(protocol: &Protocol, claim: &Claim, answers: &Answers, context: &Context) -> bool {
    let refused = match claim {
        Claim::Refused { question, .. } => Some(question),
        _ => None,
    };
    let possible = |(id, answer): (&String, &Answer)| {
        constraint_holds(protocol, id, answer, answers, context) != (Some(id) == refused)
    };
    if !answers.iter().all(possible) {
        return false;
    }
    let found = evaluate(protocol, answers, context);
    match claim {
        Claim::Visible { question } => found.visible.contains(question),
        Claim::Usable { question, choice } | Claim::Refused { question, choice } => {
            let chosen = match answers.get(question) {
                Some(Answer::One(code)) => code == choice,
                Some(Answer::Many(codes)) => codes.contains(choice),
                _ => false,
            };
            let counts = !found.unanswered.iter().any(|unanswered| unanswered.question == *question);
            chosen && counts && found.visible.contains(question)
        }
        Claim::Indicator { code, age, state } => {
            let finding = found.indicators.iter().find(|finding| finding.code == *code);
            found.age_group == *age && finding.is_some_and(|finding| finding.state == *state)
        }
        Claim::Dimension { id, age } => {
            let dimension = found.dimensions.iter().find(|dimension| dimension.id == *id);
            found.age_group == *age && dimension.is_some_and(|dimension| dimension.state == DimensionState::Positive)
        }
        Claim::Text { id } => found.texts.contains(id),
        Claim::Conflict { id } => found.conflicts.iter().any(|conflict| conflict.id == *id),
    }
}
