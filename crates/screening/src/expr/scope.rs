//! The names an expression may read.

use super::Slot;
use std::collections::HashMap;

/// What a name stands for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'s> {
    /// One of these codes.
    One(&'s [String]),
    /// Several of these codes.
    Many(&'s [String]),
    Integer,
    Text,
    Date,
    /// Declared, but its declaration is itself in error: reading it reports nothing further.
    Broken,
}

/// Names with their slots.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope<'s> {
    names: HashMap<&'s str, (Slot, Kind<'s>)>,
    dot: Option<&'s str>,
}

impl<'s> Scope<'s> {
    /// Adds a name; the first declaration stays.
    pub(crate) fn add(&mut self, name: &'s str, slot: usize, kind: Kind<'s>) {
        if let Ok(slot) = Slot::try_from(slot) {
            self.names.entry(name).or_insert((slot, kind));
        }
    }

    /// The same names, with `.` standing for `name`.
    pub(crate) fn with_dot(&self, name: &'s str) -> Scope<'s> {
        Scope { names: self.names.clone(), dot: Some(name) }
    }

    pub(crate) fn get(&self, name: &str) -> Option<(Slot, Kind<'s>)> {
        self.names.get(name).copied()
    }

    pub(crate) fn dot(&self) -> Option<(Slot, Kind<'s>)> {
        self.get(self.dot?)
    }
}
