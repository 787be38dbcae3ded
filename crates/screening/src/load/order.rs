//! The order of the single pass over visibility, and the cycles that make one impossible.

use crate::protocol::Step;

/// What a section or question reads: the step, and where it says so (`None`: a question reads its section by standing in it).
pub(super) type Reads = Vec<(Step, Option<usize>)>;

/// A chain of steps that returns to its first, and where its first `relevant` stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    pub(super) chain: Vec<Step>,
    pub(super) at: usize,
}

/// The steps so that each comes after all it reads; or the cycles found, each once.
pub(super) fn order(sections: &[Reads], questions: &[Reads]) -> Result<Vec<Step>, Vec<Cycle>> {
    let mut walk = Walk { sections, questions, done: Vec::new(), path: Vec::new(), cycles: Vec::new() };
    let steps = (0..sections.len()).map(Step::Section).chain((0..questions.len()).map(Step::Question));
    for step in steps {
        walk.visit(step);
    }
    if walk.cycles.is_empty() { Ok(walk.done) } else { Err(walk.cycles) }
}

struct Walk<'r> {
    sections: &'r [Reads],
    questions: &'r [Reads],
    done: Vec<Step>,
    /// The steps being visited, each with the place where the next one is read.
    path: Vec<(Step, Option<usize>)>,
    cycles: Vec<Cycle>,
}

impl Walk<'_> {
    /// Recursion is at most as deep as there are steps, which the loader bounds.
    fn visit(&mut self, step: Step) {
        if self.done.contains(&step) {
            return;
        }
        if let Some(start) = self.path.iter().position(|(on_path, _)| *on_path == step) {
            let cycle = self.path.get(start..).unwrap_or_default();
            let at = cycle.iter().find_map(|(_, place)| *place).unwrap_or(0);
            let chain = cycle.iter().map(|(step, _)| *step).chain([step]).collect();
            self.cycles.push(Cycle { chain, at });
            return;
        }
        let reads = match step {
            Step::Section(place) => self.sections.get(place),
            Step::Question(place) => self.questions.get(place),
        };
        for (read, place) in reads.into_iter().flatten() {
            self.path.push((step, *place));
            self.visit(*read);
            self.path.pop();
        }
        self.done.push(step);
    }
}
