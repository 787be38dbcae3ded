//! The names an expression may read.

use super::Slot;
use hashbrown::HashMap;
use std::cell::Cell;
use std::rc::Rc;

/// What a name stands for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'s> {
    /// One of these codes.
    One(&'s [String]),
    /// Several of these codes.
    Many(&'s [String]),
    Number,
    Text,
    Date,
    /// A calculated condition.
    Condition,
    /// A calculated moment: days and their fraction.
    Moment,
    /// Declared, but its declaration is itself in error: reading it reports nothing further.
    Broken,
}

/// A name found.
#[derive(Debug, Clone)]
pub(crate) enum Entry<'s> {
    Plain(Slot, Kind<'s>),
    /// One slot per instance of a repeat (its place among the repeats).
    Repeated(usize, Vec<Slot>, Kind<'s>),
}

/// Columns of one choice and their values, for a `choice_filter`.
pub(crate) type Row<'s> = &'s [(String, String)];

/// Most parts of all expressions together, written out: a form of 5,000 questions has a tenth of it.
const MAX_PARTS: usize = 1_000_000;

/// Whether a further part fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Afford {
    Yes,
    /// This one is the first that does not.
    NoMore,
    /// It was said already.
    Never,
}

/// Names with their slots. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope<'s> {
    names: Rc<HashMap<&'s str, Entry<'s>>>,
    /// Per repeat: its id, and the slots that say which of its instances are open.
    repeats: Rc<Vec<(&'s str, Vec<Slot>)>>,
    dot: Option<(Slot, Kind<'s>)>,
    /// The instance that the expression stands in: which repeat, and which number from 1.
    inside: Option<(usize, u16)>,
    row: Option<(&'s str, Row<'s>)>,
    /// Parts written so far by all expressions of the form: repeats and filters write a rule out many times.
    parts: Rc<Cell<usize>>,
}

impl<'s> Scope<'s> {
    /// Adds a name; the first declaration stays.
    pub(crate) fn add(&mut self, name: &'s str, slot: usize, kind: Kind<'s>) {
        if let Ok(slot) = Slot::try_from(slot) {
            Rc::make_mut(&mut self.names).entry(name).or_insert(Entry::Plain(slot, kind));
        }
    }

    /// Adds an instance (which repeat, and the number from 1) of a repeated name.
    pub(crate) fn add_instance(&mut self, name: &'s str, (repeat, number): (usize, u16), slot: usize, kind: Kind<'s>) {
        let Ok(slot) = Slot::try_from(slot) else { return };
        let names = Rc::make_mut(&mut self.names);
        let entry = names.entry(name).or_insert_with(|| Entry::Repeated(repeat, Vec::new(), kind));
        if let Entry::Repeated(_, slots, _) = entry {
            slots.resize(slots.len().max(usize::from(number)), slot);
            if let Some(place) = usize::from(number).checked_sub(1).and_then(|place| slots.get_mut(place)) {
                *place = slot;
            }
        }
    }

    /// Adds a repeat with the slots of its instances.
    pub(crate) fn add_repeat(&mut self, id: &'s str, open: Vec<Slot>) {
        Rc::make_mut(&mut self.repeats).push((id, open));
    }

    /// The same names, with `.` standing for this slot.
    pub(crate) fn with_dot(&self, slot: usize, kind: Kind<'s>) -> Scope<'s> {
        Scope { dot: Slot::try_from(slot).ok().map(|slot| (slot, kind)), ..self.clone() }
    }

    /// The same names, read from inside this instance.
    pub(crate) fn within(&self, inside: Option<(usize, u16)>) -> Scope<'s> {
        Scope { inside, ..self.clone() }
    }

    /// The same names, and those of a choice's columns.
    pub(crate) fn with_row(&self, code: &'s str, row: Row<'s>) -> Scope<'s> {
        Scope { row: Some((code, row)), ..self.clone() }
    }

    /// The name; of a repeated one its own instance where the expression stands in one.
    pub(crate) fn get(&self, name: &str) -> Option<Entry<'s>> {
        match (self.names.get(name)?, self.inside) {
            (Entry::Repeated(repeat, slots, kind), Some((here, number))) if *repeat == here => {
                let slot = slots.get(usize::from(number).checked_sub(1)?)?;
                Some(Entry::Plain(*slot, *kind))
            }
            (found, _) => Some(found.clone()),
        }
    }

    /// The name with all its instances, wherever the expression stands.
    pub(crate) fn all(&self, name: &str) -> Option<&Entry<'s>> {
        self.names.get(name)
    }

    /// The place of the repeat with this id.
    pub(crate) fn repeat(&self, id: &str) -> Option<usize> {
        self.repeats.iter().position(|(known, _)| *known == id)
    }

    /// Whether any name is asked several times.
    pub(crate) fn has_repeats(&self) -> bool {
        !self.repeats.is_empty()
    }

    /// The number of the instance that the expression stands in.
    pub(crate) fn position(&self) -> Option<u16> {
        self.inside.map(|(_, number)| number)
    }

    /// Counts so many further parts; `false` when the form has more than any form needs.
    pub(crate) fn afford(&self, parts: usize) -> Afford {
        let before = self.parts.get();
        self.parts.set(before.saturating_add(parts));
        match (before > MAX_PARTS, self.parts.get() > MAX_PARTS) {
            (false, false) => Afford::Yes,
            (false, true) => Afford::NoMore,
            (true, _) => Afford::Never,
        }
    }

    pub(crate) fn dot(&self) -> Option<(Slot, Kind<'s>)> {
        self.dot
    }

    /// The slots that say which instances of the repeat at this place are open.
    pub(crate) fn open(&self, repeat: usize) -> &[Slot] {
        self.repeats.get(repeat).map(|(_, open)| open.as_slice()).unwrap_or_default()
    }

    /// The value of the choice's column; `name` is its code. `None` outside a `choice_filter`, or for an unknown column.
    pub(crate) fn column(&self, name: &str) -> Option<&'s str> {
        let (code, row) = self.row?;
        let column = row.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        column.or((name == "name").then_some(code))
    }
}
