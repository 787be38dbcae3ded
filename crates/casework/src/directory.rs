//! The trust directory as an open vault uses it.

use crate::admin::DirectoryLine;
use crate::view::{Hotline, Names, OrganisationView};
use crate::{CaseworkError, Content, Moment, Office, Result};
use packet::{DirectoryError, Mode, TrustedRoots, VerifiedDirectory};
use vault::Vault;

/// The roots that a program of this release trusts at first. For live work none has been named yet, so that every directory is refused.
fn first_roots(mode: Mode) -> TrustedRoots {
    match mode {
        Mode::Training => packet::training::roots(),
        Mode::Live => TrustedRoots { keys: Vec::new(), threshold: 0 },
    }
}

/// Verifies a directory. In real work a training directory is named as what it is, not as one that nobody signed.
fn verify(
    bytes: &[u8],
    roots: &TrustedRoots,
    previous: Option<(u64, [u8; 32])>,
    mode: Mode,
) -> Result<VerifiedDirectory> {
    VerifiedDirectory::verify(bytes, roots, previous, mode).map_err(|error| {
        let trains = || VerifiedDirectory::verify(bytes, &packet::training::roots(), None, Mode::Training).is_ok();
        if mode == Mode::Live && trains() { DirectoryError::Training.into() } else { error.into() }
    })
}

/// The packet crate's name of a vault's mode.
pub(crate) fn mode_of(vault: &Vault) -> Mode {
    match vault.mode() {
        vault::Mode::Training => Mode::Training,
        vault::Mode::Live => Mode::Live,
    }
}

/// Verifies the directory that a vault accepted before; a training vault takes a newer one that came with the program.
pub(crate) fn load(vault: &mut Vault, content: &Content, moment: &mut Moment<'_>) -> Result<Option<VerifiedDirectory>> {
    let mode = mode_of(vault);
    let stored = match vault.current_directory()? {
        Some(stored) => Some(verify(&stored.bytes, &first_roots(mode), None, mode)?),
        None => None,
    };
    if mode == Mode::Live {
        return Ok(stored);
    }
    let own = content.training().verified()?;
    let newer = stored.as_ref().is_none_or(|stored| own.reference().version > stored.reference().version);
    if !newer || vault.is_read_only() {
        return Ok(stored);
    }
    let (version, sha256) = (own.reference().version, vault::Digest(own.reference().sha256));
    let _saved = vault.store_directory(version, sha256, &content.training().directory, moment.now, moment.rng)?;
    Ok(Some(own))
}

/// Verifies the bytes of a directory file as this release would, without a vault.
///
/// # Errors
/// `directory-invalid`, `directory-training`, `directory-live`.
pub fn verify_directory(bytes: &[u8], training: bool, now: i64) -> Result<DirectoryLine> {
    let mode = if training { Mode::Training } else { Mode::Live };
    Ok(DirectoryLine::of(&verify(bytes, &first_roots(mode), None, mode)?, now))
}

impl Office {
    /// Verifies the bytes of a directory file against the one accepted here before: older versions and forks are refused.
    ///
    /// # Errors
    /// `directory-invalid`, `directory-rolled-back`, `directory-fork`, `directory-training`, `directory-live`, errors of the vault.
    pub fn verify_directory(&self, bytes: &[u8], now: i64) -> Result<DirectoryLine> {
        let mode = mode_of(&self.vault);
        let roots = self.directory.as_ref().map_or_else(|| first_roots(mode), VerifiedDirectory::roots);
        let previous = self.vault.highest_directory()?.map(|(version, digest)| (version, digest.0));
        Ok(DirectoryLine::of(&verify(bytes, &roots, previous, mode)?, now))
    }

    /// The directory, where nothing can be done without one.
    pub(crate) fn directory_needed(&self) -> Result<&VerifiedDirectory> {
        self.directory.as_ref().ok_or(CaseworkError::UnknownRecipient)
    }

    /// The directory that says who may have signed something: without one nobody is known.
    pub(crate) fn directory_of_signers(&self) -> Result<&VerifiedDirectory> {
        self.directory.as_ref().ok_or(CaseworkError::Packet(packet::Refusal::UnknownSigner))
    }

    /// An organisation of the directory.
    pub(crate) fn organisation(&self, org: u32) -> Option<OrganisationView> {
        self.directory.as_ref()?.organisation(org).map(organisation_view)
    }

    /// An organisation that a record names; its number where the directory does not know it any more.
    pub(crate) fn organisation_or_number(&self, org: u32) -> OrganisationView {
        let unknown = || OrganisationView { org, kind: String::new(), names: Names::number(org) };
        self.organisation(org).unwrap_or_else(unknown)
    }

    /// Telephone lines with when each was checked.
    pub(crate) fn hotlines(&self) -> Vec<Hotline> {
        self.directory.as_ref().map(|verified| hotlines_view(verified.directory())).unwrap_or_default()
    }
}

/// Telephone lines; one that nobody called has no day, whatever the directory says beside it.
pub(crate) fn hotlines_view(directory: &packet::Directory) -> Vec<Hotline> {
    let day = |at: i64| crate::moment::day_in_bishkek(at).to_string();
    let line = |line: &packet::Hotline| Hotline {
        number: line.number.clone(),
        names: names_view(&line.names),
        last_checked: line.last_checked.filter(|_| line.status == "verified").map(day),
    };
    directory.hotlines.iter().map(line).collect()
}

/// An organisation for the screens.
pub(crate) fn organisation_view(organisation: &packet::Organisation) -> OrganisationView {
    OrganisationView {
        org: organisation.id,
        kind: organisation.kind.code().to_owned(),
        names: names_view(&organisation.names),
    }
}

/// Names for the screens.
pub(crate) fn names_view(names: &packet::Names) -> Names {
    Names { ky: names.ky.clone(), ru: names.ru.clone(), en: names.en.clone() }
}

impl Names {
    /// The name of what has only a number here.
    pub(crate) fn number(org: u32) -> Names {
        let number = format!("№ {org}");
        Names { ky: number.clone(), ru: number.clone(), en: number }
    }
}

/// Bytes in groups of four hex digits, to compare by phone.
pub(crate) fn words(bytes: &[u8]) -> String {
    let digits: Vec<String> =
        bytes.chunks(2).map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    digits.join(" ")
}

/// The fingerprint of an organisation's key: the first 16 bytes of its SHA-256.
pub(crate) fn key_words(x25519: &[u8; 32]) -> String {
    words(packet::sha256(x25519).get(..16).unwrap_or_default())
}

/// Code of a directory that is not accepted.
pub(crate) fn directory_code(error: &DirectoryError) -> &'static str {
    match error {
        DirectoryError::RolledBack => "directory-rolled-back",
        DirectoryError::Fork => "directory-fork",
        DirectoryError::Training => "directory-training",
        DirectoryError::Live => "directory-live",
        DirectoryError::TooLarge
        | DirectoryError::NotReadable
        | DirectoryError::BadSignature
        | DirectoryError::Threshold
        | DirectoryError::NewerVersion
        | DirectoryError::Malformed(_)
        | DirectoryError::FastForward => "directory-invalid",
    }
}
