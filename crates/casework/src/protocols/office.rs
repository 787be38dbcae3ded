//! What a steward does with versions: look, take in, compare, approve, take into use, put back.

use super::candidate::{Candidate, ProtocolSource};
use super::difference::difference;
use super::edition::Edition;
use crate::content::Kept;
use crate::view::{
    ApprovalInput, CandidateView, ComparisonView, ProtocolApproval, ProtocolLine, ProtocolTexts, ProtocolVersion,
    ProtocolsView,
};
use crate::{CaseworkError, Moment, Office, Result};
use std::sync::Arc;
use vault::{Digest, NewProtocol};

/// Shortest name and role of a steward, characters.
const SHORTEST_NAME_CHARACTERS: usize = 3;
/// Longest, characters.
const LONGEST_NAME_CHARACTERS: usize = 200;

impl Office {
    /// All versions: those kept here, newest first, then the program's own.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn protocols(&self) -> Result<ProtocolsView> {
        let cases = self.vault.cases()?;
        let of = |digest: [u8; 32]| {
            let count = cases.iter().filter(|case| case.protocol_bundle == Some(Digest(digest))).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let mut versions: Vec<_> =
            self.content.kept().iter().map(|kept| self.kept_version(kept, of(kept.stored.bundle.0))).collect();
        let kept =
            |edition: &&Arc<Edition>| self.content.kept().iter().any(|kept| kept.stored.bundle.0 == edition.digest);
        versions.extend(
            self.content.own().iter().filter(|edition| !kept(edition)).map(|edition| self.own_version(edition)),
        );
        Ok(ProtocolsView { versions })
    }

    /// Reads a candidate, proves it whole, and keeps it if nothing at all is wrong: it is in use only after a steward approved it.
    /// The same version again changes nothing.
    ///
    /// # Errors
    /// Errors of the vault. What is wrong with the candidate is in the view, and nothing was kept then.
    pub fn import_protocol(&mut self, source: ProtocolSource<'_>, moment: &mut Moment<'_>) -> Result<CandidateView> {
        let candidate = Candidate::read(source);
        let comparison = match &candidate.edition {
            None => None,
            Some(edition) => {
                self.keep_edition(edition, candidate.source, moment)?;
                Some(self.compare_protocol(&edition.name())?)
            }
        };
        Ok(candidate.view(comparison))
    }

    /// Reads a candidate and proves it whole as [`Office::import_protocol`] does, beside a version that is here, and keeps nothing.
    /// With its words in a language, so that what is new in it can be read; none where it has an error.
    ///
    /// # Errors
    /// `protocol-unknown`: the version to compare with is not here. What is wrong with the candidate is in the view.
    pub fn preview_protocol(
        &self,
        against: &str,
        source: ProtocolSource<'_>,
        language: &str,
    ) -> Result<(CandidateView, ProtocolTexts)> {
        let old = self.edition_named(against)?;
        let candidate = Candidate::read(source);
        let comparison = match &candidate.edition {
            None => None,
            Some(edition) => Some(ComparisonView {
                difference: difference(&old.bundle, &edition.bundle),
                version: self.preview_version(edition, candidate.source)?,
                against: self.version_named(against)?,
            }),
        };
        let texts = candidate.edition.as_ref().map(|edition| edition.texts(language));
        Ok((candidate.view(comparison), texts.unwrap_or_default()))
    }

    /// A version beside the one in use.
    ///
    /// # Errors
    /// `protocol-unknown`: one of the two is not here, or this program cannot read it.
    pub fn compare_protocol(&self, texts: &str) -> Result<ComparisonView> {
        let in_use = self.content.in_use()?;
        self.compare_protocols(&in_use.name(), texts)
    }

    /// A version beside another one.
    ///
    /// # Errors
    /// As [`Office::compare_protocol`].
    pub fn compare_protocols(&self, against: &str, texts: &str) -> Result<ComparisonView> {
        let (old, new) = (self.edition_named(against)?, self.edition_named(texts)?);
        Ok(ComparisonView {
            difference: difference(&old.bundle, &new.bundle),
            version: self.version_named(texts)?,
            against: self.version_named(against)?,
        })
    }

    /// Records a steward's approval, after the passphrase was given again. What the checks of a candidate refuse is not approved,
    /// however it came here: rules alone, without their words, leave an officer speechless.
    ///
    /// # Errors
    /// `approval-incomplete` with the field, `wrong-passphrase`, `protocol-unknown`, `protocol-not-whole`, errors of the vault.
    pub fn approve_protocol(&mut self, input: &ApprovalInput, moment: &mut Moment<'_>) -> Result<ProtocolsView> {
        let edition = self.edition_named(&input.texts)?;
        let [name, role] = [("name", &input.name), ("role", &input.role)].map(|(field, typed)| {
            let typed = typed.trim();
            let fits = (SHORTEST_NAME_CHARACTERS..=LONGEST_NAME_CHARACTERS).contains(&typed.chars().count());
            if fits { Ok(typed) } else { Err(CaseworkError::ApprovalIncomplete { field }) }
        });
        let (name, role) = (name?, role?);
        self.check_passphrase(&input.passphrase)?;
        if Candidate::default().prove(edition.bundle.clone(), |_, _| String::new()).edition.is_none() {
            return Err(CaseworkError::ProtocolNotWhole);
        }
        let _saved = self.vault.approve_protocol(Digest(edition.digest), name, role, moment.now, moment.rng)?;
        self.reload_content()?;
        self.protocols()
    }

