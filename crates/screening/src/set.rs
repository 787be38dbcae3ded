//! A set of questions by their place in the protocol.

/// Most questions a protocol may have: the width of [`QuestionSet`].
pub(crate) const MAX_QUESTIONS: usize = 512;

const WORDS: usize = MAX_QUESTIONS / 64;

/// Questions by index. Copied freely: the reasons of every sub-expression are such sets, and none of them allocates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct QuestionSet([u64; WORDS]);

impl QuestionSet {
    pub(crate) const EMPTY: QuestionSet = QuestionSet([0; WORDS]);

    pub(crate) fn just(question: usize) -> Self {
        let mut set = Self::EMPTY;
        set.insert(question);
        set
    }

    /// Adds a question; what lies beyond [`MAX_QUESTIONS`] (the computed names such as `${D1}`) is no question and is left out.
    pub(crate) fn insert(&mut self, question: usize) {
        if let Some(word) = self.0.get_mut(question / 64) {
            *word |= 1 << (question % 64);
        }
    }

    pub(crate) fn contains(&self, question: usize) -> bool {
        self.0.get(question / 64).is_some_and(|word| word & (1 << (question % 64)) != 0)
    }

    pub(crate) fn union(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine |= theirs);
        self
    }

    pub(crate) fn intersection(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine &= theirs);
        self
    }

    pub(crate) fn without(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine &= !theirs);
        self
    }

    /// The questions in protocol order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(place, word)| {
            let rest = |word: u64| (word != 0).then_some(word);
            std::iter::successors(rest(word), move |word| rest(word & (word - 1)))
                .map(move |word| place * 64 + word.trailing_zeros() as usize)
        })
    }

    /// Those for which `keep` holds.
    pub(crate) fn filter(self, keep: impl Fn(usize) -> bool) -> Self {
        self.iter().filter(|question| keep(*question)).fold(Self::EMPTY, |mut kept, question| {
            kept.insert(question);
            kept
        })
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
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
