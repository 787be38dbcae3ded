//! The order of the single pass over visibility, and the cycles that make one impossible.

use crate::protocol::Step;
use hashbrown::HashMap;

/// What a step reads: other steps, and where it says so (`None`: it stands in them).
pub(super) type Reads = Vec<(Step, Option<usize>)>;

/// A chain of steps that returns to its first, and where its first rule stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    pub(super) chain: Vec<Step>,
    pub(super) at: usize,
}

/// Most cycles that are told: each may be as long as the form.
const MAX_CYCLES: usize = 20;

/// The steps so that each comes after all it reads; or the cycles found, each once.
pub(super) fn order(steps: &[(Step, Reads)]) -> Result<Vec<Step>, Vec<Cycle>> {
    let places = steps.iter().enumerate().map(|(place, (step, _))| (*step, place)).collect();
    let mut walk = Walk { steps, places, marks: vec![Mark::Open; steps.len()], done: Vec::new(), cycles: Vec::new() };
    (0..steps.len()).for_each(|place| walk.visit(place));
    if walk.cycles.is_empty() { Ok(walk.done) } else { Err(walk.cycles) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    OnPath,
    Done,
}

struct Walk<'r> {
    steps: &'r [(Step, Reads)],
    places: HashMap<Step, usize>,
    marks: Vec<Mark>,
    done: Vec<Step>,
    cycles: Vec<Cycle>,
}

impl Walk<'_> {
    /// Depth first, on a list of its own: a chain may be as long as the form.
    fn visit(&mut self, start: usize) {
        if self.marks.get(start) != Some(&Mark::Open) {
            return;
        }
        // Each step on the path with the number of reads already followed.
        let mut path = vec![(start, 0)];
        self.mark(start, Mark::OnPath);
        while let Some((place, followed)) = path.last_mut() {
            let (place, read) = (*place, *followed);
            *followed += 1;
            let Some((step, reads)) = self.steps.get(place) else { break };
            let Some((next, _)) = reads.get(read) else {
                self.mark(place, Mark::Done);
                self.done.push(*step);
                path.pop();
                continue;
            };
            let Some(next) = self.places.get(next).copied() else { continue };
            match self.marks.get(next) {
                Some(Mark::Open) => {
                    self.mark(next, Mark::OnPath);
                    path.push((next, 0));
                }
                Some(Mark::OnPath) => self.close(&path, next),
                _ => {}
            }
        }
    }

    fn mark(&mut self, place: usize, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(place) {
            *slot = mark;
        }
    }

    /// Notes the cycle from `first` to the end of the path and back.
    fn close(&mut self, path: &[(usize, usize)], first: usize) {
        let from = path.iter().position(|(place, _)| *place == first).unwrap_or(0);
        let cycle = path.get(from..).unwrap_or_default();
        let said = |(place, followed): &(usize, usize)| {
            let (_, reads) = self.steps.get(*place)?;
            reads.get(followed.checked_sub(1)?)?.1
        };
        let at = cycle.iter().find_map(said).unwrap_or(0);
        let step = |place: &usize| self.steps.get(*place).map(|(step, _)| *step);
        // In a repeat the same rule makes a cycle in every instance: said once.
        if self.cycles.len() < MAX_CYCLES && self.cycles.iter().all(|known| known.at != at) {
            let chain = cycle.iter().map(|(place, _)| place).chain([&first]).filter_map(step).collect();
            self.cycles.push(Cycle { chain, at });
        }
    }
}
