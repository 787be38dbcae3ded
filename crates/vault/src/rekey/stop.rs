//! Places where a test stops a change of keys: by an error, or by the end of the process.

use crate::StorageError;

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The new database holds every page of the old one.
    Copied,
    /// The change is recorded in it.
    Recorded,
    /// It was read back whole.
    ReadBack,
    /// Its anchor is there.
    Anchored,
    /// The names of both are on disk.
    Flushed,
    /// One slot file has the new generation.
    InForce,
    /// The new database has the old one's name.
    DatabasePlaced,
    /// The new anchor has the old one's name.
    AnchorPlaced,
    /// Both names are on disk.
    Placed,
    /// The other slot file has the new generation.
    SecondCopy,
}

#[cfg(test)]
impl Step {
    pub(crate) const ALL: [Step; 10] = [
        Step::Copied,
        Step::Recorded,
        Step::ReadBack,
        Step::Anchored,
        Step::Flushed,
        Step::InForce,
        Step::DatabasePlaced,
        Step::AnchorPlaced,
        Step::Placed,
        Step::SecondCopy,
    ];

    /// Whether the new keys are in force from this step on.
    pub(crate) fn is_in_force(self) -> bool {
        Self::ALL.iter().position(|step| *step == self) >= Self::ALL.iter().position(|step| *step == Step::InForce)
    }
}

/// How a test stops.
#[cfg(test)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The disk fails.
    Error,
    /// The process ends, without a word and without any destructor.
    Kill,
}

#[cfg(test)]
std::thread_local! {
    /// Where this thread is to be stopped.
    pub(crate) static STOP: std::cell::Cell<Option<(Step, Stop)>> = const { std::cell::Cell::new(None) };
}

/// Called after each step; does nothing outside tests.
///
/// # Errors
/// What a test wants.
pub(super) fn reached(step: Step) -> Result<(), StorageError> {
    #[cfg(test)]
    match STOP.get() {
        Some((wanted, Stop::Error)) if wanted == step => return Err(StorageError::Failed),
        Some((wanted, Stop::Kill)) if wanted == step => crate::tests::die(),
        _ => {}
    }
    let _ = step;
    Ok(())
}
