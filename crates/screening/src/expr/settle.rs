//! Which single question could settle an unknown condition by itself.

use super::{Expr, Known, Value, known};
use crate::set::QuestionSet;

/// The visible unanswered questions each of which, alone, could make the unknown `expr` become `goal`.
pub(crate) fn alone(expr: &Expr, goal: bool, on: &Known) -> QuestionSet {
    match expr {
        Expr::Not(inner) => alone(inner, !goal, on),
        // One true part makes an `or` true; to make it false every unknown part must become false.
        Expr::Or(parts) => combine(parts, goal, on, goal),
        Expr::And(parts) => combine(parts, goal, on, !goal),
        Expr::Checklist(list) => list.alone(goal, on),
        leaf => direct(leaf, on),
    }
}

fn combine(parts: &[Expr], goal: bool, on: &Known, one_is_enough: bool) -> QuestionSet {
    let unknown = parts.iter().filter(|part| known(part, on).value.is_none()).map(|part| alone(part, goal, on));
    let joined =
        if one_is_enough { unknown.reduce(QuestionSet::union) } else { unknown.reduce(QuestionSet::intersection) };
    joined.unwrap_or_default()
}

/// The one question without a value that the expression reads, if it is one and visible.
fn direct(expr: &Expr, on: &Known) -> QuestionSet {
    let mut missing = QuestionSet::EMPTY;
    expr.slots(&mut |slot| {
        let computed = usize::from(slot).checked_sub(on.settlers.len()).and_then(|place| on.computed.get(place));
        match computed {
            // What could make the computed part known is as good as read here.
            Some(reading) if reading.value.is_none() => {
                reading.because.iter().for_each(|question| missing.insert(question))
            }
            Some(_) => {}
            None if *on.ground.peek(slot) == Value::Blank => missing.insert(usize::from(slot)),
            None => {}
        }
    });
    let mut open = missing.iter().filter(|question| {
        on.settlers.get(*question).is_some_and(|settlers| *settlers == QuestionSet::just(*question))
    });
    match (missing.len(), open.next()) {
        (1, Some(question)) => QuestionSet::just(question),
        _ => QuestionSet::EMPTY,
    }
}
