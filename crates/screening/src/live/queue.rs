//! The cells still to evaluate, smallest number first.

/// A set of numbers as bits, with a bit above for every 64 below: adding and taking the smallest cost the same in a form of any
/// size, and a number that is there already is not added twice.
#[derive(Debug)]
pub(super) struct Queue {
    /// Bits of the numbers, then bits of the words that hold any, and so on up to one word.
    levels: Vec<Vec<u64>>,
}

impl Queue {
    /// A queue of all numbers below `size`.
    pub(super) fn full(size: usize) -> Self {
        let mut levels = Vec::new();
        let mut bits = size.max(1);
        loop {
            levels.push(vec![0; bits.div_ceil(64)]);
            bits = bits.div_ceil(64);
            if bits == 1 {
                break;
            }
        }
        let mut queue = Queue { levels };
        (0..size).for_each(|number| queue.push(number));
        queue
    }

    /// Adds a number.
    pub(super) fn push(&mut self, number: usize) {
        let mut place = number;
        for level in &mut self.levels {
            let Some(word) = level.get_mut(place / 64) else { return };
            let was_empty = *word == 0;
            *word |= 1 << (place % 64);
            if !was_empty {
                return;
            }
            place /= 64;
        }
    }

    /// Takes the smallest number.
    pub(super) fn pop(&mut self) -> Option<usize> {
        let mut place = 0;
        for level in self.levels.iter().rev() {
            let word = level.get(place).copied().filter(|word| *word != 0)?;
            place = place * 64 + word.trailing_zeros() as usize;
        }
        let number = place;
        for level in &mut self.levels {
            let word = level.get_mut(place / 64)?;
            *word &= !(1 << (place % 64));
            if *word != 0 {
                break;
            }
            place /= 64;
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn hands_out_the_smallest_each_once(size in 1usize..70_000, numbers in proptest::collection::vec(0usize..70_000, 0..200)) {
            let mut queue = Queue::full(size);
            let all: Vec<_> = std::iter::from_fn(|| queue.pop()).collect();
            prop_assert_eq!(all, (0..size).collect::<Vec<_>>());
            let mut expected = BTreeSet::new();
            for (turn, number) in numbers.into_iter().filter(|number| *number < size).enumerate() {
                queue.push(number);
                expected.insert(number);
                if turn % 3 == 0 {
                    prop_assert_eq!(queue.pop(), expected.pop_first());
                }
            }
            let rest: Vec<_> = std::iter::from_fn(|| queue.pop()).collect();
            prop_assert_eq!(rest, expected.into_iter().collect::<Vec<_>>());
        }
    }
}
