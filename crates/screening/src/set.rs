//! A set of questions by their place in the protocol.

use smallvec::SmallVec;

/// Most questions a protocol may have, every instance of a repeat counted.
pub(crate) const MAX_QUESTIONS: usize = 8_192;

/// Reasons are few: so many stand in the set itself, without an allocation.
const INLINE: usize = 12;

/// Questions by place, in order. The reasons of every sub-expression are such sets: small whatever the length of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct QuestionSet(SmallVec<[u16; INLINE]>);

impl QuestionSet {
    pub(crate) const EMPTY: QuestionSet = QuestionSet(SmallVec::new_const());

    pub(crate) fn just(question: usize) -> Self {
        let mut set = Self::EMPTY;
        set.insert(question);
        set
    }

    /// Adds a question; what lies beyond [`MAX_QUESTIONS`] (the computed names such as `${D1}`) is no question and is left out.
    pub(crate) fn insert(&mut self, question: usize) {
        let Ok(place) = u16::try_from(question) else { return };
        if question < MAX_QUESTIONS
            && let Err(at) = self.0.binary_search(&place)
        {
            self.0.insert(at, place);
        }
    }

    pub(crate) fn contains(&self, question: usize) -> bool {
        u16::try_from(question).is_ok_and(|place| self.0.binary_search(&place).is_ok())
    }

    pub(crate) fn union(self, other: Self) -> Self {
        match (self.0.as_slice(), other.0.as_slice()) {
            (_, []) => return self,
            ([], _) => return other,
            // Most often one goes on where the other ends.
            ([.., last], [first, ..]) if last < first => {
                let mut joined = self;
                joined.0.extend_from_slice(&other.0);
                return joined;
            }
            _ => {}
        }
        let mut merged = SmallVec::with_capacity(self.0.len() + other.0.len());
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        loop {
            let next = match (mine.peek(), theirs.peek()) {
                (Some(a), Some(b)) if a == b => {
                    theirs.next();
                    mine.next()
                }
                (Some(a), Some(b)) if a > b => theirs.next(),
                (Some(_), _) => mine.next(),
                (None, _) => theirs.next(),
            };
            match next {
                Some(place) => merged.push(*place),
                None => return QuestionSet(merged),
            }
        }
    }

    pub(crate) fn intersection(self, other: Self) -> Self {
        self.filter(|question| other.contains(question))
    }

    pub(crate) fn without(self, other: Self) -> Self {
        self.filter(|question| !other.contains(question))
    }

    /// The questions in protocol order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().map(|place| usize::from(*place))
    }

    /// Those for which `keep` holds.
    pub(crate) fn filter(mut self, keep: impl Fn(usize) -> bool) -> Self {
        self.0.retain(|place| keep(usize::from(*place)));
        self
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(of: &BTreeSet<usize>) -> QuestionSet {
        of.iter().fold(QuestionSet::EMPTY, |set, question| set.union(QuestionSet::just(*question)))
    }

    proptest! {
        #[test]
        fn behaves_like_an_ordered_set(
            a in proptest::collection::btree_set(0..MAX_QUESTIONS, 0..20),
            b in proptest::collection::btree_set(0..MAX_QUESTIONS, 0..20),
        ) {
            let list = |set: QuestionSet| set.iter().collect::<Vec<_>>();
            prop_assert_eq!(list(set(&a).union(set(&b))), a.union(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(set(&a).intersection(set(&b))), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(list(set(&a).without(set(&b))), a.difference(&b).copied().collect::<Vec<_>>());
            let even = a.iter().copied().filter(|question| question % 2 == 0).collect::<Vec<_>>();
            prop_assert_eq!(list(set(&a).filter(|question| question % 2 == 0)), even);
            prop_assert_eq!(set(&a).len(), a.len());
            prop_assert!(a.iter().all(|question| set(&a).contains(*question)));
        }
    }

    #[test]
    fn what_is_no_question_is_left_out() {
        let set = QuestionSet::just(MAX_QUESTIONS);
        assert_eq!((set.len(), set.contains(MAX_QUESTIONS)), (0, false));
    }
}
