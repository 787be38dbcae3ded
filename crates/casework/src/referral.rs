//! Choosing a recipient, signing, sealing, handing over.

use crate::view::{RecipientsView, ReferralInput, SealedView};
use crate::{Moment, Office, Result};

impl Office {
    /// Organisations to choose from, with the person; none is preselected, police come last.
    ///
    /// # Errors
    /// `unknown-case`, errors of the vault.
    pub fn recipients(&self, case: &str, now: i64) -> Result<RecipientsView> {
        let _ = (case, now);
        unimplemented!()
    }

    /// Signs and seals a referral for one organisation. Asked again for the same one, it gives the same packet.
    ///
    /// # Errors
    /// `wrong-passphrase`, `no-decision`, `no-consent`, `unknown-recipient`, `recipient-key-expired`, `nothing-to-send`, errors of the vault.
    pub fn refer(&mut self, input: &ReferralInput, moment: &mut Moment<'_>) -> Result<SealedView> {
        let _ = (input, moment);
        unimplemented!()
    }

    /// The last packet of a case.
    ///
    /// # Errors
    /// `unknown-case`, `unknown-packet` when none was sealed, errors of the vault.
    pub fn sealed(&self, case: &str, now: i64) -> Result<SealedView> {
        let _ = (case, now);
        unimplemented!()
    }

    /// File name and bytes of a sealed packet, for the edge to write.
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn outgoing_bytes(&self, packet: &str) -> Result<(String, Vec<u8>)> {
        let _ = packet;
        unimplemented!()
    }

    /// Records that a sealed packet was written to a folder (after the edge has read it back).
    ///
    /// # Errors
    /// `unknown-packet`, errors of the vault.
    pub fn record_saved(&mut self, packet: &str, folder: &str, moment: &mut Moment<'_>) -> Result<SealedView> {
        let _ = (packet, folder, moment);
        unimplemented!()
    }
}
