//! Argon2id costs: a floor for what we write, a ceiling for what we read.

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
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 }
    }

    /// Costs for a new slot; `None` below the floor or above the reader's ceiling (1 GiB, 16 passes, 16 lanes).
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let _ = (memory_kib, passes, lanes);
        unimplemented!()
    }

    /// The largest of 64, 128, 256, 512 MiB (3 passes, 4 lanes) whose measured time stays within `limit_milliseconds`, else the floor.
    /// `measure` runs one derivation (see [`KdfParameters::rehearse`]) and gives its milliseconds: the clock stays at the edge.
    pub fn calibrate(limit_milliseconds: u64, measure: &mut dyn FnMut(KdfParameters) -> u64) -> Self {
        let _ = (limit_milliseconds, measure);
        unimplemented!()
    }

    /// One derivation with these costs over fixed input, for measuring.
    pub fn rehearse(self) {
        unimplemented!()
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
}
