//! Protocols and the training directory: built in, replaceable by what the edge read from a folder, and what the open vault keeps.

use crate::protocols::{Bundle, Edition, LANGUAGES};
use crate::training::Training;
use crate::view::{ProtocolLine, ProtocolTexts};
use crate::{CaseworkError, Result};
use include_dir::{Dir, include_dir};
use screening::Protocol;
use std::collections::BTreeMap;
use std::sync::Arc;
use vault::{CaseSummary, StoredProtocol, Vault};

static PROTOCOLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../protocols");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");
static DIRECTORY: &[u8] = include_bytes!("../../../directory/training/directory.cose");
static KEYS: &str = include_str!("../../../directory/training/keys.toml");

/// The data that the program works with. Cheap to clone.
#[derive(Clone)]
pub struct Content {
    /// What came with the program or from a folder: the first is in use unless the vault says otherwise.
    own: Arc<Vec<Arc<Edition>>>,
    /// What the vault keeps, newest first.
    kept: Arc<Vec<Kept>>,
    /// The version that the vault has in use; `None`: the program's own.
    used: Option<[u8; 32]>,
    training: Arc<Training>,
}

/// A version that the vault keeps. One that this program cannot read any more stays in the list and is never used.
pub(crate) struct Kept {
    pub(crate) stored: StoredProtocol,
    pub(crate) edition: Option<Arc<Edition>>,
}

impl Content {
    /// The protocols and the training directory built into the program.
    ///
    /// # Errors
    /// `protocol-invalid` if a built-in protocol holds errors, `directory-invalid` if the training directory does.
    pub fn embedded() -> Result<Content> {
        let bundles = PROTOCOLS.dirs().filter_map(built_in).collect();
        let training = Arc::new(Training::parse(DIRECTORY, KEYS)?);
        Content { own: Arc::default(), kept: Arc::default(), used: None, training }.with_own(bundles)
    }

    /// The files of the protocols built in: pairs of `protocol.toml` and `indicators.toml`.
    pub fn embedded_sources() -> Vec<(String, String)> {
        let pair =
            |bundle: Bundle| (bundle.text("protocol.toml").to_owned(), bundle.text("indicators.toml").to_owned());
        PROTOCOLS.dirs().filter_map(built_in).map(pair).collect()
    }

    /// The same with protocols replaced: pairs of `protocol.toml` and `indicators.toml`, the one in use first. They bring no words.
    ///
    /// # Errors
    /// `protocol-invalid` with every error found.
    pub fn with_protocols(self, sources: &[(String, String)]) -> Result<Content> {
        let pair = |(protocol, indicators): &(String, String)| {
            let files = [("protocol.toml", protocol), ("indicators.toml", indicators)];
            Bundle(files.into_iter().map(|(name, text)| (name.to_owned(), text.clone())).collect())
        };
        self.with_own(sources.iter().map(pair).collect())
    }

    /// The same with protocols replaced, rules and words: the files of each protocol by their names, `protocol.toml`, `indicators.toml` and
    /// `<language>/<name>.ftl`, the one in use first.
    ///
    /// # Errors
    /// `protocol-invalid` with every error found.
    pub fn with_protocol_files(self, sources: &[BTreeMap<String, String>]) -> Result<Content> {
        self.with_own(sources.iter().cloned().map(Bundle).collect())
    }

    fn with_own(mut self, bundles: Vec<Bundle>) -> Result<Content> {
        let (mut own, mut errors) = (Vec::new(), Vec::new());
        for bundle in bundles {
            match Edition::new(bundle) {
                Ok(edition) => own.push(Arc::new(edition)),
                Err(found) => errors.extend(found),
            }
        }
        if !errors.is_empty() {
            return Err(CaseworkError::Protocol(errors));
        }
        self.own = Arc::new(own);
        Ok(self)
    }

    /// The same with another training directory: the signed bytes and the text of `keys.toml`.
    ///
    /// # Errors
    /// `directory-invalid` if the keys are not readable; the directory itself is verified when a vault takes it.
    pub fn with_training(mut self, directory: &[u8], keys_toml: &str) -> Result<Content> {
        self.training = Arc::new(Training::parse(directory, keys_toml)?);
        Ok(self)
    }

    /// The same with the versions that a vault keeps, and the one that it has in use.
    pub(crate) fn with_kept(mut self, vault: &Vault) -> Result<Content> {
        let mut kept = Vec::new();
        for stored in vault.protocols()? {
            let known = self.edition(stored.bundle.0);
            let edition = match known {
                Some(edition) => Some(edition),
                None => read(&vault.protocol_bytes(stored.bundle)?),
            };
            kept.push(Kept { stored, edition });
        }
        self.kept = Arc::new(kept);
        self.used = vault.protocol_in_use()?.map(|digest| digest.0);
        Ok(self)
    }

    /// The protocols that came with the program or from a folder, the one in use first.
    pub fn protocols(&self) -> impl Iterator<Item = &Arc<Protocol>> {
        self.own.iter().map(|edition| &edition.protocol)
    }

