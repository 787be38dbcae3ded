//! Argon2id costs: a floor for what we write, a ceiling for what we read.

use crate::keys::Secret;
use argon2::{Algorithm, Argon2, Params, Version};
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

const FLOOR: (u32, u32, u32) = (64 * 1024, 3, 4);
// A hostile slot file must not eat the machine before its passphrase is even tried.
const CEILING: (u32, u32, u32) = (1024 * 1024, 16, 16);

/// Costs of Argon2id (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParameters {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfParameters {
    /// The least that is ever written: 64 MiB, 3 passes, 4 lanes.
    pub fn floor() -> Self {
        Self { memory_kib: FLOOR.0, passes: FLOOR.1, lanes: FLOOR.2 }
    }

    /// Costs for a slot; `None` below the floor or above the reader's ceiling (1 GiB, 16 passes, 16 lanes).
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let within = (FLOOR.0..=CEILING.0).contains(&memory_kib)
            && (FLOOR.1..=CEILING.1).contains(&passes)
            && (FLOOR.2..=CEILING.2).contains(&lanes);
        within.then_some(Self { memory_kib, passes, lanes })
    }

    /// What this computer bears: the most memory of 64, 128, 256, 512 MiB (3 passes, 4 lanes) whose measured time stays within `aim`
    /// milliseconds, else the floor; then as many passes more as bring it up to the beginning of `aim`, if they stay within it.
    /// `measure` runs one derivation (see [`KdfParameters::rehearse`]) and gives its milliseconds: the clock stays at the edge.
    pub fn calibrate(aim: RangeInclusive<u64>, measure: &mut dyn FnMut(KdfParameters) -> u64) -> Self {
        let (mut chosen, mut milliseconds) = (Self::floor(), *aim.end());
        for mebibytes in [64, 128, 256, 512] {
            let candidate = Self { memory_kib: mebibytes * 1024, ..chosen };
            let taken = measure(candidate);
            if taken > *aim.end() {
                break;
            }
            (chosen, milliseconds) = (candidate, taken.max(1));
        }
        // Passes take equally long. Rounded up to reach the beginning, down to stay within the end.
        let per_pass = |wanted: u64| wanted * u64::from(chosen.passes) / milliseconds;
        let wanted = per_pass(*aim.start() + milliseconds / u64::from(chosen.passes) - 1).min(per_pass(*aim.end()));
        let passes = u32::try_from(wanted).unwrap_or(CEILING.1).clamp(chosen.passes, CEILING.1);
        Self { passes, ..chosen }
    }

    /// One derivation with these costs over fixed input, for measuring.
    pub fn rehearse(self) {
        let _ = self.derive("rehearsal", &[0; 16]);
    }

    #[cfg(test)]
    pub(crate) fn unchecked(memory_kib: u32, passes: u32, lanes: u32) -> Self {
        Self { memory_kib, passes, lanes }
    }

    /// Memory in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes, computed in parallel.
    pub fn lanes(self) -> u32 {
        self.lanes
    }

    /// The key-encryption key of a passphrase: NFKC, UTF-8, Argon2id version 1.3. `None` only if the memory cannot be had.
    pub(crate) fn derive(self, passphrase: &str, salt: &[u8; 16]) -> Option<Secret> {
        // Same letters typed on another keyboard or system give the same bytes. Room at once: growth would leave copies behind
        // (NFKC lengthens a character at most eighteenfold).
        let mut normal = Zeroizing::new(String::with_capacity(passphrase.len().saturating_mul(18)));
        normal.extend(passphrase.nfkc());
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok()?;
        let mut key = Secret::default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(normal.as_bytes(), salt, key.as_mut_slice())
            .ok()?;
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibration_takes_what_the_computer_bears() {
        // Time of one pass over a mebibyte in microseconds; what is chosen: mebibytes, passes.
        for (microseconds, mebibytes, passes) in [
            (100_000, 64, 3), // 19 s at the floor: slow, and still the floor
            (7_000, 64, 3),   // 1,344 ms; twice as much would be too slow
            (3_000, 128, 3),  // 1,152 ms
            (2_000, 128, 4),  // 768 ms would be too quick, twice the memory too slow: 1,024 ms
            (1_000, 256, 4),  // 1,024 ms
            (900, 512, 3),    // 1,382 ms
            (500, 512, 4),    // 768, so 1,024 ms
            (100, 512, 16),   // 154 ms: 819 ms
            (1, 512, 16),     // never more passes than a reader takes
            (0, 512, 16),
        ] {
            let chosen = KdfParameters::calibrate(800..=1_500, &mut |costs| {
                u64::from(costs.memory_kib() / 1024 * costs.passes()) * microseconds / 1_000
            });
            assert_eq!(
                (chosen.memory_kib() / 1024, chosen.passes(), chosen.lanes()),
                (mebibytes, passes, 4),
                "{microseconds}"
            );
            assert_eq!(KdfParameters::new(chosen.memory_kib(), chosen.passes(), 4), Some(chosen));
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_one_passphrase() {
        // й as one character and as и with a breve; typed on two systems.
        let [one, two] = ["кой", "ко\u{438}\u{306}"].map(|p| KdfParameters::floor().derive(p, &[1; 16]).unwrap());
        assert_eq!(one, two);
        assert_ne!(one, KdfParameters::floor().derive("кои", &[1; 16]).unwrap());
    }
}
