//! What reads the instances of a repeat from outside: their number, all their values, one of them; and `position(..)` inside.

use super::check::{Checker, Type};
use super::functions::Checked;
use super::parse::{Node, NodeKind};
use super::value::arithmetic;
use super::{Entry, Expr, Function, Kind, Slot};

/// Checked arguments, each with its place and type.
type Spread<'s> = Vec<(usize, Expr, Type<'s>)>;

impl<'s> Checker<'_, 's> {
    /// `count(${repeat})`: how many instances are open.
    pub(super) fn count(&mut self, repeat: &Node) -> Checked<'s> {
        let NodeKind::Reference(name) = &repeat.kind else {
            return self.refuse(repeat.at, "type", "count() counts the instances of a repeat");
        };
        let Some(place) = self.scope.repeat(name) else { return self.refuse(repeat.at, "unknown-repeat", *name) };
        // Not `if()`: an instance that may still close is open for what was answered in it, and no sure one of their number.
        let one = |open: Slot| Expr::call(Function::ToNumber, vec![Expr::Slot(open)]);
        let open = self.scope.open(place).to_vec();
        open.iter().for_each(|slot| self.note(*slot, repeat.at));
        Some((Expr::call(Function::Sum, open.into_iter().map(one).collect::<Vec<_>>()), Type::Number))
    }

    /// `position(..)`: the number of the instance.
    pub(super) fn position(&mut self, around: &Node) -> Checked<'s> {
        match (&around.kind, self.scope.position()) {
            (NodeKind::Parent, Some(number)) => Some((Expr::Number(f64::from(number)), Type::Number)),
            (NodeKind::Parent, None) => self.refuse(around.at, "repeated-question", "position(..) belongs in a repeat"),
            _ => self.refuse(around.at, "type", "position() is asked of the repeat around: position(..)"),
        }
    }

    /// `sum()` of numbers, and of all open instances of repeated ones.
    pub(super) fn sum(&mut self, arguments: &[Node]) -> Checked<'s> {
        let values = self.spread(arguments)?;
        let mut wrong: Vec<_> = values.iter().filter(|(_, _, found)| !found.is_numeric()).collect();
        // The instances of one question stand at one place.
        wrong.dedup_by_key(|(at, ..)| *at);
        for (at, _, found) in &wrong {
            self.refuse::<()>(*at, "type", format!("expected a number, found {}", found.name()));
        }
        if !wrong.is_empty() {
            return None;
        }
        Some((
            Expr::call(Function::Sum, values.into_iter().map(|(_, value, _)| value).collect::<Vec<_>>()),
            Type::Number,
        ))
    }

    /// `join(between, …)`: the texts, with the first between them.
    pub(super) fn join(&mut self, between: &Node, arguments: &[Node]) -> Checked<'s> {
        let (between, values) = (self.text("join", between), self.spread(arguments)?);
        let advice = |found: Type| match found {
            Type::Bool => Some("join() cannot read a condition; use if()"),
            Type::Moment => Some("join() cannot read a moment; use format-date()"),
            _ => None,
        };
        if let Some((at, advice)) = values.iter().find_map(|(at, _, found)| Some((*at, advice(*found)?))) {
            return self.refuse(at, "type", advice);
        }
        let values: Vec<_> = [between?].into_iter().chain(values.into_iter().map(|(_, value, _)| value)).collect();
        Some((Expr::call(Function::Join, values), Type::Text))
    }

    /// `count-non-empty()`: questions, and of repeated ones those of the open instances.
    pub(super) fn count_non_empty(&mut self, questions: &[Node]) -> Checked<'s> {
        let (mut plain, mut counts, mut well) = (Vec::new(), Vec::new(), true);
        for question in questions {
            if let Some((instances, _)) = self.instances(question) {
                let count = |(open, slot)| {
                    Expr::If(Box::new([Expr::Slot(open), Expr::CountNonEmpty([slot].into()), Expr::Number(0.0)]))
                };
                counts.extend(instances.into_iter().map(count));
                continue;
            }
            match self.node(question) {
                Some((Expr::Slot(slot), _)) => plain.push(slot),
                Some(_) => {
                    self.refuse::<()>(question.at, "type", "count-non-empty() counts questions");
                    well = false;
                }
                None => well = false,
            }
        }
        let expr = match (plain.is_empty(), counts.is_empty()) {
            (_, true) => Expr::CountNonEmpty(plain.into()),
            (true, false) => Expr::call(Function::Sum, counts),
            (false, false) => {
                counts.push(Expr::CountNonEmpty(plain.into()));
                Expr::call(Function::Sum, counts)
            }
        };
        well.then_some((expr, Type::Number))
    }

    /// `indexed-repeat(${question}, ${repeat}, n)`: the answer of one instance, counted from 1.
    pub(super) fn indexed_repeat(&mut self, question: &Node, repeat: &Node, number: &Node) -> Checked<'s> {
        let (NodeKind::Reference(name), NodeKind::Reference(around)) = (&question.kind, &repeat.kind) else {
            let advice = "indexed-repeat(${question}, ${repeat}, number) names a question and its repeat";
            return self.refuse(question.at, "type", advice);
        };
        let Some(place) = self.scope.repeat(around) else { return self.refuse(repeat.at, "unknown-repeat", *around) };
        let (slots, kind) = match self.scope.all(name) {
            Some(Entry::Repeated(of, slots, kind)) if *of == place => (slots.clone(), *kind),
            Some(_) => return self.refuse(question.at, "repeated-question", format!("{name} is not of {around}")),
            None => return self.refuse(question.at, "unknown-question", *name),
        };
        let (instances, found) = self.paired(question.at, (place, slots, kind))?;
        let most = instances.len();
        let index = self.numeric(number)?;
        let Some(constant) = constant(&index) else { return self.any_index(question.at, index, instances, found) };
        let fits = constant >= 1.0 && constant.fract() == 0.0;
        // The cast keeps to its bounds, beyond which there is no instance.
        let named = if fits { instances.get(constant as usize - 1) } else { None };
        match (named, &number.kind) {
            (Some((open, slot)), _) => {
                Some((Expr::If(Box::new([Expr::Slot(*open), Expr::Slot(*slot), nothing()])), found))
            }
            // Before the first and after the last, as `position(..) - 1` reaches: no answer.
            (None, NodeKind::Number(_)) => {
                self.refuse(number.at, "bad-repeat", format!("{around} has the instances 1 to {most}"))
            }
            (None, _) => Some((nothing(), found)),
        }
    }

    /// The instance whose number is only known from the answers.
    fn any_index(&mut self, at: usize, index: Expr, instances: Vec<(Slot, Slot)>, found: Type<'s>) -> Checked<'s> {
        if matches!(found, Type::Bool) {
            return self.refuse(at, "type", "of a condition indexed-repeat() needs a number written out");
        }
        let values: Vec<_> = [index].into_iter().chain(instances.into_iter().map(unless_closed)).collect();
        Some((Expr::call(Function::Instance, values), found))
    }

    /// The arguments; a repeated question read from outside stands for all its instances.
    pub(super) fn spread(&mut self, arguments: &[Node]) -> Option<Spread<'s>> {
        let (mut all, mut well) = (Vec::with_capacity(arguments.len()), true);
        for argument in arguments {
            match self.instances(argument) {
                Some((instances, found)) => {
                    all.extend(instances.into_iter().map(|pair| (argument.at, unless_closed(pair), found)));
                }
                None => match self.node(argument) {
                    Some((value, found)) => all.push((argument.at, value, found)),
                    None => well = false,
                },
            }
        }
        well.then_some(all)
    }

    /// Of a repeated question read from outside: per instance the slot that says whether it is open, and its own.
    fn instances(&mut self, node: &Node) -> Option<(Vec<(Slot, Slot)>, Type<'s>)> {
        let NodeKind::Reference(name) = &node.kind else { return None };
        match self.scope.get(name) {
            Some(Entry::Repeated(repeat, slots, kind)) => self.paired(node.at, (repeat, slots, kind)),
            _ => None,
        }
    }

    fn paired(
        &mut self,
        at: usize,
        (repeat, slots, kind): (usize, Vec<Slot>, Kind<'s>),
    ) -> Option<(Vec<(Slot, Slot)>, Type<'s>)> {
        let open = self.scope.open(repeat).to_vec();
        self.afford(at, open.len())?;
        let mut found = None;
        for (open, slot) in open.iter().zip(&slots) {
            self.note(*open, at);
            found = Some(self.read(at, (*slot, kind))?.1);
        }
        Some((open.into_iter().zip(slots).collect(), found?))
    }
}

/// The value of an open instance; a closed one is marked by what no function of values reads.
fn unless_closed((open, slot): (Slot, Slot)) -> Expr {
    Expr::If(Box::new([Expr::Slot(open), Expr::Slot(slot), Expr::Bool(false)]))
}

/// Blank, and unknown: `date('')` of no day at all.
fn nothing() -> Expr {
    Expr::call(Function::ToDate, [Expr::Text(Box::default())])
}

/// The number that the expression gives whatever was answered.
fn constant(expr: &Expr) -> Option<f64> {
    match expr {
        Expr::Number(number) => Some(*number),
        Expr::Arithmetic(operator, pair) => {
            let [a, b] = pair.as_ref();
            Some(arithmetic(*operator, constant(a)?, constant(b)?))
        }
        _ => None,
    }
}
