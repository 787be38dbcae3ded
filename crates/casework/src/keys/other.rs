//! Opening with something else than the passphrase: a printed code, a supervisor's key, two of three shares.

use crate::shares::{self, Share, Tag};
use crate::start::furnish;
use crate::{CaseworkError, Content, Moment, Office, Result, recovery};
use std::path::Path;
use vault::{SlotKind, SupervisorKey, Vault, VaultInfo, Way};
use zeroize::Zeroizing;

/// What somebody offers instead of the passphrase. Wiped when dropped; shown nowhere.
pub enum OtherWay {
    /// The printed recovery code.
    RecoveryCode(Code),
    /// A supervisor's key.
    Supervisor(SupervisorKey),
    /// Two shares.
    Shares(Shares),
}

/// A recovery code that reads.
pub struct Code(Zeroizing<[u8; 16]>);

/// Shares that read.
pub struct Shares(Vec<Share>);

/// What opens a slot.
pub(crate) enum Secret<'a> {
    Code(&'a [u8; 16]),
    Identity(&'a str),
    Shares(Zeroizing<[u8; 16]>),
}

impl OtherWay {
    /// The recovery code as typed.
    ///
    /// # Errors
    /// `wrong-passphrase` when a character or its check is wrong.
    pub fn recovery_code(typed: &str) -> Result<OtherWay> {
        Ok(OtherWay::RecoveryCode(Code(Zeroizing::new(recovery::parse(typed)?))))
    }

    /// A supervisor's key file, with its passphrase if it is encrypted. Takes about a second then.
    ///
    /// # Errors
    /// `key-file-unreadable`, `key-file-encrypted`, `key-file-wrong-passphrase`.
    pub fn supervisor(file: &[u8], passphrase: Option<&str>) -> Result<OtherWay> {
        Ok(OtherWay::Supervisor(SupervisorKey::read(file, passphrase)?))
    }

    /// Two shares as typed or scanned.
    ///
    /// # Errors
    /// `share-unreadable`.
    pub fn shares(typed: [&str; 2]) -> Result<OtherWay> {
        let shares = typed.into_iter().map(Share::read).collect::<Result<_>>()?;
        Ok(OtherWay::Shares(Shares(shares)))
    }

    /// What opens the vault that shows itself like this.
    ///
    /// # Errors
    /// `shares-same`, `shares-mixed`, `share-foreign`.
    pub(crate) fn secret(&self, info: &VaultInfo) -> Result<Secret<'_>> {
        Ok(match self {
            OtherWay::RecoveryCode(Code(code)) => Secret::Code(code),
            OtherWay::Supervisor(key) => Secret::Identity(key.identity()),
            OtherWay::Shares(Shares(shares)) => {
                let here = info.slots.iter().find(|slot| slot.kind == SlotKind::Shares);
                let recipient = here.map(|slot| slot.label.as_str()).unwrap_or_default();
                Secret::Shares(shares::join(shares, Tag::of(&info.vault_id, recipient))?)
            }
        })
    }
}

impl Secret<'_> {
    pub(crate) fn way(&self) -> Way<'_> {
        match self {
            Secret::Code(code) => Way::RecoveryCode(code),
            Secret::Identity(identity) => Way::Identity(identity),
            Secret::Shares(secret) => Way::Shares(secret),
        }
    }
}

/// Opens the vault in `dir` with something else than the passphrase; the vault records with what. A new passphrase is set next
/// ([`Office::enrol`]).
///
/// # Errors
/// As [`crate::unlock`]; `shares-same`, `shares-mixed`, `share-foreign`.
pub fn unlock_with(dir: &Path, way: &OtherWay, content: &Content, moment: &mut Moment<'_>) -> Result<Office> {
    let secret = way.secret(&vault::peek(dir)?)?;
    let vault = match secret.way() {
        Way::RecoveryCode(code) => Vault::open_with_recovery_code(dir, code, moment.now, moment.rng),
        Way::Identity(identity) => Vault::open_with_identity(dir, identity, moment.now, moment.rng),
        Way::Shares(secret) => Vault::open_with_shares(dir, secret, moment.now, moment.rng),
        Way::Passphrase(_) => return Err(CaseworkError::Internal("a passphrase is no other way")),
    };
    furnish(vault?, content, moment)
}
