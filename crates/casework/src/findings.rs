//! Findings with their reasons. Never a score.

use crate::opened::{Opened, question_view};
use crate::view::{
    CheckLine, ConflictView, DimensionView, FindingsView, IndicatorView, OpenQuestion, SettlingQuestion, SettlingView,
};
use crate::{Office, Result, answers};
use screening::{
    AgeGroup, DimensionState, Element, Evaluation, Finding, PalermoState, Protocol, Question, State, Strength, Target,
};
use std::collections::HashSet;

impl Office {
    /// Everything that follows from the answers, with reasons.
    ///
    /// # Errors
    /// `unknown-case`, `protocol-unknown`, errors of the vault.
    pub fn findings(&self, case: &str, now: i64) -> Result<FindingsView> {
        let opened = self.opened(case, now)?;
        let mut view = findings_view(&opened.protocol, &opened.live().evaluation(), &opened.answers);
        for open in &mut view.open_questions {
            open.page = opened.page_of(&open.question).map(|page| page.id.clone()).unwrap_or_default();
        }
        view.case = Some(self.case_line(&opened.stored)?);
        view.decision = decision_of(&opened);
        view.settling = opened.settling();
        view.conflicts = opened.conflicts();
        view.path = opened.path.code().to_owned();
        Ok(view)
    }
}

impl Opened {
    /// How few questions could settle what is open. The answers that would do it stay inside: they would lead the interview.
    fn settling(&self) -> Vec<SettlingView> {
        let found = screening::settling_sets(&self.protocol, &self.answers, &self.context);
        let question = |id: &String| SettlingQuestion {
            question: id.clone(),
            page: self.page_of(id).map(|page| page.id.clone()).unwrap_or_default(),
        };
        let view = |settling: &screening::Settling| SettlingView {
            target: match &settling.target {
                Target::Dimension(id) => id.clone(),
                Target::Element(element) => element_code(*element).to_owned(),
            },
            size: settling.sets.first().map_or(0, |set| u32::try_from(set.questions.len()).unwrap_or(u32::MAX)),
            sets: settling.sets.iter().map(|set| set.questions.iter().map(question).collect()).collect(),
            complete: settling.complete,
        };
        found.iter().map(view).collect()
    }

    /// Facts recorded twice, not the same way, with the pages where the answers are.
    pub(crate) fn conflicts(&self) -> Vec<ConflictView> {
        let line = |id: &String| {
            let page = self.page_of(id).map(|page| page.id.clone()).unwrap_or_default();
            Some(CheckLine { page, question: self.question_view(id)? })
        };
        let view = |conflict: &screening::Conflict| ConflictView {
            id: conflict.id.clone(),
            questions: conflict.questions.iter().filter_map(line).collect(),
        };
        let conflicts = (0..self.protocol.conflicts().len()).filter_map(|place| self.live().conflict_finding(place));
        conflicts.map(|conflict| view(&conflict)).collect()
    }
}

fn element_code(element: Element) -> &'static str {
    match element {
        Element::Act => "act",
        Element::Means => "means",
        Element::Purpose => "purpose",
    }
}

/// The decision, while it stands: findings that changed since ask for a new one.
pub(crate) fn decision_of(opened: &Opened) -> Option<crate::view::Decision> {
    let stored = opened.stored.decision.as_ref()?;
    let stands = opened.stored.summary.state != "open" || stored.code == "continue_later";
    stands.then(|| crate::view::Decision {
        code: stored.code.clone(),
        reason: stored.reason.clone(),
        language: stored.language.clone(),
        at: stored.at,
    })
}

