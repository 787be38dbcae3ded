//! Protocols and the training directory: built in, replaceable by what the edge read from a folder.

use crate::training::Training;
use crate::{CaseworkError, Result};
use include_dir::{Dir, include_dir};
use screening::Protocol;
use std::sync::Arc;
use vault::CaseSummary;

static PROTOCOLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../protocols");
static DIRECTORY: &[u8] = include_bytes!("../../../directory/training/directory.cose");
static KEYS: &str = include_str!("../../../directory/training/keys.toml");

/// The data that the program works with. Cheap to clone.
#[derive(Clone)]
pub struct Content {
    protocols: Arc<Vec<Arc<Protocol>>>,
    /// The two files of each protocol, as they were written: what an author goes on with.
    sources: Arc<Vec<(String, String)>>,
    training: Arc<Training>,
}

impl Content {
    /// The protocols and the training directory built into the program.
    ///
    /// # Errors
    /// `protocol-invalid` if a built-in protocol holds errors, `directory-invalid` if the training directory does.
    pub fn embedded() -> Result<Content> {
        let training = Arc::new(Training::parse(DIRECTORY, KEYS)?);
        Content { protocols: Arc::default(), sources: Arc::default(), training }
            .with_protocols(&Content::embedded_sources())
    }

    /// The files of the protocols built in: pairs of `protocol.toml` and `indicators.toml`.
    pub fn embedded_sources() -> Vec<(String, String)> {
        let mut sources = Vec::new();
        for folder in PROTOCOLS.dirs() {
            let text = |name| folder.get_file(folder.path().join(name)).and_then(|file| file.contents_utf8());
            if let (Some(protocol), Some(indicators)) = (text("protocol.toml"), text("indicators.toml")) {
                sources.push((protocol.to_owned(), indicators.to_owned()));
            }
        }
        sources
    }

    /// The same with protocols replaced: pairs of `protocol.toml` and `indicators.toml`, the one in use first.
    ///
    /// # Errors
    /// `protocol-invalid` with every error found.
    pub fn with_protocols(mut self, sources: &[(String, String)]) -> Result<Content> {
        let mut protocols = Vec::new();
        let mut errors = Vec::new();
        for (protocol, indicators) in sources {
            match Protocol::parse(protocol, indicators) {
                Ok(protocol) => protocols.push(Arc::new(protocol)),
                Err(found) => errors.extend(found),
            }
        }
        if !errors.is_empty() {
            return Err(CaseworkError::Protocol(errors));
        }
        self.protocols = Arc::new(protocols);
        self.sources = Arc::new(sources.to_vec());
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

    /// All protocols, the one in use first.
    pub fn protocols(&self) -> impl Iterator<Item = &Arc<Protocol>> {
        self.protocols.iter()
    }

    /// The protocol with this id.
    ///
    /// # Errors
    /// `protocol-unknown`.
    pub fn protocol(&self, id: &str) -> Result<Arc<Protocol>> {
        self.protocols.iter().find(|protocol| protocol.id() == id).cloned().ok_or(CaseworkError::ProtocolUnknown)
    }

    /// `protocol.toml` and `indicators.toml` of the protocol with this id.
    pub(crate) fn source(&self, id: &str) -> Result<(&str, &str)> {
        let named = self.protocols.iter().zip(self.sources.iter()).find(|(protocol, _)| protocol.id() == id);
        let (_, (protocol, indicators)) = named.ok_or(CaseworkError::ProtocolUnknown)?;
        Ok((protocol, indicators))
    }

    /// The protocol that new cases begin with.
    pub(crate) fn protocol_in_use(&self) -> Result<Arc<Protocol>> {
        self.protocols.first().cloned().ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The protocol with exactly these files; a case keeps the one that it began with.
    pub(crate) fn protocol_exactly(&self, id: &str, hash: [u8; 32]) -> Result<Arc<Protocol>> {
        let same = |protocol: &&Arc<Protocol>| protocol.id() == id && protocol.hash() == hash;
        self.protocols.iter().find(same).cloned().ok_or(CaseworkError::ProtocolUnknown)
    }

    /// The protocol of a case.
    pub(crate) fn protocol_of(&self, case: &CaseSummary) -> Result<Arc<Protocol>> {
        self.protocol_exactly(&case.protocol_id, case.protocol_hash.0)
    }

    /// Invented officers and their directory.
    pub(crate) fn training(&self) -> &Training {
        &self.training
    }
}