    /// The protocol with this id.
    ///
    /// # Errors
    /// `protocol-unknown`.
    pub fn protocol(&self, id: &str) -> Result<Arc<Protocol>> {
        self.protocols().find(|protocol| protocol.id() == id).cloned().ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The words of the protocol with this id in one language: its own, never another one's.
    ///
    /// # Errors
    /// `protocol-unknown`.
    pub fn protocol_texts(&self, id: &str, language: &str) -> Result<ProtocolTexts> {
        let named = self.own.iter().find(|edition| edition.protocol.id() == id);
        Ok(named.ok_or(CaseworkError::ProtocolUnknown)?.texts(language))
    }

    /// `protocol.toml` and `indicators.toml` of the protocol with this id, as they were written: what an author goes on with.
    pub(crate) fn source(&self, id: &str) -> Result<(&str, &str)> {
        let named = self.own.iter().find(|edition| edition.protocol.id() == id);
        let bundle = &named.ok_or(CaseworkError::ProtocolUnknown)?.bundle;
        Ok((bundle.text("protocol.toml"), bundle.text("indicators.toml")))
    }

    /// The program's own versions.
    pub(crate) fn own(&self) -> &[Arc<Edition>] {
        &self.own
    }

    /// What the vault keeps.
    pub(crate) fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// The version that new cases begin with.
    ///
    /// # Errors
    /// `protocol-unknown`: the one in use cannot be read by this program. Another one is never taken in its place.
    pub(crate) fn in_use(&self) -> Result<Arc<Edition>> {
        let edition = match self.used {
            Some(digest) => self.edition(digest),
            None => self.own.first().cloned(),
        };
        edition.ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The version with this digest.
    pub(crate) fn edition(&self, digest: [u8; 32]) -> Option<Arc<Edition>> {
        self.editions().find(|edition| edition.digest == digest).cloned()
    }

    /// A version with exactly these rules; the program's own is asked first, then the vault's newest.
    pub(crate) fn exactly(&self, id: &str, hash: [u8; 32]) -> Result<Arc<Edition>> {
        let same = |edition: &&Arc<Edition>| edition.protocol.id() == id && edition.protocol.hash() == hash;
        self.editions().find(same).cloned().ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The version of a case: the one it began with or none. A case of schema 1 names its rules alone.
    pub(crate) fn of_case(&self, case: &CaseSummary) -> Result<Arc<Edition>> {
        let (id, hash) = (case.protocol_id.as_str(), case.protocol_hash.0);
        let Some(digest) = case.protocol_bundle else { return self.exactly(id, hash) };
        let edition = self.edition(digest.0).ok_or(CaseworkError::ProtocolUnknown)?;
        let same = edition.protocol.id() == id && edition.protocol.hash() == hash;
        if same { Ok(edition) } else { Err(CaseworkError::ProtocolUnknown) }
    }

    /// The line of a version: a steward's approval here counts as much as one in its files.
    pub(crate) fn line(&self, edition: &Edition) -> ProtocolLine {
        let stored = self.kept.iter().find(|kept| kept.stored.bundle.0 == edition.digest);
        let approved_here = stored.is_some_and(|kept| kept.stored.approval.is_some());
        ProtocolLine {
            id: edition.protocol.id().to_owned(),
            version: edition.protocol.version().to_owned(),
            draft: edition.protocol.status() != "approved" && !approved_here,
            texts: edition.name(),
        }
    }

    /// The line of a case's version; without texts where this program cannot show it.
    pub(crate) fn case_protocol(&self, case: &CaseSummary) -> ProtocolLine {
        let unknown = || ProtocolLine {
            id: case.protocol_id.clone(),
            version: case.protocol_version.clone(),
            draft: true,
            texts: String::new(),
        };
        self.of_case(case).map_or_else(|_| unknown(), |edition| self.line(&edition))
    }

    fn editions(&self) -> impl Iterator<Item = &Arc<Edition>> {
        self.own.iter().chain(self.kept.iter().filter_map(|kept| kept.edition.as_ref()))
    }

    /// Invented officers and their directory.
    pub(crate) fn training(&self) -> &Training {
        &self.training
    }
}

/// A protocol of the program with its words.
fn built_in(folder: &Dir<'_>) -> Option<Bundle> {
    let id = folder.path().to_str()?;
    let mut files = Bundle::default();
    for name in crate::protocols::RULE_FILES {
        files.0.insert(name.to_owned(), folder.get_file(folder.path().join(name))?.contents_utf8()?.to_owned());
    }
    for language in LANGUAGES {
        let texts = LOCALES.get_dir(format!("{language}/{id}")).into_iter().flat_map(Dir::files);
        for file in texts.filter(|file| file.path().extension().is_some_and(|extension| extension == "ftl")) {
            let name = file.path().file_name()?.to_str()?;
            files.0.insert(format!("{language}/{name}"), file.contents_utf8()?.to_owned());
        }
    }
    Some(files)
}

/// A kept version, if this program still reads it.
fn read(bytes: &[u8]) -> Option<Arc<Edition>> {
    Edition::new(Bundle::decode(bytes)?).ok().map(Arc::new)
}
