//! What a passphrase costs whoever guesses it: as much as this computer bears.

use crate::KdfParameters;
use std::ops::RangeInclusive;

/// How long one opening may take, milliseconds: long for a guesser, short for an officer.
const OPENING_MILLISECONDS: RangeInclusive<u64> = 800..=1_500;

/// The highest cost of a passphrase that this computer bears at each opening, measured now: some seconds.
/// `milliseconds` reads a clock that only goes forward; where it starts does not matter.
pub fn bearable_costs(milliseconds: &mut dyn FnMut() -> u64) -> KdfParameters {
    KdfParameters::calibrate(OPENING_MILLISECONDS, &mut |costs| {
        let begun = milliseconds();
        costs.rehearse();
        milliseconds().saturating_sub(begun)
    })
}
