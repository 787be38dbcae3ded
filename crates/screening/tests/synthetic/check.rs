//! Compares what is kept evaluated with an evaluation from scratch.

use screening::{Answers, Change, Context, Evaluation, Live, Protocol, calculated, evaluate};
use std::collections::BTreeSet;

/// What both ways of evaluating say, and what a change is told by.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub visible: Vec<bool>,
    pub calculated: Vec<String>,
    pub offered: Vec<(usize, Vec<bool>)>,
    pub evaluation: Evaluation,
    /// By place, of those that the age group lists.
    pub indicators: Vec<Option<screening::State>>,
}

/// From scratch.
pub fn picture(protocol: &Protocol, answers: &Answers, context: &Context) -> Picture {
    let evaluation = evaluate(protocol, answers, context);
    let visible: BTreeSet<_> = evaluation.visible.iter().collect();
    let offered = evaluation.offered.iter().map(|offered| {
        let place =
            protocol.questions().iter().position(|question| question.id == offered.question).expect("a question");
        let codes = &protocol.questions()[place].choices.as_ref().expect("choices").codes;
        (place, codes.iter().map(|code| offered.codes.contains(code)).collect())
    });
    Picture {
        visible: protocol.questions().iter().map(|question| visible.contains(&question.id)).collect(),
        calculated: calculated(protocol, answers, context).into_iter().map(|(_, value)| value).collect(),
        offered: offered.collect(),
        indicators: protocol
            .indicators()
            .iter()
            .map(|indicator| evaluation.indicators.iter().find(|found| found.code == indicator.code))
            .map(|found| found.map(|found| found.state))
            .collect(),
        evaluation,
    }
}

/// Panics where the two differ.
pub fn assert_same(live: &Live, protocol: &Protocol, answers: &Answers, context: &Context) -> Picture {
    let scratch = picture(protocol, answers, context);
    assert_eq!(live.answers(), *answers);
    for (place, question) in protocol.questions().iter().enumerate() {
        let id = &question.id;
        assert_eq!(live.is_visible(place), scratch.visible[place], "{id} visible");
        let Some(answer) = answers.get(id).filter(|_| scratch.visible[place] && question.constrained) else { continue };
        let again = protocol.parse_answer(id, &Protocol::answer_json(answer), answers, context);
        assert_eq!(live.parse_answer(id, &Protocol::answer_json(answer)), again, "{id} again");
        let broken = matches!(again, Err(screening::AnswerError::Constraint { .. }));
        assert_eq!(live.fits(place), !broken, "{id} fits");
    }
    for (place, value) in scratch.calculated.iter().enumerate() {
        assert_eq!(live.calculated(place), *value, "calculation {place}");
    }
    for (place, offered) in &scratch.offered {
        let kept: Vec<_> = (0..offered.len()).map(|choice| live.offers(*place, choice)).collect();
        assert_eq!(kept, *offered, "offered {place}");
    }
    assert_findings(live, protocol, &scratch);
    assert_reasons(live, protocol, &scratch.evaluation);
    scratch
}

/// Every finding asked for by itself, and all together.
fn assert_reasons(live: &Live, protocol: &Protocol, evaluation: &Evaluation) {
    for (place, indicator) in protocol.indicators().iter().enumerate() {
        let scratch = evaluation.indicators.iter().find(|found| found.code == indicator.code);
        assert_eq!(live.finding(place).as_ref(), scratch, "{}", indicator.code);
    }
    for (place, dimension) in evaluation.dimensions.iter().enumerate() {
        assert_eq!(live.dimension_finding(place).as_ref(), Some(dimension));
    }
    for (number, found) in (1..).zip(&evaluation.ilo11) {
        assert_eq!(live.ilo_finding(number).as_ref(), Some(found));
    }
    for (place, id) in protocol.conflicts().iter().enumerate() {
        assert_eq!(
            live.conflict_finding(place).as_ref(),
            evaluation.conflicts.iter().find(|conflict| conflict.id == *id)
        );
    }
    assert_eq!(live.evaluation(), *evaluation);
}

