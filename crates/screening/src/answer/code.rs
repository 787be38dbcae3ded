//! Stable codes of the non-answers: what is stored, sent and named in `locales/`.

use super::{NonAnswer, NotAskedReason};

impl NonAnswer {
    /// Stable code; the reason of `not_asked` has its own, see [`NonAnswer::reason`].
    pub fn code(self) -> &'static str {
        match self {
            NonAnswer::DoesntKnow => "doesnt_know",
            NonAnswer::Declined => "declined",
            NonAnswer::NotAsked(_) => "not_asked",
            NonAnswer::NotApplicable => "not_applicable",
            NonAnswer::NotReached => "not_reached",
        }
    }

    /// The reason of `not_asked`, for the others nothing.
    pub fn reason(self) -> Option<NotAskedReason> {
        match self {
            NonAnswer::NotAsked(reason) => Some(reason),
            _ => None,
        }
    }
}

impl NotAskedReason {
    /// All reasons, in the order in which a screen offers them.
    pub const ALL: [NotAskedReason; 6] = [
        NotAskedReason::NoTime,
        NotAskedReason::NotPrivate,
        NotAskedReason::PersonUpset,
        NotAskedReason::NoInterpreter,
        NotAskedReason::NotRelevant,
        NotAskedReason::Other,
    ];

    /// Stable code.
    pub fn code(self) -> &'static str {
        match self {
            NotAskedReason::NoTime => "no_time",
            NotAskedReason::NotPrivate => "not_private",
            NotAskedReason::PersonUpset => "person_upset",
            NotAskedReason::NoInterpreter => "no_interpreter",
            NotAskedReason::NotRelevant => "not_relevant",
            NotAskedReason::Other => "other",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<NotAskedReason> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}
