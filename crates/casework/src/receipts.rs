//! Receipts that come back to the sender.

use crate::view::ReceiptView;
use crate::{Moment, Office, Result};

impl Office {
    /// Verifies a receipt (a packet of kind receipt, or a bare receipt) and moves its case forward.
    ///
    /// # Errors
    /// The codes of packets, `receipt-unknown-packet`, `receipt-conflict`, `packet-wrong-kind`, errors of the vault.
    pub fn apply_receipt(&mut self, bytes: &[u8], moment: &mut Moment<'_>) -> Result<ReceiptView> {
        let _ = (bytes, moment);
        unimplemented!()
    }
}
