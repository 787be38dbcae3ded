//! A case with everything that follows from its answers: what every function on a case starts from.

use crate::held::Held;
use crate::moment::moment_in_bishkek;
use crate::pages::{self, Page};
use crate::view::{CaseLine, CaseState, Names, ProtocolLine, QuestionView, RepeatView};
use crate::{CaseworkError, Office, Result, answers};
use screening::{Answer, Answers, Context, Live, Path, Protocol, Question, QuestionKind};
use std::sync::Arc;
use vault::{CaseId, CaseItem, CaseSummary, StoredCase};

/// A stored case, its protocol, and what follows from both.
pub(crate) struct Opened {
    pub id: CaseId,
    pub stored: StoredCase,
    pub protocol: Arc<Protocol>,
    pub answers: Answers,
    pub context: Context,
    /// What follows from the answers.
    held: Arc<Held>,
    /// The way through the interview that the officer chose.
    pub path: Path,
    /// All pages with something visible, those beside the path too.
    pub pages: Vec<Page>,
    line: ProtocolLine,
}

impl Office {
    /// Reads a case, and brings its evaluation after what is stored.
    pub(crate) fn opened(&self, case: &str, now: i64) -> Result<Opened> {
        let id = case_id(case)?;
        let stored = self.vault.case(id)?;
        if stored.summary.shed_at.is_some() {
            return Err(vault::VaultError::Erased.into());
        }
        let edition = self.content.of_case(&stored.summary)?;
        let (protocol, line) = (Arc::clone(&edition.protocol), self.content.line(&edition));
        let answers: Answers = stored.answers.iter().map(|(id, stored)| (id.clone(), stored.answer.clone())).collect();
        let context = Context::at(moment_in_bishkek(now));
        let held = self.on_screen.evaluate(id, &protocol, &answers, context);
        let mut opened =
            Opened { id, stored, protocol, answers, context, held, path: Path::Full, pages: Vec::new(), line };
        let chosen = opened.choice("path").and_then(Path::from_code);
        opened.path = chosen.unwrap_or(Path::Full);
        let answered = |question: &str| opened.answers.contains_key(question);
        let visible = |place| opened.live().is_visible(place);
        opened.pages = pages::pages(&opened.protocol, &visible, opened.path, &answered);
        Ok(opened)
    }

    /// The line of a case in lists.
    pub(crate) fn case_line(&self, stored: &StoredCase) -> Result<CaseLine> {
        let pause = stored.pauses.last().map(|pause| pause.reason.clone());
        let referred_to = stored.referrals.first().and_then(|packet| packet.recipients.first());
        let answered = |question: &str| Ok(stored.answers.contains_key(question));
        self.line(&stored.summary, pause, referred_to.map(|recipient| recipient.org), &answered)
    }

    /// The same from what a page of the list holds; a question of a section that is asked together costs a look at its answers.
    pub(crate) fn item_line(&self, item: &CaseItem) -> Result<CaseLine> {
        let answered = |question: &str| Ok(self.vault.is_answered(item.summary.id, question)?);
        self.line(&item.summary, item.paused_for.clone(), item.referred_to, &answered)
    }