    /// Takes an approved version into use, or puts back an earlier one; the program's own needs no approval. Cases stay on theirs.
    ///
    /// # Errors
    /// `protocol-unknown`, `protocol-not-approved`, errors of the vault. The version used before stays in use then.
    pub fn use_protocol(&mut self, texts: &str, moment: &mut Moment<'_>) -> Result<ProtocolsView> {
        let edition = self.edition_named(texts)?;
        let own = self.content.own().first().is_some_and(|own| own.digest == edition.digest);
        let bundle = (!own).then_some(Digest(edition.digest));
        if self.vault.protocol_in_use()? != bundle {
            let _saved = self.vault.use_protocol(bundle, moment.now, moment.rng)?;
            self.reload_content()?;
        }
        self.protocols()
    }

    /// The words of a version in one language: its own, never another version's.
    ///
    /// # Errors
    /// `protocol-unknown`, `internal` for a language other than `ky`, `ru`, `en`.
    pub fn protocol_texts(&self, texts: &str, language: &str) -> Result<ProtocolTexts> {
        if !crate::opened::is_language(language) {
            return Err(CaseworkError::UnknownValue { field: "language" });
        }
        Ok(self.edition_named(texts)?.texts(language))
    }

    /// Keeps a version in the vault, so that what depends on it can always be read.
    pub(crate) fn keep_edition(&mut self, edition: &Edition, source: &str, moment: &mut Moment<'_>) -> Result<Digest> {
        let bundle = Digest(edition.digest);
        if !self.content.kept().iter().any(|kept| kept.stored.bundle == bundle) {
            let label = self.vault.label().to_owned();
            let new = NewProtocol {
                protocol_id: edition.protocol.id(),
                version: edition.protocol.version(),
                protocol_hash: Digest(edition.protocol.hash()),
                source,
                imported_by: &label,
                bytes: &edition.bundle.encode(),
            };
            let _saved = self.vault.store_protocol(&new, moment.now, moment.rng)?;
            self.reload_content()?;
        }
        Ok(bundle)
    }

    fn reload_content(&mut self) -> Result<()> {
        self.content = self.content.clone().with_kept(&self.vault)?;
        Ok(())
    }

    fn edition_named(&self, texts: &str) -> Result<Arc<Edition>> {
        let digest: Digest = texts.parse().map_err(|()| CaseworkError::ProtocolUnknown)?;
        self.content.edition(digest.0).ok_or(CaseworkError::ProtocolUnknown)
    }

    fn version_named(&self, texts: &str) -> Result<ProtocolVersion> {
        let versions = self.protocols()?.versions;
        versions.into_iter().find(|version| version.protocol.texts == texts).ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The line of a version that may not be kept here.
    fn preview_version(&self, edition: &Edition, source: &str) -> Result<ProtocolVersion> {
        let name = edition.name();
        let known = self.protocols()?.versions.into_iter().find(|version| version.protocol.texts == name);
        let foreign = || ProtocolVersion { source: source.into(), ..self.own_version(edition) };
        Ok(known.unwrap_or_else(foreign))
    }

    fn is_in_use(&self, digest: [u8; 32]) -> bool {
        self.content.in_use().is_ok_and(|edition| edition.digest == digest)
    }

    fn own_version(&self, edition: &Edition) -> ProtocolVersion {
        ProtocolVersion {
            protocol: self.content.line(edition),
            in_use: self.is_in_use(edition.digest),
            readable: true,
            source: "program".into(),
            imported_by: String::new(),
            imported_at: 0,
            approval: None,
            cases: 0,
        }
    }

    fn kept_version(&self, kept: &Kept, cases: u32) -> ProtocolVersion {
        let stored = &kept.stored;
        let unreadable = || ProtocolLine {
            id: stored.protocol_id.clone(),
            version: stored.version.clone(),
            draft: true,
            texts: stored.bundle.to_string(),
        };
        ProtocolVersion {
            protocol: kept.edition.as_ref().map_or_else(unreadable, |edition| self.content.line(edition)),
            in_use: self.is_in_use(stored.bundle.0),
            readable: kept.edition.is_some(),
            source: stored.source.clone(),
            imported_by: stored.imported_by.clone(),
            imported_at: stored.imported_at,
            approval: stored.approval.as_ref().map(|approval| ProtocolApproval {
                name: approval.name.clone(),
                role: approval.role.clone(),
                at: approval.at,
            }),
            cases,
        }
    }
}
