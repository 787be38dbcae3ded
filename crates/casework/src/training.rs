//! Training: invented officers of invented organisations, whose keys everybody has.

use crate::directory::organisation_view;
use crate::view::TrainingRole;
use crate::{CaseworkError, Result};
use packet::{Mode, OrgIdentity, SigningIdentity, VerifiedDirectory};
use serde::Deserialize;
use vault::{Identity, IdentityKind};
use zeroize::Zeroizing;

/// The training directory and the published keys.
pub(crate) struct Training {
    /// The signed bytes.
    pub directory: Vec<u8>,
    keys: Keys,
}

/// `keys.toml` of the training directory.
#[derive(Deserialize)]
struct Keys {
    officer: Vec<Officer>,
    organisation: Vec<Organisation>,
    supervisor: Option<Supervisor>,
}

#[derive(Deserialize)]
struct Officer {
    name: String,
    org: u32,
    officer: u32,
    device: u32,
    roles: Vec<String>,
    seed: String,
}

#[derive(Deserialize)]
struct Organisation {
    org: u32,
    x25519_secret: String,
}

#[derive(Deserialize)]
struct Supervisor {
    recipient: String,
}

impl Training {
    /// Reads the keys; the directory is verified when it is used.
    pub fn parse(directory: &[u8], keys_toml: &str) -> Result<Training> {
        let keys = toml::from_str(keys_toml).map_err(|_| CaseworkError::DirectoryInvalid)?;
        Ok(Training { directory: directory.to_vec(), keys })
    }

    /// The directory, verified.
    pub fn verified(&self) -> Result<VerifiedDirectory> {
        Ok(VerifiedDirectory::verify(&self.directory, &packet::training::roots(), None, Mode::Training)?)
    }

    /// The invented supervisor's public key (`age1…`); its secret is published beside it.
    pub fn supervisor(&self) -> Option<&str> {
        self.keys.supervisor.as_ref().map(|supervisor| supervisor.recipient.as_str())
    }

    /// Officers to play.
    pub fn roles(&self) -> Result<Vec<TrainingRole>> {
        let directory = self.verified()?;
        let role = |officer: &Officer| {
            let organisation = directory.organisation(officer.org)?;
            Some(TrainingRole {
                id: officer.name.clone(),
                desk: officer.roles.iter().any(|role| role == "desk"),
                organisation: organisation_view(organisation),
            })
        };
        Ok(self.keys.officer.iter().filter_map(role).collect())
    }

    /// The secret keys of a role: the officer's signing key, and every key of the organisation.
    pub fn identities(&self, role: &str) -> Result<Vec<Identity>> {
        let unknown = CaseworkError::UnknownValue { field: "training_role" };
        let officer = self.keys.officer.iter().find(|officer| officer.name == role).ok_or(unknown)?;
        let seed = hex(&officer.seed).ok_or(CaseworkError::DirectoryInvalid)?;
        let mut identities = vec![Identity {
            kind: IdentityKind::OfficerSigning,
            public: SigningIdentity::from_seed(*seed).public(),
            org: officer.org,
            officer: officer.officer,
            device: officer.device,
            secret: seed,
        }];
        for key in self.keys.organisation.iter().filter(|key| key.org == officer.org) {
            let own =
                OrgIdentity::from_age_secret_key(&key.x25519_secret).map_err(|_| CaseworkError::DirectoryInvalid)?;
            identities.push(organisation_identity(&own, officer.org));
        }
        Ok(identities)
    }
}

/// An organisation's key as the vault keeps it.
pub(crate) fn organisation_identity(own: &OrgIdentity, org: u32) -> Identity {
    Identity {
        kind: IdentityKind::OrganisationEncryption,
        public: own.public(),
        org,
        officer: 0,
        device: 0,
        secret: own.to_bytes(),
    }
}

/// 32 bytes of hex digits.
fn hex(digits: &str) -> Option<Zeroizing<[u8; 32]>> {
    // A digest is read the same way; its bytes are copied into memory that is wiped.
    digits.parse::<vault::Digest>().ok().map(|digest| Zeroizing::new(digest.0))
}