fn assert_findings(live: &Live, protocol: &Protocol, scratch: &Picture) {
    let evaluation = &scratch.evaluation;
    assert_eq!(live.routes(), evaluation.routes);
    assert_eq!(live.age_group(), evaluation.age_group);
    assert_eq!(live.palermo(), evaluation.palermo);
    for (place, state) in scratch.indicators.iter().enumerate() {
        if let Some(state) = state {
            assert_eq!(live.indicator(place), *state, "{}", protocol.indicators()[place].code);
        }
    }
    for (place, dimension) in evaluation.dimensions.iter().enumerate() {
        assert_eq!(live.dimension(place), dimension.state, "{}", dimension.id);
    }
    for (number, found) in (1..).zip(&evaluation.ilo11) {
        assert_eq!(live.ilo(number), found.state, "ILO {number}");
    }
    let places = |all: usize, holds: &dyn Fn(usize) -> bool| (0..all).filter(|place| holds(*place)).collect::<Vec<_>>();
    let texts = places(protocol.texts().len(), &|text| live.applies(text));
    assert_eq!(
        texts.iter().map(|text| &protocol.texts()[*text]).collect::<Vec<_>>(),
        evaluation.texts.iter().collect::<Vec<_>>()
    );
    let conflicts = places(protocol.conflicts().len(), &|conflict| live.conflicts(conflict));
    let found: Vec<_> = evaluation.conflicts.iter().map(|conflict| &conflict.id).collect();
    assert_eq!(conflicts.iter().map(|conflict| &protocol.conflicts()[*conflict]).collect::<Vec<_>>(), found);
}

/// The changes that two pictures show; `Value`, `Constraint` and `Offered` cannot be told from them.
pub fn differences(before: &Picture, after: &Picture) -> BTreeSet<Change> {
    fn places<T: PartialEq>(before: &[T], after: &[T], change: impl Fn(usize) -> Change) -> Vec<Change> {
        let pairs = before.iter().zip(after).enumerate();
        pairs.filter(|(_, (before, after))| before != after).map(|(place, _)| change(place)).collect()
    }
    let (old, new) = (&before.evaluation, &after.evaluation);
    let mut found = places(&before.visible, &after.visible, Change::Visible);
    found.extend(places(&before.calculated, &after.calculated, Change::Calculation));
    let states = |evaluation: &Evaluation| evaluation.dimensions.iter().map(|found| found.state).collect::<Vec<_>>();
    found.extend(places(&states(old), &states(new), Change::Dimension));
    let states = |evaluation: &Evaluation| evaluation.ilo11.iter().map(|found| found.state).collect::<Vec<_>>();
    found.extend(places(&states(old), &states(new), |place| Change::Ilo(u8::try_from(place + 1).expect("eleven"))));
    let single = [
        (old.routes != new.routes, Change::Routes),
        (old.age_group != new.age_group, Change::AgeGroup),
        (old.palermo != new.palermo, Change::Palermo),
    ];
    found.extend(single.into_iter().filter(|(moved, _)| *moved).map(|(_, change)| change));
    // An indicator of the other age group's list may move unseen.
    if old.age_group == new.age_group {
        found.extend(places(&before.indicators, &after.indicators, Change::Indicator));
    }
    found.into_iter().collect()
}

/// The changes handed out, without those that `differences` cannot tell.
pub fn told(changes: &[Change], before: &Picture, after: &Picture) -> BTreeSet<Change> {
    let seen = |change: &Change| match change {
        Change::Value(_) | Change::Constraint(_) | Change::Offered(_) | Change::Text(_) | Change::Conflict(_) => false,
        Change::Indicator(place) => {
            before.evaluation.age_group == after.evaluation.age_group && after.indicators[*place].is_some()
        }
        _ => true,
    };
    let found: BTreeSet<_> = changes.iter().copied().filter(seen).collect();
    assert_eq!(
        changes.iter().collect::<BTreeSet<_>>().len(),
        changes.iter().filter(|change| **change != Change::Palermo && **change != Change::Routes).count()
            + usize::from(changes.contains(&Change::Palermo))
            + usize::from(changes.contains(&Change::Routes)),
        "each change once"
    );
    found
}
