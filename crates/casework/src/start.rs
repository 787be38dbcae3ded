//! Before the vault is open: first start and unlock.

use crate::held::OnScreen;
use crate::opened::is_language;
use crate::record::Visits;
use crate::training::organisation_identity;
use crate::view::{NewVault, NewVaultView, Stage, StartView};
use crate::{
    CaseworkError, Content, KdfParameters, Moment, Office, OtherWay, Result, directory, officers, passphrase_strength,
    place, recovery, unlock_with,
};
use packet::{OrgIdentity, SigningIdentity};
use std::path::Path;
use vault::{Identity, IdentityKind, Mode, Vault};
use zeroize::Zeroizing;

/// Setting: the interface language.
pub(crate) const LANGUAGE: &str = "language";
/// Setting: the training role that a training vault plays.
pub(crate) const TRAINING_ROLE: &str = "training_role";

/// What the program shows first. `root` is the folder with the vaults, `language` the interface language kept beside them.
///
/// # Errors
/// `disk-error`, `read-only`: something is there and cannot be read. Nothing is changed.
pub fn start(root: &Path, language: Option<&str>, content: &Content) -> Result<StartView> {
    let vaults = officers::vaults(root)?;
    Ok(StartView {
        stage: if vaults.is_empty() { Stage::FirstStart } else { Stage::Locked },
        language: language.filter(|code| is_language(code)).map(str::to_owned),
        vaults,
        chosen: None,
        covered: false,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        training_roles: content.training().roles()?,
    })
}

/// Makes a vault in `dir` and opens it. `kdf` is what this computer can bear ([`KdfParameters::calibrate`]).
///
/// # Errors
/// `vault-exists`, `weak-passphrase`, `supervisor-key-missing`, `supervisor-key-invalid`, `disk-full`, `read-only`, `disk-error`.
pub fn create_vault(
    dir: &Path,
    input: &NewVault,
    content: &Content,
    kdf: KdfParameters,
    moment: &mut Moment<'_>,
) -> Result<(Office, NewVaultView)> {
    if !is_language(&input.language) {
        return Err(CaseworkError::UnknownValue { field: "language" });
    }
    if !passphrase_strength(&input.passphrase).enough {
        return Err(CaseworkError::WeakPassphrase);
    }
    let mut supervisors: Vec<String> =
        input.supervisor.iter().map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).collect();
    let mut settings = vec![(LANGUAGE, input.language.as_str())];
    let mode = match &input.training_role {
        Some(role) => {
            // The role is looked up before anything is made: an unknown one leaves no vault behind.
            content.training().identities(role)?;
            settings.push((TRAINING_ROLE, role));
            // Travel lock and recovery are practised with the invented supervisor, whose secret key is published.
            if supervisors.is_empty() {
                supervisors.extend(content.training().supervisor().map(str::to_owned));
            }
            Mode::Training
        }
        None if supervisors.is_empty() => return Err(CaseworkError::SupervisorKeyMissing),
        None => Mode::Live,
    };
    let mut recovery_code = Zeroizing::new([0_u8; 16]);
    moment.rng.fill_bytes(recovery_code.as_mut());
    let new = vault::NewVault {
        label: input.label.trim(),
        passphrase: &input.passphrase,
        kdf,
        supervisors: &supervisors,
        recovery_code: Some(&recovery_code),
        mode,
        settings: &settings,
    };
    let vault = Vault::create(dir, &new, moment.now, moment.rng)?;
    let office = furnish(vault, content, moment)?;
    let home = office.home(moment.now)?;
    Ok((office, NewVaultView { recovery_code: recovery::groups(&recovery_code), home }))
}

/// Opens the vault in `dir`. Takes about a second.
///
/// # Errors
/// `wrong-passphrase`, `supervisor-only`, `vault-missing`, `vault-damaged`, `vault-newer`, `vault-rolled-back`, `vault-old-keys`, `vault-in-use`,
/// `directory-training`, `directory-live`, `directory-invalid`, disk errors. None changes a file.
pub fn unlock(dir: &Path, passphrase: &str, content: &Content, moment: &mut Moment<'_>) -> Result<Office> {
    if vault::peek(dir)?.slots.iter().all(|slot| slot.kind != vault::SlotKind::Passphrase) {
        return Err(CaseworkError::SupervisorOnly);
    }
    let mut vault = Vault::open(dir, passphrase, moment.now)?;
    let _noted = vault.note_passphrase_session(moment.now, moment.rng)?;
    let mut office = furnish(vault, content, moment)?;
    office.shed_arrived(moment)?;
    Ok(office)
}

/// Opens the vault in `dir` with its printed recovery code; the vault records that it was used.
///
/// # Errors
/// As [`unlock`].
pub fn unlock_with_recovery_code(dir: &Path, code: &str, content: &Content, moment: &mut Moment<'_>) -> Result<Office> {
    unlock_with(dir, &OtherWay::recovery_code(code)?, content, moment)
}

/// Gives a vault its keys and its directory, where it does not have them yet: a new one, or one whose making was cut off here.
pub(crate) fn furnish(mut vault: Vault, content: &Content, moment: &mut Moment<'_>) -> Result<Office> {
    // Read before anything here can write: the place counts only as the newest event.
    let place = place::kept(&vault)?;
    if vault.identities()?.is_empty() && !vault.is_read_only() {
        let identities = match vault.mode() {
            Mode::Training => {
                let role = vault.setting(TRAINING_ROLE)?.unwrap_or_default();
                content.training().identities(&role)?
            }
            Mode::Live => own_keys(moment),
        };
        for identity in &identities {
            let _saved = vault.store_identity(identity, moment.now, moment.rng)?;
        }
    }
    let directory = directory::load(&mut vault, content, moment)?;
    let content = content.clone().with_kept(&vault)?;
    let mut office = Office {
        vault,
        content,
        directory,
        interrupted: None,
        on_screen: OnScreen::default(),
        place,
        proven: None,
        visits: Visits::default(),
    };
    office.interrupted = office.find_interrupted()?;
    Ok(office)
}

/// Keys for real work: made here, never exported. The organisation's number comes with the directory that will list them.
fn own_keys(moment: &mut Moment<'_>) -> Vec<Identity> {
    let signing = SigningIdentity::generate(moment.rng);
    let organisation = OrgIdentity::generate(moment.rng);
    let signing = Identity {
        kind: IdentityKind::OfficerSigning,
        public: signing.public(),
        org: 0,
        officer: 0,
        device: 0,
        secret: signing.seed(),
    };
    vec![signing, organisation_identity(&organisation, 0)]
}
