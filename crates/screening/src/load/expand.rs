//! Gives everything its container, and writes a repeat out as the instances that it can have.
//!
//! After this nothing is repeated any more: an instance is a container like a group, its questions are questions. Forms stay
//! finite, every answer has a place, and one evaluation serves all.

use super::containers::{Next, RawCalculation, RawGroup};
use super::protocol_file::{ProtocolFile, RawQuestion};
use super::source::{Located, Source};
use crate::Instance;
use crate::set::MAX_QUESTIONS;
use hashbrown::{HashMap, HashSet};

/// An instance: which repeat, by its place in [`Expanded::repeats`], and the number from 1.
pub(super) type Inside = Option<(usize, u16)>;

/// A section, a group or an instance of a repeat.
pub(super) struct Placed {
    /// For messages.
    pub(super) name: String,
    pub(super) parent: Option<usize>,
    pub(super) relevant: Option<Located<String>>,
    pub(super) inside: Inside,
    /// For an instance: what opens it.
    pub(super) opened_by: Option<OpenedBy>,
}

/// What opens an instance besides its own rule.
pub(super) enum OpenedBy {
    /// The question `more` of the instance before.
    More(Located<String>),
    /// The count reaches its number.
    Count(Located<String>, u16),
}

/// A repeat written out.
pub(super) struct Repeat {
    pub(super) id: String,
    /// The container of each instance.
    pub(super) instances: Vec<usize>,
}

pub(super) struct Expanded {
    /// The sections first.
    pub(super) containers: Vec<Placed>,
    pub(super) questions: Vec<(RawQuestion, usize, Inside)>,
    pub(super) calculations: Vec<(RawCalculation, Option<usize>, Inside)>,
    pub(super) repeats: Vec<Repeat>,
}

/// Most calculations, groups and sections, every instance counted: with the questions they fit in the 16 bits of a slot.
const MAX_OTHERS: usize = 16_384;

/// Writes out the file; errors are noted in the source.
pub(super) fn expand(source: &Source, file: &mut ProtocolFile) -> Expanded {
    let groups = std::mem::take(&mut file.groups);
    let mut layout = Layout::new(source, &groups);
    let (questions, others) = layout.sizes(file);
    if questions > MAX_QUESTIONS || others > MAX_OTHERS {
        let detail = format!("more than {MAX_QUESTIONS} questions or {MAX_OTHERS} calculations, groups and sections");
        source.error(0, "too-large", detail);
        // Nothing is written out of what could fill the memory.
        return Expanded {
            containers: Vec::new(),
            questions: Vec::new(),
            calculations: Vec::new(),
            repeats: Vec::new(),
        };
    }
    let containers = layout.containers(file, &groups);
    let questions = layout.questions(std::mem::take(&mut file.questions));
    let calculations = layout.calculations(std::mem::take(&mut file.calculations));
    let repeats = layout.repeats(&groups, &questions, file.sections.len());
    Expanded { containers, questions, calculations, repeats }
}

struct Layout<'s, 't> {
    source: &'s Source<'t>,
    by_id: HashMap<String, usize>,
    ids: Vec<String>,
    /// Per group: its section, the group around it, the repeat around it or itself (a place among the groups).
    section: Vec<usize>,
    parent: Vec<Option<usize>>,
    repeat: Vec<Option<usize>>,
    /// Most instances of each repeat; 0 for a plain group.
    max: Vec<u16>,
    /// Container of a group in an instance (number 0 outside repeats).
    place: HashMap<(usize, u16), usize>,
    /// Place of a repeat among the repeats, by its place among the groups.
    number: HashMap<usize, usize>,
}

impl<'s, 't> Layout<'s, 't> {
    fn new(source: &'s Source<'t>, groups: &[RawGroup]) -> Self {
        let by_id: HashMap<_, _> = groups.iter().enumerate().map(|(place, group)| (group.id.clone(), place)).collect();
        let mut layout = Layout {
            source,
            by_id,
            ids: groups.iter().map(|group| group.id.clone()).collect(),
            section: groups.iter().map(|group| group.section).collect(),
            parent: vec![None; groups.len()],
            repeat: vec![None; groups.len()],
            max: groups.iter().map(|group| group.repeat.as_ref().map_or(0, |repeat| repeat.max)).collect(),
            place: HashMap::new(),
            number: HashMap::new(),
        };
        for (place, group) in groups.iter().enumerate() {
            let parent = group.parent.as_ref().and_then(|name| layout.find(name, group.section));
            if let Some(slot) = layout.parent.get_mut(place) {
                *slot = parent;
            }
        }
        layout.nest(groups);
        layout
    }