/// Findings of answers, of a case here or of a packet.
pub(crate) fn findings_view(
    protocol: &Protocol,
    evaluation: &Evaluation,
    answers: &screening::Answers,
) -> FindingsView {
    let settled = |finding: &&Finding| finding.state != State::Unknown;
    let reasons: HashSet<&str> =
        evaluation.indicators.iter().filter(settled).flat_map(|found| &found.because).map(String::as_str).collect();
    let behind = protocol.questions().iter().filter(|question| reasons.contains(question.id.as_str()));
    let with_answer = |question: &Question| {
        let mut view = question_view(question);
        view.answer = answers.get(&question.id).and_then(answers::to_view);
        view
    };
    FindingsView {
        case: None,
        age_group: age_group_code(evaluation.age_group).to_owned(),
        texts: evaluation.texts.clone(),
        dimensions: evaluation.dimensions.iter().map(dimension_view).collect(),
        indicators: evaluation.indicators.iter().map(|found| indicator_view(protocol, evaluation, found)).collect(),
        ilo11: evaluation.ilo11.iter().map(|found| finding_view(found, String::new())).collect(),
        act: palermo_code(evaluation.palermo.act).to_owned(),
        means: palermo_code(evaluation.palermo.means).to_owned(),
        purpose: palermo_code(evaluation.palermo.purpose).to_owned(),
        settling: Vec::new(),
        conflicts: evaluation
            .conflicts
            .iter()
            .map(|conflict| ConflictView {
                id: conflict.id.clone(),
                questions: conflict
                    .questions
                    .iter()
                    .filter_map(|id| protocol.question(id))
                    .map(|question| CheckLine { page: String::new(), question: with_answer(question) })
                    .collect(),
            })
            .collect(),
        path: "full".to_owned(),
        open_questions: open_questions(protocol, evaluation),
        answers: behind.map(with_answer).collect(),
        decision: None,
    }
}

fn dimension_view(found: &screening::DimensionFinding) -> DimensionView {
    DimensionView {
        id: found.id.clone(),
        state: dimension_code(found.state).to_owned(),
        present: found.present.clone(),
        unknown: found.unknown.clone(),
        settled_by: found.settled_by.clone(),
    }
}

fn indicator_view(protocol: &Protocol, evaluation: &Evaluation, found: &Finding) -> IndicatorView {
    let indicator = protocol.indicators().iter().find(|indicator| indicator.code == found.code);
    let strength = indicator.map(|indicator| match evaluation.age_group {
        AgeGroup::Adult => indicator.adult,
        AgeGroup::Child => indicator.child,
    });
    finding_view(found, strength.map(strength_code).unwrap_or_default().to_owned())
}

fn finding_view(found: &Finding, strength: String) -> IndicatorView {
    IndicatorView {
        code: found.code.clone(),
        strength,
        state: state_code(found.state).to_owned(),
        because: found.because.clone(),
    }
}

/// Questions that could settle what is undetermined: first those that could settle most dimensions, then those that the engine names first.
fn open_questions(protocol: &Protocol, evaluation: &Evaluation) -> Vec<OpenQuestion> {
    let mut ranked: Vec<(OpenQuestion, usize)> = Vec::new();
    for question in protocol.questions() {
        let settles = evaluation.dimensions.iter().filter_map(|dimension| {
            let rank = dimension.settled_by.iter().position(|id| *id == question.id)?;
            (dimension.state == DimensionState::Undetermined).then(|| (dimension.id.clone(), rank))
        });
        let (dimensions, ranks): (Vec<String>, Vec<usize>) = settles.unzip();
        if let Some(best) = ranks.into_iter().min() {
            ranked.push((OpenQuestion { question: question.id.clone(), page: String::new(), dimensions }, best));
        }
    }
    // The sort is stable: among equals the protocol's order stays.
    ranked.sort_by_key(|(open, rank)| (std::cmp::Reverse(open.dimensions.len()), *rank));
    ranked.into_iter().map(|(open, _)| open).collect()
}

pub(crate) fn age_group_code(group: AgeGroup) -> &'static str {
    match group {
        AgeGroup::Adult => "adult",
        AgeGroup::Child => "child",
    }
}

pub(crate) fn state_code(state: State) -> &'static str {
    match state {
        State::Present => "present",
        State::Absent => "absent",
        State::Unknown => "unknown",
    }
}

pub(crate) fn dimension_code(state: DimensionState) -> &'static str {
    match state {
        DimensionState::Positive => "positive",
        DimensionState::NotPositive => "not_positive",
        DimensionState::Undetermined => "undetermined",
    }
}

pub(crate) fn palermo_code(state: PalermoState) -> &'static str {
    match state {
        PalermoState::Present => "present",
        PalermoState::Absent => "absent",
        PalermoState::Unknown => "unknown",
        PalermoState::NotRequired => "not_required",
    }
}

fn strength_code(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "strong",
        Strength::Medium => "medium",
        Strength::Weak => "weak",
        Strength::Absent => "",
    }
}
