//! What the program holds between two commands: the open vault, if any, and the idle clock.
//!
//! Here time and chance enter the program. A command takes the vault for the time it runs, so two commands never change
//! it at once, and locking waits for the one that runs: an answer is saved whole or not at all.

#[cfg(test)]
mod tests;

use crate::again::{Face, Handover};
use crate::data::DataFolder;
use crate::idle::{IdleClock, Look, Reading};
use crate::tries::Tries;
use casework::view::{ErrorView, OfficeView, PlaceView, SettingsInput, StartView};
use casework::{CaseworkError, Content, KdfParameters, Moment, Office};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// What a command answers with.
pub type Answer<T> = Result<T, ErrorView>;

/// The state of the program.
pub struct Shell {
    data: DataFolder,
    started: Instant,
    content: Mutex<Option<Content>>,
    office: Mutex<Option<Office>>,
    idle: Mutex<Option<IdleClock>>,
    /// The first page comes under the cover.
    covered: AtomicBool,
    /// Name of the vault that is open, or was open before the program started anew.
    opened: Mutex<Option<String>>,
    tries: Tries,
}

impl Shell {
    /// A program that has just started: locked, and covered if it was hidden before it started anew.
    pub fn new(data: DataFolder, handed: Option<Handover>) -> Shell {
        let covered = handed.as_ref().is_some_and(|handed| handed.face == Face::Cover);
        Shell {
            tries: Tries::new(data.tries()),
            opened: Mutex::new(handed.and_then(|handed| handed.vault)),
            data,
            started: Instant::now(),
            content: Mutex::new(None),
            office: Mutex::new(None),
            idle: Mutex::new(None),
            covered: AtomicBool::new(covered),
        }
    }