    /// How many questions there will be, and how many calculations, groups and sections, every instance counted.
    fn sizes(&self, file: &ProtocolFile) -> (usize, usize) {
        let times = |group: Option<&Located<String>>| {
            let place = group.and_then(|name| self.by_id.get(&name.value));
            place.map_or(1, |place| self.instances(*place).count())
        };
        let questions = file.questions.iter().map(|raw| times(raw.group.as_ref()));
        let calculations = file.calculations.iter().map(|raw| times(raw.group.as_ref()));
        let groups = (0..self.section.len()).map(|place| self.instances(place).count());
        (questions.sum(), calculations.chain(groups).sum::<usize>() + file.sections.len())
    }

    /// The group of this name in this section.
    fn find(&self, name: &Located<String>, section: usize) -> Option<usize> {
        let found = self.by_id.get(&name.value).copied();
        match found {
            None => self.source.error(name.span.start, "unknown-group", &name.value),
            Some(place) if self.section.get(place) != Some(&section) => {
                self.source.error(name.span.start, "bad-group", format!("{} is of another section", name.value));
            }
            Some(_) => {}
        }
        found
    }

    /// Finds the repeat around each group; a chain that returns to itself is cut and reported.
    fn nest(&mut self, groups: &[RawGroup]) {
        for (place, group) in groups.iter().enumerate() {
            let (mut around, mut at, mut steps) = (None, Some(place), 0);
            while let Some(here) = at {
                if self.max.get(here).is_some_and(|max| *max > 0) {
                    if around.is_some() {
                        self.source.error(group.at, "bad-repeat", format!("{}: a repeat in a repeat", group.id));
                    }
                    around = around.or(Some(here));
                }
                at = self.parent.get(here).copied().flatten();
                steps += 1;
                if steps > groups.len() {
                    self.source.error(group.at, "cycle", format!("{} stands in itself", group.id));
                    at = None;
                    if let Some(slot) = self.parent.get_mut(place) {
                        *slot = None;
                    }
                }
            }
            if let Some(slot) = self.repeat.get_mut(place) {
                *slot = around;
            }
        }
        let repeats = (0..groups.len()).filter(|place| self.max.get(*place).is_some_and(|max| *max > 0));
        self.number = repeats.enumerate().map(|(number, place)| (place, number)).collect();
    }

    /// Numbers of the instances in which the group stands: 0 alone outside repeats.
    fn instances(&self, group: usize) -> std::ops::RangeInclusive<u16> {
        match self.repeat.get(group).copied().flatten().and_then(|repeat| self.max.get(repeat)) {
            Some(max) => 1..=*max,
            None => 0..=0,
        }
    }

    fn inside(&self, group: usize, number: u16) -> Inside {
        let repeat = self.repeat.get(group).copied().flatten()?;
        Some((*self.number.get(&repeat)?, number))
    }

    fn containers(&mut self, file: &mut ProtocolFile, groups: &[RawGroup]) -> Vec<Placed> {
        let mut containers: Vec<Placed> = file
            .sections
            .iter_mut()
            .map(|raw| Placed {
                name: format!("section {}", raw.section.id),
                parent: None,
                relevant: raw.relevant.take(),
                inside: None,
                opened_by: None,
            })
            .collect();
        let mut next = containers.len();
        for group in 0..groups.len() {
            for number in self.instances(group) {
                self.place.insert((group, number), next);
                next += 1;
            }
        }
        for (place, group) in groups.iter().enumerate() {
            for number in self.instances(place) {
                containers.push(self.placed(place, group, number));
            }
        }
        containers
    }

