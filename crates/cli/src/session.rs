//! One run of the program: its language, its vault, its clock.

use crate::args::Cli;
use crate::failure::Failure;
use crate::passphrase::{self, Descriptors, Source};
use crate::texts::{Texts, wished_language};
use crate::{files, output::Output};
use casework::{CaseworkError, Content, Moment, Office};
use getrandom::{SysRng, rand_core::UnwrapErr};
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

/// What every command needs.
pub struct Session {
    language: String,
    texts: OnceCell<Texts>,
    vault: Option<PathBuf>,
    protocols: Option<PathBuf>,
    passphrase: Source,
    descriptors: Descriptors,
}

impl Session {
    pub fn new(cli: &Cli) -> Session {
        Session {
            language: wished_language(cli.lang.as_deref()),
            texts: OnceCell::new(),
            vault: cli.vault.clone(),
            protocols: cli.protocols.clone(),
            passphrase: Source::chosen(cli.passphrase_fd),
            descriptors: Descriptors::default(),
        }
    }

    /// The texts, read when the first one is needed: evaluating for a machine needs none.
    pub fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| Texts::load(&self.language))
    }

    /// The texts with the words of a protocol of the content: its own, never another one's.
    pub fn speaking(&self, content: &Content, id: &str) -> Result<Texts, Failure> {
        let files = |language: &str| content.protocol_texts(id, language).map(|texts| texts.files);
        files(&self.language)?;
        // Known in one language, known in all.
        Ok(Texts::with_protocol(&self.language, |language| files(language).unwrap_or_default()))
    }

    /// The texts with the words of a version by its digest, as an open vault gives them; none for one that is not here.
    pub fn speaking_version(&self, office: &Office, digest: &str) -> Texts {
        let files = |language: &str| office.protocol_texts(digest, language).map(|texts| texts.files);
        Texts::with_protocol(&self.language, |language| files(language).unwrap_or_default())
    }

    /// The person's language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Where results go.
    pub fn output(&self) -> Output<'_> {
        Output::new(self)
    }

    /// Protocols and training directory, with the protocols of `--protocols` if given.
    pub fn content(&self) -> Result<Content, Failure> {
        let content = Content::embedded()?;
        match &self.protocols {
            Some(dir) => Ok(content.with_protocol_files(&files::whole_protocols(dir)?)?),
            None => Ok(content),
        }
    }

    /// The vault's folder: `--vault`, else `vault` in the data folder.
    pub fn vault_dir(&self) -> Result<PathBuf, Failure> {
        match &self.vault {
            Some(dir) => Ok(dir.clone()),
            None => Ok(self.data_dir()?.join("vault")),
        }
    }

    /// The data folder, with the vaults of all officers: `TAANUU_DATA_DIR`, else the system's place for a person's data.
    pub fn data_dir(&self) -> Result<PathBuf, Failure> {
        let named = std::env::var_os("TAANUU_DATA_DIR").filter(|named| !named.is_empty()).map(PathBuf::from);
        let usual = || Some(dirs::data_local_dir()?.join("taanuu"));
        named.or_else(usual).ok_or(Failure::Refused("vault-missing"))
    }

    /// Opens the vault with the passphrase, and does something in it.
    pub fn office<T>(
        &self,
        act: impl FnOnce(&mut Office, &mut Moment<'_>, &str) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let dir = self.vault_dir()?;
        // A missing vault is told before anybody types a passphrase for it.
        let line = casework::vault_info(&dir)?;
        if !line.slots.iter().any(|slot| slot.kind == "passphrase") {
            return Err(CaseworkError::SupervisorOnly.into());
        }
        let content = self.content()?;
        let passphrase = self.passphrase(false)?;
        with_moment(|moment| {
            let mut office = casework::unlock(&dir, &passphrase, &content, moment)?;
            act(&mut office, moment, &passphrase)
        })
    }

    /// The passphrase, asked twice for a new vault.
    pub fn passphrase(&self, new: bool) -> Result<Zeroizing<String>, Failure> {
        passphrase::read(&self.passphrase, new, self)
    }

    /// What was read from descriptors.
    pub fn descriptors(&self) -> &Descriptors {
        &self.descriptors
    }

    /// Whether the passphrase will be asked for in the terminal.
    pub fn asks_for_passphrase(&self) -> bool {
        matches!(self.passphrase, Source::Terminal)
    }
}

/// Time and chance of this moment: the one place where they enter.
pub fn with_moment<T>(act: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    let mut rng = UnwrapErr(SysRng);
    act(&mut Moment { now: now(), rng: &mut rng })
}

/// Unix seconds.
pub fn now() -> i64 {
    // Before 1970 or after the year 292 billion the clock is wrong, and every check of times will say so.
    SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or(0)
}

/// A path for a record: as the person wrote it.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
