//! Arithmetic for reports on screening tools: how the answers of a tool stand to what was later found out.
//!
//! For tables that somebody published or an office counted itself. **Never shown as the performance of this program**: no tool
//! was validated in Kyrgyz, in Central Asia or on inspectors and border guards (domain.md §3), and this one neither.

#[cfg(test)]
mod tests;

/// The standard normal quantile of a two-sided interval of 95 %.
const Z_95: f64 = 1.959_963_984_540_054;

/// Cases of which so many have something: a proportion with its sample. `part` is at most `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    part: u64,
    of: u64,
}

/// Two bounds between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// What a tool said (positive, negative) against the truth as far as it is known, in cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConfusionMatrix {
    /// Affected, and the tool says so.
    pub true_positive: u32,
    /// Affected, and the tool misses it.
    pub false_negative: u32,
    /// Not affected, and the tool says otherwise.
    pub false_positive: u32,
    /// Not affected, and the tool agrees.
    pub true_negative: u32,
}

impl Share {
    /// `None` without a sample, or when the part is larger than the whole.
    pub fn new(part: u64, of: u64) -> Option<Share> {
        (of > 0 && part <= of).then_some(Share { part, of })
    }

    /// The proportion, 0 to 1.
    pub fn value(self) -> f64 {
        // Counts of people lie far below the whole numbers that f64 keeps exactly.
        self.part as f64 / self.of as f64
    }

    /// The 95 % interval after Wald (normal approximation), cut off at 0 and 1. It is what most abstracts print, and of width zero,
    /// that is wrong, when all cases or none have it: then [`Share::wilson`] is meant.
    pub fn wald(self) -> Interval {
        let (share, size) = (self.value(), self.of as f64);
        let half = Z_95 * (share * (1.0 - share) / size).sqrt();
        Interval { low: (share - half).max(0.0), high: (share + half).min(1.0) }
    }

    /// The 95 % interval after Wilson (score), which holds for small samples and at either end.
    pub fn wilson(self) -> Interval {
        let (share, size) = (self.value(), self.of as f64);
        let square = Z_95 * Z_95;
        let middle = (share + square / (2.0 * size)) / (1.0 + square / size);
        let spread = share * (1.0 - share) / size + square / (4.0 * size * size);
        let half = Z_95 * spread.sqrt() / (1.0 + square / size);
        // At either end the bound is the end itself; rounding must not say 0.9999999999999998.
        let low = if self.part == 0 { 0.0 } else { middle - half };
        let high = if self.part == self.of { 1.0 } else { middle + half };
        Interval { low, high }
    }
}

impl ConfusionMatrix {
    /// Of the affected, those that the tool finds. `None` when nobody is affected; so for all shares without a sample.
    pub fn sensitivity(self) -> Option<Share> {
        share(self.true_positive, self.false_negative)
    }

    /// Of those not affected, those that the tool leaves alone.
    pub fn specificity(self) -> Option<Share> {
        share(self.true_negative, self.false_positive)
    }

    /// Of those that the tool finds, the affected (PPV). Changes with the prevalence: never carried over to other places.
    pub fn positive_predictive_value(self) -> Option<Share> {
        share(self.true_positive, self.false_positive)
    }

    /// Of those that the tool leaves alone, the ones not affected (NPV). Changes with the prevalence as well.
    pub fn negative_predictive_value(self) -> Option<Share> {
        share(self.true_negative, self.false_negative)
    }

    /// Of all cases, the affected.
    pub fn prevalence(self) -> Option<Share> {
        let affected = u64::from(self.true_positive) + u64::from(self.false_negative);
        Share::new(affected, affected + u64::from(self.false_positive) + u64::from(self.true_negative))
    }
}

fn share(part: u32, rest: u32) -> Option<Share> {
    Share::new(part.into(), u64::from(part) + u64::from(rest))
}
