//! Writing through a digest: what goes out is what was counted.

use crate::Digest;
use sha2::Digest as _;
use std::io::{self, Read, Write};

/// A writer that hashes and counts what it passes on.
pub(super) struct Hashing<W> {
    inner: W,
    hash: sha2::Sha256,
    bytes: u64,
}

impl<W> Hashing<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, hash: sha2::Sha256::new(), bytes: 0 }
    }

    /// The inner one, the length, the digest.
    pub(super) fn finish(self) -> (W, u64, Digest) {
        (self.inner, self.bytes, Digest(self.hash.finalize().into()))
    }

    fn count(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.count(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        self.count(bytes.get(..read).unwrap_or_default());
        Ok(read)
    }
}