    fn placed(&self, place: usize, group: &RawGroup, number: u16) -> Placed {
        let within = |parent: usize| {
            let same = self.repeat.get(parent) == self.repeat.get(place);
            self.place.get(&(parent, if same { number } else { 0 })).copied()
        };
        let parent = self.parent.get(place).copied().flatten().and_then(within);
        let opened_by = group.repeat.as_ref().and_then(|repeat| match &repeat.next {
            Next::Count(count) => Some(OpenedBy::Count(count.clone(), number)),
            Next::More(more) if number > 1 => Some(OpenedBy::More(more.clone())),
            Next::More(_) => None,
        });
        Placed {
            name: if number > 1 { format!("{} {number}", group.id) } else { group.id.clone() },
            parent: parent.or(Some(group.section)),
            relevant: group.relevant.clone(),
            inside: self.inside(place, number),
            opened_by,
        }
    }

    /// Every question with its container; those of a repeat once per instance, one instance after the other.
    fn questions(&self, questions: Vec<RawQuestion>) -> Vec<(RawQuestion, usize, Inside)> {
        let mut placed = Vec::with_capacity(questions.len());
        let mut run: Vec<(RawQuestion, usize)> = Vec::new();
        let mut running = None;
        let mut finished = Vec::new();
        for raw in questions {
            let group = raw.group.as_ref().and_then(|name| self.find(name, raw.section));
            let repeat = group.and_then(|group| self.repeat.get(group).copied().flatten());
            if repeat != running {
                self.write_out(&mut run, &mut placed);
                finished.extend(running);
                if repeat.is_some_and(|repeat| finished.contains(&repeat)) {
                    let detail = format!("{}: the questions of a repeat stand together", raw.question.id);
                    self.source.error(raw.at, "bad-repeat", detail);
                }
                running = repeat;
            }
            match (repeat, group) {
                (Some(_), Some(group)) => run.push((raw, group)),
                _ => {
                    let container = group.and_then(|group| self.place.get(&(group, 0)).copied());
                    let section = raw.section;
                    placed.push((raw, container.unwrap_or(section), None));
                }
            }
        }
        self.write_out(&mut run, &mut placed);
        placed
    }

    fn write_out(&self, run: &mut Vec<(RawQuestion, usize)>, placed: &mut Vec<(RawQuestion, usize, Inside)>) {
        let Some((_, first)) = run.first() else { return };
        for number in self.instances(*first) {
            for (raw, group) in run.iter() {
                let mut raw = raw.clone();
                let repeat = self.repeat.get(*group).copied().flatten();
                let name = repeat.and_then(|repeat| self.ids.get(repeat));
                raw.question.instance = name.map(|id| Instance { repeat: id.clone(), number });
                if number > 1 {
                    raw.question.id = format!("{}__{number}", raw.question.id);
                }
                let container = self.place.get(&(*group, number)).copied().unwrap_or(raw.section);
                placed.push((raw, container, self.inside(*group, number)));
            }
        }
        run.clear();
    }

    fn calculations(&self, calculations: Vec<RawCalculation>) -> Vec<(RawCalculation, Option<usize>, Inside)> {
        let mut placed = Vec::with_capacity(calculations.len());
        for raw in calculations {
            let group = match (&raw.group, raw.section) {
                (Some(name), Some(section)) => self.find(name, section),
                (Some(name), None) => {
                    self.source.error(name.span.start, "missing-key", "section: a group is of a section");
                    None
                }
                (None, _) => None,
            };
            let Some(group) = group else {
                let section = raw.section;
                placed.push((raw, section, None));
                continue;
            };
            for number in self.instances(group) {
                let mut raw = raw.clone();
                if number > 1 {
                    raw.id = format!("{}__{number}", raw.id);
                }
                placed.push((raw, self.place.get(&(group, number)).copied(), self.inside(group, number)));
            }
        }
        placed
    }

    fn repeats(&self, groups: &[RawGroup], questions: &[(RawQuestion, usize, Inside)], sections: usize) -> Vec<Repeat> {
        let mut repeats = Vec::new();
        let asked: HashSet<&str> =
            questions.iter().filter_map(|(raw, ..)| Some(raw.question.instance.as_ref()?.repeat.as_str())).collect();
        for (place, group) in groups.iter().enumerate() {
            let Some(repeat) = &group.repeat else { continue };
            let container = |number| self.place.get(&(place, number)).copied().unwrap_or(sections);
            if !asked.contains(group.id.as_str()) {
                self.source.error(group.at, "bad-repeat", format!("{}: nothing is asked in it", group.id));
            }
            let instances = (1..=repeat.max).map(container).collect();
            repeats.push(Repeat { id: group.id.clone(), instances });
        }
        repeats
    }
}