    fn line(
        &self,
        summary: &CaseSummary,
        pause: Option<String>,
        referred_to: Option<u32>,
        answered: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<CaseLine> {
        let state = state_of(&summary.state);
        let unfinished = state == CaseState::Interview;
        Ok(CaseLine {
            case: summary.id.to_string(),
            reference: summary.reference.clone(),
            state,
            protocol: self.content.case_protocol(summary),
            begun_at: summary.created_at,
            changed_at: summary.changed_at,
            at_question: if unfinished { self.question_at(summary, answered)? } else { None },
            paused: pause.filter(|_| unfinished && summary.paused),
            shed_at: summary.shed_at,
            version_of: self.vault.version_of(summary.id)?,
            referred_to: referred_to.map(|org| self.organisation_names(org)),
        })
    }

    /// The question at the stored place; of a section that is asked together, its first without an answer.
    fn question_at(&self, case: &CaseSummary, answered: &dyn Fn(&str) -> Result<bool>) -> Result<Option<String>> {
        let Ok(edition) = self.content.of_case(case) else { return Ok(None) };
        let protocol = &edition.protocol;
        let place = case.place.as_str();
        if protocol.question(place).is_some() {
            return Ok(Some(place.to_owned()));
        }
        let section: Vec<&Question> = protocol.questions().iter().filter(|q| q.section == place).collect();
        for question in &section {
            if !answered(&question.id)? {
                return Ok(Some(question.id.clone()));
            }
        }
        Ok(section.first().map(|question| question.id.clone()))
    }

    /// Names of an organisation; its number where the directory does not know it.
    pub(crate) fn organisation_names(&self, org: u32) -> Names {
        self.organisation(org).map_or_else(|| Names::number(org), |organisation| organisation.names)
    }
}

impl Opened {
    /// What follows from the answers.
    pub(crate) fn live(&self) -> &Live<'_> {
        self.held.live()
    }

    /// Whether a packet of this case exists: then the case does not change any more.
    pub(crate) fn is_sealed(&self) -> bool {
        !self.stored.referrals.is_empty()
    }

    /// Refuses a change of a sealed case.
    pub(crate) fn changeable(&self) -> Result<()> {
        if self.is_sealed() { Err(CaseworkError::CaseSealed) } else { Ok(()) }
    }

    /// The page where the interview stands.
    pub(crate) fn place(&self) -> Result<&Page> {
        pages::nearest(&self.pages, &self.protocol, &self.stored.summary.place)
            .ok_or(CaseworkError::Internal("a protocol that shows nothing"))
    }

    /// The page that shows a question.
    pub(crate) fn page_of(&self, question: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.questions.iter().any(|id| id == question))
    }

    /// The code of a one-choice answer that is not hidden.
    pub(crate) fn choice(&self, question: &str) -> Option<&str> {
        match self.visible_answer(question) {
            Some(Answer::One(code)) => Some(code),
            _ => None,
        }
    }

    /// A stored answer that counts: its question is visible and its choice still offered.
    pub(crate) fn visible_answer(&self, question: &str) -> Option<&Answer> {
        self.answers.get(question).filter(|_| self.is_visible(question) && !self.asks_again(question))
    }

    /// Whether the rules show a question.
    pub(crate) fn is_visible(&self, question: &str) -> bool {
        self.protocol.place(question).is_some_and(|place| self.live().is_visible(place))
    }

    /// Pages that the officer is led to.
    pub(crate) fn way(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| page.led_to)
    }

    /// Whether a question has an answer or a non-answer that still counts; a note needs none.
    pub(crate) fn is_done(&self, question: &str) -> bool {
        self.is_note(question) || (self.answers.contains_key(question) && !self.asks_again(question))
    }

    /// A text that is shown and has no answer.
    pub(crate) fn is_note(&self, question: &str) -> bool {
        self.protocol.question(question).is_some_and(|question| question.kind == QuestionKind::Note)
    }

    /// Whether the answer is one of several choices that are not offered any more.
    pub(crate) fn asks_again(&self, question: &str) -> bool {
        let Some(offered) = self.offered(question) else { return false };
        match self.answers.get(question) {
            Some(Answer::One(code)) => !offered.contains(&code),
            Some(Answer::Many(codes)) => codes.iter().any(|code| !offered.contains(&code)),
            _ => false,
        }
    }

    /// The choices that a filter leaves; `None` without a filter, and while the question is hidden.
    fn offered(&self, question: &str) -> Option<Vec<&String>> {
        let place = self.protocol.place(question).filter(|place| self.live().is_visible(*place))?;
        let asked = self.protocol.questions().get(place).filter(|asked| asked.filtered)?;
        let codes = asked.choices.as_ref()?.codes.iter().enumerate();
        Some(codes.filter(|(choice, _)| self.live().offers(place, *choice)).map(|(_, code)| code).collect())
    }

    /// The language that the person is asked in: as answered if it is one of ours, else the officer's.
    pub(crate) fn interview_language(&self) -> String {
        let answered = self.choice("interview_language").filter(|code| is_language(code));
        answered.map_or_else(|| self.officer_language(), str::to_owned)
    }

    /// The officer's language: as answered if it is one of ours, else the one that the case began with.
    pub(crate) fn officer_language(&self) -> String {
        let answered = self.choice("officer_language").filter(|code| is_language(code));
        answered.unwrap_or(&self.stored.summary.officer_language).to_owned()
    }

    /// A question with its answer.
    pub(crate) fn question_view(&self, question: &str) -> Option<QuestionView> {
        let mut view = question_view(self.protocol.question(question)?);
        view.answer = self.answers.get(question).and_then(answers::to_view);
        view.note = self.stored.notes.get(question).map(|note| note.text.clone()).unwrap_or_default();
        if let Some(offered) = self.offered(question) {
            view.choices = offered.into_iter().cloned().collect();
            view.ask_again = self.asks_again(question);
        }
        Some(view)
    }

    /// The protocol's line.
    pub(crate) fn protocol_line(&self) -> ProtocolLine {
        self.line.clone()
    }
}

