//! Stories over a real vault in a temporary folder. All people and answers are invented.

mod adopt;
mod check;
mod child;
mod clock;
#[cfg(unix)]
mod commands;
#[cfg(unix)]
mod costs;
#[cfg(unix)]
mod counters;
mod crash;
mod creation;
#[cfg(unix)]
pub(crate) mod device;
#[cfg(unix)]
mod disk;
mod erasure;
#[cfg(unix)]
mod faults;
#[cfg(unix)]
mod flips;
mod old;
mod opening;
mod packets;
#[cfg(unix)]
mod power;
mod promises;
mod protocols;
mod race;
mod record;
mod recovery;
mod rekey;
mod rekey_cut;
#[cfg(unix)]
mod rekey_power;
#[cfg(unix)]
mod rollback;
mod story;
mod tamper;
mod upgrade;

use crate::anchor;
use crate::keys::RootKey;
use crate::open::{self, Access, Unlocked};
use crate::*;
use rand_core::{Infallible, TryCryptoRng, TryRng};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(crate) const NOW: i64 = 1_795_000_000;
pub(crate) const PASSPHRASE: &str = "тест correct horse battery";

/// Reproducible chance: SHA-256 of a counter.
pub(crate) struct Chance(pub(crate) u64);

impl TryRng for Chance {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.try_next_u64()? as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0 = self.0.wrapping_add(1);
        let digest = append::digest(&self.0.to_be_bytes()).0;
        Ok(u64::from_be_bytes(digest[..8].try_into().unwrap()))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.try_next_u64()?.to_be_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Chance {}

impl Chance {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.try_next_u64().unwrap() % limit as u64) as usize
    }
}

/// A folder with a training vault, and its root key so that a test does not pay a key derivation per opening.
pub(crate) struct Office {
    pub(crate) temporary: tempfile::TempDir,
    pub(crate) dir: PathBuf,
    pub(crate) root: RootKey,
    pub(crate) rng: Chance,
}

pub(crate) fn new_vault() -> NewVault<'static> {
    NewVault {
        label: "officer 7",
        passphrase: PASSPHRASE,
        kdf: KdfParameters::floor(),
        supervisors: &[],
        recovery_code: None,
        mode: Mode::Training,
        settings: &[("language", "ky")],
    }
}

pub(crate) fn office() -> Office {
    office_with(&new_vault())
}

pub(crate) fn office_with(new: &NewVault<'_>) -> Office {
    seeded_office(new, 7)
}

pub(crate) fn seeded_office(new: &NewVault<'_>, seed: u64) -> Office {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("vault");
    let mut rng = Chance(seed);
    let root = create::create(&dir, new, NOW, &mut rng).unwrap();
    Office { temporary, dir, root, rng }
}

impl Office {
    pub(crate) fn open(&self) -> Result<Vault, OpenError> {
        open_with_root(&self.dir, &self.root, Access::Write)
    }

    pub(crate) fn open_read_only(&self) -> Result<Vault, OpenError> {
        open_with_root(&self.dir, &self.root, Access::Read)
    }

    /// A case with a few answers.
    pub(crate) fn interview(&mut self, answers: usize) -> CaseId {
        let mut vault = self.open().unwrap();
        let case = begin(&mut vault, &mut self.rng);
        for number in 0..answers {
            let _saved = answer(&mut vault, case, number, &mut self.rng).unwrap();
        }
        case
    }
}

/// As [`Vault::open`] after its key derivation.
pub(crate) fn open_with_root(dir: &Path, root: &RootKey, access: Access) -> Result<Vault, OpenError> {
    slots::read(dir)?;
    let lock = lock::take(dir)?;
    let slots = slots::read(dir)?;
    if !slots.is_authentic(root) {
        return Err(OpenError::Damaged { what: Part::Slots });
    }
    open::open(dir, Unlocked { slots, root: root.clone(), slot: 1, lock }, access, NOW)
}

pub(crate) fn begin(vault: &mut Vault, rng: &mut Chance) -> CaseId {
    vault.create_case(&new_case(), NOW, rng).unwrap().case
}

pub(crate) fn new_case() -> NewCase<'static> {
    NewCase {
        protocol_id: "kg-sop",
        protocol_version: "0.1.0",
        protocol_hash: Digest([9; 32]),
        protocol_bundle: None,
        interview_language: "ky",
        officer_language: "ru",
    }
}

pub(crate) fn meta() -> AnswerMeta {
    AnswerMeta { language_asked: "ky".into(), how_asked: "read".into() }
}

pub(crate) fn answer(vault: &mut Vault, case: CaseId, number: usize, rng: &mut Chance) -> Result<Saved, VaultError> {
    let text = screening::Answer::Text(format!("invented answer {number}"));
    vault.record_answer(case, &format!("q{number}"), &text, &meta(), NOW + number as i64, rng)
}

/// How often a test tries: `few` times, or as often as this variable of the environment says.
pub(crate) fn cases(variable: &str, few: usize) -> usize {
    std::env::var(variable).map_or(few, |text| text.parse().unwrap())
}

/// Every file of a folder with its bytes.
pub(crate) fn snapshot(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap());
    let name = |entry: &std::fs::DirEntry| entry.file_name().into_string().unwrap();
    entries.map(|entry| (name(&entry), std::fs::read(entry.path()).unwrap())).collect()
}

/// Puts files back as they were.
pub(crate) fn restore(dir: &Path, files: &BTreeMap<String, Vec<u8>>, names: &[&str]) {
    for name in names {
        std::fs::write(dir.join(name), &files[*name]).unwrap();
    }
}

pub(crate) const DATABASE: &str = database::DATABASE_FILE;
pub(crate) const HEAD: &str = anchor::ANCHOR_FILE;

/// Ends this process as a kill would: nothing is unwound, nothing is flushed.
pub(crate) fn die() -> ! {
    std::process::abort()
}
