//! Protocols and the training directory: built in, replaceable by what the edge read from a folder.

use crate::Result;
use screening::Protocol;
use std::sync::Arc;

/// The data that the program works with. Cheap to clone.
#[derive(Clone)]
pub struct Content {
    protocols: Arc<Vec<Arc<Protocol>>>,
}

impl Content {
    /// The protocols and the training directory built into the program.
    ///
    /// # Errors
    /// `protocol-invalid` if a built-in protocol holds errors.
    pub fn embedded() -> Result<Content> {
        unimplemented!()
    }

    /// The same with protocols replaced: pairs of `protocol.toml` and `indicators.toml`, the one in use first.
    ///
    /// # Errors
    /// `protocol-invalid` with every error found.
    pub fn with_protocols(self, sources: &[(String, String)]) -> Result<Content> {
        let _ = (sources, &self.protocols);
        unimplemented!()
    }
}
