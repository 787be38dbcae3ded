//! A hostile slot file must not eat the machine: its costs are refused before a byte of memory is taken for them.

use super::child::Actor;
use super::*;
use crate::slots::Wrapped;

/// A vault whose passphrase slot asks for these costs; its digest is right, so that only the bounds can refuse it.
fn asking_for(memory_kib: u32, passes: u32, lanes: u32) -> Office {
    let office = office();
    let mut file = slots::read(&office.dir).unwrap();
    for slot in &mut file.slots {
        if let Wrapped::Passphrase { kdf, .. } = &mut slot.wrapped {
            *kdf = KdfParameters::unchecked(memory_kib, passes, lanes);
        }
    }
    file.authenticate(&office.root);
    slots::write_both(&office.dir, &file).unwrap();
    office
}

/// In a child that may take little memory: what opening with the passphrase says.
pub(super) fn open_with_passphrase(dir: &Path) -> String {
    format!("{:?}", Vault::open(dir, PASSPHRASE, NOW).err())
}

#[test]
fn no_memory_is_taken_for_costs_outside_the_bounds() {
    // Address space for the test program and a derivation at the floor, far from a gibibyte.
    let limited = ["sh", "-c", "ulimit -v 900000; exec \"$@\"", "sh"];
    let honest = office();
    assert_eq!(Actor::start("open-with-passphrase", &honest, &limited).hear_out(), ["None"]);
    for (memory_kib, passes, lanes) in [
        (1024 * 1024 + 1, 3, 4),
        (4 * 1024 * 1024, 3, 4),
        (u32::MAX, 3, 4),
        (64 * 1024, 17, 4),
        (64 * 1024, u32::MAX, 4),
        (64 * 1024, 3, 17),
        (64 * 1024, 3, u32::MAX),
    ] {
        let office = asking_for(memory_kib, passes, lanes);
        let said = Actor::start("open-with-passphrase", &office, &limited).hear_out();
        assert_eq!(said, ["Some(Damaged { what: Slots })"], "{memory_kib} KiB, {passes} passes, {lanes} lanes");
    }
    // Within the bounds, but more than this process may have: an error of ours, not the end of the process.
    let office = asking_for(1024 * 1024, 3, 4);
    let said = Actor::start("open-with-passphrase", &office, &limited).hear_out();
    assert_eq!(said, ["Some(WrongPassphrase)"]);
}
