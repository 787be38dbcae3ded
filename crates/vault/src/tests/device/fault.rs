//! Failures by plan: which call fails, how, and whether the disk recovers.

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Any call: nothing happens and an error comes back.
    Refused,
    /// A write: half of it goes through, then an error comes back.
    Short,
    /// A write: no room is left.
    Full,
    /// A flush: an error comes back, and what was not durable before never will be by flushing again.
    Flush,
}

impl Fault {
    pub(crate) const ALL: [Fault; 4] = [Fault::Refused, Fault::Short, Fault::Full, Fault::Flush];

    /// The operating system's number for it.
    pub(super) fn code(self) -> i32 {
        match self {
            Fault::Full => 28,
            _ => 5,
        }
    }
}

/// What a call is, as far as a plan cares.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Write,
    Flush,
    Other,
}

/// The call with this number fails, counted from 1 among those that can fail so.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) fault: Fault,
    /// Calls until it happens; 0: it has happened.
    pub(crate) in_calls: u64,
    /// Whether every call after it fails as well.
    pub(crate) stays: bool,
}

impl Plan {
    /// Whether this call fails.
    pub(super) fn strikes(&mut self, call: Call) -> bool {
        let concerned = match self.fault {
            Fault::Refused => true,
            Fault::Short | Fault::Full => call == Call::Write,
            Fault::Flush => call == Call::Flush,
        };
        if !concerned {
            return false;
        }
        if self.in_calls == 0 {
            return self.stays;
        }
        self.in_calls -= 1;
        self.in_calls == 0
    }

    /// Whether it has happened.
    pub(crate) fn has_struck(&self) -> bool {
        self.in_calls == 0
    }
}
