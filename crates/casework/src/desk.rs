//! The receiving desk: open, verify, read, answer.

use crate::view::{ReceivedView, ResponseInput};
use crate::{Moment, Office, Result};

impl Office {
    /// Opens and verifies the bytes of a packet file, keeps it and shows it.
    ///
    /// # Errors
    /// The codes of packets (`packet-…`), `file-too-large`, errors of the vault.
    pub fn receive(&mut self, bytes: &[u8], moment: &mut Moment<'_>) -> Result<ReceivedView> {
        let _ = (bytes, moment);
        unimplemented!()
    }

    /// Shows a packet of the inbox again.
    ///
    /// # Errors
    /// `unknown-packet`, the codes of packets, errors of the vault.
    pub fn open_received(&self, packet: &str, now: i64) -> Result<ReceivedView> {
        let _ = (packet, now);
        unimplemented!()
    }

    /// Accepts or returns a packet and signs the receipt.
    ///
    /// # Errors
    /// `wrong-passphrase`, `unknown-packet`, errors of the vault.
    pub fn respond(&mut self, input: &ResponseInput, moment: &mut Moment<'_>) -> Result<ReceivedView> {
        let _ = (input, moment);
        unimplemented!()
    }

    /// File name and bytes of the receipt to take back, for the edge to write.
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn receipt_bytes(&self, packet: &str) -> Result<(String, Vec<u8>)> {
        let _ = packet;
        unimplemented!()
    }

    /// Records that the receipt for a packet was written to a folder.
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn record_receipt_saved(
        &mut self,
        packet: &str,
        folder: &str,
        moment: &mut Moment<'_>,
    ) -> Result<ReceivedView> {
        let _ = (packet, folder, moment);
        unimplemented!()
    }
}