    /// Does something with the open vault, now.
    ///
    /// # Errors
    /// `locked` when no vault is open; else what `act` answers with.
    pub fn office<T>(&self, act: impl FnOnce(&mut Office, &mut Moment<'_>) -> casework::Result<T>) -> Answer<T> {
        self.touch();
        let mut office = held(&self.office);
        let office = office.as_mut().ok_or(CaseworkError::Locked).map_err(view)?;
        at_once(|moment| act(office, moment))
    }

    /// As [`Shell::office`], for what asks for the passphrase again: wrong ones make the next attempt wait.
    ///
    /// # Errors
    /// As there, and `passphrase-wait`.
    pub fn with_passphrase<T>(
        &self,
        act: impl FnOnce(&mut Office, &mut Moment<'_>) -> casework::Result<T>,
    ) -> Answer<T> {
        let vault = self.opened().unwrap_or_default();
        self.tries.attempt(&vault, seconds_now(), || self.office(act))
    }

    /// Lets a packet leave: with the passphrase, or because it was given for this packet just now.
    ///
    /// # Errors
    /// `passphrase-needed`, `passphrase-wait`, `wrong-passphrase`, errors of the vault.
    pub fn prove(&self, packet: &str, passphrase: Option<&str>) -> Answer<()> {
        match passphrase {
            Some(given) => self.with_passphrase(|office, moment| office.prove(packet, Some(given), moment)),
            None => self.office(|office, moment| office.prove(packet, None, moment)),
        }
    }

    /// Unlocks the vault of this name.
    ///
    /// # Errors
    /// `vault-missing` for what is no vault's name, `passphrase-wait`, and as [`Shell::open`].
    pub fn unlock<T>(
        &self,
        vault: &str,
        act: impl FnOnce(&Path, &Content, &mut Moment<'_>) -> casework::Result<(Office, T)>,
    ) -> Answer<T> {
        let dir = casework::vault_dir(self.data.root(), vault).map_err(view)?;
        self.tries.attempt(vault, seconds_now(), || self.open(vault, &dir, act))
    }

    /// Makes a vault with this label, in a folder of its own, and opens it.
    ///
    /// # Errors
    /// `label-taken`, and as [`Shell::open`].
    pub fn create<T>(
        &self,
        label: &str,
        act: impl FnOnce(&Path, &Content, &mut Moment<'_>) -> casework::Result<(Office, T)>,
    ) -> Answer<T> {
        let (vault, dir) = at_once(|moment| casework::new_vault_dir(self.data.root(), label, moment))?;
        self.open(&vault, &dir, act)
    }

    /// Opens a vault and keeps it: `act` makes or unlocks it in the vault's folder.
    ///
    /// # Errors
    /// `vault-in-use` while one is open; what `act` answers with; `protocol-invalid` when the built-in protocol cannot be read.
    fn open<T>(
        &self,
        vault: &str,
        dir: &Path,
        act: impl FnOnce(&Path, &Content, &mut Moment<'_>) -> casework::Result<(Office, T)>,
    ) -> Answer<T> {
        let content = self.content()?;
        let mut kept = held(&self.office);
        if kept.is_some() {
            return Err(ErrorView { code: "vault-in-use".to_owned(), field: None });
        }
        let (office, answer) = at_once(|moment| act(dir, &content, moment))?;
        let timeout = at_once(|moment| office.office_view(moment.now))?.idle_timeout_seconds;
        let timeout = for_tests(Duration::from_secs(timeout.into()));
        *held(&self.idle) = Some(IdleClock::start(timeout, self.reading()));
        *held(&self.opened) = Some(vault.to_owned());
        *kept = Some(office);
        Ok(answer)
    }

    /// What the program shows first.
    ///
    /// # Errors
    /// Errors of the vault; nothing is changed.
    pub fn start(&self) -> Answer<StartView> {
        let mut start = match held(&self.office).as_ref() {
            Some(office) => office.start_view().map_err(view),
            None => {
                let language = self.data.language();
                casework::start(self.data.root(), language.as_deref(), &self.content()?).map_err(view)
            }
        }?;
        start.covered = self.covered.swap(false, Ordering::Relaxed);
        start.chosen = self.opened().filter(|name| start.vaults.iter().any(|choice| choice.vault == *name));
        Ok(start)
    }

    /// The interface language; before one is chosen, the country's first.
    pub fn language(&self) -> String {
        self.data.language().unwrap_or_else(|| "ky".to_owned())
    }

    /// Keeps the interface language beside the vault, and in it when it is open.
    ///
    /// # Errors
    /// `internal` for a language that is not ours; errors of the disk and the vault.
    pub fn set_language(&self, language: &str) -> Answer<StartView> {
        self.data.set_language(language).map_err(|error| disk(&error))?;
        let open = held(&self.office).is_some();
        if open { self.office(|office, moment| office.set_language(language, moment)) } else { self.start() }
    }

    /// Closes the vault: its keys leave memory. Waits for a command that runs. The officer's place is kept inside if the
    /// vault still takes it; one that does not is closed all the same.
    pub fn close(&self, place: Option<&PlaceView>) {
        *held(&self.idle) = None;
        if let Some(mut office) = held(&self.office).take() {
            let _ = at_once(|moment| office.keep_place(place, moment));
        }
    }

    /// Whether a vault is open. The idle clock runs exactly then, and never waits for a command.
    pub fn is_open(&self) -> bool {
        held(&self.idle).is_some()
    }

    /// The folder's name of the vault that is open or was locked last.
    pub fn opened(&self) -> Option<String> {
        held(&self.opened).clone()
    }

    /// Keeps what the officer chose; the idle clock goes by it at once.
    ///
    /// # Errors
    /// `internal` for a value that is not offered; errors of the vault.
    pub fn change_settings(&self, input: &SettingsInput) -> Answer<OfficeView> {
        let office = self.office(|office, moment| office.change_settings(input, moment))?;
        if let Some(clock) = held(&self.idle).as_mut() {
            clock.set_timeout(for_tests(Duration::from_secs(office.idle_timeout_seconds.into())));
        }
        Ok(office)
    }

    /// Somebody is there: the idle clock starts again.
    pub fn touch(&self) {
        let now = self.reading();
        if let Some(clock) = held(&self.idle).as_mut() {
            clock.touch(now);
        }
    }

    /// Looks at the idle clock.
    pub fn look(&self) -> Look {
        let now = self.reading();
        held(&self.idle).as_mut().map_or(Look::Awake, |clock| clock.look(now))
    }

    /// The built-in protocols, read when first needed and not at start.
    fn content(&self) -> Answer<Content> {
        let mut kept = held(&self.content);
        let content = match kept.take() {
            Some(content) => content,
            None => Content::embedded().map_err(view)?,
        };
        Ok(kept.insert(content).clone())
    }

    fn reading(&self) -> Reading {
        Reading::now(self.started)
    }
}

fn seconds_now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// Gives `act` this moment's time and the system's randomness.
pub fn at_once<T>(act: impl FnOnce(&mut Moment<'_>) -> casework::Result<T>) -> Answer<T> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    act(&mut Moment { now: now.as_secs().cast_signed(), rng: &mut rng }).map_err(view)
}

/// The highest cost of a passphrase guess that this computer bears at each unlock.
pub fn bearable_costs() -> KdfParameters {
    let begun = Instant::now();
    casework::bearable_costs(&mut || u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX))
}

/// A test of a debug build does not wait five minutes for the lock. A release build has no such way.
fn for_tests(timeout: Duration) -> Duration {
    let named = std::env::var("TAANUU_TEST_IDLE_SECONDS").ok().filter(|_| cfg!(debug_assertions));
    named.and_then(|seconds| seconds.parse().ok()).map_or(timeout, Duration::from_secs)
}

/// Takes what is behind the lock. A command that failed badly leaves the vault as its last transaction left it, so what
/// it held is still good.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn view(error: CaseworkError) -> ErrorView {
    error.view()
}

/// Codes of the disk for the small files beside the vault.
fn disk(error: &std::io::Error) -> ErrorView {
    match error.kind() {
        std::io::ErrorKind::InvalidInput => {
            ErrorView { code: "internal".to_owned(), field: Some("language".to_owned()) }
        }
        _ => crate::files::FileError::writing(error).into(),
    }
}
