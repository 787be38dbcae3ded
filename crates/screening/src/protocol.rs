//! A protocol as data: parsed, checked, compiled once. Format: docs/protocol-format.md.

mod error;
mod model;
mod places;
mod rules;

pub use error::ProtocolError;
pub use model::{
    AgeGroup, Choices, Dimension, Element, Find, Indicator, Instance, Layout, Path, Question, QuestionKind, Section,
    Strength,
};
pub(crate) use places::Places;
pub(crate) use rules::{Calculation, Container, Rules, Sizes, Slots, Step};

/// A checked protocol. Immutable; cheap to share behind an `Arc`.
#[derive(Debug)]
pub struct Protocol {
    pub(crate) header: Header,
    pub(crate) hash: [u8; 32],
    pub(crate) sections: Vec<Section>,
    pub(crate) questions: Vec<Question>,
    /// Place of each question by its id.
    pub(crate) places: Places,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) texts: Vec<String>,
    /// Ids of the conflicts.
    pub(crate) conflicts: Vec<String>,
    pub(crate) rules: Rules,
}

/// What `protocol.toml` says about itself.
#[derive(Debug, Default)]
pub(crate) struct Header {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) status: String,
    pub(crate) reviewer: String,
    pub(crate) sources: Vec<String>,
}

impl Protocol {
    /// Parses and checks `protocol.toml` and `indicators.toml`.
    ///
    /// # Errors
    /// All errors found, not only the first, in the order of their places.
    pub fn parse(protocol_toml: &str, indicators_toml: &str) -> Result<Protocol, Vec<ProtocolError>> {
        crate::load::load(protocol_toml, indicators_toml)
    }

    /// Id of the protocol: the name of its folder and of its folder of texts.
    pub fn id(&self) -> &str {
        &self.header.id
    }

    /// Version as the author wrote it.
    pub fn version(&self) -> &str {
        &self.header.version
    }

    /// `draft` or `approved`.
    pub fn status(&self) -> &str {
        &self.header.status
    }

    /// Who approved it and when, as the author wrote it; empty in a draft.
    pub fn reviewer(&self) -> &str {
        &self.header.reviewer
    }

    /// Where the content comes from.
    pub fn sources(&self) -> &[String] {
        &self.header.sources
    }

    /// What a case and a packet record: SHA-256 over `protocol.toml`, one zero byte (which TOML cannot hold), `indicators.toml`.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }

    /// Sections in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Questions in order of their sections.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.places.get(id).and_then(|place| self.questions.get(place))
    }

    /// The place of this question in [`Protocol::questions`].
    pub fn place(&self, question: &str) -> Option<usize> {
        self.places.get(question)
    }

    /// Dimensions in the order of the file.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Indicators in the order of their codes.
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// Ids of all conflicts in order, whether they hold or not.
    pub fn conflicts(&self) -> &[String] {
        &self.conflicts
    }

    /// Ids of all decision texts in order, whether they apply or not.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }
}
