//! Choosing a recipient with the person: what they agreed to, what each would receive, none preselected.

use crate::directory::{key_words, names_view, organisation_view};
use crate::opened::Opened;
use crate::view::{RecipientView, RecipientsView};
use crate::{Office, Result};
use packet::{Organisation, OrganisationKind, VerifiedDirectory};
use screening::{Answer, NonAnswer};

/// Question whose choices are the kinds of office that the person does not want to be told.
const OFFICES_REFUSED: &str = "offices_refused";
/// Question whether an officer or a station is named in the account.
const OFFICER_NAMED: &str = "officer_named";

/// What the person said about one kind of recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Consent {
    /// Agreed.
    Yes,
    /// Did not agree, or did not agree to the interview at all.
    No,
    /// Not asked, or asked without an answer: never taken for a yes.
    NotAsked,
    /// A child is protected without asking it for consent.
    NotNeeded,
}

impl Consent {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotAsked => "not_asked",
            Self::NotNeeded => "not_needed",
        }
    }

    /// Whether a packet may be made.
    pub(crate) fn allows(self) -> bool {
        matches!(self, Self::Yes | Self::NotNeeded)
    }
}

/// The purpose under which the person agrees to a kind of recipient.
pub(crate) fn purpose(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Support => "share_support",
        OrganisationKind::Labour => "share_labour",
        OrganisationKind::Police => "share_police",
        OrganisationKind::Consular => "share_consular",
        OrganisationKind::Child => "share_child",
    }
}

/// Police come last: complicit officers are documented, and no list may lead to them by itself.
fn order(kind: OrganisationKind) -> u8 {
    match kind {
        OrganisationKind::Support => 0,
        OrganisationKind::Child => 1,
        OrganisationKind::Labour => 2,
        OrganisationKind::Consular => 3,
        OrganisationKind::Police => 4,
    }
}

impl Office {
    /// Organisations to choose from, with the person.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn recipients(&self, case: &str, now: i64) -> Result<RecipientsView> {
        let opened = self.opened(case, now)?;
        let own = self.me()?.org;
        let mut recipients = Vec::new();
        if let Some(verified) = &self.directory {
            let mut organisations: Vec<&Organisation> =
                verified.directory().organisations.iter().filter(|organisation| organisation.id != own).collect();
            organisations.sort_by_key(|organisation| (order(organisation.kind), organisation.id));
            recipients
                .extend(organisations.into_iter().map(|organisation| opened.recipient(verified, organisation, now)));
        }
        Ok(RecipientsView { case: self.case_line(&opened.stored)?, recipients })
    }
}

impl Opened {
    fn recipient(&self, verified: &VerifiedDirectory, organisation: &Organisation, now: i64) -> RecipientView {
        let key = verified.encryption_key(organisation.id, now);
        let consent = self.consent_for(organisation.kind);
        let sections = self.sections_for(organisation.kind);
        let every: Vec<String> = self.pages.iter().map(|page| page.section.clone()).collect();
        let mut left_out: Vec<String> = every.into_iter().filter(|section| !sections.contains(section)).collect();
        left_out.dedup();
        RecipientView {
            organisation: organisation_view(organisation),
            ask_first: verified.directory().ask_first.get(&organisation.id).map(names_view).unwrap_or_default(),
            consent: consent.code().to_owned(),
            ask: self.page_to_ask(organisation.kind, consent),
            allowed: consent.allows() && key.is_some(),
            sections,
            left_out,
            conflict: self.conflicts_with(organisation.kind),
            key_words: key
                .or_else(|| organisation.keys.last().map(|key| key.x25519))
                .map(|key| key_words(&key))
                .unwrap_or_default(),
        }
    }

    /// What the person said about this kind of recipient.
    pub(crate) fn consent_for(&self, kind: OrganisationKind) -> Consent {
        let protects_children = matches!(kind, OrganisationKind::Child | OrganisationKind::Support);
        if self.live().routes().child && protects_children {
            return Consent::NotNeeded;
        }
        if self.live().routes().no_consent || self.consent_to("interview") == Consent::No {
            return Consent::No;
        }
        self.consent_to(purpose(kind))
    }

    /// The page that asks for consent to this kind of recipient, while nobody asked and nothing is sealed. Who did not want to
    /// answer is not asked again from here.
    fn page_to_ask(&self, kind: OrganisationKind, consent: Consent) -> Option<String> {
        self.changeable().ok().filter(|()| consent == Consent::NotAsked)?;
        let question = self.consent_question(purpose(kind))?;
        match self.answers.get(&question.id) {
            None | Some(Answer::None(NonAnswer::NotAsked(_))) => self.page_of(&question.id).map(|page| page.id.clone()),
            Some(_) => None,
        }
    }

    /// The question that gives consent to a purpose.
    fn consent_question(&self, purpose: &str) -> Option<&screening::Question> {
        self.protocol.questions().iter().find(|question| question.consent.as_deref() == Some(purpose))
    }

    /// The visible answer to the question that gives consent to a purpose.
    pub(crate) fn consent_to(&self, purpose: &str) -> Consent {
        match self.consent_question(purpose).and_then(|question| self.visible_answer(&question.id)) {
            Some(Answer::One(code)) if code == "yes" => Consent::Yes,
            Some(Answer::One(_)) => Consent::No,
            _ => Consent::NotAsked,
        }
    }

    /// Sections that this kind of recipient may receive and in which something was answered.
    pub(crate) fn sections_for(&self, kind: OrganisationKind) -> Vec<String> {
        let shared = self.protocol.sections().iter().filter(|section| section.share.iter().any(|to| to == kind.code()));
        shared
            .filter(|section| {
                let mut questions =
                    self.pages.iter().filter(|page| page.section == section.id).flat_map(|page| &page.questions);
                questions.any(|question| self.answers.contains_key(question))
            })
            .map(|section| section.id.clone())
            .collect()
    }

    /// The person does not want this kind of office to be told, or an officer is named in the account.
    fn conflicts_with(&self, kind: OrganisationKind) -> bool {
        let refused = match self.visible_answer(OFFICES_REFUSED) {
            Some(Answer::Many(codes)) => codes.iter().any(|code| code == kind.code()),
            _ => false,
        };
        refused || (kind == OrganisationKind::Police && self.choice(OFFICER_NAMED) == Some("yes"))
    }
}
