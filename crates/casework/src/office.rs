//! An open vault and what can be done with it as a whole.

use crate::directory::words;
use crate::held::OnScreen;
use crate::opened::is_language;
use crate::record::Visits;
use crate::start::{LANGUAGE, TRAINING_ROLE};
use crate::view::{HomeView, OfficeView, PlaceView, Stage, StartView};
use crate::{CaseworkError, Content, Moment, Result};
use packet::{Freshness, KeyId, OrgIdentity, SigningIdentity, VerifiedDirectory};
use vault::{CaseId, CaseSummary, Identity, IdentityKind, Mode, PacketId, Vault};

/// So many events back an interview can have been interrupted: what lies behind hundreds of others is not what somebody was just doing.
const LATEST_EVENTS: usize = 500;
/// The language of a vault that was never told one: the language between offices.
const DEFAULT_LANGUAGE: &str = "ru";

/// One officer's open vault. Dropping it locks: the database closes and the keys leave memory.
pub struct Office {
    pub(crate) vault: Vault,
    pub(crate) content: Content,
    pub(crate) directory: Option<VerifiedDirectory>,
    /// The interview that was open when the program last ended without a pause.
    pub(crate) interrupted: Option<CaseId>,
    /// The case that is looked at, kept evaluated.
    pub(crate) on_screen: OnScreen,
    /// Where the officer was when the vault was locked.
    pub(crate) place: Option<PlaceView>,
    /// The page that is looked at: what is changed there was not said a moment before.
    pub(crate) visits: Visits,
    /// The packet for which the passphrase was given last, and when.
    pub(crate) proven: Option<(PacketId, i64)>,
}

impl Office {
    /// The start view of an open vault (stage `Open`).
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn start_view(&self) -> Result<StartView> {
        Ok(StartView {
            stage: Stage::Open,
            language: Some(self.language()?),
            vaults: Vec::new(),
            chosen: None,
            covered: false,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            training_roles: self.content.training().roles()?,
        })
    }

    /// Remembers the interface language inside the vault. The edge keeps it beside the vault as well.
    ///
    /// # Errors
    /// `internal` for a language other than `ky`, `ru`, `en`; errors of the vault.
    pub fn set_language(&mut self, language: &str, moment: &mut Moment<'_>) -> Result<StartView> {
        if !is_language(language) {
            return Err(CaseworkError::UnknownValue { field: "language" });
        }
        if self.language()? != language {
            let _saved = self.vault.set_setting(LANGUAGE, language, moment.now, moment.rng)?;
        }
        self.start_view()
    }

    /// The home page.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn home(&self, now: i64) -> Result<HomeView> {
        self.on_screen.clear();
        let (cases, counts) = self.newest_cases()?;
        let inbox = self.inbox_page(None)?;
        let interrupted = self.interrupted.map(|id| self.vault.case_line(id)).transpose()?;
        Ok(HomeView {
            office: self.office_view(now)?,
            interrupted: interrupted.map(|item| self.item_line(&item)).transpose()?,
            cases,
            counts,
            inbox: inbox.packets,
            inbox_next: inbox.next,
            hotlines: self.hotlines(),
        })
    }

    /// Who works here.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn office_view(&self, now: i64) -> Result<OfficeView> {
        let me = self.me()?;
        let directory = self.directory.as_ref();
        Ok(OfficeView {
            label: self.vault.label().to_owned(),
            training: self.vault.mode() == Mode::Training,
            desk: self.is_desk(&me),
            organisation: self.organisation(me.org),
            key_words: words(&KeyId::of(&me.public).0),
            language: self.language()?,
            protocol: self.content.line(&*self.content.in_use()?),
            directory_version: directory
                .map(|verified| u32::try_from(verified.reference().version).unwrap_or(u32::MAX))
                .unwrap_or_default(),
            directory_expired: directory.is_some_and(|verified| verified.freshness(now) != Freshness::Fresh),
            idle_timeout_seconds: self.idle_minutes()? * 60,
            theme: self.theme()?,
        })
    }

    /// The role that a training vault plays.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn training_role(&self) -> Result<Option<String>> {
        Ok(self.vault.setting(TRAINING_ROLE)?)
    }

    /// The interface language.
    pub(crate) fn language(&self) -> Result<String> {
        let kept = self.vault.setting(LANGUAGE)?.filter(|code| is_language(code));
        Ok(kept.unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned()))
    }

    /// The officer: the newest signing key of this vault.
    pub(crate) fn me(&self) -> Result<Identity> {
        let signing = |identity: &Identity| identity.kind == IdentityKind::OfficerSigning;
        self.vault
            .identities()?
            .into_iter()
            .find(signing)
            .ok_or(CaseworkError::Internal("a vault without a signing key"))
    }

    /// The officer's signing key, ready to sign.
    pub(crate) fn signing(me: &Identity) -> SigningIdentity {
        SigningIdentity::from_seed(*me.secret)
    }

    /// The organisation's keys, newest first, old ones included.
    pub(crate) fn organisation_keys(&self) -> Result<Vec<OrgIdentity>> {
        let keys = self.vault.identities()?.into_iter();
        let keys = keys.filter(|identity| identity.kind == IdentityKind::OrganisationEncryption);
        Ok(keys.map(|identity| OrgIdentity::from_bytes(*identity.secret)).collect())
    }

    /// Asked again before anything is signed.
    pub(crate) fn check_passphrase(&self, passphrase: &str) -> Result<()> {
        if self.vault.check_passphrase(passphrase)? { Ok(()) } else { Err(CaseworkError::WrongPassphrase) }
    }

    /// Whether the directory lists this officer for a receiving desk.
    fn is_desk(&self, me: &Identity) -> bool {
        let signer = self.directory.as_ref().and_then(|directory| directory.signer(&KeyId::of(&me.public)));
        signer.is_some_and(|signer| signer.roles.iter().any(|role| role == "desk"))
    }

    /// An interview that stood on a page without a pause when the vault was opened: the program ended unasked.
    pub(crate) fn find_interrupted(&self) -> Result<Option<CaseId>> {
        let stood = |case: &CaseSummary| case.state == "open" && !case.paused && !case.place.is_empty();
        Ok(self.vault.last_changed(LATEST_EVENTS, &mut |case| stood(case))?.map(|case| case.id))
    }
}
