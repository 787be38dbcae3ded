//! The end of a case: it shrinks to its line, or is deleted. Both ask for the passphrase again, and both leave a certificate.

use crate::opened::case_id;
use crate::view::{CertificateView, DeletionInput, ErasedFileView, HistoryView};
use crate::{CaseworkError, Moment, Office, Result};
use vault::{CaseId, Certificate, StoredCase};

impl Office {
    /// Shrinks a case to its line: reference, state, to whom and when stay, everything that was said goes, the sealed bytes too.
    ///
    /// # Errors
    /// `wrong-passphrase`, `unknown-case`, `not-confirmed` unless everything that was sent was answered and the last packet accepted,
    /// `case-shed` if it shrank before, errors of the vault.
    pub fn shed(&mut self, case: &str, passphrase: &str, moment: &mut Moment<'_>) -> Result<HistoryView> {
        let id = case_id(case)?;
        let stored = self.vault.case(id)?;
        if stored.summary.shed_at.is_some() {
            return Err(vault::VaultError::Erased.into());
        }
        if !confirmed(&stored) {
            return Err(vault::VaultError::NotConfirmed.into());
        }
        self.check_passphrase(passphrase)?;
        let _saved = self.vault.shed_case(id, "asked", moment.now, moment.rng)?;
        self.forget(id);
        self.case_history(case)
    }

    /// Deletes a case, whatever became of it. The reason is given twice.
    ///
    /// # Errors
    /// `wrong-passphrase`, `unknown-case`, `reason-differs`, errors of the vault.
    pub fn delete_case(&mut self, input: &DeletionInput, moment: &mut Moment<'_>) -> Result<CertificateView> {
        let id = case_id(&input.case)?;
        self.vault.case_summary(id)?;
        let reason = input.reason.as_str();
        if !matches!(reason, "person_asked" | "retention_over" | "entered_by_mistake" | "practice" | "other") {
            return Err(CaseworkError::UnknownValue { field: "reason" });
        }
        if input.reason != input.again {
            return Err(CaseworkError::ReasonDiffers);
        }
        self.check_passphrase(&input.passphrase)?;
        let _saved = self.vault.purge_case(id, reason, moment.now, moment.rng)?;
        self.forget(id);
        self.certificates_of(id)?.into_iter().next().ok_or(CaseworkError::Internal("a deletion without certificate"))
    }

    /// Every certificate, newest first.
    ///
    /// # Errors
    /// Errors of the vault.
    pub fn certificates(&self) -> Result<Vec<CertificateView>> {
        Ok(self.vault.certificates()?.iter().map(certificate_view).collect())
    }

    /// The certificates of one case, newest first; of a deleted one too.
    ///
    /// # Errors
    /// `unknown-case` if nothing of it was erased, errors of the vault.
    pub fn certificates_of_case(&self, case: &str) -> Result<Vec<CertificateView>> {
        let found = self.certificates_of(case_id(case)?)?;
        if found.is_empty() { Err(vault::VaultError::UnknownCase.into()) } else { Ok(found) }
    }

    pub(super) fn certificates_of(&self, case: CaseId) -> Result<Vec<CertificateView>> {
        Ok(self.vault.certificates_of(case)?.iter().map(certificate_view).collect())
    }

    /// Nothing of it stays in this process.
    fn forget(&mut self, case: CaseId) {
        self.on_screen.clear();
        self.interrupted = self.interrupted.filter(|interrupted| *interrupted != case);
    }
}

/// Whether everything that was sent has arrived: the case follows an accepted packet, and no other packet is still without an answer.
pub(super) fn confirmed(stored: &StoredCase) -> bool {
    let answered = |status: &str| matches!(status, "accepted" | "returned");
    let all = stored.referrals.iter().all(|packet| packet.receipts.iter().any(|receipt| answered(&receipt.status)));
    stored.summary.state == "accepted" && !stored.referrals.is_empty() && all
}

fn certificate_view(certificate: &Certificate) -> CertificateView {
    CertificateView {
        number: certificate.seq,
        hash: certificate.hash.to_string(),
        case: certificate.case.to_string(),
        reference: certificate.reference.clone(),
        deleted: certificate.purged,
        reason: certificate.reason.clone(),
        at: certificate.at,
        ranges: certificate.ranges.clone(),
        lines: certificate.events,
        digest: certificate.digest.to_string(),
        files: certificate
            .files
            .iter()
            .map(|file| ErasedFileView {
                packet: file.packet.to_string(),
                signer: file.signer.to_string(),
                number: file.number,
                file_sha256: file.file_sha256.to_string(),
            })
            .collect(),
    }
}