/// A question without an answer, as the screens need it.
pub(crate) fn question_view(question: &Question) -> QuestionView {
    let choices = question.choices.as_ref();
    QuestionView {
        id: question.id.clone(),
        base: question.base().to_owned(),
        repeat: question
            .instance
            .as_ref()
            .map(|instance| RepeatView { id: instance.repeat.clone(), number: u32::from(instance.number) }),
        kind: kind_code(question.kind).to_owned(),
        list: choices.and_then(|choices| choices.list.clone()),
        choices: choices.map(|choices| choices.codes.clone()).unwrap_or_default(),
        exclusive: choices.map(|choices| choices.exclusive.clone()).unwrap_or_default(),
        required: question.required,
        observation: question.observation,
        sensitive: question.sensitive,
        non_punishment: question.non_punishment,
        consent: question.consent.clone(),
        indicators: question.indicators.clone(),
        answer: None,
        ask_again: false,
        note: String::new(),
    }
}

pub(crate) fn kind_code(kind: screening::QuestionKind) -> &'static str {
    match kind {
        screening::QuestionKind::SelectOne => "select_one",
        screening::QuestionKind::SelectMultiple => "select_multiple",
        screening::QuestionKind::Integer => "integer",
        screening::QuestionKind::Decimal => "decimal",
        screening::QuestionKind::Text => "text",
        screening::QuestionKind::Date => "date",
        screening::QuestionKind::Note => "note",
    }
}

/// The languages of the program.
pub(crate) fn is_language(code: &str) -> bool {
    matches!(code, "ky" | "ru" | "en")
}

/// The id of a case as the screens write it. What is no id names no case.
pub(crate) fn case_id(case: &str) -> Result<CaseId> {
    case.parse().map_err(|()| CaseworkError::Vault(vault::VaultError::UnknownCase))
}

/// The id of a packet as the screens write it.
pub(crate) fn packet_id(packet: &str) -> Result<vault::PacketId> {
    packet.parse().map_err(|()| CaseworkError::Vault(vault::VaultError::UnknownPacket))
}

/// State codes as the vault keeps them; a new case is `open`.
pub(crate) fn state_of(code: &str) -> CaseState {
    match code {
        "decided" => CaseState::Decided,
        "sealed" => CaseState::Sealed,
        "handed_over" => CaseState::HandedOver,
        "received" => CaseState::Received,
        "accepted" => CaseState::Accepted,
        "returned" => CaseState::Returned,
        "closed" => CaseState::Closed,
        _ => CaseState::Interview,
    }
}
