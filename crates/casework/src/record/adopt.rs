//! Another copy of this vault that was worked on: what only it knows comes in beside what is here.

use crate::view::AdoptionLine;
use crate::{Moment, Office, Result};
use std::path::Path;
use vault::{Adoption, Vault};

impl Office {
    /// Brings in what the copy in `dir` knows and this vault does not; each changed case as a second one that names the first.
    ///
    /// # Errors
    /// `wrong-passphrase` for either vault, `vault-other` for a copy of something else, the errors of opening a vault.
    pub fn adopt(
        &mut self,
        dir: &Path,
        passphrase: &str,
        others_passphrase: &str,
        moment: &mut Moment<'_>,
    ) -> Result<Vec<AdoptionLine>> {
        self.check_passphrase(passphrase)?;
        let other = Vault::open_read_only(dir, others_passphrase)?;
        let adopted = self.vault.adopt(&other, moment.now, moment.rng)?;
        let line = |adopted: vault::Adopted| -> Result<AdoptionLine> {
            let (outcome, case) = match adopted.outcome {
                Adoption::Same => ("same", None),
                Adoption::OursAhead => ("ours_ahead", None),
                Adoption::Known => ("known", None),
                Adoption::DeletedHere => ("deleted_here", None),
                Adoption::ShedThere => ("shed_there", None),
                Adoption::New(case) => ("new", Some(case)),
                Adoption::TheirsAhead(case) => ("theirs_ahead", Some(case)),
                Adoption::Diverged(case) => ("diverged", Some(case)),
            };
            let case = case.map(|case| self.case_line(&self.vault.case(case)?)).transpose()?;
            Ok(AdoptionLine { reference: adopted.reference, outcome: outcome.to_owned(), case })
        };
        adopted.into_iter().map(line).collect()
    }
}
