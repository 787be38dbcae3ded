//! One version of a protocol, whole: its rules, its words, and the digest that names both.

use super::bundle::Bundle;
use super::labels::Labels;
use crate::view::ProtocolTexts;
use screening::{Protocol, ProtocolError, Question};
use std::sync::{Arc, OnceLock};

/// A version whose rules were read and checked.
#[derive(Debug)]
pub(crate) struct Edition {
    /// Its files.
    pub(crate) bundle: Bundle,
    /// SHA-256 of the bundle: names rules and words. The protocol's own hash names the rules alone.
    pub(crate) digest: [u8; 32],
    /// Its rules.
    pub(crate) protocol: Arc<Protocol>,
    /// Read when the first case of this version is indexed.
    labels: OnceLock<Labels>,
}

impl Edition {
    /// Reads the rules of a bundle.
    pub(crate) fn new(bundle: Bundle) -> Result<Edition, Vec<ProtocolError>> {
        let protocol = Protocol::parse(bundle.text("protocol.toml"), bundle.text("indicators.toml"))?;
        let digest = packet::sha256(&bundle.encode());
        Ok(Edition { bundle, digest, protocol: Arc::new(protocol), labels: OnceLock::new() })
    }

    /// The words of a choice in every language, for a question by which records are found.
    pub(crate) fn labels(&self, question: &Question, code: &str) -> Vec<String> {
        self.labels.get_or_init(|| Labels::read(&self.protocol, &self.bundle)).of(question, code)
    }

    /// Its words in one language.
    pub(crate) fn texts(&self, language: &str) -> ProtocolTexts {
        ProtocolTexts { files: self.bundle.texts(language).map(|(_, text)| text.to_owned()).collect() }
    }

    /// The digest as screens and the command line write it.
    pub(crate) fn name(&self) -> String {
        vault::Digest(self.digest).to_string()
    }
}
