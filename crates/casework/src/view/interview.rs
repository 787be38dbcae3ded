//! The interview: one page at a time.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The whole next screen of an interview; every change answers with a fresh one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct InterviewView {
    /// The case.
    pub case: super::CaseLine,
    /// Protocol of the case.
    pub protocol: super::ProtocolLine,
    /// Language the person is asked in (`ky`, `ru`, `en`).
    pub interview_language: String,
    /// The officer's language.
    pub officer_language: String,
    /// The way through the interview: `full`, `short` or `observation`. Text: `path-<path>`.
    pub path: String,
    /// All open sections of the path in order.
    pub sections: Vec<SectionLine>,
    /// The page to show.
    pub page: PageView,
    /// What the officer must know now. Texts: `notice-<code>`.
    pub notices: Vec<Notice>,
    /// Earlier answers that were changed on this visit to the page: why may be said. Nothing waits for it.
    pub corrections: Vec<super::Correction>,
    /// When the last change was on disk; `None` before the first.
    pub saved_at: Option<i64>,
}

/// A section in the task list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SectionLine {
    /// Section id. Text: `section-<id>`.
    pub id: String,
    /// Module, e.g. `M6`.
    pub module: String,
    /// Status.
    pub status: SectionStatus,
    /// Visible questions.
    pub visible: u32,
    /// Of these with an answer or a non-answer given by the officer.
    pub done: u32,
    /// Page id of its first unanswered question, or its first.
    pub page: String,
}

/// Status of a section. Text: `section-status-<status>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum SectionStatus {
    /// Nothing answered.
    NotStarted,
    /// Partly answered.
    InProgress,
    /// Every visible question has an answer or a non-answer.
    Completed,
}

/// One page: a question, or all visible questions of a section that is asked together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PageView {
    /// Page id: the question's id, or the section's for a page of several; empty on the overview.
    pub id: String,
    /// Section id.
    pub section: String,
    /// Number of the section among the open ones, from 1.
    pub section_number: u32,
    /// Number of open sections.
    pub sections_total: u32,
    /// Number of the question among the visible ones of the whole interview, from 1.
    pub question_number: u32,
    /// Questions on the page.
    pub questions: Vec<QuestionView>,
    /// Page before, if any.
    pub previous: Option<String>,
    /// Next page with something to answer or to read; `None` leads to "check the answers".
    pub next: Option<String>,
    /// Question that still needs an answer or a non-answer before Continue. Errors are shown only after Continue.
    pub missing: Vec<String>,
}

/// One question on a page. Texts: `q-<id>` with `.why`, `.counts`, `.counts-not`, `.hint`, `.c-<code>`, and `.child` on the child route.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuestionView {
    /// Question id.
    pub id: String,
    /// What its texts are called by: the id without the number of the instance.
    pub base: String,
    /// The instance of a repeat that it stands in.
    pub repeat: Option<RepeatView>,
    /// `select_one`, `select_multiple`, `integer`, `decimal`, `text`, `date` or `note`.
    pub kind: String,
    /// Shared list whose texts apply (`list-<list>` `.c-<code>`); `None`: own choices.
    pub list: Option<String>,
    /// Codes of the choices that are offered now.
    pub choices: Vec<String>,
    /// Codes that exclude all others.
    pub exclusive: Vec<String>,
    /// Continue needs an answer or a non-answer.
    pub required: bool,
    /// The officer looks and does not ask.
    pub observation: bool,
    /// Only if the person raises it or the officer is trained.
    pub sensitive: bool,
    /// The non-punishment notice is read first.
    pub non_punishment: bool,
    /// Consent purpose, for consent questions.
    pub consent: Option<String>,
    /// Indicators that it feeds. Text: `indicator-D5-01`.
    pub indicators: Vec<String>,
    /// The answer so far.
    pub answer: Option<AnswerView>,
    /// The answer is no longer among the choices offered: it counts as none and is asked again.
    pub ask_again: bool,
    /// The officer's note beside it, as written.
    pub note: String,
}

/// One of the instances of a repeat. Text: `repeat-<id>` with `$number`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RepeatView {
    /// Id of the repeat.
    pub id: String,
    /// Number of the instance, from 1.
    pub number: u32,
}

/// An answer as the screens and files write it (docs/protocol-format.md).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case", tag = "type", content = "value")]
pub enum AnswerView {
    /// Code of one choice.
    One(String),
    /// Codes of several choices.
    Many(Vec<String>),
    /// Whole number.
    Integer(i32),
    /// Number, its digits with a point: `12.5`.
    Decimal(String),
    /// Text as written.
    Text(String),
    /// ISO date.
    Date(String),
    /// `doesnt_know`, `declined`, `not_asked`; the last with a reason code.
    NonAnswer {
        /// Code of the non-answer. Text: `non-answer-<code>`.
        code: String,
        /// Reason for not asking. Text: `not-asked-<reason>`.
        reason: Option<String>,
    },
}

/// An answer given by the officer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AnswerInput {
    /// Case id.
    pub case: String,
    /// Question id.
    pub question: String,
    /// The answer; `None` takes the answer back (recorded as an event, the old one stays in the history).
    pub answer: Option<AnswerView>,
    /// How it was asked: `read`, `audio`, `shown`, `interpreter`, `paper`.
    pub how_asked: String,
}

/// Something the officer must know on this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Immediate danger was named: emergency steps first.
    Danger,
    /// The place is not safe or private: stop or move.
    Unsafe,
    /// Under 18 or not sure: child route.
    Child,
    /// No consent: thank, give the card, end.
    NoConsent,
}

/// All answers for "check the answers".
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckView {
    /// The case.
    pub case: super::CaseLine,
    /// Language of the officer.
    pub officer_language: String,
    /// Language of the interview.
    pub interview_language: String,
    /// Sections with their visible questions.
    pub sections: Vec<CheckSection>,
    /// Facts recorded twice, not the same way.
    pub conflicts: Vec<ConflictView>,
    /// Another interview of this vault may be with the same person: same name and year of birth, or same telephone. Not which one.
    pub maybe_before: bool,
}

/// A fact recorded twice, not the same way: shown, never resolved. Text: `conflict-<id>`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConflictView {
    /// Id of the conflict.
    pub id: String,
    /// The questions whose answers do not agree, each with its page (empty where nothing can be changed).
    pub questions: Vec<CheckLine>,
}

/// A section with its questions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckSection {
    /// Section id.
    pub id: String,
    /// Questions in order, each with its page id to change it.
    pub questions: Vec<CheckLine>,
}

/// One answer to check.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckLine {
    /// Page to go to for a change.
    pub page: String,
    /// The question with its answer; no answer means "not reached".
    pub question: QuestionView,
}
